// Who may let whom in, at the data API itself: a member's own token, and nothing between.
import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '~/core/ability'
import { foundTenant, hold, owner, type SignedIn, signedIn, withAccount } from '../../../tests/county'
import { onPaper } from '../../../tests/invitation'
import { delegate, endDelegation, findDelegation } from './delegations.server'
import { correctPerson, endMembership, getMember, giveRole, openAccount } from './members.server'

let county: { id: string; code: string }
let officer: SignedIn
let security: SignedIn
let system: SignedIn

beforeAll(async () => {
  county = await foundTenant('county', { is_delegated: false })
  officer = await signedIn(county.id, 'officer')
  security = await signedIn(county.id, 'security_admin')
  system = await signedIn(county.id, 'system_admin')
})

async function give(by: SignedIn, person_id: string, role: Role, manner?: 'mail' | 'slip' | 'paper') {
  const member = await getMember(by.db, county, person_id)
  const email = manner === 'paper' ? undefined : `${randomUUID()}@example.test`
  return giveRole(by.db, county, member, { id: randomUUID(), role, manner, email })
}

const outcome = (act: Promise<unknown>) =>
  act.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  )

describe('without delegation', () => {
  test('the office enters people on paper and gives roles there, and lets nobody in', async () => {
    const paper = await onPaper(county.id, '王某')
    expect(await outcome(give(officer, paper, 'instructor', 'paper'))).toBe('done')
    expect(await outcome(give(officer, paper, 'instructor', 'slip'))).toBe('not_allowed')
    const { person_id } = await withAccount(county.id, 'known')
    expect(await outcome(give(officer, person_id, 'instructor'))).toBe('not_allowed')
  })

  test('the system administrator opens the account of whoever holds a role on paper, and gives no role', async () => {
    const [holder, nobody] = [await onPaper(county.id, '王某'), await onPaper(county.id, '李某')]
    await hold(county.id, holder, 'instructor')
    await hold(county.id, nobody, 'leader')
    const open = async (id: string) => {
      const member = await getMember(system.db, county, id)
      const membership = member.memberships[0]?.id ?? ''
      const account = { id: randomUUID(), membership, email: `${id}@example.test`, manner: 'slip' as const }
      return outcome(openAccount(system.db, county, member, account))
    }
    expect(await open(holder)).toBe('done')
    expect(await open(nobody)).toBe('not_allowed')
    expect(await outcome(give(system, await onPaper(county.id, '赵某'), 'instructor', 'slip'))).toBe(
      'not_allowed',
    )
    expect(await outcome(give(system, await onPaper(county.id, '赵某'), 'instructor', 'paper'))).toBe(
      'not_allowed',
    )
  })

  test('privileged roles are the security administrator’s alone', async () => {
    const paper = await onPaper(county.id, '钱某')
    for (const by of [officer, system])
      expect(await outcome(give(by, paper, 'leader', 'slip'))).toBe('not_allowed')
    expect(await outcome(give(security, paper, 'leader', 'slip'))).toBe('done')
    expect(await outcome(give(security, await onPaper(county.id, '孙某'), 'instructor', 'slip'))).toBe(
      'not_allowed',
    )
  })
})

describe('the delegation', () => {
  test('is the security administrator’s to give and to take back, and says who and when', async () => {
    for (const by of [officer, system]) {
      expect(await outcome(delegate(by.db, county))).toBe('not_allowed')
      expect(await outcome(endDelegation(by.db, county))).toBe('not_found')
    }
    await delegate(security.db, county)
    await delegate(security.db, county)
    expect(await findDelegation(officer.db, county)).toMatchObject({
      delegated_by: { name: 'security_admin' },
    })

    const paper = await onPaper(county.id, '周某')
    expect(await outcome(give(officer, paper, 'instructor', 'slip'))).toBe('done')
    expect(await outcome(give(officer, await onPaper(county.id, '吴某'), 'leader', 'slip'))).toBe(
      'not_allowed',
    )

    await endDelegation(security.db, county)
    expect(await outcome(give(officer, await onPaper(county.id, '郑某'), 'instructor', 'slip'))).toBe(
      'not_allowed',
    )
    const rows =
      await owner()`select ended_at is not null as ended, ended_by from delegations where tenant_id = ${county.id}`
    expect(rows).toEqual([{ ended: true, ended_by: security.person_id }])
  })

  test('of another county opens nothing here', async () => {
    const elsewhere = await foundTenant()
    const foreign = await signedIn(elsewhere.id, 'officer')
    const row = {
      tenant_id: county.id,
      person_id: await onPaper(county.id, '冯某'),
      role: 'instructor' as const,
    }
    const { error } = await foreign.db.from('invitations').insert({ ...row, email: 'x@example.test' })
    expect(error?.code).toBe('42501')
    expect(await outcome(endDelegation(security.db, elsewhere))).toBe('not_found')
  })
})

