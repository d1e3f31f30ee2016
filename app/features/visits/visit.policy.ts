// Who reads, records and withdraws visits. The policies of …_instructors.sql enforce the same.
import type { Policy } from '~/core/ability'

const READERS = ['officer', 'secretariat', 'leader', 'instructor', 'area_worker'] as const

export const visitPolicy: Policy = (can, me) => {
  const isOffice = me.roles.has('officer') || me.roles.has('secretariat') || me.roles.has('leader')
  const isOverseer = me.oversight === 'list' || me.oversight === 'case'
  if (isOverseer || READERS.some((role) => me.roles.has(role))) can('read', 'visits')
  if (me.roles.has('officer') || me.roles.has('instructor')) can(['record', 'withdraw'], 'visits')
  if (isOffice) can('export', 'visits')
}
