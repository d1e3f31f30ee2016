// A unit's state and coverage, in one word each.
import { useTranslation } from 'react-i18next'
import { Badge } from '~/ui/badge'
import type { UnitStatus } from './unit'

const TONES = {
  operating: 'good',
  suspended: 'warning',
  deregistered: 'neutral',
  revoked: 'neutral',
  moved_out: 'neutral',
} as const

export function Status({ status }: { status: UnitStatus }) {
  const { t } = useTranslation('units')
  return <Badge tone={TONES[status]}>{t(`statuses.${status}`)}</Badge>
}

export function Covered({ covered }: { covered: boolean }) {
  const { t } = useTranslation('units')
  return covered ? (
    <Badge tone="good">{t('covered_yes')}</Badge>
  ) : (
    <Badge tone="warning">{t('covered_no')}</Badge>
  )
}
