// A demand in words: how far it is, and that it is urgent.
import { useTranslation } from 'react-i18next'
import { Badge } from '~/ui/badge'
import type { Option } from '~/ui/field'
import { type Stage, URGENCIES } from './demand'

const TONES = {
  undispatched: 'warning',
  sent: 'info',
  in_hand: 'info',
  waiting: 'warning',
  unconfirmed: 'warning',
  confirmed: 'good',
  unrated: 'neutral',
  withdrawn: 'neutral',
  declined: 'warning',
} as const

export function StageBadge({ stage }: { stage: Stage }) {
  const { t } = useTranslation('demands')
  return <Badge tone={TONES[stage]}>{t(`stages.${stage}`)}</Badge>
}

/** Only what is out of the ordinary is said. */
export function UrgentBadge({ urgency }: { urgency: string }) {
  const { t } = useTranslation('demands')
  return urgency === 'urgent' ? <Badge tone="bad">{t('urgencies.urgent')}</Badge> : null
}

export function useUrgencyOptions(): Option[] {
  const { t } = useTranslation('demands')
  return URGENCIES.map((value) => ({ value, label: t(`urgencies.${value}`) }))
}
