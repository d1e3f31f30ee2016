// A mail, as the office sees it: what it was about, whether it left, and why not.
import { z } from 'zod'

export const MAIL_STATES = ['queued', 'sending', 'sent', 'failed', 'uncertain', 'held'] as const
export const MailState = z.enum(MAIL_STATES)
export type MailState = z.infer<typeof MailState>

export const MailKind = z.enum([
  'visit-reminder',
  'visits-missed',
  'log-reminder',
  'menu-published',
  'menu-reminder',
  'activity-published',
  'activity-cancelled',
  'place-freed',
  'turn-handover',
  'swap-offered',
  'swap-accepted',
  'swap-closed',
  'collection-opened',
  'collection-reminder',
  'edition-published',
  'dispatch-digest',
  'demand-question',
  'demand-resolved',
  'invitation',
  'recovery',
  'archive-ready',
  'sign-in-new-device',
  'factor-reset',
  'password-expiring',
  'audit-verified',
  'audit-fault',
  'mail-proof',
  'removal',
])

export const MailReason = z.enum([
  'no_mailbox',
  'unsubscribed',
  'window_passed',
  'nothing_to_say',
  'rejected',
  'deferred_too_often',
  'worker_lost',
  'connection_lost',
])

/** Only what did not certainly arrive may be sent again, and only by a person; public.requeue_mail() agrees. */
export function maySendAgain({ state, reason }: { state: string; reason: string | null }): boolean {
  return state === 'uncertain' || state === 'failed' || reason === 'no_mailbox'
}

/** Why somebody cannot be reached. */
export const UnreachableReason = z.enum(['no_mailbox', 'rejected'])
