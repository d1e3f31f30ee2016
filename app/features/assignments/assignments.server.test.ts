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
import {
  assignUnits,
  endAssignment,
  handOverAssignments,
  listAssignableUnits,
  listAssignments,
  listUnitsOf,
} from './assignments.server'

const TODAY = '2026-11-25'
const FIRST_PAGE = { key: null, backwards: false }

let county: { id: string; code: string }
let office: Entered
let instructor: Instructor
let other: Instructor
let units: string[]

beforeEach(async () => {
  county = await foundTenant()
  office = await enterAt(await signedIn(county.id, 'officer'), county.code)
  instructor = await addInstructor(county.id)
  other = await addInstructor(county.id)
  units = [await addUnit(county.id, 'a1'), await addUnit(county.id, 'a2'), await addUnit(county.id, 'a3')]
})
afterAll(() => owner().end())

/** Who answers for the units, with the days, in the units' order. */
async function held(): Promise<string[]> {
  const rows = await owner()`
    select u.name || ' ' || case s.instructor_id when ${instructor.instructor_id} then 'one' else 'other' end
      || ' ' || s.since::text || '–' || coalesce(s.until::text, '') as held
    from assignments s join units u on u.tenant_id = s.tenant_id and u.id = s.unit_id
    where s.tenant_id = ${county.id} order by u.name, s.since, s.instructor_id = ${other.instructor_id}`
  return rows.map(({ held }) => held)
}

function visit(unit_id: string | undefined, visited_on: string) {
  return owner()`insert into visits (tenant_id, instructor_id, unit_id, visited_on, manner, topics, recorded_by)
    values (${county.id}, ${instructor.instructor_id}, ${unit_id ?? ''}, ${visited_on}, 'call', '{其他}', ${instructor.person_id})`
}

describe('ticked units', () => {
  it('go to an instructor from a day on; sent twice, once', async () => {
    const given = { instructor_id: instructor.instructor_id, unit_ids: units, since: '2026-11-16' }
    expect(await assignUnits(office.db, office.county, given)).toBe(3)
    expect(await assignUnits(office.db, office.county, given)).toBe(0)
    expect(await listUnitsOf(office.db, office.county, instructor.instructor_id, TODAY)).toHaveLength(3)
  })

  it.each([
    ['before its appointment', '2025-12-31', 'not_appointed_then'],
    ['of another county', '2026-11-16', 'not_found'],
  ])('are refused %s', async (_, since, code) => {
    const foreign = await foundTenant()
    const unit_ids = code === 'not_found' ? [await addUnit(foreign.id, '外县')] : units
    const given = { instructor_id: instructor.instructor_id, unit_ids, since }
    await expect(assignUnits(office.db, office.county, given)).rejects.toMatchObject({ code })
    expect(await held()).toEqual([])
  })

  it('are not given by an instructor to itself, nor by the leader', async () => {
    for (const person of [instructor, await signedIn(county.id, 'leader')]) {
      const { db, county: mine } = await enterAt(person, county.code)
      const given = { instructor_id: instructor.instructor_id, unit_ids: units, since: '2026-11-16' }
      await expect(assignUnits(db, mine, given)).rejects.toMatchObject({ code: 'not_allowed' })
    }
  })
})

