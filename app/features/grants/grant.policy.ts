// Who sees what committees above were granted, and who grants. Policies and functions of …_tenancy.sql and …_granting.sql agree.
import { holds, type Policy } from '~/core/ability'

const READERS = ['officer', 'leader', 'secretariat', 'security_admin', 'auditor'] as const

export const grantPolicy: Policy = (can, me) => {
  if (holds(me, READERS)) can('read', 'grants')
  if (me.roles.has('security_admin')) can('grant', 'grants')
}
