// The office and the system administrator see what runs in the background; the office sets a dead run going again.
import type { Policy } from '~/core/ability'

export const runPolicy: Policy = (can, me) => {
  if (me.roles.has('officer') || me.roles.has('system_admin')) can('read', 'runs')
  if (me.roles.has('officer')) can('retry', 'runs')
}
