// The rotation in the database: read whole, and arranged whole in one step, on the version it was read at.
import { randomUUID } from 'node:crypto'
import { dayOf } from '~/core/calendar-date'
import { firstDay, type Month, monthOf } from '~/core/period'
import { Refusal, refusalOf } from '~/core/refusal'
import { type Db, sure } from '~/platform/supabase.server'
import { type Debt, extendTurns, monthAfter, type Rotation, type Turn } from './schedule'
import { chairOf, type Founding, MONTHS_AHEAD } from './turn'

type CountyId = { id: string }

/** Somebody else may have arranged it in the meantime: then it is read and computed anew, so often. */
const ATTEMPTS_MAX = 3

export type Participant = { id: string; body_id: string; since: Month; until: Month | null; body: ShownBody }
type ShownBody = { name: string; dissolved_on: string | null }
export type Skip = { month: Month; reason: string | null }
export type ShownTurn = Awaited<ReturnType<typeof getRotation>>['turns'][number]

/** All of the county's rotation that the caller may see, in one query; null where no alliance is founded. */
export async function findRotation(db: Db, county: CountyId) {
  const alliance = await sure(
    db
      .from('alliances')
      .select(ALLIANCE)
      .eq('tenant_id', county.id)
      .order('position', { referencedTable: 'participants' })
      .order('since', { referencedTable: 'turns' })
      .order('month', { referencedTable: 'turn_skips' })
      .maybeSingle(),
  )
  if (!alliance) return null
  const { id, name, version, turn_skips: skips } = alliance
  return {
    id,
    name,
    version,
    since: monthOf(alliance.since),
    participants: alliance.participants.map((one) => ({ ...one, ...monthsOf(one) })),
    skips,
    turns: alliance.turns.map(shownTurn),
  }
}

const ALLIANCE =
  'id, name, since, version, participants(id, body_id, since, until, body:bodies(name, dissolved_on)), turn_skips(month, reason), turns!turns_alliance_fkey(id, body_id, since, until, makes_good_id, announced_at, body:bodies!turns_body_fkey(name), changes:turn_changes(number, kind, from_body_id, body_id, is_owed, reason, changed_at, body:bodies!turn_changes_body_fkey(name), from:bodies!turn_changes_from_body_fkey(name), person:people(name)), cancellation:turn_cancellations(body_id, is_owed, reason, cancelled_at, person:people(name)))' as const

export async function getRotation(db: Db, county: CountyId) {
  const rotation = await findRotation(db, county)
  if (!rotation) throw new Refusal('not_found')
  return rotation
}
export type FoundRotation = Awaited<ReturnType<typeof getRotation>>

export async function foundAlliance(db: Db, county: CountyId, { name, since }: Founding): Promise<void> {
  await sure(db.rpc('found_alliance', { county: county.id, name, since: firstDay(since) }))
}

/** What a change makes of the order and the skipped months; the turns follow from it. */
export type Arrangement = { members: Participant[]; skips: Skip[] }
export type Rearrange = (now: Arrangement) => Arrangement

/** The turns to come under an arrangement: what a change would make of them, before it is made. */
export function planTurns(
  rotation: FoundRotation,
  arrangement: Arrangement,
  turn_months: number,
  now: Date,
): Turn[] {
  return extendTurns(scheduleOf(rotation, arrangement, turn_months), horizon(rotation, now))
}

/** Arranges on the version that the change was made for: whoever was quicker makes it `stale`. */
export async function arrange(
  db: Db,
  county: CountyId,
  rotation: FoundRotation,
  change: Rearrange,
  now: Date,
): Promise<void> {
  const arrangement = change(arrangementOf(rotation))
  const turns = planTurns(rotation, arrangement, await turnMonths(db, county), now)
  await sure(
    db.rpc('arrange_rotation', {
      county: county.id,
      alliance_id: rotation.id,
      version: rotation.version,
      members: arrangement.members.map(({ id, body_id, since, until }) => ({
        id,
        body_id,
        ...daysOf({ since, until }),
      })),
      skips: arrangement.skips,
      turns: turns.map((turn) => ({ ...turn, ...daysOf(turn) })),
    }),
  )
}

