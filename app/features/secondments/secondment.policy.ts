// Who reads and records secondments. The policies of …_attendances.sql enforce the same.
import type { Policy } from '~/core/ability'

export const secondmentPolicy: Policy = (can, me) => {
  const isOffice = me.roles.has('officer') || me.roles.has('secretariat')
  if (isOffice || me.roles.has('leader') || me.roles.has('participant')) can('read', 'secondments')
  if (isOffice) can(['create', 'finish'], 'secondments')
}
