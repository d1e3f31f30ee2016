// Wording of exports.
import type { Wording } from '~/core/language'
import type zh from './copy.zh'

export default {
  title: 'Reason for the export',
  lead: 'This list holds {{rows}} rows that name people. For more than fifty, say first what it is for; the reason, the time and your name are recorded.',
  reason: 'Reason',
  reason_hint: 'e.g. the yearly list for the city’s committee',
  action: 'Record and export',
} satisfies Wording<typeof zh>
