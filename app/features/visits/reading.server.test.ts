import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { foundTenant, owner, type SignedIn, signedIn } from '../../../tests/county'
import { addUnit, assign, type Entered, enterAt, type Instructor } from '../../../tests/instructors'
import { countVisits, TOPICS, type VisitScene, visitScene, visitTo } from '../../../tests/visits'
import { openCase } from '../oversight/cases.server'
import type { NewVisit } from './visit'
import { getVisit, listLatestVisits, listVisits, recordVisit, withdrawVisit } from './visits.server'

const FIRST_PAGE = { key: null, backwards: false }

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
    expect(await countVisits(county.id, visit.id)).toBe(1)
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
    await expect(
      openCase(listing.db, listing.county, 'visits', visit.id, '核实来信反映情况'),
    ).rejects.toMatchObject({
      code: 'not_found',
    })

    await grant(above.id, 'case')
    const opening = await enterAt(overseer, county.code)
    await openCase(opening.db, opening.county, 'visits', visit.id, '核实来信反映情况')
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
