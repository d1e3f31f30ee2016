// Registrations and attendance: what the pages ask for and what they do.
import { Refusal } from '~/core/refusal'
import type { County } from '~/features/counties/county'
import { getUnitId } from '~/features/units/named-unit.server'
import { type Db, sure } from '~/platform/supabase.server'
import type { CheckIn, NewRegistration, Tick } from './registration'

const REGISTRATIONS_MAX = 500

/** Those that stand, in the order in which they came; the reader's own unit's, or all for whoever organises. */
export async function listRegistrations(db: Db, county: County, activity_id: string) {
  const rows = await sure(
    db
      .from('registrations')
      .select(
        'id, places, turn, registered_at, unit_name, admission:admissions(admitted_at), cancellation:registration_cancellations(cancelled_at), names:registration_names(number, name), attendances(present, numbers)',
      )
      .match({ tenant_id: county.id, activity_id })
      .is('cancellation', null)
      .order('turn')
      .order('number', { referencedTable: 'names' })
      .limit(REGISTRATIONS_MAX),
  )
  return rows.map(({ admission, attendances, ...row }) => ({
    ...row,
    isAdmitted: admission !== null,
    attendance: attendances[0] ?? null,
  }))
}

export type ShownRegistration = Awaited<ReturnType<typeof listRegistrations>>[number]

/** Of activities the reader sees: how many places are taken, how many wait, how many came. */
export async function countPlaces(db: Db, county: County, activities: string[]) {
  if (activities.length === 0 || county.me.oversight) return []
  return sure(db.rpc('count_places', { county: county.id, activities }))
}

/** Answers 'admitted' or 'waiting'. */
export async function signUp(
  db: Db,
  county: County,
  activity: string,
  { id, unit, places }: NewRegistration,
  names: string[],
): Promise<string> {
  const unit_id = await getUnitId(db, county, unit)
  return sure(db.rpc('sign_up', { county: county.id, id, activity, unit: unit_id, places, names }))
}

export async function cancelRegistration(db: Db, county: County, registration: string): Promise<void> {
  await sure(db.rpc('cancel_registration', { county: county.id, registration }))
}

export async function recordAttendance(
  db: Db,
  county: County,
  activity: string,
  ticks: Tick[],
  walk_ins: number | null,
): Promise<void> {
  const counted = walk_ins === null ? {} : { walk_ins }
  await sure(db.rpc('record_attendance', { county: county.id, activity, ticks, ...counted }))
}

export async function findWalkIns(db: Db, county: County, activity_id: string): Promise<number | null> {
  const row = await sure(
    db
      .from('attendances')
      .select('present')
      .match({ tenant_id: county.id, activity_id, manner: 'walk_in' })
      .maybeSingle(),
  )
  return row?.present ?? null
}

export async function checkIn(db: Db, county: County, activity: string, form: CheckIn): Promise<void> {
  await sure(db.rpc('check_in', { county: county.id, activity, ...form }))
}

export async function refuseUnknownCode(
  db: Db,
  county: County,
  activity: string,
  code: string,
): Promise<void> {
  if (!(await sure(db.rpc('knows_code', { county: county.id, activity, code }))))
    throw new Refusal('not_found')
}

export async function getDoorCode(db: Db, county: County, activity: string): Promise<string> {
  return sure(db.rpc('door_code', { county: county.id, activity }))
}

/** Of a published activity: what signing up and the door need to know of it. */
export async function getOpenActivity(db: Db, county: County, id: string) {
  const activity = await sure(
    db
      .from('activities')
      .select('id, title, starts_at, ends_at, place, needs_names, is_health, capacity')
      .match({ tenant_id: county.id, id })
      .maybeSingle(),
  )
  if (!activity) throw new Refusal('not_found')
  return activity
}
