// An edition as a workbook.
import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { enter } from '~/features/counties/enter.server'
import { beginExport } from '~/features/exports/exports.server'
import { wordsFor } from '~/i18n'
import { sheetAnswer } from '~/platform/sheet-answer.server'
import { editionSheet } from './edition-sheet.server'
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
  const t = wordsFor(args.request, county).getFixedT(null, 'lists')
  const { quarter, kind, number } = edition
  return sheetAnswer(editionSheet(t, edition, entries), `${county.code}-${quarter}-${kind}-${number}.xlsx`)
}
