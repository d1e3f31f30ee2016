// The ledger, as it is narrowed at the moment, as a workbook. Codes are text; contacts are not in it.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { enter } from '~/features/counties/enter.server'
import { wordsFor } from '~/i18n'
import { sheetAnswer } from '~/platform/sheet-answer.server'
import { ledgerSheet } from './ledger-sheet.server'
import { eachUnit, LedgerFilters } from './units.server'

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('export', 'units')
  const search = [...new URL(args.request.url).searchParams].filter(([, value]) => value !== '')
  const filters = LedgerFilters.parse(Object.fromEntries(search))
  const i18n = wordsFor(args.request, county)
  const sheet = ledgerSheet(i18n.getFixedT(null, 'units'), eachUnit(db, county, filters))
  return sheetAnswer(sheet, `${county.code}-units.xlsx`)
}
