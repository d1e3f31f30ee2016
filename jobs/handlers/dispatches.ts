// Dispatches: at each tick what is past is escalated, ended or told of, without run rows; after a change of the calendar they are
// reckoned anew.
import { asPlatform, asSystem, type Db, sure } from '~/platform/supabase.server'
import { inLanes } from '../in-lanes'
import { untilNone } from '../until-none'
import type { Handler } from '../work'

const BATCH_MAX = 500
/** Neither waits for the other: what one holds the other skips. */
const SWEEPS_AT_ONCE = 2

/** Of all counties at once, since an outage leaves something in each; every step is written once, whoever sweeps beside us. */
export async function escalateDispatches(fixed_now?: Date): Promise<void> {
  const sweep = () => untilNone(() => sure(asPlatform(fixed_now).rpc('escalate_dispatches')))
  await Promise.all(Array.from({ length: SWEEPS_AT_ONCE }, sweep))
}

/** What is left to do in one county. Says how many demands, dispatches and people were concerned. */
export async function sweepDispatches(db: Db, tenant_id: string): Promise<number> {
  const county = tenant_id
  const moved = await untilNone(() => sure(db.rpc('settle_dispatches', { county })))
  return moved + (await sure(db.rpc('queue_dispatch_digests', { county })))
}

/** As of the clock that holds for all. */
export async function countiesToSweep(fixed_now?: Date): Promise<string[]> {
  const counties = await sure(asPlatform(fixed_now).rpc('counties_with_dispatch_work', { most: BATCH_MAX }))
  return counties.map(({ tenant_id }) => tenant_id)
}

/** All that there is, until nothing moves any more: what somebody else holds is left to them. */
export async function sweepAllDispatches(fixed_now?: Date): Promise<number> {
  await escalateDispatches(fixed_now)
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
}
