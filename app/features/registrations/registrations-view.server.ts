// What the pages of signing up and of the door show to the one who asks.
import { dayOf } from '~/core/calendar-date'
import type { County } from '~/features/counties/county'
import { listOwnUnitChoices } from '~/features/units/named-unit.server'
import { squareOf } from '~/platform/square.server'
import type { Db } from '~/platform/supabase.server'
import {
  countPlaces,
  findWalkIns,
  getDoorCode,
  getOpenActivity,
  listRegistrations,
  refuseUnknownCode,
} from './registrations.server'

export async function viewSignUp(db: Db, county: County, params: Params) {
  const id = params.id ?? ''
  const [activity, units, [places]] = await Promise.all([
    getOpenActivity(db, county, id),
    listOwnUnitChoices(db, county),
    countPlaces(db, county, [id]),
  ])
  const isFull = activity.capacity !== null && (places?.taken ?? 0) >= activity.capacity
  return { code: county.code, activity, units, isFull }
}

/** Those with a place, to tick: on a phone at the door, or afterwards from paper. */
export async function viewAttendance(db: Db, county: County, params: Params) {
  const id = params.id ?? ''
  const [activity, all, walk_ins] = await Promise.all([
    getOpenActivity(db, county, id),
    listRegistrations(db, county, id),
    findWalkIns(db, county, id),
  ])
  const registrations = all.filter(({ isAdmitted }) => isAdmitted)
  return { code: county.code, county: county.name, activity, registrations, walk_ins }
}

/** The code at the door, as a picture and as an address. */
export async function viewDoor(db: Db, county: County, params: Params, public_url: string, now: Date) {
  const id = params.id ?? ''
  const [activity, code] = await Promise.all([getOpenActivity(db, county, id), getDoorCode(db, county, id)])
  const url = `${public_url}/${county.code}/activities/${id}/check-in?code=${code}`
  const first = dayOf(new Date(activity.starts_at))
  const last = dayOf(new Date(activity.ends_at))
  const today = dayOf(now)
  const day = [first, today, last].sort()[1] ?? first
  return {
    code: county.code,
    activity,
    url,
    day,
    picture: await squareOf(url),
  }
}

/** A wrong code, an old one, or one of elsewhere: not found. */
export async function viewCheckIn(db: Db, county: County, params: Params, search: URLSearchParams) {
  const id = params.id ?? ''
  const code = search.get('code') ?? ''
  await refuseUnknownCode(db, county, id, code)
  const [activity, units, registrations] = await Promise.all([
    getOpenActivity(db, county, id),
    listOwnUnitChoices(db, county),
    listRegistrations(db, county, id),
  ])
  const own = registrations[0]
  const noted = own?.attendance?.present ?? null
  return { code: county.code, check_in_code: code, activity, units, places: own?.places ?? 1, noted }
}

type Params = Readonly<Record<string, string | undefined>>
