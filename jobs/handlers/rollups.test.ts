// Rollups against a direct count of the same rows, written a second time and differently: after any edits, of any day, they are equal.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { dayOf } from '~/core/calendar-date'
import { asSystem } from '~/platform/supabase.server'
import { foundTenant, owner, signedIn } from '../../tests/county'
import { directCount } from '../../tests/direct-count'
import { asMachine, editAnything, randomFrom } from '../../tests/edits'
import { countyWithInstructors, type Scene, visit } from '../../tests/obligations'
import { countiesToCount, countRollups } from './rollups'

const NOW = new Date('2026-11-23T10:00:00+08:00')
const TODAY = dayOf(NOW)

afterAll(() => owner().end())

const count = (tenant_id: string, now = NOW) => countRollups(asSystem(tenant_id, now), tenant_id)

async function rollup(tenant_id: string, period: string) {
  const [row] = await owner()`select * from rollups where tenant_id = ${tenant_id} and period = ${period}`
  return row
}

describe('after random edits', () => {
  let county: Scene
  beforeAll(async () => {
    county = await countyWithInstructors({ instructors: 7, units_each: 3, since: '2026-08-01' })
    await count(county.id)
  })

  it.each([1, 2, 3, 4, 5, 6])('what is stored is what is counted, the %ith time', async (seed) => {
    const random = randomFrom(seed)
    for (let n = 0; n < 12; n++) await editAnything(county, random, TODAY)
    await count(county.id)
    for (const period of ['2026-11-H2', '2026-11-H1', '2026-09-H2', '2026-10', '2026Q3', '2026H2', '2026']) {
      expect({ period, ...(await rollup(county.id, period)) }).toMatchObject({
        period,
        ...(await directCount(county.id, period, TODAY)),
      })
    }
  })
})

describe('what is counted anew', () => {
  let county: Scene
  beforeEach(async () => {
    county = await countyWithInstructors({ instructors: 6 })
    await count(county.id)
  })

  it('is a county in which something changed, once, and every county when a day has passed', async () => {
    expect(await countiesToCount(NOW)).not.toContain(county.id)
    const [instructor] = county.instructors
    await visit(county, there(instructor), there(instructor?.unit_ids[0]), '2026-11-20')
    expect(await countiesToCount(NOW)).toContain(county.id)
    await count(county.id)
    expect(await countiesToCount(NOW)).not.toContain(county.id)
    expect(await countiesToCount(new Date('2026-11-24T00:01:00+08:00'))).toContain(county.id)
  })

  it('is not a county where nothing was changed that is counted', async () => {
    await asMachine(
      county.id,
      (sql) => sql`update units set address = '某路1号' where tenant_id = ${county.id}`,
    )
    await owner()`update people set phone = '13900000000' where tenant_id = ${county.id}`
    expect(await countiesToCount(NOW)).not.toContain(county.id)
  })

  it('reaches the period of a late entry, its month, quarter and year', async () => {
    const [instructor] = county.instructors
    await visit(county, there(instructor), there(instructor?.unit_ids[0]), '2026-11-20')
    await count(county.id)
    const before = await rollup(county.id, '2026-09-H2')
    expect(before?.contacts_made).toBeNull()
    await visit(county, there(instructor), there(instructor?.unit_ids[0]), '2026-09-18')
    await count(county.id)
    for (const period of ['2026-09-H2', '2026-09', '2026Q3'])
      expect((await rollup(county.id, period))?.contacts_made).toBe(1)
    expect((await rollup(county.id, '2026'))?.contacts_made).toBe(2)
  })

  it('keeps in the past what has ceased since', async () => {
    const ceased = there(county.instructors[0]?.unit_ids[0])
    await asMachine(
      county.id,
      (sql) =>
        sql`update units set status = 'deregistered' where tenant_id = ${county.id} and id = ${ceased}`,
      '2026-11-20T12:00:00+08:00',
    )
    await count(county.id)
    expect((await rollup(county.id, '2026-11-H1'))?.operating).toBe(12)
    expect((await rollup(county.id, '2026-11-H2'))?.operating).toBe(11)
  })

  it('is counted once by two workers at once, and by nobody but the county’s machine', async () => {
    await asMachine(county.id, (sql) => sql`update units set full_members = 3 where tenant_id = ${county.id}`)
    await Promise.all([count(county.id), count(county.id), count(county.id)])
    expect((await rollup(county.id, '2026-11'))?.members_known).toBe(12)
    const officer = await signedIn(county.id, 'officer')
    expect((await officer.db.rpc('count_rollups', { county: county.id })).error?.message).toBe('not_found')
    const foreign = await foundTenant()
    expect((await asSystem(foreign.id, NOW).rpc('count_rollups', { county: county.id })).error?.message).toBe(
      'not_found',
    )
  })

  it('is missed only from the day on which the office is told', async () => {
    const [instructor] = county.instructors
    await visit(county, there(instructor), there(instructor?.unit_ids[0]), '2026-11-10')
    await count(county.id, new Date('2026-11-19T10:00:00+08:00'))
    expect(await rollup(county.id, '2026-11-H1')).toMatchObject({ contacts_owed: 12, contacts_missed: 0 })
    await count(county.id, new Date('2026-11-20T10:00:00+08:00'))
    expect(await rollup(county.id, '2026-11-H1')).toMatchObject({ contacts_closed: 12, contacts_missed: 11 })
  })
})

describe('small counts of people', () => {
  it('under 5 are not stored, 5 are', async () => {
    const few = await countyWithInstructors({ instructors: 4 })
    const enough = await countyWithInstructors({ instructors: 5 })
    await Promise.all([count(few.id), count(enough.id)])
    expect(await rollup(few.id, '2026-11')).toMatchObject({ instructors: null, few: ['instructors'] })
    expect(await rollup(enough.id, '2026-11')).toMatchObject({ instructors: 5, few: [] })
  })
})

describe('a county whose division ended', () => {
  it('keeps its periods, and has none that begin after it', async () => {
    const county = await countyWithInstructors({ instructors: 5 })
    const code = `99${String(Math.floor(Math.random() * 1e4)).padStart(4, '0')}`
    await owner()`insert into divisions (code, name, valid_to) values (${code}, '旧县', '2026-10-01')`
    await owner()`update tenants set division = ${code} where id = ${county.id}`
    await count(county.id)
    expect(await rollup(county.id, '2026-09')).toMatchObject({ operating: 10 })
    expect(await rollup(county.id, '2026Q3')).toBeDefined()
    expect(await rollup(county.id, '2026-10-H1')).toBeUndefined()
    expect(await rollup(county.id, '2026Q4')).toBeUndefined()
    expect(await rollup(county.id, '2026H2')).toMatchObject({ operating: 10 })
  })
})

function there<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The scene lacks it.')
  return value
}
