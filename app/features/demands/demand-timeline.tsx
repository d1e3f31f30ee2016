// What became of a demand, on one line downwards: when, what, and the words for those who may read them.
import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { minuteOf } from '~/core/calendar-date'
import { MANNERS, RATINGS, RESOLUTIONS, STEPS } from '~/features/dispatches/dispatch'
import { SOURCES } from './demand'
import type { ShownDemand } from './demands.server'
import type { Entry } from './timeline'
import css from './timeline.module.css'

export function DemandTimeline({ demand, entries }: { demand: ShownDemand; entries: readonly Entry[] }) {
  const { t } = useTranslation('demands')
  const wordsOf = useEntryWords()
  const { raised_at, raiser, closing, stage } = demand
  const source = SOURCES.find((one) => one === demand.source)
  const raised = [source && t(`sources.${source}`), raiser?.name].filter(Boolean).join(t('timeline.by'))
  return (
    <ol className={css.line}>
      <Point at={raised_at} what={t('timeline.raised', { by: raised })} />
      {entries.map((entry) => (
        <Point
          key={`${entry.body}|${entry.kind}|${entry.done_at}`}
          at={entry.done_at}
          what={wordsOf(entry)}
          words={entry.words}
        />
      ))}
      {closing && closing.outcome !== 'confirmed' && (
        <Point at={closing.closed_at} what={t(`stages.${stage}`)} />
      )}
    </ol>
  )
}

function Point({ at, what, words }: { at: string; what: string; words?: string | null }) {
  return (
    <li>
      <Text size="sm" c="dimmed">
        {minuteOf(at)}
      </Text>
      <p>{what}</p>
      {words && <p className={css.words}>{words}</p>}
    </li>
  )
}

/** One step in words; how it came about is said where nobody signed in did it. */
function useEntryWords() {
  const { t } = useTranslation('demands')
  return (entry: Entry): string => {
    const { body, doer, amount, allowance_unit, assistants, manner } = entry
    const kind = STEPS.find((one) => one === entry.kind) ?? 'sent'
    const outcome = RESOLUTIONS.find((one) => one === entry.outcome)
    const rating = RATINGS.find((one) => one === entry.rating)
    const how = MANNERS.find((one) => one === manner)
    const what = t(`timeline.steps.${entry.part === 'assist' ? 'joined' : kind}`, {
      body,
      doer: doer ?? '',
      amount:
        amount &&
        t(`timeline.amounts.${allowance_unit === 'hours' ? 'hours' : 'workdays'}`, { count: amount }),
      outcome: outcome && t(`resolutions.${outcome}`),
      rating: rating && t(`ratings.${rating}`),
    })
    const with_whom =
      assistants.length > 0 && t('timeline.with', { assistants: assistants.join(t('timeline.and')) })
    const by = how && t(`timeline.manners.${how}`)
    return [what, with_whom, by].filter(Boolean).join('')
  }
}
