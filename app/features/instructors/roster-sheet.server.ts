// The workbook of instructors.
import type { Readable } from 'node:stream'
import type { TFunction } from 'i18next'
import { writeSheet } from '~/platform/sheets.server'
import type { ListedInstructor } from './instructors.server'

export function rosterSheet(
  t: TFunction<'instructors'>,
  instructors: AsyncIterable<ListedInstructor>,
): Readable {
  return writeSheet<ListedInstructor>(
    {
      name: t('sheet'),
      columns: [
        { title: t('name'), width: 14, as: 'text', of: ({ name }) => name },
        { title: t('body'), width: 30, as: 'text', of: ({ body }) => body },
        { title: t('phone'), width: 14, as: 'text', of: ({ phone_masked }) => phone_masked },
        {
          title: t('appointed_on'),
          width: 12,
          as: 'day',
          of: ({ appointed_on }) => appointed_on,
        },
        { title: t('units'), width: 10, as: 'number', of: ({ units }) => units },
        { title: t('owed'), width: 12, as: 'number', of: ({ obliged, owed }) => obliged - owed },
      ],
    },
    instructors,
  )
}
