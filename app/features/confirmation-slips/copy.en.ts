// Wording of reply slips, in English.
import type { Wording } from '~/core/language'
import type zh from './copy.zh'

export default {
  title: 'Confirm an answer',
  of: 'The answer to demand {{reference}}',
  lead: 'Is it resolved? Confirm and rate it, or have it done again. This page takes your word once.',
  send: 'Send',
  thanks: 'Your word has arrived. Thank you.',
  thanks_next: 'If it is to be done again, the department takes it up and answers anew.',
  wording: 'Matter',
  outcome: 'Result',
  reply: 'Answer',
  replied_at: 'Answered at',
  print: 'Print a reply slip',
  print_lead:
    'For a unit without an account, which scans it and confirms, or has it done again. The code is shown this once; a newer slip makes the older one void.',
  make: 'Make the slip',
  once: 'The slip is made: please print it now',
  once_next: 'It is not shown again, only made anew. Hand it to the unit in person.',
  printed: 'Slip {{number}} was printed at {{at}} by {{by}}',
  printed_next: 'A new one makes it void.',
  paper: {
    number: 'Demand {{reference}}',
    title: 'Answer to a demand',
    to: 'To {{unit}}:',
    to_unit: 'To whoever raised it:',
    unit: 'the unit',
    opinion: 'The unit’s word (to be filled in by whoever does not scan)',
    remarks: 'Remarks:',
    sign: 'Signature (stamp):                                Date:',
    scan: 'Until {{until}}: scan it to confirm and rate, or to have it done again; then it is closed unrated.',
    code: 'Code: {{code}}',
    once: 'This slip works once. Do not pass it on.',
  },
} satisfies Wording<typeof zh>
