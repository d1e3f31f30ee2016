// What the ledger's and the visits' pages ask of the database, through the very functions that the pages call.
import { dayOf } from '~/core/calendar-date'
import { halfMonthOf, previousPeriod } from '~/core/period'
import type { County } from '~/features/counties/county'
import { countUnits, getUnit, listUnits } from '~/features/units/units.server'
import { countOwedContacts, listOwedContacts } from '~/features/visits/owed-contacts.server'
import { listLatestVisits, listVisits } from '~/features/visits/visits.server'
import type { Db } from '~/platform/supabase.server'

type Who = 'officer' | 'instructor' | 'overseer'
export type Asked = {
  name: string
  by: readonly Who[]
  ask: (db: Db, county: County, unit_id: string) => Promise<unknown>
}

const ALL = ['officer', 'instructor', 'overseer'] as const
const FIRST = { key: null, backwards: false }
const DEEP = { key: ['rc', '00000000-0000-4000-8000-000000000000'], backwards: false }
const HALF_MONTH = halfMonthOf(dayOf(new Date()))
const EARLIER = previousPeriod(previousPeriod(HALF_MONTH))

export const asked: readonly Asked[] = [
  { name: 'ledger, first page', by: ALL, ask: (db, county) => listUnits(db, county, {}, FIRST) },
  { name: 'ledger, a page far in', by: ALL, ask: (db, county) => listUnits(db, county, {}, DEEP) },
  { name: 'ledger, by initials', by: ALL, ask: (db, county) => listUnits(db, county, { q: 'hts' }, FIRST) },
  { name: 'ledger, by name', by: ALL, ask: (db, county) => listUnits(db, county, { q: '海天' }, FIRST) },
  {
    name: 'ledger, uncovered enterprises',
    by: ALL,
    ask: (db, county) => listUnits(db, county, { kind: 'enterprise', covered: 'no' }, FIRST),
  },
  { name: 'ledger, counted', by: ALL, ask: (db, county) => countUnits(db, county, {}) },
  { name: 'a unit', by: ALL, ask: getUnit },
  { name: 'visits, latest 50', by: ALL, ask: (db, county) => listVisits(db, county, {}, FIRST) },
  {
    name: 'visits of a half-month',
    by: ALL,
    ask: (db, county) => listVisits(db, county, { half_month: EARLIER }, FIRST),
  },
  {
    name: 'visits of a unit',
    by: ALL,
    ask: (db, county, unit_id) => listLatestVisits(db, county, { unit_id }),
  },
  {
    name: 'visits of an instructor',
    by: ['instructor'],
    ask: (db, county) => listLatestVisits(db, county, { instructor_id: county.me.appointment_id ?? '' }),
  },
  {
    name: 'owed contacts',
    by: ['officer'],
    ask: (db, county) => listOwedContacts(db, county, HALF_MONTH, FIRST),
  },
  {
    name: 'owed contacts, counted',
    by: ['officer'],
    ask: (db, county) => countOwedContacts(db, county, HALF_MONTH),
  },
  {
    name: 'owed contacts, own',
    by: ['instructor'],
    ask: (db, county) => listOwedContacts(db, county, HALF_MONTH, FIRST, county.me.person_id),
  },
  {
    name: 'owed contacts, own, counted',
    by: ['instructor'],
    ask: (db, county) => countOwedContacts(db, county, HALF_MONTH, county.me.person_id),
  },
]
