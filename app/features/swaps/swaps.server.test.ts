import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { announceTurns, getRotation } from '~/features/rotation/rotation.server'
import { asSystem, sure } from '~/platform/supabase.server'
import { owner, type SignedIn } from '../../../tests/county'
import { at, type RotationScene, rotationScene } from '../../../tests/rotation'
import { acceptSwap, offerSwap, refuseSwap, withdrawSwap } from './swaps.server'

const NOVEMBER = '2026-11-23T10:00:00+08:00'
let scene: RotationScene
/** They chair in November, December and January. */
let first: SignedIn & { body_id: string }
let second: SignedIn & { body_id: string }
let third: SignedIn & { body_id: string }

afterAll(() => owner().end())
beforeEach(async () => {
  scene = await rotationScene(4, '2026-11', new Date(NOVEMBER))
  await announceTurns(at(scene.secretariat, NOVEMBER), scene.county, '2027-03')
  const [one, two, three] = scene.members
  if (!one || !two || !three) throw new Error('The scene has too few members.')
  first = one
  second = two
  third = three
})

const as = (person: SignedIn, instant = NOVEMBER) => at(person, instant)
const turns = async () => (await getRotation(as(scene.secretariat), scene.county)).turns
const turnIn = async (month: string) => (await turns()).find(({ since }) => since === month)?.id ?? ''
const chairIn = async (month: string) => (await turns()).find(({ since }) => since === month)?.chair
const offer = async (month: string, who: SignedIn, to_body_id?: string) =>
  offerSwap(as(who), scene.county, { turn_id: await turnIn(month), to_body_id, reason: '另有会议' })
const mails = async (kind: string) =>
  owner()`select p.id from mail_log m join people p on p.tenant_id = m.tenant_id and p.id = m.person_id
    where m.tenant_id = ${scene.county.id} and m.kind = ${kind}`.then((rows) =>
    rows.map(({ id }) => id).sort(),
  )

describe('an accepted swap', () => {
  it('moves both turns at once, with their rights, and mails both sides and the secretariat', async () => {
    const swap = await offer('2026-12', second, third.body_id)
    expect(await mails('swap-offered')).toEqual([third.person_id])
    const publishing = async (who: SignedIn, instant: string) =>
      sure(as(who, instant).rpc('my_chaired_turns', { wanted: 'publish' }))
    expect(await publishing(second, '2026-11-23T10:00:00+08:00')).toHaveLength(1)

    await acceptSwap(as(third), scene.county, swap, { turn_id: await turnIn('2027-01') })

    expect(await publishing(second, '2026-11-23T10:00:01+08:00')).toEqual([])
    expect(await publishing(third, '2026-11-23T10:00:01+08:00')).toHaveLength(1)
    expect(await chairIn('2026-12')).toMatchObject({ body_id: third.body_id, standing: 'swap' })
    expect(await chairIn('2027-01')).toMatchObject({ body_id: second.body_id, standing: 'swap' })
    expect(await mails('swap-accepted')).toEqual(
      [second.person_id, third.person_id, scene.secretariat.person_id].sort(),
    )
    // December's hand-over mail was due on the 13th: whoever comes to it now is told at once.
    expect(await mails('turn-handover')).toEqual([third.person_id])
  })

  it('is accepted once, however many accept at once', async () => {
    const swap = await offer('2026-12', second)
    const fourth = scene.members[3] ?? third
    const [january, february] = [await turnIn('2027-01'), await turnIn('2027-02')]
    const tries = await Promise.allSettled([
      acceptSwap(as(third), scene.county, swap, { turn_id: january }),
      acceptSwap(as(fourth), scene.county, swap, { turn_id: february }),
      acceptSwap(as(third), scene.county, swap, { turn_id: january }),
    ])
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const changes =
      await owner()`select count(*)::int as n from turn_changes where tenant_id = ${scene.county.id}`
    expect(changes[0]?.n).toBe(2)
  })

  it('never overlaps another: a turn on offer is not given, and one that moved is not taken', async () => {
    const swap = await offer('2026-12', second)
    await offer('2027-01', third)
    const given = { turn_id: await turnIn('2027-01') }
    await expect(acceptSwap(as(third), scene.county, swap, given)).rejects.toThrow('swap_open')
    await expect(offer('2026-12', second)).rejects.toThrow('swap_open')

    const office = as(scene.secretariat)
    await sure(
      office.rpc('override_turn', {
        county: scene.county.id,
        turn_id: await turnIn('2026-12'),
        body_id: first.body_id,
        is_owed: false,
        reason: '改派',
      }),
    )
    const fourth = { turn_id: await turnIn('2027-02') }
    await expect(acceptSwap(as(scene.members[3] ?? third), scene.county, swap, fourth)).rejects.toThrow(
      'swap_lapsed',
    )
  })

  it('is done by the secretariat for both', async () => {
    const [turn_id, other_turn_id] = [await turnIn('2026-12'), await turnIn('2027-01')]
    await sure(
      as(scene.secretariat).rpc('swap_turns', {
        county: scene.county.id,
        turn_id,
        other_turn_id,
        reason: '两家商定',
      }),
    )
    expect(await chairIn('2026-12')).toMatchObject({ body_id: third.body_id, standing: 'swap' })
    const { error } = await as(second).rpc('swap_turns', {
      county: scene.county.id,
      turn_id,
      other_turn_id,
      reason: '自行',
    })
    expect(error?.message).toBe('not_allowed')
  })

  it('does not make anybody’s later turns move', async () => {
    const before = (await turns()).filter(({ isAnnounced }) => !isAnnounced)
    const swap = await offer('2026-12', second, third.body_id)
    await acceptSwap(as(third), scene.county, swap, { turn_id: await turnIn('2027-01') })
    expect((await turns()).filter(({ isAnnounced }) => !isAnnounced)).toEqual(before)
  })
})

