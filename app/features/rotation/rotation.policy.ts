// Who reads the rotation and who arranges it. The policies and commands of …_rotation.sql enforce the same.
import { type Policy, readsWhatIsCommon } from '~/core/ability'

export const rotationPolicy: Policy = (can, me) => {
  if (readsWhatIsCommon(me)) can('read', 'rotation')
  const isArranging = me.roles.has('officer') || me.roles.has('secretariat')
  const isMember = me.roles.has('participant')
  if (isArranging) can('edit', 'rotation')
  if (isArranging || isMember || me.roles.has('leader')) can('read', ['swaps', 'turn_handovers'])
  if (isArranging || isMember) can('create', 'swaps')
  if (isArranging || isMember) can('edit', 'turn_handovers')
}
