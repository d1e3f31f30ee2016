// Demands as committees above read them: category, state and dates; one that was opened as a case, by its tier.
import { z } from 'zod'
import { type Cursor, PAGE_ROWS, pageOf } from '~/core/keyset'
import type { County } from '~/features/counties/county'
import { type Db, sure } from '~/platform/supabase.server'
import { stageOf } from './demand'

/** A page of demands, the latest first, by (raised_at, id); only onwards. */
export async function listOverseenDemands(db: Db, county: County, { key }: Cursor) {
  const [before_at, before_id] = key ?? []
  const asked = { county: county.id, before_at, before_id, most: PAGE_ROWS + 1 }
  const rows = await sure(db.rpc('list_overseen_demands', asked))
  const page = pageOf(rows, { key, backwards: false }, ({ raised_at, id }) => [raised_at, id])
  return { ...page, rows: page.rows.map(shown) }
}

/** Null while the visitor has not opened it, and where its tier closes it. */
export async function findOpenedDemand(db: Db, county: County, id: string) {
  if (!z.uuid().safeParse(id).success) return null
  const asked = { county: county.id, demand: id }
  const [[demand], parts] = await Promise.all([
    sure(db.rpc('opened_demand', asked)),
    sure(db.rpc('opened_demand_parts', asked)),
  ])
  return demand ? { ...shown(demand), parts } : null
}

function shown<Row extends { stage: string; outcome: string | null }>({ stage, outcome, ...row }: Row) {
  return { ...row, stage: stageOf({ stage, closing: outcome === null ? null : { outcome } }) }
}
