// Wording of monthly logs, in English.
import type { Wording } from '~/core/language'
import type zh from './copy.zh'

export default {
  title: 'Monthly logs',
  month: 'Month',
  months: 'Logs of {{year}}-{{month}}',
  of: '{{name}}, log of {{year}}-{{month}}',
  instructor: '{{term.Instructor}}',
  visits: 'Visits',
  state: 'State',
  states: {
    none: 'not begun',
    drafted: 'not submitted',
    edited: 'edited, not submitted',
    submitted: 'submitted',
  },
  submitted_at: 'Submitted at',
  filter: 'Submitted',
  filters: { yes: 'yes', no: 'not yet' },
  progress: '{{owed}} due, {{submitted}} submitted.',
  none: 'No log is due for this month.',
  earlier: 'Month before',
  later: 'Month after',
  none_own: 'You are not appointed as {{term.an_instructor}} and owe no log.',
  text: 'Log',
  text_note:
    'Drafted from the visits; change it as you like. Visits recorded before you submit join it; afterwards only supplements are added.',
  keep: 'Keep for later',
  submit: 'Submit the log',
  submitted: 'Submitted {{at}}; the text stays as it is.',
  supplements: 'Supplements',
  supplement: 'Supplement',
  supplement_action: 'Add',
  supplemented: 'added {{at}}',
  later_visits: 'Visits recorded after submission',
  withdrawn_visits: 'Visits of the month that were withdrawn',
  draft: {
    separator: ', ',
    none: 'No visits this month.',
    total: 'Units contacted or served this month: {{units}}; visits: {{visits}}.',
    day: '{{month}}/{{day}}, ',
    colon: ': ',
    stop: '. ',
    manners: { on_site: 'on site at ', call: 'contact with ', service: 'service for ' },
  },
} satisfies Wording<typeof zh>
