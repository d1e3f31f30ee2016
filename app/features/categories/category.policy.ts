// Who reads a county's categories, and who keeps them. The policies of …_categories.sql enforce the same.
import { holds, type Policy, WORKING_ROLES } from '~/core/ability'

export const categoryPolicy: Policy = (can, me) => {
  if (holds(me, WORKING_ROLES)) can('read', 'categories')
  if (me.roles.has('secretariat')) can(['create', 'edit'], 'categories')
}
