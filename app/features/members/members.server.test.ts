import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { foundTenant, owner, type SignedIn, signedIn } from '../../../tests/county'
import {
  endMembership,
  enterPerson,
  getMember,
  giveRole,
  listMembers,
  revealPhone,
  withdrawInvitation,
} from './members.server'

const FIRST_PAGE = { key: null, backwards: false }
const ALL = { q: '', role: null }

let county: { id: string; code: string }
let officer: SignedIn
let security: SignedIn
let instructor: SignedIn

beforeAll(async () => {
  county = await foundTenant()
  officer = await signedIn(county.id, 'officer')
  security = await signedIn(county.id, 'security_admin')
  instructor = await signedIn(county.id, 'instructor')
})

async function entered(name = '王某'): Promise<string> {
  const id = randomUUID()
  await enterPerson(officer.db, county, { id, name, phone: '13812345678' })
  return id
}

describe('entering a person', () => {
  test('twice with one form makes one, whose phone is masked until somebody looks', async () => {
    const id = randomUUID()
    for (const _ of [1, 2]) await enterPerson(officer.db, county, { id, name: '赵某', phone: '13812345678' })
    expect(await getMember(officer.db, county, id)).toMatchObject({
      phone_masked: '138****5678',
      account_id: null,
    })
    expect(await revealPhone(officer.db, county, id)).toBe('13812345678')
    expect(await owner()`select revealed_by from reveals where record_id = ${id}`).toEqual([
      { revealed_by: officer.person_id },
    ])
  })

  test('is not the security administrator’s: two keys', async () => {
    const person = enterPerson(security.db, county, { id: randomUUID(), name: '钱某' })
    await expect(person).rejects.toMatchObject({ code: 'not_allowed' })
  })
})

describe('giving a role', () => {
  test('invites somebody without an account, once, until it is withdrawn', async () => {
    const id = await entered()
    const given = { id: randomUUID(), role: 'instructor', email: `${id}@example.test` } as const
    for (const _ of [1, 2]) await giveRole(officer.db, county, { id, account_id: null }, given)
    expect((await getMember(officer.db, county, id)).invitations).toHaveLength(1)

    await withdrawInvitation(officer.db, county, given.id)
    expect((await getMember(officer.db, county, id)).invitations).toEqual([])
  })

  test('gives it at once to somebody with an account, and ends it', async () => {
    const member = { id: instructor.person_id, account_id: instructor.person_id }
    await giveRole(security.db, county, member, { id: randomUUID(), role: 'secretariat' })
    const held = (await getMember(officer.db, county, member.id)).memberships
    expect(held.map(({ role }) => role).sort()).toEqual(['instructor', 'secretariat'])

    const secretariat = held.find(({ role }) => role === 'secretariat')?.id ?? ''
    await expect(endMembership(officer.db, county, secretariat)).rejects.toMatchObject({ code: 'not_found' })
    await endMembership(security.db, county, secretariat)
    await endMembership(security.db, county, secretariat)
    expect((await getMember(officer.db, county, member.id)).memberships).toHaveLength(1)
  })

  test('to oneself is nobody’s, nor is ending one’s own', async () => {
    const self = { id: security.person_id, account_id: security.person_id }
    const given = giveRole(security.db, county, self, { id: randomUUID(), role: 'officer' })
    await expect(given).rejects.toMatchObject({ code: 'not_allowed' })
    const [own] = (await getMember(security.db, county, self.id)).memberships
    await expect(endMembership(security.db, county, own?.id ?? '')).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  test('keeps the three administrators apart from each other and from all work', async () => {
    const member = { id: instructor.person_id, account_id: instructor.person_id }
    const given = giveRole(security.db, county, member, { id: randomUUID(), role: 'auditor' })
    await expect(given).rejects.toMatchObject({ code: 'roles_exclude' })
  })

  test('names a unit that is there, in this county', async () => {
    const id = await entered()
    const given = {
      id: randomUUID(),
      role: 'unit_contact',
      email: 'c@example.test',
      unit: '没有的公司',
    } as const
    await expect(giveRole(officer.db, county, { id, account_id: null }, given)).rejects.toMatchObject({
      code: 'unit_not_found',
    })
    const at = {
      id: randomUUID(),
      role: 'area_worker',
      email: 'a@example.test',
      area_id: randomUUID(),
    } as const
    await expect(giveRole(officer.db, county, { id, account_id: null }, at)).rejects.toMatchObject({
      code: 'not_found',
    })
  })
})

describe('the list', () => {
  test('goes by name in pages, forth and back', async () => {
    const own = await foundTenant()
    const { db } = await signedIn(own.id, 'officer')
    const names = Array.from({ length: 60 }, (_, n) => `李"${String(n).padStart(2, '0')},(某)`)
    await owner()`insert into people ${owner()(names.map((name) => ({ tenant_id: own.id, name })))}`
    const wanted = { q: '李"', role: null }
    const first = await listMembers(db, own, wanted, FIRST_PAGE)
    expect(first.rows.map(({ name }) => name)).toEqual(names.slice(0, 50))
    const second = await listMembers(db, own, wanted, {
      key: JSON.parse(first.after ?? ''),
      backwards: false,
    })
    expect(second.rows.map(({ name }) => name)).toEqual(names.slice(50))
    const back = await listMembers(db, own, wanted, { key: JSON.parse(second.before ?? ''), backwards: true })
    expect(back.rows).toEqual(first.rows)
  })

  test('narrows to a role, and shows another county nothing', async () => {
    const officers = await listMembers(officer.db, county, { q: '', role: 'officer' }, FIRST_PAGE)
    expect(officers.rows.map(({ id }) => id)).toEqual([officer.person_id])
    const foreign = await signedIn((await foundTenant()).id, 'officer')
    expect((await listMembers(foreign.db, county, ALL, FIRST_PAGE)).rows).toEqual([])
    await expect(getMember(foreign.db, county, officer.person_id)).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(getMember(officer.db, county, 'no-id')).rejects.toMatchObject({ code: 'not_found' })
  })
})
