// 环翠区's alliance at work: last month's activity is summed up; this month's menu is published, some branches have chosen, people have
// signed up, and of what is over the first was counted and not yet summed up. Each command is given at the time at which it would have been.
import { randomUUID } from 'node:crypto'
import { dayOf } from '~/core/calendar-date'
import { firstDay, type Month, monthOf, previousPeriod } from '~/core/period'
import { saveActivity, takeStep } from '~/features/activities/activities.server'
import { instantOf } from '~/features/activities/activity'
import { listRegistrations, recordAttendance, signUp } from '~/features/registrations/registrations.server'
import {
  addItem,
  chooseItems,
  findTheme,
  getTheme,
  listMenuStates,
  publishMenu,
  saveTheme,
} from '~/features/themes/themes.server'
import { sure } from '~/platform/supabase.server'
import { lastMonth, type Menu, type Plan, summary, thisMonth } from './menus'
import type { Officer } from './officer'

/** Every fourth branch has chosen already. */
const ONE_CHOOSES_OF = 4
const UNITS_SIGNED_UP = 6

type Planned = Plan & { id: string }
type People = Record<'office' | 'secretariat' | 'chair' | 'contact', Officer>

/** Done before, it is done. */
export async function seedActivities(
  { office, secretariat, chair, contact }: People,
  now: Date,
): Promise<void> {
  const month = monthOf(dayOf(now))
  const before = previousPeriod(month)
  if (await findTheme(secretariat.db, secretariat.county, month)) return

  for (const activity of await publish(secretariat, before, lastMonth)) {
    await fill(office, before, activity, now)
    await count(secretariat, before, activity)
    await sumUp(secretariat, before, activity)
  }
  const planned = await publish(chair, month, thisMonth)
  await choose(office, contact, month, now)
  for (const activity of planned) await fill(office, month, activity, now)
  const [first] = planned
  if (first && Date.parse(endOf(month, first)) < now.getTime()) await count(chair, month, first)
}

/** On the day from which a chair may. */
async function publish({ at, county }: Officer, month: Month, { plans, ...theme }: Menu): Promise<Planned[]> {
  const db = at(`${previousPeriod(month)}-20T09:00:00+08:00`)
  const planned = plans.map((plan) => ({ ...plan, id: randomUUID() }))
  await saveTheme(db, county, month, theme)
  for (const [n, { item, day, hours, ...plan }] of planned.entries()) {
    const item_id = randomUUID()
    const kind = n === 0 ? 'mandatory' : 'optional'
    await addItem(db, county, month, { id: item_id, kind, title: item, position: n + 1 })
    const [starts_at, ends_at] = [minuteOf(month, day, hours[0]), minuteOf(month, day, hours[1])]
    await saveActivity(db, county, { ...plan, item_id, starts_at, ends_at, areas: [] })
    await takeStep(db, county, plan.id, 'published')
  }
  await publishMenu(db, county, month)
  return planned
}

/** From paper; the contact's own branch still has to. */
async function choose({ at, county }: Officer, contact: Officer, month: Month, now: Date): Promise<void> {
  const db = at(openingOf(month, now))
  const { id, items } = await getTheme(db, county, month)
  const optional = items.filter(({ kind }) => kind === 'optional')
  const own = (await listMenuStates(contact.db, county, id)).map(({ party_org_id }) => party_org_id)
  for (const [n, { party_org_id }] of (await listMenuStates(db, county, id)).entries()) {
    const item = optional[n % optional.length]
    if (item && n % ONE_CHOOSES_OF === 0 && !own.includes(party_org_id))
      await chooseItems(db, county, id, party_org_id, [item.id])
  }
}

/** From paper: two people of each of some units, and where that is more than there is room for, the last wait. */
async function fill({ at, county }: Officer, month: Month, { id, needs_names }: Planned, now: Date) {
  const db = at(openingOf(month, now))
  const operating = db.from('units').select('id').match({ tenant_id: county.id, status: 'operating' })
  const units = await sure(operating.order('credit_code').limit(UNITS_SIGNED_UP))
  for (const [n, unit] of units.entries()) {
    const names = needs_names ? [`学员${2 * n + 1}（示例）`, `学员${2 * n + 2}（示例）`] : []
    await signUp(db, county, id, { id: randomUUID(), unit: unit.id, places: 2 }, names)
  }
}

/** As it ends: all of the first units came, one person of the last, and three whom nobody had signed up. */
async function count({ at, county }: Officer, month: Month, activity: Planned): Promise<void> {
  const db = at(endOf(month, activity))
  const registrations = await listRegistrations(db, county, activity.id)
  const ticks = registrations.map(({ id, places }, n) => {
    const present = n === registrations.length - 1 ? 1 : places
    return { registration_id: id, present, numbers: null }
  })
  await recordAttendance(db, county, activity.id, ticks, 3)
  await takeStep(db, county, activity.id, 'held')
}

async function sumUp({ at, county }: Officer, month: Month, activity: Planned): Promise<void> {
  await takeStep(at(endOf(month, activity)), county, activity.id, 'summed_up', summary)
}

/** The morning of the month's first day, or now where that is earlier. */
function openingOf(month: Month, now: Date): string {
  const morning = `${firstDay(month)}T09:00:00+08:00`
  return Date.parse(morning) < now.getTime() ? morning : now.toISOString()
}

function endOf(month: Month, { day, hours }: Plan): string {
  return instantOf(minuteOf(month, day, hours[1]))
}

function minuteOf(month: Month, day: number, hour: number): string {
  return `${month}-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00`
}
