// How a log is worded, in a language: the sentences that draftText() puts together.
import type { TFunction } from 'i18next'
import type { DraftWords } from './log'

export function draftWords(t: TFunction<'logs'>): DraftWords {
  return {
    none: t('draft.none'),
    total: (count) => t('draft.total', count),
    visit: ({ visited_on, manner, unit, topics, summary }) => {
      const [, month, day] = visited_on.split('-').map(Number)
      return t(summary ? 'draft.visit_with' : 'draft.visit', {
        month,
        day,
        manner: t(`draft.manners.${manner}`),
        unit,
        topics: topics.join(t('draft.separator')),
        summary,
      })
    },
  }
}
