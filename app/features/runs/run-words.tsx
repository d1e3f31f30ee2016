// A run in words: what it is, how far it is, what came of it.
import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Badge } from '~/ui/badge'
import { PeriodName } from '~/ui/period-name'
import { isRunKind, Note, RunState, runNames } from './run'

/** The period is part of the name; an id says nothing to people. */
export function RunName({ kind, runKey }: { kind: string; runKey: string }) {
  const { t } = useTranslation('runs')
  const name = isRunKind(kind) ? t(runNames[kind]) : kind
  return (
    <>
      {name}
      <Text size="sm">
        <PeriodName of={runKey} />
      </Text>
    </>
  )
}

const TONES = {
  waiting: 'neutral',
  running: 'info',
  done: 'good',
  skipped: 'neutral',
  failed: 'bad',
} as const

export function RunBadge({ state }: { state: string }) {
  const { t } = useTranslation('runs')
  const known = RunState.safeParse(state).data ?? 'waiting'
  return <Badge tone={TONES[known]}>{t(`states.${known}`)}</Badge>
}

export function Outcome({
  note,
  error,
  attempts,
}: {
  note: unknown
  error: string | null
  attempts: number
}) {
  const { t } = useTranslation('runs')
  if (error) return <Text size="sm">{t('failed_after', { count: attempts, error })}</Text>
  const { reason, mails, slips, logs, turns, announced, entries, sent } = Note.safeParse(note).data ?? {}
  if (reason) return t(`reasons.${reason}`)
  if (mails !== undefined) return t('mails', { count: mails })
  if (slips !== undefined) return t('slips', { count: slips })
  if (logs !== undefined) return t('logs', { count: logs })
  if (announced !== undefined && announced > 0) return t('announced', { count: announced })
  if (turns !== undefined) return t('turns', { count: turns })
  if (entries !== undefined) return t('entries', { count: entries })
  if (sent !== undefined) return sent > 0 ? t('sent') : t('not_sent')
  return '—'
}
