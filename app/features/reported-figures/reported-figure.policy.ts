// Who reads what was published and who enters it. The policies of …_rollups.sql enforce the same.
import { holds, type Policy } from '~/core/ability'

export const reportedFigurePolicy: Policy = (can, me) => {
  if (me.oversight !== null || holds(me, ['officer', 'secretariat', 'leader', 'instructor']))
    can('read', 'reported_figures')
  if (me.roles.has('officer')) can(['create', 'withdraw'], 'reported_figures')
}
