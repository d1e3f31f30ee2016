// What the rotation's pages show to the one who asks.
import { z } from 'zod'
import { type CalendarDate, dayOf, minuteOf } from '~/core/calendar-date'
import { type Month, monthOf, yearOf } from '~/core/period'
import { Refusal } from '~/core/refusal'
import type { County } from '~/features/counties/county'
import { type Db, sure } from '~/platform/supabase.server'
import {
  arrangementOf,
  type FoundRotation,
  findRotation,
  getRotation,
  inOrderOf,
  planTurns,
  type ShownTurn,
  turnMonths,
} from './rotation.server'
import { monthAfter } from './schedule'
import { MEMBERS_MAX } from './turn'
import type { YearRow } from './year-table'

const PlanYear = z.coerce.number().int().min(2000).max(2048)

/** One query besides the county's own, however many members there are. */
export async function viewYear(db: Db, county: County, asked: string, today: CalendarDate) {
  const year = PlanYear.safeParse(asked)
  if (!year.success) throw new Refusal('not_found')
  const rotation = await findRotation(db, county)
  return {
    code: county.code,
    year: year.data,
    isCurrent: year.data >= Number(yearOf(today)),
    alliance: rotation?.name ?? null,
    turns: rotation ? rowsOf(rotation, String(year.data), monthOf(today)) : [],
    mayEdit: county.can('edit', 'rotation'),
    maySwap: county.can('read', 'swaps'),
  }
}

function rowsOf({ turns, skips }: FoundRotation, year: string, this_month: Month): YearRow[] {
  const rows = turns.map((turn) => rowOf(turn, this_month))
  const last = turns.at(-1)?.until ?? ''
  const skipped = skips
    .map(({ month, reason }) => skippedRow(month, reason))
    .filter(({ since }) => since < last)
  return [...rows, ...skipped]
    .filter(({ since, until }) => since < `${Number(year) + 1}-01` && until > `${year}-01`)
    .sort((one, other) => (one.since < other.since ? -1 : 1))
}

function rowOf(turn: ShownTurn, this_month: Month): YearRow {
  return {
    id: turn.isAnnounced ? turn.id : null,
    since: turn.since,
    until: turn.until,
    base: turn.body.name,
    chair: turn.chair.name,
    standing: turn.chair.standing,
    isAnnounced: turn.isAnnounced,
    isMadeGood: turn.makes_good_id !== null,
    isNow: turn.since <= this_month && this_month < turn.until,
    note: noteOf(turn),
  }
}

function noteOf({ changes, cancellation }: ShownTurn): YearRow['note'] {
  if (cancellation) {
    const { reason, cancelled_at, person } = cancellation
    return { reason, by: person?.name ?? null, on: minuteOf(cancelled_at).slice(0, 10) }
  }
  const [last] = [...changes].sort((one, other) => other.number - one.number)
  if (!last) return null
  return { reason: last.reason, by: last.person?.name ?? null, on: minuteOf(last.changed_at).slice(0, 10) }
}

function skippedRow(month: Month, reason: string | null): YearRow {
  const note = reason ? { reason, by: null, on: '' } : null
  const nobody = { id: null, base: null, chair: null, isAnnounced: true, isMadeGood: false, isNow: false }
  return { ...nobody, since: month, until: monthAfter(month, 1), standing: 'skipped', note }
}

/** The order as it would be: by the ids of the address, or by the numbers typed in; else as it is. */
export async function viewOrder(db: Db, county: County, search: URLSearchParams, now: Date) {
  const rotation = await findRotation(db, county)
  if (!rotation) throw new Refusal('not_found')
  const { members, skips } = arrangementOf(rotation)
  const present = members.filter(({ until }) => until === null || until > monthOf(dayOf(now)))
  const wanted = inOrderOf(members, search)
  const planned = planTurns(rotation, { members: wanted, skips }, await turnMonths(db, county), now)
  const names = new Map(members.map(({ body_id, body }) => [body_id, body.name]))
  const before = new Map(
    rotation.turns.filter(({ isAnnounced }) => !isAnnounced).map(({ since, body }) => [since, body.name]),
  )
  const changes = planned
    .map(({ since, body_id }) => ({ since, now: before.get(since) ?? null, next: names.get(body_id) ?? '' }))
    .filter((row) => row.now !== row.next)
  return {
    code: county.code,
    version: rotation.version,
    members: wanted.map((one) => ({ ...one, isPresent: present.includes(one) })),
    order: wanted.map(({ id }) => id).join('.'),
    changes,
    isMoved: search.size > 0,
    skips: skips.filter(({ month }) => month >= monthOf(dayOf(now))),
  }
}

