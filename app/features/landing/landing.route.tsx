// The public first page: what this is, for whom, and the way in.
import { Button, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { Handle } from '~/ui/page'
import { Section } from '~/ui/page'
import { Shell } from '~/ui/shell'

export const handle: Handle = { title: 'landing:title' }

export default function LandingPage() {
  const { t } = useTranslation('landing')
  return (
    <Shell>
      <Stack gap="xl" maw="60rem" mx="auto">
        <Stack gap="sm">
          <Title order={1}>{t('title')}</Title>
          <Text size="lg" maw="44rem">
            {t('lead')}
          </Text>
          <Group mt="sm">
            <Button component={Link} to="/login" size="md">
              {t('sign_in')}
            </Button>
            <Button component={Link} to="/apply" size="md" variant="default">
              {t('apply')}
            </Button>
          </Group>
        </Stack>
        <Stack gap="sm">
          <Title order={2} size="h3">
            {t('what')}
          </Title>
          <SimpleGrid cols={{ base: 1, sm: 3 }}>
            <Section title={t('ledger.title')}>{t('ledger.text')}</Section>
            <Section title={t('visits.title')}>{t('visits.text')}</Section>
            <Section title={t('logs.title')}>{t('logs.text')}</Section>
          </SimpleGrid>
        </Stack>
        <Section title={t('principles')}>
          <Stack component="ul" gap={4} m={0} pl="lg">
            <li>{t('no_formalism')}</li>
            <li>{t('privacy')}</li>
            <li>{t('classified')}</li>
          </Stack>
        </Section>
      </Stack>
    </Shell>
  )
}
