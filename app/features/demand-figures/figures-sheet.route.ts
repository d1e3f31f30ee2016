// A quarter's figures as a workbook, told apart as on the page.
import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { minuteOf } from '~/core/calendar-date'
import { periodName } from '~/core/period-words'
import { enter } from '~/features/counties/enter.server'
import { beginExport } from '~/features/exports/exports.server'
import { wordsFor } from '~/i18n'
import { sheetAnswer } from '~/platform/sheet-answer.server'
import { DEMAND_RULE } from './demand-figure'
import { figureRows, groupingIn, quarterIn } from './demand-figures-view.server'
import { figuresSheet } from './figures-sheet.server'

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('export', 'demand_figures')
  const url = new URL(args.request.url)
  const [quarter, by] = [quarterIn(args.params), groupingIn(url.searchParams)]
  const words = wordsFor(args.request, county)
  const t = words.getFixedT(null, 'demandFigures')
  const { whole, rows } = await figureRows(db, county, quarter, by, words)
  const ask = await beginExport(db, county, url, now, {
    what: 'demand_figures',
    rows: rows.length,
    carries_people: false,
  })
  if (ask) return redirect(ask)
  const notice = `${periodName(words, quarter)}${t('lead', { as_of: minuteOf(now.toISOString()), rule: DEMAND_RULE })}`
  return sheetAnswer(
    figuresSheet(t, by, [whole, ...rows], notice),
    `${county.code}-demand-figures-${quarter}.xlsx`,
  )
}
