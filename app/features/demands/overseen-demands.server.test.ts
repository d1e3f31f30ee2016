import { afterAll, beforeAll, expect, it } from 'vitest'
import { returnDispatch } from '~/features/dispatches/dispatches.server'
import { openCase } from '~/features/oversight/cases.server'
import { foundTenant, owner, type SignedIn, signedIn } from '../../../tests/county'
import { raise } from '../../../tests/demands'
import { type DispatchScene, dispatchScene, sent } from '../../../tests/dispatches'
import { type Entered, enterAt } from '../../../tests/instructors'
import type { Tier } from './demand'
import { closeDemand } from './demands.server'
import { findOpenedDemand, listOverseenDemands } from './overseen-demands.server'

const WORDS = '厂区门前道路积水，影响发货。'
const FIRST = { key: null, backwards: false }

let scene: DispatchScene
let overseer: SignedIn
beforeAll(async () => {
  scene = await dispatchScene()
  const superior = await foundTenant('superior')
  overseer = await signedIn(superior.id, 'overseer')
  await owner()`insert into oversight_grants (tenant_id, grantee_id, scope, granted_by, expires_on)
    values (${scene.county.id}, ${superior.id}, 'list', private.system_member_of(${scene.county.id}), '2027-12-31')`
})
afterAll(() => owner().end())

const above = (): Promise<Entered> => enterAt(overseer, scene.county.code)
const grant = (scope: string) =>
  owner()`update oversight_grants set scope = ${scope} where tenant_id = ${scene.county.id}`

it('a committee above reads category, state and dates by list, and nothing else', async () => {
  await raise(scene, scene.contact)
  const { db, county } = await above()
  const { rows } = await listOverseenDemands(db, county, FIRST)
  expect(rows).toMatchObject([
    { category: '水电气暖', stage: 'undispatched', closed_at: null, may_open: false },
  ])
  expect(JSON.stringify(rows)).not.toMatch(/环翠机电|积水/)
  expect((await db.from('demands').select('unit_id')).data).toEqual([])
  expect((await db.from('demand_texts').select('body')).data).toEqual([])
})

it.each<[Tier, string | null]>([
  ['public_summary', WORDS],
  ['departments_involved', null],
])('by case it opens one of the tier %s, for a reason, for thirty minutes', async (confidentiality, body) => {
  const id = await raise(scene, scene.contact, { confidentiality })
  await grant('case')
  const { db, county } = await above()
  expect(await findOpenedDemand(db, county, id)).toBeNull()
  await openCase(db, county, 'demands', id, '核实来信反映情况')
  expect(await findOpenedDemand(db, county, id)).toMatchObject({ unit: '环翠机电有限公司', body, parts: [] })

  await owner()`update case_openings set opened_at = opened_at - interval '31 minutes' where record_id = ${id}`
  expect(await findOpenedDemand(db, county, id)).toBeNull()
})

it.each([
  ['public_summary', '问题已经自行解决'],
  ['departments_involved', null],
] as const)(
  'of one of the tier %s, which its unit withdrew, it is told why: %j',
  async (confidentiality, note) => {
    const { db, county } = scene.contact
    const id = await raise(scene, scene.contact, { confidentiality })
    await closeDemand(db, county, id, { note: '问题已经自行解决' })
    await grant('case')
    const visitor = await above()
    await openCase(visitor.db, visitor.county, 'demands', id, '核实来信反映情况')
    const opened = await findOpenedDemand(visitor.db, visitor.county, id)
    expect(opened).toMatchObject({ stage: 'withdrawn', note })
  },
)

it('of one that it opened it is told which bodies had it from when until when, and none of their words', async () => {
  const { demand, dispatch } = await sent(scene, { assistants: [scene.water] })
  const roads = await scene.roadsMan()
  await returnDispatch(roads.db, roads.county, dispatch, { reason: '不属于本部门职责' })
  await grant('case')
  const { db, county } = await above()
  const told = async () => (await db.rpc('opened_demand_parts', { county: county.id, demand })).data
  expect(await told()).toEqual([])
  await openCase(db, county, 'demands', demand, '核实来信反映情况')
  expect(await told()).toMatchObject([
    { body: '市政管理局', part: 'lead', accepted_at: null, ended_as: 'returned' },
    { body: '水务局', part: 'assist', ended_at: null },
  ])
  expect(JSON.stringify(await told())).not.toContain('不属于')
  await owner()`update demands set confidentiality = 'secretariat_only' where id = ${demand}`
  expect(await told()).toEqual([])
})

it('what only the secretariat reads is never opened, also when it was put there after the opening', async () => {
  await grant('case')
  const { db, county } = await above()
  const closed = await raise(scene, scene.contact, { confidentiality: 'secretariat_only' })
  await expect(openCase(db, county, 'demands', closed, '核实来信反映情况')).rejects.toMatchObject({
    code: 'not_found',
  })
  const narrowed = await raise(scene, scene.contact)
  await openCase(db, county, 'demands', narrowed, '核实来信反映情况')
  await owner()`update demands set confidentiality = 'secretariat_only' where id = ${narrowed}`
  expect(await findOpenedDemand(db, county, narrowed)).toBeNull()
})

it('another county’s committee, and the county’s own, are told nothing here', async () => {
  await raise(scene, scene.contact)
  const foreign = await signedIn((await foundTenant('superior')).id, 'overseer')
  for (const { db } of [foreign, scene.officer])
    expect((await db.rpc('list_overseen_demands', { county: scene.county.id })).data).toEqual([])
})
