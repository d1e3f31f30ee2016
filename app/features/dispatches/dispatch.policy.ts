// Who sends demands to departments, handles them and grants more time. …_dispatches.sql and …_dispatching.sql enforce the same.
import { holds, type Policy, WORKING_ROLES } from '~/core/ability'

export const dispatchPolicy: Policy = (can, me) => {
  if (holds(me, WORKING_ROLES)) can('read', 'dispatches')
  if (holds(me, ['officer', 'secretariat'])) can('create', 'dispatches')
  // The office enters what came on paper.
  if (holds(me, ['department', 'officer', 'secretariat'])) can('answer', 'dispatches')
  if (me.roles.has('leader')) can('grant', 'dispatches')
  if (holds(me, ['department', 'officer', 'secretariat', 'leader'])) can('export', 'dispatches')
}
