// What the form for a new visit starts from: whose visit, which units, and the last visit of the unit that was tapped.
import { z } from 'zod'
import type { CalendarDate } from '~/core/calendar-date'
import { listInstructorChoices, nameOfInstructor } from '~/features/assignments/choices.server'
import type { County } from '~/features/counties/county'
import type { Db } from '~/platform/supabase.server'
import { findLastVisit, listCompanions, listRecordableUnits } from './recording.server'

const Asked = z.object({
  instructor: z.uuid().optional().catch(undefined),
  unit: z.uuid().optional().catch(undefined),
})

export async function viewNewVisit(db: Db, county: County, today: CalendarDate, search: URLSearchParams) {
  const { instructor, unit } = Asked.parse(Object.fromEntries(search))
  const { appointment_id } = county.me
  const instructor_id = instructor ?? appointment_id
  if (!instructor_id) {
    return { code: county.code, instructors: await listInstructorChoices(db, county, today), draft: null }
  }
  const units = await listRecordableUnits(db, county, instructor_id, today)
  const only = units.length === 1 ? units[0] : undefined
  const chosen = (units.find(({ value }) => value === unit) ?? only)?.value
  const [name, companions, last] = await Promise.all([
    nameOfInstructor(db, county, instructor_id),
    listCompanions(db, county, units, today, instructor_id),
    chosen ? findLastVisit(db, county, chosen) : null,
  ])
  const isOwn = instructor_id === appointment_id
  const person = isOwn ? null : { instructor_id, name }
  const keep = `visit:${county.me.person_id}:${instructor_id}`
  return {
    code: county.code,
    instructors: [],
    draft: { keep, person, today, units, unit: chosen, companions, last, topics: [...county.visit_topics] },
  }
}
