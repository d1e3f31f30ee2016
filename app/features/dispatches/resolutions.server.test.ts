import type postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeDemand } from '~/features/demands/demands.server'
import { owner } from '../../../tests/county'
import { raise } from '../../../tests/demands'
import {
  type DispatchScene,
  dispatchScene,
  inHand,
  resolved,
  sent,
  stageOf,
  standing,
  stepsOf,
} from '../../../tests/dispatches'
import { meanwhile } from '../../../tests/meanwhile'
import {
  answerQuestion,
  askExtension,
  askUnit,
  confirmResolution,
  decideExtension,
  dispatchDemand,
  resolveDispatch,
  withdrawDispatch,
} from './dispatches.server'

let scene: DispatchScene
beforeAll(async () => {
  scene = await dispatchScene()
})
afterAll(() => owner().end())

const due = (text: string) => new Date(`${text}+08:00`)

describe('the clock', () => {
  it('stands while the unit is asked, one question at a time', async () => {
    const { demand, dispatch } = await inHand(scene)
    const lead = await scene.roadsMan('2026-11-26T10:00:00+08:00')
    await askUnit(lead.db, lead.county, dispatch, { question: '积水在哪个门前？' })
    expect(await standing(demand)).toMatchObject([{ due_at: null }])
    await expect(askUnit(lead.db, lead.county, dispatch, { question: '深吗？' })).rejects.toMatchObject({
      code: 'question_open',
    })
    const unit = await scene.contacting('2026-12-01T09:00:00+08:00')
    await answerQuestion(unit.db, unit.county, dispatch, { words: '北门。' })
    // Thursday, Friday and Monday ended while it stood: five days from Tuesday on.
    expect(await standing(demand)).toMatchObject([{ due_at: due('2026-12-07T17:30:00') }])
    await expect(answerQuestion(unit.db, unit.county, dispatch, { words: '北门。' })).rejects.toMatchObject({
      code: 'already_done',
    })
    const history =
      await owner()`select why from dispatch_deadlines where dispatch_id = ${dispatch} order by number`
    expect(history.map(({ why }) => why)).toEqual(['sent', 'paused', 'resumed'])
  })

  it('goes on for those who assist when the lead that asked is taken off it', async () => {
    const { db, county } = await scene.sender()
    const takeOff = {
      'taken back': (_: string, dispatch: string) => withdrawDispatch(db, county, dispatch, {}),
      'passed on': (demand: string, replaces: string) =>
        dispatchDemand(db, county, demand, { lead: scene.housing, assistants: [], replaces }),
    }
    for (const take of Object.values(takeOff)) {
      const { demand, dispatch } = await inHand(scene, { assistants: [scene.water] })
      const lead = await scene.roadsMan()
      await askUnit(lead.db, lead.county, dispatch, { question: '积水在哪个门前？' })
      await take(demand, dispatch)
      const assist = (await standing(demand)).find(({ part }) => part === 'assist')
      expect(assist).toMatchObject({ due_at: due('2026-12-02T17:30:00') })
    }
  })

  it('is not troubled by paper that bears a day before the question', async () => {
    const { demand, dispatch } = await inHand(scene)
    const lead = await scene.roadsMan('2026-11-27T10:00:00+08:00')
    await askUnit(lead.db, lead.county, dispatch, { question: '积水在哪个门前？' })
    const { db, county } = await scene.sender('2026-11-30T10:00:00+08:00')
    const paper = { outcome: 'solved', words: '已疏通。', on_paper: '2026-11-26' } as const
    await resolveDispatch(db, county, dispatch, paper)
    expect(await standing(demand)).toMatchObject([{ due_at: due('2026-12-02T17:30:00') }])
  })

  it('is extended once, by as much again at most, while there is time, by the leader', async () => {
    const { demand, dispatch } = await inHand(scene)
    const lead = await scene.roadsMan()
    const ask = (amount: number) =>
      askExtension(lead.db, lead.county, dispatch, { amount, reason: '需采购水泵' })
    await expect(ask(6)).rejects.toMatchObject({ code: 'extension_too_long' })
    await ask(5)
    await expect(ask(1)).rejects.toMatchObject({ code: 'extension_asked' })
    await expect(decideExtension(lead.db, lead.county, dispatch, { is_granted: true })).rejects.toMatchObject(
      {
        code: 'not_allowed',
      },
    )
    const { db, county } = await scene.leading()
    await decideExtension(db, county, dispatch, { is_granted: true })
    expect(await standing(demand)).toMatchObject([{ extended_by: 5, due_at: due('2026-12-09T17:30:00') }])
    await expect(decideExtension(db, county, dispatch, { is_granted: false })).rejects.toMatchObject({
      code: 'already_done',
    })
  })

  it('lets nobody ask for more a minute after it is up', async () => {
    const { dispatch } = await inHand(scene)
    const ask = async (now: string) => {
      const { db, county } = await scene.roadsMan(now)
      return askExtension(db, county, dispatch, { amount: 1, reason: '需采购水泵' })
    }
    await expect(ask('2026-12-02T17:31:00+08:00')).rejects.toMatchObject({ code: 'deadline_passed' })
    await ask('2026-12-02T17:30:00+08:00')
  })

  it('counts office hours where it is urgent', async () => {
    const { demand } = await sent(scene, { urgency: 'urgent' })
    expect(await standing(demand)).toMatchObject([
      { allowance_unit: 'hours', allowance: 9, due_at: due('2026-11-26T09:00:00') },
    ])
  })
})

