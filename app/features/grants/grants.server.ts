// Grants: what was given to whom, what the committees above did with it, giving and ending.
import { type Cursor, PAGE_ROWS, pageOf } from '~/core/keyset'
import type { County } from '~/features/counties/county'
import { type Db, sure } from '~/platform/supabase.server'
import type { NewGrant } from './grant'

const GRANTS_MAX = 200

/** What holds, then what ended, the latest first. */
export async function listGrants(db: Db, county: County) {
  return sure(
    db
      .from('oversight_grants')
      .select(
        'id, scope, granted_at, expires_on, ended_at, grantee:tenants!oversight_grants_grantee_fkey(id, name), granter:people!oversight_grants_granted_by_fkey(name)',
      )
      .eq('tenant_id', county.id)
      .order('ended_at', { ascending: false, nullsFirst: true })
      .order('granted_at', { ascending: false })
      .limit(GRANTS_MAX),
  )
}

/** Committees above the county, the nearest first: only to these may it grant. */
export async function listCommittees(db: Db, county: County) {
  return sure(db.rpc('list_committees_above', { county: county.id }))
}

/** Ends what the committee had, if anything. Refuses `stale` where that is not what was seen. */
export async function giveGrant(db: Db, county: County, grant: NewGrant): Promise<void> {
  await sure(db.rpc('give_grant', { county: county.id, ...grant }))
}

export async function endGrant(db: Db, county: County, id: string): Promise<void> {
  await sure(db.rpc('end_grant', { county: county.id, oversight_grant: id }))
}

/** What committees above opened here, the latest first. */
export async function listCaseUses(db: Db, county: County, { key }: Cursor) {
  const rows = await sure(
    db.rpc('list_case_uses', {
      county: county.id,
      before_at: key?.[0],
      before_id: key?.[1],
      most: PAGE_ROWS + 1,
    }),
  )
  return pageOf(rows, { key, backwards: false }, ({ opened_at, id }) => [opened_at, id])
}
