// What the page of a dispatch offers is what the commands let through, and both say no with the same word.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { owner } from '../../../tests/county'
import { type DispatchScene, dispatchScene, inHand, resolved, sent } from '../../../tests/dispatches'
import { type Entered, MORNING } from '../../../tests/instructors'
import { ACTS, type Act, whyNot } from './act'
import { act } from './acts.server'
import { askExtension, askUnit, decideExtension, dispatchDemand } from './dispatches.server'
import { getDispatch } from './reading.server'

const TYPED: Record<Act, Record<string, string>> = {
  acceptance: {},
  return: { reason: '不属于本部门职责' },
  reply: { words: '已安排勘察。' },
  question: { question: '积水在哪个门前？' },
  extension: { amount: '2', reason: '需采购水泵' },
  decision: { is_granted: 'true' },
  resolution: { outcome: 'solved', words: '已疏通。' },
  withdrawal: {},
}
/** Pressed twice, it is accepted once, and nobody need be told. */
const HARMLESS = 'already_done acceptance'
const LATE = '2026-12-02T17:30:01+08:00'

let scene: DispatchScene
beforeAll(async () => {
  scene = await dispatchScene()
})
afterAll(() => owner().end())

type Made = { dispatch: string; now?: string }
const STATES: Record<string, () => Promise<Made>> = {
  'to accept': () => sent(scene),
  'in hand': () => inHand(scene),
  'late by a second': async () => ({ ...(await inHand(scene)), now: LATE }),
  'waiting for the unit': async () => {
    const held = await inHand(scene)
    const { db, county } = await scene.roadsMan()
    await askUnit(db, county, held.dispatch, { question: '积水在哪个门前？' })
    return held
  },
  'asking for more time': () => asking(),
  'granted more time': async () => {
    const held = await asking()
    const { db, county } = await scene.leading()
    await decideExtension(db, county, held.dispatch, { is_granted: true })
    return held
  },
  'assigned for good': () => forGood(),
  resolved: () => resolved(scene),
}

describe.each(Object.entries(STATES))('a dispatch that is %s', (_, make) => {
  it.each(ACTS)('%s: the page and the command say the same', async (which) => {
    const { dispatch, now = MORNING } = await make()
    const { db, county } = await actor(which, now)
    const expected = whyNot(which, await getDispatch(db, county, dispatch), new Date(now))
    const told = await act(which, db, county, dispatch, form(TYPED[which])).catch(({ code }) => code)
    if (`${expected} ${which}` !== HARMLESS) expect(told).toBe(expected)
  })
})

function actor(which: Act, now: string): Promise<Entered> {
  if (which === 'decision') return scene.leading(now)
  return which === 'withdrawal' ? scene.sender(now) : scene.roadsMan(now)
}

async function asking(): Promise<Made> {
  const held = await inHand(scene)
  const { db, county } = await scene.roadsMan()
  await askExtension(db, county, held.dispatch, { amount: 2, reason: '需采购水泵' })
  return held
}

async function forGood(): Promise<Made> {
  const { demand, dispatch: first } = await sent(scene)
  const { db, county } = await scene.sender()
  const man = await scene.roadsMan()
  let dispatch = first
  for (let returns = 0; returns < 2; returns += 1) {
    await act('return', man.db, man.county, dispatch, form(TYPED.return))
    dispatch = await dispatchDemand(db, county, demand, { lead: scene.roads, assistants: [] })
  }
  return { dispatch }
}

function form(typed: Record<string, string>): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(typed)) data.set(name, value)
  return data
}
