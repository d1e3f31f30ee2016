// The dispatches, as they are narrowed at the moment, as a workbook. It names units and bodies, no persons.
import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { enter } from '~/features/counties/enter.server'
import { beginExport } from '~/features/exports/exports.server'
import { wordsFor } from '~/i18n'
import { sheetAnswer } from '~/platform/sheet-answer.server'
import { dispatchesSheet } from './dispatches-sheet.server'
import { filtersIn } from './dispatches-view.server'
import { countDispatches, eachDispatch } from './listing.server'

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('export', 'dispatches')
  const url = new URL(args.request.url)
  const filters = filtersIn(url.searchParams)
  const rows = await countDispatches(db, county, filters, now)
  const ask = await beginExport(db, county, url, now, { what: 'dispatches', rows, carries_people: false })
  if (ask) return redirect(ask)
  const t = wordsFor(args.request, county).getFixedT(null, 'dispatches')
  const sheet = dispatchesSheet(t, eachDispatch(db, county, filters, now), now)
  return sheetAnswer(sheet, `${county.code}-dispatches.xlsx`)
}
