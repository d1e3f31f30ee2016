// Half-months as people choose and read them.
import type { TFunction } from 'i18next'
import { firstDay, type HalfMonth, previousPeriod } from '~/core/period'

/** How far back the pages offer half-months to look at. */
const HALF_MONTHS_MAX = 12

export function nameOf(half_month: HalfMonth, t: TFunction<'visits'>): string {
  const [year, month] = firstDay(half_month).split('-')
  const half = half_month.endsWith('H1') ? 'H1' : 'H2'
  return t(`half_months.${half}`, { year, month: Number(month) })
}

/** The one given and those before it. */
export function latestHalfMonths(latest: HalfMonth): HalfMonth[] {
  const half_months = [latest]
  while (half_months.length < HALF_MONTHS_MAX) half_months.push(previousPeriod(half_months.at(-1) ?? latest))
  return half_months
}
