// Runs of a county: a page of them, how many are dead, and setting one going again.
import { beyond, type Cursor, PAGE_ROWS, pageOf } from '~/core/keyset'
import { Refusal } from '~/core/refusal'
import { type Db, sure } from '~/platform/supabase.server'
import type { RunState } from './run'

type County = { id: string }

/** Latest first, by (asked_at, id). */
export async function listRuns(db: Db, county: County, state: RunState | undefined, cursor: Cursor) {
  const { key, backwards } = cursor
  let query = db
    .from('runs')
    .select('id, kind, key, state, asked_at, finished_at, attempts, note, error')
    .eq('tenant_id', county.id)
  if (state) query = query.eq('state', state)
  if (key) {
    const [instant] = key
    query = backwards ? query.gte('asked_at', instant) : query.lte('asked_at', instant)
    query = query.or(beyond(cursor, ['asked_at', 'id'], 'down'))
  }
  const rows = await sure(
    query
      .order('asked_at', { ascending: backwards })
      .order('id', { ascending: backwards })
      .limit(PAGE_ROWS + 1),
  )
  return pageOf(rows, cursor, (run) => [run.asked_at, run.id])
}

/** Work that was given up and waits for somebody to look at it. */
export async function countDeadRuns(db: Db, county: County): Promise<number> {
  const { count, error } = await db
    .from('runs')
    .select('id', { count: 'exact', head: true })
    .eq('tenant_id', county.id)
    .eq('state', 'failed')
  if (error) throw new Error(error.message, { cause: error })
  return count ?? 0
}

export async function retryRun(db: Db, county: County, id: string): Promise<void> {
  const retried = await sure(db.rpc('retry_run', { county: county.id, run: id }))
  if (!retried) throw new Refusal('not_found')
}
