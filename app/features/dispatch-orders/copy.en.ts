// Wording of dispatch orders, in English.
import type { Wording } from '~/core/language'
import type zh from './copy.zh'

export default {
  title: 'Dispatch order',
  number: 'Demand {{reference}}',
  title_lead: 'Dispatch of a demand (lead)',
  title_assist: 'Dispatch of a demand (assisting)',
  to: 'To {{body}}:',
  unit: 'Unit',
  closed: 'not disclosed',
  words: 'Instructions',
  due: 'Due',
  until: '{{time}}, by {{at}}',
  provisional_until: '{{time}}, by {{at}} (provisional: that year’s calendar is not published yet)',
  answer: 'What was done',
  ticks: '□ accepted   □ returned   □ solved   □ not solved, with the reason',
  leader: 'For the department',
  signature: 'Signature (stamp):                                Date:',
  scan: 'Scan it to read and answer.',
  by_paper:
    'Or fill in this sheet, stamp it and hand it back to the {{term.secretariat}}: the date on it is the date that counts.',
} satisfies Wording<typeof zh>
