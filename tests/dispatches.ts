// A county with departments that handle demands: whoever acts does so at an instant. Wednesday, 25 November 2026 unless said.
import { getDemand } from '~/features/demands/demands.server'
import {
  acceptDispatch,
  confirmResolution,
  dispatchDemand,
  resolveDispatch,
} from '~/features/dispatches/dispatches.server'
import { asSystem, sure } from '~/platform/supabase.server'
import { escalateDispatches } from '../jobs/handlers/dispatches'
import { owner, signedIn } from './county'
import { addBody, demandScene, raise } from './demands'
import { type Entered, enterAt, MORNING } from './instructors'

export type DispatchScene = Awaited<ReturnType<typeof dispatchScene>>
export type At = (now?: string) => Promise<Entered>

export async function dispatchScene() {
  const scene = await demandScene()
  const { id, code } = scene.county
  const [roads, water, housing, power] = await Promise.all([
    addBody(id, '市政管理局'),
    addBody(id, '水务局'),
    addBody(id, '住房和城乡建设局'),
    addBody(id, '供电公司'),
  ])
  const enters = async (role: Parameters<typeof signedIn>[1], place = {}): Promise<At> => {
    const person = await signedIn(id, role, place)
    return (now = MORNING) => enterAt(person, code, now)
  }
  const [roadsMan, waterMan, housingMan, sender, leading, contacting] = await Promise.all([
    enters('department', { body_id: roads }),
    enters('department', { body_id: water }),
    enters('department', { body_id: housing }),
    enters('secretariat'),
    enters('leader'),
    enters('unit_contact', { unit_id: scene.unit }),
  ])
  return {
    ...scene,
    roads,
    water,
    housing,
    power,
    roadsMan,
    waterMan,
    housingMan,
    sender,
    leading,
    contacting,
  }
}

/** A demand in the hands of the roads department, and the id of its dispatch. */
export async function sent(
  scene: DispatchScene,
  {
    now = MORNING,
    lead = scene.roads,
    assistants = [],
    ...more
  }: { now?: string; lead?: string; assistants?: string[] } & Parameters<typeof raise>[2] = {},
): Promise<{ demand: string; dispatch: string }> {
  const demand = await raise(scene, await scene.contacting(now), more)
  const { db, county } = await scene.sender(now)
  return {
    demand,
    dispatch: await dispatchDemand(db, county, demand, { lead, assistants }),
  }
}

/** As `sent`, accepted by the department. */
export async function inHand(scene: DispatchScene, options: Parameters<typeof sent>[1] = {}) {
  const held = await sent(scene, options)
  const { db, county } = await scene.roadsMan(options.now)
  await acceptDispatch(db, county, held.dispatch, {})
  return held
}

/** As `inHand`, and the department says that it is solved. */
export async function resolved(scene: DispatchScene, options: Parameters<typeof sent>[1] = {}) {
  const held = await inHand(scene, options)
  const { db, county } = await scene.roadsMan(options.now)
  await resolveDispatch(db, county, held.dispatch, { outcome: 'solved', words: '积水已排除。' })
  return held
}

/** As `resolved`, and the unit is satisfied, which closes the demand. */
export async function confirmed(scene: DispatchScene, options: Parameters<typeof sent>[1] = {}) {
  const held = await resolved(scene, options)
  const { db, county } = await scene.contacting(options.now)
  await confirmResolution(db, county, held.dispatch, { verdict: 'confirmed', rating: 'satisfied' })
  return held
}

/** How a demand's dispatches stand, in the order in which they began. */
export async function standing(demand: string) {
  return owner()`select d.id, d.body_id, d.part, d.is_final, d.allowance_unit, d.allowance, d.extended_by, d.accepted_at, d.due_at, d.ended_as, d.answer_by
    from dispatches d where d.demand_id = ${demand} order by d.started_at, d.part desc, d.ended_at nulls last`
}

/** By name: what is done at one instant has no order. */
export async function stepsOf(demand: string): Promise<string[]> {
  const rows = await owner()`select kind from dispatch_steps where demand_id = ${demand} order by kind`
  return rows.map(({ kind }) => kind)
}

export async function stageOf({ db, county }: Entered, demand: string) {
  return (await getDemand(db, county, demand)).stage
}

/** What a tick at an instant does, without its mails; says how much it settled in the county. */
export async function sweepAt(county: string, now: string): Promise<number> {
  const instant = new Date(`${now}+08:00`)
  await escalateDispatches(instant)
  return sure(asSystem(county, instant).rpc('settle_dispatches', { county }))
}

/** The steps by which a dispatch was escalated, in their order. */
export async function escalated(dispatch: string): Promise<string[]> {
  const rows =
    await owner()`select step from escalations where dispatch_id = ${dispatch} order by extended_by, due_at, raised_at`
  return rows.map(({ step }) => step)
}
