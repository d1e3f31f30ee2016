import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type Alliance,
  addContact,
  addUnitsOf,
  alliance,
  at,
  type Contact,
  MORNING,
  publishActivity,
} from '../../../tests/alliance'
import { owner, signedIn } from '../../../tests/county'
import {
  cancelRegistration,
  checkIn,
  getDoorCode,
  listRegistrations,
  recordAttendance,
  refuseUnknownCode,
  signUp,
} from './registrations.server'

const THE_DAY = '2026-11-27T14:10:00+08:00'

let county: Alliance
let one: Contact
let two: Contact

beforeAll(async () => {
  county = await alliance('2026-11')
  one = await addContact(county, '示例企业一')
  two = await addContact(county, '示例企业二')
})
afterAll(() => owner().end())

describe('places', () => {
  it('one place and fifty who want it at once: one gets in, and the others wait in order', async () => {
    const id = await publishActivity(county, { capacity: 1 })
    const crowd = await signedIn(county.id, null)
    const units = await addUnitsOf(county, crowd.person_id, 50)
    const { db, county: here } = await at(crowd, county, MORNING)
    const answers = await Promise.all(
      units.map((unit) => signUp(db, here, id, { id: randomUUID(), unit, places: 1 }, [])),
    )
    expect(answers.filter((answer) => answer === 'admitted')).toHaveLength(1)
    const [row] = await owner()`
      select count(distinct turn)::int as turns, max(turn)::int as last from registrations where tenant_id = ${county.id} and activity_id = ${id}`
    expect(row).toEqual({ turns: 50, last: 50 })
  })

  it('a cancelled place goes to the next in line, whose contact is told once', async () => {
    const id = await publishActivity(county, { capacity: 2 })
    const [a, b] = [await at(one, county, MORNING), await at(two, county, MORNING)]
    const [first, second] = [randomUUID(), randomUUID()]
    expect(await signUp(a.db, a.county, id, { id: first, unit: one.unit_id, places: 2 }, [])).toBe('admitted')
    expect(await signUp(b.db, b.county, id, { id: second, unit: two.unit_id, places: 1 }, [])).toBe('waiting')
    await cancelRegistration(a.db, a.county, first)
    await cancelRegistration(a.db, a.county, first)
    expect(await listRegistrations(b.db, b.county, id)).toMatchObject([{ id: second, isAdmitted: true }])
    const mails =
      await owner()`select person_id from mail_log where tenant_id = ${county.id} and kind = 'place-freed' and key = ${second}`
    expect(mails.map(({ person_id }) => person_id)).toEqual([two.person_id])
  })

  it('the same form twice is one registration', async () => {
    const id = await publishActivity(county, {})
    const { db, county: here } = await at(one, county, MORNING)
    const form = { id: randomUUID(), unit: one.unit_id, places: 3 }
    await Promise.all([1, 2, 3].map(() => signUp(db, here, id, form, [])))
    expect(await listRegistrations(db, here, id)).toHaveLength(1)
    await expect(signUp(db, here, id, { ...form, id: randomUUID() }, [])).rejects.toMatchObject({
      code: 'already_signed_up',
    })
  })
})

describe('it is refused', () => {
  it.each([
    ['more_than_capacity', { capacity: 2 }, 3, []],
    ['names_needed', { needs_names: 'on' }, 2, ['甲']],
    ['names_forbidden', { is_health: 'on' }, 1, ['甲']],
  ])('%s', async (code, more, places, names) => {
    const id = await publishActivity(county, more)
    const { db, county: here } = await at(one, county, MORNING)
    await expect(
      signUp(db, here, id, { id: randomUUID(), unit: one.unit_id, places }, names),
    ).rejects.toMatchObject({ code })
  })

  it('for another unit, for one that is not meant, and after it began', async () => {
    const id = await publishActivity(county, { units: '示例企业一' }, county.secretariat)
    const a = await at(one, county, MORNING)
    await expect(
      signUp(a.db, a.county, id, { id: randomUUID(), unit: two.unit_id, places: 1 }, []),
    ).rejects.toMatchObject({ code: 'not_allowed' })
    const b = await at(two, county, MORNING)
    await expect(
      signUp(b.db, b.county, id, { id: randomUUID(), unit: two.unit_id, places: 1 }, []),
    ).rejects.toMatchObject({ code: 'not_in_audience' })
    const late = await at(one, county, THE_DAY)
    await expect(
      signUp(late.db, late.county, id, { id: randomUUID(), unit: one.unit_id, places: 1 }, []),
    ).rejects.toMatchObject({ code: 'signing_up_closed' })
  })

  it('to anybody but the functions to write a name of a health activity', async () => {
    const id = await publishActivity(county, { is_health: 'on' })
    const { db, county: here } = await at(one, county, MORNING)
    const registration = randomUUID()
    await signUp(db, here, id, { id: registration, unit: one.unit_id, places: 1 }, [])
    await expect(
      owner()`insert into registration_names (tenant_id, registration_id, number, name) values (${county.id}, ${registration}, 1, '甲')`,
    ).rejects.toThrow('names_forbidden')
  })
})

