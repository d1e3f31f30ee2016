// A mail in words: what it was about, how far it is, why it did not leave.
import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Badge } from '~/ui/badge'
import { PeriodName } from '~/ui/period-name'
import { MailKind, MailReason, MailState } from './mail'

export function MailName({ kind, mailKey }: { kind: string; mailKey: string }) {
  const { t } = useTranslation('mails')
  const known = MailKind.safeParse(kind).data
  return (
    <>
      {known ? t(`kinds.${known}`) : kind}
      <Text size="sm">
        <PeriodName of={mailKey} />
      </Text>
    </>
  )
}

const TONES = {
  queued: 'neutral',
  sending: 'info',
  sent: 'good',
  failed: 'bad',
  uncertain: 'warning',
  held: 'neutral',
} as const

export function MailBadge({ state }: { state: string }) {
  const { t } = useTranslation('mails')
  const known = MailState.safeParse(state).data ?? 'queued'
  return <Badge tone={TONES[known]}>{t(`states.${known}`)}</Badge>
}

/** The mail server's own words follow where it gave a reason. */
export function MailReasonText({ reason, answer }: { reason: string | null; answer: string | null }) {
  const { t } = useTranslation('mails')
  const known = MailReason.safeParse(reason).data
  if (!known) return '—'
  return (
    <>
      {t(`reasons.${known}`)}
      {answer && <Text size="sm">{answer}</Text>}
    </>
  )
}
