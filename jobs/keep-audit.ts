// At each tick: audit entries are sealed, their months made ahead, the nightly check asked for.
import { asPlatform, sure } from '~/platform/supabase.server'

/** Says how many entries were sealed; what is more than one pass may take waits for the next tick. */
export function keepAudit(fixed_now?: Date): Promise<number> {
  return sure(asPlatform(fixed_now).rpc('keep_audit'))
}
