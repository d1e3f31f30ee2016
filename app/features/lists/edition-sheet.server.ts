// The workbook of an edition: its entries in their order, a redacted one with the reason why it went.
import { Readable } from 'node:stream'
import type { TFunction } from 'i18next'
import { writeSheet } from '~/platform/sheets.server'
import { ListKind } from './edition'
import type { Edition, Entry } from './lists.server'

export function editionSheet(
  t: TFunction<'lists'>,
  { kind, quarter }: Edition,
  entries: readonly Entry[],
): Readable {
  const wordingOf = ({ wording, redaction }: Entry) =>
    redaction ? t('redacted_because', { reason: redaction.reason }) : (wording ?? t('no_wording'))
  const originOf = ({ first_quarter }: Entry) =>
    first_quarter !== null && first_quarter < quarter ? `${t('carried_from')} ${first_quarter}` : t('new')
  return writeSheet<Entry>(
    {
      name: t(`kinds.${ListKind.parse(kind)}`),
      columns: [
        { title: t('position'), width: 8, as: 'number', of: ({ position }) => position },
        { title: t('category'), width: 24, as: 'text', of: ({ category }) => category },
        { title: t('wording'), width: 60, as: 'text', of: wordingOf },
        {
          title: t(kind === 'activity' ? 'place' : 'provider'),
          width: 30,
          as: 'text',
          of: ({ provider }) => provider,
        },
        { title: t('details'), width: 40, as: 'text', of: ({ details }) => details },
        { title: t('since'), width: 12, as: 'day', of: ({ since }) => since },
        { title: t('until'), width: 12, as: 'day', of: ({ until }) => until },
        { title: t('origin'), width: 18, as: 'text', of: originOf },
      ],
    },
    Readable.from(entries),
  )
}
