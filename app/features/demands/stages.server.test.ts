// How far a demand is, through all of it; and who speaks for the unit meanwhile.
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  answerQuestion,
  askExtension,
  askUnit,
  confirmResolution,
  decideExtension,
  resolveDispatch,
} from '~/features/dispatches/dispatches.server'
import { owner } from '../../../tests/county'
import { raise } from '../../../tests/demands'
import { type DispatchScene, dispatchScene, inHand, resolved, sent, stageOf } from '../../../tests/dispatches'
import { listDemands, listUnitsTurns } from './demands.server'
import { viewDemand } from './demands-view.server'
import { viewUnitsTurn } from './units-turn.server'

let scene: DispatchScene
beforeAll(async () => {
  scene = await dispatchScene()
})
afterAll(() => owner().end())

const NOW = new Date('2026-11-25T10:00:00+08:00')

it('a demand is to be dispatched, sent, in hand, waits for the unit, is to be confirmed, and closed', async () => {
  const unit = await scene.contacting()
  const lead = await scene.roadsMan()
  expect(await stageOf(unit, await raise(scene, unit))).toBe('undispatched')
  expect(await stageOf(unit, (await sent(scene)).demand)).toBe('sent')
  const { demand, dispatch } = await inHand(scene)
  expect(await stageOf(unit, demand)).toBe('in_hand')

  await askUnit(lead.db, lead.county, dispatch, { question: '积水在哪个门前？' })
  expect(await stageOf(unit, demand)).toBe('waiting')
  const turn = await viewUnitsTurn(unit.db, unit.county, { id: demand }, 'waiting')
  expect(turn).toMatchObject({ lead: dispatch, words: '积水在哪个门前？', isCallBack: false })
  await answerQuestion(unit.db, unit.county, dispatch, { words: '北门。' })
  expect(await stageOf(unit, demand)).toBe('in_hand')

  await resolveDispatch(lead.db, lead.county, dispatch, { outcome: 'solved', words: '积水已排除。' })
  expect(await stageOf(unit, demand)).toBe('unconfirmed')
  expect(await listUnitsTurns(unit.db, unit.county)).toEqual([{ id: demand, stage: 'unconfirmed' }])
  const { db, county } = await scene.sender()
  const listed = await listDemands(db, county, { state: 'unconfirmed' }, { key: null, backwards: false })
  expect(listed.rows.map(({ id }) => id)).toEqual([demand])

  await confirmResolution(unit.db, unit.county, dispatch, { verdict: 'confirmed', rating: 'satisfied' })
  expect(await stageOf(unit, demand)).toBe('confirmed')
  const { entries } = await viewDemand(unit.db, unit.county, { id: demand }, NOW)
  const kinds = ['sent', 'accepted', 'asked', 'answered', 'resolved', 'confirmed']
  expect(entries.map(({ kind }) => kind).sort()).toEqual(kinds.sort())
})

it('what is kept of each demand is what its dispatches say', async () => {
  const [row] = await owner()`
    select count(*)::int as wrong from demands d where d.stage <> private.stage_of(d.tenant_id, d.id) and d.tenant_id = ${scene.county.id}`
  expect(row).toEqual({ wrong: 0 })
})

it('a call-back says with whom it was, and is counted apart from the unit’s own word', async () => {
  const { demand, dispatch } = await resolved(scene)
  const { db, county } = await scene.sender()
  expect(await viewUnitsTurn(db, county, { id: demand }, 'unconfirmed')).toMatchObject({ isCallBack: true })
  const word = { verdict: 'confirmed', rating: 'satisfied' } as const
  const silent = confirmResolution(db, county, dispatch, word)
  await expect(silent).rejects.toMatchObject({ code: 'words_missing' })
  await confirmResolution(db, county, dispatch, { ...word, words: '电话问过李某，已解决。' })
  const rows =
    await owner()`select manner from dispatch_steps where demand_id = ${demand} and kind = 'confirmed'`
  expect(rows).toEqual([{ manner: 'call_back' }])
})

it('who granted more time is named to offices, and to nobody who may not read that name', async () => {
  const { demand, dispatch } = await inHand(scene)
  const [roads, leader, office] = await Promise.all([scene.roadsMan(), scene.leading(), scene.sender()])
  await askExtension(roads.db, roads.county, dispatch, { amount: 2, reason: '需要协调施工队伍' })
  await decideExtension(leader.db, leader.county, dispatch, { is_granted: true })
  const grantedBy = async ({ db, county }: typeof office) =>
    (await viewDemand(db, county, { id: demand }, NOW)).entries.find(
      ({ kind }) => kind === 'extension_granted',
    )?.doer
  expect(await grantedBy(office)).toEqual(expect.any(String))
  expect(await grantedBy(roads)).toBeNull()
})

it('nobody speaks for the unit but itself, the office, and the instructor who raised it', async () => {
  const { demand } = await resolved(scene)
  for (const man of [scene.roadsMan, scene.leading, async () => scene.instructor]) {
    const { db, county } = await man()
    const attempt = viewUnitsTurn(db, county, { id: demand }, 'unconfirmed')
    await expect(attempt).rejects.toMatchObject({ code: 'not_allowed' })
  }
})
