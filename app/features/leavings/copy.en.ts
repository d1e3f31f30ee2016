// Wording of leaving, in English.
import type { Wording } from '~/core/language'
import type zh from './copy.zh'

export default {
  title: 'Record leaving',
  title_of: '{{name}} leaves',
  lead: 'All roles, assigned units and invitations of this person in this county end at once, and so does access. Visits, logs and other records stay; roles in other counties are not touched. Somebody who comes back is given a role anew.',
  hand_over_first: 'Hand the work over first',
  units_left: '{{count}} units would have nobody.',
  body_left: '“{{body}}” would have nobody left.',
  ends: 'What ends',
  roles: 'Roles',
  units: 'Assigned units',
  invitations: 'Open invitations',
  account: 'Account',
  of: '{{count}}',
  account_ends: 'Loses access to this county at once, and is told by mail',
  account_none: 'No account',
  submit: 'Record the leaving',
} satisfies Wording<typeof zh>