describe('a role', () => {
  let delegated: { id: string; code: string }
  let office: SignedIn
  beforeAll(async () => {
    delegated = await foundTenant()
    office = await signedIn(delegated.id, 'officer')
  })

  test('given twice is one row, and is said to be held already', async () => {
    const member = { id: (await withAccount(delegated.id, 'twice')).person_id, account_id: 'x' }
    const given = { id: randomUUID(), role: 'instructor' as const }
    await Promise.all([1, 2, 3].map(() => giveRole(office.db, delegated, member, given)))
    expect(await outcome(giveRole(office.db, delegated, member, { ...given, id: randomUUID() }))).toBe(
      'already_holds',
    )
    expect(await owner()`select id from memberships where person_id = ${member.id}`).toEqual([
      { id: given.id },
    ])
  })

  test('nobody gives himself, nor invites himself to', async () => {
    const myself = { id: office.person_id, account_id: office.person_id }
    expect(
      await outcome(giveRole(office.db, delegated, myself, { id: randomUUID(), role: 'instructor' })),
    ).toBe('not_allowed')
  })

  test('is offered once: a second invitation, and one to who holds it, is refused', async () => {
    const paper = { id: await onPaper(delegated.id, '陈某'), account_id: null }
    const slip = (email: string) => ({
      id: randomUUID(),
      role: 'instructor' as const,
      manner: 'slip' as const,
      email,
    })
    const invite = (email: string) => outcome(giveRole(office.db, delegated, paper, slip(email)))
    const answers = await Promise.all([invite('c1@example.test'), invite('c2@example.test')])
    expect(answers.sort()).toEqual(['already_invited', 'done'])

    const holder = await withAccount(delegated.id, 'holder')
    await hold(delegated.id, holder.person_id, 'instructor')
    const other = { id: await onPaper(delegated.id, '褚某'), account_id: null }
    expect(await outcome(giveRole(office.db, delegated, other, slip(holder.email)))).toBe('already_holds')
  })
})

describe('the last administrator of a kind', () => {
  test('cannot be ended, and two who end each other at once leave one', async () => {
    const place = await foundTenant()
    const [a, b] = [await signedIn(place.id, 'security_admin'), await signedIn(place.id, 'security_admin')]
    const of = async (person_id: string) => {
      const [row] =
        await owner()`select id from memberships where tenant_id = ${place.id} and person_id = ${person_id}`
      return row?.id
    }
    const [ofA, ofB] = [await of(a.person_id), await of(b.person_id)]
    const answers = await Promise.all([
      outcome(endMembership(a.db, place, ofB)),
      outcome(endMembership(b.db, place, ofA)),
    ])
    expect(answers.filter((answer) => answer === 'done')).toHaveLength(1)
    const left = await owner()`
      select person_id from memberships where tenant_id = ${place.id} and role = 'security_admin' and ended_at is null`
    expect(left).toHaveLength(1)
    await expect(
      owner()`update memberships set ended_at = now() where tenant_id = ${place.id} and role = 'security_admin' and ended_at is null`,
    ).rejects.toThrow('last_administrator')
  })

  test('is not kept by one on paper, who cannot act', async () => {
    const place = await foundTenant()
    const only = await withAccount(place.id, 'only')
    await hold(place.id, only.person_id, 'auditor')
    await hold(place.id, await onPaper(place.id, '卫某'), 'auditor')
    await expect(
      owner()`update memberships set ended_at = now() where tenant_id = ${place.id} and person_id = ${only.person_id}`,
    ).rejects.toThrow('last_administrator')
  })
})

describe('correcting a person', () => {
  test('two at once: the second is told, and nothing of the first is lost', async () => {
    const id = await onPaper(county.id, '蒋某')
    const { version } = await getMember(officer.db, county, id)
    const correction = { version, name: '蒋某某', clear: [] }
    await correctPerson(officer.db, county, id, { ...correction, phone: '13800000000' })
    expect(await outcome(correctPerson(system.db, county, id, { ...correction, phone: '13900000000' }))).toBe(
      'stale',
    )
    const [row] =
      await owner()`select phone, delivery_email from people where tenant_id = ${county.id} and id = ${id}`
    expect(row).toEqual({ phone: '13800000000', delivery_email: null })
  })

  test('a mail address in capitals and full-width letters is kept in small plain ones, and is not proven', async () => {
    const id = await onPaper(county.id, '沈某')
    await officer.db.from('people').update({ delivery_email: 'ＷＡＮＧ@Example.test' }).eq('id', id)
    const [row] = await owner()`select delivery_email, mail_proven_at from people where id = ${id}`
    expect(row).toEqual({ delivery_email: 'wang@example.test', mail_proven_at: null })
  })
})