/** Writes the turns that are missing for the coming twelve months; says how many there are now that are not announced. */
export async function extendRotation(db: Db, county: CountyId, now: Date): Promise<number> {
  for (let attempt = 1; ; attempt += 1) {
    const rotation = await findRotation(db, county)
    if (!rotation) return 0
    try {
      await arrange(db, county, rotation, (same) => same, now)
      return (await getRotation(db, county)).turns.filter(({ isAnnounced }) => !isAnnounced).length
    } catch (error) {
      if (refusalOf(error) !== 'stale' || attempt >= ATTEMPTS_MAX) throw error
    }
  }
}

/** Announces so many months ahead as the county has set, at the latest. */
export async function announceAhead(db: Db, county: CountyId, now: Date): Promise<number> {
  return announceTurns(db, county, monthAfter(monthOf(dayOf(now)), await announcedMonths(db, county)))
}

export async function announcedMonths(db: Db, county: CountyId): Promise<number> {
  const settings = await sure(
    db.from('settings').select('announced_months').eq('tenant_id', county.id).single(),
  )
  return settings.announced_months
}

export async function announceTurns(db: Db, county: CountyId, through: Month): Promise<number> {
  return sure(db.rpc('announce_turns', { county: county.id, through }))
}

export async function turnMonths(db: Db, county: CountyId): Promise<number> {
  const settings = await sure(db.from('settings').select('turn_months').eq('tenant_id', county.id).single())
  return settings.turn_months
}

export function arrangementOf({ participants, skips }: FoundRotation): Arrangement {
  return { members: participants, skips }
}

/** A body that comes into the order, at its end. */
export function newParticipant(body: { id: string } & ShownBody, since: Month): Participant {
  return { id: randomUUID(), body_id: body.id, since, until: null, body }
}

/** `order`: ids with dots between; or `position-<id>`, as typed: equal numbers keep the order that they had. */
export function inOrderOf(members: readonly Participant[], search: URLSearchParams): Participant[] {
  const order = search.get('order')?.split('.') ?? []
  const placeOf = ({ id }: Participant, n: number) => {
    const typed = Number(search.get(`position-${id}`) ?? Number.NaN)
    if (Number.isFinite(typed)) return typed
    return order.includes(id) ? order.indexOf(id) : n
  }
  return members
    .map((member, n) => ({ member, place: placeOf(member, n) }))
    .sort((one, other) => one.place - other.place)
    .map(({ member }) => member)
}

/** The state that the pure schedule extends. */
function scheduleOf(rotation: FoundRotation, { members, skips }: Arrangement, turn_months: number): Rotation {
  const standing = rotation.turns.filter(({ isAnnounced }) => isAnnounced)
  return {
    since: rotation.since,
    members,
    skips: skips.map(({ month }) => month),
    turn_months,
    standing,
    debts: debtsOf(standing),
  }
}

/** Owed by a cancellation or an override, and not made good by a turn that stands; oldest first. */
export function debtsOf(standing: readonly ShownTurn[]): Debt[] {
  const owed = standing.flatMap(({ id, changes, cancellation }) => [
    ...changes
      .filter(({ is_owed }) => is_owed)
      .map(({ from_body_id }) => ({ turn_id: id, body_id: from_body_id })),
    ...(cancellation?.is_owed ? [{ turn_id: id, body_id: cancellation.body_id }] : []),
  ])
  return owed.filter(
    (debt) => !standing.some((turn) => turn.makes_good_id === debt.turn_id && turn.body_id === debt.body_id),
  )
}

function horizon(rotation: FoundRotation, now: Date): Month {
  const [, later = rotation.since] = [rotation.since, monthOf(dayOf(now))].sort()
  return monthAfter(later, MONTHS_AHEAD + 1)
}

type Row = {
  id: string
  body_id: string
  since: string
  until: string
  announced_at: string | null
  body: { name: string }
  changes: { number: number; kind: string; body_id: string; body: { name: string } }[]
  cancellation: object | null
}

function shownTurn<R extends Row>(row: R) {
  const chair = chairOf({ ...row, isCancelled: row.cancellation !== null })
  const named = [...row.changes, row].find(({ body_id }) => body_id === chair.body_id)
  return {
    ...row,
    since: monthOf(row.since),
    until: monthOf(row.until),
    isAnnounced: row.announced_at !== null,
    chair: { ...chair, name: chair.body_id === null ? null : (named?.body.name ?? null) },
  }
}

function monthsOf({ since, until }: { since: string; until: string | null }) {
  return { since: monthOf(since), until: until && monthOf(until) }
}

function daysOf({ since, until }: { since: Month; until: Month | null }) {
  return { since: firstDay(since), until: until && firstDay(until) }
}
