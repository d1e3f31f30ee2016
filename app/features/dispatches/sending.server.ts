// What the form of a dispatch shows before a demand is sent: who has it, who gave it back, which rule fits, what is left of its time.
import { Refusal } from '~/core/refusal'
import { listBodyChoices } from '~/features/bodies/bodies.server'
import type { County } from '~/features/counties/county'
import { type Db, sure } from '~/platform/supabase.server'

const RETURNS_SHOWN_MAX = 10
const LIVE_MAX = 50

export async function viewSending(db: Db, county: County, demand: string) {
  const [bodies, live, returns, foreseen] = await Promise.all([
    listBodyChoices(db, county),
    listLive(db, county, demand),
    listReturns(db, county, demand),
    foreseeDispatch(db, county, demand),
  ])
  const lead = live.find(({ part }) => part === 'lead')
  const offered = new Set(bodies.map(({ value }) => value))
  const proposed = lead ? null : (returns[0]?.proposed ?? null)
  const chosen = lead?.body.id ?? (proposed && offered.has(proposed.id) ? proposed.id : foreseen.lead_id)
  return {
    bodies,
    lead: lead ?? null,
    assisting: live.filter(({ part }) => part === 'assist').map(({ body }) => body),
    returns,
    foreseen,
    /** Whom the form begins with, and that it is the rule's word. */
    chosen,
    byRule: !lead && chosen !== null && chosen === foreseen.lead_id ? foreseen.place : null,
  }
}

export type Sending = Awaited<ReturnType<typeof viewSending>>

/** Refuses where the unit is just asked whether it is resolved. */
async function listLive(db: Db, county: County, demand_id: string) {
  const all = await sure(
    db
      .from('dispatches')
      .select('id, part, ended_at, answer_by, body:bodies!dispatches_body_fkey(id, name)')
      .match({ tenant_id: county.id, demand_id })
      .or('ended_at.is.null,answer_by.not.is.null')
      .order('started_at')
      .limit(LIVE_MAX),
  )
  if (all.some(({ answer_by }) => answer_by !== null)) throw new Refusal('demand_resolved')
  return all
}

/** By leads and those who assist, the latest first. */
async function listReturns(db: Db, county: County, demand_id: string) {
  return sure(
    db
      .from('dispatch_steps')
      .select(
        'id, done_at, dispatch:dispatches(part, body:bodies!dispatches_body_fkey(name)), proposed:bodies(id, name), texts:dispatch_texts(body)',
      )
      .match({ tenant_id: county.id, demand_id, kind: 'returned' })
      .order('done_at', { ascending: false })
      .limit(RETURNS_SHOWN_MAX),
  )
}

async function foreseeDispatch(db: Db, county: County, demand: string) {
  const [foreseen] = await sure(db.rpc('foresee_dispatch', { county: county.id, demand }))
  if (!foreseen) throw new Refusal('not_found')
  return foreseen
}