describe('names', () => {
  it('are read by the organiser and the unit itself, and by no other unit', async () => {
    const id = await publishActivity(county, { needs_names: 'on' })
    const a = await at(one, county, MORNING)
    await signUp(a.db, a.county, id, { id: randomUUID(), unit: one.unit_id, places: 1 }, ['示例人员'])
    expect(await listRegistrations(a.db, a.county, id)).toMatchObject([{ names: [{ name: '示例人员' }] }])
    const b = await at(two, county, MORNING)
    expect(await listRegistrations(b.db, b.county, id)).toEqual([])
    const chair = await at(county.chair_a, county, MORNING)
    expect(await listRegistrations(chair.db, chair.county, id)).toMatchObject([
      { names: [{ name: '示例人员' }] },
    ])
    const other = await at(county.chair_b, county, MORNING)
    expect(await listRegistrations(other.db, other.county, id)).toEqual([])
  })
})

describe('being there', () => {
  it('is ticked on the day, replaced when entered again, and never before', async () => {
    const id = await publishActivity(county, {})
    const a = await at(one, county, MORNING)
    const registration = randomUUID()
    await signUp(a.db, a.county, id, { id: registration, unit: one.unit_id, places: 3 }, [])
    const tick = (present: number) => [{ registration_id: registration, present, numbers: null }]
    const early = await at(county.chair_a, county, MORNING)
    await expect(recordAttendance(early.db, early.county, id, tick(3), 2)).rejects.toMatchObject({
      code: 'activity_not_begun',
    })
    const { db, county: here } = await at(county.chair_a, county, THE_DAY)
    await recordAttendance(db, here, id, tick(3), 2)
    await recordAttendance(db, here, id, tick(2), 5)
    const [row] =
      await owner()`select sum(present)::int as present, count(*)::int as rows from attendances where tenant_id = ${county.id} and activity_id = ${id}`
    expect(row).toEqual({ present: 7, rows: 2 })
    await expect(recordAttendance(db, here, id, tick(4), null)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('a door’s code lets a contact note its unit that day; one of elsewhere or of yesterday is not found', async () => {
    const [id, other] = [await publishActivity(county, {}), await publishActivity(county, {})]
    const chair = await at(county.chair_a, county, THE_DAY)
    const code = await getDoorCode(chair.db, chair.county, id)
    const a = await at(one, county, THE_DAY)
    await refuseUnknownCode(a.db, a.county, id, code)
    await checkIn(a.db, a.county, id, { unit: one.unit_id, present: 2, code })
    await checkIn(a.db, a.county, id, { unit: one.unit_id, present: 3, code })
    const [row] =
      await owner()`select sum(present)::int as present from attendances where tenant_id = ${county.id} and activity_id = ${id}`
    expect(row?.present).toBe(3)

    const wrong = { unit: one.unit_id, present: 1, code }
    await expect(checkIn(a.db, a.county, other, wrong)).rejects.toMatchObject({ code: 'not_found' })
    await expect(checkIn(a.db, a.county, id, { ...wrong, unit: two.unit_id })).rejects.toMatchObject({
      code: 'not_found',
    })
    const late = await at(one, county, '2026-11-28T00:00:00+08:00')
    await expect(checkIn(late.db, late.county, id, wrong)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('the code of another county opens no door here, nor ours one there', async () => {
    const foreign = await alliance('2026-11')
    const [id, theirs] = [await publishActivity(county), await publishActivity(foreign)]
    const codeOf = async (there: Alliance, activity: string) => {
      const { db, county: here } = await at(there.chair_a, there, THE_DAY)
      return getDoorCode(db, here, activity)
    }
    const [own, other] = [await codeOf(county, id), await codeOf(foreign, theirs)]
    const contact = await at(one, county, THE_DAY)
    const stranger = await at(await addContact(foreign, '外县企业'), foreign, THE_DAY)
    await refuseUnknownCode(contact.db, contact.county, id, own)
    for (const [{ db, county: here }, activity, code] of [
      [contact, id, other],
      [contact, theirs, other],
      [stranger, id, own],
    ] as const)
      await expect(refuseUnknownCode(db, here, activity, code)).rejects.toMatchObject({ code: 'not_found' })
    const { error } = await stranger.db.rpc('check_in', {
      county: county.id,
      activity: id,
      code: own,
      unit: one.unit_id,
      present: 1,
    })
    expect(error?.message).toBe('not_found')
  })

  it('of a health activity is a number, never who of those registered', async () => {
    const id = await publishActivity(county, { is_health: 'on' })
    const a = await at(one, county, MORNING)
    const registration_id = randomUUID()
    await signUp(a.db, a.county, id, { id: registration_id, unit: one.unit_id, places: 2 }, [])
    const { db, county: here } = await at(county.chair_a, county, THE_DAY)
    const named = [{ registration_id, present: 2, numbers: [1, 2] }]
    await expect(recordAttendance(db, here, id, named, null)).rejects.toMatchObject({
      code: 'names_forbidden',
    })
    await recordAttendance(db, here, id, [{ registration_id, present: 2, numbers: null }], null)
    const rows =
      await owner()`select present, numbers from attendances where tenant_id = ${county.id} and activity_id = ${id}`
    expect([...rows]).toEqual([{ present: 2, numbers: null }])
  })
})
