// Lists in words: what one is called, how far it is, and where an entry comes from.
import { useTranslation } from 'react-i18next'
import { Badge } from '~/ui/badge'
import type { Stage } from './edition'
import { type ListNamed, listTitle, numberLine, originOf } from './list-title'
import type { Edition } from './lists.server'

const TONES = { draft: 'neutral', signed: 'info', published: 'good' } as const

export function StageBadge({ stage }: { stage: Stage }) {
  const { t } = useTranslation('lists')
  return <Badge tone={TONES[stage]}>{t(`stages.${stage}`)}</Badge>
}

export function useListTitle(): (list: ListNamed) => string {
  const { i18n } = useTranslation(['lists', 'ui'])
  return (list) => listTitle(i18n, list)
}

export function useNumberLine(): (edition: Edition) => string {
  const { t } = useTranslation('lists')
  return (edition) => numberLine(t, edition)
}

/** New in this quarter, or carried over from an earlier one. */
export function Origin({ first_quarter, quarter }: { first_quarter: string | null; quarter: string }) {
  const { i18n } = useTranslation(['lists', 'ui'])
  return originOf(i18n, quarter, first_quarter)
}
