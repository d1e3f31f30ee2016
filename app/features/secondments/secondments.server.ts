// Secondments: what the pages ask for and what they do.
import { z } from 'zod'
import { beyond, type Cursor, PAGE_ROWS, pageOf } from '~/core/keyset'
import { Refusal } from '~/core/refusal'
import type { County } from '~/features/counties/county'
import { type Db, once, sure } from '~/platform/supabase.server'
import type { Ending, NewSecondment } from './secondment'

const SECONDMENT =
  'id, name, since, until, from_body:bodies!secondments_from_fkey(name), to_body:bodies!secondments_to_fkey(name), ending:secondment_endings(ended_on, result)' as const

/** A page of secondments, latest first, by (since, id). */
export async function listSecondments(db: Db, county: County, cursor: Cursor) {
  const { key, backwards } = cursor
  let query = db.from('secondments').select(SECONDMENT).eq('tenant_id', county.id)
  if (key) query = query.or(beyond(cursor, ['since', 'id'], 'down'))
  const rows = await sure(
    query
      .order('since', { ascending: backwards })
      .order('id', { ascending: backwards })
      .limit(PAGE_ROWS + 1),
  )
  return pageOf(rows, cursor, ({ since, id }) => [since, id])
}

export async function getSecondment(db: Db, county: County, id: string) {
  if (!z.uuid().safeParse(id).success) throw new Refusal('not_found')
  const found = await sure(
    db.from('secondments').select(SECONDMENT).match({ tenant_id: county.id, id }).maybeSingle(),
  )
  if (!found) throw new Refusal('not_found')
  return found
}

export async function recordSecondment(db: Db, county: County, secondment: NewSecondment): Promise<void> {
  await once(db.from('secondments').insert({ tenant_id: county.id, ...secondment }))
}

export async function endSecondment(
  db: Db,
  county: County,
  secondment_id: string,
  ending: Ending,
): Promise<void> {
  await once(db.from('secondment_endings').insert({ tenant_id: county.id, secondment_id, ...ending }))
}
