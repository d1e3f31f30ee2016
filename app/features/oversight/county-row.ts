// A county in a row of the comparison: what its figures say, or why there are none.
import { firstDay, type Period, previousPeriod, yearBefore } from '~/core/period'
import { type Change, type Counts, changeSince, type FigureName, figureValue, type Value } from './figure'
import type { Overseen } from './oversight.server'

export type Cell = { value: Value; previous: Value | null; since_previous: Change; since_last_year: Change }

export type CountyRow = Pick<Overseen, 'code' | 'name' | 'above' | 'scope' | 'merged' | 'successor'> & {
  /** `ended`: merged or split before this period began, so its figures are its successor's. */
  state: 'shown' | 'not_granted' | 'no_data' | 'ended'
  ends_on: string | null
  /** Since when it is not what it was: merged with another, or newly formed. */
  turned_on: string | null
  as_of: string | null
  rule: string | null
  cells: Partial<Record<FigureName, Cell>>
}

export function countyRow(county: Overseen, figures: readonly FigureName[], period: Period): CountyRow {
  const { code, name, above, scope, merged, successor, current } = county
  const isShown = scope !== null && current !== null
  return {
    code,
    name,
    above,
    scope,
    merged,
    successor,
    state: stateOf(county, period),
    ends_on: county.division_ends_on,
    turned_on: county.merged_on ?? county.division_begins_on,
    as_of: current?.as_of ?? null,
    rule: current?.rule ?? null,
    cells: isShown
      ? Object.fromEntries(figures.map((figure) => [figure, cellOf(county, current, figure, period)]))
      : {},
  }
}

function stateOf({ scope, current, division_ends_on }: Overseen, period: Period): CountyRow['state'] {
  if (division_ends_on !== null && division_ends_on <= firstDay(period)) return 'ended'
  if (scope === null) return 'not_granted'
  return current === null ? 'no_data' : 'shown'
}

function cellOf(county: Overseen, current: Counts, figure: FigureName, period: Period): Cell {
  const division = { begins_on: county.division_begins_on, merged_on: county.merged_on }
  const value = figureValue(figure, current)
  const previous = county.previous && figureValue(figure, county.previous)
  const last_year = county.last_year && figureValue(figure, county.last_year)
  return {
    value,
    previous,
    since_previous: changeSince(previousPeriod(period), value, previous, division, period),
    since_last_year: changeSince(yearBefore(period), value, last_year, division, period),
  }
}
