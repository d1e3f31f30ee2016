// Who reads, edits and submits monthly logs. The policies of …_instructors.sql enforce the same.
import { holds, type Policy, seesLists } from '~/core/ability'

const READERS = ['officer', 'secretariat', 'leader', 'instructor'] as const

export const logPolicy: Policy = (can, me) => {
  // Committees above read when logs were submitted, and one text at a time as a case.
  if (seesLists(me)) can('read', 'overseen_logs')
  if (holds(me, READERS)) can('read', 'logs')
  if (me.roles.has('officer') || me.roles.has('instructor')) can(['edit', 'submit'], 'logs')
}
