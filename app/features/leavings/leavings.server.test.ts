// Leaving: everything ends in one act, at the data API too, and in this county only.
import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { addDays, dayOf } from '~/core/calendar-date'
import { foundTenant, hold, join, owner, type SignedIn, signedIn, signInAs } from '../../../tests/county'
import { addUnit } from '../../../tests/instructors'
import { previewLeaving, recordLeaving } from './leavings.server'

const TODAY = dayOf(new Date())
let county: { id: string; code: string }
let system: SignedIn
let leaver: SignedIn
let unit: string

beforeEach(async () => {
  county = await foundTenant()
  system = await signedIn(county.id, 'system_admin')
  leaver = await signedIn(county.id, 'instructor')
  unit = await addUnit(county.id, '单位一')
  const appointment = randomUUID()
  await owner()`insert into appointments (tenant_id, id, person_id, appointed_on) values (${county.id}, ${appointment}, ${leaver.person_id}, ${addDays(TODAY, -90)})`
  await owner()`insert into assignments (tenant_id, instructor_id, unit_id, since) values (${county.id}, ${appointment}, ${unit}, ${addDays(TODAY, -30)})`
})

const outcome = (act: Promise<unknown>) =>
  act.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  )
const reads = async ({ db }: SignedIn) =>
  (await db.from('units').select('id').eq('tenant_id', county.id)).data?.length ?? 0
const leave = (by: SignedIn, person = leaver.person_id, id = randomUUID()) =>
  recordLeaving(by.db, county, person, id)

describe('leaving', () => {
  test('says what ends, ends it, and the same token reads nothing in the next request', async () => {
    expect(await reads(leaver)).toBe(1)
    expect(await previewLeaving(system.db, county, leaver.person_id)).toMatchObject({
      roles: 1,
      units: 1,
      has_account: true,
    })
    await leave(system)
    expect(await reads(leaver)).toBe(0)
    expect((await leaver.db.rpc('my_counties')).data).toEqual([])
    expect((await leaver.db.rpc('enter_county', { county_code: county.code })).data).toEqual([])
    const open =
      await owner()`select id from assignments where tenant_id = ${county.id} and (until is null or until > ${TODAY})`
    expect(open).toEqual([])
    const mails = await owner()`select kind, person_id from mail_log where tenant_id = ${county.id}`
    expect(mails).toEqual([{ kind: 'removal', person_id: leaver.person_id }])
    expect(await owner()`select id from assignments where tenant_id = ${county.id}`).toHaveLength(1)
  })

  test('sent twice is one leaving, and one mail', async () => {
    const id = randomUUID()
    await Promise.all([
      leave(system, leaver.person_id, id),
      leave(system, leaver.person_id, id).catch(() => undefined),
    ])
    expect(await owner()`select id from leavings where tenant_id = ${county.id}`).toHaveLength(1)
    expect(await owner()`select id from mail_log where tenant_id = ${county.id}`).toHaveLength(1)
  })

  test('leaves the other county alone, sign-in included', async () => {
    const elsewhere = await foundTenant()
    await join(elsewhere.id, leaver.person_id, '同一人', leaver.email)
    await hold(elsewhere.id, leaver.person_id, 'officer')
    await leave(system)
    const counties = (await leaver.db.rpc('my_counties')).data
    expect(counties?.map(({ code }) => code)).toEqual([elsewhere.code])
  })

  test('is undone by giving a role anew', async () => {
    await leave(system)
    await hold(county.id, leaver.person_id, 'instructor')
    const again = await signInAs(leaver.email)
    expect((await again.db.rpc('my_counties')).data).toHaveLength(1)
  })

  test('closes the links to the leaver and those that the leaver sent', async () => {
    const officer = await signedIn(county.id, 'officer')
    const paper = randomUUID()
    await owner()`insert into people (tenant_id, id, name) values (${county.id}, ${paper}, '王某')`
    const row = { tenant_id: county.id, person_id: paper, email: 'p@example.test', role: 'instructor' }
    expect((await officer.db.from('invitations').insert(row)).error).toBeNull()
    await leave(system, officer.person_id)
    const [invitation] =
      await owner()`select withdrawn_at is not null as closed from invitations where tenant_id = ${county.id}`
    expect(invitation?.closed).toBe(true)
  })
})

describe('who may let go', () => {
  test('administrators anybody but themselves, a delegated office those with operational roles', async () => {
    const officer = await signedIn(county.id, 'officer')
    const leader = await signedIn(county.id, 'leader')
    expect(await outcome(leave(officer, leader.person_id))).toBe('not_found')
    expect(await outcome(leave(leader))).toBe('not_found')
    expect(await outcome(leave(system, system.person_id))).toBe('not_found')
    expect(await outcome(leave(officer))).toBe('done')
    expect(await outcome(leave(system, leader.person_id))).toBe('done')
  })

  test('an office without delegation nobody with an account, another county nobody', async () => {
    const officer = await signedIn(county.id, 'officer')
    const foreign = await signedIn((await foundTenant()).id, 'system_admin')
    await owner()`update delegations set ended_at = now() where tenant_id = ${county.id}`
    for (const by of [officer, foreign]) {
      expect(await outcome(leave(by))).toBe('not_found')
      expect(await outcome(previewLeaving(by.db, county, leaver.person_id))).toBe('not_found')
    }
  })

  test('not the last administrator of a kind, and not the county’s machine', async () => {
    const security = await signedIn(county.id, 'security_admin')
    expect(await outcome(leave(system, security.person_id))).toBe('last_administrator')
    const [machine] = await owner()`select private.system_member_of(${county.id}) as id`
    expect(await outcome(leave(system, machine?.id))).toBe('not_found')
  })

  test('two administrators who let each other go at once leave one of them', async () => {
    const second = await signedIn(county.id, 'system_admin')
    const answers = await Promise.all([
      outcome(leave(system, second.person_id)),
      outcome(leave(second, system.person_id)),
    ])
    expect(answers.filter((answer) => answer === 'done')).toHaveLength(1)
  })
})
