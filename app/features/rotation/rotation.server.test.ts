import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { asSystem } from '~/platform/supabase.server'
import { owner } from '../../../tests/county'
import { addBody, at, type RotationScene, rotationScene } from '../../../tests/rotation'
import { overrideTurn } from './changing.server'
import {
  announceAhead,
  announceTurns,
  arrange,
  extendRotation,
  getRotation,
  newParticipant,
} from './rotation.server'

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

describe('the plan', () => {
  it('reaches from the first turn to twelve months ahead, whoever asks and how often', async () => {
    expect(await plan()).toHaveLength(14) // October 2026 to November 2027
    expect((await plan()).slice(0, 4)).toEqual(['2026-10 1', '2026-11 2', '2026-12 3', '2027-01 1'])
    const before = await read()
    await extendRotation(asSystem(scene.county.id, NOW), scene.county, NOW)
    expect(await read()).toEqual(before)
  })

  it('grows by a month in the next one, and is announced half a year ahead', async () => {
    const december = new Date('2026-12-01T06:00:00+08:00')
    const machine = asSystem(scene.county.id, december)
    await extendRotation(machine, scene.county, december)
    expect(await plan()).toHaveLength(15)
    expect(await announceAhead(machine, scene.county, december)).toBe(9) // October 2026 to June 2027
    expect(await announceAhead(machine, scene.county, december)).toBe(0)
  })

  it('is extended once by two workers at once', async () => {
    const december = new Date('2026-12-01T06:00:00+08:00')
    const machine = asSystem(scene.county.id, december)
    const both = [1, 2].map(() => extendRotation(machine, scene.county, december))
    await Promise.all(both)
    expect(await plan()).toHaveLength(15)
    expect(new Set(await plan()).size).toBe(15)
  })

  it('is shown to the members as far as it is announced', async () => {
    const member = () => getRotation(at(scene.members[0] ?? scene.secretariat, NOVEMBER), scene.county)
    expect((await member()).turns).toEqual([])
    await announced('2026-12')
    expect((await member()).turns.map(({ since }) => since)).toEqual(['2026-10', '2026-11', '2026-12'])
  })
})

describe('a change of order', () => {
  const reversed = async () =>
    arrange(
      at(scene.secretariat, NOVEMBER),
      scene.county,
      await read(),
      ({ members, skips }) => ({ members: [...members].reverse(), skips }),
      NOW,
    )

  it('touches only what is not announced, and nobody has more turns by it', async () => {
    await announced('2026-11')
    await reversed()
    expect((await plan()).slice(0, 7)).toEqual([
      '2026-10 1',
      '2026-11 2',
      '2026-12 3',
      '2027-01 3',
      '2027-02 2',
      '2027-03 1',
      '2027-04 3',
    ])
  })

  it('made on what somebody else has changed meanwhile is refused', async () => {
    const stale = await read()
    await reversed()
    await expect(
      arrange(at(scene.secretariat, NOVEMBER), scene.county, stale, (same) => same, NOW),
    ).rejects.toThrow('stale')
  })

  it('with a dissolved body is refused', async () => {
    const body = await addBody(scene.county.id, '已撤销的单位')
    await owner()`update bodies set dissolved_on = '2026-11-01' where tenant_id = ${scene.county.id} and id = ${body}`
    const join = { id: body, name: '已撤销的单位', dissolved_on: null }
    await expect(
      arrange(
        at(scene.secretariat, NOVEMBER),
        scene.county,
        await read(),
        ({ members, skips }) => ({ members: [...members, newParticipant(join, '2027-01')], skips }),
        NOW,
      ),
    ).rejects.toThrow('body_dissolved')
  })

  it('is refused to members, and to the secretariat of another county', async () => {
    const foreign = await rotationScene(1, '2026-11', NOW)
    for (const stranger of [scene.members[0] ?? scene.secretariat, foreign.secretariat]) {
      const { error } = await at(stranger, NOVEMBER).rpc('arrange_rotation', {
        county: scene.county.id,
        alliance_id: (await read()).id,
        version: (await read()).version,
        members: [],
        skips: [],
        turns: [],
      })
      expect(error?.message).toBe('not_allowed')
    }
  })

  it('may not put a turn where one stands, nor into a skipped month, nor give one to who is not in the order', async () => {
    await announced('2026-12')
    const { id, version, participants } = await read()
    const stranger = await addBody(scene.county.id, '外单位')
    const tried = async (turns: object[], skips: object[] = []) => {
      const members = participants.map((one) => ({ ...one, since: `${one.since}-01`, until: null }))
      const { error } = await at(scene.secretariat, NOVEMBER).rpc('arrange_rotation', {
        county: scene.county.id,
        alliance_id: id,
        version,
        members,
        skips: JSON.parse(JSON.stringify(skips)),
        turns: JSON.parse(JSON.stringify(turns)),
      })
      return error?.message
    }
    const turn = (since: string, until: string, body_id = participants[0]?.body_id) => ({
      body_id,
      since,
      until,
      makes_good_id: null,
    })
    expect(await tried([turn('2026-12-01', '2027-01-01')])).toBe('turns_overlap')
    expect(await tried([turn('2027-01-01', '2027-03-01'), turn('2027-02-01', '2027-03-01')])).toBe(
      'turns_overlap',
    )
    expect(await tried([turn('2027-02-01', '2027-03-01')], [{ month: '2027-02' }])).toBe('turns_overlap')
    expect(await tried([turn('2027-01-01', '2027-02-01', stranger)])).toBe('not_in_order')
    expect(await tried([], [{ month: '2026-12' }])).toBe('turn_announced')
  })
})

describe('leaving', () => {
  const leave = async (body_id: string, until: string) =>
    arrange(
      at(scene.secretariat, NOVEMBER),
      scene.county,
      await read(),
      ({ members, skips }) => ({
        members: members.map((one) => (one.body_id === body_id ? { ...one, until } : one)),
        skips,
      }),
      NOW,
    )
  const third = () => scene.members[2]?.body_id ?? ''

  it('takes the turns that are not announced', async () => {
    await announced('2026-11')
    await leave(third(), '2026-12')
    expect((await plan()).slice(2, 5)).toEqual(['2026-12 1', '2027-01 2', '2027-02 1'])
  })

  it('waits until announced turns are somebody else’s', async () => {
    await announced('2026-12')
    await expect(leave(third(), '2026-12')).rejects.toThrow('turns_ahead')
    const { id } = await turnOf('2026-12')
    await overrideTurn(at(scene.secretariat, NOVEMBER), scene.county, id, {
      body_id: scene.members[0]?.body_id ?? '',
      is_owed: false,
      reason: '退出联盟',
    })
    await leave(third(), '2026-12')
    expect((await plan())[2]).toBe('2026-12 1')
  })
})
