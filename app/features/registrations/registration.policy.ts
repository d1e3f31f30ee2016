// Who signs up, and who keeps the list of those who came. The functions of …_registrations.sql and …_attendances.sql enforce the same;
// a participant passes them only for activities of the months that its organisation chairs, a contact only for its own unit.
import { holds, type Policy } from '~/core/ability'

export const registrationPolicy: Policy = (can, me) => {
  const isOrganiser = holds(me, ['officer', 'secretariat', 'participant'])
  const isContact = me.roles.has('unit_contact')
  if (isOrganiser || isContact) can(['read', 'create'], 'registrations')
  if (isOrganiser || isContact) can('read', 'attendances')
  if (me.roles.has('leader')) can('read', ['registrations', 'attendances'])
  if (isOrganiser) can('record', 'attendances')
}
