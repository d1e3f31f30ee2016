// What mails say in English.
import { firstDay, kindOf } from '~/core/period'
import type { EmailCopy } from './copy.zh'
import dispatches from './dispatch-copy.en'
import lists from './list-copy.en'
import turns from './turn-copy.en'

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

const copy: EmailCopy = {
  period: (period) => {
    const [year, month = 1] = firstDay(period).split('-').map(Number)
    const half = period.endsWith('H1') ? 'the first half of ' : 'the second half of '
    return `${kindOf(period) === 'half_month' ? half : ''}${MONTHS[month - 1]} ${year}`
  },
  day: (day, is_provisional) => {
    const [, month = 1, date] = day.split('-').map(Number)
    return `${date} ${MONTHS[month - 1]}${is_provisional ? ' (provisional)' : ''}`
  },
  greeting: (name) => `Dear ${name},`,
  footer: (county) => `Sent automatically by ${county} through Liangxin. Please do not reply.`,
  unsubscribe: 'Stop reminders of this kind',
  copy_link: 'If the button does not open, copy this address into your browser:',

  visit_reminder: {
    subject: (period) => `Contacts due in ${period}`,
    lead: (period, count) =>
      `${count} of your units ${count === 1 ? 'has' : 'have'} no contact or service on record for ${period}:`,
    due: (day) =>
      `Please make contact by ${day}: a visit, a call or a service all count. Record it in the system; if it is done already, recording it is enough.`,
    more: (count) => `… and ${count} more, listed in the system.`,
    button: 'Record a visit',
  },
  visits_missed: {
    subject: (period) => `Contacts missed in ${period}`,
    lead: (period, obliged, missed, instructors) =>
      `Of ${obliged} contacts due in ${period}, ${missed} are still not on record. {{term.Instructors}} concerned: ${instructors}.`,
    note: 'They can still be recorded and are then marked late.',
    button: 'See the units',
  },
  log_reminder: {
    subject: (period) => `Work log for ${period}`,
    lead: (period) => `Your work log for ${period} is not submitted yet.`,
    note: 'It is drafted from your visits. Please check, amend and submit it.',
    button: 'Open the log',
  },
  menu_published: {
    subject: (period: string) => `Theme and menu of ${period}`,
    lead: (period: string, theme: string) =>
      `The theme of ${period} is “${theme}”, and its menu is published.`,
    mandatory: 'Mandatory:',
    optional: (count: number) => `Optional (each branch chooses at least ${count}):`,
    button: 'Look and choose',
  },
  menu_reminder: {
    subject: (period: string) => `Items still to choose for ${period}`,
    lead: (period: string) => `These branches have not chosen enough for ${period}:`,
    branch: (name: string, missing: number) => `${name}: ${missing} more`,
    button: 'Choose',
  },
  activity_published: {
    subject: 'A new activity',
    lead: (title: string, at: string, place: string) =>
      `“${title}” takes place on ${at}, at ${place}. You may sign up now.`,
    note: 'Whether to take part is for each unit to decide.',
    button: 'Look and sign up',
  },
  activity_cancelled: {
    subject: 'An activity you signed up for is cancelled',
    lead: (title: string, at: string) => `“${title}”, planned for ${at}, does not take place.`,
    reason: (reason: string) => `Reason: ${reason}`,
    button: 'Look at the activity',
  },
  place_freed: {
    subject: 'You have a place now',
    lead: (title: string, at: string, places: number) =>
      `Somebody cancelled, and the ${places} places your unit waited for are yours: “${title}”, ${at}.`,
    note: 'If you cannot come, please cancel in time for those who wait.',
    button: 'Look at the registration',
  },
  ...turns,
  ...lists,
  ...dispatches,
  invitation: {
    subject: 'You are invited to Liangxin',
    lead: (county, role) => `${county} invites you to join Liangxin as: ${role}.`,
    account: (account: string) => `Your account: ${account}`,
    expires: (day) =>
      `Press the button to choose a password and join. The link is yours alone, works once, and expires on ${day}.`,
    ignore: 'If you do not know what this is about, please ignore this mail.',
    button: 'Accept the invitation',
  },
  recovery: {
    subject: 'Choose a new password',
    lead: (account) => `A new password was requested for the account ${account}.`,
    note: 'If it was you, press the button within an hour. The link works once.',
    ignore: 'If it was not you, ignore this mail: your password stays as it is.',
    button: 'Choose a new password',
  },
  archive_ready: {
    subject: 'The county’s archive is ready',
    lead: (until) =>
      `The archive that was approved can be fetched until ${until}, once by whoever asked and once by whoever approved.`,
    note: 'It holds phones and mail addresses in full. Keep it on the office’s own media only, and delete it after use.',
    button: 'Fetch the archive',
  },
  sign_in_new_device: {
    subject: 'Your account was used on a new device',
    lead: (minute, agent, address) =>
      `At ${minute} your account was signed in to on a device not seen before (${agent}, network address ${address || 'unknown'}).`,
    note: 'If it was you, nothing is to be done. If not, change your password at once, sign the other devices out, and tell your county’s security administrator.',
    button: 'See where I am signed in',
  },
  factor_reset: {
    subject: 'Your second factor was reset',
    lead: (minute) =>
      `At ${minute} your county's security administrator reset the second factor of your account; all devices are signed out. Your next sign-in sets it up anew.`,
    note: "If you did not ask for this, tell your county's office at once.",
    button: 'Sign in and set it up',
  },
  password_expiring: {
    subject: 'Please change your password',
    lead: (day) =>
      `The three administrators change their passwords every 90 days. Yours holds until ${day}; after that a sign-in leads to changing it first.`,
    button: 'Change the password',
  },
  audit_verified: {
    subject: (day) => `Audit of ${day}: everything fits`,
    fault_subject: (day) => `Audit of ${day}: a fault was found`,
    whole: (day, seals, entries) =>
      `The check in the night of ${day} is done: ${seals} seals over ${entries} audit entries, all as they were sealed.`,
    fault: (day) =>
      `The check in the night of ${day} found that audit entries or their seals are not as they were: somebody may have changed or deleted entries in the database.`,
    what_now:
      'Look at the seal in question, secure the backups and the server logs, and report to your leadership.',
    head: (n) => `The head of the chain is seal ${n}, with the hash:`,
    keep: 'Keep this mail. Should everything be rewritten one day, this hash shows it.',
    button: 'Open the audit',
  },
  mail_proof: {
    subject: 'Confirm your mail address',
    lead: 'You have named this mailbox as yours.',
    note: 'Press the button within a day and confirm it with your own account. Until then your mail goes where it went.',
    ignore: 'If this was not you, ignore this mail.',
    button: 'Confirm the address',
  },
  removal: {
    subject: 'Your roles have ended',
    lead: (county: string, day: string) =>
      `All your roles in ${county} ended on ${day}; you can no longer open its pages.`,
    note: 'What you recorded is kept. If you have questions, ask the county’s office.',
  },
  application: {
    confirmation: {
      subject: 'Please confirm your application',
      text: (place, _reason, until) => [
        `An application was made with this mail address: ${place}.`,
        `Please confirm it with the button; only then is it looked at. The link confirms before ${until}, and shows later how the application stands.`,
        'If it was not you, ignore this mail: the application will not be looked at.',
      ],
      button: 'Confirm the application',
    },
    received: {
      subject: 'Your application was received',
      text: (place) => [
        `The application of ${place} is confirmed. The platform’s operator will call the office phone given, and answers to this mailbox.`,
      ],
      button: 'Open Liangxin',
    },
    waiting: {
      subject: 'An application waits',
      text: (place) => [
        `${place} applies. Please verify the office and the applicant by the office phone before you answer.`,
      ],
      button: 'Open the application',
    },
    approved: {
      subject: 'Your application was approved',
      text: (place) => [
        `${place} is served from now on.`,
        'The system administrator, the security administrator and the auditor named in the application were invited by mail, for seven days. Please remind them to join.',
        'The security administrator then invites the office, whom the system leads through the setting up.',
      ],
      button: 'Open Liangxin',
    },
    declined: {
      subject: 'Your application was declined',
      text: (place, reason) => [
        `The application of ${place} was declined, for this reason:`,
        reason,
        'You may apply again with what was missing.',
      ],
      button: 'Apply again',
    },
  },
  roles: {
    officer: 'the {{term.office}}',
    secretariat: 'the {{term.secretariat}}',
    leader: 'responsible leader',
    participant: '{{term.alliance}} member',
    department: 'department',
    area_worker: '{{term.area}} worker',
    instructor: 'party-building {{term.instructor}}',
    unit_contact: 'unit contact',
    system_admin: 'system administrator',
    security_admin: 'security administrator',
    auditor: 'auditor',
    overseer: 'reader in a committee above',
  },
}

export default copy
