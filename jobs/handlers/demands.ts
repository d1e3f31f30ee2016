// Demands: sent by an automatic rule of routing as soon as they are raised; and the unit is told what a department asked or answered.
import { sure } from '~/platform/supabase.server'
import type { Handler } from '../work'

export const demandHandlers: Record<string, Handler> = {
  async 'demands.route'({ db, tenant_id, key }) {
    const isSent = await sure(db.rpc('route_demand', { county: tenant_id, demand: key }))
    return { sent: isSent ? 1 : 0 }
  },

  async 'demands.tell'({ db, tenant_id, key }) {
    return { mails: await sure(db.rpc('queue_demand_mails', { county: tenant_id, step: key })) }
  },
}
