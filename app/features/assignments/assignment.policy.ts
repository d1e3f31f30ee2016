// Who reads and makes assignments. The policies of …_instructors.sql enforce the same.
import { holds, type Policy } from '~/core/ability'

const READERS = ['officer', 'secretariat', 'leader', 'instructor', 'area_worker', 'unit_contact'] as const

export const assignmentPolicy: Policy = (can, me) => {
  if (holds(me, READERS)) can('read', 'assignments')
  if (me.roles.has('officer')) can(['create', 'edit', 'remove', 'import'], 'assignments')
}
