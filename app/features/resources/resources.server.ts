// Resources: finding what is offered, offering, correcting, withdrawing.
import { z } from 'zod'
import type { CalendarDate } from '~/core/calendar-date'
import { beyond, type Cursor, everyRow, PAGE_ROWS, pageOf } from '~/core/keyset'
import { patternsOf } from '~/core/plain-text'
import { Refusal } from '~/core/refusal'
import type { County } from '~/features/counties/county'
import { type Db, once, sure } from '~/platform/supabase.server'
import { type EditedResource, type NewResource, STANDINGS, standingOf } from './resource'

const RESOURCE =
  'id, body_id, unit_id, provider, title, audience, amount, since, until, contact, note, offered_at, category:categories(id, name), withdrawal:resource_withdrawals(reason, withdrawn_at)' as const
const CHOICES_MAX = 500

/** What the list is narrowed by: what is on offer, unless another standing or all are asked for. */
export const ResourceFilters = z.object({
  q: z.string().trim().min(1).max(100).optional().catch(undefined),
  category_id: z.uuid().optional().catch(undefined),
  standing: z.enum([...STANDINGS, 'all']).catch('current'),
})
export type ResourceFilters = z.infer<typeof ResourceFilters>

/** A page of resources, latest first, by (offered_at, id). */
export async function listResources(
  db: Db,
  county: County,
  filters: ResourceFilters,
  cursor: Cursor,
  today: CalendarDate,
) {
  const { key, backwards } = cursor
  let query = narrowed(db.from('resources').select(RESOURCE).eq('tenant_id', county.id), filters, today)
  if (key) query = query.or(beyond(cursor, ['offered_at', 'id'], 'down'))
  const rows = await sure(
    query
      .order('offered_at', { ascending: backwards })
      .order('id', { ascending: backwards })
      .limit(PAGE_ROWS + 1),
  )
  const page = pageOf(rows, cursor, ({ offered_at, id }) => [offered_at, id])
  return { ...page, rows: page.rows.map((row) => ({ ...row, standing: standingOf(row, today) })) }
}

export type ListedResource = Awaited<ReturnType<typeof listResources>>['rows'][number]

/** All that the filters leave, page by page. */
export function eachResource(
  db: Db,
  county: County,
  filters: ResourceFilters,
  today: CalendarDate,
): AsyncGenerator<ListedResource> {
  return everyRow((cursor) => listResources(db, county, filters, cursor, today))
}

/** How many the filters leave. */
export async function countResources(
  db: Db,
  county: County,
  filters: ResourceFilters,
  today: CalendarDate,
): Promise<number> {
  const query = db
    .from('resources')
    .select('id, withdrawal:resource_withdrawals(reason)', { count: 'exact', head: true })
    .eq('tenant_id', county.id)
  const { count, error } = await narrowed(query, filters, today)
  if (error) throw new Error(error.message, { cause: error })
  return count ?? 0
}

export async function getResource(db: Db, county: County, id: string, today: CalendarDate) {
  const found = await sure(
    db.from('resources').select(RESOURCE).match({ tenant_id: county.id, id }).maybeSingle(),
  )
  if (!found) throw new Refusal('not_found')
  return { ...found, standing: standingOf(found, today) }
}

/** The same form twice is one resource. */
export async function offerResource(db: Db, county: County, { unit, ...offer }: NewResource): Promise<void> {
  const unit_id = unit ? await unitNamed(db, county, unit) : offer.unit_id
  await once(db.from('resources').insert({ ...offer, ...(unit_id ? { unit_id } : {}), tenant_id: county.id }))
}

/** Also renews it, by a later last day. */
export async function editResource(db: Db, county: County, id: string, offer: EditedResource): Promise<void> {
  const changed = await sure(
    db
      .from('resources')
      .update({ ...offer, note: offer.note ?? null })
      .match({ tenant_id: county.id, id })
      .select('id'),
  )
  if (changed.length === 0) throw new Refusal('not_allowed')
}

export async function withdrawResource(
  db: Db,
  county: County,
  resource_id: string,
  reason: string,
): Promise<void> {
  await once(db.from('resource_withdrawals').insert({ tenant_id: county.id, resource_id, reason }))
}

/** For whom somebody may offer: the office for every body, others for their own bodies and units. */
export async function listProviders(db: Db, county: County) {
  const isOffice = county.me.roles.has('officer') || county.me.roles.has('secretariat')
  const all = db.from('bodies').select('id, name').eq('tenant_id', county.id).is('dissolved_on', null)
  const [bodies, units] = await Promise.all([
    sure((isOffice ? all : all.in('id', [...county.me.body_ids])).order('name').limit(CHOICES_MAX)),
    sure(
      db
        .from('units')
        .select('id, name')
        .eq('tenant_id', county.id)
        .in('id', [...county.me.unit_ids])
        .order('name')
        .limit(CHOICES_MAX),
    ),
  ])
  return { isOffice, bodies: bodies.map(asChoice), units: units.map(asChoice) }
}

type Narrowing<Query> = {
  eq: (column: 'category_id', value: string) => Query
  like: (column: 'search_text', pattern: string) => Query
  lt: (column: 'until', day: string) => Query
  gte: (column: 'until', day: string) => Query
  gt: (column: 'since', day: string) => Query
  lte: (column: 'since', day: string) => Query
  is: (column: 'withdrawal', value: null) => Query
  not: (column: 'withdrawal', operator: 'is', value: null) => Query
}

/** As standingOf() says it. */
function narrowed<Query extends Narrowing<Query>>(
  query: Query,
  { q, category_id, standing }: ResourceFilters,
  today: CalendarDate,
): Query {
  let left = query
  if (category_id) left = left.eq('category_id', category_id)
  for (const pattern of patternsOf(q ?? '')) left = left.like('search_text', pattern)
  if (standing === 'all') return left
  if (standing === 'withdrawn') return left.not('withdrawal', 'is', null)
  left = left.is('withdrawal', null)
  if (standing === 'expired') return left.lt('until', today)
  if (standing === 'ahead') return left.gt('since', today)
  return left.lte('since', today).gte('until', today)
}

async function unitNamed(db: Db, county: County, name: string): Promise<string> {
  const [unit] = await sure(db.from('units').select('id').match({ tenant_id: county.id, name }).limit(1))
  if (!unit) throw new Refusal('unit_not_found')
  return unit.id
}

function asChoice({ id, name }: { id: string; name: string }) {
  return { value: id, label: name }
}
