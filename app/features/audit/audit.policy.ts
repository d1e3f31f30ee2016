// The auditor reads logs, and nothing else.
import type { Policy } from '~/core/ability'

export const auditPolicy: Policy = (can, me) => {
  if (me.roles.has('auditor')) can(['read', 'export'], 'audit')
}
