// The rotation: keeping turns twelve months ahead, announcing those that come near, and telling the next chair.
import { announceAhead, extendRotation } from '~/features/rotation/rotation.server'
import { sure } from '~/platform/supabase.server'
import type { Handler } from '../work'

export const rotationHandlers: Record<string, Handler> = {
  async 'rotation.extend'({ db, tenant_id, now }) {
    const county = { id: tenant_id }
    const turns = await extendRotation(db, county, now)
    const announced = await announceAhead(db, county, now)
    return { turns, announced }
  },

  async 'turns.handover'({ db, tenant_id, key }) {
    return { mails: await sure(db.rpc('queue_handovers', { county: tenant_id, month: key })) }
  },
}
