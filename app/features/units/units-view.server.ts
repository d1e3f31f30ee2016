// What the page of a unit shows, as far as the visitor may see it.
import { dayOf } from '~/core/calendar-date'
import { listInstructorsOf } from '~/features/assignments/assignments.server'
import type { County } from '~/features/counties/county'
import { isOpen } from '~/features/oversight/cases.server'
import { listLatestVisits } from '~/features/visits/visits.server'
import type { Db } from '~/platform/supabase.server'
import { listCoverages } from './coverage.server'
import { getUnit, listContacts, listOpenedContacts } from './units.server'

export async function viewUnit(db: Db, county: County, id: string, now: Date) {
  const unit = await getUnit(db, county, id)
  const [contacts, coverages, instructors, visits] = await Promise.all([
    county.can('read', 'unit_contacts') ? listContacts(db, county, id) : null,
    listCoverages(db, county, id, now),
    county.can('read', 'assignments') ? listInstructorsOf(db, county, id, dayOf(now)) : null,
    county.can('read', 'visits') ? listLatestVisits(db, county, { unit_id: id }) : null,
  ])
  const opened = (await isOpen(db, county, 'units', id, now))
    ? await listOpenedContacts(db, county, id)
    : null
  const may = {
    open: county.me.oversight === 'case' && opened === null,
    edit: county.can('edit', 'units'),
    cover: county.can('edit', 'coverage'),
  }
  return { code: county.code, unit, contacts, opened, coverages, instructors, visits, may }
}
