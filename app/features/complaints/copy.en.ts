// Wording of complaints, in English.
import type { Wording } from '~/core/language'
import type zh from './copy.zh'

export default {
  title: 'Complaints and suggestions',
  lead: 'What concerns you yourself is answered by others and not shown to you.',
  raise: 'Complaints and suggestions',
  raise_lead:
    'You need not give a name or a contact. The county’s {{term.office}} answers; the person it is about neither sees nor answers it.',
  look_up: 'Look up an answer',
  which_county: 'Choose a county',
  county_name: 'Name of the county',
  no_county: 'None was found. Please try another name.',
  body: 'What it is about',
  about_name: 'Member of staff concerned',
  about_hint: 'If it is about somebody, give their name, so that others handle it; may be left empty',
  contact: 'How to reach you',
  contact_hint: 'Only those who handle it can see it, and looking is logged; may be left empty',
  is_named: 'Under my name',
  is_named_hint: 'Otherwise your name is not recorded',
  send: 'Send',
  received: 'Received under number {{reference}}',
  keep_receipt:
    'Please keep this receipt code: {{receipt}}. It opens the answer at any time and cannot be replaced.',
  receipt: 'Receipt code',
  no_such_receipt: 'No such receipt code was found. Please check it.',
  numbered: 'Number {{reference}}',
  reference: 'Number',
  raised_at: 'Sent',
  state: 'State',
  open: 'Open',
  answered: 'Answered',
  none: 'No complaints or suggestions.',
  about: 'Concerns',
  raised_by: 'From',
  closed: 'Not shown',
  no_contact: 'No contact was given',
  answer: 'Answer',
  answer_body: 'The answer',
  answer_hint: 'Cannot be changed afterwards; the sender reads it with the receipt code',
  answered_at: 'Answered {{at}}',
  not_answered: 'Being handled; not answered yet.',
} satisfies Wording<typeof zh>
