// Who reads what is offered, and who offers: staff for their body, contacts for their unit, the office for all. The policies of
// …_resources.sql enforce the same.
import { holds, type Policy, WORKING_ROLES } from '~/core/ability'

export const resourcePolicy: Policy = (can, me) => {
  if (holds(me, WORKING_ROLES)) can(['read', 'export'], 'resources')
  if (holds(me, ['officer', 'secretariat', 'participant', 'department', 'unit_contact']))
    can(['create', 'edit', 'withdraw'], 'resources')
}
