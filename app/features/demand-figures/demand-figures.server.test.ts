// Demands in figures over the real stack: what counts for what at the edges, who reads it, and that each number is that of its rows.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  acceptDispatch,
  answerQuestion,
  askUnit,
  confirmResolution,
  resolveDispatch,
  returnDispatch,
} from '~/features/dispatches/dispatches.server'
import { foundTenant, owner, signedIn } from '../../../tests/county'
import { type DispatchScene, dispatchScene, inHand, resolved, sent } from '../../../tests/dispatches'
import { type Entered, enterAt } from '../../../tests/instructors'
import { figureValue } from './demand-figure'
import { countFigures, listCounted } from './demand-figures.server'

const FIRST = { key: null, backwards: false }
const RATED = { verdict: 'confirmed', rating: 'satisfied' } as const

let scene: DispatchScene
beforeAll(async () => {
  scene = await dispatchScene()
})
afterAll(() => owner().end())

const morning = (day: string) => `${day}T09:00:00+08:00`
const total = async (quarter: string, { db, county }: Entered = scene.officer) =>
  (await countFigures(db, county, [quarter], 'body')).total[quarter] ?? {}

/** Each test has a quarter to itself. */
async function closed(
  now: string,
  outcome: 'solved' | 'explained' = 'solved',
  said: Parameters<typeof confirmResolution>[3] = RATED,
) {
  const held = await inHand(scene, { now })
  const roads = await scene.roadsMan(now)
  await resolveDispatch(roads.db, roads.county, held.dispatch, { outcome, words: '已办理（示例）。' })
  const contact = await scene.contacting(now)
  await confirmResolution(contact.db, contact.county, held.dispatch, said)
  return held
}

describe('a quarter', () => {
  it('has what came before its last midnight, and what ended from its first on', async () => {
    const { dispatch } = await resolved(scene, { now: '2025-03-31T23:59:59+08:00' })
    const { db, county } = await scene.contacting('2025-04-01T00:00:00+08:00')
    await confirmResolution(db, county, dispatch, RATED)
    expect(await total('2025Q1')).toMatchObject({ received: 1, carried: 1, to_answer: 1 })
    expect(await total('2025Q1')).not.toHaveProperty('resolved')
    expect(await total('2025Q2')).toMatchObject({ resolved: 1, solved: 1, satisfied: 1 })
    expect(await total('2025Q2')).not.toHaveProperty('received')
  })

  it('of a county without demands has no rates', async () => {
    const { id, code } = await foundTenant()
    const { db, county } = await enterAt(await signedIn(id, 'officer'), code)
    const { total, groups } = await countFigures(db, county, ['2026Q1'], 'body')
    expect([total, groups]).toEqual([{}, []])
    expect(figureValue('response', total['2026Q1'])).toEqual({ of: 0, out_of: 0, number: null })
  })
})

describe('an answer to a dispatch', () => {
  it('is on time by the end of the next working day, whether it is taken on or given back; a minute later it is not', async () => {
    const now = '2024-02-09T10:00:00+08:00' // the day before the Spring Festival; the next working day is Sunday, 18 February
    const [taken, given, late] = [
      await sent(scene, { now }),
      await sent(scene, { now }),
      await sent(scene, { now }),
    ]
    const intime = await scene.roadsMan('2024-02-18T17:30:00+08:00')
    await acceptDispatch(intime.db, intime.county, taken.dispatch, {})
    await returnDispatch(intime.db, intime.county, given.dispatch, { reason: '不属于本单位职责。' })
    const { db, county } = await scene.roadsMan('2024-02-18T17:31:00+08:00')
    await acceptDispatch(db, county, late.dispatch, {})
    expect(await total('2024Q1')).toMatchObject({ to_answer: 3, answered: 2 })
  })

  it('counts nowhere while there is time for it, and then as missing', async () => {
    await sent(scene, { now: morning('2024-05-06'), assistants: [scene.water ?? ''] })
    const leader = (now: string) => scene.leading(now)
    expect(await total('2024Q2', await leader('2024-05-07T17:30:00+08:00'))).not.toHaveProperty('to_answer')
    expect(await total('2024Q2', await leader('2024-05-07T17:31:00+08:00'))).toMatchObject({ to_answer: 2 })
  })
})

describe('a demand that was closed', () => {
  it('and explained is not solved; unrated is not satisfied and rates nothing', async () => {
    await closed(morning('2024-07-02'), 'explained')
    const { demand } = await resolved(scene, { now: morning('2024-07-02') })
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

describe('the figures', () => {
  it('are the county’s for offices, its own for a department, and nobody else’s', async () => {
    await closed(morning('2023-08-01'))
    const now = morning('2023-08-02')
    expect(await total('2023Q3', await scene.leading(now))).toMatchObject({ resolved: 1 })
    expect(await total('2023Q3', await scene.roadsMan(now))).toMatchObject({ resolved: 1, answered: 1 })
    for (const one of [
      await scene.waterMan(now),
      await scene.contacting(now),
      scene.instructor,
      await outsider(),
    ]) {
      const { total, groups } = await countFigures(one.db, scene.officer.county, ['2023Q3'], 'body')
      expect([total, groups]).toEqual([{}, []])
      const { rows } = await listCounted(
        one.db,
        scene.officer.county,
        '2023Q3',
        { figure: 'resolved' },
        FIRST,
      )
      expect(rows).toEqual([])
    }
  })

  it('count what only the secretariat reads; its row names no unit to a department, and nobody is told its words', async () => {
    const now = morning('2023-10-10')
    const { demand } = await sentInSecret(now)
    const rows = async ({ db, county }: Entered) =>
      (await listCounted(db, county, '2023Q4', { figure: 'received' }, FIRST)).rows
    expect(await rows(await scene.roadsMan(now))).toMatchObject([{ demand_id: demand, unit: null }])
    const told = await rows(await scene.leading(now))
    expect(told).toMatchObject([{ unit: '环翠机电有限公司' }])
    expect(JSON.stringify(told)).not.toContain('积水')
  })
})

async function outsider(): Promise<Entered> {
  const { id, code } = await foundTenant()
  return enterAt(await signedIn(id, 'officer'), code)
}

async function sentInSecret(now: string) {
  const held = await sent(scene, { now })
  await owner()`update demands set confidentiality = 'secretariat_only' where id = ${held.demand}`
  return held
}
