// The figures of demands as the database counts them, and the rows behind a figure.
import { type Cursor, PAGE_ROWS, pageOf } from '~/core/keyset'
import type { Quarter } from '~/core/period'
import { type Db, sure } from '~/platform/supabase.server'
import { type Count, CountsByQuarter, type Grouping } from './demand-figure'

type County = { id: string }

/** Of several quarters at once (eight at most): the whole, and apart. Quarters apart are the whole of each. */
export async function countFigures(db: Db, county: County, quarters: Quarter[], grouping: Grouping) {
  const apart = grouping === 'quarter' ? {} : { apart_by: grouping }
  const rows = await sure(db.rpc('demand_figures', { county: county.id, quarters, ...apart }))
  const total = rows.find(({ is_total }) => is_total)
  const groups = rows
    .filter(({ is_total }) => !is_total)
    .map(({ group_id, name, figures }) => ({ id: group_id, name, counts: CountsByQuarter.parse(figures) }))
  return { total: CountsByQuarter.parse(total?.figures ?? {}), groups }
}

/** Whose rows: all, or those of one group; its id is null for what belongs to none. */
export type Behind = { figure: Count; apart?: { by: Exclude<Grouping, 'quarter'>; group: string | null } }

/** A page of the rows that a figure counts, latest first, and how many there are in all. */
export async function listCounted(
  db: Db,
  county: County,
  quarter: Quarter,
  { figure, apart }: Behind,
  cursor: Cursor,
) {
  const [at, id] = cursor.key ?? []
  const rows = await sure(
    db.rpc('list_demands_counted', {
      county: county.id,
      of_quarter: quarter,
      figure,
      ...(apart && { apart_by: apart.by }),
      ...(apart?.group && { of_group: apart.group }),
      ...(at && id && { beyond_at: at, beyond_id: id, backwards: cursor.backwards }),
      most: PAGE_ROWS + 1,
    }),
  )
  return { ...pageOf(rows, cursor, ({ at, id }) => [at, id]), total: rows[0]?.total ?? 0 }
}
