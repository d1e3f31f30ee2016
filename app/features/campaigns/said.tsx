// What a form says, question by question, and how it came.
import { Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { minuteOf } from '~/core/calendar-date'
import { Facts } from '~/ui/facts'
import { Section } from '~/ui/page'
import { useMannerName } from './campaign-words'

type SaidProps = {
  title: string
  manner: string
  given_on: string
  recorded_at: string
  recorder: { name: string } | null
  note: string | null
  spoken: readonly { ask: string; said: string | null }[]
}

export function Said({ title, manner, given_on, recorded_at, recorder, note, spoken }: SaidProps) {
  const { t } = useTranslation('campaigns')
  const mannerName = useMannerName()
  return (
    <Section title={title}>
      <Stack component="dl" gap="sm" m={0} mb="md">
        {spoken.map(({ ask, said }) => (
          <div key={ask}>
            <Text component="dt" c="dimmed">
              {ask}
            </Text>
            <Text component="dd" m={0} style={{ whiteSpace: 'pre-wrap' }}>
              {said ?? t('not_said')}
            </Text>
          </div>
        ))}
      </Stack>
      <Facts
        facts={[
          { label: t('manner'), value: t('how', { manner: mannerName(manner), day: given_on }) },
          { label: t('why'), value: note },
          {
            label: t('recorded'),
            value: recorder && t('recorded_by', { name: recorder.name, at: minuteOf(recorded_at) }),
          },
        ]}
      />
    </Section>
  )
}
