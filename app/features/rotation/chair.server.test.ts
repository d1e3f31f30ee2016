import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { owner, signedIn } from '../../../tests/county'
import { at, type RotationScene, rotationScene } from '../../../tests/rotation'
import { cancelTurn, overrideTurn } from './changing.server'
import { announceTurns, getRotation } from './rotation.server'

const NOVEMBER = '2026-11-23T10:00:00+08:00'
const NOW = new Date(NOVEMBER)
let scene: RotationScene

afterAll(() => owner().end())
beforeEach(async () => {
  scene = await rotationScene(3, '2026-10', NOW)
})

const read = async () => getRotation(at(scene.secretariat, NOVEMBER), scene.county)
const turnOf = async (month: string) => {
  const turn = (await read()).turns.find(({ since }) => since === month)
  if (!turn) throw new Error(`no turn in ${month}`)
  return turn
}
const announced = (through: string) => announceTurns(at(scene.secretariat, NOVEMBER), scene.county, through)

describe('the chair', () => {
  const NEXT = 1 // 成员单位2 chairs in November, 成员单位3 in December
  const chaired = async (n: number, wanted: string, instant: string) => {
    const member = scene.members[n] ?? scene.secretariat
    const { data } = await at(member, instant).rpc('my_chaired_turns', { wanted })
    return data?.map(({ since }) => since)
  }
  beforeEach(() => announced('2026-12'))

  it.each([
    ['plan', '2026-11-19', ['2026-12-01']],
    ['publish', '2026-11-19', []],
    ['publish', '2026-11-20', ['2026-12-01']],
    ['publish', '2026-12-31', ['2026-12-01']],
    ['publish', '2027-01-01', []],
    ['finish', '2026-11-30', []],
    ['finish', '2026-12-01', ['2026-12-01']],
    ['finish', '2027-01-28', ['2026-12-01']], // the twentieth working day; 2027 is provisional
    ['finish', '2027-01-30', []],
    ['plan', '2027-01-01', []],
  ])('may %s on %s for %j', async (wanted, day, turns) => {
    expect(await chaired(NEXT + 1, wanted, `${day}T12:00:00+08:00`)).toEqual(turns)
  })

  it.each([
    ['publish', '2028-01-19', []],
    ['publish', '2028-01-20', ['2028-02-01']],
    ['publish', '2028-02-29', ['2028-02-01']],
    ['publish', '2028-03-01', []],
    ['finish', '2028-03-28', ['2028-02-01']], // the twentieth working day after 29 February
    ['finish', '2028-03-29', []],
  ])('of a February of 29 days may %s on %s for %j', async (wanted, day, turns) => {
    const leap = await rotationScene(3, '2028-01', new Date('2028-01-10T10:00:00+08:00'))
    await announceTurns(at(leap.secretariat, '2028-01-10T10:00:00+08:00'), leap.county, '2028-02')
    const { data } = await at(leap.members[1] ?? leap.secretariat, `${day}T12:00:00+08:00`).rpc(
      'my_chaired_turns',
      { wanted },
    )
    expect(data?.map(({ since }) => since)).toEqual(turns)
  })

  it('is nobody else, and no more once the turn is another’s or its person has left', async () => {
    const moment = '2026-11-23T10:00:01+08:00'
    expect(await chaired(0, 'publish', moment)).toEqual([])
    const { id } = await turnOf('2026-12')
    await overrideTurn(at(scene.secretariat, NOVEMBER), scene.county, id, {
      body_id: scene.members[0]?.body_id ?? '',
      is_owed: true,
      reason: '另有安排',
    })
    expect(await chaired(NEXT + 1, 'publish', moment)).toEqual([])
    expect(await chaired(0, 'publish', moment)).toEqual(['2026-12-01'])
    await owner()`update memberships set ended_at = now() where tenant_id = ${scene.county.id} and person_id = ${scene.members[0]?.person_id ?? ''}`
    expect(await chaired(0, 'publish', moment)).toEqual([])
  })
})

describe('who chairs', () => {
  it('is said alike by the view and by the rule, over changes and cancellations', async () => {
    await announced('2027-06')
    const bodies = scene.members.map(({ body_id }) => body_id)
    const office = at(scene.secretariat, NOVEMBER)
    for (const [n, turn] of (await read()).turns.slice(2, 7).entries()) {
      const others = bodies.filter((body_id) => body_id !== turn.body_id)
      for (const body_id of others.slice(0, n % 3))
        await overrideTurn(office, scene.county, turn.id, { body_id, is_owed: false, reason: '改派' })
      if (n % 2 === 0) await cancelTurn(office, scene.county, turn.id, { is_owed: false, reason: '取消' })
    }
    const view =
      await owner()`select turn_id, body_id, standing from turn_chairs where tenant_id = ${scene.county.id} order by since`
    const said = (await read()).turns.map(({ id, chair }) => ({
      turn_id: id,
      body_id: chair.body_id,
      standing: chair.standing,
    }))
    expect(said).toEqual([...view])
  })

  it('another county’s people read none of it', async () => {
    await announced('2026-12')
    const foreign = await signedIn((await rotationScene(1, '2026-11', NOW)).county.id, 'secretariat')
    const { data } = await foreign.db.from('turns').select('id').eq('tenant_id', scene.county.id)
    expect(data).toEqual([])
  })
})
