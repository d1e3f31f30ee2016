// The phrase `ui:period.…` that names a period, and what it takes.
import type { i18n } from 'i18next'
import { firstDay, kindOf, type Period } from './period'

type PeriodPhrase =
  | 'first_half'
  | 'second_half'
  | 'month'
  | 'quarter'
  | 'first_half_year'
  | 'second_half_year'
  | 'year'

export function periodWords(period: Period) {
  const [year, month = 1] = firstDay(period).split('-').map(Number)
  return { phrase: phraseOf(period), year, month, quarter: Math.ceil(month / 3) }
}

/** For what is made outside a page, such as a workbook; on one <PeriodName> says it. */
export function periodName(words: i18n, period: Period): string {
  const { phrase, ...params } = periodWords(period)
  return words.getFixedT(null, 'ui')(`period.${phrase}`, params)
}

function phraseOf(period: Period): PeriodPhrase {
  const kind = kindOf(period)
  const isFirst = period.endsWith('H1')
  if (kind === 'half_month') return isFirst ? 'first_half' : 'second_half'
  if (kind === 'half_year') return isFirst ? 'first_half_year' : 'second_half_year'
  return kind
}
