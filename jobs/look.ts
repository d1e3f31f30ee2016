// A look at the calendar: what is due by now and not written down yet becomes runs, administrators whose
// password runs out are told, and what is kept no longer is swept.
import { asPlatform, sure } from '~/platform/supabase.server'

const SWEEP_MAX = 1_000
const WARNED_MAX = 100
const PURGED_MAX = 500

/** Says how many runs became due. */
export async function look(fixed_now?: Date): Promise<number> {
  const db = asPlatform(fixed_now)
  const due = await sure(db.rpc('ensure_period_runs'))
  await sure(db.rpc('warn_of_expiring_passwords', { most: WARNED_MAX }))
  await sure(db.rpc('ask_for_purges'))
  await sure(db.rpc('sweep_entries', { most: SWEEP_MAX }))
  await sure(db.rpc('purge_applications', { most: PURGED_MAX }))
  return due
}
