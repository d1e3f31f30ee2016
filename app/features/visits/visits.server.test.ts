import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { owner, type SignedIn, signedIn } from '../../../tests/county'
import {
  addInstructor,
  addUnit,
  assign,
  type Entered,
  enterAt,
  type Instructor,
} from '../../../tests/instructors'
import { countVisits, TOPICS, type VisitScene, visitScene, visitTo } from '../../../tests/visits'
import type { NewVisit } from './visit'
import { getVisit, recordVisit } from './visits.server'

let county: VisitScene['county']
let foreign: VisitScene['foreign']
let unit: string
let instructor: Instructor
let colleague: Instructor
let officer: SignedIn
let own: Entered
let office: Entered

beforeAll(async () => {
  ;({ county, foreign, unit, instructor, colleague, officer, own, office } = await visitScene())
})
afterAll(() => owner().end())

const visitOn = (day: string, more: Partial<NewVisit> = {}) => visitTo(unit, day, more)

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
    expect(await countVisits(county.id, visit.id)).toBe(1)
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
