// What the instructors' pages show, of what the address asks for.
import { z } from 'zod'
import type { CalendarDate } from '~/core/calendar-date'
import { NameKey, readCursor } from '~/core/keyset'
import { halfMonthOf, monthOf } from '~/core/period'
import { listUnitsOf } from '~/features/assignments/assignments.server'
import { listBodyChoices } from '~/features/bodies/bodies.server'
import type { County } from '~/features/counties/county'
import { listLatestVisits } from '~/features/visits/visits.server'
import type { Db } from '~/platform/supabase.server'
import { getInstructor, listInstructors, listTerms } from './instructors.server'

const Filters = z.object({
  search: z.string().trim().min(1).max(40).optional().catch(undefined),
  of_body: z.uuid().optional().catch(undefined),
  ended: z
    .literal('yes')
    .transform(() => true)
    .optional()
    .catch(undefined),
})

export async function viewInstructors(db: Db, county: County, today: CalendarDate, search: URLSearchParams) {
  const filters = Filters.parse(Object.fromEntries(search))
  const [page, bodies] = await Promise.all([
    listInstructors(db, county, filters, halfMonthOf(today), readCursor(search, NameKey)),
    listBodyChoices(db, county),
  ])
  const isOffice = county.can('export', 'appointments')
  return { code: county.code, isOffice, mayAppoint: county.can('create', 'appointments'), bodies, ...page }
}

export async function viewInstructor(db: Db, county: County, id: string, today: CalendarDate) {
  const instructor = await getInstructor(db, county, id)
  const [terms, units, visits] = await Promise.all([
    listTerms(db, county, instructor.person_id),
    listUnitsOf(db, county, id, today),
    county.can('read', 'visits') ? listLatestVisits(db, county, { instructor_id: id }) : null,
  ])
  return {
    code: county.code,
    month: monthOf(today),
    instructor,
    terms,
    units,
    visits,
    mayReveal: county.can('reveal', 'appointments'),
    mayEdit: county.can('edit', 'appointments'),
    maySeeLog:
      county.can('read', 'logs') &&
      (county.can('export', 'visits') || instructor.person_id === county.me.person_id),
  }
}
