// Who reads the ledger and who keeps it. The policies of …_units.sql and …_imports.sql enforce the same.
import { holds, type Policy, type Role, seesLists } from '~/core/ability'

const READERS: readonly Role[] = [
  'officer',
  'secretariat',
  'leader',
  'instructor',
  'area_worker',
  'participant',
  'unit_contact',
]
const CONTACT_READERS: readonly Role[] = [
  'officer',
  'secretariat',
  'leader',
  'instructor',
  'area_worker',
  'unit_contact',
  'department',
]
const AREA_READERS: readonly Role[] = [...READERS, 'department', 'system_admin', 'security_admin']

export const unitPolicy: Policy = (can, me) => {
  if (seesLists(me) || holds(me, READERS)) can('read', ['units', 'coverage'])
  // Those whose demands it handles.
  if (me.roles.has('department')) can('read', 'units')
  if (seesLists(me) || holds(me, AREA_READERS)) can('read', ['areas', 'bodies'])
  if (holds(me, CONTACT_READERS)) can(['read', 'reveal'], 'unit_contacts')
  if (holds(me, ['officer', 'secretariat', 'leader'])) can('export', 'units')
  if (!me.roles.has('officer')) return
  can(['create', 'edit', 'import'], 'units')
  can('remove', 'areas')
  can(['create', 'edit'], ['areas', 'bodies', 'coverage', 'unit_contacts'])
  can(['read', 'create'], 'imports')
}
