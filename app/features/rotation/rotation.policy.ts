// Who reads the rotation and who arranges it. The policies and commands of …_rotation.sql enforce the same.
import type { Policy } from '~/core/ability'

const READERS = [
  'officer',
  'secretariat',
  'leader',
  'participant',
  'department',
  'area_worker',
  'instructor',
  'unit_contact',
] as const

export const rotationPolicy: Policy = (can, me) => {
  const isOverseer = me.oversight === 'list' || me.oversight === 'case'
  if (isOverseer || READERS.some((role) => me.roles.has(role))) can('read', 'rotation')
  const isArranging = me.roles.has('officer') || me.roles.has('secretariat')
  const isMember = me.roles.has('participant')
  if (isArranging) can('edit', 'rotation')
  if (isArranging || isMember || me.roles.has('leader')) can('read', ['swaps', 'turn_handovers'])
  if (isArranging || isMember) can('create', 'swaps')
  if (isArranging || isMember) can('edit', 'turn_handovers')
}
