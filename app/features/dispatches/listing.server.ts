// Lists of dispatches: a department's own, or those of all bodies for the county's offices.
import { z } from 'zod'
import { beyond, type Cursor, everyRow, PAGE_ROWS, pageOf } from '~/core/keyset'
import type { County } from '~/features/counties/county'
import { type Db, sure } from '~/platform/supabase.server'
import { STATES, standingOf } from './standing'

/** What the list is narrowed by; what cannot be read of an address narrows nothing. */
export const DispatchFilters = z.object({
  state: z.enum(STATES).catch('open'),
  body_id: z.uuid().optional().catch(undefined),
})
export type DispatchFilters = z.infer<typeof DispatchFilters>

/** By when the time is up, or has ended; empty while the clock stands. */
export const DispatchKey = z.tuple([z.union([z.literal(''), z.iso.datetime({ offset: true })]), z.uuid()])

const LISTED =
  'id, part, started_at, accepted_at, due_at, is_provisional, ended_at, ended_as, body:bodies!dispatches_body_fkey(id, name), demand:demands!inner(id, reference, urgency, confidentiality, unit:units(id, name), category:categories(name)), asked:dispatch_steps(kind), decided:dispatch_steps(kind)' as const
const DECISIONS = ['extension_granted', 'extension_refused']

/** Soonest due first, those whose clock stands last; of those done, the latest first. */
export async function listDispatches(
  db: Db,
  county: County,
  filters: DispatchFilters,
  cursor: Cursor,
  now: Date,
) {
  const { backwards } = cursor
  const isDone = filters.state === 'done'
  const [column, ascending] = isDone ? (['ended_at', backwards] as const) : (['due_at', !backwards] as const)
  let query = narrowed(selected(db), county, filters, now)
  if (cursor.key) query = query.or(isDone ? beyond(cursor, ['ended_at', 'id'], 'down') : beyondDue(cursor))
  const rows = await sure(
    query
      .order(column, { ascending, nullsFirst: backwards })
      .order('id', { ascending })
      .limit(PAGE_ROWS + 1),
  )
  const page = pageOf(rows, cursor, (row) => [row[column] ?? '', row.id])
  return {
    ...page,
    rows: page.rows.map((row) => ({
      ...row,
      demand: withoutClosedUnit(county, row.demand),
      standing: standingOf(row),
    })),
  }
}

export type ListedDispatch = Awaited<ReturnType<typeof listDispatches>>['rows'][number]

/** All that the filters leave, page by page. */
export function eachDispatch(
  db: Db,
  county: County,
  filters: DispatchFilters,
  now: Date,
): AsyncGenerator<ListedDispatch> {
  return everyRow((cursor) => listDispatches(db, county, filters, cursor, now))
}

/** How many the filters leave. */
export async function countDispatches(
  db: Db,
  county: County,
  filters: DispatchFilters,
  now: Date,
): Promise<number> {
  const { count, error } = await narrowed(selected(db, true), county, filters, now)
  if (error) throw new Error(error.message, { cause: error })
  return count ?? 0
}

/**
 * A department is not told whose demand it is that only the secretariat reads, though it may know the unit from another one: the unit of
 * such a demand is null, unless its words are shown.
 */
export function withoutClosedUnit<
  Unit,
  Demand extends { confidentiality: string; unit: Unit; text?: object | null },
>(county: County, demand: Demand): Demand & { unit: Unit | null } {
  const isClosed = demand.confidentiality === 'secretariat_only' && !demand.text && readsByDispatch(county)
  return isClosed ? { ...demand, unit: null } : demand
}

/** A department reads demands because it handles them; all others read them for the office, or by their unit. */
export function readsByDispatch(county: County): boolean {
  return county.me.roles.has('department') && !seesAllBodies(county)
}

/** The offices' list has those of all bodies. */
export function seesAllBodies(county: County): boolean {
  return county.can('create', 'dispatches') || county.can('grant', 'dispatches')
}

function selected(db: Db, isCount = false) {
  return db
    .from('dispatches')
    .select(LISTED, isCount ? { count: 'exact', head: true } : {})
    .eq('asked.kind', 'extension_asked')
    .in('decided.kind', DECISIONS)
}

function narrowed(
  all: ReturnType<typeof selected>,
  county: County,
  { state, body_id }: DispatchFilters,
  now: Date,
) {
  let query = all.eq('tenant_id', county.id)
  if (!seesAllBodies(county)) query = query.in('body_id', [...county.me.body_ids])
  if (body_id) query = query.eq('body_id', body_id)
  if (state === 'done') return query.not('ended_at', 'is', null)
  query = query.is('ended_at', null)
  if (state === 'to_accept') return query.is('accepted_at', null)
  if (state === 'in_hand') return query.not('accepted_at', 'is', null).not('due_at', 'is', null)
  if (state === 'late') return query.lt('due_at', now.toISOString())
  if (state === 'waiting') return query.is('due_at', null)
  if (state === 'extension') return query.not('asked', 'is', null).is('decided', null)
  return query
}

function beyondDue(cursor: Cursor): string {
  const [due = '', id = ''] = cursor.key ?? []
  const standing = `and(due_at.is.null,id.${cursor.backwards ? 'lt' : 'gt'}.${id})`
  if (due === '') return cursor.backwards ? `due_at.not.is.null,${standing}` : standing
  const running = beyond(cursor, ['due_at', 'id'], 'up')
  return cursor.backwards ? running : `due_at.is.null,${running}`
}
