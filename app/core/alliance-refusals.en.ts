// Refusals about turns, themes, activities, signing up, files and demands, in English: what happened, and what to do next.

export default {
  turn_announced: {
    title: 'This turn has been announced and stands',
    next: "Use override, swap or cancel on the month's page; the original stays visible.",
  },
  turn_over: {
    title: 'This turn is not announced yet, has begun or is over',
    next: 'Go back to the year plan and choose a turn that has not begun.',
  },
  turn_cancelled: {
    title: 'This turn has been cancelled',
    next: 'Go back to the year plan and choose another month.',
  },
  turn_swapped: {
    title: 'This turn has been swapped and cannot be overridden',
    next: 'Let the members swap it again, or cancel it.',
  },
  turns_overlap: {
    title: 'Turns overlap, or fall into a month that is skipped',
    next: 'Reload the page, check the order and the skipped months, and save again.',
  },
  turns_ahead: {
    title: 'This body still has announced turns after it leaves',
    next: 'Swap, override or cancel those turns first.',
  },
  swap_open: { title: 'This turn is on offer already', next: 'Answer or withdraw that offer first.' },
  swap_lapsed: {
    title: 'This offer has lapsed',
    next: 'Its turn has changed hands in the meantime; look at the swaps.',
  },
  body_dissolved: {
    title: 'The order contains a dissolved body',
    next: 'Let that body leave the rotation first, or choose another one.',
  },
  not_in_order: {
    title: 'This body takes no turns at that time',
    next: 'Choose a body that is in the order then.',
  },
  no_alliance: {
    title: 'This county has no alliance yet',
    next: 'Let the secretariat found it and its order under rotation first.',
  },
  ends_first: { title: 'It must end after it begins', next: 'Check the times.' },
  count_invalid: {
    title: 'A number is not right',
    next: 'Enter whole numbers, at most as many as signed up.',
  },
  menu_published: {
    title: 'This menu is published; its items stand',
    next: 'Change the wording only, or plan it for next month.',
  },
  menu_empty: { title: 'The menu has no items yet', next: 'Add at least one item, then publish.' },
  item_not_optional: {
    title: 'Only optional items are chosen',
    next: 'Every branch does the mandatory ones. Tick optional items only.',
  },
  other_month: {
    title: 'The month does not fit',
    next: 'A published activity stays in its month, and an item belongs to the menu of that month. Check the start.',
  },
  activity_published: {
    title: 'The activity is published; this can no longer change',
    next: 'If it does not take place, cancel it.',
  },
  activity_not_published: { title: 'The activity is not published yet', next: 'Publish it first.' },
  activity_closed: { title: 'The activity has been held or cancelled', next: 'Go back to its page.' },
  activity_not_begun: {
    title: 'The activity has not begun, or is not noted as held',
    next: 'Come back on its day or later.',
  },
  signing_up_closed: { title: 'Signing up is closed', next: 'Ask whoever organises it.' },
  not_in_audience: {
    title: 'This is not meant for that unit',
    next: 'Check for whom it is, or ask whoever organises it.',
  },
  already_signed_up: {
    title: 'This unit has signed up already',
    next: 'To change the number, cancel first and sign up again.',
  },
  more_than_capacity: { title: 'More people than there are places', next: 'Sign fewer people up.' },
  capacity_taken: {
    title: 'Fewer places than are taken',
    next: 'Enter at least as many places as are taken.',
  },
  names_needed: {
    title: "This activity needs everybody's name",
    next: 'Enter one name a line, as many as there are people.',
  },
  names_forbidden: { title: 'This activity takes numbers only', next: 'Leave the names out.' },
  file_kind_refused: {
    title: 'This kind of file is not accepted',
    next: 'Send a PDF, an image (JPEG, PNG, WebP) or a Word, Excel or PowerPoint document. Its content counts, not its name.',
  },
  image_too_large: { title: 'The image is too large', next: 'Make it smaller than fifty million pixels.' },
  too_many_files: { title: 'There are too many files already', next: 'Take some away first.' },
  ended_before_it_began: { title: 'It ends before it began, or in the future', next: 'Check the day.' },
  category_unknown: { title: 'There is no such category, or no longer', next: 'Choose a category again.' },
  demand_closed: {
    title: 'This demand is closed',
    next: 'Look at its page for the outcome; raise a new one if the matter remains.',
  },
  tier_widened: {
    title: 'Confidentiality can be tightened, never loosened',
    next: 'Let the unit raise the demand anew if it may be told to more people.',
  },
  resource_withdrawn: { title: 'This resource was withdrawn', next: 'Offer it anew if it can be had again.' },
  edition_signed: {
    title: 'This edition is signed; its entries stand',
    next: 'Take the signature back first.',
  },
  edition_published: {
    title: 'This edition is published and stands',
    next: 'Correct it by another edition, or redact an entry.',
  },
  edition_unsigned: {
    title: 'This edition is not signed yet',
    next: 'The leader signs it before it is published.',
  },
  edition_unpublished: {
    title: 'This edition is not published yet',
    next: 'A draft can be edited as it is.',
  },
  edition_corrected: { title: 'This edition was corrected already', next: 'Correct the latest edition.' },
  wording_missing: {
    title: 'Some demands have no public wording yet',
    next: 'The secretariat words them before the edition is signed.',
  },
  demand_not_urgent: {
    title: 'What came after the draft waits for the next quarter',
    next: 'Only urgent demands are taken in late.',
  },
}
