// The comparison as the page shows it: counties of a period, all figures or one with its chart, and what was published elsewhere.
import type { TFunction } from 'i18next'
import { dayOf } from '~/core/calendar-date'
import { NumberKey, readCursor } from '~/core/keyset'
import { halfMonthOf, Period, previousPeriod, yearBefore } from '~/core/period'
import { Refusal } from '~/core/refusal'
import { barChart } from '~/platform/charts.server'
import { type CountyRow, countyRow } from './county-row'
import { type FigureName, figuresOf, isFigure, periodsAround } from './figure'
import { valueText } from './figure-words'
import {
  type Asked,
  type Entered,
  listOverseen,
  listPrefectures,
  listReported,
  type Order,
} from './oversight.server'

type Words = TFunction<'oversight'>

/** Of the address: `/oversight/2026-11?figure=coverage&sort=coverage&order=desc&under=…`. */
export function readAsked(param: string | undefined, search: URLSearchParams, today: string) {
  const parsed = Period.safeParse(param ?? halfMonthOf(today))
  if (!parsed.success) throw new Refusal('not_found')
  const period = parsed.data
  const figures = figuresOf(period)
  const named = (name: string) => {
    const text = search.get(name)
    return isFigure(text) && figures.includes(text) ? text : null
  }
  const order: Order = { by: named('sort'), descending: search.get('order') === 'desc' }
  const under = /^[0-9a-f-]{36}$/.test(search.get('under') ?? '') ? search.get('under') : null
  const asked: Asked = { period, under, order }
  return { asked, figure: named('figure'), figures }
}

export async function viewOversight(
  { db, committee, committees, now }: Entered,
  param: string | undefined,
  search: URLSearchParams,
  t: Words,
) {
  const today = dayOf(now)
  const { asked, figure, figures } = readAsked(param, search, today)
  const [page, prefectures] = await Promise.all([
    listOverseen(db, committee, asked, readCursor(search, NumberKey)),
    listPrefectures(db, committee),
  ])
  const { period } = asked
  const ids = page.rows.map(({ tenant_id }) => tenant_id)
  const reported = await listReported(db, ids)
  const rows = page.rows.map((county) => countyRow(county, figures, period))
  const names = new Map(page.rows.map(({ tenant_id, name }) => [tenant_id, name]))
  return {
    committee: committee.name,
    committees: committees.map(({ code, name }) => ({ value: code, label: name })),
    period,
    previous: previousPeriod(period),
    year_before: yearBefore(period),
    periods: periodsAround(today),
    figures,
    figure,
    order: asked.order,
    prefectures: prefectures.map(({ id, short_name }) => ({ value: id, label: short_name })),
    rows,
    chart: figure && chartOf(rows, figure, t),
    reported: reported
      .filter((one) => figure === null || one.figure === figure)
      .map(({ tenant_id, ...one }) => ({ ...one, county: names.get(tenant_id) ?? '' })),
    before: page.before,
    after: page.after,
  }
}

/** Counties in the order of the table; none where no value is known. */
function chartOf(rows: readonly CountyRow[], figure: FigureName, t: Words): string | null {
  const shown = rows.filter(
    ({ cells }) => cells[figure]?.value.number !== null && cells[figure] !== undefined,
  )
  if (shown.length === 0) return null
  return barChart({
    title: t(`figures.${figure}`),
    description: t('chart_note', { count: shown.length }),
    bars: shown.map(({ name, cells }) => {
      const value = cells[figure]?.value
      return { label: name, value: value?.number ?? null, text: value ? valueText(t, value) : '' }
    }),
  })
}
