// What the reader's own branches chose this month, and what is missing.
import { Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Badge } from '~/ui/badge'
import { LinkButton } from '~/ui/link-button'
import { Section } from '~/ui/page'
import type { MenuState, ShownTheme } from './themes.server'

type OwnChoicesProps = { here: string; branches: readonly MenuState[]; theme: ShownTheme; isOpen: boolean }

export function OwnChoices({ here, branches, theme, isOpen }: OwnChoicesProps) {
  const { t } = useTranslation('themes')
  return (
    <Section title={t('choices.own')}>
      <Stack gap="md">
        {branches.map(({ party_org_id, name, chosen, missing }) => (
          <div key={party_org_id}>
            <Text fw={600}>{name}</Text>
            <Group gap="xs" mb="xs">
              {missing > 0 ? (
                <Badge tone="warning">{t('choices.missing', { count: missing })}</Badge>
              ) : (
                <Badge tone="good">{t('choices.complete')}</Badge>
              )}
              {titlesOf(theme, chosen).join(t('separator'))}
            </Group>
            {isOpen && (
              <LinkButton to={`${here}/choices/${party_org_id}`} main={missing > 0}>
                {t('choices.action')}
              </LinkButton>
            )}
          </div>
        ))}
      </Stack>
    </Section>
  )
}

function titlesOf({ items }: ShownTheme, ids: readonly string[]): string[] {
  return items.filter(({ id }) => ids.includes(id)).map(({ title }) => title)
}
