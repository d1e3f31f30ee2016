// Who starts campaigns, gives and corrects opinions. The policies of …_campaigns.sql enforce the same; for which units, only the database knows.
import { holds, type Policy } from '~/core/ability'

const ASKED = ['unit_contact', 'instructor', 'area_worker'] as const

export const campaignPolicy: Policy = (can, me) => {
  const enters = holds(me, ['officer', 'secretariat'])
  if (enters || me.roles.has('leader') || holds(me, ASKED)) can('read', ['campaigns', 'opinions'])
  if (enters || me.roles.has('leader')) can('export', 'campaigns')
  if (enters) can('create', 'campaigns')
  if (enters) can('edit', 'opinions')
  if (enters || holds(me, ASKED)) can('record', 'opinions')
}
