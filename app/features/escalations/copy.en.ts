// Wording of escalations, in English.
import type { Wording } from '~/core/language'
import type zh from './copy.zh'

export default {
  title: 'Escalations',
  lead: 'A dispatch that is nearly due, due or late is put before the next person, step by step. Where there is nobody, please name somebody.',
  raised_at: 'Put before them',
  step: 'Step',
  steps: { warning: 'Nearly due', due: 'Due', late: 'Late', very_late: 'Very late' },
  demand: 'Demand',
  body: 'Body',
  due_at: 'Step fell due',
  person: 'Before whom',
  persons: {
    warning: 'whoever accepted it',
    due: 'the supervisor',
    late: 'whoever sent it',
    very_late: 'the leader',
  },
  only_vacant: 'Before nobody',
  nobody: 'Nobody: please fill the role',
  no_supervisor: 'The body has no supervisor',
  none: 'No dispatch was escalated yet.',
} satisfies Wording<typeof zh>
