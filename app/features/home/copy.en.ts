// Wording of the home page, in English.
import type { Wording } from '~/core/language'
import type zh from './copy.zh'

export default {
  title: 'Home',
  of: '{{name}}',
  to_do: 'To do',
  nothing: 'Nothing to do at present.',
  tasks: {
    contacts_one: '{{count}} contact is still owed this half-month',
    contacts_other: '{{count}} contacts are still owed this half-month',
    logs_one: '{{count}} log of last month is not submitted',
    logs_other: '{{count}} logs of last month are not submitted',
    own_log: 'Your log of last month is not submitted',
    complaints_one: '{{count}} complaint waits for an answer',
    complaints_other: '{{count}} complaints wait for an answer',
    unreachable_one: '{{count}} person has no mail address and cannot be reminded',
    unreachable_other: '{{count}} people have no mail address and cannot be reminded',
    runs_one: '{{count}} background task failed and needs attention',
    runs_other: '{{count}} background tasks failed and need attention',
  },
  figures: 'The county in figures',
  units: 'Units',
  operating: 'Operating units',
  covered: 'Coverage by party organisations',
  covered_rule: 'operating units covered ÷ operating units',
  instructors: '{{term.Instructors}}',
  contacted: 'Contacted this half-month',
  contacted_rule: 'contacted ÷ due',
} satisfies Wording<typeof zh>
