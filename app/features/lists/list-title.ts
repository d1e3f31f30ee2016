// What a list is called, on pages and in documents.
import type { i18n } from 'i18next'
import { Quarter } from '~/core/period'
import { periodWords } from '~/core/period-words'
import { ListKind } from './edition'

export type ListNamed = { quarter: string; kind: string; number?: number }

/** `2027年第一季度资源清单`, and which correction of it. */
export function listTitle(words: i18n, { quarter, kind, number = 1 }: ListNamed): string {
  const t = words.getFixedT(null, 'lists')
  const { phrase, ...params } = periodWords(Quarter.parse(quarter))
  const period = words.getFixedT(null, 'ui')(`period.${phrase}`, params)
  const title = t('title_of', { period, list: t(`kinds.${ListKind.parse(kind)}`) })
  return number > 1 ? t('corrected_title', { title, correction: number - 1 }) : title
}
