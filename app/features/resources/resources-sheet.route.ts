// The resources, as they are narrowed at the moment, as a workbook. It names whom to ask, so more than fifty need a reason.
import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { dayOf } from '~/core/calendar-date'
import { enter } from '~/features/counties/enter.server'
import { beginExport } from '~/features/exports/exports.server'
import { wordsFor } from '~/i18n'
import { sheetAnswer } from '~/platform/sheet-answer.server'
import { countResources, eachResource } from './resources.server'
import { resourcesSheet } from './resources-sheet.server'
import { filtersIn } from './resources-view.server'

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('export', 'resources')
  const url = new URL(args.request.url)
  const filters = filtersIn(url.searchParams)
  const today = dayOf(now)
  const rows = await countResources(db, county, filters, today)
  const ask = await beginExport(db, county, url, now, { what: 'resources', rows, carries_people: true })
  if (ask) return redirect(ask)
  const t = wordsFor(args.request, county).getFixedT(null, 'resources')
  const sheet = resourcesSheet(t, eachResource(db, county, filters, today))
  return sheetAnswer(sheet, `${county.code}-resources.xlsx`)
}
