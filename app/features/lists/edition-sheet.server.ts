// An edition taken along: a workbook, or a Word document under its heading. Its entries in their order, a redacted one with the reason why it went.
import { Readable } from 'node:stream'
import type { i18n, TFunction } from 'i18next'
import { dayOf } from '~/core/calendar-date'
import { listDocument } from '~/platform/documents.server'
import { type Column, writeSheet } from '~/platform/sheets.server'
import { ListKind } from './edition'
import { listTitle } from './list-title'
import type { Edition, Entry } from './lists.server'

export function editionSheet(t: TFunction<'lists'>, edition: Edition, entries: readonly Entry[]): Readable {
  const name = t(`kinds.${ListKind.parse(edition.kind)}`)
  return writeSheet<Entry>({ name, columns: columnsOf(t, edition) }, Readable.from(entries))
}

/** With its document number and who signed it, where it is published. */
export function editionDocument(
  words: i18n,
  issuer: string,
  edition: Edition,
  entries: readonly Entry[],
): Promise<Buffer> {
  const t = words.getFixedT(null, 'lists')
  const { publication, signature } = edition
  const signed = `${t('signed')} ${signature?.signer?.name ?? ''}`
  const notes = publication
    ? [`${publication.reference}  ${signed}  ${dayOf(new Date(publication.published_at))}`]
    : [t('stages.draft')]
  const title = listTitle(words, edition)
  return listDocument({ issuer, title, notes, columns: columnsOf(t, edition) }, entries)
}

function columnsOf(t: TFunction<'lists'>, { kind, quarter }: Edition): Column<Entry>[] {
  const wordingOf = ({ wording, redaction }: Entry) =>
    redaction ? t('redacted_because', { reason: redaction.reason }) : (wording ?? t('no_wording'))
  const originOf = ({ first_quarter }: Entry) =>
    first_quarter !== null && first_quarter < quarter ? `${t('carried_from')} ${first_quarter}` : t('new')
  return [
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
  ]
}
