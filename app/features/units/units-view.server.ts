// What the page of a unit shows, as far as the visitor may see it.
import { dayOf } from '~/core/calendar-date'
import { listInstructorsOf } from '~/features/assignments/assignments.server'
import type { County } from '~/features/counties/county'
import { listLatestVisits } from '~/features/visits/visits.server'
import type { Db } from '~/platform/supabase.server'
import { listCoverages } from './coverage.server'
import { getUnit, listContacts } from './units.server'

export async function viewUnit(db: Db, county: County, id: string, now: Date) {
  const unit = await getUnit(db, county, id)
  const [contacts, coverages, instructors, visits] = await Promise.all([
    county.can('read', 'unit_contacts') ? listContacts(db, county, id) : null,
    listCoverages(db, county, id, now),
    county.can('read', 'assignments') ? listInstructorsOf(db, county, id, dayOf(now)) : null,
    county.can('read', 'visits') ? listLatestVisits(db, county, { unit_id: id }) : null,
  ])
  const may = { edit: county.can('edit', 'units'), cover: county.can('edit', 'coverage') }
  return { code: county.code, unit, contacts, coverages, instructors, visits, may }
}
