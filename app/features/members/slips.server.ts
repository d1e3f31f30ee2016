// Printed slips: whose are open, and the printing, which tells the codes once.
import { Refusal } from '~/core/refusal'
import { squareOf } from '~/platform/square.server'
import { type Db, sure } from '~/platform/supabase.server'

export const SLIPS_MAX = 500

type County = { id: string }
export type Slip = {
  id: string
  code: string
  name: string
  email: string
  role: string
  expires_at: string
  link: string
  square: string
}

/** Those that nobody has used yet, the unprinted first. */
export async function listOpenSlips(db: Db, county: County) {
  return sure(
    db
      .from('invitations')
      .select('id, email, role, invited_at, expires_at, sent_at, person:people!invitations_person_fkey(name)')
      .eq('tenant_id', county.id)
      .eq('manner', 'slip')
      .is('accepted_at', null)
      .is('withdrawn_at', null)
      .order('sent_at', { nullsFirst: true })
      .order('invited_at')
      .order('id')
      .limit(SLIPS_MAX),
  )
}

/** A slip printed before is void from then on; nobody can be told a code a second time. */
export async function printSlips(
  db: Db,
  county: County,
  ids: readonly string[],
  address: string,
): Promise<Slip[]> {
  if (ids.length > SLIPS_MAX) throw new Refusal('too_many')
  const printed = await sure(db.rpc('print_slips', { county: county.id, invitations: [...ids] }))
  const names = await namesOf(
    db,
    county,
    printed.map(({ person_id }) => person_id),
  )
  return Promise.all(
    printed.map(async ({ id, code, person_id, email, role, expires_at }) => {
      const link = `${address}/join/${id}.${code}`
      const name = names.get(person_id) ?? ''
      return { id, code, name, email, role, expires_at, link, square: await squareOf(link) }
    }),
  )
}

async function namesOf(db: Db, county: County, ids: readonly string[]): Promise<Map<string, string>> {
  const people = await Promise.all(
    chunksOf(ids, IDS_IN_ADDRESS_MAX).map((some) =>
      sure(db.from('people').select('id, name').eq('tenant_id', county.id).in('id', some)),
    ),
  )
  return new Map(people.flat().map(({ id, name }) => [id, name]))
}

/** As many as an address of the data API holds. */
const IDS_IN_ADDRESS_MAX = 100

function chunksOf(ids: readonly string[], size: number): string[][] {
  return Array.from({ length: Math.ceil(ids.length / size) }, (_, n) => ids.slice(n * size, (n + 1) * size))
}
