// Who takes a county's data with it: one asks, another lets go, the auditor watches.
import type { Policy } from '~/core/ability'

export const archivePolicy: Policy = (can, me) => {
  if (me.roles.has('system_admin')) can(['read', 'create'], 'archives')
  if (me.roles.has('security_admin')) can(['read', 'grant'], 'archives')
  if (me.roles.has('auditor')) can('read', 'archives')
}
