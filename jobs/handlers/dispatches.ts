// Dispatches: at each tick what is past is escalated, ended or told of, without run rows; after a change of the calendar they are
// reckoned anew; and the unit is told what a department asked or answered.
import { asPlatform, asSystem, type Db, sure } from '~/platform/supabase.server'
import { inLanes } from '../in-lanes'
import { untilNone } from '../until-none'
import type { Handler } from '../work'

const BATCH_MAX = 500

/** Every step is written once, whoever sweeps beside us. Says how many dispatches and demands it moved. */
export async function sweepDispatches(db: Db, tenant_id: string): Promise<number> {
  const county = tenant_id
  const moved = await untilNone(() => sure(db.rpc('escalate_dispatches', { county })))
  return moved + (await sure(db.rpc('queue_dispatch_digests', { county })))
}

/** As of the clock that holds for all. */
export async function countiesToSweep(fixed_now?: Date): Promise<string[]> {
  const counties = await sure(asPlatform(fixed_now).rpc('counties_with_dispatch_work', { most: BATCH_MAX }))
  return counties.map(({ tenant_id }) => tenant_id)
}

/** All that there are, until nothing moves any more: what somebody else holds is left to them. */
export async function sweepAllDispatches(fixed_now?: Date): Promise<number> {
  return untilNone(async () =>
    inLanes(await countiesToSweep(fixed_now), (tenant_id) =>
      sweepDispatches(asSystem(tenant_id, fixed_now), tenant_id),
    ),
  )
}

export const dispatchHandlers: Record<string, Handler> = {
  async 'dispatches.reckon'({ db, tenant_id }) {
    const county = tenant_id
    let last = await sure(db.rpc('reckon_dispatches', { county }))
    while (last !== null) last = await sure(db.rpc('reckon_dispatches', { county, after_id: last }))
    return {}
  },

  async 'demands.tell'({ db, tenant_id, key }) {
    return { mails: await sure(db.rpc('queue_demand_mails', { county: tenant_id, step: key })) }
  },
}
