// Lists in words: what one is called, how far it is, and where an entry comes from.
import { useTranslation } from 'react-i18next'
import { Quarter } from '~/core/period'
import { periodWords } from '~/core/period-words'
import { Badge } from '~/ui/badge'
import { PeriodName } from '~/ui/period-name'
import { ListKind, type Stage } from './edition'

const TONES = { draft: 'neutral', signed: 'info', published: 'good' } as const

export function StageBadge({ stage }: { stage: Stage }) {
  const { t } = useTranslation('lists')
  return <Badge tone={TONES[stage]}>{t(`stages.${stage}`)}</Badge>
}

/** `2027年第一季度资源清单`, and which correction of it. */
export function useListTitle(): (list: { quarter: string; kind: string; number?: number }) => string {
  const { t } = useTranslation(['lists', 'ui'])
  return ({ quarter, kind, number = 1 }) => {
    const { phrase, ...params } = periodWords(Quarter.parse(quarter))
    const period = t(`ui:period.${phrase}`, params)
    const list = t(`lists:kinds.${ListKind.parse(kind)}`)
    const title = t('lists:title_of', { period, list })
    return number > 1 ? t('lists:corrected_title', { title, correction: number - 1 }) : title
  }
}

/** New in this quarter, or carried over from an earlier one. */
export function Origin({ first_quarter, quarter }: { first_quarter: string | null; quarter: string }) {
  const { t } = useTranslation('lists')
  if (first_quarter === null || first_quarter >= quarter) return t('new')
  return (
    <>
      {t('carried_from')} <PeriodName of={first_quarter} />
    </>
  )
}
