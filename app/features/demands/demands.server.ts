// Demands: what the pages ask for and what they do.
import { z } from 'zod'
import { beyond, type Cursor, PAGE_ROWS, pageOf } from '~/core/keyset'
import { patternsOf, plainText } from '~/core/plain-text'
import { Refusal } from '~/core/refusal'
import type { County } from '~/features/counties/county'
import { readsByDispatch, withoutClosedUnit } from '~/features/dispatches/listing.server'
import { keepFile, readDocument } from '~/features/files/files.server'
import { getUnitId } from '~/features/units/named-unit.server'
import { type Db, sure } from '~/platform/supabase.server'
import {
  type Closing,
  DEMAND_FILES_MAX,
  type NewDemand,
  type NewDemandFile,
  OPEN_STAGES,
  type SortedDemand,
  STATES,
  stageOf,
  URGENCIES,
} from './demand'

/** What the list is narrowed by; what cannot be read of an address narrows nothing. */
export const DemandFilters = z.object({
  q: z.string().trim().min(1).max(100).optional().catch(undefined),
  category_id: z.uuid().optional().catch(undefined),
  urgency: z.enum(URGENCIES).optional().catch(undefined),
  state: z.enum(STATES).optional().catch(undefined),
})
export type DemandFilters = z.infer<typeof DemandFilters>

const REFERENCE = /^\d{4}-\d{4,}$/
const CATEGORY = 'category:categories(id, name)'
/** The first wording, if there is one. */
const WORDED = 'wordings:demand_wordings(number)'
/** The form that a demand came of, for those who read it. */
const OPINION = 'opinion:opinion_demands(form:opinion_forms(id, campaign_id, reference))'
const CLOSING =
  'closing:demand_closings(outcome, closed_at, closer:people(name), why:demand_closing_texts(body))'

/** A page of demands, latest first, by (raised_at, id). Searched are numbers and units' names, never what the units wrote. */
export async function listDemands(db: Db, county: County, filters: DemandFilters, cursor: Cursor) {
  const { key, backwards } = cursor
  let query = narrowed(db, county, filters)
  if (key) {
    const [instant = ''] = key
    query = backwards ? query.gte('raised_at', instant) : query.lte('raised_at', instant)
    query = query.or(beyond(cursor, ['raised_at', 'id'], 'down'))
  }
  const rows = await sure(
    query
      .order('raised_at', { ascending: backwards })
      .order('id', { ascending: backwards })
      .limit(PAGE_ROWS + 1),
  )
  const page = pageOf(rows, cursor, ({ raised_at, id }) => [raised_at, id])
  return { ...page, rows: page.rows.map((row) => shown(county, row)) }
}

export async function getDemand(db: Db, county: County, id: string) {
  const [demand] = await sure(
    db
      .from('demands')
      .select(
        `id, reference, urgency, stage, confidentiality, source, raised_on, raised_at, visit_id, unit_id, unit:units(id, name), raiser:people(id, name), ${CATEGORY}, ${CLOSING}, text:demand_texts(body), wordings:demand_wordings(number, wording, worded_at), files:demand_files(file:files(id, name)), ${OPINION}`,
      )
      .match({ tenant_id: county.id, id })
      .order('number', { referencedTable: 'wordings', ascending: false })
      .limit(1, { referencedTable: 'wordings' }),
  )
  if (!demand) throw new Refusal('not_found')
  const { wordings, ...rest } = demand
  return { ...shown(county, rest), wording: wordings[0] ?? null }
}

export type ShownDemand = Awaited<ReturnType<typeof getDemand>>

export async function raiseDemand(db: Db, county: County, { unit, ...demand }: NewDemand): Promise<void> {
  const unit_id = await getUnitId(db, county, unit)
  await sure(db.rpc('raise_demand', { county: county.id, unit_id, ...demand }))
}

/** A wording that somebody has followed meanwhile is refused as stale. */
export async function sortDemand(
  db: Db,
  county: County,
  demand: string,
  { wording, ...sorted }: SortedDemand,
): Promise<void> {
  await sure(db.rpc('sort_demand', { county: county.id, demand, ...sorted, ...(wording && { wording }) }))
}

/** The secretariat declines, the unit and whoever raised it withdraw. */
export async function closeDemand(
  db: Db,
  county: County,
  demand_id: string,
  { note }: Closing,
): Promise<void> {
  const outcome = county.me.roles.has('secretariat') ? 'declined' : 'withdrawn'
  await sure(db.rpc('close_demand', { county: county.id, demand: demand_id, outcome, note }))
}

/** Who raised a demand attaches to it while it is open. */
export async function attachToDemand(
  db: Db,
  county: County,
  demand: ShownDemand,
  { id, file }: NewDemandFile,
  dir: string,
): Promise<void> {
  if (demand.files.some((known) => known.file?.id === id)) return
  if (demand.files.length >= DEMAND_FILES_MAX) throw new Refusal('too_many_files')
  await keepFile(db, county, id, await readDocument(file), dir)
  await sure(db.from('demand_files').insert({ tenant_id: county.id, demand_id: demand.id, file_id: id }))
}

/** Demands of the speaker's own units that wait for the unit to say something. */
export async function listUnitsTurns(db: Db, county: County) {
  return sure(
    db
      .from('demands')
      .select('id, stage')
      .eq('tenant_id', county.id)
      .in('unit_id', county.me.unit_ids)
      .in('stage', ['waiting', 'unconfirmed'])
      .limit(PAGE_ROWS),
  )
}

/** Open, and not yet worded for others, or not yet sent to anybody: what `?state=…` lists. */
export async function countDemands(
  db: Db,
  county: County,
  state: 'unsorted' | 'undispatched',
): Promise<number> {
  const demands = db
    .from('demands')
    .select(`id, ${WORDED}`, { count: 'exact', head: true })
    .eq('tenant_id', county.id)
  const { count, error } = await (state === 'unsorted'
    ? demands.in('stage', OPEN_STAGES).is('wordings', null)
    : demands.eq('stage', state))
  if (error) throw new Error(error.message, { cause: error })
  return count ?? 0
}

function narrowed(db: Db, county: County, { q = '', category_id, urgency, state }: DemandFilters) {
  const isNumber = REFERENCE.test(q)
  const patterns = isNumber ? [] : patternsOf(plainText(q))
  // Whoever may not read a unit sees its demand all the same, but does not find it by the unit's name.
  const unit =
    patterns.length > 0 ? ('unit:units!inner(id, name)' as const) : ('unit:units(id, name)' as const)
  let query = db
    .from('demands')
    .select(
      `id, reference, urgency, stage, confidentiality, raised_on, raised_at, ${unit}, ${CATEGORY}, ${CLOSING}, ${WORDED}`,
    )
    .eq('tenant_id', county.id)
  if (isNumber) query = query.eq('reference', q)
  if (patterns.length > 0 && readsByDispatch(county)) query = query.neq('confidentiality', 'secretariat_only')
  for (const pattern of patterns) query = query.like('unit.search_text', pattern)
  if (category_id) query = query.eq('category_id', category_id)
  if (urgency) query = query.eq('urgency', urgency)
  if (state === 'open' || state === 'unsorted') query = query.in('stage', OPEN_STAGES)
  else if (state) query = query.eq('stage', state)
  if (state === 'unsorted') query = query.is('wordings', null)
  return query
}

function shown<Row extends Parameters<typeof stageOf>[0] & Parameters<typeof withoutClosedUnit>[1]>(
  county: County,
  row: Row,
) {
  return { ...withoutClosedUnit(county, row), stage: stageOf(row) }
}
