// Wording of runs in English.
import type { Wording } from '~/core/language'
import type zh from './copy.zh'

export default {
  title: 'Background work',
  lead: 'What the system does periodically or on request. Failures are tried again; after several it stops and waits for the {{term.office}}.',
  what: 'Work',
  state: 'State',
  asked_at: 'Asked',
  finished_at: 'Ended',
  outcome: 'Outcome',
  action: 'Action',
  retry: 'Run again',
  none: 'No background work.',
  mails: '{{count}} mails',
  slips: '{{count}} slips',
  logs: '{{count}} logs drafted',
  failed_after: 'Tried {{count}} times: {{error}}',
  kinds: {
    visits_remind: 'Reminder of contacts',
    visits_missed: 'Report of missed contacts',
    logs_draft: 'Drafting of logs',
    logs_remind: 'Reminder of logs',
    imports_read: 'Reading an import',
    imports_plan: 'Checking an import',
    imports_commit: 'Writing an import',
    imports_undo: 'Undoing an import',
    invitations_send: 'Sending an invitation',
    mail_proofs_send: 'Sending a mail to confirm an address',
    recoveries_send: 'Sending a recovery mail',
    audit_verify: 'Checking the audit entries',
    applications_confirm: 'Sending the mail to confirm an application',
  },
  states: { waiting: 'waiting', running: 'running', done: 'done', skipped: 'skipped', failed: 'stopped' },
  reasons: {
    window_passed: 'Too late to be of use',
    invitation_closed: 'The invitation is used, withdrawn or expired',
    mail_proof_expired: 'The request has expired',
    recovery_expired: 'The request has expired, or the mailbox is not proven',
  },
} satisfies Wording<typeof zh>
