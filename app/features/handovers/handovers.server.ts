// Hand-overs: who could take over, what would move, moving it, taking it back.
import { z } from 'zod'
import { Refusal } from '~/core/refusal'
import { type Db, sure } from '~/platform/supabase.server'
import type { NewHandover } from './handover'

const RECEIVERS_MAX = 20
const LATEST_MAX = 10

type County = { id: string }

export async function getPerson(db: Db, county: County, id: string) {
  const person = await sure(
    db.from('people').select('id, name, phone_masked').match({ tenant_id: county.id, id }).maybeSingle(),
  )
  if (!person) throw new Refusal('not_found')
  return person
}

/** People whose name has these signs in it, with what they hold; the county's machine has none that a person could type. */
export async function listReceivers(db: Db, county: County, from_id: string, q: string) {
  if (!q) return []
  return sure(
    db
      .from('people')
      .select('id, name, phone_masked, memberships!memberships_person_fkey!inner(role)')
      .eq('tenant_id', county.id)
      .neq('id', from_id)
      .is('memberships.ended_at', null)
      .neq('memberships.role', 'system')
      .like('name', `%${q.replace(/[%_\\]/g, '\\$&')}%`)
      .order('name')
      .order('id')
      .limit(RECEIVERS_MAX),
  )
}

/** What would move, and of each why it would not. */
export async function previewHandover(db: Db, county: County, from_person: string, to_person: string) {
  return sure(db.rpc('preview_handover', { county: county.id, from_person, to_person }))
}

export async function handOver(
  db: Db,
  county: County,
  from_person: string,
  { id, to, since }: NewHandover,
): Promise<void> {
  await sure(db.rpc('hand_over_all', { county: county.id, handover: id, from_person, to_person: to, since }))
}

export async function undoHandover(db: Db, county: County, handover: string): Promise<void> {
  if (!z.uuid().safeParse(handover).success) throw new Refusal('not_found')
  await sure(db.rpc('undo_handover', { county: county.id, handover }))
}

/** What a person has handed over, the latest first. */
export async function listHandovers(db: Db, county: County, from_id: string) {
  const columns = `id, since, handed_over_at, undone_at, to:people!handovers_to_fkey(id, name),
    by:people!handovers_by_fkey(name), handover_items(number)` as const
  return sure(
    db
      .from('handovers')
      .select(columns)
      .match({ tenant_id: county.id, from_id })
      .order('handed_over_at', { ascending: false })
      .limit(LATEST_MAX),
  )
}

export type Handovers = Awaited<ReturnType<typeof listHandovers>>
