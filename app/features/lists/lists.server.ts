// The three lists: reading editions and their entries.
import type { Quarter } from '~/core/period'
import { Refusal } from '~/core/refusal'
import { type Db, sure } from '~/platform/supabase.server'
import { ENTRIES_MAX, type ListKind, stageOf } from './edition'

type County = { id: string }

const EDITION =
  'id, quarter, kind, number, version, reason, corrects_id, drafted_at, signature:list_signatures(signed_at, signer:people(name)), publication:list_publications(reference, hash, published_at)' as const
const ENTRY =
  'id, position, resource_id, demand_id, activity_id, first_quarter, category, wording, provider, details, since, until, version, redaction:list_redactions(reason, redacted_at)' as const
const CHUNK_ROWS = 500
const UNPUBLISHED_MAX = 100

/** The quarter's editions that this person may read, the latest of each kind first. */
export async function listQuarter(db: Db, county: County, of_quarter: Quarter) {
  const rows = await sure(db.rpc('list_quarter', { county: county.id, of_quarter }))
  return rows.map((row) => ({ ...row, stage: stageOf(row) }))
}

/** By its number; without one the latest that this person may read. */
export async function getEdition(
  db: Db,
  county: County,
  quarter: Quarter,
  kind: ListKind,
  number: number | null,
) {
  let query = db.from('list_editions').select(EDITION).match({ tenant_id: county.id, quarter, kind })
  if (number !== null) query = query.eq('number', number)
  const [found] = await sure(query.order('number', { ascending: false }).limit(1))
  if (!found) throw new Refusal('not_found')
  const stage = stageOf({
    signed_at: found.signature?.signed_at ?? null,
    published_at: found.publication?.published_at ?? null,
  })
  return { ...found, stage, corrects: await referenceOf(db, county, found.corrects_id) }
}

export type Edition = Awaited<ReturnType<typeof getEdition>>

/** All of an edition, in its order; never more than ENTRIES_MAX. */
export async function listEntries(db: Db, county: County, edition_id: string) {
  const entries = []
  for (let after = 0; entries.length < ENTRIES_MAX; after = entries.at(-1)?.position ?? ENTRIES_MAX) {
    const rows = await sure(
      db
        .from('list_entries')
        .select(ENTRY)
        .match({ tenant_id: county.id, edition_id })
        .gt('position', after)
        .order('position')
        .limit(CHUNK_ROWS),
    )
    entries.push(...rows)
    if (rows.length < CHUNK_ROWS) break
  }
  return entries
}

export type Entry = Awaited<ReturnType<typeof listEntries>>[number]

export async function getEntry(db: Db, county: County, edition_id: string, id: string) {
  const entry = await sure(
    db.from('list_entries').select(ENTRY).match({ tenant_id: county.id, edition_id, id }).maybeSingle(),
  )
  if (!entry) throw new Refusal('not_found')
  return entry
}

/** What stood in the list of the quarter before and is no longer here. */
export async function listLeft(db: Db, county: County, edition: string) {
  return sure(db.rpc('left_since', { county: county.id, edition }))
}

export async function listLateDemands(db: Db, county: County, edition: string) {
  return sure(db.rpc('late_demands', { county: county.id, edition }))
}

export async function isUnchanged(db: Db, county: County, edition: string): Promise<boolean> {
  return (await sure(db.rpc('verify_edition', { county: county.id, edition }))) === true
}

/** Drafts and signed editions that are not published, the oldest quarter first; for those who read them. */
export async function listUnpublished(db: Db, county: County) {
  const rows = await sure(
    db
      .from('list_editions')
      .select('quarter, signature:list_signatures(edition_id), publication:list_publications(edition_id)')
      .eq('tenant_id', county.id)
      .is('publication', null)
      .order('quarter')
      .limit(UNPUBLISHED_MAX),
  )
  return rows.map(({ quarter, signature }) => ({ quarter, isSigned: signature !== null }))
}

export async function findCollection(db: Db, county: County, quarter: Quarter) {
  return sure(
    db.from('list_collections').select('opened_at').match({ tenant_id: county.id, quarter }).maybeSingle(),
  )
}

export async function findClosing(db: Db, county: County, quarter: Quarter) {
  return sure(
    db
      .from('list_closings')
      .select('received, resolved, dropped, carried, on_time, rated, satisfied, closed_at')
      .match({ tenant_id: county.id, quarter })
      .maybeSingle(),
  )
}

/** The data API embeds no table in itself. */
async function referenceOf(db: Db, county: County, edition_id: string | null): Promise<string | null> {
  if (edition_id === null) return null
  const publication = await sure(
    db
      .from('list_publications')
      .select('reference')
      .match({ tenant_id: county.id, edition_id })
      .maybeSingle(),
  )
  return publication?.reference ?? null
}
