// The host's clock against the database's. A worker whose clock is wrong would work ahead of time, so it does not start.
import { asPlatform, sure } from '~/platform/supabase.server'

const DRIFT_MS_MAX = 5_000

/** How many milliseconds the host is ahead; half of the way there and back is taken off. */
export async function clockDrift(): Promise<number> {
  const asked = Date.now()
  const [clocks] = await sure(asPlatform().rpc('clocks'))
  const answered = Date.now()
  return (asked + answered) / 2 - Date.parse(clocks?.real_now ?? '')
}

export async function refuseWrongClock(): Promise<void> {
  const drift = await clockDrift()
  if (!(Math.abs(drift) <= DRIFT_MS_MAX)) {
    throw new Error(
      `The host's clock is ${Math.round(drift)} ms ahead of the database's; set it right first.`,
    )
  }
}

/** Whether the database lets its clock be moved, as a demo and a test may and production never does. */
export async function refuseFixedClock(fixed_now: Date): Promise<void> {
  const [clocks] = await sure(asPlatform(fixed_now).rpc('clocks'))
  if (Date.parse(clocks?.rules_now ?? '') !== fixed_now.getTime()) {
    throw new Error('This database does not let its clock be moved (private.instance).')
  }
}
