// Escalations of a county: what was put before whom, and where there was nobody.
import { z } from 'zod'
import { beyond, type Cursor, PAGE_ROWS, pageOf } from '~/core/keyset'
import type { County } from '~/features/counties/county'
import { type Db, sure } from '~/platform/supabase.server'

const LISTED =
  'id, step, due_at, raised_at, person_id, person:people!escalations_person_fkey(name), dispatch:dispatches!inner(id, body:bodies(id, name), demand:demands(reference, category:categories(name)))'

/** In the order in which they come. */
const Step = z.enum(['warning', 'due', 'late', 'very_late'])

/** Latest first, by (raised_at, id); `vacant`: only those for which there was nobody. */
export async function listEscalations(db: Db, county: County, vacant: boolean, cursor: Cursor) {
  const { key, backwards } = cursor
  let query = db.from('escalations').select(LISTED).eq('tenant_id', county.id)
  if (vacant) query = query.is('person_id', null)
  if (key) {
    const [instant] = key
    query = backwards ? query.gte('raised_at', instant) : query.lte('raised_at', instant)
    query = query.or(beyond(cursor, ['raised_at', 'id'], 'down'))
  }
  const rows = await sure(
    query
      .order('raised_at', { ascending: backwards })
      .order('id', { ascending: backwards })
      .limit(PAGE_ROWS + 1),
  )
  const page = pageOf(rows, cursor, ({ raised_at, id }) => [raised_at, id])
  return { ...page, rows: page.rows.map((row) => ({ ...row, step: Step.parse(row.step) })) }
}
