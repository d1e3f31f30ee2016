// The workbook of dispatches.
import type { Readable } from 'node:stream'
import type { TFunction } from 'i18next'
import { minuteOf } from '~/core/calendar-date'
import { writeSheet } from '~/platform/sheets.server'
import type { ListedDispatch } from './listing.server'
import { daysLate } from './standing'

export function dispatchesSheet(
  t: TFunction<'dispatches'>,
  dispatches: AsyncIterable<ListedDispatch>,
  now: Date,
): Readable {
  return writeSheet<ListedDispatch>(
    {
      name: t('title'),
      columns: [
        { title: t('reference'), width: 14, as: 'text', of: ({ demand }) => demand.reference },
        {
          title: t('unit'),
          width: 36,
          as: 'text',
          of: ({ demand }) => demand.unit?.name ?? t('unit_closed'),
        },
        { title: t('category'), width: 18, as: 'text', of: ({ demand }) => demand.category.name },
        { title: t('body'), width: 30, as: 'text', of: ({ body }) => body.name },
        {
          title: t('part'),
          width: 8,
          as: 'text',
          of: ({ part }) => t(part === 'lead' ? 'parts.lead' : 'parts.assist'),
        },
        { title: t('sent_at'), width: 18, as: 'text', of: ({ started_at }) => minuteOf(started_at) },
        { title: t('accepted_at'), width: 18, as: 'text', of: ({ accepted_at }) => minute(accepted_at) },
        { title: t('due'), width: 24, as: 'text', of: (row) => due(row) },
        { title: t('ended_at'), width: 18, as: 'text', of: ({ ended_at }) => minute(ended_at) },
        { title: t('days_late'), width: 12, as: 'number', of: (row) => daysLate(row, now) },
        { title: t('standing'), width: 14, as: 'text', of: ({ standing }) => t(`standings.${standing}`) },
      ],
    },
    dispatches,
  )

  function due({ due_at, is_provisional }: ListedDispatch): string | null {
    return due_at && is_provisional ? t('provisional', { at: minuteOf(due_at) }) : minute(due_at)
  }
}

function minute(instant: string | null): string | null {
  return instant && minuteOf(instant)
}
