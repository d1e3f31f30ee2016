// A unit as a form names it: a contact chooses its own, whoever enters from paper types it.
import { z } from 'zod'
import { quoted } from '~/core/keyset'
import { Refusal } from '~/core/refusal'
import type { County } from '~/features/counties/county'
import { type Db, sure } from '~/platform/supabase.server'

/** By its id, its credit code or its whole name. */
export async function getUnitId(db: Db, county: { id: string }, text: string): Promise<string> {
  if (z.uuid().safeParse(text).success) return text
  const units = db.from('units').select('id').eq('tenant_id', county.id)
  const found = await sure(units.or(`name.eq.${quoted(text)},credit_code.eq.${quoted(text)}`).limit(2))
  if (found.length !== 1 || !found[0]) throw new Refusal('unit_not_found')
  return found[0].id
}

/** A contact's own units, to choose from. */
export async function listOwnUnitChoices(db: Db, county: County) {
  if (county.me.unit_ids.length === 0) return []
  const units = await sure(
    db
      .from('units')
      .select('id, name')
      .eq('tenant_id', county.id)
      .in('id', [...county.me.unit_ids])
      .order('name'),
  )
  return units.map(({ id, name }) => ({ value: id, label: name }))
}
