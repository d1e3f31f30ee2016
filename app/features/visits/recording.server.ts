// What the form for a new visit offers: an instructor's units, who may have come along, and how the last visit went.
import type { CalendarDate } from '~/core/calendar-date'
import { firstDay, halfMonthOf, previousPeriod } from '~/core/period'
import { Refusal } from '~/core/refusal'
import type { Choice } from '~/features/assignments/choices.server'
import type { County } from '~/features/counties/county'
import { type Db, sure } from '~/platform/supabase.server'

const OPTIONS_MAX = 500

/** Units whose contact with the instructor holds today or held in the half-month before, which may still be recorded. */
export async function listRecordableUnits(
  db: Db,
  county: County,
  instructor_id: string,
  today: CalendarDate,
) {
  const since = firstDay(previousPeriod(halfMonthOf(today)))
  const assignments = await sure(
    db
      .from('assignments')
      .select('unit:units!inner(id, name, initials), instructor:appointments!inner(person_id)')
      .eq('tenant_id', county.id)
      .eq('instructor.person_id', await personOf(db, county, instructor_id))
      .lte('since', today)
      .or(`until.is.null,until.gt.${since}`)
      .order('unit(initials)')
      .limit(OPTIONS_MAX),
  )
  return distinct(assignments.map(({ unit }) => ({ value: unit.id, label: unit.name })))
}

/** Instructors who answer for the same units today: one of them may have come along. */
export async function listCompanions(
  db: Db,
  county: County,
  units: readonly Choice[],
  today: CalendarDate,
  not: string,
) {
  const assignments = await sure(
    db
      .from('assignments')
      .select('instructor:appointments!inner(id, person:people!inner(name))')
      .eq('tenant_id', county.id)
      .in(
        'unit_id',
        units.slice(0, UNITS_ASKED_MAX).map(({ value }) => value),
      )
      .neq('instructor_id', not)
      .lte('since', today)
      .or(`until.is.null,until.gt.${today}`)
      .limit(OPTIONS_MAX),
  )
  return distinct(
    assignments.map(({ instructor }) => ({ value: instructor.id, label: instructor.person.name })),
  )
}

/** The last visit to a unit that stands: «与上次相同». */
export async function findLastVisit(db: Db, county: County, unit_id: string) {
  const [visit] = await sure(
    db
      .from('visits')
      .select('visited_on, manner, topics, withdrawal:visit_withdrawals(withdrawn_at)')
      .match({ tenant_id: county.id, unit_id })
      .is('withdrawal', null)
      .order('visited_on', { ascending: false })
      .order('id', { ascending: false })
      .limit(1),
  )
  return visit ?? null
}

/** Ids travel in the address of the data API's request, which has its limits. */
const UNITS_ASKED_MAX = 100

async function personOf(db: Db, county: County, instructor_id: string): Promise<string> {
  const [appointment] = await sure(
    db.from('appointments').select('person_id').match({ tenant_id: county.id, id: instructor_id }),
  )
  if (!appointment) throw new Refusal('not_found')
  return appointment.person_id
}

function distinct(choices: readonly Choice[]): Choice[] {
  return [...new Map(choices.map((choice) => [choice.value, choice])).values()]
}