describe('an offer', () => {
  it('is the chair’s own to make, and of a turn that has not begun', async () => {
    await expect(offer('2026-12', first)).rejects.toThrow('not_allowed')
    await expect(offer('2026-11', first)).rejects.toThrow('turn_over')
    await expect(offer('2027-09', second)).rejects.toThrow('not_found') // not announced
    await expect(offer('2026-12', second, second.body_id)).rejects.toThrow('not_in_order')
  })

  it('made to one member is accepted by no other, and by nobody of another county', async () => {
    const swap = await offer('2026-12', second, third.body_id)
    const fourth = scene.members[3] ?? third
    const given = { turn_id: await turnIn('2027-02') }
    await expect(acceptSwap(as(fourth), scene.county, swap, given)).rejects.toThrow('not_allowed')
    const foreign = await rotationScene(1, '2026-11', new Date(NOVEMBER))
    await expect(acceptSwap(as(foreign.secretariat), scene.county, swap, given)).rejects.toThrow(
      'not_allowed',
    )
    await expect(acceptSwap(as(foreign.secretariat), foreign.county, swap, given)).rejects.toThrow(
      'not_found',
    )
  })

  it('refused or withdrawn keeps the reason, tells the other side, and is over', async () => {
    const refused = await offer('2026-12', second, third.body_id)
    await refuseSwap(as(third), scene.county, refused, { reason: '一月也有安排' })
    await expect(
      acceptSwap(as(third), scene.county, refused, { turn_id: await turnIn('2027-01') }),
    ).rejects.toThrow('already_done')
    const withdrawn = await offer('2026-12', second)
    await expect(withdrawSwap(as(third), scene.county, withdrawn, { reason: '不换' })).rejects.toThrow(
      'not_allowed',
    )
    await withdrawSwap(as(second), scene.county, withdrawn, { reason: '会议改期' })
    const rows = await sure(
      as(scene.secretariat)
        .from('swap_outcomes')
        .select('outcome, reason')
        .eq('tenant_id', scene.county.id)
        .order('outcome'),
    )
    expect(rows).toEqual([
      { outcome: 'refused', reason: '一月也有安排' },
      { outcome: 'withdrawn', reason: '会议改期' },
    ])
    expect(await mails('swap-closed')).toEqual([second.person_id])
  })
})

describe('the hand-over mail', () => {
  const told = async () =>
    sure(
      asSystem(scene.county.id, new Date('2026-11-13T09:00:00+08:00')).rpc('queue_handovers', {
        county: scene.county.id,
        month: '2026-11',
      }),
    )

  it('goes to all of the body that chairs next month, exactly once', async () => {
    expect(await told()).toBe(1)
    expect(await told()).toBe(0)
    expect(await mails('turn-handover')).toEqual([second.person_id])
  })

  it('says what is left to hand over, and nothing to who gave the turn away meanwhile', async () => {
    await told()
    const swap = await offer('2026-12', second, third.body_id)
    await acceptSwap(as(third), scene.county, swap, { turn_id: await turnIn('2027-01') })
    const contents = await sure(
      asSystem(scene.county.id, new Date(NOVEMBER)).rpc('mail_contents', {
        of_kind: 'turn-handover',
        of_key: await turnIn('2026-12'),
      }),
    )
    expect(contents.filter(({ content }) => content !== null)).toHaveLength(1)
    expect(contents.find(({ content }) => content !== null)?.content).toMatchObject({
      since: '2026-12-01',
      publishes_on: '2026-11-20',
      items: ['在办活动', '联系人名单', '经费与物资', '资料与照片', '未了事项'],
    })
  })
})
