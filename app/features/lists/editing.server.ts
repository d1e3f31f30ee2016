// What is done with an edition: worded, signed, published, corrected, redacted; and drafted by the machine.
import type { Quarter } from '~/core/period'
import { Refusal } from '~/core/refusal'
import { type Db, sure, unlessStale } from '~/platform/supabase.server'
import type { Correction, EntryWording, Signature } from './edition'

type County = { id: string }

/** Refuses stale where somebody else worded it since, edition_signed, edition_published. */
export async function wordEntry(
  db: Db,
  county: County,
  id: string,
  { version, wording, details }: EntryWording,
): Promise<void> {
  await unlessStale(
    db
      .from('list_entries')
      .update({ wording, details: details ?? null })
      .match({ tenant_id: county.id, id, version })
      .select('id'),
  )
}

export async function leaveOut(db: Db, county: County, id: string): Promise<void> {
  const gone = await sure(db.from('list_entries').delete().match({ tenant_id: county.id, id }).select('id'))
  if (gone.length === 0) throw new Refusal('not_allowed')
}

/** An urgent demand that came after the draft. */
export async function takeInDemand(db: Db, county: County, edition: string, demand: string): Promise<void> {
  await sure(db.rpc('take_in_demand', { county: county.id, edition, demand }))
}

export async function signEdition(
  db: Db,
  county: County,
  edition: string,
  signature: Signature,
): Promise<void> {
  if (signature.intent === 'unsign') await sure(db.rpc('unsign_edition', { county: county.id, edition }))
  else await sure(db.rpc('sign_edition', { county: county.id, edition, version: signature.version }))
}

/** Published before, nothing changes. */
export async function publishEdition(db: Db, county: County, edition: string): Promise<void> {
  await sure(db.rpc('publish_edition', { county: county.id, edition }))
}

export async function correctEdition(
  db: Db,
  county: County,
  edition: string,
  correction: Correction,
): Promise<void> {
  await sure(db.rpc('correct_edition', { county: county.id, edition, ...correction }))
}

export async function redactEntry(db: Db, county: County, entry: string, reason: string): Promise<void> {
  await sure(db.rpc('redact_entry', { county: county.id, entry, reason }))
}

/** The three in one transaction; drafted before, each is left as it is. Says how many entries were drafted. */
export async function compileLists(db: Db, county: County, quarter: Quarter): Promise<number> {
  return await sure(db.rpc('compile_lists', { county: county.id, quarter }))
}
