// Wording of the public first page, in English.
import type { Wording } from '~/core/language'
import type zh from './copy.zh'

export default {
  title: 'Working with enterprises and social organisations',
  lead: 'For a county’s committee office, its alliance, its departments and its instructors: one ledger, visits, monthly logs.',
  sign_in: 'Sign in',
  apply: 'Apply to be served',
  what: 'What it does',
  ledger: {
    title: 'One ledger',
    text: 'Enterprises and social organisations and their coverage, kept by the office; spreadsheets are imported as they are.',
  },
  visits: {
    title: 'Contact every half-month',
    text: 'Instructors contact each of their units every half-month and record it within a minute; one mail reminds them in time.',
  },
  logs: {
    title: 'One log a month',
    text: 'Drafted from the month’s visits, edited and submitted by the instructor; nothing is written twice.',
  },
  principles: 'What we promise',
  no_formalism: 'No daily sign-in, no ranking of people, no counting of time online, no locations.',
  privacy: 'Telephone numbers are masked and showing one is logged; no identity numbers are collected.',
  classified: 'No state or work secrets may be stored, processed or sent in this system.',
} satisfies Wording<typeof zh>
