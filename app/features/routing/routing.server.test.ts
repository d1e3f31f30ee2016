import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { owner } from '../../../tests/county'
import { categoryOf, raise } from '../../../tests/demands'
import { type DispatchScene, dispatchScene, standing } from '../../../tests/dispatches'
import { asSystem, sure } from '../../platform/supabase.server'
import { viewSending } from '../dispatches/sending.server'
import { getRule, keepRule, listRules, removeRule } from './routing.server'
import type { NewRule } from './rule'

let scene: DispatchScene
let property: string
beforeAll(async () => {
  scene = await dispatchScene()
  property = await categoryOf(scene.county.id, '物业服务')
})
beforeEach(async () => {
  await owner()`delete from routing_rules where tenant_id = ${scene.county.id}`
})
afterAll(() => owner().end())

async function keep(lead_id: string, more: Partial<NewRule> = {}): Promise<string> {
  const id = more.id ?? randomUUID()
  const { db, county } = await scene.sender()
  const rule = { ...{ id, version: 0, place: 200, lead_id, assistants: [], is_automatic: false }, ...more }
  await keepRule(db, county, rule)
  return id
}

/** From paper, of a unit of this industry, in this area. */
async function raiseOf(industry_code: string | null, area_id: string | null = null): Promise<string> {
  const [unit] = await owner()`insert into units (tenant_id, name, kind, industry_code, area_id, changed_by)
    values (${scene.county.id}, ${`示例单位${randomUUID()}`}, 'enterprise', ${industry_code}, ${area_id}, ${scene.officer.county.me.person_id}) returning id`
  return raise(scene, scene.officer, { unit: unit?.id, source: 'paper' })
}

async function leads() {
  const { db, county } = await scene.sender()
  return (await listRules(db, county)).map(({ lead }) => lead.id)
}

async function chosenFor(demand: string) {
  const { db, county } = await scene.sender()
  return viewSending(db, county, demand)
}

describe('the first rule that fits', () => {
  it('says who leads and who assists: its category, or the one above it', async () => {
    await keep(scene.power, { category_id: await categoryOf(scene.county.id, '法律服务') })
    await keep(scene.roads, { category_id: property, assistants: [scene.water, scene.roads] })
    await keep(scene.housing)
    expect(await chosenFor(await raise(scene, scene.contact))).toMatchObject({
      ...{ chosen: scene.roads, byRule: 2 },
      foreseen: { assistant_ids: [scene.water], allowance_unit: 'workdays', allowance: 5, is_final: false },
    })
  })

  it.each([
    ['a narrower one behind a wider one is never asked', ['C'], ['C34'], 'roads'],
    ['before it, it is', ['C34'], ['C'], 'roads'],
    ['one of another industry does not fit', ['H'], ['C3'], 'water'],
  ] as const)('goes by industry: %s', async (_, [first], [second], lead) => {
    await keep(scene.roads, { industry_prefix: first })
    await keep(scene.water, { industry_prefix: second })
    expect((await chosenFor(await raiseOf('C3484'))).chosen).toBe(scene[lead])
  })

  it('goes by area, and by what the area lies in', async () => {
    const [street] =
      await owner()`insert into areas (tenant_id, name) values (${scene.county.id}, '示例街道') returning id`
    const [circle] =
      await owner()`insert into areas (tenant_id, name, parent_id) values (${scene.county.id}, '示例商圈', ${street?.id}) returning id`
    await keep(scene.water, { area_id: street?.id })
    expect((await chosenFor(await raise(scene, scene.contact))).chosen).toBeNull()
    expect((await chosenFor(await raiseOf(null, circle?.id))).chosen).toBe(scene.water)
  })

  it('passes over a body that was dissolved, as lead and as assistant', async () => {
    await keep(scene.power)
    await keep(scene.roads, { assistants: [scene.power, scene.water] })
    const demand = await raise(scene, scene.contact)
    await owner()`update bodies set dissolved_on = '2026-11-01' where id = ${scene.power}`
    expect(await chosenFor(demand)).toMatchObject({
      ...{ chosen: scene.roads, byRule: 2, foreseen: { assistant_ids: [scene.water] } },
    })
    await owner()`update bodies set dissolved_on = null where id = ${scene.power}`
  })
})