/** An announced turn: whose it is, what happened to it, and from when until when its chair may do what. */
export async function viewTurn(db: Db, county: County, id: string) {
  const [{ turns }, [days]] = await Promise.all([
    getRotation(db, county),
    sure(db.rpc('turn_days', { county: county.id, turn_id: id })),
  ])
  const turn = turns.find((one) => one.id === id && one.isAnnounced)
  if (!turn || !days) throw new Refusal('not_found')
  const isMine = ({ chair }: ShownTurn) =>
    chair.body_id !== null && county.me.body_ids.includes(chair.body_id)
  const before = turns.filter(({ since, chair }) => since < turn.since && chair.body_id !== null).at(-1)
  const isConcerned =
    isMine(turn) || (before !== undefined && isMine(before)) || county.me.roles.has('leader')
  return {
    code: county.code,
    turn,
    days,
    history: historyOf(turn),
    mayEdit: county.can('edit', 'rotation') && turn.chair.body_id !== null && !days.is_over,
    mayOffer:
      days.is_ahead && (isMine(turn) || county.can('edit', 'rotation')) && turn.chair.body_id !== null,
    mayHandOver: (isConcerned || county.can('edit', 'rotation')) && turn.chair.body_id !== null,
  }
}

/** The turn, and which members could chair it instead. */
export async function viewOverride(db: Db, county: County, id: string) {
  const { turns, participants } = await getRotation(db, county)
  const turn = turns.find((one) => one.id === id && one.isAnnounced)
  if (!turn) throw new Refusal('not_found')
  const others = participants.filter(
    ({ body_id, until, body }) =>
      body_id !== turn.chair.body_id && (until === null || until > turn.since) && body.dissolved_on === null,
  )
  return { turn, others: others.map(({ body_id, body }) => ({ value: body_id, label: body.name })) }
}

export async function getTurn(db: Db, county: County, id: string): Promise<ShownTurn> {
  const turn = (await getRotation(db, county)).turns.find((one) => one.id === id && one.isAnnounced)
  if (!turn) throw new Refusal('not_found')
  return turn
}

/** Bodies that could join: member organisations that are not in the order now or later. */
export async function viewJoin(db: Db, county: County, now: Date) {
  const { participants } = await getRotation(db, county)
  const bodies = await sure(
    db
      .from('bodies')
      .select('id, name')
      .match({ tenant_id: county.id, kind: 'participant' })
      .is('dissolved_on', null)
      .order('name')
      .limit(MEMBERS_MAX),
  )
  const present = participants.filter(({ until }) => until === null).map(({ body_id }) => body_id)
  return {
    code: county.code,
    month: monthOf(dayOf(now)),
    bodies: bodies
      .filter(({ id }) => !present.includes(id))
      .map(({ id, name }) => ({ value: id, label: name })),
  }
}

function historyOf({ changes, cancellation }: ShownTurn) {
  const changed = changes.map(({ kind, from, body, reason, is_owed, changed_at, person }) => ({
    kind: kind === 'swap' ? ('swap' as const) : ('override' as const),
    from: from.name,
    to: body.name,
    reason,
    is_owed,
    at: minuteOf(changed_at),
    by: person?.name ?? null,
  }))
  if (!cancellation) return changed
  const { reason, is_owed, cancelled_at, person } = cancellation
  const end = {
    kind: 'cancelled' as const,
    from: null,
    to: null,
    reason,
    is_owed,
    at: minuteOf(cancelled_at),
    by: person?.name ?? null,
  }
  return [...changed, end]
}
