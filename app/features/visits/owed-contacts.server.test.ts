import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { foundTenant, owner, signedIn } from '../../../tests/county'
import {
  addInstructor,
  addUnit,
  assign,
  type Entered,
  enterAt,
  type Instructor,
} from '../../../tests/instructors'
import { countyWithInstructors } from '../../../tests/obligations'
import { countOwedContacts, eachOwedContact, listOwedContacts } from './owed-contacts.server'
import { recordVisit, withdrawVisit } from './visits.server'

const THIS_HALF = '2026-11-H2'
const FIRST_PAGE = { key: null, backwards: false }

let county: { id: string; code: string }
let instructor: Instructor
let office: Entered

beforeEach(async () => {
  county = await foundTenant()
  instructor = await addInstructor(county.id)
  office = await enterAt(await signedIn(county.id, 'officer'), county.code)
})
afterAll(() => owner().end())

async function addAssigned(since = '2026-01-01', until: string | null = null): Promise<string> {
  const unit = await addUnit(county.id, `单位${randomUUID().slice(0, 6)}`)
  await assign(county.id, instructor.instructor_id, unit, since, until)
  return unit
}

async function visit(unit_id: string, visited_on: string, more = {}): Promise<string> {
  const id = randomUUID()
  const instructor_id = instructor.instructor_id
  await recordVisit(office.db, office.county, {
    id,
    instructor_id,
    unit_id,
    visited_on,
    manner: 'call',
    topics: ['其他'],
    ...more,
  })
  return id
}

async function workbookRows() {
  const rows = []
  for await (const row of eachOwedContact(office.db, office.county, THIS_HALF)) rows.push(row)
  return rows
}

async function owed(half_month = THIS_HALF, by = office): Promise<string[]> {
  const { rows } = await listOwedContacts(by.db, by.county, half_month, FIRST_PAGE)
  return rows.map(({ unit_id }) => unit_id)
}

describe('a contact is owed', () => {
  it.each([
    ['from the 23rd to the 30th, eight days', '2026-11-23', null, true],
    ['from the 24th to the 30th, seven days', '2026-11-24', null, false],
    ['until the 23rd inclusive, eight days', '2026-01-01', '2026-11-24', true],
    ['until the 22nd inclusive, seven days', '2026-01-01', '2026-11-23', false],
    ['only in the half-month before', '2026-01-01', '2026-11-16', false],
    ['only from next month on', '2026-12-01', null, false],
  ])('for an assignment %s: %s–%s', async (_, since, until, isOwed) => {
    const unit = await addAssigned(since, until)
    expect((await owed()).includes(unit)).toBe(isOwed)
  })

  it('also for the short half of February', async () => {
    const unit = await addAssigned('2026-02-21')
    expect(await owed('2026-02-H2')).toEqual([unit])
    expect(await owed('2026-02-H1')).toEqual([])
  })

  it('for days before and after a gap together, and once', async () => {
    const unit = await addAssigned('2026-01-01', '2026-11-20')
    await assign(county.id, instructor.instructor_id, unit, '2026-11-27')
    expect(await owed()).toEqual([unit])
  })

  it('by a person whose two terms share the half-month, although neither lasts eight days of it', async () => {
    const unit = await addUnit(county.id, '跨聘期单位')
    await assign(county.id, instructor.instructor_id, unit)
    const id = randomUUID()
    const renewal = {
      county: county.id,
      instructor_id: instructor.instructor_id,
      id,
      appointed_on: '2026-02-23',
    }
    expect((await office.db.rpc('reappoint', renewal)).error).toBeNull()
    const { rows } = await listOwedContacts(office.db, office.county, '2026-02-H2', FIRST_PAGE)
    expect(rows.map(({ unit_id, instructor_id }) => [unit_id, instructor_id])).toEqual([[unit, id]])

    await visit(unit, '2026-02-20')
    expect(await owed('2026-02-H2')).toEqual([])
  })

  it.each(['suspended', 'deregistered', 'revoked', 'moved_out'])(
    'not by a unit that is %s',
    async (status) => {
      const unit = await addUnit(county.id, '停业单位', status)
      await assign(county.id, instructor.instructor_id, unit)
      expect(await owed()).toEqual([])
    },
  )
})

