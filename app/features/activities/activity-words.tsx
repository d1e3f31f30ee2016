// An activity in words: what kind it is, how far it is, and for whom.
import { useTranslation } from 'react-i18next'
import { Badge } from '~/ui/badge'
import { ACTIVITY_KINDS, type Stage } from './activity'

const TONES = {
  planned: 'neutral',
  published: 'info',
  held: 'good',
  cancelled: 'bad',
  summed_up: 'good',
} as const

export function StageBadge({ stage }: { stage: Stage }) {
  const { t } = useTranslation('activities')
  return <Badge tone={TONES[stage]}>{t(`stages.${stage}`)}</Badge>
}

export function ActivityKindName({ kind }: { kind: string }) {
  const { t } = useTranslation('activities')
  const known = ACTIVITY_KINDS.find((one) => one === kind)
  return known ? t(`kinds.${known}`) : kind
}

type Named = { name: string } | null
type Audience = { area: Named; unit: Named; party_org: Named }

/** Whoever may not read a unit is not told its name: it is one of those meant. */
export function AudienceText({ audiences }: { audiences: readonly Audience[] }) {
  const { t } = useTranslation('activities')
  const names = audiences.flatMap(({ area, unit, party_org }) => (area ?? unit ?? party_org)?.name ?? [])
  const isForAll = audiences.length === 1 && names.length === 0
  return isForAll ? t('for_all') : names.join(t('separator')) || t('for_some')
}
