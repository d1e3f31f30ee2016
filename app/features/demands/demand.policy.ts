// Who reads, raises, sorts and words demands. The policies of …_demands.sql enforce the same; the words of one are read by those whom its tier names, which only the database knows.
import { holds, type Policy, seesLists } from '~/core/ability'

const READERS = [
  'officer',
  'secretariat',
  'leader',
  'area_worker',
  'instructor',
  'unit_contact',
  'department',
] as const

export const demandPolicy: Policy = (can, me) => {
  if (holds(me, READERS)) can('read', ['demands', 'demand_texts'])
  if (me.roles.has('participant')) can('read', 'demands')
  if (seesLists(me)) can('read', 'overseen_demands')
  if (holds(me, ['unit_contact', 'instructor', 'officer', 'secretariat'])) can('create', 'demands')
  // What the unit itself says to a department: whoever speaks for it, or was told by it.
  if (holds(me, ['unit_contact', 'officer', 'secretariat'])) can('answer', 'demands')
  if (me.roles.has('secretariat')) can(['edit', 'publish'], 'demands')
}
