// What the secretariat does with an announced turn: another chair, or none.
import { type Db, sure } from '~/platform/supabase.server'
import type { Cancellation, Override } from './turn'

type CountyId = { id: string }

export async function overrideTurn(
  db: Db,
  county: CountyId,
  turn_id: string,
  { body_id, is_owed, reason }: Override,
): Promise<void> {
  await sure(db.rpc('override_turn', { county: county.id, turn_id, body_id, is_owed, reason }))
}

export async function cancelTurn(
  db: Db,
  county: CountyId,
  turn_id: string,
  { is_owed, reason }: Cancellation,
): Promise<void> {
  await sure(db.rpc('cancel_turn', { county: county.id, turn_id, is_owed, reason }))
}
