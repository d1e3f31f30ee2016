// Who had a demand since when, to a committee above that has opened it: bodies and instants.
import { useTranslation } from 'react-i18next'
import { minuteOf } from '~/core/calendar-date'
import { Standing } from '~/features/dispatches/dispatch-words'
import { standingOf } from '~/features/dispatches/standing'
import { DataTable } from '~/ui/data-table'
import { Section } from '~/ui/page'
import type { findOpenedDemand } from './overseen-demands.server'

type Part = NonNullable<Awaited<ReturnType<typeof findOpenedDemand>>>['parts'][number]

export function PartTable({ parts }: { parts: readonly Part[] }) {
  const { t } = useTranslation(['dispatches', 'demands'])
  return (
    <Section title={t('demands:timeline.title')}>
      <DataTable
        label={t('demands:timeline.title')}
        rows={parts}
        keyOf={({ id }) => id}
        columns={[
          { label: t('body'), cell: ({ body }) => body },
          { label: t('part'), cell: ({ part }) => t(part === 'lead' ? 'parts.lead' : 'parts.assist') },
          { label: t('sent_at'), cell: ({ started_at }) => minuteOf(started_at) },
          { label: t('accepted_at'), cell: ({ accepted_at }) => accepted_at && minuteOf(accepted_at) },
          { label: t('ended_at'), cell: ({ ended_at }) => ended_at && minuteOf(ended_at) },
          { label: t('standing'), cell: (part) => <Standing standing={standingOf(part)} /> },
        ]}
      />
    </Section>
  )
}
