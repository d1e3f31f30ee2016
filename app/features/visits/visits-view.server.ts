// What the visits pages show to the one who asks.
import { z } from 'zod'
import type { CalendarDate } from '~/core/calendar-date'
import { DayKey, OwedKey, readCursor } from '~/core/keyset'
import { HalfMonth, halfMonthOf, lastDay } from '~/core/period'
import { share } from '~/core/share'
import type { County } from '~/features/counties/county'
import type { Db } from '~/platform/supabase.server'
import { countOwedContacts, listOwedContacts } from './owed-contacts.server'
import { listVisits } from './visits.server'

const FIRST_PAGE = { key: null, backwards: false }

/** What cannot be read in the address is not asked for. */
const Filters = z.object({
  half_month: HalfMonth.optional().catch(undefined),
  instructor_id: z.uuid().optional().catch(undefined),
  unit_id: z.uuid().optional().catch(undefined),
})

export async function viewVisits(db: Db, county: County, today: CalendarDate, search: URLSearchParams) {
  const half_month = halfMonthOf(today)
  const filters = Filters.parse(Object.fromEntries(search))
  const [page, mine, figures] = await Promise.all([
    listVisits(db, county, filters, readCursor(search, DayKey)),
    county.me.appointment_id ? viewOwn(db, county, half_month) : null,
    county.can('export', 'visits') ? viewFigures(db, county, half_month, today) : null,
  ])
  return { code: county.code, half_month, mayRecord: county.can('record', 'visits'), mine, figures, ...page }
}

/** For an instructor: what is still owed in a half-month, and how far it is. */
export async function viewOwn(db: Db, county: County, half_month: HalfMonth) {
  const { person_id } = county.me
  const [count, { rows }] = await Promise.all([
    countOwedContacts(db, county, half_month, person_id),
    listOwedContacts(db, county, half_month, FIRST_PAGE, person_id),
  ])
  return { count, contacts: rows, last_day: lastDay(half_month) }
}

/** For the office: the share of obliged contacts that were made. */
export async function viewFigures(db: Db, county: County, half_month: HalfMonth, today: CalendarDate) {
  const { contacted, obliged } = await countOwedContacts(db, county, half_month)
  return { value: share(contacted, obliged), numerator: contacted, denominator: obliged, as_of: today }
}

/** Units not yet contacted: all of the county for its office, their own for an instructor. */
export async function viewUncontacted(db: Db, county: County, today: CalendarDate, search: URLSearchParams) {
  const current = halfMonthOf(today)
  const half_month = Filters.parse(Object.fromEntries(search)).half_month ?? current
  const isOffice = county.can('export', 'visits')
  const of_person = isOffice ? undefined : county.me.person_id
  const [count, page] = await Promise.all([
    countOwedContacts(db, county, half_month, of_person),
    listOwedContacts(db, county, half_month, readCursor(search, OwedKey), of_person),
  ])
  return {
    code: county.code,
    current,
    half_month,
    count,
    isOffice,
    mayRecord: county.can('record', 'visits'),
    ...page,
  }
}
