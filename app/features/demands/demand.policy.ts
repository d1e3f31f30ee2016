// Who reads, raises, sorts and words demands, and who keeps their categories. The policies of …_categories.sql and …_demands.sql
// enforce the same; the words of one are read by those whom its tier names, which only the database knows.
import { holds, type Policy, WORKING_ROLES } from '~/core/ability'

const READERS = ['officer', 'secretariat', 'leader', 'area_worker', 'instructor', 'unit_contact'] as const

export const demandPolicy: Policy = (can, me) => {
  if (holds(me, WORKING_ROLES)) can('read', 'categories')
  if (holds(me, READERS)) can('read', ['demands', 'demand_texts'])
  if (me.roles.has('participant')) can('read', 'demands')
  if (holds(me, ['unit_contact', 'instructor', 'officer', 'secretariat'])) can('create', 'demands')
  if (!me.roles.has('secretariat')) return
  can(['edit', 'publish'], 'demands')
  can(['create', 'edit'], 'categories')
}