describe('rules are kept', () => {
  it('in the order that is asked for: the others close up around the one that moves', async () => {
    const first = await keep(scene.roads)
    await keep(scene.water)
    await keep(scene.housing)
    await keep(scene.power, { place: 2 })
    expect(await leads()).toEqual([scene.roads, scene.power, scene.water, scene.housing])
    await keep(scene.roads, { id: first, version: 1, place: 3 })
    expect(await leads()).toEqual([scene.power, scene.water, scene.roads, scene.housing])
    const { db, county } = await scene.sender()
    await removeRule(db, county, first)
    expect(await leads()).toEqual([scene.power, scene.water, scene.housing])
  })

  it('once however often the form is sent, and never over somebody else’s change', async () => {
    const id = await keep(scene.roads)
    await keep(scene.water, { id })
    expect(await leads()).toEqual([scene.roads])
    await keep(scene.water, { id, version: 1 })
    await expect(keep(scene.housing, { id, version: 1 })).rejects.toMatchObject({ code: 'stale' })
    expect(await leads()).toEqual([scene.water])
  })

  it('up to two hundred', async () => {
    await owner()`insert into routing_rules (tenant_id, position, lead_id)
      select ${scene.county.id}, n, ${scene.roads} from generate_series(1, 200) n`
    await expect(keep(scene.water)).rejects.toMatchObject({ code: 'routing_full' })
  })

  it('by the office and the secretariat; nobody else reads or changes one', async () => {
    const id = await keep(scene.roads)
    for (const man of [scene.roadsMan, scene.leading, scene.contacting]) {
      const { db, county } = await man()
      expect(await listRules(db, county)).toEqual([])
      await expect(getRule(db, county, id)).rejects.toMatchObject({ code: 'not_found' })
      const rule = {
        id: randomUUID(),
        version: 0,
        place: 1,
        lead_id: scene.roads,
        assistants: [],
        is_automatic: true,
      }
      await expect(keepRule(db, county, rule)).rejects.toMatchObject({ code: 'not_allowed' })
    }
  })
})

describe('an automatic rule', () => {
  const isAskedFor = async (demand: string) =>
    (await owner()`select from runs where kind = 'demands.route' and key = ${demand}`).length === 1
  const route = (demand: string) =>
    sure(asSystem(scene.county.id).rpc('route_demand', { county: scene.county.id, demand }))

  it('sends a demand as soon as it is raised, by the county’s machine, once', async () => {
    await keep(scene.roads, { is_automatic: true, assistants: [scene.water] })
    const demand = await raise(scene, scene.contact)
    expect(await isAskedFor(demand)).toBe(true)
    expect([await route(demand), await route(demand)]).toEqual([true, false])
    expect(await standing(demand)).toMatchObject([
      { body_id: scene.roads, part: 'lead' },
      { body_id: scene.water, part: 'assist' },
    ])
    const steps = await owner()`select distinct manner from dispatch_steps where demand_id = ${demand}`
    expect(steps).toEqual([{ manner: 'machine' }])
  })

  it('never one that only the secretariat reads, nor one that a rule before it keeps for people', async () => {
    await keep(scene.water, { industry_prefix: 'C' })
    await keep(scene.roads, { is_automatic: true })
    expect(await isAskedFor(await raiseOf('C3484'))).toBe(false)
    expect(await isAskedFor(await raiseOf('H6210'))).toBe(true)
    const closed = await raise(scene, scene.contact, { confidentiality: 'secretariat_only' })
    expect(await isAskedFor(closed)).toBe(false)
    expect(await route(closed)).toBe(false)
  })

  it('looks again: what was withdrawn or dispatched meanwhile stays as it is', async () => {
    const id = await keep(scene.roads, { is_automatic: true })
    const [sent, changed] = [await raise(scene, scene.contact), await raise(scene, scene.contact)]
    const { db, county } = await scene.sender()
    await sure(db.rpc('dispatch_demand', { county: county.id, demand: sent, lead: scene.water }))
    expect(await route(sent)).toBe(false)
    await keep(scene.roads, { id, version: 1, is_automatic: false })
    expect(await route(changed)).toBe(false)
    expect(await standing(changed)).toEqual([])
  })
})
