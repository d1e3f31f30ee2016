// Who changes the county's rules and texts.
import type { Policy } from '~/core/ability'

export const settingsPolicy: Policy = (can, me) => {
  if (me.roles.has('officer') || me.roles.has('system_admin')) can(['read', 'edit'], 'settings')
  if (me.roles.has('operator')) can(['read', 'edit'], 'calendar')
}
