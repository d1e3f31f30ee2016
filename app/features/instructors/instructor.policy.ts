// Who reads instructors and appoints them. The policies of …_instructors.sql enforce the same.
import { holds, type Policy } from '~/core/ability'

const READERS = ['officer', 'secretariat', 'leader', 'instructor', 'area_worker', 'unit_contact'] as const

export const instructorPolicy: Policy = (can, me) => {
  const isOffice = me.roles.has('officer') || me.roles.has('secretariat') || me.roles.has('leader')
  if (holds(me, READERS)) can('read', 'appointments')
  if (isOffice) can(['reveal', 'export'], 'appointments')
  if (me.roles.has('officer')) can(['create', 'edit', 'import'], 'appointments')
}
