// Visits: what the pages ask for and what they do.
import { beyond, type Cursor, PAGE_ROWS, pageOf } from '~/core/keyset'
import { firstDay, type HalfMonth, lastDay } from '~/core/period'
import { Refusal } from '~/core/refusal'
import type { County } from '~/features/counties/county'
import { type Db, sure } from '~/platform/supabase.server'
import { isLate, type NewVisit, type Withdrawal } from './visit'

export type VisitFilters = { half_month?: HalfMonth; instructor_id?: string; unit_id?: string }

/** How many visits a unit's or an instructor's page shows. */
const LATEST_VISITS_MAX = 10

export async function recordVisit(db: Db, county: County, visit: NewVisit): Promise<void> {
  await sure(db.rpc('record_visit', { county: county.id, ...visit }))
}

/** The visit owes again, and its record stays. */
export async function withdrawVisit(
  db: Db,
  county: County,
  id: string,
  { reason }: Withdrawal,
): Promise<void> {
  await sure(db.rpc('withdraw_visit', { county: county.id, visit_id: id, reason }))
}

/** A page of visits, latest first, by (visited_on, id). */
export async function listVisits(db: Db, county: County, filters: VisitFilters, cursor: Cursor) {
  const { key, backwards } = cursor
  const instructor_id = filters.instructor_id ?? ownUnless(county, filters)
  let query = visitsOf(db, county)
  if (filters.half_month) {
    query = query
      .gte('visited_on', firstDay(filters.half_month))
      .lte('visited_on', lastDay(filters.half_month))
  }
  if (instructor_id) query = query.eq('instructor_id', instructor_id)
  if (filters.unit_id) query = query.eq('unit_id', filters.unit_id)
  if (key) {
    const [day] = key
    // The first condition says nothing new; with it the index is entered at the right day.
    query = backwards ? query.gte('visited_on', day) : query.lte('visited_on', day)
    query = query.or(beyond(cursor, ['visited_on', 'id'], 'down'))
  }
  const rows = await sure(
    query
      .order('visited_on', { ascending: backwards })
      .order('id', { ascending: backwards })
      .limit(PAGE_ROWS + 1),
  )
  const page = pageOf(rows, cursor, (visit) => [visit.visited_on, visit.id])
  return { ...page, rows: page.rows.map(shown) }
}

/**
 * An instructor who asks for no unit is shown its own visits. Those of colleagues at its units are on the units' pages: looking for
 * them here, Postgres would walk the whole county for the few that may be read (14 ms against 1).
 */
function ownUnless(county: County, { unit_id }: VisitFilters): string | null {
  const readsMore = county.can('export', 'visits') || county.me.roles.has('area_worker')
  return readsMore || unit_id ? null : county.me.appointment_id
}

/** The latest visits of a unit or an instructor, for their own pages. */
export async function listLatestVisits(
  db: Db,
  county: County,
  of: { unit_id: string } | { instructor_id: string },
) {
  const rows = await sure(
    visitsOf(db, county)
      .match(of)
      .order('visited_on', { ascending: false })
      .order('id', { ascending: false })
      .limit(LATEST_VISITS_MAX),
  )
  return rows.map(shown)
}

export async function getVisit(db: Db, county: County, id: string) {
  const [[visit], reason] = await Promise.all([
    sure(
      db
        .from('visits')
        .select(
          `${VISIT}, companion:appointments!visits_companion_fkey(person:people(name)), recorder:people(name), note:visit_notes(summary)`,
        )
        .match({ tenant_id: county.id, id }),
    ),
    sure(db.rpc('withdrawal_reason', { county: county.id, visit_id: id })),
  ])
  if (!visit) throw new Refusal('not_found')
  return {
    ...shown(visit),
    companion: visit.companion?.person,
    recorder: visit.recorder,
    note: visit.note,
    reason,
  }
}

/** Its instructor or the office, while it stands; SQL says the same. Others are not shown the way. */
export function mayWithdraw(
  county: County,
  visit: { isWithdrawn: boolean; instructor: { person_id: string } | null },
): boolean {
  const isOwn = visit.instructor?.person_id === county.me.person_id
  return !visit.isWithdrawn && county.can('withdraw', 'visits') && (isOwn || county.me.roles.has('officer'))
}

export type ShownVisit = Awaited<ReturnType<typeof listLatestVisits>>[number]

const VISIT =
  'id, visited_on, manner, topics, half_month, recorded_at, unit:units(id, name), instructor:appointments!visits_instructor_fkey(id, person_id, person:people(name)), withdrawal:visit_withdrawals(withdrawn_at)' as const

function visitsOf(db: Db, county: County) {
  return db.from('visits').select(VISIT).eq('tenant_id', county.id)
}

/** Persons are null to committees above, whatever the types of an embedded row say. */
function shown<Row extends { visited_on: string; recorded_at: string; withdrawal: unknown }>(visit: Row) {
  return { ...visit, isLate: isLate(visit), isWithdrawn: visit.withdrawal !== null }
}
