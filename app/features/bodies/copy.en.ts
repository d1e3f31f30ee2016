// Wording of bodies, in English.
import type { Wording } from '~/core/language'
import type zh from './copy.zh'

export default {
  title: 'Bodies',
  lead: 'The office, the secretariat, member organisations, departments, service groups, towns. People hold roles at them and work is sent to them.',
  new: 'New body',
  edit: 'Edit body',
  save: 'Save',
  name: 'Name',
  kind: 'Kind',
  area: 'Area',
  area_hint: 'The staff of a member organisation tied to an area read that area’s units',
  party_org: 'Party organisation',
  supervisor: 'Supervisor',
  supervisor_hint:
    'Demands that it has not resolved when due are put before them; whatever handles demands needs one',
  no_supervisor: 'Nobody named',
  staff: 'Staff',
  nobody: 'Nobody holds a role here yet.',
  invite: 'Place somebody among the members',
  people_one: '{{count}} person',
  people_other: '{{count}} people',
  dissolved_on: 'Dissolved on {{day}}',
  state: 'State',
  existing: 'Existing',
  states: { dissolved: 'Dissolved', unsupervised: 'Holding demands, no supervisor' },
  none: 'No bodies yet. A list can be copied from a spreadsheet and pasted at once.',
  none_found: 'No body fits.',
  paste: 'Paste a list',
  paste_label: 'List of bodies',
  paste_hint:
    'One a line: the name, or name and kind in two columns, straight from a spreadsheet; at most 500.',
  dissolve: 'Dissolve',
  dissolve_question:
    'It will no longer be offered anywhere; what happened stays. Roles held at it must be ended apart.',
  restore: 'Restore',
  kinds: {
    office: 'Office',
    secretariat: 'Secretariat',
    council: 'Council',
    participant: 'Member organisation',
    department: 'Department',
    service_group: 'Service group',
    town: 'Town or street',
    industry_committee: 'Industry committee',
    other: 'Other',
  },
} satisfies Wording<typeof zh>
