import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { owner } from '../../../tests/county'
import { raise } from '../../../tests/demands'
import {
  type At,
  type DispatchScene,
  dispatchScene,
  inHand,
  sent,
  standing,
  stepsOf,
} from '../../../tests/dispatches'
import {
  acceptDispatch,
  dispatchDemand,
  replyToDemand,
  resolveDispatch,
  returnDispatch,
  withdrawDispatch,
} from './dispatches.server'

let scene: DispatchScene
beforeAll(async () => {
  scene = await dispatchScene()
})
afterAll(() => owner().end())

const due = (text: string) => new Date(`${text}+08:00`)
const send = async (demand: string, lead: string | undefined, more = {}, now?: string) => {
  const { db, county } = await scene.sender(now)
  return dispatchDemand(db, county, demand, { lead: lead ?? '', assistants: [], ...more })
}
const giveBack = async (man: At, dispatch: string, more = {}) => {
  const { db, county } = await man()
  return returnDispatch(db, county, dispatch, { reason: '不属于本部门职责', ...more })
}

describe('a demand is dispatched', () => {
  it('to a lead and any that assist, each with a clock; the day itself does not count', async () => {
    const { demand } = await sent(scene, { assistants: [scene.water, scene.housing] })
    const all = await standing(demand)
    expect(all.map(({ part }) => part)).toEqual(['lead', 'assist', 'assist'])
    // Five working days for 水电气暖: Thursday to the next Wednesday.
    expect(all.map(({ due_at }) => due_at)).toEqual(Array(3).fill(due('2026-12-02T17:30:00')))
  })

  it('by the office and the secretariat, and by nobody else', async () => {
    const demand = await raise(scene, scene.contact)
    for (const man of [scene.roadsMan, scene.leading, scene.contacting]) {
      const { db, county } = await man()
      const attempt = dispatchDemand(db, county, demand, { lead: scene.roads, assistants: [] })
      await expect(attempt).rejects.toMatchObject({ code: 'not_allowed' })
    }
  })

  it('to one lead at a time: of two at once the second is told', async () => {
    const demand = await raise(scene, scene.contact)
    const both = await Promise.allSettled([send(demand, scene.roads), send(demand, scene.water)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'stale' } })
    expect(await standing(demand)).toHaveLength(1)
  })

  it('with its public wording first, where only the secretariat reads its words', async () => {
    const demand = await raise(scene, scene.contact, { confidentiality: 'secretariat_only' })
    await expect(send(demand, scene.roads)).rejects.toMatchObject({ code: 'demand_unworded' })
  })

  it('never to a body that was dissolved', async () => {
    await owner()`update bodies set dissolved_on = '2026-11-01' where id = ${scene.power}`
    const demand = await raise(scene, scene.contact)
    await expect(send(demand, scene.power)).rejects.toMatchObject({ code: 'department_dissolved' })
  })

  it('and passes to another with what is left of its time, and at least one day', async () => {
    const { demand, dispatch } = await sent(scene)
    await send(demand, scene.water, { replaces: dispatch }, '2026-11-30T10:00:00+08:00')
    const [before, after] = await standing(demand)
    expect(before).toMatchObject({ ended_as: 'withdrawn' })
    // Thursday and Friday are spent; Monday morning it passes on.
    expect(after).toMatchObject({ body_id: scene.water, allowance: 3, due_at: due('2026-12-03T17:30:00') })
    await send(demand, scene.roads, { replaces: after?.id }, '2026-12-20T10:00:00+08:00')
    expect((await standing(demand)).at(-1)).toMatchObject({ allowance: 1 })
  })
})

it('who assisted may lead from then on', async () => {
  const { demand, dispatch } = await sent(scene, { assistants: [scene.water] })
  await giveBack(scene.roadsMan, dispatch, { proposed: scene.water })
  await send(demand, scene.water)
  const live = (await standing(demand)).filter(({ ended_as }) => ended_as === null)
  expect(live).toMatchObject([{ body_id: scene.water, part: 'lead' }])
})

