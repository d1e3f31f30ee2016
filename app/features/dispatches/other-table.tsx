// Whoever else has, or had, the same demand.
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { minuteOf } from '~/core/calendar-date'
import { DataTable } from '~/ui/data-table'
import { Section } from '~/ui/page'
import { Due, Standing } from './dispatch-words'
import type { listOthers } from './reading.server'

type Other = Awaited<ReturnType<typeof listOthers>>[number] & { days_late: number | null }

export function OtherTable({ code, others }: { code: string; others: readonly Other[] }) {
  const { t } = useTranslation('dispatches')
  return (
    <Section title={t('others')}>
      <DataTable
        label={t('others')}
        rows={others}
        keyOf={({ id }) => id}
        columns={[
          {
            label: t('body'),
            cell: ({ id, body }) => <Link to={`/${code}/dispatches/${id}`}>{body.name}</Link>,
          },
          { label: t('part'), cell: ({ part }) => t(part === 'lead' ? 'parts.lead' : 'parts.assist') },
          { label: t('sent_at'), cell: ({ started_at }) => minuteOf(started_at) },
          { label: t('due'), cell: (row) => <Due {...row} /> },
          { label: t('standing'), cell: ({ standing }) => <Standing standing={standing} /> },
        ]}
      />
    </Section>
  )
}
