import { beforeAll, describe, expect, test } from 'vitest'
import { foundTenant, hold, join, owner, type SignedIn, signedIn } from '../../../tests/county'
import { type Enrolled, enrolled } from '../../../tests/second-factor'
import { endMembership, hasFactor, resetFactor } from './members.server'

let county: { id: string; code: string }
let security: SignedIn
let leader: Enrolled

beforeAll(async () => {
  county = await foundTenant()
  security = await signedIn(county.id, 'security_admin')
  leader = await enrolled(county.id, 'leader')
})

describe('a lost second factor', () => {
  test('is reset by the security administrator and by nobody else', async () => {
    const others = [
      await signedIn(county.id, 'officer'),
      await signedIn(county.id, 'system_admin'),
      await signedIn((await foundTenant()).id, 'security_admin'),
    ]
    for (const { db } of [...others, leader])
      await expect(resetFactor(db, county, leader.person_id)).rejects.toMatchObject({ code: 'not_found' })
    expect(await hasFactor(security.db, county, leader.person_id)).toBe(true)
  })

  test('is then set up anew: all sign-ins end, it is registered and mailed', async () => {
    await resetFactor(security.db, county, leader.person_id)
    expect((await leader.db.rpc('my_counties')).data).toEqual([])
    expect((await leader.begin()).step).toBe('enrolment')
    const [reset] =
      await owner()`select id, reset_by from factor_resets where person_id = ${leader.person_id}`
    expect(reset?.reset_by).toBe(security.person_id)
    expect(
      await owner()`select from mail_log where kind = 'factor-reset' and key = ${reset?.id} and person_id = ${leader.person_id}`,
    ).toHaveLength(1)
    expect(
      await owner()`select from audit_entries where table_name = 'factor_resets' and person_id = ${security.person_id} and tenant_id = ${county.id}`,
    ).toHaveLength(1)
  })

  test('is not reset by oneself', async () => {
    const own = await enrolled(county.id, 'security_admin')
    await expect(resetFactor(own.db, county, own.person_id)).rejects.toMatchObject({ code: 'not_found' })
  })

  test('nor by one county alone, where another has given a role that needs it', async () => {
    const elsewhere = await foundTenant()
    const both = await enrolled(elsewhere.id, 'leader')
    await join(county.id, both.person_id, '兼职', both.email)
    await hold(county.id, both.person_id, 'instructor')
    await expect(resetFactor(security.db, county, both.person_id)).rejects.toMatchObject({
      code: 'factor_needed_elsewhere',
    })
  })
})

describe('ending a membership', () => {
  test('ends what it opened on the very next request', async () => {
    const ended: number[] = []
    await signedIn(county.id, 'auditor') // the last of a kind stays
    for (const role of ['officer', 'leader', 'auditor'] as const) {
      const person = await signedIn(county.id, role)
      const [held] =
        await owner()`select id from memberships where tenant_id = ${county.id} and person_id = ${person.person_id}`
      expect((await person.db.rpc('enter_county', { county_code: county.code })).data).toHaveLength(1)

      await endMembership(security.db, county, held?.id)
      const began = performance.now()
      const [entered, read] = await Promise.all([
        person.db.rpc('enter_county', { county_code: county.code }),
        person.db.from('memberships').select('id').neq('person_id', person.person_id),
      ])
      ended.push(performance.now() - began)
      expect([role, entered.data, read.data]).toEqual([role, [], []])
    }
    console.log(
      `access ended on the next request, answered after ${ended.map((ms) => `${ms.toFixed(1)} ms`).join(', ')}`,
    )
  })
})
