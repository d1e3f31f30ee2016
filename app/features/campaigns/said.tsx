// What a form says, question by question, and how it came.
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
      <Facts
        facts={[
          ...spoken.map(({ ask, said }) => ({
            label: ask,
            value: <span style={{ whiteSpace: 'pre-wrap' }}>{said ?? t('not_said')}</span>,
          })),
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
