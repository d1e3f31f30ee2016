// Who keeps the rules of routing. The policies of …_routing.sql enforce the same.
import { holds, type Policy } from '~/core/ability'

export const routingPolicy: Policy = (can, me) => {
  if (holds(me, ['officer', 'secretariat'])) can(['read', 'create', 'edit', 'remove'], 'routing')
}