describe('the unit', () => {
  it('confirms and rates, once, which closes the demand', async () => {
    const { demand, dispatch } = await resolved(scene)
    const unit = await scene.contacting()
    const rate = () =>
      confirmResolution(unit.db, unit.county, dispatch, { verdict: 'confirmed', rating: 'satisfied' })
    const twice = await Promise.allSettled([rate(), rate()])
    expect(twice.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'already_done' },
    })
    expect(await stageOf(unit, demand)).toBe('confirmed')
  })

  it('has it done again by the same department, for good and with all its time', async () => {
    const { demand, dispatch } = await resolved(scene, { assistants: [scene.water] })
    const { db, county } = await scene.contacting('2026-12-01T09:00:00+08:00')
    await confirmResolution(db, county, dispatch, { verdict: 'reopened', words: '又积水了' })
    expect(await stageOf({ db, county }, demand)).toBe('sent')
    expect((await standing(demand)).at(-1)).toMatchObject({
      ...{ body_id: scene.roads, is_final: true, ended_as: null, due_at: due('2026-12-08T17:30:00') },
    })
  })

  it('says one of two things: no step is taken by it in a department’s name', async () => {
    const { demand, dispatch } = await resolved(scene)
    const before = await stepsOf(demand)
    const { db, county } = await scene.contacting()
    for (const verdict of ['replied', 'asked', 'answered', 'returned', 'extension_granted']) {
      const { error } = await db.rpc('confirm_resolution', {
        ...{ county: county.id, dispatch, verdict, words: '部门已书面承诺赔偿' },
      })
      expect(error?.message).toBe('not_allowed')
    }
    expect(await stepsOf(demand)).toEqual(before)
  })

  it('answers whoever asked, and nobody else', async () => {
    const { demand, dispatch } = await inHand(scene, { assistants: [scene.water] })
    const assist = (await standing(demand)).find(({ part }) => part === 'assist')
    const lead = await scene.roadsMan()
    await askUnit(lead.db, lead.county, dispatch, { question: '积水在哪个门前？' })
    const { db, county } = await scene.contacting()
    const answer = (id: string) => answerQuestion(db, county, id, { words: '北门。' })
    await expect(answer(assist?.id)).rejects.toMatchObject({ code: 'already_done' })
    await answer(dispatch)
  })

  it('is heard on the telephone by the office, which says so, and not by the department', async () => {
    const { demand, dispatch } = await resolved(scene)
    const word = { verdict: 'confirmed', rating: 'fairly_satisfied', words: '电话回访法人' } as const
    const lead = await scene.roadsMan()
    await expect(confirmResolution(lead.db, lead.county, dispatch, word)).rejects.toMatchObject({
      code: 'not_allowed',
    })
    const { db, county } = await scene.sender()
    await confirmResolution(db, county, dispatch, word)
    const [step] =
      await owner()`select manner from dispatch_steps where demand_id = ${demand} and kind = 'confirmed'`
    expect(step).toMatchObject({ manner: 'call_back' })
  })

  it('withdraws what is just being sent, and that ends too', async () => {
    const demand = await raise(scene, scene.contact)
    const { id } = scene.county
    const send = async (sql: postgres.TransactionSql) => {
      await sql`select set_config('liangxin.system_member', private.system_member_of(${id})::text, true)`
      await sql`select private.dispatch_demand(${id}, ${demand}, ${scene.roads}, '{}', null, null)`
    }
    const { db, county } = scene.contact
    await meanwhile(send, [() => closeDemand(db, county, demand, { note: '已自行解决' })])
    expect((await standing(demand)).map(({ ended_as }) => ended_as)).toEqual(['closed'])
  })

  it('withdraws what is in hand, and all dispatches end', async () => {
    const { demand, dispatch } = await inHand(scene, { assistants: [scene.water] })
    const { db, county } = await scene.contacting()
    await db.rpc('close_demand', { county: county.id, demand, outcome: 'withdrawn', note: '已自行解决' })
    expect((await standing(demand)).map(({ ended_as }) => ended_as)).toEqual(['closed', 'closed'])
    const lead = await scene.roadsMan()
    const attempt = resolveDispatch(lead.db, lead.county, dispatch, { outcome: 'solved', words: '已疏通。' })
    await expect(attempt).rejects.toMatchObject({ code: 'dispatch_ended' })
  })
})
