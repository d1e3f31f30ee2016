// What the demands' pages show to the one who asks.
import { z } from 'zod'
import { type CalendarDate, dayOf } from '~/core/calendar-date'
import { InstantKey, readCursor } from '~/core/keyset'
import { Refusal } from '~/core/refusal'
import { listUnitsOf } from '~/features/assignments/assignments.server'
import { listCategoryChoices } from '~/features/categories/categories.server'
import type { County } from '~/features/counties/county'
import { viewSending } from '~/features/dispatches/sending.server'
import { listOwnUnitChoices } from '~/features/units/named-unit.server'
import type { Db } from '~/platform/supabase.server'
import { isOpen, narrowerTiers, type Source, Tier } from './demand'
import { DemandFilters, getDemand, listDemands, type ShownDemand } from './demands.server'
import { latestLead, type Part, standingOf, timelineOf } from './timeline'
import { listParts } from './timeline.server'

type Params = Readonly<Record<string, string | undefined>>

export async function viewDemands(db: Db, county: County, search: URLSearchParams, now: Date) {
  const filters = DemandFilters.parse(Object.fromEntries(search))
  const [page, categories] = await Promise.all([
    listDemands(db, county, filters, readCursor(search, InstantKey)),
    listCategoryChoices(db, county, dayOf(now)),
  ])
  return { code: county.code, mayRaise: county.can('create', 'demands'), categories, ...page }
}

export async function viewDemand(db: Db, county: County, params: Params, now: Date) {
  const id = params.id ?? ''
  const [demand, parts] = await Promise.all([getDemand(db, county, id), listParts(db, county, id)])
  return {
    here: `/${county.code}/demands/${id}`,
    code: county.code,
    now: now.toISOString(),
    demand,
    standing: standingOf(demand, parts),
    entries: timelineOf(parts),
    visit_id: county.can('read', 'visits') ? demand.visit_id : null,
    maySort: isOpen(demand.stage) && county.can('edit', 'demands'),
    mayDispatch: isOpen(demand.stage) && demand.stage !== 'unconfirmed' && county.can('create', 'dispatches'),
    maySpeak: maySpeak(county, demand),
    dispatches: county.can('export', 'dispatches') ? `/${county.code}/dispatches` : null,
    slip: slipOf(county, demand, parts),
    mayClose: mayClose(county, demand),
    mayAttach: isOpen(demand.stage) && demand.raiser?.id === county.me.person_id,
  }
}

const Asked = z.object({
  unit: z.uuid().optional().catch(undefined),
  visit: z.uuid().optional().catch(undefined),
})

/** For whom one may raise: a contact its own units, an instructor those it serves, the office any, from paper. */
export async function viewNewDemand(db: Db, county: County, search: URLSearchParams, now: Date) {
  const today = dayOf(now)
  const { unit, visit } = Asked.parse(Object.fromEntries(search))
  const source = sourceOf(county)
  const [units, categories] = await Promise.all([
    listUnitChoices(db, county, source, today),
    listCategoryChoices(db, county, today),
  ])
  const chosen = units.find(({ value }) => value === unit) ?? (units.length === 1 ? units[0] : undefined)
  const keep = `demand:${county.me.person_id}`
  return { code: county.code, draft: { source, units, categories, today, keep, unit: chosen?.value, visit } }
}

export async function viewSorting(db: Db, county: County, params: Params, now: Date) {
  const [demand, categories] = await Promise.all([
    getDemand(db, county, params.id ?? ''),
    listCategoryChoices(db, county, dayOf(now)),
  ])
  if (!isOpen(demand.stage)) throw new Refusal('demand_closed')
  return { code: county.code, demand, categories, tiers: narrowerTiers(Tier.parse(demand.confidentiality)) }
}

/** Only the secretariat reads its words: then departments are told the public wording, and there must be one. */
export async function viewDispatching(db: Db, county: County, params: Params) {
  const demand = await getDemand(db, county, params.id ?? '')
  if (demand.closing) throw new Refusal('demand_closed')
  return {
    code: county.code,
    demand,
    isUnworded: demand.confidentiality === 'secretariat_only' && demand.wording === null,
    maySort: county.can('edit', 'demands'),
    sending: await viewSending(db, county, demand.id),
  }
}

/** As the unit, as whoever raised it, or as the secretariat; SQL says the same. */
export function mayClose(county: County, demand: ShownDemand): boolean {
  const { me } = county
  const raisedIt =
    demand.raiser?.id === me.person_id && (me.roles.has('officer') || me.roles.has('instructor'))
  return isOpen(demand.stage) && (isOwn(county, demand) || raisedIt || me.roles.has('secretariat'))
}

/** For the unit: itself, or whoever may tell what it said on the telephone; private.manner_of_unit() says the same. */
export function maySpeak(county: County, demand: ShownDemand): boolean {
  const { me } = county
  const raisedIt = demand.raiser?.id === me.person_id && me.roles.has('instructor')
  return isOwn(county, demand) || raisedIt || me.roles.has('officer') || me.roles.has('secretariat')
}

/** Where the slip of what the lead answered is printed, while the unit may still say whether it is resolved. */
function slipOf(county: County, { stage }: ShownDemand, parts: readonly Part[]): string | null {
  const lead = latestLead(parts)
  const prints = stage === 'unconfirmed' && county.can('create', 'confirmation_slips')
  return prints && lead ? `/${county.code}/dispatches/${lead.id}/slip` : null
}

export function isOwn({ me }: County, { unit_id }: ShownDemand): boolean {
  return me.unit_ids.includes(unit_id)
}

function sourceOf({ me }: County): Source {
  if (me.roles.has('unit_contact')) return 'contact'
  return me.roles.has('instructor') && me.appointment_id ? 'on_behalf' : 'paper'
}

async function listUnitChoices(db: Db, county: County, source: Source, today: CalendarDate) {
  const { me } = county
  if (source === 'paper') return []
  if (source === 'on_behalf') {
    const units = await listUnitsOf(db, county, me.appointment_id ?? '', today)
    return units.map(({ unit }) => ({ value: unit.id, label: unit.name }))
  }
  return listOwnUnitChoices(db, county)
}
