// The relay carries what Postgres has to do into Redis: claimed with a lease, so that two relays never carry the same run, and
// carried again when Redis has lost it.
import type { Redis } from 'ioredis'
import { wasEmptied } from '~/platform/redis.server'
import { asPlatform, sure } from '~/platform/supabase.server'
import { enqueueMail, enqueueRollups, enqueueRuns, enqueueSweeps, keepLooking, type Queues } from './enqueue'
import { countiesToSweep, escalateDispatches } from './handlers/dispatches'
import { countiesToCount } from './handlers/rollups'
import { orderOf } from './run'

const BATCH_MAX = 500

/** Carries everything that is open; says how many runs. */
export async function relayRuns(queues: Queues, redis: Redis): Promise<number> {
  if (await wasEmptied(redis)) await startOver(queues)
  let carried = 0
  for (;;) {
    const runs = await sure(asPlatform().rpc('claim_runs', { most: BATCH_MAX }))
    await enqueueRuns(queues, runs.map(orderOf)).catch(giveBack)
    carried += runs.length
    if (runs.length < BATCH_MAX) return carried
  }
}

/** Counties whose mail may leave now, as of the clock that holds for all. */
export async function relayMail(queues: Queues, fixed_now?: Date): Promise<void> {
  const counties = await sure(asPlatform(fixed_now).rpc('counties_with_mail', { most: BATCH_MAX }))
  await enqueueMail(
    queues,
    counties.map(({ tenant_id }) => tenant_id),
  )
}

/** Counties whose figures are to be counted anew; at each look, so that an hour of edits is not an hour of counting. */
export async function relayRollups(queues: Queues, fixed_now?: Date): Promise<void> {
  await enqueueRollups(queues, await countiesToCount(fixed_now))
}

/** What is past is escalated at once; counties in which something is to be settled or told of follow. */
export async function relaySweeps(queues: Queues, fixed_now?: Date): Promise<void> {
  await escalateDispatches(fixed_now)
  await enqueueSweeps(queues, await countiesToSweep(fixed_now))
}

/** An emptied Redis has forgotten the jobs and the schedule alike. */
async function startOver(queues: Queues): Promise<void> {
  await sure(asPlatform().rpc('release_runs'))
  await keepLooking(queues)
}

/** What Redis did not take is free to be carried at once; what it took is recognised by its id. */
async function giveBack(error: unknown): Promise<never> {
  await sure(asPlatform().rpc('release_runs'))
  throw error
}
