// Rollups: after changes, and once a day, a county's figures are counted anew for its committees above. No run rows: what is to be
// done is asked at each tick (`counties_to_count`), since a county may change every minute.
import { asPlatform, asSystem, type Db, sure } from '~/platform/supabase.server'
import { inLanes } from '../in-lanes'
import { untilNone } from '../until-none'

const BATCH_MAX = 500

/** Counted twice it says the same; what changes meanwhile is marked again. */
export async function countRollups(db: Db, tenant_id: string): Promise<number> {
  return sure(db.rpc('count_rollups', { county: tenant_id }))
}

/** Counties whose figures are to be counted anew, as of the clock that holds for all. */
export async function countiesToCount(fixed_now?: Date): Promise<string[]> {
  const counties = await sure(asPlatform(fixed_now).rpc('counties_to_count', { most: BATCH_MAX }))
  return counties.map(({ tenant_id }) => tenant_id)
}

/** All that there are, a few at a time; says how many counties. */
export async function countAllRollups(fixed_now?: Date): Promise<number> {
  return untilNone(async () => {
    const counties = await countiesToCount(fixed_now)
    await inLanes(counties, (tenant_id) => countRollups(asSystem(tenant_id, fixed_now), tenant_id))
    return counties.length
  })
}
