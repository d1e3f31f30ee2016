// Wording of a county's settings, in English.
import type { Wording } from '~/core/language'
import type zh from './copy.zh'

export default {
  title: 'Settings',
  save: 'Save',
  saved: 'Saved.',
  language: 'Language by default',
  mail_sender_name: 'Sender’s name on mails',
  quiet_until: 'Mails leave from',
  quiet_from: 'Mails leave until',
  quiet_hint: 'As 08:30; reminders leave on working days between these two',
  filing_icp: 'ICP filing number',
  filing_police: 'Police filing number',
  active_days_min: 'Days that make a contact due',
  active_days_hint: 'How many days of a half-month an assignment must hold to oblige in it',
  visit_topics: 'Topics of visits',
  visit_topics_hint: 'One a line, at most 30; recorded visits keep theirs',
  notice: 'Notice on the sign-in page',
  notice_hint: 'Stands with what is to be known before signing in',
  fault: { quiet_order: 'Must be later than the beginning' },
} satisfies Wording<typeof zh>
