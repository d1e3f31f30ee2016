// What the forms about instructors and units offer to choose from.
import { addDays, type CalendarDate } from '~/core/calendar-date'
import { Refusal } from '~/core/refusal'
import type { County } from '~/features/counties/county'
import { type Db, sure } from '~/platform/supabase.server'

export type Choice = { value: string; label: string }

const CHOICES_MAX = 500
/** An appointment that ended this many days ago may still have paper to enter. */
const RECORDABLE_DAYS = 31

/** Instructors of today and of the month before, by name. */
export async function listInstructorChoices(db: Db, county: County, today: CalendarDate): Promise<Choice[]> {
  const appointments = await sure(
    db
      .from('appointments')
      .select('id, person:people!inner(name)')
      .eq('tenant_id', county.id)
      .lte('appointed_on', today)
      .or(`ends_on.is.null,ends_on.gt.${addDays(today, -RECORDABLE_DAYS)}`)
      .order('person(name)')
      .limit(CHOICES_MAX),
  )
  return appointments.map(({ id, person }) => ({ value: id, label: person.name }))
}

export async function nameOfInstructor(db: Db, county: County, instructor_id: string): Promise<string> {
  const [appointment] = await sure(
    db
      .from('appointments')
      .select('person:people!inner(name)')
      .match({ tenant_id: county.id, id: instructor_id }),
  )
  if (!appointment) throw new Refusal('not_found')
  return appointment.person.name
}

export async function listAreaChoices(db: Db, county: County): Promise<Choice[]> {
  const areas = await sure(
    db.from('areas').select('id, name').eq('tenant_id', county.id).order('name').limit(CHOICES_MAX),
  )
  return areas.map(({ id, name }) => ({ value: id, label: name }))
}
