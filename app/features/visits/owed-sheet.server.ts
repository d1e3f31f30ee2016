// The workbook of units not yet contacted.
import type { Readable } from 'node:stream'
import type { TFunction } from 'i18next'
import { writeSheet } from '~/platform/sheets.server'
import type { OwedContact } from './owed-contacts.server'

export function owedSheet(t: TFunction<'visits'>, contacts: AsyncIterable<OwedContact>): Readable {
  return writeSheet<OwedContact>(
    {
      name: t('owed.page'),
      columns: [
        { title: t('unit'), width: 40, as: 'text', of: ({ unit }) => unit },
        { title: t('owed.area'), width: 24, as: 'text', of: ({ area }) => area },
        { title: t('instructor'), width: 14, as: 'text', of: ({ instructor }) => instructor },
        {
          title: t('owed.last_visited_on'),
          width: 14,
          as: 'day',
          of: ({ last_visited_on }) => last_visited_on,
        },
      ],
    },
    contacts,
  )
}
