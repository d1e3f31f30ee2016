// Wording of hand-overs, in English.
import type { Wording } from '~/core/language'
import type zh from './copy.zh'

export default {
  title: 'Hand-over checklist',
  of: 'Hand-over checklist of {{month}}',
  lead: 'From {{from}} to {{to}}. Both may tick; it is a reminder, not an appraisal.',
  lead_first: '{{to}} takes over. The ticks are a reminder, not an appraisal.',
  item: 'Item',
  state: 'State',
  done: 'handed over',
  open: 'open',
  done_at: '{{at}}',
  action: 'Action',
  tick: 'Mark as handed over',
  untick: 'Mark as open',
  notes: 'Notes',
  no_notes: 'There are no notes yet.',
  note: 'Add a note',
  note_hint: 'Such as unfinished matters; notes are only added to',
  add: 'Add',
  written: '{{by}} {{at}}',
} satisfies Wording<typeof zh>
