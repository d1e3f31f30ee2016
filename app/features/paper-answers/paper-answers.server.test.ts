// Answers on paper, entered together: each stands or falls by itself, nothing is lost, and nothing happens twice.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { owner } from '../../../tests/county'
import { type DispatchScene, dispatchScene, inHand, sent, standing } from '../../../tests/dispatches'
import type { PaperLine } from './paper-answer'
import { enterPapers, listOpen } from './paper-answers.server'

const LATER = '2026-11-27T10:00:00+08:00'
const NOTHING = { ids: [], references: [] }
const line = (dispatch_id: string, more: Partial<PaperLine> = {}): PaperLine => ({
  ...{ dispatch_id, name: '', act: 'solved', on_paper: '2026-11-26', words: '已疏通。' },
  ...more,
})

let scene: DispatchScene
beforeAll(async () => {
  scene = await dispatchScene()
})
afterAll(() => owner().end())

it('what is right is entered as of the day on the paper, what is not comes back as it was typed', async () => {
  const [fresh, taken, wrong] = [await sent(scene), await inHand(scene), await sent(scene)]
  const { db, county } = await scene.sender(LATER)
  const early = line(wrong.dispatch, { on_paper: '2026-11-01' })
  const returned = line(taken.dispatch, { act: 'returned', words: '不属于本部门职责' })
  const outcome = await enterPapers(db, county, [line(fresh.dispatch), returned, early])
  expect(outcome.left).toEqual([
    { ...returned, fault: 'dispatch_accepted' },
    { ...early, fault: 'day_impossible' },
  ])
  // Nobody had accepted it: whoever resolves it has.
  const at = new Date('2026-11-26T17:30:00+08:00')
  expect(await standing(fresh.demand)).toMatchObject([{ ended_as: 'resolved', accepted_at: at }])
  const steps =
    await owner()`select kind, manner from dispatch_steps where demand_id = ${fresh.demand} and kind <> 'sent'`
  expect(steps.map(({ kind, manner }) => `${kind} ${manner}`).sort()).toEqual([
    'accepted paper',
    'resolved paper',
  ])
})

it('sent twice, each is entered once and none is a fault', async () => {
  const [one, other] = [await inHand(scene), await sent(scene)]
  const { db, county } = await scene.sender(LATER)
  const lines = [line(one.dispatch), line(other.dispatch, { act: 'returned', words: '不属于本部门职责' })]
  const both = await Promise.all([enterPapers(db, county, lines), enterPapers(db, county, lines)])
  expect(both.map(({ left }) => left)).toEqual([[], []])
  const again = await enterPapers(db, county, [line(one.dispatch, { words: '另一份答复。' })])
  expect(again.left).toMatchObject([{ fault: 'dispatch_ended' }])
})

it('is listed by its body, by the square on its order, and by its number', async () => {
  const { dispatch, demand } = await sent(scene, { assistants: [scene.water] })
  const { db, county } = await scene.sender()
  const [row] = await owner()`select reference from demands where id = ${demand}`
  const idsOf = async (...asked: [string | undefined, { ids: string[]; references: string[] }]) =>
    (await listOpen(db, county, ...asked)).map(({ id }) => id)
  expect(await idsOf(scene.roads, NOTHING)).toContain(dispatch)
  expect(await idsOf(undefined, { ...NOTHING, ids: [dispatch] })).toEqual([dispatch])
  expect(await idsOf(undefined, { ...NOTHING, references: [row?.reference] })).toHaveLength(2)
  expect(await idsOf(undefined, NOTHING)).toEqual([])
})

it('is entered by the offices of its own county alone', async () => {
  const { dispatch } = await sent(scene)
  const other = await (await dispatchScene()).sender(LATER)
  const { left } = await enterPapers(other.db, other.county, [line(dispatch)])
  expect(left).toMatchObject([{ fault: 'not_found' }])
  const department = await scene.waterMan(LATER)
  const attempt = await enterPapers(department.db, department.county, [line(dispatch)])
  expect(attempt.left).toMatchObject([{ fault: 'not_allowed' }])
})
