// Who reads the figures of demands: the offices the county's, a department its own. private.counted_bodies() in SQL says the same.
import { holds, type Me, type Policy } from '~/core/ability'

export const demandFigurePolicy: Policy = (can, me) => {
  if (readsWhole(me) || holds(me, ['department'])) can(['read', 'export'], 'demand_figures')
}

export function readsWhole(me: Me): boolean {
  return holds(me, ['officer', 'secretariat', 'leader'])
}
