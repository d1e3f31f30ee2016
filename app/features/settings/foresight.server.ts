// What goes out next, and what a change would move: asked of the database, which makes the change, looks, and takes it back.

import type { Json } from '~/platform/database'
import { type Db, sure } from '~/platform/supabase.server'
import type { Change } from './settings'

const RUNS_OF_A_KIND = 3

/** One run ahead: when it falls due, and when it does as things are; null where it would not go out at all. */
export type Ahead = {
  kind: string
  period: string
  due_before: string | null
  due_at: string
  is_provisional: boolean
}

/** `changes`: any of `settings` (those that move a run), `cadence` (a rule), `days` and `days_back` (own days); none says what stands. */
export async function foresee(
  db: Db,
  county: { id: string },
  changes: Json,
  most = RUNS_OF_A_KIND,
): Promise<Ahead[]> {
  return sure(db.rpc('foresee', { county: county.id, changes, most }))
}

/** A number that a change of settings moves: contacts obliged to, turns to be announced, uploads to be cleared. */
export async function foreseeNumbers(db: Db, county: { id: string }, settings: Json): Promise<Change[]> {
  const moved = await sure(db.rpc('foresee_numbers', { county: county.id, changes: { settings } }))
  return moved.map(({ name, before, after }) => ({ field: name, before: `${before}`, after: `${after}` }))
}
