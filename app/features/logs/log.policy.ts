// Who reads, edits and submits monthly logs. The policies of …_instructors.sql enforce the same.
import type { Policy } from '~/core/ability'

const READERS = ['officer', 'secretariat', 'leader', 'instructor'] as const

export const logPolicy: Policy = (can, me) => {
  // Committees above read when logs were submitted, and one text at a time as a case.
  if (me.oversight === 'list' || me.oversight === 'case') can('read', 'overseen_logs')
  if (READERS.some((role) => me.roles.has(role))) can('read', 'logs')
  if (me.roles.has('officer') || me.roles.has('instructor')) can(['edit', 'submit'], 'logs')
}
