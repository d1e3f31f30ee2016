// The forms of a campaign: listed, opened, printed.
import { type Cursor, everyRow, PAGE_ROWS, pageOf } from '~/core/keyset'
import { Refusal } from '~/core/refusal'
import { inGroups } from '~/core/slip-code'
import type { County } from '~/features/counties/county'
import { squareOf } from '~/platform/square.server'
import { type Db, sure } from '~/platform/supabase.server'
import { type FORM_STATES, FORMS_PRINTED_MAX } from './campaign'
import { Points } from './opinion'

export type FormFilters = {
  state?: (typeof FORM_STATES)[number]
  area_id?: string
  unit_ids?: readonly string[]
}

const OPINION = 'opinions(id, number, manner, given_on, points, note, recorded_at, recorder:people(name))'
const DEMAND = 'demand:opinion_demands(demand:demands(id, reference))'
const LISTED = `id, number, reference, unit_name, printed_at, unit:units!inner(id, name, status, area:areas(name)), opinions(manner, given_on), ${DEMAND}`

/** A page of a campaign's forms, in the order of their numbers. */
export async function listForms(
  db: Db,
  county: County,
  campaign: string,
  filters: FormFilters,
  cursor: Cursor,
) {
  const { key, backwards } = cursor
  let query = narrowed(db, county, campaign, filters)
  if (key) query = query[backwards ? 'lt' : 'gt']('number', Number(key[0]))
  const rows = await sure(query.order('number', { ascending: !backwards }).limit(PAGE_ROWS + 1))
  return pageOf(rows, cursor, ({ number }) => [String(number)])
}

export type ListedForm = Awaited<ReturnType<typeof listForms>>['rows'][number]

/** All of them for a workbook, a page at a time. */
export function eachForm(db: Db, county: County, campaign: string): AsyncGenerator<ListedForm> {
  return everyRow((cursor) => listForms(db, county, campaign, {}, cursor))
}

/** One form with what it says: the latest opinion first, those before it after it. */
export async function getForm(db: Db, county: County, campaign_id: string, id: string) {
  const form = await sure(
    db
      .from('opinion_forms')
      .select(
        `id, number, reference, unit_id, unit_name, printed_at, unit:units(id, name, status), ${OPINION}, ${DEMAND}`,
      )
      .match({ tenant_id: county.id, campaign_id, id })
      .order('number', { referencedTable: 'opinions', ascending: false })
      .maybeSingle(),
  )
  if (!form) throw new Refusal('not_found')
  const opinions = form.opinions.map((one) => ({ ...one, points: Points.parse(one.points) }))
  return { ...form, opinions, demand: form.demand?.demand ?? null }
}

/** The forms that these numbers stand for, by number. */
export async function findForms(db: Db, county: County, campaign_id: string, numbers: readonly number[]) {
  const rows = await sure(
    db
      .from('opinion_forms')
      .select('id, number, unit_name')
      .match({ tenant_id: county.id, campaign_id })
      .in('number', [...new Set(numbers)])
      .limit(PAGE_ROWS),
  )
  return new Map(rows.map((form) => [form.number, form]))
}

export type PrintedForm = Awaited<ReturnType<typeof printForms>>[number]

/** What was printed of a form before opens nothing from now on; nobody can be told a code a second time. */
export async function printForms(
  db: Db,
  county: County,
  campaign: string,
  forms: readonly string[],
  address: string,
) {
  if (forms.length > FORMS_PRINTED_MAX) throw new Refusal('too_many')
  const printed = await sure(db.rpc('print_forms', { county: county.id, campaign, forms: [...forms] }))
  return Promise.all(
    printed.map(async (form) => {
      const code = inGroups(form.code)
      const link = `${address}/opinion/${code}`
      return { ...form, code, link, square: await squareOf(link) }
    }),
  )
}

function narrowed(db: Db, county: County, campaign_id: string, { state, area_id, unit_ids }: FormFilters) {
  let query = db.from('opinion_forms').select(LISTED).match({ tenant_id: county.id, campaign_id })
  query = query.eq('opinions.number', 1)
  if (state === 'answered') query = query.not('opinions', 'is', null)
  else if (state) query = query.is('opinions', null)
  if (state === 'waiting' || state === 'unprinted') query = query.eq('unit.status', 'operating')
  if (state === 'closed') query = query.neq('unit.status', 'operating')
  if (state === 'unprinted') query = query.is('printed_at', null)
  if (area_id) query = query.eq('unit.area_id', area_id)
  if (unit_ids) query = query.in('unit_id', unit_ids)
  return query
}