describe('handing over', () => {
  beforeEach(async () => {
    await assign(county.id, instructor.instructor_id, units[0] ?? '', '2026-03-01')
    await assign(county.id, instructor.instructor_id, units[1] ?? '', '2026-03-01', '2026-12-31')
    await assign(county.id, instructor.instructor_id, units[2] ?? '', '2026-12-10')
  })

  it('ends what began, moves what has not, keeps planned ends; again, it changes nothing', async () => {
    const handOver = {
      from_instructor: instructor.instructor_id,
      to_instructor: other.instructor_id,
      since: '2026-12-01',
    }
    expect(await handOverAssignments(office.db, office.county, handOver)).toBe(3)
    const after = [
      'a1 one 2026-03-01–2026-12-01',
      'a1 other 2026-12-01–',
      'a2 one 2026-03-01–2026-12-01',
      'a2 other 2026-12-01–2026-12-31',
      'a3 other 2026-12-10–',
    ]
    expect(await held()).toEqual(after)
    expect(await handOverAssignments(office.db, office.county, handOver)).toBe(0)
    expect(await held()).toEqual(after)
  })

  it('leaves alone what the other has already', async () => {
    await assign(county.id, other.instructor_id, units[0] ?? '', '2026-05-01')
    const handOver = {
      from_instructor: instructor.instructor_id,
      to_instructor: other.instructor_id,
      since: '2026-12-01',
    }
    expect(await handOverAssignments(office.db, office.county, handOver)).toBe(2)
    expect((await held()).filter((line) => line.startsWith('a1'))).toEqual([
      'a1 one 2026-03-01–2026-12-01',
      'a1 other 2026-05-01–',
    ])
  })

  it('is refused whole where visits were recorded under an assignment that would vanish', async () => {
    await visit(units[0], '2026-03-05')
    const before = await held()
    const handOver = {
      from_instructor: instructor.instructor_id,
      to_instructor: other.instructor_id,
      since: '2026-03-01',
    }
    await expect(handOverAssignments(office.db, office.county, handOver)).rejects.toMatchObject({
      code: 'assignment_has_visits',
    })
    expect(await held()).toEqual(before)
  })
})

describe('ending', () => {
  it('holds until the day before; before its first day it is taken back', async () => {
    const id = await assign(county.id, instructor.instructor_id, units[0] ?? '', '2026-11-16')
    await endAssignment(office.db, office.county, id, { until: '2026-11-20' })
    expect(await held()).toEqual(['a1 one 2026-11-16–2026-11-20'])
    await endAssignment(office.db, office.county, id, { until: '2026-11-16' })
    expect(await held()).toEqual([])
  })

  it('does not take back what visits depend on', async () => {
    const id = await assign(county.id, instructor.instructor_id, units[0] ?? '', '2026-11-16')
    await visit(units[0], '2026-11-18')
    const asked = endAssignment(office.db, office.county, id, { until: '2026-11-16' })
    await expect(asked).rejects.toMatchObject({ code: 'assignment_has_visits' })
  })

  it('of another county is not found', async () => {
    const foreign = await foundTenant()
    const outside = await enterAt(await signedIn(foreign.id, 'officer'), foreign.code)
    const id = await assign(county.id, instructor.instructor_id, units[0] ?? '')
    const asked = endAssignment(outside.db, outside.county, id, { until: '2026-12-01' })
    await expect(asked).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('lists', () => {
  it('show units without an instructor, and find them by initials', async () => {
    await assign(county.id, instructor.instructor_id, units[0] ?? '')
    await assign(county.id, instructor.instructor_id, units[1] ?? '', '2026-01-01', '2026-11-25')
    const unassigned = await listAssignableUnits(
      office.db,
      office.county,
      { unassigned: true },
      TODAY,
      FIRST_PAGE,
    )
    expect(unassigned.rows.map(({ name }) => name)).toEqual(['a2', 'a3'])
    const found = await listAssignableUnits(office.db, office.county, { q: 'A1' }, TODAY, FIRST_PAGE)
    expect(found.rows.map(({ name }) => name)).toEqual(['a1'])
    expect((await listAssignableUnits(office.db, office.county, { q: '%' }, TODAY, FIRST_PAGE)).rows).toEqual(
      [],
    )
  })

  it('show what holds and what is over apart', async () => {
    await assign(county.id, instructor.instructor_id, units[0] ?? '')
    await assign(county.id, instructor.instructor_id, units[1] ?? '', '2026-01-01', '2026-11-25')
    const names = async (ended: boolean) => {
      const { rows } = await listAssignments(office.db, office.county, { ended }, TODAY, FIRST_PAGE)
      return rows.map(({ unit }) => unit.name)
    }
    expect(await names(false)).toEqual(['a1'])
    expect(await names(true)).toEqual(['a2'])
  })

  it('show an instructor its own', async () => {
    await assign(county.id, instructor.instructor_id, units[0] ?? '')
    await assign(county.id, other.instructor_id, units[1] ?? '')
    const own = await enterAt(instructor, county.code)
    const { rows } = await listAssignments(own.db, own.county, {}, TODAY, FIRST_PAGE)
    expect(rows.map(({ unit }) => unit.name)).toEqual(['a1'])
  })
})
