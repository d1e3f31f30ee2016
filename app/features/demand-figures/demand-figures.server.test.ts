// Demands in figures over the real stack: what counts for what at the edges, who reads it, and that each number is that of its rows.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { acceptDispatch, confirmResolution, returnDispatch } from '~/features/dispatches/dispatches.server'
import { foundTenant, owner, signedIn } from '../../../tests/county'
import { confirmed, type DispatchScene, dispatchScene, resolved, sent } from '../../../tests/dispatches'
import { type Entered, enterAt } from '../../../tests/instructors'
import { figureValue } from './demand-figure'
import { countFigures, listCounted } from './demand-figures.server'

const FIRST = { key: null, backwards: false }

let scene: DispatchScene
beforeAll(async () => {
  scene = await dispatchScene()
})
afterAll(() => owner().end())

const morning = (day: string) => `${day}T09:00:00+08:00`
const total = async (quarter: string, { db, county }: Entered = scene.officer) =>
  (await countFigures(db, county, [quarter], 'body')).total[quarter] ?? {}

describe('a quarter', () => {
  it('has what came before its last midnight, and what ended from its first on', async () => {
    const { dispatch } = await resolved(scene, { now: '2025-03-31T23:59:59+08:00' })
    const { db, county } = await scene.contacting('2025-04-01T00:00:00+08:00')
    await confirmResolution(db, county, dispatch, { verdict: 'confirmed', rating: 'satisfied' })
    expect(await total('2025Q1')).toMatchObject({ received: 1, carried: 1, to_answer: 1 })
    expect(await total('2025Q1')).not.toHaveProperty('resolved')
    expect(await total('2025Q2')).toMatchObject({ resolved: 1, solved: 1, satisfied: 1 })
    for (const elsewhere of ['received', 'carried'])
      expect(await total('2025Q2')).not.toHaveProperty(elsewhere)
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

  it('has the time that the county gave when it was sent, whatever it gives afterwards', async () => {
    const { dispatch } = await sent(scene, { now: morning('2022-05-09') })
    const { db, county } = await scene.roadsMan(morning('2022-05-11'))
    await acceptDispatch(db, county, dispatch, {})
    await owner()`update settings set accept_workdays = 3 where tenant_id = ${county.id}`
    const late = await sent(scene, { now: morning('2022-05-16') })
    const man = await scene.roadsMan(morning('2022-05-18'))
    await acceptDispatch(man.db, man.county, late.dispatch, {})
    await owner()`update settings set accept_workdays = 1 where tenant_id = ${county.id}`
    expect(await total('2022Q2')).toMatchObject({ to_answer: 2, answered: 1 })
  })

  it('counts nowhere while there is time for it, and then as missing', async () => {
    await sent(scene, { now: morning('2024-05-06'), assistants: [scene.water] })
    const leader = (now: string) => scene.leading(now)
    expect(await total('2024Q2', await leader('2024-05-07T17:30:00+08:00'))).not.toHaveProperty('to_answer')
    expect(await total('2024Q2', await leader('2024-05-07T17:31:00+08:00'))).toMatchObject({ to_answer: 2 })
  })
})

describe('the figures', () => {
  it('are the county’s for offices, its own for a department, and nobody else’s', async () => {
    await confirmed(scene, { now: morning('2023-08-01') })
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

  it('count what only the secretariat reads; its row names no unit to a department that knows the unit by another demand, and nobody is told its words', async () => {
    const now = morning('2023-10-10')
    await sent(scene, { now: morning('2023-10-09') })
    const { demand } = await sentInSecret(now)
    const rows = async ({ db, county }: Entered) =>
      (await listCounted(db, county, '2023Q4', { figure: 'received' }, FIRST)).rows
    expect(await rows(await scene.roadsMan(now))).toMatchObject([
      { demand_id: demand, unit: null },
      { unit: '环翠机电有限公司' },
    ])
    const told = await rows(await scene.leading(now))
    expect(told).toMatchObject(Array(2).fill({ unit: '环翠机电有限公司' }))
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
