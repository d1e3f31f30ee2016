// Wording of secondments, in English.
import type { Wording } from '~/core/language'
import type zh from './copy.zh'

export default {
  title: 'Secondments',
  new: 'Record a secondment',
  save: 'Save',
  end: 'End the secondment',
  name: 'Name',
  from_body: 'From',
  to_body: 'To',
  same_body: 'The two bodies must differ',
  since: 'Begins',
  until: 'Planned to end',
  period: 'Period',
  between: '{{since}} to {{until}}',
  ended_on: 'Ended on',
  result: 'Result',
  ended: 'Ended {{day}}: {{result}}',
  under_way: 'under way',
  none: 'No secondments.',
  none_recorder: 'No secondments. Begin with “Record a secondment”.',
} satisfies Wording<typeof zh>
