// What the ledger's and the visits' pages ask of the database, through the very functions that the pages call.
import { dayOf } from '~/core/calendar-date'
import { halfMonthOf } from '~/core/period'
import type { County } from '~/features/counties/county'
import { countOwedContacts, listOwedContacts } from '~/features/visits/owed-contacts.server'
import { listLatestVisits, listVisits } from '~/features/visits/visits.server'
import type { Db } from '~/platform/supabase.server'

export type Asked = {
  name: string
  by: readonly ('officer' | 'instructor' | 'overseer')[]
  ask: (db: Db, county: County) => Promise<unknown>
}

const ALL = ['officer', 'instructor', 'overseer'] as const
const FIRST = { key: null, backwards: false }
const THIS_HALF_MONTH = halfMonthOf(dayOf(new Date()))

export const asked: readonly Asked[] = [
  { name: 'latest 50 visits', by: ALL, ask: (db, county) => listVisits(db, county, {}, FIRST) },
  {
    name: 'visits of this half-month',
    by: ALL,
    ask: (db, county) => listVisits(db, county, { half_month: THIS_HALF_MONTH }, FIRST),
  },
  {
    name: 'owed contacts, counted',
    by: ['officer'],
    ask: (db, county) => countOwedContacts(db, county, THIS_HALF_MONTH),
  },
  {
    name: 'owed contacts, first page',
    by: ['officer'],
    ask: (db, county) => listOwedContacts(db, county, THIS_HALF_MONTH, FIRST),
  },
  {
    name: 'own owed contacts',
    by: ['instructor'],
    ask: (db, county) => listOwedContacts(db, county, THIS_HALF_MONTH, FIRST, county.me.person_id),
  },
  {
    name: 'own owed contacts, counted',
    by: ['instructor'],
    ask: (db, county) => countOwedContacts(db, county, THIS_HALF_MONTH, county.me.person_id),
  },
  {
    name: "an instructor's latest visits",
    by: ['instructor'],
    ask: (db, county) => listLatestVisits(db, county, { instructor_id: county.me.appointment_id ?? '' }),
  },
]
