// When it is the unit's turn to speak: asked a question, or told that its demand is resolved. It speaks by its own account, or is heard on the
// telephone by the office or whoever raised the demand (private.manner_of_unit).
import { Refusal } from '~/core/refusal'
import type { County } from '~/features/counties/county'
import type { Db } from '~/platform/supabase.server'
import { getDemand } from './demands.server'
import { isOwn, maySpeak } from './demands-view.server'
import { latestLead } from './timeline'
import { listParts } from './timeline.server'

type Params = Readonly<Record<string, string | undefined>>

/** What it is asked, by whom. Refuses `not_allowed` to whoever does not speak for the unit, `already_done` where it is not asked any more. */
export async function viewUnitsTurn(
  db: Db,
  county: County,
  params: Params,
  stage: 'waiting' | 'unconfirmed',
) {
  const id = params.id ?? ''
  const [demand, parts] = await Promise.all([getDemand(db, county, id), listParts(db, county, id)])
  if (!maySpeak(county, demand)) throw new Refusal('not_allowed')
  const lead = latestLead(parts)
  if (!lead || demand.stage !== stage) throw new Refusal('already_done')
  const kind = stage === 'waiting' ? 'asked' : 'resolved'
  const step = lead.steps.findLast((one) => one.kind === kind)
  const trail = [{ to: `/${county.code}/demands/${id}`, label: demand.reference }]
  return {
    id,
    lead: lead.id,
    body: lead.body,
    words: step?.words ?? null,
    isCallBack: !isOwn(county, demand),
    trail,
  }
}
