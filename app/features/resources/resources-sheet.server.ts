// The workbook of resources.
import type { Readable } from 'node:stream'
import type { TFunction } from 'i18next'
import { writeSheet } from '~/platform/sheets.server'
import type { ListedResource } from './resources.server'

export function resourcesSheet(
  t: TFunction<'resources'>,
  resources: AsyncIterable<ListedResource>,
): Readable {
  return writeSheet<ListedResource>(
    {
      name: t('title'),
      columns: [
        { title: t('name'), width: 36, as: 'text', of: ({ title }) => title },
        { title: t('category'), width: 18, as: 'text', of: ({ category }) => category.name },
        { title: t('provider'), width: 30, as: 'text', of: ({ provider }) => provider },
        { title: t('audience'), width: 24, as: 'text', of: ({ audience }) => audience },
        { title: t('amount'), width: 24, as: 'text', of: ({ amount }) => amount },
        { title: t('since'), width: 12, as: 'day', of: ({ since }) => since },
        { title: t('until'), width: 12, as: 'day', of: ({ until }) => until },
        { title: t('contact'), width: 28, as: 'text', of: ({ contact }) => contact },
        { title: t('standing'), width: 10, as: 'text', of: ({ standing }) => t(`standings.${standing}`) },
        { title: t('note'), width: 40, as: 'text', of: ({ note }) => note },
      ],
    },
    resources,
  )
}
