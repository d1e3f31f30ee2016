// Coverage: party organisations, the units they cover, and the county's figures with where they come from.
import { z } from 'zod'
import { dayOf } from '~/core/calendar-date'
import { type Cursor, PAGE_ROWS, pageOf } from '~/core/keyset'
import { Refusal } from '~/core/refusal'
import type { County } from '~/features/counties/county'
import { type Db, once, sure } from '~/platform/supabase.server'
import type { CoverageEnd, NewCoverage, NewPartyOrg } from './party-org'

/** The coverage block, as far as the visitor reads the units. */
export async function unitFigures(db: Db, county: County) {
  const [figures] = await sure(db.rpc('unit_figures', { county: county.id }))
  if (!figures) throw new Refusal('not_found')
  return figures
}

/** Of a unit, the latest first: what holds, what will, and what ended. */
export async function listCoverages(db: Db, county: County, unit_id: string, now: Date) {
  const rows = await sure(
    db
      .from('coverages')
      .select('id, method, since, until, party_org:party_orgs!coverages_party_org_fkey(id, name, kind)')
      .match({ tenant_id: county.id, unit_id })
      .order('since', { ascending: false })
      .limit(COVERAGES_SHOWN_MAX),
  )
  const today = dayOf(now)
  return rows.map((row) => ({
    ...row,
    holds: row.since <= today && (row.until === null || row.until > today),
  }))
}

/** The same form sent twice is one coverage; an organisation covers a unit once at a time. */
export async function enterCoverage(
  db: Db,
  county: County,
  unit_id: string,
  coverage: NewCoverage,
): Promise<void> {
  await once(db.from('coverages').insert({ ...coverage, unit_id, tenant_id: county.id }), {
    coverages_once_idx: 'coverage_repeated',
  })
}

/** By the address of its unit and its own: a coverage of another unit is not there. */
export async function getCoverage(
  db: Db,
  county: County,
  { id, coverage }: { id?: string; coverage?: string },
) {
  const key = Key.safeParse({ unit_id: id, id: coverage })
  if (!key.success) throw new Refusal('not_found')
  const found = await sure(
    db
      .from('coverages')
      .select(
        'id, unit_id, since, until, unit:units!coverages_unit_fkey(name), party_org:party_orgs!coverages_party_org_fkey(name)',
      )
      .match({ tenant_id: county.id, ...key.data })
      .maybeSingle(),
  )
  if (!found) throw new Refusal('not_found')
  return found
}

export async function endCoverage(
  db: Db,
  county: County,
  { id }: { id: string },
  { until }: CoverageEnd,
): Promise<void> {
  const ended = await sure(
    db.from('coverages').update({ until }).match({ tenant_id: county.id, id }).is('until', null).select('id'),
  )
  if (ended.length === 0) throw new Refusal('already_done')
}

export async function listPartyOrgs(db: Db, county: County, cursor: Cursor) {
  const { key, backwards } = cursor
  let query = db
    .from('party_orgs')
    .select('id, name, kind, formed_on, area:areas(name), coverages(count)')
    .eq('tenant_id', county.id)
    .is('coverages.until', null)
  const name = key?.[0]
  if (name !== undefined) query = backwards ? query.lt('name', name) : query.gt('name', name)
  const rows = await sure(query.order('name', { ascending: !backwards }).limit(PAGE_ROWS + 1))
  return pageOf(rows, cursor, (row) => [row.name, row.id])
}

export async function enterPartyOrg(db: Db, county: County, party_org: NewPartyOrg): Promise<void> {
  await once(db.from('party_orgs').insert({ ...party_org, tenant_id: county.id }), {
    party_orgs_name_key: 'name_taken',
  })
}

export async function listPartyOrgChoices(db: Db, county: County) {
  const rows = await sure(
    db.from('party_orgs').select('id, name').eq('tenant_id', county.id).order('name').limit(CHOICES_MAX),
  )
  return rows.map(({ id, name }) => ({ value: id, label: name }))
}

const Key = z.object({ unit_id: z.uuid(), id: z.uuid() })
const COVERAGES_SHOWN_MAX = 50
const CHOICES_MAX = 500
