// One dispatch with what is asked, its steps and how its time was reckoned, and who else has the demand.
import { Refusal } from '~/core/refusal'
import type { County } from '~/features/counties/county'
import { type Db, sure } from '~/platform/supabase.server'
import { withoutClosedUnit } from './listing.server'
import { standingOf } from './standing'

const STEPS_MAX = 200
const OTHERS_MAX = 50

const DEMAND =
  'demand:demands!inner(id, reference, urgency, confidentiality, raised_on, unit:units(id, name), category:categories(name), text:demand_texts(body), wordings:demand_wordings(number, wording), files:demand_files(file:files(id, name)))' as const
const BODY = 'body:bodies!dispatches_body_fkey(id, name)' as const
const STEP =
  'id, kind, amount, outcome, rating, manner, done_at, doer:people(name), proposed:bodies(name), texts:dispatch_texts(body)' as const

/** Words that the reader may not read are null; so is a unit that the tier closes to them. */
export async function getDispatch(db: Db, county: County, id: string) {
  const dispatch = await sure(
    db
      .from('dispatches')
      .select(
        `id, part, is_final, allowance_unit, allowance, extended_by, started_at, accepted_at, due_at, is_provisional, ended_at, ended_as, answer_by, ${BODY}, ${DEMAND}, steps:dispatch_steps(${STEP}), deadlines:dispatch_deadlines(number, due_at, is_provisional, why, reckoned_at)`,
      )
      .match({ tenant_id: county.id, id })
      .order('number', { referencedTable: 'demand.wordings', ascending: false })
      .limit(1, { referencedTable: 'demand.wordings' })
      .order('done_at', { referencedTable: 'steps' })
      .order('noted_at', { referencedTable: 'steps' })
      .limit(STEPS_MAX, { referencedTable: 'steps' })
      .order('number', { referencedTable: 'deadlines' })
      .maybeSingle(),
  )
  if (!dispatch) throw new Refusal('not_found')
  const { wordings, ...demand } = dispatch.demand
  return {
    ...dispatch,
    steps: dispatch.steps.map((step) => ({ ...step, words: step.texts[0]?.body ?? null })),
    demand: { ...withoutClosedUnit(county, demand), wording: wordings[0]?.wording ?? null },
    standing: standingOf(dispatch),
  }
}

export type ShownDispatch = Awaited<ReturnType<typeof getDispatch>>
export type ShownStep = ShownDispatch['steps'][number]

/** When and why the unit last asked for the demand to be done again, before this lead had it; null where it did not. */
export async function getReopening(db: Db, county: County, { part, started_at, demand }: ShownDispatch) {
  if (part !== 'lead') return null
  const step = await sure(
    db
      .from('dispatch_steps')
      .select('done_at, texts:dispatch_texts(body)')
      .match({ tenant_id: county.id, demand_id: demand.id, kind: 'reopened' })
      .lte('done_at', started_at)
      .order('done_at', { ascending: false })
      .limit(1)
      .maybeSingle(),
  )
  return step && { done_at: step.done_at, words: step.texts[0]?.body ?? null }
}

/** Whoever else has, or had, the same demand: the lead first, then as they began. */
export async function listOthers(db: Db, county: County, { id, demand }: ShownDispatch) {
  const others = await sure(
    db
      .from('dispatches')
      .select(`id, part, started_at, accepted_at, due_at, is_provisional, ended_at, ended_as, ${BODY}`)
      .match({ tenant_id: county.id, demand_id: demand.id })
      .neq('id', id)
      .order('part', { ascending: false })
      .order('started_at')
      .limit(OTHERS_MAX),
  )
  return others.map((one) => ({ ...one, standing: standingOf(one) }))
}
