// Who keeps the list of members, who enters and corrects people, who gives roles, who hands over, who lets go.
import type { Policy } from '~/core/ability'
import { rolesToEnd } from './member'

const READERS = ['officer', 'secretariat', 'leader', 'system_admin', 'security_admin'] as const

export const memberPolicy: Policy = (can, me) => {
  const is = (...roles: Parameters<typeof me.roles.has>[0][]) => roles.some((role) => me.roles.has(role))
  if (is(...READERS)) can(['read', 'reveal'], 'members')
  if (is(...READERS, 'auditor')) can('read', ['delegations', 'handovers', 'leavings'])
  if (is('officer', 'system_admin')) can(['create', 'edit'], 'people')
  if (is('officer')) can('import', 'people')
  if (is('officer', 'system_admin', 'security_admin')) {
    can(['create', 'remove'], 'invitations')
    can('create', 'leavings')
  }
  if (rolesToEnd(me.roles, 'county').length > 0 || is('security_admin')) {
    can(['create', 'remove'], 'members')
    can('create', 'handovers')
  }
  if (is('security_admin')) can(['create', 'remove'], 'delegations')
  if (is('security_admin')) can('reset', 'members')
}
