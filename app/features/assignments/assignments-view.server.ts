// What the assignments pages show, of what the address asks for.
import { z } from 'zod'
import type { CalendarDate } from '~/core/calendar-date'
import { DayKey, InitialsKey, readCursor } from '~/core/keyset'
import type { County } from '~/features/counties/county'
import type { Db } from '~/platform/supabase.server'
import { listAssignableUnits, listAssignments } from './assignments.server'
import { listAreaChoices, listInstructorChoices } from './choices.server'

const SEARCH_CHARACTERS_MAX = 100
const YES = z
  .literal('yes')
  .transform(() => true)
  .optional()
  .catch(undefined)
const Text = z.string().max(SEARCH_CHARACTERS_MAX).optional().catch(undefined)
const Id = z.uuid().optional().catch(undefined)

const Filters = z.object({ q: Text, area_id: Id, instructor_id: Id, ended: YES, unassigned: YES })

export async function viewAssignments(db: Db, county: County, today: CalendarDate, search: URLSearchParams) {
  const filters = Filters.parse(Object.fromEntries(search))
  const [page, areas] = await Promise.all([
    listAssignments(db, county, filters, today, readCursor(search, DayKey)),
    listAreaChoices(db, county),
  ])
  return { code: county.code, areas, mayAssign: county.can('create', 'assignments'), ...page }
}

export async function viewAssignableUnits(
  db: Db,
  county: County,
  today: CalendarDate,
  search: URLSearchParams,
) {
  const filters = Filters.parse(Object.fromEntries(search))
  const [page, areas, instructors] = await Promise.all([
    listAssignableUnits(db, county, filters, today, readCursor(search, InitialsKey)),
    listAreaChoices(db, county),
    listInstructorChoices(db, county, today),
  ])
  return { code: county.code, today, areas, instructors, instructor_id: filters.instructor_id, ...page }
}
