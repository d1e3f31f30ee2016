// The ledger, as it is narrowed at the moment, as a workbook. Codes are text; contacts are not in it.
import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { enter } from '~/features/counties/enter.server'
import { beginExport } from '~/features/exports/exports.server'
import { wordsFor } from '~/i18n'
import { sheetAnswer } from '~/platform/sheet-answer.server'
import { ledgerSheet } from './ledger-sheet.server'
import { countUnits, eachUnit, LedgerFilters } from './units.server'

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('export', 'units')
  const url = new URL(args.request.url)
  const search = [...url.searchParams].filter(([, value]) => value !== '')
  const filters = LedgerFilters.parse(Object.fromEntries(search))
  const rows = await countUnits(db, county, filters)
  const ask = await beginExport(db, county, url, now, { what: 'units', rows, carries_people: false })
  if (ask) return redirect(ask)
  const i18n = wordsFor(args.request, county)
  const sheet = ledgerSheet(i18n.getFixedT(null, 'units'), eachUnit(db, county, filters))
  return sheetAnswer(sheet, `${county.code}-units.xlsx`)
}
