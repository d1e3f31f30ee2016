// An edition taken along: a workbook, or a Word document under its heading. Its entries in their order, a redacted one with the reason why it went.
import { Readable } from 'node:stream'
import type { i18n } from 'i18next'
import { listDocument } from '~/platform/documents.server'
import { type Column, writeSheet } from '~/platform/sheets.server'
import { ListKind } from './edition'
import { listTitle, numberLine, originOf } from './list-title'
import type { Edition, Entry } from './lists.server'

export function editionSheet(words: i18n, edition: Edition, entries: readonly Entry[]): Readable {
  const name = words.getFixedT(null, 'lists')(`kinds.${ListKind.parse(edition.kind)}`)
  return writeSheet<Entry>({ name, columns: columnsOf(words, edition) }, Readable.from(entries))
}

/** With its document number and who signed it, where it is published. */
export function editionDocument(
  words: i18n,
  issuer: string,
  edition: Edition,
  entries: readonly Entry[],
): Promise<Buffer> {
  const t = words.getFixedT(null, 'lists')
  const notes = [numberLine(t, edition)]
  const title = listTitle(words, edition)
  return listDocument({ issuer, title, notes, columns: columnsOf(words, edition) }, entries)
}

function columnsOf(words: i18n, { kind, quarter }: Edition): Column<Entry>[] {
  const t = words.getFixedT(null, 'lists')
  const wordingOf = ({ wording, redaction }: Entry) =>
    redaction ? t('redacted_because', { reason: redaction.reason }) : (wording ?? t('no_wording'))
  return [
    { title: t('position'), width: 10, as: 'number', of: ({ position }) => position },
    { title: t('category'), width: 24, as: 'text', of: ({ category }) => category },
    { title: t(`wordings.${ListKind.parse(kind)}`), width: 42, as: 'text', of: wordingOf },
    {
      title: t(kind === 'activity' ? 'place' : 'provider'),
      width: 26,
      as: 'text',
      of: ({ provider }) => provider,
    },
    { title: t('details'), width: 36, as: 'text', of: ({ details }) => details },
    { title: t('since'), width: 22, as: 'day', of: ({ since }) => since },
    { title: t('until'), width: 22, as: 'day', of: ({ until }) => until },
    {
      title: t('origin'),
      width: 20,
      as: 'text',
      of: ({ first_quarter }) => originOf(words, quarter, first_quarter),
    },
  ]
}
