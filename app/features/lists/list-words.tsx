// Lists in words: what one is called, how far it is, and where an entry comes from.
import { useTranslation } from 'react-i18next'
import { Badge } from '~/ui/badge'
import { PeriodName } from '~/ui/period-name'
import type { Stage } from './edition'
import { type ListNamed, listTitle } from './list-title'

const TONES = { draft: 'neutral', signed: 'info', published: 'good' } as const

export function StageBadge({ stage }: { stage: Stage }) {
  const { t } = useTranslation('lists')
  return <Badge tone={TONES[stage]}>{t(`stages.${stage}`)}</Badge>
}

export function useListTitle(): (list: ListNamed) => string {
  const { i18n } = useTranslation(['lists', 'ui'])
  return (list) => listTitle(i18n, list)
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
