// Wording of what committees above may see, in English.
import type { Wording } from '~/core/language'
import type zh from './copy.zh'

export default {
  title: 'Seen from above',
  lead: 'Committees above read what the county grants and change nothing. The security administrator grants, changes and ends; a grant ends on its day, and a longer one is granted anew.',
  saved: 'Granted. It holds from the next request on.',
  ended_now: 'Ended. From the next request on nothing can be read by it.',
  grants: 'Grants',
  none: 'Nothing is granted to a committee above. The security administrator grants below.',
  committee: 'Committee above',
  scope: 'How far',
  scopes: { aggregate: 'figures', list: 'lists', case: 'cases' },
  explained: {
    aggregate: 'Figures: totals only; counts of people under five are not shown',
    list: 'Lists: units, party organisations, coverage and dates of visits as well; no persons, no text',
    case: 'Cases: one record for thirty minutes as well, each time with a reason',
  },
  expires_on: 'Until',
  granted: 'Granted by',
  state: 'State',
  states: { live: 'in force', ended: 'ended', expired: 'expired' },
  end: {
    column: 'End',
    action: 'End it',
    question: 'From its next request on, {{name}} reads nothing by it. End it?',
    confirm: 'End the grant',
  },
  give: {
    title: 'Grant and change',
    none: 'No committee above this county is registered. Ask the platform operator.',
    new: 'Grant to {{name}}',
    change: 'Change the grant of {{name}}',
    submit: 'Grant',
    submit_change: 'End the present one and grant this',
    term: 'From tomorrow, for three years at most.',
  },
  uses: {
    title: 'Cases that were opened',
    none: 'No case was opened.',
    at: 'When',
    record: 'Record',
    reason: 'Reason',
  },
  records: { visits: 'Visit', units: 'Unit', monthly_logs: 'Monthly log' },
} satisfies Wording<typeof zh>
