import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { foundTenant, owner, type SignedIn, signedIn } from '../../../tests/county'
import {
  addInstructor,
  addUnit,
  assign,
  type Entered,
  enterAt,
  type Instructor,
} from '../../../tests/instructors'
import type { NewVisit } from './visit'
import {
  getVisit,
  listLatestVisits,
  listVisits,
  openVisit,
  recordVisit,
  withdrawVisit,
} from './visits.server'

const TOPICS = ['政策宣讲', '需求收集']
const FIRST_PAGE = { key: null, backwards: false }

let county: { id: string; code: string }
let foreign: { id: string; code: string }
let unit: string
let instructor: Instructor
let colleague: Instructor
let officer: SignedIn
let own: Entered
let office: Entered

beforeAll(async () => {
  county = await foundTenant()
  foreign = await foundTenant()
  unit = await addUnit(county.id, '环翠机电有限公司')
  instructor = await addInstructor(county.id)
  colleague = await addInstructor(county.id)
  officer = await signedIn(county.id, 'officer')
  await assign(county.id, instructor.instructor_id, unit, '2026-11-03', '2026-11-24')
  own = await enterAt(instructor, county.code)
  office = await enterAt(officer, county.code)
})
afterAll(() => owner().end())

function visitOn(visited_on: string, more: Partial<NewVisit> = {}): NewVisit {
  return { id: randomUUID(), unit_id: unit, visited_on, manner: 'on_site', topics: TOPICS, ...more }
}

async function countOf(id: string): Promise<number> {
  const [row] =
    await owner()`select count(*)::int as n from visits where tenant_id = ${county.id} and id = ${id}`
  return row?.n
}

