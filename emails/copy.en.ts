// What mails say in English.
import { firstDay, kindOf } from '~/core/period'
import type { EmailCopy } from './copy.zh'

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
  invitation: {
    subject: 'You are invited to Liangxin',
    lead: (county, role) => `${county} invites you to join Liangxin as: ${role}.`,
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
