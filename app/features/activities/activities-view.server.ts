// What the activities' pages show to the one who asks.
import { z } from 'zod'
import { dayOf, minuteOf } from '~/core/calendar-date'
import { InstantKey, readCursor } from '~/core/keyset'
import { Month } from '~/core/period'
import { Refusal } from '~/core/refusal'
import type { County } from '~/features/counties/county'
import { countPlaces, listRegistrations } from '~/features/registrations/registrations.server'
import { chairMonths } from '~/features/themes/chair-months.server'
import type { Db } from '~/platform/supabase.server'
import { getActivity, listActivities, listPlanChoices, type ShownActivity } from './activities.server'

const Filters = z.object({ month: Month.optional().catch(undefined) })

export async function viewActivities(db: Db, county: County, search: URLSearchParams, now: Date) {
  const { month } = Filters.parse(Object.fromEntries(search))
  const [page, may] = await Promise.all([
    listActivities(db, county, month, readCursor(search, InstantKey)),
    mayPlanAny(db, county),
  ])
  const places = await countPlaces(
    db,
    county,
    page.rows.map(({ id }) => id),
  )
  const counted = new Map(places.map((one) => [one.activity_id, one]))
  const rows = page.rows.map((row) => ({ ...row, places: counted.get(row.id) ?? null }))
  return { code: county.code, today: dayOf(now), mayPlan: may, ...page, rows }
}

export async function viewActivity(db: Db, county: County, params: Params, now: Date) {
  const activity = await getActivity(db, county, params.id ?? '')
  const [may, [places], registrations] = await Promise.all([
    chairMonths(db, county),
    countPlaces(db, county, [activity.id]),
    county.can('read', 'registrations') ? listRegistrations(db, county, activity.id) : [],
  ])
  const isAhead = Date.parse(activity.starts_at) > now.getTime()
  return {
    code: county.code,
    county: county.name,
    activity,
    places: places ?? null,
    registrations,
    isAhead,
    ...rightsOn(county, activity, may, isAhead, dayOf(now)),
  }
}

/** For the forms: what is known, and what can be ticked; `item` of the menu is where somebody came from. Refuses whoever may not plan this month's. */
export async function viewPlan(db: Db, county: County, params: Params, item: string | null = null) {
  const [choices, activity, may] = await Promise.all([
    listPlanChoices(db, county),
    params.id ? getActivity(db, county, params.id) : null,
    chairMonths(db, county),
  ])
  if (activity && !may('plan', activity.month ?? '')) throw new Refusal('not_allowed')
  return { code: county.code, ...choices, item, known: activity && formOf(activity) }
}

/** Of a page that a step leads to: refuses whoever may not take it. */
export async function viewStep(db: Db, county: County, params: Params, right: 'publish' | 'finish') {
  const [activity, may] = await Promise.all([
    getActivity(db, county, params.id ?? ''),
    chairMonths(db, county),
  ])
  const month = activity.month ?? ''
  if (!may(right, month) && !(right === 'publish' && may('finish', month))) throw new Refusal('not_allowed')
  return { code: county.code, activity }
}

type Params = Readonly<Record<string, string | undefined>>
type May = Awaited<ReturnType<typeof chairMonths>>

async function mayPlanAny(db: Db, county: County): Promise<boolean> {
  if (county.me.roles.has('secretariat')) return true
  if (!county.can('create', 'activities')) return false
  const turns = await db.rpc('my_chaired_turns', { wanted: 'plan' })
  return (turns.data ?? []).some(({ tenant_id }) => tenant_id === county.id)
}

/** What the page offers; the policies say the same. */
function rightsOn(county: County, activity: ShownActivity, may: May, isAhead: boolean, today: string) {
  const { stage } = activity
  const month = activity.month ?? ''
  const isOpen = stage === 'planned' || stage === 'published'
  const organises = county.me.roles.has('officer') || may('plan', month) || may('finish', month)
  const isOver = today > dayOf(new Date(activity.ends_at))
  const hasBegun = today >= dayOf(new Date(activity.starts_at))
  const isContact = county.me.unit_ids.length > 0
  return {
    mayEdit: isOpen && may('plan', month),
    mayDrop: stage === 'planned' && may('plan', month),
    mayPublish: stage === 'planned' && isAhead && may('publish', month),
    mayHold: stage === 'published' && !isAhead && may('finish', month),
    mayCancel: stage === 'published' && (may('publish', month) || may('finish', month)),
    maySumUp: stage === 'held' && may('finish', month),
    mayAttach: stage !== 'cancelled' && (may('plan', month) || may('finish', month)),
    maySignUp: stage === 'published' && isAhead && (organises || isContact),
    mayTick: stage !== 'planned' && stage !== 'cancelled' && organises && hasBegun,
    maySeeDoor: stage === 'published' && organises && !isOver,
    organises,
  }
}

function formOf(activity: ShownActivity) {
  const { id, kind, title, place, capacity, audiences } = activity
  const names = (rows: ({ name: string } | null)[]) => rows.flatMap((row) => row?.name ?? []).join('\n')
  return {
    id,
    kind,
    title,
    place,
    capacity: capacity ?? undefined,
    note: activity.note ?? '',
    item_id: activity.item?.id,
    starts_at: minuteOf(activity.starts_at).replace(' ', 'T'),
    ends_at: minuteOf(activity.ends_at).replace(' ', 'T'),
    needs_names: activity.needs_names,
    is_health: activity.is_health,
    enquiries: activity.enquiries?.line ?? '',
    areas: audiences.flatMap(({ area }) => area?.id ?? []),
    units: names(audiences.map(({ unit }) => unit)),
    party_orgs: names(audiences.map(({ party_org }) => party_org)),
  }
}
