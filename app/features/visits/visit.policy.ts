// Who reads, records and withdraws visits. The policies of …_instructors.sql enforce the same.
import { holds, type Policy, seesLists } from '~/core/ability'

const READERS = ['officer', 'secretariat', 'leader', 'instructor', 'area_worker'] as const

export const visitPolicy: Policy = (can, me) => {
  const isOffice = me.roles.has('officer') || me.roles.has('secretariat') || me.roles.has('leader')
  if (seesLists(me) || holds(me, READERS)) can('read', 'visits')
  if (me.roles.has('officer') || me.roles.has('instructor')) can(['record', 'withdraw'], 'visits')
  if (isOffice) can('export', 'visits')
}
