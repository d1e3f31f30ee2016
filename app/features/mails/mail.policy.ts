// The office and the system administrator see what was mailed; the office sends again what did not certainly arrive.
import type { Policy } from '~/core/ability'

export const mailPolicy: Policy = (can, me) => {
  if (me.roles.has('officer') || me.roles.has('system_admin')) can('read', 'mail')
  if (me.roles.has('officer')) can('retry', 'mail')
}
