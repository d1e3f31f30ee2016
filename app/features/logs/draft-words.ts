// How a log is worded, in a language: the sentences that draftText() puts together.
import type { TFunction } from 'i18next'
import type { DraftWords } from './log'

/** What people typed is put beside the words, not into them: a name may look like a placeholder. */
export function draftWords(t: TFunction<'logs'>): DraftWords {
  return {
    none: t('draft.none'),
    total: (count) => t('draft.total', count),
    visit: ({ visited_on, manner, unit, topics, summary }) => {
      const [, month, day] = visited_on.split('-').map(Number)
      return [
        t('draft.day', { month, day }),
        t(`draft.manners.${manner}`),
        unit,
        t('draft.colon'),
        topics.join(t('draft.separator')),
        t('draft.stop'),
        summary,
      ]
        .join('')
        .trim()
    },
  }
}
