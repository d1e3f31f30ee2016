// Wording of entering answers on paper, in English.
import type { Wording } from '~/core/language'
import type zh from './copy.zh'

export default {
  title: 'Enter answers on paper',
  lead: 'The orders that departments handed back, a line each, entered together. The date on the paper counts; what is wrong stays here to be corrected.',
  dispatches: 'Dispatches',
  body: 'Department',
  choose: 'Choose',
  scanned: 'Scanned, or numbers',
  scanned_note: 'Scan the squares one after another, or type numbers of demands',
  choose_first: 'Choose a department, or scan the squares on the orders; then search.',
  none: 'Nothing is in hand there. Check the department or the numbers.',
  most_one: 'Only the first that is due is shown.',
  most_other: 'Only the {{count}} that are due first are shown; enter them, then look for the others.',
  due: 'Due {{at}}',
  act: 'What it says',
  no_act: 'leave it',
  acts: {
    accepted: 'accepted',
    solved: 'resolved: solved',
    explained: 'resolved: not solved, with the reason',
    returned: 'returned',
  },
  on_paper: 'Date on the paper',
  words: 'Words on the paper',
  enter: 'Enter',
  entered_one: '{{count}} answer is entered.',
  entered_other: '{{count}} answers are entered.',
  left_one: '{{count}} is not entered: correct it and enter it again.',
  left_other: '{{count}} are not entered: correct them and enter them again.',
  colon: ': ',
  faults: {
    act_unknown: 'Choose what it says',
    day_missing: 'Enter the date on the paper',
    words_missing: 'Enter what was done, or why it was returned',
  },
} satisfies Wording<typeof zh>
