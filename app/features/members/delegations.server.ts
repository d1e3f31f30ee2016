// Whether the office lets people in by itself: the security administrator's word, while it stands.
import { type Db, once, sure } from '~/platform/supabase.server'

type County = { id: string }

export async function findDelegation(db: Db, county: County) {
  return sure(
    db
      .from('delegations')
      .select('id, delegated_at, delegated_by:people!delegations_delegated_by_fkey(name)')
      .eq('tenant_id', county.id)
      .is('ended_at', null)
      .maybeSingle(),
  )
}

/** Said twice it is one delegation. */
export async function delegate(db: Db, county: County): Promise<void> {
  await once(db.from('delegations').insert({ tenant_id: county.id }))
}

export async function endDelegation(db: Db, county: County): Promise<void> {
  await sure(db.rpc('end_delegation', { county: county.id }))
}
