// What the resources' pages show to the one who asks.
import { type CalendarDate, dayOf } from '~/core/calendar-date'
import { InstantKey, readCursor } from '~/core/keyset'
import { Refusal } from '~/core/refusal'
import { listCategoriesInUse } from '~/features/categories/categories.server'
import type { County } from '~/features/counties/county'
import type { Db } from '~/platform/supabase.server'
import {
  countResources,
  getResource,
  listProviders,
  listResources,
  ResourceFilters,
} from './resources.server'

type Params = Readonly<Record<string, string | undefined>>

export function filtersIn(search: URLSearchParams): ResourceFilters {
  return ResourceFilters.parse(Object.fromEntries([...search].filter(([, value]) => value !== '')))
}

export async function viewResources(db: Db, county: County, search: URLSearchParams, now: Date) {
  const filters = filtersIn(search)
  const today = dayOf(now)
  const [page, count, categories] = await Promise.all([
    listResources(db, county, filters, readCursor(search, InstantKey), today),
    countResources(db, county, filters, today),
    listCategoriesInUse(db, county, today),
  ])
  return { code: county.code, mayOffer: county.can('create', 'resources'), count, categories, ...page }
}

export async function viewResource(db: Db, county: County, params: Params, now: Date) {
  const resource = await getResource(db, county, params.id ?? '', dayOf(now))
  const isMine = mayChange(county, resource)
  const isOver = resource.standing === 'withdrawn'
  return {
    code: county.code,
    resource,
    mayEdit: isMine && !isOver,
    mayWithdraw: isMine && !isOver && resource.standing !== 'expired',
  }
}

/** For the form of a new one: for whom this person may offer, and under what. */
export async function viewOffer(db: Db, county: County, now: Date) {
  const today = dayOf(now)
  const [providers, categories] = await Promise.all([
    listProviders(db, county),
    listCategoriesInUse(db, county, today),
  ])
  return { code: county.code, today, categories, ...providers }
}

/** Refuses whoever may not change this one. */
export async function viewOwn(db: Db, county: County, params: Params, today: CalendarDate) {
  const [resource, categories] = await Promise.all([
    getResource(db, county, params.id ?? '', today),
    listCategoriesInUse(db, county, today),
  ])
  if (resource.standing === 'withdrawn') throw new Refusal('resource_withdrawn')
  if (!mayChange(county, resource)) throw new Refusal('not_allowed')
  return { code: county.code, resource, categories }
}

/** As the policies of …_resources.sql say it. */
function mayChange(
  { me }: County,
  { body_id, unit_id }: { body_id: string | null; unit_id: string | null },
): boolean {
  const isOffice = me.roles.has('officer') || me.roles.has('secretariat')
  return isOffice || me.body_ids.some((id) => id === body_id) || me.unit_ids.some((id) => id === unit_id)
}
