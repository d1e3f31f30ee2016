// Who sets a county up: the office, and the two administrators whom its first steps wait for.
import type { Policy } from '~/core/ability'

export const setupPolicy: Policy = (can, me) => {
  if (me.roles.has('officer') || me.roles.has('security_admin')) can(['read', 'edit'], 'setup')
  if (me.roles.has('system_admin')) can('read', 'setup')
}