describe('an instructor records a visit', () => {
  it('at an assigned unit, with its text, as itself and now', async () => {
    const visit = visitOn('2026-11-20', { summary: '<script>alert(1)</script> 已送达政策汇编' })
    await recordVisit(own.db, own.county, visit)
    const shown = await getVisit(own.db, own.county, visit.id)
    expect(shown).toMatchObject({
      half_month: '2026-11-H2',
      note: { summary: visit.summary },
      isLate: false,
      isWithdrawn: false,
    })
    const [row] =
      await owner()`select instructor_id, recorded_by, recorded_at from visits where id = ${visit.id}`
    expect(row).toMatchObject({ instructor_id: instructor.instructor_id, recorded_by: instructor.person_id })
    expect(row?.recorded_at.toISOString()).toBe('2026-11-25T01:00:00.000Z')
  })

  it.each([
    ['on the first day of the assignment', '2026-11-03'],
    ['on its last day', '2026-11-23'],
  ])('%s', async (_, day) => {
    await recordVisit(own.db, own.county, visitOn(day))
  })

  it.each([
    ['visit_in_future', '2026-11-26'],
    ['visit_before_assignment', '2026-11-02'],
    ['visit_after_assignment', '2026-11-24'],
  ])('and is refused: %s', async (code, day) => {
    await expect(recordVisit(own.db, own.county, visitOn(day))).rejects.toMatchObject({ code })
  })

  it('and is refused at a unit of the county that is not assigned', async () => {
    const unit_id = await addUnit(county.id, '未指派的单位')
    await expect(recordVisit(own.db, own.county, visitOn('2026-11-20', { unit_id }))).rejects.toMatchObject({
      code: 'unit_not_assigned',
    })
  })

  it('and a topic of its own is refused', async () => {
    await expect(
      recordVisit(own.db, own.county, visitOn('2026-11-20', { topics: ['张三的私事'] })),
    ).rejects.toMatchObject({ code: 'topic_unknown' })
  })

  it('and a unit of another county is not found', async () => {
    const unit_id = await addUnit(foreign.id, '外县单位')
    await expect(recordVisit(own.db, own.county, visitOn('2026-11-20', { unit_id }))).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  it('and not for a colleague', async () => {
    const visit = visitOn('2026-11-20', { instructor_id: colleague.instructor_id })
    await expect(recordVisit(own.db, own.county, visit)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('and not after its appointment ended, although the assignment was left open', async () => {
    const former = await addInstructor(county.id)
    await assign(county.id, former.instructor_id, unit)
    await owner()`update appointments set ends_on = '2026-11-10' where id = ${former.instructor_id}`
    const then = await enterAt(former, county.code)
    await recordVisit(then.db, then.county, visitOn('2026-11-09'))
    await expect(recordVisit(then.db, then.county, visitOn('2026-11-10'))).rejects.toMatchObject({
      code: 'visit_after_assignment',
    })
  })
})

describe('the data API, asked directly', () => {
  const row = (visited_on: string) => ({
    tenant_id: county.id,
    instructor_id: instructor.instructor_id,
    unit_id: unit,
    visited_on,
    manner: 'call',
    topics: TOPICS,
  })

  it.each([
    ['visit_in_future', '2026-11-26'],
    ['visit_in_future', '2030-01-01'],
    ['visit_before_assignment', '2026-11-02'],
    ['visit_after_assignment', '2026-11-24'],
  ])('says the same reason: %s', async (code, day) => {
    const { error } = await own.db.from('visits').insert(row(day))
    expect(error).toMatchObject({ code: 'P0001', message: code })
  })

  it('lets nobody say who recorded it, or when', async () => {
    for (const forged of [{ recorded_by: officer.person_id }, { recorded_at: '2026-11-01T00:00:00Z' }]) {
      const { error } = await own.db.from('visits').insert({ ...row('2026-11-20'), ...forged })
      expect(error?.code).toBe('42501')
    }
  })

  it('does not let a colleague record it, nor anybody of another county', async () => {
    const beside = await enterAt(colleague, county.code)
    expect((await beside.db.from('visits').insert(row('2026-11-20'))).error?.message).toBe(
      'unit_not_assigned',
    )
    const outside = await enterAt(await signedIn(foreign.id, 'officer'), foreign.code)
    expect((await outside.db.from('visits').insert(row('2026-11-20'))).error).not.toBeNull()
  })

  it('changes and deletes no visit', async () => {
    expect(
      (await office.db.from('visits').update({ manner: 'call' }).eq('tenant_id', county.id)).error?.code,
    ).toBe('42501')
    expect((await office.db.from('visits').delete().eq('tenant_id', county.id)).error?.code).toBe('42501')
  })
})

describe('sent twice', () => {
  it('the same visit is one row', async () => {
    const visit = visitOn('2026-11-19', { summary: '一次' })
    await Promise.all([1, 2, 3].map(() => recordVisit(own.db, own.county, visit)))
    await recordVisit(own.db, own.county, visit)
    expect(await countOf(visit.id)).toBe(1)
  })

  it.each([
    { visited_on: '2026-11-18' },
    { summary: '改了' },
    { topics: ['其他'] },
    { manner: 'call' as const },
  ])('with other content it is refused: %j', async (other) => {
    const visit = visitOn('2026-11-19', { summary: '原文' })
    await recordVisit(own.db, own.county, visit)
    await expect(recordVisit(own.db, own.county, { ...visit, ...other })).rejects.toMatchObject({
      code: 'visit_differs',
    })
  })
})

describe('the office', () => {
  it('records on behalf, from paper', async () => {
    const visit = visitOn('2026-11-12', { instructor_id: instructor.instructor_id })
    await recordVisit(office.db, office.county, visit)
    const shown = await getVisit(office.db, office.county, visit.id)
    expect(shown).toMatchObject({
      isLate: true,
      recorder: { name: 'officer' },
      instructor: { person_id: instructor.person_id },
    })
  })

  it('is refused like everybody where the rules say no', async () => {
    const visit = visitOn('2026-11-12', { instructor_id: colleague.instructor_id })
    await expect(recordVisit(office.db, office.county, visit)).rejects.toMatchObject({
      code: 'unit_not_assigned',
    })
  })
})

describe('withdrawing', () => {
  it('keeps the record and its first reason', async () => {
    const visit = visitOn('2026-11-17')
    await recordVisit(own.db, own.county, visit)
    await withdrawVisit(own.db, own.county, visit.id, { reason: '日期填错' })
    await withdrawVisit(office.db, office.county, visit.id, { reason: '再撤一次' })
    expect(await getVisit(own.db, own.county, visit.id)).toMatchObject({
      isWithdrawn: true,
      reason: '日期填错',
    })
    expect(await countOf(visit.id)).toBe(1)
  })

  it('is not for a colleague at the same unit', async () => {
    const visit = visitOn('2026-11-17')
    await recordVisit(own.db, own.county, visit)
    await assign(county.id, colleague.instructor_id, unit)
    const beside = await enterAt(colleague, county.code)
    await expect(
      withdrawVisit(beside.db, beside.county, visit.id, { reason: '不是我的' }),
    ).rejects.toMatchObject({ code: 'not_allowed' })
  })

  it('leaves the reason to the office and those who made the visit', async () => {
    const visit = visitOn('2026-11-16')
    await recordVisit(own.db, own.county, visit)
    await withdrawVisit(own.db, own.county, visit.id, { reason: '涉及个人情况' })
    const beside = await enterAt(colleague, county.code)
    expect(await getVisit(beside.db, beside.county, visit.id)).toMatchObject({
      isWithdrawn: true,
      reason: null,
    })
    expect((await beside.db.from('visit_withdrawals').select('reason')).error?.code).toBe('42501')
  })
})

describe('reading', () => {
  it('pages through visits of one day without missing or repeating any', async () => {
    const unit_id = await addUnit(county.id, '很多走访的单位')
    await assign(county.id, instructor.instructor_id, unit_id)
    await owner()`insert into visits (tenant_id, instructor_id, unit_id, visited_on, manner, topics, recorded_by)
      select ${county.id}, ${instructor.instructor_id}, ${unit_id}, '2026-10-09', 'call', ${TOPICS}, ${instructor.person_id} from generate_series(1, 120)`
    const first = await listVisits(own.db, own.county, { unit_id }, FIRST_PAGE)
    const second = await listVisits(own.db, own.county, { unit_id }, cursorAt(first.after))
    const third = await listVisits(own.db, own.county, { unit_id }, cursorAt(second.after))
    expect([first, second, third].map(({ rows }) => rows.length)).toEqual([50, 50, 20])
    expect(new Set([first, second, third].flatMap(({ rows }) => rows.map(({ id }) => id))).size).toBe(120)
    expect(third.after).toBeNull()

    const back = await listVisits(
      own.db,
      own.county,
      { unit_id },
      { ...cursorAt(third.before), backwards: true },
    )
    expect(back.rows).toEqual(second.rows)
    expect(await listLatestVisits(own.db, own.county, { unit_id })).toHaveLength(10)
  })

  it('another county sees nothing, and a foreign visit is not found', async () => {
    const visit = visitOn('2026-11-20')
    await recordVisit(own.db, own.county, visit)
    const outside = await enterAt(await signedIn(foreign.id, 'officer'), foreign.code)
    expect((await listVisits(outside.db, outside.county, {}, FIRST_PAGE)).rows).toEqual([])
    await expect(getVisit(outside.db, outside.county, visit.id)).rejects.toMatchObject({ code: 'not_found' })
    await expect(
      withdrawVisit(outside.db, outside.county, visit.id, { reason: '外县' }),
    ).rejects.toMatchObject({ code: 'not_found' })
  })

  it('a committee above sees dates and topics, no person and no text, until it opens the case', async () => {
    const visit = visitOn('2026-11-20', { summary: '只有本县可见' })
    await recordVisit(own.db, own.county, visit)
    const above = await foundTenant('superior')
    const overseer = await signedIn(above.id, 'overseer')
    await grant(above.id, 'list')
    const listing = await enterAt(overseer, county.code)
    expect(await getVisit(listing.db, listing.county, visit.id)).toMatchObject({
      visited_on: '2026-11-20',
      topics: TOPICS,
      unit: { name: '环翠机电有限公司' },
      note: null,
      instructor: null,
      recorder: null,
    })
    await expect(openVisit(listing.db, listing.county, visit.id, '核实来信反映情况')).rejects.toMatchObject({
      code: 'not_found',
    })

    await grant(above.id, 'case')
    const opening = await enterAt(overseer, county.code)
    await openVisit(opening.db, opening.county, visit.id, '核实来信反映情况')
    expect(await getVisit(opening.db, opening.county, visit.id)).toMatchObject({
      note: { summary: '只有本县可见' },
      instructor: null,
    })
    await expect(recordVisit(opening.db, opening.county, visitOn('2026-11-20'))).rejects.toMatchObject({
      code: 'not_found',
    })
  })
})

function cursorAt(key: string | null) {
  return { key: JSON.parse(key ?? 'null'), backwards: false }
}

async function grant(grantee_id: string, scope: string): Promise<void> {
  await owner()`update oversight_grants set ended_at = now() where tenant_id = ${county.id} and grantee_id = ${grantee_id}`
  await owner()`insert into oversight_grants (tenant_id, grantee_id, scope, expires_on, granted_by)
    values (${county.id}, ${grantee_id}, ${scope}, '2027-12-31', ${officer.person_id})`
}
