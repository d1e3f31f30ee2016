// Wording of hand-overs, in English.
import type { Wording } from '~/core/language'
import type zh from './copy.zh'

export default {
  title: 'Hand over',
  title_of: 'Handing over from {{name}}',
  lead: 'Roles, assigned units and open invitations of one person go to another in one act, which can be undone for 24 hours. The chair goes with the member organisation.',
  whom: 'To whom',
  nobody: 'Nobody of this name was found.',
  nobody_next: 'Check the name. Whoever takes over has to be entered with a role first.',
  to: 'To {{name}}',
  another: 'Choose somebody else',
  plan: '{{count}} move, {{stays}} stay',
  items: 'What is handed over',
  item: 'What',
  count: 'Number',
  outcome: 'Outcome',
  moves: 'Moves',
  stays: 'Stays',
  units: 'Assigned units',
  invitations: 'Open invitations made',
  reasons: {
    roles_exclude: 'The three administrators hold no other role.',
    not_allowed: 'Only those who could give this role may hand it over.',
  },
  nothing: 'Nothing can be handed over',
  nothing_next:
    'Choose somebody else for the reasons above, or ask the security administrator or the office.',
  since: 'From which day the receiver answers for the units',
  since_hint: 'Other roles move at once.',
  submit: 'Hand over to {{name}}',
  latest: 'Handed over',
  at: 'When',
  receiver: 'To',
  by: 'By',
  records: 'Changes',
  undo: 'Undo',
  undo_question:
    'Roles and units go back to where they were. Not where something has changed since, or visits were recorded.',
  undone: 'Undone at {{at}}',
} satisfies Wording<typeof zh>
