// Who reads what was put before whom. …_escalations.sql enforces the same: the offices all, departments what they handle.
import { holds, type Policy } from '~/core/ability'

export const escalationPolicy: Policy = (can, me) => {
  if (holds(me, ['officer', 'secretariat', 'leader', 'department'])) can('read', 'escalations')
}
