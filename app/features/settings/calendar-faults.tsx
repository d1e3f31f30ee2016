// What is wrong with a calendar file, row by row.
import { useTranslation } from 'react-i18next'
import { DataTable } from '~/ui/data-table'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/page'
import type { Fault } from './calendar'

export function CalendarFaults({ faults }: { faults: readonly Fault[] }) {
  const { t } = useTranslation('settings')
  return (
    <Section title={t('calendar.faulty')}>
      <Notice tone="bad" title={t('calendar.faulty_next')} />
      <DataTable
        label={t('calendar.faulty')}
        rows={faults}
        keyOf={({ row, reason }) => `${row} ${reason}`}
        columns={[
          { label: t('calendar.row'), cell: ({ row }) => (row === 0 ? t('calendar.whole') : row) },
          { label: t('calendar.what'), cell: ({ reason }) => t(`calendar.faults.${reason}`) },
          { label: t('calendar.value'), cell: ({ value }) => value || '—' },
        ]}
      />
    </Section>
  )
}
