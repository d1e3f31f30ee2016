import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { announceTurns, getRotation } from '~/features/rotation/rotation.server'
import { sure } from '~/platform/supabase.server'
import { owner } from '../../../tests/county'
import { at, type RotationScene, rotationScene } from '../../../tests/rotation'
import { endCalendar, eventsOf, findFeed, makeCalendar } from './calendars.server'

const NOVEMBER = '2026-11-23T10:00:00+08:00'
let scene: RotationScene

afterAll(() => owner().end())
beforeEach(async () => {
  scene = await rotationScene(3, '2026-11', new Date(NOVEMBER))
  await announceTurns(at(scene.secretariat, NOVEMBER), scene.county, '2027-01')
})

const member = (n: number) => scene.members[n] ?? scene.secretariat
const make = (n: number, kind: 'person' | 'alliance') => makeCalendar(member(n).db, scene.county, kind)

describe('a calendar address', () => {
  it('shows its person’s own turns, or all that are announced, to whoever holds it', async () => {
    const own = await findFeed(await make(1, 'person'))
    expect(own?.turns.map(({ since }) => since)).toEqual(['2026-12-01'])
    const all = await findFeed(await make(1, 'alliance'))
    expect(all?.turns.map(({ since }) => since)).toEqual(['2026-11-01', '2026-12-01', '2027-01-01'])
  })

  it('stops working when it is made anew, ended, or its person has left', async () => {
    const first = await make(0, 'person')
    const second = await make(0, 'person')
    expect(await findFeed(first)).toBeNull()
    expect(await findFeed(second)).not.toBeNull()
    await endCalendar(member(0).db, scene.county, 'person')
    expect(await findFeed(second)).toBeNull()

    const third = await make(0, 'person')
    await owner()`update memberships set ended_at = now() where tenant_id = ${scene.county.id} and person_id = ${member(0).person_id}`
    expect(await findFeed(third)).toBeNull()
  })

  it('is told to nobody else, opens nothing when guessed, and is made in no other county', async () => {
    const secret = await make(0, 'person')
    expect(secret).toMatch(/^[0-9a-f]{48}$/)
    expect(await findFeed('a'.repeat(48))).toBeNull()
    const kept =
      await owner()`select to_jsonb(l)::text as row from calendar_links l where tenant_id = ${scene.county.id}`
    expect(kept.map(({ row }) => row).join()).not.toContain(secret)
    const foreign = await rotationScene(1, '2026-11', new Date(NOVEMBER))
    await expect(makeCalendar(foreign.secretariat.db, scene.county, 'alliance')).rejects.toThrow(
      'not_allowed',
    )
  })
})

describe('an event', () => {
  it('keeps its name, grows its sequence, and stays as cancelled for who gave the turn away', async () => {
    const secret = await make(1, 'person')
    const words = { turn: (body: string) => body, changed: '有变动' }
    const events = async () => {
      const feed = await findFeed(secret)
      return feed ? eventsOf(feed, 'https://liangxin.example', words) : []
    }
    const [before] = await events()
    expect(before).toMatchObject({ sequence: 0, is_cancelled: false })

    const turns = (await getRotation(at(scene.secretariat, NOVEMBER), scene.county)).turns
    const [turn_id, other_turn_id] = ['2026-12', '2027-01'].map(
      (month) => turns.find(({ since }) => since === month)?.id ?? '',
    )
    await sure(
      at(scene.secretariat, NOVEMBER).rpc('swap_turns', {
        county: scene.county.id,
        turn_id: turn_id ?? '',
        other_turn_id: other_turn_id ?? '',
        reason: '商定',
      }),
    )
    const after = await events()
    expect(after.map(({ is_cancelled, sequence }) => ({ is_cancelled, sequence }))).toEqual([
      { is_cancelled: true, sequence: 1 },
      { is_cancelled: false, sequence: 1 },
    ])
    expect(after[0]?.uid).toBe(before?.uid)
    expect(after[0]?.url).toBe(`https://liangxin.example/${scene.county.code}/rotation/turns/${turn_id}`)
  })
})
