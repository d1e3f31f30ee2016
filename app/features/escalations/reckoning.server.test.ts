// The working calendar or the office hours change after a dispatch: what is due follows, and the history says so.
import { afterAll, describe, expect, it } from 'vitest'
import { asSystem, sure } from '~/platform/supabase.server'
import { foundTenant, owner } from '../../../tests/county'
import { dispatchScene, escalated, inHand, standing, sweepAt } from '../../../tests/dispatches'
import { asMachine } from '../../../tests/edits'

afterAll(() => owner().end())

describe('the calendar changes after a dispatch', () => {
  const reckon = async (county: string) =>
    sure(asSystem(county, new Date('2026-11-26T09:00:00+08:00')).rpc('reckon_dispatches', { county }))
  const history = (dispatch: string) =>
    owner()`select number, due_at, why from dispatch_deadlines where dispatch_id = ${dispatch} order by number`

  it('on one of the county’s own days: what is due is reckoned anew, by a run, and the history is kept', async () => {
    const own = await dispatchScene()
    const { id } = own.county
    const { dispatch } = await inHand(own)
    const days = [{ day: '2026-11-30', is_workday: false }]
    const { error } = await own.officer.db.rpc('override_days', { county: id, days, reason: '寒潮停工' })
    expect(error).toBeNull()
    expect(
      await owner()`select state from runs where tenant_id = ${id} and kind = 'dispatches.reckon'`,
    ).toEqual([{ state: 'waiting' }])
    await reckon(id)
    await reckon(id)
    expect(await history(dispatch)).toMatchObject([
      { number: 1, due_at: new Date('2026-12-02T17:30:00+08:00'), why: 'sent' },
      { number: 2, due_at: new Date('2026-12-03T17:30:00+08:00'), why: 'calendar' },
    ])
    const days_back = await own.officer.db.from('calendar_overrides').delete().eq('tenant_id', id)
    expect(days_back.error).toBeNull()
    await reckon(id)
    expect((await history(dispatch)).at(-1)).toMatchObject({
      number: 3,
      due_at: new Date('2026-12-02T17:30:00+08:00'),
    })
  })

  it('only after it is due: the later steps move though the due hour does not', async () => {
    const own = await dispatchScene()
    const { dispatch } = await inHand(own)
    const days = [{ day: '2026-12-04', is_workday: false }]
    await own.officer.db.rpc('override_days', { county: own.county.id, days, reason: '寒潮停工' })
    await reckon(own.county.id)
    expect(await history(dispatch)).toHaveLength(1)
    await sweepAt(own.county.id, '2026-12-07T17:30:00')
    expect(await escalated(dispatch)).toEqual(['warning', 'due'])
    await sweepAt(own.county.id, '2026-12-08T17:30:00')
    expect(await escalated(dispatch)).toEqual(['warning', 'due', 'late'])
  })

  it('tentatively: foreseen, nothing is asked for', async () => {
    const own = await dispatchScene()
    await inHand(own)
    const changes = { days: [{ day: '2026-11-30', is_workday: false }] }
    expect((await own.officer.db.rpc('foresee', { county: own.county.id, changes })).error).toBeNull()
    expect(
      await owner()`select from runs where tenant_id = ${own.county.id} and kind = 'dispatches.reckon'`,
    ).toEqual([])
  })

  it('for everybody, when a year is published: each county that holds dispatches is reckoned, and is certain', async () => {
    const own = await dispatchScene()
    const idle = await foundTenant()
    const { id } = own.county
    const { dispatch } = await inHand(own, { now: '2027-05-10T09:00:00+08:00' })
    const published = asMachine(id, async (sql) => {
      const days = sql.json([{ day: '2027-05-12', is_workday: false, name: '试验' }])
      await sql`select private.write_calendar_year(2027, ${days}, '试验')`
      const asked =
        await sql`select tenant_id from runs where kind = 'dispatches.reckon' and tenant_id in (${id}, ${idle.id})`
      expect(asked).toEqual([{ tenant_id: id }])
      await sql`select public.reckon_dispatches(${id})`
      const due =
        await sql`select due_at, is_provisional, why from dispatch_deadlines where dispatch_id = ${dispatch} order by number`
      expect(due).toEqual([
        { due_at: new Date('2027-05-17T17:30:00+08:00'), is_provisional: true, why: 'sent' },
        { due_at: new Date('2027-05-18T17:30:00+08:00'), is_provisional: false, why: 'calendar' },
      ])
      throw new Error('taken back')
    })
    await expect(published).rejects.toThrow('taken back')
  })

  it('by a share of the time that the county warns at: live dispatches follow', async () => {
    const own = await dispatchScene()
    const { dispatch } = await inHand(own)
    await owner()`update settings set warning_percent = 60 where tenant_id = ${own.county.id}`
    await reckon(own.county.id)
    await sweepAt(own.county.id, '2026-11-30T17:30:00')
    expect(await escalated(dispatch)).toEqual(['warning'])
  })

  it('by its office hours: live dispatches are due when it closes', async () => {
    const own = await dispatchScene()
    const { demand } = await inHand(own)
    await owner()`update settings set office_closes = '18:00' where tenant_id = ${own.county.id}`
    await reckon(own.county.id)
    expect(await standing(demand)).toMatchObject([{ due_at: new Date('2026-12-02T18:00:00+08:00') }])
  })
})
