// Escalations at their minutes, and what else a tick does with dispatches.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  askExtension,
  askUnit,
  decideExtension,
  dispatchDemand,
} from '~/features/dispatches/dispatches.server'
import { asSystem } from '~/platform/supabase.server'
import { foundTenant, owner } from '../../../tests/county'
import {
  type DispatchScene,
  dispatchScene,
  escalated,
  inHand,
  resolved,
  sent,
  standing,
  stepsOf,
  sweepAt,
} from '../../../tests/dispatches'
import { listEscalations } from './escalations.server'

let scene: DispatchScene
beforeAll(async () => {
  scene = await dispatchScene()
})
afterAll(() => owner().end())

/** At an instant, as the county's machine. */
const sweep = (now: string, county = scene.county.id) => sweepAt(county, now)

async function raised(dispatch: string) {
  const rows = await owner()`select e.extended_by, e.step, p.name from escalations e
    left join people p on p.tenant_id = e.tenant_id and p.id = e.person_id
    where e.dispatch_id = ${dispatch} order by e.extended_by, e.due_at, e.raised_at`
  return rows.map(({ extended_by, step, name }) => [...(extended_by ? [extended_by] : []), step, name])
}

describe('a dispatch whose time runs out', () => {
  it('is put before the next person at the minute of 80 %, of the due hour, and 3 and 5 working days late, over make-up Saturdays', async () => {
    // Five working days from Monday, 9 February 2026: up on the make-up Saturday before the Spring Festival.
    const { dispatch } = await inHand(scene, { now: '2026-02-09T09:00:00+08:00' })
    const minutes = [
      ['2026-02-13T17:29', []],
      ['2026-02-13T17:30', ['warning']],
      ['2026-02-14T17:29', ['warning']],
      ['2026-02-14T17:30', ['warning', 'due']],
      ['2026-02-26T17:29', ['warning', 'due']],
      ['2026-02-26T17:30', ['warning', 'due', 'late']],
      ['2026-02-28T17:29', ['warning', 'due', 'late']],
      ['2026-02-28T17:30', ['warning', 'due', 'late', 'very_late']],
    ] as const
    for (const [minute, expected] of minutes) {
      await sweep(`${minute}:00`)
      expect([minute, await escalated(dispatch)]).toEqual([minute, expected])
    }
    await sweep('2026-03-30T09:00:00')
    expect(await escalated(dispatch)).toHaveLength(4)
  })

  it('has all steps at once after an outage, each once, though two sweep at the same time', async () => {
    const held = await Promise.all([1, 2, 3].map(() => inHand(scene)))
    const at = '2026-12-09T17:30:00'
    await Promise.all([sweep(at), sweep(at), sweep(at)])
    for (const { dispatch } of held)
      expect(await escalated(dispatch)).toEqual(['warning', 'due', 'late', 'very_late'])
  })

  it('goes to whoever accepted it, the supervisor, whoever sent it, the leader; where there is nobody, to nobody', async () => {
    const own = await dispatchScene()
    const { dispatch } = await inHand(own)
    await owner()`update memberships set ended_at = now() where tenant_id = ${own.county.id} and role = 'leader'`
    await sweep('2026-12-09T17:30:00', own.county.id)
    const [accepted] =
      await owner()`select p.name from dispatch_steps s join people p on p.tenant_id = s.tenant_id and p.id = s.done_by
      where s.dispatch_id = ${dispatch} and s.kind = 'accepted'`
    const [sender] =
      await owner()`select p.name from dispatch_steps s join people p on p.tenant_id = s.tenant_id and p.id = s.done_by
      where s.dispatch_id = ${dispatch} and s.kind = 'sent'`
    expect(await raised(dispatch)).toEqual([
      ['warning', accepted?.name],
      ['due', null],
      ['late', sender?.name],
      ['very_late', null],
    ])
    const { rows } = await listEscalations(own.officer.db, own.officer.county, true, {
      key: null,
      backwards: false,
    })
    expect(rows.map(({ step, person }) => [step, person])).toEqual(
      expect.arrayContaining([
        ['due', null],
        ['very_late', null],
      ]),
    )
    expect(rows).toHaveLength(2)
  })

  it('goes to the next in the same role, where whoever it was has left', async () => {
    const own = await dispatchScene()
    const { dispatch } = await inHand(own)
    const colleague = await owner()`select id from people where tenant_id = ${own.county.id} and id not in (
      select person_id from memberships where tenant_id = ${own.county.id} and role in ('department', 'secretariat', 'system')) limit 1`
    await owner()`update memberships set ended_at = now() where tenant_id = ${own.county.id} and body_id = ${own.roads}`
    await owner()`insert into memberships (tenant_id, person_id, role, body_id) values (${own.county.id}, ${colleague[0]?.id}, 'department', ${own.roads})`
    await owner()`update bodies set supervisor_id = ${colleague[0]?.id} where id = ${own.roads}`
    await sweep('2026-12-02T17:30:00', own.county.id)
    const [named] =
      await owner()`select name from people where tenant_id = ${own.county.id} and id = ${colleague[0]?.id}`
    expect(await raised(dispatch)).toEqual([
      ['warning', named?.name],
      ['due', named?.name],
    ])
  })

  it('has none while the unit is waited for', async () => {
    const { dispatch } = await inHand(scene)
    const { db, county } = await scene.roadsMan('2026-11-26T10:00:00+08:00')
    await askUnit(db, county, dispatch, { question: '积水在厂门的哪一侧？' })
    await sweep('2026-12-31T18:00:00')
    expect(await escalated(dispatch)).toEqual([])
  })

  it('begins anew with more time', async () => {
    const { dispatch } = await inHand(scene)
    await sweep('2026-12-01T17:30:00')
    const asking = await scene.roadsMan('2026-12-02T10:00:00+08:00')
    await askExtension(asking.db, asking.county, dispatch, { amount: 5, reason: '需要协调施工队伍' })
    const deciding = await scene.leading('2026-12-02T11:00:00+08:00')
    await decideExtension(deciding.db, deciding.county, dispatch, { is_granted: true })
    await sweep('2026-12-07T17:29:00')
    expect(await escalated(dispatch)).toEqual(['warning'])
    await sweep('2026-12-07T17:30:00')
    expect(await escalated(dispatch)).toEqual(['warning', 'warning'])
    await sweep('2026-12-09T17:30:00')
    expect((await raised(dispatch)).map((row) => row.slice(0, -1))).toEqual([
      ['warning'],
      [5, 'warning'],
      [5, 'due'],
    ])
  })

  it('is swept by nobody but its county’s machine', async () => {
    const foreign = await foundTenant()
    for (const db of [scene.officer.db, asSystem(foreign.id)]) {
      const { error } = await db.rpc('settle_dispatches', { county: scene.county.id })
      expect(error?.message).toBe('not_found')
      expect((await db.rpc('escalate_dispatches')).error?.code).toBe('42501')
    }
  })
})