describe('a visit discharges', () => {
  it.each([
    ['2026-11-15', false],
    ['2026-11-16', true],
    ['2026-11-25', true],
  ])('on %s: %s', async (day, discharges) => {
    const unit = await addAssigned()
    await visit(unit, day)
    expect(await owed()).toEqual(discharges ? [] : [unit])
  })

  it('until it is withdrawn', async () => {
    const unit = await addAssigned()
    const id = await visit(unit, '2026-11-20')
    expect(await owed()).toEqual([])
    await withdrawVisit(office.db, office.county, id, { reason: '填错单位' })
    expect(await owed()).toEqual([unit])
  })

  it('the companion too, and no other instructor of the unit', async () => {
    const unit = await addAssigned()
    const companion = await addInstructor(county.id)
    const third = await addInstructor(county.id)
    for (const { instructor_id } of [companion, third]) await assign(county.id, instructor_id, unit)
    await visit(unit, '2026-11-20', { companion_id: companion.instructor_id })
    const { rows } = await listOwedContacts(office.db, office.county, THIS_HALF, FIRST_PAGE)
    expect(rows.map(({ instructor_id }) => instructor_id)).toEqual([third.instructor_id])
  })
})

describe('the same answer', () => {
  it('is given to the phone, the office, the workbook and SQL', async () => {
    const units = [await addAssigned(), await addAssigned(), await addAssigned()]
    await visit(units[0] ?? '', '2026-11-18')
    const phone = await enterAt(instructor, county.code)
    const onPhone = await listOwedContacts(
      phone.db,
      phone.county,
      THIS_HALF,
      FIRST_PAGE,
      instructor.person_id,
    )
    const inOffice = await listOwedContacts(office.db, office.county, THIS_HALF, FIRST_PAGE)
    const workbook = await workbookRows()
    const [sql] =
      await owner()`select count(*)::int as owed from private.contact_obligations(${county.id}, ${THIS_HALF}) where contacted_on is null`
    expect(onPhone.rows).toEqual(inOffice.rows)
    expect(workbook).toEqual(inOffice.rows)
    expect(sql?.owed).toBe(2)
    const expected = { obliged: 3, contacted: 1, owed: 2, instructors: 1 }
    expect(await countOwedContacts(office.db, office.county, THIS_HALF)).toEqual(expected)
    expect(await countOwedContacts(phone.db, phone.county, THIS_HALF, instructor.person_id)).toEqual(expected)
  })

  it('comes in pages, forwards and back', async () => {
    await owner()`insert into units (tenant_id, name, initials, kind, changed_by)
      select ${county.id}, '单位' || n, lpad((n / 3)::text, 3, '0'), 'enterprise', ${instructor.person_id} from generate_series(1, 120) n`
    await owner()`insert into assignments (tenant_id, instructor_id, unit_id, since)
      select ${county.id}, ${instructor.instructor_id}, id, '2026-01-01' from units where tenant_id = ${county.id}`
    expect(await workbookRows()).toHaveLength(120)
    const first = await listOwedContacts(office.db, office.county, THIS_HALF, FIRST_PAGE)
    const second = await listOwedContacts(office.db, office.county, THIS_HALF, {
      key: JSON.parse(first.after ?? ''),
      backwards: false,
    })
    const back = await listOwedContacts(office.db, office.county, THIS_HALF, {
      key: JSON.parse(second.before ?? ''),
      backwards: true,
    })
    expect(back.rows).toEqual(first.rows)
    expect(back.before).toBeNull()
  })

  it('is nothing for another county', async () => {
    await addAssigned()
    const foreign = await foundTenant()
    const outside = await enterAt(await signedIn(foreign.id, 'officer'), foreign.code)
    const asked = { ...outside, county: office.county }
    expect(await owed(THIS_HALF, asked)).toEqual([])
    expect(await countOwedContacts(asked.db, asked.county, THIS_HALF)).toMatchObject({ obliged: 0, owed: 0 })
  })
})

it('is answered at once of a county that was imported just now, of which the planner knows nothing', async () => {
  const count = ({ id }: { id: string }) =>
    timed(() => owner()`select count(*) from private.contact_obligations(${id}, ${THIS_HALF})`)
  await count(await countyWithInstructors({ instructors: 100, units_each: 3 }))
  await owner()`analyze units, appointments, assignments`
  const imported = await countyWithInstructors({ instructors: 150, units_each: 3 })
  const at_once = await count(imported)
  await owner()`analyze units, appointments, assignments`
  expect(at_once).toBeLessThan(100 * (await count(imported)))
})

async function timed(act: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await act()
  return performance.now() - begun
}
