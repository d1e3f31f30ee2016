// What the pages of the figures of demands show.
import type { i18n, TFunction } from 'i18next'
import { z } from 'zod'
import { InstantKey, readCursor } from '~/core/keyset'
import { nextPeriod, previousPeriod, Quarter, yearBefore } from '~/core/period'
import { periodName } from '~/core/period-words'
import { Refusal } from '~/core/refusal'
import type { County } from '~/features/counties/county'
import { type Bars, barChart } from '~/platform/charts.server'
import type { Db } from '~/platform/supabase.server'
import {
  Count,
  type CountsByQuarter,
  cellOf,
  type FigureName,
  Grouping,
  isFigure,
  valueText,
} from './demand-figure'
import { readsWhole } from './demand-figure.policy'
import { type Behind, countFigures, listCounted } from './demand-figures.server'

type Params = Readonly<Record<string, string | undefined>>
type Words = TFunction<'demandFigures'>

/** What a quarter of a group, or of the whole, comes to; `rows` is the address of the rows behind it, which wants the name of a count. */
export type FigureRow = { key: string; name: string; quarter: Quarter; counts: CountsByQuarter; rows: string }

/** `figure` is the one that is drawn. */
export async function viewFigures(
  db: Db,
  county: County,
  params: Params,
  search: URLSearchParams,
  words: i18n,
) {
  const quarter = quarterIn(params)
  const by = groupingIn(search)
  const drawn = search.get('figure')
  const figure = isFigure(drawn) ? drawn : 'resolution'
  const { whole, rows } = await figureRows(db, county, quarter, by, words)
  return {
    code: county.code,
    quarter,
    before: previousPeriod(quarter),
    after: nextPeriod(quarter),
    by,
    figure,
    isOwn: !readsWhole(county.me),
    whole,
    rows,
    chart: chartOf(rows, figure, words.getFixedT(null, 'demandFigures')),
  }
}

/** The whole, and group by group in the order of their names; quarters apart are the last four. */
export async function figureRows(db: Db, county: County, quarter: Quarter, by: Grouping, words: i18n) {
  const t = words.getFixedT(null, 'demandFigures')
  const quarters =
    by === 'quarter' ? lastQuarters(quarter, 8) : [quarter, previousPeriod(quarter), yearBefore(quarter)]
  const { total, groups } = await countFigures(db, county, quarters, by)
  const row = (key: string, name: string, of: Quarter, counts: CountsByQuarter, group = ''): FigureRow => ({
    key,
    name,
    quarter: of,
    counts,
    rows: `/${county.code}/demand-figures/${of}/rows?${group}figure=`,
  })
  return {
    whole: row('whole', t('whole'), quarter, total),
    rows:
      by === 'quarter'
        ? lastQuarters(quarter, 4).map((of) => row(of, periodName(words, of), of, total))
        : groups.map(({ id, name, counts }) => {
            const group = id ?? 'none'
            return row(group, name ?? t(`without.${by}`), quarter, counts, `by=${by}&group=${group}&`)
          }),
  }
}

const AskedRows = z.object({
  figure: Count,
  by: Grouping.exclude(['quarter']).optional(),
  group: z.union([z.uuid(), z.literal('none')]).optional(),
})

/** The rows behind a figure. An address that names none is not there. */
export async function viewRows(db: Db, county: County, params: Params, search: URLSearchParams) {
  const quarter = quarterIn(params)
  const asked = AskedRows.safeParse(Object.fromEntries(search))
  if (!asked.success) throw new Refusal('not_found')
  const { figure, by, group } = asked.data
  const behind: Behind =
    by && group ? { figure, apart: { by, group: group === 'none' ? null : group } } : { figure }
  const page = await listCounted(db, county, quarter, behind, readCursor(search, InstantKey))
  return { code: county.code, quarter, figure, by, group: by && page.rows[0]?.[by], ...page }
}

export function quarterIn({ quarter }: Params): Quarter {
  const parsed = Quarter.safeParse(quarter)
  if (!parsed.success) throw new Refusal('not_found')
  return parsed.data
}

export function groupingIn(search: URLSearchParams): Grouping {
  return Grouping.catch('body').parse(search.get('by'))
}

/** From a quarter backwards. */
function lastQuarters(quarter: Quarter, many: number): Quarter[] {
  const quarters = [quarter]
  while (quarters.length < many) quarters.push(previousPeriod(quarters.at(-1) ?? quarter))
  return quarters
}

/** In the order of the table; none where no group has a value. */
function chartOf(rows: readonly FigureRow[], figure: FigureName, t: Words): string | null {
  const bars: Bars['bars'] = rows.map(({ name, quarter, counts }) => {
    const value = cellOf(figure, quarter, counts).number
    return { label: name, value, text: valueText(figure, value) }
  })
  if (bars.every(({ value }) => value === null)) return null
  return barChart({
    title: t(`figures.${figure}`),
    description: t('chart_note', { count: bars.length }),
    bars,
  })
}