describe('a department that is dissolved', () => {
  it('holds nothing from that day on: ten demands wait to be sent again, with what is left of their time', async () => {
    const own = await dispatchScene()
    const held = await Promise.all(Array.from({ length: 10 }, () => sent(own)))
    await owner()`update bodies set dissolved_on = '2026-11-28' where id = ${own.roads}`
    expect(await sweep('2026-11-27T23:59:00', own.county.id)).toBe(0)
    await Promise.all([1, 2].map(() => sweep('2026-11-28T00:00:00', own.county.id)))
    for (const { demand } of held) {
      expect(await stepsOf(demand)).toEqual(['dissolved', 'sent'])
      expect(await standing(demand)).toMatchObject([{ ended_as: 'dissolved' }])
    }
    const { db, county } = await own.sender('2026-11-30T09:00:00+08:00')
    const [{ demand = '' } = {}] = held
    await dispatchDemand(db, county, demand, { lead: own.water, assistants: [] })
    // Two of five working days were spent: Thursday and Friday.
    expect((await standing(demand)).at(-1)).toMatchObject({ allowance: 3 })
  })
})

describe('a unit that says nothing', () => {
  it('has its demand closed as unrated at the minute, ten working days after it was resolved, and not before', async () => {
    const { demand } = await resolved(scene)
    const closing = () => owner()`select outcome from demand_closings where demand_id = ${demand}`
    await sweep('2026-12-09T17:29:00')
    expect(await closing()).toEqual([])
    await Promise.all([sweep('2026-12-09T17:30:00'), sweep('2026-12-09T17:30:00')])
    expect(await closing()).toMatchObject([{ outcome: 'unrated' }])
    expect(await standing(demand)).toMatchObject([{ ended_as: 'resolved', answer_by: null }])
  })
})

it('of another county’s escalations nobody reads any', async () => {
  const elsewhere = await dispatchScene()
  const page = await listEscalations(elsewhere.officer.db, scene.officer.county, false, {
    key: null,
    backwards: false,
  })
  expect(page.rows).toEqual([])
})
