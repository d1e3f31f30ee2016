// Who keeps the list of members, who enters people, who gives roles.
import type { Policy } from '~/core/ability'
import { rolesToGive } from './member'

const READERS = ['officer', 'secretariat', 'leader', 'system_admin', 'security_admin'] as const

export const memberPolicy: Policy = (can, me) => {
  if (READERS.some((role) => me.roles.has(role))) can(['read', 'reveal'], 'members')
  if (me.roles.has('officer') || me.roles.has('system_admin')) can('create', 'people')
  const mayGive = rolesToGive(me.roles, 'county').length > 0 || me.roles.has('security_admin')
  if (mayGive) can(['create', 'remove'], ['members', 'invitations'])
}
