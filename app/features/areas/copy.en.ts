// Wording of areas, in English.
import type { Wording } from '~/core/language'
import type zh from './copy.zh'

export default {
  title: 'Areas',
  lead: 'Business circles, parks, towns, villages, grids. Units lie in them, and area workers see their own only.',
  new: 'New area',
  edit: 'Edit area',
  save: 'Save',
  name: 'Name',
  kind: 'Kind',
  parent: 'Lies in',
  units: 'Units',
  unit_count_one: '{{count}} unit',
  unit_count_other: '{{count}} units',
  none: 'No areas yet. A list can be pasted from a spreadsheet at once; importing units offers to make them too.',
  none_found: 'No area fits.',
  paste: 'Paste a list',
  paste_label: 'List of areas',
  paste_hint:
    'One a line: the name, or name and kind in two columns, straight from a spreadsheet; at most 500.',
  remove: 'Remove',
  remove_question: 'Only an area without units, bodies and people can be removed.',
  kinds: {
    circle: 'Business circle',
    park: 'Park',
    town: 'Town',
    street: 'Street',
    village: 'Village',
    grid: 'Grid',
    other: 'Other',
  },
} satisfies Wording<typeof zh>
