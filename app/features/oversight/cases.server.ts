// Cases: a committee above opens one record for a reason and thirty minutes. The row is the key, and the county sees it.
import type { County } from '~/features/counties/county'
import { type Db, sure } from '~/platform/supabase.server'

export type CaseRecord = 'visits' | 'units' | 'monthly_logs' | 'demands'

/** private.opened_cases() agrees. */
const OPEN_MS = 30 * 60_000

/** Refuses `not_found` where the county did not grant as much. */
export async function openCase(
  db: Db,
  county: County,
  record: CaseRecord,
  record_id: string,
  reason: string,
): Promise<void> {
  await sure(db.rpc('open_case', { tenant_id: county.id, record, record_id, reason }))
}

/** Whether the visitor has this record open: what to show, the wall being in SQL. */
export async function isOpen(
  db: Db,
  county: County,
  record: CaseRecord,
  record_id: string,
  now: Date,
): Promise<boolean> {
  if (county.me.oversight !== 'case') return false
  const rows = await sure(
    db
      .from('case_openings')
      .select('id')
      .match({ tenant_id: county.id, record, record_id, opened_by: county.me.person_id })
      .gt('opened_at', new Date(now.getTime() - OPEN_MS).toISOString())
      .limit(1),
  )
  return rows.length > 0
}
