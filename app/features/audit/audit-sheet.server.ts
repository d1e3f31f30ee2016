// The workbook of audit entries: who, when and what to which row. What fields said is read on the page.
import type { Readable } from 'node:stream'
import type { TFunction } from 'i18next'
import { writeSheet } from '~/platform/sheets.server'
import type { eachEntry } from './audit.server'

type Entry = ReturnType<typeof eachEntry> extends AsyncGenerator<infer Row> ? Row : never

export function auditSheet(
  t: TFunction<'audit'>,
  entries: AsyncIterable<Entry>,
  minuteOf: (instant: string) => string,
): Readable {
  return writeSheet<Entry>(
    {
      name: t('title'),
      columns: [
        { title: t('at'), width: 18, as: 'text', of: ({ at }) => minuteOf(at) },
        { title: t('person'), width: 14, as: 'text', of: ({ person, person_id }) => person ?? person_id },
        { title: t('on_behalf', { name: '' }), width: 14, as: 'text', of: ({ for_whom }) => for_whom },
        { title: t('action'), width: 12, as: 'text', of: ({ action, command }) => command ?? action },
        { title: t('table'), width: 20, as: 'text', of: ({ table_name }) => table_name },
        { title: t('row'), width: 38, as: 'text', of: ({ row_key }) => row_key },
        { title: t('from'), width: 12, as: 'text', of: ({ channel }) => channel },
        { title: t('columns.address'), width: 18, as: 'text', of: ({ address }) => address },
      ],
    },
    entries,
  )
}
