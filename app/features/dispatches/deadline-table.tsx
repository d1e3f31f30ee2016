// How the time of a dispatch was reckoned: every change with why; the last one holds.
import { useTranslation } from 'react-i18next'
import { minuteOf } from '~/core/calendar-date'
import { DataTable } from '~/ui/data-table'
import { Section } from '~/ui/page'
import { Due } from './dispatch-words'
import type { ShownDispatch } from './reading.server'

const WHYS = ['sent', 'paused', 'resumed', 'extended', 'calendar'] as const

export function DeadlineTable({ deadlines }: Pick<ShownDispatch, 'deadlines'>) {
  const { t } = useTranslation('dispatches')
  return (
    <Section title={t('deadlines')}>
      <DataTable
        label={t('deadlines')}
        rows={deadlines}
        keyOf={({ number }) => `${number}`}
        columns={[
          { label: t('reckoned_at'), cell: ({ reckoned_at }) => minuteOf(reckoned_at) },
          {
            label: t('why'),
            cell: ({ why }) => {
              const known = WHYS.find((one) => one === why)
              return known && t(`whys.${known}`)
            },
          },
          { label: t('due'), cell: (one) => <Due {...one} ended_at={null} days_late={null} /> },
        ]}
      />
    </Section>
  )
}
