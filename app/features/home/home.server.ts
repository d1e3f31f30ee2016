// What the home page shows to whom: first what they have to do now, then the county's figures.
import { type CalendarDate, dayOf } from '~/core/calendar-date'
import { halfMonthOf, monthOf, previousPeriod } from '~/core/period'
import { countOpenComplaints } from '~/features/complaints/complaints.server'
import type { County } from '~/features/counties/county'
import { countDemands } from '~/features/demands/demands.server'
import { countOpenLogs } from '~/features/logs/logs.server'
import { countUnreachable } from '~/features/mails/mails.server'
import { listReported } from '~/features/oversight/oversight.server'
import { countDeadRuns } from '~/features/runs/runs.server'
import { countStepsLeft } from '~/features/setup/setup.server'
import { unitFigures } from '~/features/units/coverage.server'
import { viewOwnUnits } from '~/features/units/units-view.server'
import { countOwedContacts } from '~/features/visits/owed-contacts.server'
import { viewOwn } from '~/features/visits/visits-view.server'
import type { Db } from '~/platform/supabase.server'
import { listAllianceTasks } from './alliance-tasks.server'
import { listCampaignTasks } from './campaign-tasks.server'
import { listDemandTasks } from './demand-tasks.server'
import { listDispatchTasks } from './dispatch-tasks.server'
import { listListTasks } from './list-tasks.server'
import { type Task, tasksLeft } from './task'

export async function viewHome(db: Db, county: County, now: Date) {
  const today = dayOf(now)
  const [own, own_units, tasks, figures, setup] = await Promise.all([
    county.me.appointment_id ? viewOwn(db, county, halfMonthOf(today)) : null,
    viewOwnUnits(db, county, today),
    listTasks(db, county, now),
    showsFigures(county) ? countAll(db, county, today) : null,
    countStepsLeft(db, county),
  ])
  return { code: county.code, name: county.short_name, own, own_units, tasks, figures, setup }
}

/** Only what this person can open, and only where something is left to do. */
async function listTasks(db: Db, county: County, now: Date): Promise<Task[]> {
  const today = dayOf(now)
  const month = previousPeriod(monthOf(today))
  const isOffice = county.can('export', 'visits')
  const counted: Promise<Task>[] = []
  const count = (kind: Task['kind'], to: string, number: Promise<number>) =>
    counted.push(number.then((count) => ({ kind, to, count })))

  if (isOffice) count('contacts', 'visits/uncontacted', countOwed(db, county, today))
  if (county.can('submit', 'logs'))
    count(isOffice ? 'logs' : 'own_log', `logs/${month}`, countOpenLogs(db, county, month))
  if (county.can('read', 'complaints'))
    count('complaints', 'complaints?state=open', countOpenComplaints(db, county))
  if (county.can('edit', 'demands'))
    count('demands', 'demands?state=unsorted', countDemands(db, county, 'unsorted'))
  if (county.can('create', 'dispatches'))
    count('undispatched', 'demands?state=undispatched', countDemands(db, county, 'undispatched'))
  if (county.can('read', 'mail')) count('unreachable', 'mail/unreachable', countUnreachable(db, county))
  if (county.can('read', 'runs')) count('runs', 'runs?state=failed', countDeadRuns(db, county))
  const left = await Promise.all([
    Promise.all(counted),
    listAllianceTasks(db, county),
    listDispatchTasks(db, county, now),
    listListTasks(db, county),
    listCampaignTasks(db, county, today),
    listDemandTasks(db, county),
  ])
  return tasksLeft(left.flat())
}

async function countOwed(db: Db, county: County, today: CalendarDate): Promise<number> {
  return (await countOwedContacts(db, county, halfMonthOf(today))).owed
}

/** Of the whole county, so only for those who read all its units; whoever reads some would be shown wrong totals. */
function showsFigures({ me }: County): boolean {
  const readsAll = (['officer', 'secretariat', 'leader', 'instructor'] as const).some((role) =>
    me.roles.has(role),
  )
  return readsAll || me.oversight === 'list' || me.oversight === 'case'
}

async function countAll(db: Db, county: County, today: CalendarDate) {
  const isOffice = county.can('export', 'visits')
  const [units, reported, contacts, instructors] = await Promise.all([
    unitFigures(db, county),
    listReported(db, [county.id]),
    isOffice ? countOwedContacts(db, county, halfMonthOf(today)) : null,
    isOffice ? countInstructors(db, county, today) : null,
  ])
  return { units, reported: reported.map(({ tenant_id, ...one }) => one), contacts, instructors }
}

async function countInstructors(db: Db, county: County, today: CalendarDate): Promise<number> {
  const appointed = db
    .from('appointments')
    .select('id', { count: 'exact', head: true })
    .eq('tenant_id', county.id)
  const { count, error } = await appointed
    .lte('appointed_on', today)
    .or(`ends_on.is.null,ends_on.gt.${today}`)
  if (error) throw new Error(error.message, { cause: error })
  return count ?? 0
}
