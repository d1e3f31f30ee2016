// How a resource stands, in words.
import { useTranslation } from 'react-i18next'
import { Badge } from '~/ui/badge'
import type { Standing } from './resource'

const TONES = { current: 'good', ahead: 'info', expired: 'neutral', withdrawn: 'bad' } as const

export function StandingBadge({ standing }: { standing: Standing }) {
  const { t } = useTranslation('resources')
  return <Badge tone={TONES[standing]}>{t(`standings.${standing}`)}</Badge>
}
