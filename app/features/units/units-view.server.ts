// What the page of a unit shows, as far as the visitor may see it.
import { type CalendarDate, dayOf } from '~/core/calendar-date'
import { listInstructorsOf } from '~/features/assignments/assignments.server'
import type { County } from '~/features/counties/county'
import { isOpen } from '~/features/oversight/cases.server'
import { listLatestVisits } from '~/features/visits/visits.server'
import { type Db, sure } from '~/platform/supabase.server'
import { listCoverages } from './coverage.server'
import { getUnit, listContacts, listOpenedContacts } from './units.server'

/** The units whose contact the visitor is, each with who serves it today. */
export async function viewOwnUnits(db: Db, { id, me }: County, today: CalendarDate) {
  if (me.unit_ids.length === 0) return []
  return sure(
    db
      .from('units')
      .select('id, name, assignments(instructor:appointments(id, person:people(name)))')
      .eq('tenant_id', id)
      .in('id', me.unit_ids)
      .lte('assignments.since', today)
      .or(`until.is.null,until.gt.${today}`, { referencedTable: 'assignments' })
      .order('name')
      .limit(OWN_UNITS_SHOWN_MAX),
  )
}
export type OwnUnit = Awaited<ReturnType<typeof viewOwnUnits>>[number]

const OWN_UNITS_SHOWN_MAX = 20

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
