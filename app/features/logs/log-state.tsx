// How far a log is, in one word.
import { useTranslation } from 'react-i18next'
import { Badge } from '~/ui/badge'
import type { ListedLog } from './logs.server'

const tones = { none: 'neutral', drafted: 'warning', edited: 'info', submitted: 'good' } as const

export function LogState(log: Pick<ListedLog, 'log_id' | 'edited_at' | 'submitted_at'>) {
  const { t } = useTranslation('logs')
  const state = stateOf(log)
  return <Badge tone={tones[state]}>{t(`states.${state}`)}</Badge>
}

function stateOf({
  log_id,
  edited_at,
  submitted_at,
}: Pick<ListedLog, 'log_id' | 'edited_at' | 'submitted_at'>) {
  if (submitted_at) return 'submitted'
  if (edited_at) return 'edited'
  return log_id ? 'drafted' : 'none'
}
