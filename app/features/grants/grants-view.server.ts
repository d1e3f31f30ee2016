// The page of grants: what was given, to whom it can be given, and every case that was opened.
import type { CalendarDate } from '~/core/calendar-date'
import { InstantKey, readCursor } from '~/core/keyset'
import type { County } from '~/features/counties/county'
import type { Db } from '~/platform/supabase.server'
import { stateOf, termOf } from './grant'
import { listCaseUses, listCommittees, listGrants } from './grants.server'

export async function viewGrants(db: Db, county: County, search: URLSearchParams, today: CalendarDate) {
  const [grants, committees, uses] = await Promise.all([
    listGrants(db, county),
    listCommittees(db, county),
    listCaseUses(db, county, readCursor(search, InstantKey)),
  ])
  return {
    code: county.code,
    grants: grants.map((grant) => ({ ...grant, state: stateOf(grant, today) })),
    committees,
    uses,
    term: termOf(today),
    mayGrant: county.can('grant', 'grants'),
  }
}
