// Wording of categories, in English.
import type { Wording } from '~/core/language'
import type zh from './copy.zh'

export default {
  title: 'Categories',
  lead: 'Demands and resources share two levels of categories, which the {{term.secretariat}} keeps.',
  new: 'Add a category',
  save: 'Save',
  name: 'Name',
  parent: 'Under',
  parent_note: 'Choose none for the first level.',
  workdays: 'Working days',
  workdays_note: 'For what is not urgent; the day of dispatch does not count.',
  state: 'State',
  retired: 'retired',
  is_retired: 'Retired',
  is_retired_note: 'Nothing new is put there; the demands and resources that are there stay.',
} satisfies Wording<typeof zh>
