// Ten recovery codes, told this once: to be printed or written down, and kept apart from the telephone.
import { Button, Code, SimpleGrid, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/page'

export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const { t } = useTranslation('secondFactors')
  return (
    <Section title={t('codes')}>
      <Stack gap="md">
        <Notice tone="good" title={t('enrolled')}>
          {t('codes_lead')}
        </Notice>
        <SimpleGrid component="ol" cols={1} spacing="xs" m={0} pl="lg">
          {codes.map((code) => (
            <li key={code}>
              <Code fz="md">{code}</Code>
            </li>
          ))}
        </SimpleGrid>
        <Text size="sm">{t('codes_note')}</Text>
        <div>
          <Button variant="default" onClick={() => window.print()}>
            {t('print')}
          </Button>
        </div>
      </Stack>
    </Section>
  )
}

/** What the action answered, where it answered with codes. */
export function codesIn(answer: unknown): string[] | null {
  if (typeof answer !== 'object' || answer === null || !('codes' in answer)) return null
  return Array.isArray(answer.codes) ? answer.codes.map(String) : null
}
