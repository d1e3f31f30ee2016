// The ledger: finding units, and keeping them by hand.
import { z } from 'zod'
import { beyond, type Cursor, everyRow, PAGE_ROWS, pageOf } from '~/core/keyset'
import { initialsOf } from '~/core/pinyin'
import { patternsOf, plainText } from '~/core/plain-text'
import { Refusal } from '~/core/refusal'
import type { County } from '~/features/counties/county'
import { type Db, sure } from '~/platform/supabase.server'
import { type UnitDraft, UnitKind, UnitStatus } from './unit'

/** What the ledger is narrowed by; what cannot be read of an address narrows nothing. */
export const LedgerFilters = z.object({
  q: z.string().trim().min(1).max(100).optional().catch(undefined),
  area_id: z.uuid().optional().catch(undefined),
  kind: UnitKind.optional().catch(undefined),
  status: UnitStatus.optional().catch(undefined),
  covered: z.enum(['yes', 'no', 'singly', 'jointly']).optional().catch(undefined),
})
export type LedgerFilters = z.infer<typeof LedgerFilters>

/** A page of the ledger by (initials, id). */
export async function listUnits(
  db: Db,
  county: County,
  filters: LedgerFilters,
  cursor: Cursor,
  most = PAGE_ROWS,
) {
  const { key, backwards } = cursor
  let query = narrowed(db.from('unit_ledger').select(LEDGER).eq('tenant_id', county.id), filters)
  if (key) {
    const [initials] = key
    query = backwards ? query.lte('initials', initials) : query.gte('initials', initials)
    query = query.or(beyond(cursor, ['initials', 'id'], 'up'))
  }
  const rows = await sure(
    query
      .order('initials', { ascending: !backwards })
      .order('id', { ascending: !backwards })
      .limit(most + 1),
  )
  return pageOf(z.array(LedgerRow).parse(rows), cursor, ({ initials, id }) => [initials, id])
}

/** How many units the filters leave. */
export async function countUnits(db: Db, county: County, filters: LedgerFilters): Promise<number> {
  const query = db.from('unit_ledger').select('id', { count: 'exact', head: true }).eq('tenant_id', county.id)
  const { count, error } = await narrowed(query, filters)
  if (error) throw new Error(error.message, { cause: error })
  return count ?? 0
}

/** All that the filters leave, page by page. */
export function eachUnit(db: Db, county: County, filters: LedgerFilters): AsyncGenerator<LedgerRow> {
  return everyRow((cursor) => listUnits(db, county, filters, cursor))
}

/** A unit that the visitor may not read is not there. */
export async function getUnit(
  db: Db,
  county: County,
  id: string,
): Promise<LedgerRow & { code_override_reason: string | null }> {
  if (!z.uuid().safeParse(id).success) throw new Refusal('not_found')
  const [unit, override] = await Promise.all([
    sure(db.from('unit_ledger').select(LEDGER).match({ tenant_id: county.id, id }).maybeSingle()),
    sure(db.rpc('code_override_reason', { county: county.id, unit: id })),
  ])
  if (!unit) throw new Refusal('not_found')
  return { ...LedgerRow.parse(unit), code_override_reason: override || null }
}

export async function listContacts(db: Db, county: County, unit_id: string) {
  return sure(
    db
      .from('unit_contacts')
      .select('id, title, name, phone_masked')
      .match({ tenant_id: county.id, unit_id })
      .order('title'),
  )
}

/** Their names, for the committee above that has opened the unit; phones it is never shown. */
export async function listOpenedContacts(db: Db, county: County, unit: string) {
  return sure(db.rpc('opened_unit_contacts', { county: county.id, unit }))
}

/** The look is recorded. A contact the visitor may not read is not there. */
export async function revealContactPhone(db: Db, county: County, contact: string): Promise<string> {
  return sure(db.rpc('reveal_contact_phone', { county: county.id, contact }))
}

/** Says at the code's field which other unit has this code; null where none has. */
export async function codeFaults(db: Db, county: County, { credit_code }: UnitDraft, but: string) {
  if (!credit_code) return null
  const other = await sure(
    db.from('units').select('name').match({ tenant_id: county.id, credit_code }).neq('id', but).maybeSingle(),
  )
  return other && { credit_code: [`units:fault.code_taken?${new URLSearchParams({ name: other.name })}`] }
}

export async function enterUnit(db: Db, county: County, id: string, unit: UnitDraft): Promise<void> {
  await sure(db.rpc('enter_unit', { county: county.id, unit: id, details: detailsOf(unit) }))
}

export async function correctUnit(db: Db, county: County, id: string, unit: UnitDraft): Promise<void> {
  await sure(db.rpc('correct_unit', { county: county.id, unit: id, details: detailsOf(unit) }))
}

export async function listAreas(db: Db, county: County) {
  return sure(db.from('areas').select('id, name').eq('tenant_id', county.id).order('name').limit(AREAS_MAX))
}

const AREAS_MAX = 500
const LEDGER =
  'id, name, former_name, initials, credit_code, kind, industry_code, area_id, area, status, founded_on, staff_count, full_members, probationary_members, annual_report_year, address, covered'

/** A view's columns may all be null as far as the database says; these are not. */
const LedgerRow = z.object({
  id: z.string(),
  name: z.string(),
  former_name: z.string().nullable(),
  initials: z.string(),
  credit_code: z.string().nullable(),
  kind: UnitKind,
  industry_code: z.string().nullable(),
  area_id: z.string().nullable(),
  area: z.string().nullable(),
  status: UnitStatus,
  founded_on: z.string().nullable(),
  staff_count: z.number().nullable(),
  full_members: z.number().nullable(),
  probationary_members: z.number().nullable(),
  annual_report_year: z.number().nullable(),
  address: z.string().nullable(),
  covered: z.boolean(),
})
export type LedgerRow = z.infer<typeof LedgerRow>

type Narrowing<Query> = {
  eq: (column: 'area_id' | 'kind' | 'status' | 'covered' | 'covered_singly', value: string | boolean) => Query
  like: (column: 'search_text', pattern: string) => Query
}

function narrowed<Query extends Narrowing<Query>>(
  query: Query,
  { q, area_id, kind, status, covered }: LedgerFilters,
): Query {
  let left = query
  if (area_id) left = left.eq('area_id', area_id)
  if (kind) left = left.eq('kind', kind)
  if (status) left = left.eq('status', status)
  if (covered) left = left.eq('covered', covered !== 'no')
  // Own and joint branches at once count as an own one, as in unit_figures().
  if (covered === 'singly' || covered === 'jointly') left = left.eq('covered_singly', covered === 'singly')
  // Each word has to occur: in the name, the former name, the code or the initials.
  for (const pattern of patternsOf(plainText(q ?? ''))) left = left.like('search_text', pattern)
  return left
}

function detailsOf(unit: UnitDraft) {
  return { ...unit, initials: initialsOf(unit.name) }
}
