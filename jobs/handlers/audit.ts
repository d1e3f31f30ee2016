// The nightly check of a county's audit entries. Its outcome is mailed by the database to the county's auditors, and the head of the chain is
// written to this process's log as well: whoever rewrites entries and seals cannot rewrite what has left.
import { workerEnv } from '~/platform/env.server'
import { startLog } from '~/platform/log.server'
import { type Db, sure } from '~/platform/supabase.server'
import type { Handler } from '../work'

type Verified = { seals: number; entries: number; fault: string | null; fault_n: number | null }

export const auditHandlers: Record<string, Handler> = {
  async 'audit.verify'({ db, tenant_id, key }) {
    const { seals, entries, fault, fault_n } = await verifyAll(db, tenant_id)
    const [check] = await sure(
      db.rpc('conclude_audit_check', {
        county: tenant_id,
        day: key,
        seals,
        entries,
        fault: fault ?? undefined,
        fault_n: fault_n ?? undefined,
      }),
    )
    const log = startLog(workerEnv().LOG_LEVEL, 'worker')
    log[check?.outcome ? 'error' : 'info']({ tenant_id, day: key, ...check }, 'audit checked')
    return { seals, entries }
  },
}

/** Part by part, until no seal is left or one does not fit. */
async function verifyAll(db: Db, county: string): Promise<Verified> {
  const all: Verified = { seals: 0, entries: 0, fault: null, fault_n: null }
  for (let after_n = 0; ; ) {
    const [part] = await sure(db.rpc('verify_seals', { county, after_n }))
    all.seals += part?.seals ?? 0
    all.entries += part?.entries ?? 0
    if (part?.fault) return { ...all, fault: part.fault, fault_n: part.fault_n }
    if (!part?.upto_n) return all
    after_n = part.upto_n
  }
}
