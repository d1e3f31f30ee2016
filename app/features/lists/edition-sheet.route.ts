// An edition as a file: a workbook, or a Word document, as the address says.
import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { enter } from '~/features/counties/enter.server'
import { beginExport } from '~/features/exports/exports.server'
import { wordsFor } from '~/i18n'
import { documentAnswer } from '~/platform/document-answer.server'
import { sheetAnswer } from '~/platform/sheet-answer.server'
import { editionDocument, editionSheet } from './edition-sheet.server'
import { listEntries } from './lists.server'
import { editionAt } from './lists-view.server'

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('export', 'lists')
  const edition = await editionAt(db, county, args.params)
  const entries = await listEntries(db, county, edition.id)
  const url = new URL(args.request.url)
  const ask = await beginExport(db, county, url, now, {
    what: 'lists',
    rows: entries.length,
    carries_people: false,
  })
  if (ask) return redirect(ask)
  const words = wordsFor(args.request, county)
  const name = `${county.code}-${edition.quarter}-${edition.kind}-${edition.number}`
  if (url.pathname.endsWith('.docx'))
    return documentAnswer(await editionDocument(words, county.name, edition, entries), `${name}.docx`)
  return sheetAnswer(editionSheet(words, edition, entries), `${name}.xlsx`)
}
