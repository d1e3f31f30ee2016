// What goes out next, and from when to when a change moves it.
import { useTranslation } from 'react-i18next'
import { minuteOf } from '~/core/calendar-date'
import { Badge } from '~/ui/badge'
import { DataTable } from '~/ui/data-table'
import { Empty } from '~/ui/empty'
import { PeriodName } from '~/ui/period-name'
import type { Ahead } from './foresight.server'

export function AheadList({ ahead, now }: { ahead: readonly Ahead[]; now: string }) {
  const { t, i18n } = useTranslation('settings')
  return (
    <DataTable
      label={t('ahead.title')}
      rows={ahead}
      keyOf={({ kind, period }) => `${kind} ${period}`}
      empty={<Empty title={t('ahead.none')} />}
      columns={[
        {
          label: t('ahead.kind'),
          cell: ({ kind }) => String(i18n.t(`settings:kinds.${kind.replace('.', '_')}`, kind)),
        },
        { label: t('ahead.period'), cell: ({ period }) => <PeriodName of={period} /> },
        {
          label: t('ahead.due_at'),
          cell: ({ due_at, due_before, is_provisional }) => (
            <>
              {due_at <= now ? t('ahead.at_once') : minuteOf(due_at)}{' '}
              {is_provisional && <Badge tone="neutral">{i18n.t('ui:provisional')}</Badge>}{' '}
              {due_before !== due_at && (
                <Badge tone="warning">
                  {due_before === null ? t('ahead.new') : t('ahead.was', { at: minuteOf(due_before) })}
                </Badge>
              )}
            </>
          ),
        },
      ]}
    />
  )
}
