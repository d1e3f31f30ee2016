// The secretariat's commands on the order: each reads the rotation, changes it, and has the turns that follow written in one step.
import { Refusal } from '~/core/refusal'
import { type Db, sure } from '~/platform/supabase.server'
import { arrange, getRotation, inOrderOf, newParticipant, type Participant } from './rotation.server'
import type { Joining, Leaving, NewSkip, Order } from './turn'

type CountyId = { id: string }

/** As it was previewed: refuses `stale` where somebody has arranged it since. */
export async function saveOrder(
  db: Db,
  county: CountyId,
  { order, version }: Order,
  now: Date,
): Promise<void> {
  const rotation = await getRotation(db, county)
  const search = new URLSearchParams({ order })
  await arrange(
    db,
    county,
    { ...rotation, version },
    ({ members, skips }) => ({ members: inOrderOf(members, search), skips }),
    now,
  )
}

export async function letJoin(
  db: Db,
  county: CountyId,
  { body_id, since }: Joining,
  now: Date,
): Promise<void> {
  const body = await sure(
    db
      .from('bodies')
      .select('id, name, dissolved_on')
      .match({ tenant_id: county.id, id: body_id })
      .maybeSingle(),
  )
  if (!body) throw new Refusal('not_found')
  await arrange(
    db,
    county,
    await getRotation(db, county),
    ({ members, skips }) => ({ members: [...members, newParticipant(body, since)], skips }),
    now,
  )
}

export async function letLeave(
  db: Db,
  county: CountyId,
  id: string,
  { until }: Leaving,
  now: Date,
): Promise<void> {
  await arrange(
    db,
    county,
    await getRotation(db, county),
    ({ members, skips }) => ({
      members: members.map((one) => (one.id === id ? { ...one, until } : one)),
      skips,
    }),
    now,
  )
}

export async function skipMonth(
  db: Db,
  county: CountyId,
  { month, reason = null }: { month: NewSkip['month']; reason?: string | null },
  now: Date,
): Promise<void> {
  await arrange(
    db,
    county,
    await getRotation(db, county),
    ({ members, skips }) => ({
      members,
      skips: [...skips.filter((skip) => skip.month !== month), { month, reason }],
    }),
    now,
  )
}

export async function unskipMonth(db: Db, county: CountyId, month: string, now: Date): Promise<void> {
  await arrange(
    db,
    county,
    await getRotation(db, county),
    ({ members, skips }) => ({ members, skips: skips.filter((skip) => skip.month !== month) }),
    now,
  )
}

export async function getParticipant(db: Db, county: CountyId, id: string): Promise<Participant> {
  const participant = (await getRotation(db, county)).participants.find((one) => one.id === id)
  if (!participant) throw new Refusal('not_found')
  return participant
}
