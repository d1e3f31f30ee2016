// Leaving: what would end, and ending it.
import { Refusal } from '~/core/refusal'
import { type Db, sure } from '~/platform/supabase.server'

type County = { id: string }

/** Refuses where there is no such person, or it is not the caller's to say. */
export async function previewLeaving(db: Db, county: County, person: string) {
  const [preview] = await sure(db.rpc('preview_leaving', { county: county.id, person }))
  const named = await sure(
    db.from('people').select('id, name').match({ tenant_id: county.id, id: person }).maybeSingle(),
  )
  if (!preview || !named) throw new Refusal('not_found')
  return { ...preview, ...named }
}

export async function recordLeaving(db: Db, county: County, person: string, id: string): Promise<void> {
  await sure(db.rpc('record_leaving', { county: county.id, leaving: id, person }))
}
