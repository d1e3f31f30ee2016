// How demands end, in figures over the real stack: on time or late, solved or explained, rated by whom or not at all, in how many days.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCode } from '~/features/confirmation-slips/confirmation-slip'
import { printSlip } from '~/features/confirmation-slips/confirmation-slips.server'
import { closeDemand } from '~/features/demands/demands.server'
import {
  acceptDispatch,
  answerQuestion,
  askUnit,
  confirmResolution,
  resolveDispatch,
} from '~/features/dispatches/dispatches.server'
import { asVisitor, sure } from '~/platform/supabase.server'
import { owner } from '../../../tests/county'
import {
  confirmed,
  type DispatchScene,
  dispatchScene,
  inHand,
  resolved,
  sent,
} from '../../../tests/dispatches'
import { countFigures } from './demand-figures.server'

const RATED = { verdict: 'confirmed', rating: 'satisfied' } as const

let scene: DispatchScene
beforeAll(async () => {
  scene = await dispatchScene()
})
afterAll(() => owner().end())

const morning = (day: string) => `${day}T09:00:00+08:00`

/** Each test has a quarter to itself. */
async function total(quarter: string) {
  const { db, county } = scene.officer
  return (await countFigures(db, county, [quarter], 'quarter')).total[quarter] ?? {}
}

