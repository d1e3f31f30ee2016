import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { owner } from '../../../tests/county'
import { at, type RotationScene, rotationScene } from '../../../tests/rotation'
import { cancelTurn, overrideTurn } from './changing.server'
import { announceTurns, extendRotation, getRotation } from './rotation.server'

const NOVEMBER = '2026-11-23T10:00:00+08:00'
const NOW = new Date(NOVEMBER)
let scene: RotationScene

afterAll(() => owner().end())
beforeEach(async () => {
  scene = await rotationScene(3, '2026-10', NOW)
})

const read = async () => getRotation(at(scene.secretariat, NOVEMBER), scene.county)
const plan = async () =>
  (await read()).turns.map(({ since, chair }) => `${since} ${chair.name?.replace('成员单位', '') ?? '–'}`)
const turnOf = async (month: string) => {
  const turn = (await read()).turns.find(({ since }) => since === month)
  if (!turn) throw new Error(`no turn in ${month}`)
  return turn
}
const announced = (through: string) => announceTurns(at(scene.secretariat, NOVEMBER), scene.county, through)

describe('what stands', () => {
  beforeEach(() => announced('2027-01'))

  it('is neither changed nor deleted, not even by the database’s owner', async () => {
    const { id } = await turnOf('2026-10')
    const other = scene.members[1]?.body_id ?? ''
    await expect(owner()`update turns set body_id = ${other} where id = ${id}`).rejects.toThrow(
      'turn_announced',
    )
    await expect(owner()`delete from turns where id = ${id}`).rejects.toThrow('turn_announced')
  })

  it('is over once it is over', async () => {
    const { id } = await turnOf('2026-10')
    const change = { body_id: scene.members[1]?.body_id ?? '', is_owed: false, reason: '记错了' }
    await expect(overrideTurn(at(scene.secretariat, NOVEMBER), scene.county, id, change)).rejects.toThrow(
      'turn_over',
    )
    await expect(cancelTurn(at(scene.secretariat, NOVEMBER), scene.county, id, change)).rejects.toThrow(
      'turn_over',
    )
    await expect(
      owner()`insert into turn_cancellations (tenant_id, turn_id, body_id, is_owed, reason, cancelled_by)
        values (${scene.county.id}, ${id}, ${change.body_id}, false, '补记', ${scene.secretariat.person_id})`,
    ).rejects.toThrow('turn_over')
  })

  it('cancelled and owed, is made good before the order goes on', async () => {
    const { id } = await turnOf('2026-12')
    const office = at(scene.secretariat, NOVEMBER)
    await cancelTurn(office, scene.county, id, { is_owed: true, reason: '全县防汛' })
    await extendRotation(office, scene.county, NOW)
    expect((await plan()).slice(2, 6)).toEqual(['2026-12 –', '2027-01 1', '2027-02 3', '2027-03 2'])
    expect((await turnOf('2027-02')).makes_good_id).toBe(id)
    await expect(cancelTurn(office, scene.county, id, { is_owed: true, reason: '再取消' })).rejects.toThrow(
      'turn_cancelled',
    )
  })
})
