// Assignments: what the pages ask for and what they do.
import type { CalendarDate } from '~/core/calendar-date'
import { beyond, type Cursor, PAGE_ROWS, pageOf } from '~/core/keyset'
import { plainText } from '~/core/plain-text'
import { Refusal } from '~/core/refusal'
import type { County } from '~/features/counties/county'
import { type Db, sure } from '~/platform/supabase.server'
import type { AssignmentEnd, HandOver, NewAssignments } from './assignment'

export type AssignmentFilters = { q?: string; area_id?: string; instructor_id?: string; ended?: boolean }
export type UnitFilters = { q?: string; area_id?: string; unassigned?: boolean }

/** Returns how many of the units were not assigned to this instructor yet. */
export async function assignUnits(
  db: Db,
  county: County,
  { unit_ids, ...to }: NewAssignments,
): Promise<number> {
  return sure(db.rpc('assign_units', { county: county.id, unit_ids, ...to }))
}

export async function endAssignment(
  db: Db,
  county: County,
  id: string,
  { until }: AssignmentEnd,
): Promise<void> {
  await sure(db.rpc('end_assignment', { county: county.id, id, until }))
}

/** Returns how many units changed hands. */
export async function handOverAssignments(db: Db, county: County, handOver: HandOver): Promise<number> {
  return sure(db.rpc('hand_over_assignments', { county: county.id, ...handOver }))
}

/** A page of assignments, latest first, by (since, id): those that hold today or will, or those that are over. */
export async function listAssignments(
  db: Db,
  county: County,
  filters: AssignmentFilters,
  today: CalendarDate,
  cursor: Cursor,
) {
  const { key, backwards } = cursor
  let query = db.from('assignments').select(ASSIGNMENT).eq('tenant_id', county.id)
  query = filters.ended ? query.lte('until', today) : query.or(`until.is.null,until.gt.${today}`)
  if (filters.instructor_id) query = query.eq('instructor_id', filters.instructor_id)
  if (filters.area_id) query = query.eq('unit.area_id', filters.area_id)
  if (filters.q) query = query.like('unit.search_text', pattern(filters.q))
  if (key) query = query.or(beyond(cursor, ['since', 'id'], 'down'))
  const rows = await sure(
    query
      .order('since', { ascending: backwards })
      .order('id', { ascending: backwards })
      .limit(PAGE_ROWS + 1),
  )
  return pageOf(rows, cursor, ({ since, id }) => [since, id])
}

/** What an instructor answers for today or will, by the units' initials. */
export async function listUnitsOf(db: Db, county: County, instructor_id: string, today: CalendarDate) {
  return sure(
    db
      .from('assignments')
      .select(ASSIGNMENT)
      .match({ tenant_id: county.id, instructor_id })
      .or(`until.is.null,until.gt.${today}`)
      .order('unit(initials)')
      .limit(UNITS_SHOWN_MAX),
  )
}

/** Who answers for a unit today or will. */
export async function listInstructorsOf(db: Db, county: County, unit_id: string, today: CalendarDate) {
  return sure(
    db
      .from('assignments')
      .select('id, since, until, instructor:appointments!inner(id, person:people!inner(name))')
      .match({ tenant_id: county.id, unit_id })
      .or(`until.is.null,until.gt.${today}`)
      .order('since')
      .limit(UNITS_SHOWN_MAX),
  )
}

export async function getAssignment(db: Db, county: County, id: string) {
  const [assignment] = await sure(
    db.from('assignments').select(ASSIGNMENT).match({ tenant_id: county.id, id }),
  )
  if (!assignment) throw new Refusal('not_found')
  return assignment
}

/** A page of operating units to tick, by (initials, id), with who answers for them today or will. */
export async function listAssignableUnits(
  db: Db,
  county: County,
  filters: UnitFilters,
  today: CalendarDate,
  cursor: Cursor,
) {
  const { key, backwards } = cursor
  let query = db
    .from('units')
    .select('id, name, initials, area:areas(name), assignments(instructor:appointments(person:people(name)))')
    .match({ tenant_id: county.id, status: 'operating' })
    .or(`until.is.null,until.gt.${today}`, { referencedTable: 'assignments' })
  if (filters.unassigned) query = query.is('assignments', null)
  if (filters.area_id) query = query.eq('area_id', filters.area_id)
  if (filters.q) query = query.like('search_text', pattern(filters.q))
  if (key) query = query.or(beyond(cursor, ['initials', 'id'], 'up'))
  const rows = await sure(
    query
      .order('initials', { ascending: !backwards })
      .order('id', { ascending: !backwards })
      .limit(PAGE_ROWS + 1),
  )
  return pageOf(rows, cursor, ({ initials, id }) => [initials, id])
}

const UNITS_SHOWN_MAX = 100

/** As units keep their search text: lower case, half width. */
function pattern(typed: string): string {
  return `%${plainText(typed)
    .toLowerCase()
    .replace(/[\\%_]/g, '\\$&')}%`
}

const ASSIGNMENT =
  'id, since, until, unit:units!inner(id, name, initials, area:areas(name)), instructor:appointments!inner(id, person:people(name))' as const
