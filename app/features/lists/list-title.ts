// What a list is called, on pages and in documents.
import type { i18n, TFunction } from 'i18next'
import { dayOf } from '~/core/calendar-date'
import { Quarter } from '~/core/period'
import { periodName } from '~/core/period-words'
import { ListKind } from './edition'

export type ListNamed = { quarter: string; kind: string; number?: number }
type Published = {
  publication: { reference: string; published_at: string } | null
  signature: { signer: { name: string } | null } | null
}

/** `2027年第一季度资源清单`, and which correction of it. */
export function listTitle(words: i18n, { quarter, kind, number = 1 }: ListNamed): string {
  const t = words.getFixedT(null, 'lists')
  const period = periodName(words, Quarter.parse(quarter))
  const title = t('title_of', { period, list: t(`kinds.${ListKind.parse(kind)}`) })
  return number > 1 ? t('corrected_title', { title, correction: number - 1 }) : title
}

/** Under the issuer's name: the document number, who signed it, and the day; of a draft that it is one. */
export function numberLine(t: TFunction<'lists'>, { publication, signature }: Published): string {
  if (!publication) return t('stages.draft')
  const { reference, published_at } = publication
  return t('number_line', {
    reference,
    signer: signature?.signer?.name ?? '',
    day: dayOf(new Date(published_at)),
  })
}

/** New in this quarter, or from which earlier one. */
export function originOf(words: i18n, quarter: string, first_quarter: string | null): string {
  const t = words.getFixedT(null, 'lists')
  if (first_quarter === null || first_quarter >= quarter) return t('new')
  return `${t('carried_from')} ${periodName(words, Quarter.parse(first_quarter))}`
}
