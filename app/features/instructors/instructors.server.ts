// Instructors: what the pages ask for and what they do.
import { type Cursor, everyRow, PAGE_ROWS, pageOf } from '~/core/keyset'
import type { HalfMonth } from '~/core/period'
import { Refusal } from '~/core/refusal'
import type { County } from '~/features/counties/county'
import { type Db, sure } from '~/platform/supabase.server'
import type { AppointmentEnd, NewInstructor, NewTerm } from './instructor'

export type InstructorFilters = { search?: string; of_body?: string; ended?: boolean }
export type ListedInstructor = {
  id: string
  person_id: string
  name: string
  phone_masked: string | null
  has_mailbox: boolean
  has_account: boolean
  body: string | null
  appointed_on: string
  ends_on: string | null
  units: number
  obliged: number
  owed: number
}

export async function appoint(db: Db, county: County, instructor: NewInstructor): Promise<void> {
  await sure(db.rpc('appoint', { county: county.id, ...instructor }))
}

export async function reappoint(db: Db, county: County, instructor_id: string, term: NewTerm): Promise<void> {
  await sure(db.rpc('reappoint', { county: county.id, instructor_id, ...term }))
}

export async function endAppointment(
  db: Db,
  county: County,
  instructor_id: string,
  end: AppointmentEnd,
): Promise<void> {
  await sure(db.rpc('end_appointment', { county: county.id, instructor_id, ...end }))
}

/** The full phone; the look is recorded. */
export async function revealPhone(db: Db, county: County, person_id: string): Promise<string> {
  return sure(db.rpc('reveal_person_phone', { county: county.id, person_id }))
}

/** A page of instructors by (name, id), with what they owe in a half-month. */
export async function listInstructors(
  db: Db,
  county: County,
  filters: InstructorFilters,
  half_month: HalfMonth,
  cursor: Cursor,
) {
  const [after_name, after_id] = cursor.key ?? []
  const { backwards } = cursor
  const asked = { ...filters, after_name, after_id, backwards, most: PAGE_ROWS + 1 }
  const rows: ListedInstructor[] = await sure(
    db.rpc('list_instructors', { county: county.id, half_month, ...asked }),
  )
  return pageOf(rows, cursor, keyOf)
}

/** How many there are, for the export's record. */
export async function countInstructors(db: Db, county: County): Promise<number> {
  const { count, error } = await db
    .from('appointments')
    .select('id', { count: 'exact', head: true })
    .eq('tenant_id', county.id)
  if (error) throw new Error(error.message, { cause: error })
  return count ?? 0
}

/** All of them, page after page: for the workbook. */
export function eachInstructor(
  db: Db,
  county: County,
  half_month: HalfMonth,
): AsyncGenerator<ListedInstructor> {
  return everyRow((cursor) => listInstructors(db, county, {}, half_month, cursor))
}

export async function getInstructor(db: Db, county: County, id: string) {
  const [instructor] = await sure(
    db
      .from('appointments')
      .select(
        'id, person_id, appointed_on, ends_on, body:bodies(name), person:people!inner(name, phone_masked, has_mailbox, account_id)',
      )
      .match({ tenant_id: county.id, id }),
  )
  if (!instructor) throw new Refusal('not_found')
  return instructor
}

/** All terms of one person, latest first. */
export async function listTerms(db: Db, county: County, person_id: string) {
  return sure(
    db
      .from('appointments')
      .select('id, appointed_on, ends_on')
      .match({ tenant_id: county.id, person_id })
      .order('appointed_on', { ascending: false })
      .limit(TERMS_MAX),
  )
}

/** People of the county who have an account, to be appointed without being entered again. */
export async function listPersonChoices(db: Db, county: County) {
  const people = await sure(
    db
      .from('people')
      .select('id, name')
      .eq('tenant_id', county.id)
      .not('account_id', 'is', null)
      .neq('id', county.me.person_id)
      .order('name')
      .limit(CHOICES_MAX),
  )
  return people.map(({ id, name }) => ({ value: id, label: name }))
}

const TERMS_MAX = 50
const CHOICES_MAX = 500

function keyOf({ name, id }: ListedInstructor): string[] {
  return [name, id]
}
