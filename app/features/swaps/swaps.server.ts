// Swaps: who offers what to whom, and what came of it.
import type { CalendarDate } from '~/core/calendar-date'
import { monthOf } from '~/core/period'
import { Refusal } from '~/core/refusal'
import type { County } from '~/features/counties/county'
import { findRotation, type ShownTurn } from '~/features/rotation/rotation.server'
import { type Db, sure } from '~/platform/supabase.server'
import { type Acceptance, type Decline, type Offer, SwapState } from './swap'

type CountyId = { id: string }

/** The latest that the page shows. */
const SWAPS_MAX = 50

export async function offerSwap(db: Db, county: CountyId, offer: Offer): Promise<string> {
  return sure(db.rpc('offer_swap', { county: county.id, ...offer }))
}

export async function acceptSwap(
  db: Db,
  county: CountyId,
  swap_id: string,
  given: Acceptance,
): Promise<void> {
  await sure(db.rpc('accept_swap', { county: county.id, swap_id, ...given }))
}

export async function refuseSwap(
  db: Db,
  county: CountyId,
  swap_id: string,
  { reason }: Decline,
): Promise<void> {
  await sure(db.rpc('refuse_swap', { county: county.id, swap_id, reason }))
}

export async function withdrawSwap(
  db: Db,
  county: CountyId,
  swap_id: string,
  { reason }: Decline,
): Promise<void> {
  await sure(db.rpc('withdraw_swap', { county: county.id, swap_id, reason }))
}

/** The latest offers first, with what each may do about them. */
export async function listSwaps(db: Db, county: County) {
  const rows = await sure(
    db
      .from('swap_offers')
      .select(SWAP)
      .eq('tenant_id', county.id)
      .order('offered_at', { ascending: false })
      .order('id', { ascending: false })
      .limit(SWAPS_MAX),
  )
  return rows.map((row) => shownSwap(row, county))
}

export async function getSwap(db: Db, county: County, id: string) {
  const row = await sure(
    db.from('swap_offers').select(SWAP).match({ tenant_id: county.id, id }).maybeSingle(),
  )
  if (!row) throw new Refusal('not_found')
  return shownSwap(row, county)
}

/** What the caller could offer, and to whom: the secretariat all turns, a member its own. */
export async function viewOffer(db: Db, county: County, today: CalendarDate) {
  const rotation = await findRotation(db, county)
  const own = county.can('edit', 'rotation') ? null : county.me.body_ids
  const members = (rotation?.participants ?? []).filter(
    ({ body_id, until }) => (until === null || until > monthOf(today)) && !own?.includes(body_id),
  )
  return {
    code: county.code,
    turns: turnsAhead(rotation?.turns ?? [], today, own),
    members: members.map(({ body_id, body }) => ({ value: body_id, label: body.name })),
  }
}

/** The offer, and what could be given for it. */
export async function viewAcceptance(db: Db, county: County, id: string, today: CalendarDate) {
  const [swap, rotation] = await Promise.all([getSwap(db, county, id), findRotation(db, county)])
  if (!swap.mayAccept) throw new Refusal(swap.state === 'open' ? 'not_allowed' : 'already_done')
  const own = county.can('edit', 'rotation') ? null : county.me.body_ids
  const givers = swap.to_body_id === null ? own : [swap.to_body_id]
  const turns = turnsAhead(rotation?.turns ?? [], today, givers)
  return { code: county.code, swap, turns: turns.filter(({ body_id }) => body_id !== swap.body_id) }
}

/** Announced turns that have not begun and that somebody chairs: of these bodies, or of all. */
function turnsAhead(turns: readonly ShownTurn[], today: CalendarDate, bodies: readonly string[] | null) {
  return turns
    .filter(
      ({ isAnnounced, since, chair }) => isAnnounced && since > monthOf(today) && chair.body_id !== null,
    )
    .filter(({ chair }) => bodies === null || bodies.includes(chair.body_id ?? ''))
    .map(({ id, since, chair }) => ({ id, month: since, body_id: chair.body_id, body: chair.name }))
}

const SWAP =
  'id, since, state, reason, offered_at, body_id, to_body_id, by:bodies!turn_swaps_body_fkey(name), to:bodies!turn_swaps_to_body_fkey(name), outcome:swap_outcomes(reason, decided_at, body:bodies(name), turn:turns(since))' as const

type Row = {
  id: string | null
  since: string | null
  state: string | null
  reason: string | null
  offered_at: string | null
  body_id: string | null
  to_body_id: string | null
}

/** The secretariat and the office speak for everybody; SQL says the same. */
function shownSwap<R extends Row>(row: R, county: County) {
  const isForAll = county.can('edit', 'rotation')
  const isOf = (body: string | null) => isForAll || (body !== null && county.me.body_ids.includes(body))
  const isOpen = row.state === 'open'
  const isOthers = isForAll || (county.can('create', 'swaps') && !isOf(row.body_id))
  return {
    ...row,
    id: row.id ?? '',
    month: monthOf(row.since ?? ''),
    offered_at: row.offered_at ?? '',
    state: SwapState.parse(row.state),
    mayAccept: isOpen && (row.to_body_id === null ? isOthers : isOf(row.to_body_id)),
    mayRefuse: isOpen && row.to_body_id !== null && isOf(row.to_body_id),
    mayWithdraw: isOpen && isOf(row.body_id),
  }
}
