// Wording of setting a county up, in English.
import type { Wording } from '~/core/language'
import type zh from './copy.zh'

export default {
  title: 'Setting up',
  lead: 'Follow the steps and work can begin. You may leave at any point and go on later where you were.',
  left_one: '{{count}} step of setting up is left',
  left_other: '{{count}} steps of setting up are left',
  continue: 'Go on',
  all_done: 'Everything is set up',
  next_reminder: 'Next reminder of contacts: {{at}}.',
  things: '{{count}} so far',
  go: 'Do this',
  look: 'Look',
  waive: 'Not needed here',
  resume: 'Needed after all',
  states: { done: 'Done', waived: 'Not needed', mine: 'To do', theirs: 'Waits for: {{who}}' },
  steps: {
    administrators: {
      name: 'The three administrators join',
      what: 'Each was invited by mail. Whoever got no mail is invited again by the security administrator.',
    },
    officer: {
      name: 'The office is invited',
      what: 'The system administrator enters the person, the security administrator invites them as the office, which does the rest.',
    },
    delegation: {
      name: 'The office may invite',
      what: 'Once the security administrator has delegated it, the office itself invites instructors, members and the like.',
    },
    bodies: {
      name: 'Bodies',
      what: 'Member organisations, departments, service groups; a list can be pasted from a spreadsheet.',
    },
    areas: {
      name: 'Areas',
      what: 'Circles, parks, towns, grids; a list can be pasted, and importing units makes them too.',
    },
    party_orgs: {
      name: 'Party organisations',
      what: 'Those that cover units. May be skipped where coverage is not recorded yet.',
    },
    units: { name: 'Units', what: 'Imported from a workbook, looked at before they are written.' },
    instructors: {
      name: 'Instructors',
      what: 'Imported from a workbook; those with a mail address get reminders.',
    },
    assignments: {
      name: 'Assignments',
      what: 'Which instructor answers for which unit. From then on reminders go out each half-month.',
    },
    colleagues: {
      name: 'Everybody else',
      what: 'The security administrator invites secretariat and leaders, the office invites members, departments and area workers.',
    },
    rotation: {
      name: 'Order of the chairs',
      what: 'Found the alliance and put its members in order; the secretariat may do it as well.',
    },
  },
  defaults: 'Rules that hold now',
  defaults_lead: 'Defaults that work as they are.',
  next: 'Next reminder of contacts',
  no_reminder: 'Switched off',
  mail_hours: 'Mail hours',
  visit_topics: 'Topics of visits',
  comma: ', ',
  workdays_one: '{{count}} working day',
  workdays_other: '{{count}} working days',
  switched_off: 'Off',
  change: 'Change the settings',
  presets: {
    title: 'What other counties published',
    lead: 'How six places work, from published accounts. Take over what fits; what would change is shown first.',
    source: 'Source: {{source}}',
    effect: 'What would change',
    before: 'Now: {{what}}',
    after: 'Then: {{what}}',
    new_bodies: 'New bodies',
    new_areas: 'New areas',
    which: 'Which parts',
    take: 'Take the chosen parts over',
    nothing: 'You work like that already; nothing would change.',
    usual: 'the usual word',
    terms: {
      office: 'Word for the office',
      secretariat: 'Word for the secretariat',
      alliance: 'Word for the alliance',
      chair: 'Word for the chair',
      instructor: 'Word for instructors',
      area: 'Word for areas',
    },
    parts: {
      visit_topics: 'Topics of visits',
      terms: 'Words',
      cadences: 'When reminders go out',
      bodies: 'Bodies',
      areas: 'Areas',
    },
  },
} satisfies Wording<typeof zh>