describe('a demand that was closed', () => {
  it('and explained is not solved; unrated is not satisfied and rates nothing', async () => {
    const now = morning('2024-07-02')
    const [explained, { demand }] = [await inHand(scene, { now }), await resolved(scene, { now })]
    const [roads, contact] = [await scene.roadsMan(now), await scene.contacting(now)]
    await resolveDispatch(roads.db, roads.county, explained.dispatch, {
      outcome: 'explained',
      words: '需待道路改造（示例）。',
    })
    await confirmResolution(contact.db, contact.county, explained.dispatch, RATED)
    await owner()`insert into demand_closings (tenant_id, demand_id, outcome, closed_by, closed_at)
      values (${scene.county.id}, ${demand}, 'unrated', private.system_member_of(${scene.county.id}), ${morning('2024-07-17')})`
    const counts = await total('2024Q3')
    expect(counts).toMatchObject({
      resolved: 2,
      explained: 1,
      unrated: 1,
      rated: 1,
      satisfied: 1,
      rated_account: 1,
      satisfied_account: 1,
    })
    expect(counts).not.toHaveProperty('solved')
  })

  it('took so many working days in all, and fewer without those on which the unit was waited for', async () => {
    const { dispatch } = await inHand(scene, { now: morning('2024-11-04') })
    const at = async (who: 'roadsMan' | 'contacting', day: string) => scene[who](morning(day))
    const asking = await at('roadsMan', '2024-11-06')
    await askUnit(asking.db, asking.county, dispatch, { question: '请补充地址。' })
    const answering = await at('contacting', '2024-11-11')
    await answerQuestion(answering.db, answering.county, dispatch, { words: '东门。' })
    const resolving = await at('roadsMan', '2024-11-13')
    await resolveDispatch(resolving.db, resolving.county, dispatch, { outcome: 'solved', words: '已办理。' })
    await confirmResolution(answering.db, answering.county, dispatch, RATED)
    // 5, 6, 7, 8, 11, 12; waited for on 6, 7, 8.
    expect(await total('2024Q4')).toMatchObject({ resolved: 1, gross_days: 6, net_days: 3, on_time: 1 })
  })

  it('and was done again counts once, by what came of it last', async () => {
    const now = morning('2023-02-01')
    const held = await resolved(scene, { now })
    const contact = await scene.contacting(morning('2023-02-03'))
    await confirmResolution(contact.db, contact.county, held.dispatch, {
      verdict: 'reopened',
      words: '又积水了。',
    })
    const [again] =
      await owner()`select id from dispatches where demand_id = ${held.demand} and ended_at is null`
    const roads = await scene.roadsMan(morning('2023-02-06'))
    await acceptDispatch(roads.db, roads.county, again?.id, {})
    await resolveDispatch(roads.db, roads.county, again?.id, {
      outcome: 'explained',
      words: '需待道路改造。',
    })
    const later = await scene.contacting(morning('2023-02-07'))
    await confirmResolution(later.db, later.county, again?.id, {
      verdict: 'confirmed',
      rating: 'dissatisfied',
    })
    const counts = await total('2023Q1')
    // From the 1st to the 6th: the 2nd and the 3rd; on the 2nd the unit had not said yet that it was to be done again.
    expect(counts).toMatchObject({
      received: 1,
      resolved: 1,
      reopened: 1,
      explained: 1,
      rated: 1,
      gross_days: 2,
      net_days: 1,
    })
    expect(counts).not.toHaveProperty('satisfied')
  })

  it('in the last minute of its time is on time, a minute later late', async () => {
    for (const minute of ['17:30', '17:31']) {
      const { dispatch } = await inHand(scene, { now: morning('2022-11-07') })
      const roads = await scene.roadsMan(`2022-11-14T${minute}:00+08:00`)
      await resolveDispatch(roads.db, roads.county, dispatch, { outcome: 'solved', words: '已办理。' })
      const { db, county } = await scene.contacting(morning('2022-11-15'))
      await confirmResolution(db, county, dispatch, RATED)
    }
    expect(await total('2022Q4')).toMatchObject({ resolved: 2, on_time: 1 })
  })

  it('is rated by account, by slip or by call-back, each counted apart', async () => {
    const now = morning('2022-08-01')
    const { db, county } = await scene.sender(now)
    await confirmed(scene, { now })
    const [slip, call] = [await resolved(scene, { now }), await resolved(scene, { now })]
    const { code } = await printSlip(db, county, slip.dispatch, 'http://liangxin.example')
    const holder = asVisitor(null, { 'x-slip': readCode(code), 'x-now': now })
    await sure(holder.rpc('confirm_by_slip', { verdict: 'confirmed', rating: 'dissatisfied' }))
    await confirmResolution(db, county, call.dispatch, { ...RATED, words: '电话问过，已解决。' })
    expect(await total('2022Q3')).toMatchObject({
      ...{ rated: 3, satisfied: 2, rated_account: 1, satisfied_account: 1 },
      ...{ rated_slip: 1, rated_call_back: 1, satisfied_call_back: 1 },
    })
    expect(await total('2022Q3')).not.toHaveProperty('satisfied_slip')
  })

  it('because it was withdrawn or declined is dropped: not resolved, not rated', async () => {
    const now = morning('2022-05-05')
    const [withdrawn, declined] = [await sent(scene, { now }), await sent(scene, { now })]
    const [contact, sender] = [await scene.contacting(now), await scene.sender(now)]
    await closeDemand(contact.db, contact.county, withdrawn.demand, { note: '问题已经自行解决' })
    await closeDemand(sender.db, sender.county, declined.demand, { note: '不属于受理范围' })
    const counts = await total('2022Q2')
    expect(counts).toMatchObject({ received: 2, dropped: 2 })
    for (const other of ['resolved', 'on_time', 'rated', 'carried']) expect(counts).not.toHaveProperty(other)
  })

  it('late is late though a question of the lead was left open', async () => {
    const { dispatch } = await inHand(scene, { now: morning('2023-05-08') })
    const asking = await scene.roadsMan(morning('2023-06-05'))
    await askUnit(asking.db, asking.county, dispatch, { question: '请补充地址。' })
    await resolveDispatch(asking.db, asking.county, dispatch, { outcome: 'solved', words: '已办理。' })
    const { db, county } = await scene.contacting(morning('2023-06-06'))
    await confirmResolution(db, county, dispatch, RATED)
    expect(await total('2023Q2')).toMatchObject({ resolved: 1 })
    expect(await total('2023Q2')).not.toHaveProperty('on_time')
  })
})
