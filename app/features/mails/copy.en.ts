// Wording of mails in English.
import type { Wording } from '~/core/language'
import type zh from './copy.zh'

export default {
  title: 'Mail',
  lead: 'Mail that the system sends. Reminders leave on working days within the mail hours; what may or may not have arrived is sent again only by the {{term.office}}.',
  what: 'Mail',
  person: 'To',
  state: 'State',
  queued_at: 'Queued',
  settled_at: 'Settled',
  reason: 'Remark',
  action: 'Action',
  send_again: 'Send again',
  none: 'No mail.',
  kinds: {
    'visit-reminder': 'Reminder of contacts',
    'visits-missed': 'Report of missed contacts',
    'log-reminder': 'Reminder of the log',
    invitation: 'Invitation',
    recovery: 'New password',
    'sign-in-new-device': 'Sign-in on a new device',
    'factor-reset': 'Second factor reset',
    'password-expiring': 'Password to be changed',
  },
  states: {
    queued: 'queued',
    sending: 'being sent',
    sent: 'sent',
    failed: 'refused',
    uncertain: 'uncertain',
    held: 'not sent',
  },
  reasons: {
    no_mailbox: 'No mailbox on record',
    unsubscribed: 'Unsubscribed',
    window_passed: 'Too late to be of use',
    nothing_to_say: 'Nothing was open any more',
    rejected: 'Refused by the mail server',
    deferred_too_often: 'Put off too often by the mail server',
    worker_lost: 'Sending was cut off; it may have arrived',
    connection_lost: 'The connection broke; it may have arrived',
  },
  unreachable: {
    title: 'People who cannot be reached',
    lead: 'These officers and {{term.instructors}} get no reminders. Enter or correct their mailbox, or tell them otherwise.',
    none: 'Every officer and {{term.instructor}} can be reached.',
    reasons: { no_mailbox: 'No mailbox on record', rejected: 'The last mail was refused' },
  },
  unsubscribe: {
    title: 'Stop reminders',
    question: 'Stop “{{kind}}” from {{county}}? What is open in the system stays there.',
    end: 'Stop',
    done: 'You no longer get “{{kind}}” from {{county}}.',
    resume: 'Get them again',
  },
} satisfies Wording<typeof zh>
