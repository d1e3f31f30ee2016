// Reply slips: only the hash is kept, a code works once, while it is the last one and in time, and says no more than the tier allows.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asVisitor } from '~/platform/supabase.server'
import { owner } from '../../../tests/county'
import {
  type DispatchScene,
  dispatchScene,
  inHand,
  resolved,
  stageOf,
  standing,
} from '../../../tests/dispatches'
import { readCode } from './confirmation-slip'
import { confirmBySlip, getResolution, printSlip, readSlip } from './confirmation-slips.server'

const GOOD = { verdict: 'confirmed', rating: 'fairly_satisfied' } as const
const AGAIN = { verdict: 'reopened', words: '雨后又积水。' } as const

let scene: DispatchScene
let other: DispatchScene
beforeAll(async () => {
  scene = await dispatchScene()
  other = await dispatchScene()
})
afterAll(() => owner().end())

async function print(dispatch: string, { sender } = scene): Promise<string> {
  const { db, county } = await sender()
  return readCode((await printSlip(db, county, dispatch, 'http://liangxin.example')).code)
}

const manners = (demand: string) =>
  owner()`select kind, manner, done_by from dispatch_steps where demand_id = ${demand} and kind in ('confirmed', 'reopened')`

describe('a reply slip', () => {
  it('takes the unit’s word without an account, and the demand is closed', async () => {
    const { demand, dispatch } = await resolved(scene)
    const code = await print(dispatch)
    expect(await readSlip(code)).toMatchObject({
      ...{ standing: 'open', unit: '环翠机电有限公司', reply: '积水已排除。', outcome: 'solved' },
    })
    await confirmBySlip(code, GOOD)
    expect(await manners(demand)).toEqual([{ kind: 'confirmed', manner: 'slip', done_by: null }])
    expect(await stageOf(await scene.sender(), demand)).toBe('confirmed')
  })

  it('has it done again by the same department, which the county’s machine notes', async () => {
    const { demand, dispatch } = await resolved(scene)
    await confirmBySlip(await print(dispatch), AGAIN)
    expect(await stageOf(await scene.sender(), demand)).toBe('sent')
    const live = (await standing(demand)).filter(({ ended_as }) => ended_as === null)
    expect(live).toMatchObject([{ body_id: scene.roads, is_final: true }])
  })

  it('works once: of two at once the second is told, and afterwards it says no more than its number', async () => {
    const { dispatch } = await resolved(scene)
    const code = await print(dispatch)
    const both = await Promise.allSettled([confirmBySlip(code, GOOD), confirmBySlip(code, AGAIN)])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'slip_used' } })
    const shown = await readSlip(code)
    expect(shown.standing).toBe('used')
    expect(Object.keys(shown).sort()).toEqual(['county', 'language', 'reference', 'standing'])
  })

  it('takes one of two words: no step in a department’s name', async () => {
    const { dispatch } = await resolved(scene)
    const holder = asVisitor(null, { 'x-slip': await print(dispatch) })
    const { error } = await holder.rpc('confirm_by_slip', { verdict: 'replied', words: '部门已书面承诺赔偿' })
    expect(error?.message).toBe('not_allowed')
  })

  it('is void once a newer one is printed, and used once the unit spoke by its account', async () => {
    const { dispatch } = await resolved(scene)
    const [older, newer] = [await print(dispatch), await print(dispatch)]
    await expect(confirmBySlip(older, GOOD)).rejects.toMatchObject({ code: 'slip_void' })
    const { db, county } = await scene.contacting()
    await db.rpc('confirm_resolution', { county: county.id, dispatch, ...GOOD })
    await expect(confirmBySlip(newer, GOOD)).rejects.toMatchObject({ code: 'slip_used' })
  })

  it('counts until the minute at which the time is over', async () => {
    const { dispatch } = await resolved(scene)
    const code = await print(dispatch)
    const [row] = await owner()`select answer_by from dispatches where id = ${dispatch}`
    const holderAt = (later: number) =>
      asVisitor(null, { 'x-slip': code, 'x-now': new Date(row?.answer_by.getTime() + later).toISOString() })
    const late = await holderAt(1_000).rpc('confirm_by_slip', GOOD)
    expect(late.error?.message).toBe('slip_expired')
    expect((await holderAt(0).rpc('confirm_by_slip', GOOD)).error).toBeNull()
  })

  it('is kept as a hash alone, which nobody reads', async () => {
    const { dispatch } = await resolved(scene)
    const code = await print(dispatch)
    const [row] =
      await owner()`select s::text as row from confirmation_slips s where dispatch_id = ${dispatch}`
    expect(row?.row).not.toContain(code)
    const { db } = await scene.sender()
    expect((await db.from('confirmation_slips').select('secret_hash')).error?.code).toBe('42501')
  })

  it('neither names the unit nor tells the reply where only the secretariat reads the words', async () => {
    const { demand, dispatch } = await resolved(scene)
    await owner()`update demands set confidentiality = 'secretariat_only' where id = ${demand}`
    expect(await readSlip(await print(dispatch))).toMatchObject({ standing: 'open', unit: null, reply: null })
    const { db, county } = scene.officer
    expect(await getResolution(db, county, dispatch)).toMatchObject({ reply: null })
  })
})

describe('nobody gets one', () => {
  it('of the department that resolved it, nor by another county', async () => {
    const { dispatch } = await resolved(scene)
    for (const man of [scene.roadsMan, scene.contacting]) {
      const { db, county } = await man()
      const attempt = printSlip(db, county, dispatch, '')
      await expect(attempt).rejects.toMatchObject({ code: 'not_allowed' })
    }
    await expect(print(dispatch, other)).rejects.toMatchObject({ code: 'not_found' })
    const { db } = await other.sender()
    const attempt = await db.rpc('print_confirmation_slip', { county: scene.county.id, dispatch })
    expect(attempt.error?.message).toBe('not_found')
  })

  it('before there is an answer', async () => {
    const { dispatch } = await inHand(scene)
    await expect(print(dispatch)).rejects.toMatchObject({ code: 'already_done' })
  })

  it('by guessing', async () => {
    await expect(readSlip('0'.repeat(12))).rejects.toMatchObject({ code: 'slip_unknown' })
    await expect(confirmBySlip('0'.repeat(12), GOOD)).rejects.toMatchObject({ code: 'slip_unknown' })
    expect(() => readCode('<script>')).toThrow('slip_unknown')
  })
})