describe('a department', () => {
  it('accepts once, however often it presses', async () => {
    const { demand, dispatch } = await sent(scene)
    const { db, county } = await scene.roadsMan()
    await Promise.all([1, 2].map(() => acceptDispatch(db, county, dispatch, {})))
    expect(await stepsOf(demand)).toEqual(['accepted', 'sent'])
  })

  it('accepts what is its own, and not what was taken from it a moment ago', async () => {
    const { demand, dispatch } = await sent(scene)
    const other = await scene.waterMan()
    await expect(acceptDispatch(other.db, other.county, dispatch, {})).rejects.toMatchObject({
      code: 'not_allowed',
    })
    const mine = await scene.roadsMan()
    await expect(acceptDispatch(mine.db, mine.county, demand, {})).rejects.toMatchObject({
      code: 'not_found',
    })
    const both = await Promise.allSettled([
      acceptDispatch(mine.db, mine.county, dispatch, {}),
      send(demand, scene.water, { replaces: dispatch }),
    ])
    expect(both[1]?.status).toBe('fulfilled')
    const live = (await standing(demand)).filter(({ ended_as }) => ended_as === null)
    expect(live).toMatchObject([{ body_id: scene.water, part: 'lead' }])
  })

  it('gives back what it has not accepted, and after two returns it is assigned for good', async () => {
    const { demand, dispatch } = await sent(scene)
    await giveBack(scene.roadsMan, dispatch, { proposed: scene.water })
    const second = await send(demand, scene.water)
    await giveBack(scene.waterMan, second)
    const third = await send(demand, scene.roads)
    await expect(giveBack(scene.roadsMan, third)).rejects.toMatchObject({ code: 'dispatch_final' })
    const kept = await inHand(scene)
    await expect(giveBack(scene.roadsMan, kept.dispatch)).rejects.toMatchObject({ code: 'dispatch_accepted' })
  })

  it('no longer reads the words of what it gave back, nor whom to call there; its own it does', async () => {
    const other = await dispatchScene()
    await owner()`insert into unit_contacts (tenant_id, unit_id, title, name) values (${other.county.id}, ${other.unit}, 'contact', '示例')`
    const { demand, dispatch } = await sent(other, { confidentiality: 'departments_involved' })
    const { db } = await other.roadsMan()
    const told = async () => [
      (await db.from('demand_texts').select('body').eq('demand_id', demand)).data?.length,
      (await db.from('unit_contacts').select('name').eq('unit_id', other.unit)).data?.length,
      (await db.from('dispatch_texts').select('body').eq('demand_id', demand)).data?.map(({ body }) => body),
    ]
    expect(await told()).toEqual([1, 1, []])
    await giveBack(other.roadsMan, dispatch)
    expect(await told()).toEqual([0, 0, ['不属于本部门职责']])
  })

  it('has its answer on paper entered by the office, as of the day that it bears', async () => {
    const { demand, dispatch } = await sent(scene)
    const { db, county } = await scene.sender('2026-12-04T09:00:00+08:00')
    await acceptDispatch(db, county, dispatch, { on_paper: '2026-11-26' })
    const late = resolveDispatch(db, county, dispatch, {
      ...{ outcome: 'solved' as const, words: '已疏通。', on_paper: '2026-12-05' },
    })
    await expect(late).rejects.toMatchObject({ code: 'day_impossible' })
    await resolveDispatch(db, county, dispatch, {
      outcome: 'solved',
      words: '已疏通。',
      on_paper: '2026-12-01',
    })
    const rows =
      await owner()`select manner, done_at from dispatch_steps where demand_id = ${demand} and kind = 'resolved'`
    expect(rows).toEqual([{ manner: 'paper', done_at: due('2026-12-01T17:30:00') }])
  })

  it('says how it stands, once though sent twice: a lead to the unit, an assistant to the lead', async () => {
    const { demand, dispatch } = await inHand(scene, { assistants: [scene.water] })
    const assist = (await standing(demand)).find(({ part }) => part === 'assist')
    const lead = await scene.roadsMan()
    await replyToDemand(lead.db, lead.county, dispatch, { words: '已安排勘察。' })
    await replyToDemand(lead.db, lead.county, dispatch, { words: '已安排勘察。' })
    const helper = await scene.waterMan()
    await acceptDispatch(helper.db, helper.county, assist?.id, {})
    await replyToDemand(helper.db, helper.county, assist?.id, { words: '管线图已提供。' })
    const read = async ({ db }: { db: typeof lead.db }) =>
      (await db.from('dispatch_texts').select('body').eq('demand_id', demand)).data?.map(({ body }) => body)
    expect(await read(await scene.contacting())).toEqual(['已安排勘察。'])
    expect((await read(lead))?.sort()).toEqual(['已安排勘察。', '管线图已提供。'].sort())
  })
})

it('what is taken back waits to be sent again', async () => {
  const { demand, dispatch } = await inHand(scene)
  const { db, county } = await scene.sender()
  await withdrawDispatch(db, county, dispatch, {})
  await expect(send(demand, scene.water)).resolves.toBeTruthy()
})
