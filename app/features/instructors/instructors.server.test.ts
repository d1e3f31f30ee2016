import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { foundTenant, hold, owner, signedIn } from '../../../tests/county'
import { addInstructor, addUnit, assign, type Entered, enterAt } from '../../../tests/instructors'
import {
  appoint,
  endAppointment,
  getInstructor,
  listInstructors,
  reappoint,
  revealPhone,
} from './instructors.server'

const FIRST_PAGE = { key: null, backwards: false }
const THIS_HALF = '2026-11-H2'

let county: { id: string; code: string }
let office: Entered

beforeEach(async () => {
  county = await foundTenant()
  office = await enterAt(await signedIn(county.id, 'officer'), county.code)
})
afterAll(() => owner().end())

async function listed(filters = {}) {
  const { rows } = await listInstructors(office.db, office.county, filters, THIS_HALF, FIRST_PAGE)
  return rows
}

describe('appointing', () => {
  it('enters somebody new on paper; sent twice, once', async () => {
    const given = { id: randomUUID(), name: '指导员001', phone: '13800001234', appointed_on: '2026-11-01' }
    await Promise.all([1, 2, 3].map(() => appoint(office.db, office.county, given)))
    expect(await listed()).toMatchObject([
      {
        id: given.id,
        name: '指导员001',
        phone_masked: '138****1234',
        has_mailbox: false,
        has_account: false,
      },
    ])
  })

  it('takes somebody who has an account, who may then record visits', async () => {
    const person = await signedIn(county.id, 'area_worker', { area_id: await addArea() })
    const id = randomUUID()
    await appoint(office.db, office.county, { id, person_id: person.person_id, appointed_on: '2026-11-01' })
    const own = await enterAt(person, county.code)
    expect(own.county.me.appointment_id).toBe(id)
    expect(own.county.can('record', 'visits')).toBe(true)
  })

  it('refuses a second appointment of the same days', async () => {
    const { person_id } = await addInstructor(county.id)
    const again = { id: randomUUID(), person_id, appointed_on: '2026-11-01' }
    await expect(appoint(office.db, office.county, again)).rejects.toMatchObject({
      code: 'already_appointed',
    })
  })

  it('refuses an auditor, who may hold no working role', async () => {
    const { person_id } = await signedIn(county.id, 'auditor')
    const given = { id: randomUUID(), person_id, appointed_on: '2026-11-01' }
    await expect(appoint(office.db, office.county, given)).rejects.toMatchObject({ code: 'roles_exclude' })
    expect(await listed()).toEqual([])
  })

  it('does not find a person of another county', async () => {
    const foreign = await foundTenant()
    const { person_id } = await signedIn(foreign.id, 'instructor')
    const given = { id: randomUUID(), person_id, appointed_on: '2026-11-01' }
    await expect(appoint(office.db, office.county, given)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('is the office’s alone', async () => {
    const { db, county: mine } = await enterAt(await addInstructor(county.id), county.code)
    const given = { id: randomUUID(), name: '自荐', appointed_on: '2026-11-01' }
    await expect(appoint(db, mine, given)).rejects.toMatchObject({ code: 'not_allowed' })
  })
})

describe('another term', () => {
  it('follows the present one and takes the units along; sent twice, once', async () => {
    const { instructor_id, person_id } = await addInstructor(county.id)
    const unit = await addUnit(county.id, '某单位')
    await assign(county.id, instructor_id, unit, '2026-03-01')
    const term = { id: randomUUID(), appointed_on: '2027-01-01' }
    await reappoint(office.db, office.county, instructor_id, term)
    await reappoint(office.db, office.county, instructor_id, term)
    const terms =
      await owner()`select id, appointed_on::text, ends_on::text from appointments where person_id = ${person_id} order by appointed_on`
    expect(terms).toMatchObject([
      { id: instructor_id, ends_on: '2027-01-01' },
      { id: term.id, appointed_on: '2027-01-01', ends_on: null },
    ])
    const held =
      await owner()`select instructor_id, since::text, until::text from assignments where unit_id = ${unit} order by since`
    expect(held).toMatchObject([
      { instructor_id, until: '2027-01-01' },
      { instructor_id: term.id, since: '2027-01-01', until: null },
    ])
  })

  it('does not begin before the present one', async () => {
    const { instructor_id } = await addInstructor(county.id, '2026-06-01')
    const term = { id: randomUUID(), appointed_on: '2026-06-01' }
    await expect(reappoint(office.db, office.county, instructor_id, term)).rejects.toMatchObject({
      code: 'already_appointed',
    })
  })
})

describe('ending', () => {
  it('takes the role with the last appointment, and keeps the record', async () => {
    const person = await addInstructor(county.id)
    await endAppointment(office.db, office.county, person.instructor_id, { ends_on: '2026-11-20' })
    await expect(enterAt(person, county.code)).rejects.toThrow()
    expect(await listed()).toEqual([])
    expect(await listed({ ended: true })).toMatchObject([{ id: person.instructor_id, ends_on: '2026-11-20' }])
  })

  it('on a day to come leaves everything until then', async () => {
    const person = await addInstructor(county.id)
    await assign(county.id, person.instructor_id, await addUnit(county.id, '现在的'), '2026-03-01')
    await assign(county.id, person.instructor_id, await addUnit(county.id, '将来的'), '2027-01-15')
    await endAppointment(office.db, office.county, person.instructor_id, { ends_on: '2026-12-31' })
    const left =
      await owner()`select since::text, until::text from assignments where instructor_id = ${person.instructor_id}`
    expect(left).toEqual([{ since: '2026-03-01', until: '2026-12-31' }])
    expect((await enterAt(person, county.code)).county.can('record', 'visits')).toBe(true)
  })
})

describe('an instructor’s phone', () => {
  it('is shown to the office, and each look is a row', async () => {
    const id = randomUUID()
    await appoint(office.db, office.county, {
      id,
      name: '指导员001',
      phone: '13800001234',
      appointed_on: '2026-11-01',
    })
    const { person_id } = await getInstructor(office.db, office.county, id)
    expect(await revealPhone(office.db, office.county, person_id)).toBe('13800001234')
    const looks =
      await owner()`select revealed_by from reveals where tenant_id = ${county.id} and record_id = ${person_id}`
    expect(looks).toMatchObject([{ revealed_by: office.county.me.person_id }])
  })

  it('is closed to instructors, to another county, and to queries', async () => {
    const { instructor_id, person_id } = await addInstructor(county.id)
    const colleague = await enterAt(await addInstructor(county.id), county.code)
    await expect(revealPhone(colleague.db, office.county, person_id)).rejects.toMatchObject({
      code: 'not_allowed',
    })
    const foreign = await foundTenant()
    const outside = await enterAt(await signedIn(foreign.id, 'officer'), foreign.code)
    await expect(revealPhone(outside.db, outside.county, person_id)).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(getInstructor(outside.db, outside.county, instructor_id)).rejects.toMatchObject({
      code: 'not_found',
    })
    expect((await office.db.from('people').select('phone')).error?.code).toBe('42501')
  })
})

describe('the list', () => {
  it('counts units of today and what is owed, and finds by name and body', async () => {
    const { instructor_id } = await addInstructor(county.id)
    for (const name of ['甲', '乙'])
      await assign(county.id, instructor_id, await addUnit(county.id, `单位${name}`))
    await assign(county.id, instructor_id, await addUnit(county.id, '已结束'), '2026-01-01', '2026-11-16')
    expect(await listed()).toMatchObject([{ units: 2, obliged: 2, owed: 2 }])
    expect(await listed({ search: '没有这个人' })).toEqual([])
    expect(await listed({ of_body: randomUUID() })).toEqual([])
  })

  it('comes in pages, both ways', async () => {
    await owner()`
      with entered as (insert into people (tenant_id, name) select ${county.id}, '指导员' || lpad(n::text, 3, '0') from generate_series(1, 120) n returning id)
      insert into appointments (tenant_id, person_id, appointed_on) select ${county.id}, id, '2026-01-01' from entered`
    const at = (key: string | null, backwards = false) =>
      listInstructors(office.db, office.county, {}, THIS_HALF, { key: JSON.parse(key ?? 'null'), backwards })
    const first = await at(null)
    const second = await at(first.after)
    const third = await at(second.after)
    expect([first.rows[0]?.name, second.rows[0]?.name, third.rows.at(-1)?.name]).toEqual([
      '指导员001',
      '指导员051',
      '指导员120',
    ])
    expect((await at(third.before, true)).rows).toEqual(second.rows)
  })
})

describe('a contact of a unit', () => {
  it('sees its instructor and no other', async () => {
    const unit_id = await addUnit(county.id, '联系人的单位')
    const mine = await addInstructor(county.id)
    await addInstructor(county.id)
    await assign(county.id, mine.instructor_id, unit_id)
    const contact = await signedIn(county.id, null)
    await hold(county.id, contact.person_id, 'unit_contact', { unit_id })
    const seen = await enterAt(contact, county.code)
    const { rows } = await listInstructors(seen.db, seen.county, {}, THIS_HALF, FIRST_PAGE)
    expect(rows.map(({ id }) => id)).toEqual([mine.instructor_id])
  })
})

async function addArea(): Promise<string> {
  const [area] = await owner()`insert into areas (tenant_id, name) values (${county.id}, '片区') returning id`
  return area?.id
}
