// Wording of assignments, in English.
import type { Wording } from '~/core/language'
import type zh from './copy.zh'

export default {
  title: 'Assignments',
  unit: 'Unit',
  area: '{{term.Area}}',
  instructor: '{{term.Instructor}}',
  since: 'Since',
  last: 'Last day',
  search: 'Name, code or pinyin initials of a unit',
  ended: 'State',
  ended_yes: 'ended',
  none: 'No assignments.',
  assign: {
    title: 'Assign units',
    action: 'Assign',
    lead: 'Tick units, choose {{term.an_instructor}} and the first day. Units that the {{term.instructor}} has already stay as they are.',
    units: 'Units',
    tick: 'Choose {{unit}}',
    unassigned: 'Contact',
    unassigned_yes: 'no {{term.instructor}} yet',
    current: 'Contacted by',
    since: 'First day',
    none: 'No units match.',
  },
  import: 'Import a sheet',
  hand_over: {
    title: 'Hand units over',
    action: 'Hand over',
    lead: 'All units of one {{term.instructor}} go to another from a day on.',
    from: 'From',
    to: 'To',
    since: 'Day',
    since_note: 'From this day on they are contacted by the other {{term.instructor}}.',
  },
  end: {
    title: 'End an assignment',
    action: 'End',
    until: 'No longer from',
    until_note:
      'From this day on the {{term.instructor}} no longer contacts the unit. The first day or an earlier one takes the assignment back.',
  },
  fault: { same_instructor: 'Choose somebody else' },
} satisfies Wording<typeof zh>
