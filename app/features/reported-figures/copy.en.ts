// Wording of reported figures, in English.
import type { Wording } from '~/core/language'
import type zh from './copy.zh'

export default {
  title: 'As reported or published',
  lead: 'Numbers as handed in or printed elsewhere, with their source. They stand beside what is computed and enter no computation.',
  new: 'Enter a published number',
  save: 'Enter',
  figure: 'Figure',
  period: 'Period',
  period_hint: 'Year 2026, half-year 2026H2, quarter 2026Q4, month 2026-11 or half-month 2026-11-H2',
  value: 'Published',
  value_hint: 'As printed, e.g. 87% or 171 units',
  source: 'Source',
  source_hint: 'Which paper and when, e.g. the yearly report of January 2026',
  entered: 'Entered by',
  state: 'State',
  standing: 'Stands',
  withdraw: 'Withdraw',
  withdrawn: 'Withdrawn',
  reason: 'Why it is withdrawn',
  reasons: {
    mistyped: 'Entered wrongly',
    unfounded: 'The source could not be verified',
    superseded: 'Corrected or superseded since',
  },
  reason_hint: 'It is no longer shown beside the figures; the entry stays',
  of: '{{name}}: {{value}} ({{source}})',
  none: 'Nothing was entered as reported or published.',
  none_entered:
    'Nothing was entered yet. Where a published number differs from the ledger’s, enter it with its source.',
} satisfies Wording<typeof zh>
