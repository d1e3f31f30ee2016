// Logs as committees above read them: when submitted, no author, no text; the text of one that was opened as a case.
import { z } from 'zod'
import { type Cursor, PAGE_ROWS, pageOf } from '~/core/keyset'
import type { Month } from '~/core/period'
import { Refusal } from '~/core/refusal'
import type { County } from '~/features/counties/county'
import { type Db, sure } from '~/platform/supabase.server'

export async function listOverseenLogs(db: Db, county: County, month: Month, { key }: Cursor) {
  const rows = await sure(
    db.rpc('list_overseen_logs', { county: county.id, month, after_id: key?.[0], most: PAGE_ROWS + 1 }),
  )
  return pageOf(rows, { key, backwards: false }, ({ id }) => [id])
}

/** Null while the visitor has not opened it. */
export async function findOpenedLog(db: Db, county: County, id: string) {
  if (!z.uuid().safeParse(id).success) throw new Refusal('not_found')
  return sure(
    db
      .from('monthly_logs')
      .select(
        'id, month, body, submission:log_submissions(submitted_at, supplements:log_supplements(id, body, added_at))',
      )
      .match({ tenant_id: county.id, id })
      .maybeSingle(),
  )
}
