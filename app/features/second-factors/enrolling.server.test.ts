import { beforeAll, describe, expect, test } from 'vitest'
import { listMyCounties, nextStep } from '~/features/sign-ins/sign-ins.server'
import { webEnv } from '~/platform/env.server'
import { proofOf } from '~/platform/sealing.server'
import { foundTenant, owner, type SignedIn, signedIn } from '../../../tests/county'
import { beginAs, type Enrolled, enrolled, nextHalfMinute } from '../../../tests/second-factor'
import { codeAt, newSecret } from './second-factor'
import { offerFactor, removeFactor, showFactor } from './second-factors.server'

let county: { id: string; code: string }
let leader: Enrolled

beforeAll(async () => {
  county = await foundTenant()
  leader = await enrolled(county.id, 'leader')
})

const reads = async (db: SignedIn['db']) => (await listMyCounties(db)).length > 0
const codeNow = () => codeAt(leader.secret, new Date())

describe('a factor that is there', () => {
  test('is not changed by whoever found the device signed in', async () => {
    const other = await enrolled(county.id, 'leader')
    await owner()`update sign_ins set factor_shown_at = now() - interval '3 minutes' where session_id = ${other.session_id}`
    const step = Math.floor(Date.now() / 30_000)
    await offerFactor(other, { id: other.person_id, email: other.email })
    const proof = proofOf(webEnv().SECOND_FACTOR_KEY, other.session_id, 'enrol', step)
    expect((await other.db.rpc('enrol_second_factor', { step, proof })).error?.message).toBe('code_needed')
    for (const call of ['remove_second_factor', 'renew_recovery_codes'] as const)
      expect((await other.db.rpc(call)).error?.message).toBe('code_needed')
  })

  test('stays where a role needs it', async () => {
    await nextHalfMinute(leader)
    const begun = await leader.begin()
    await showFactor(begun, codeNow())
    await nextHalfMinute(leader)
    await expect(removeFactor(begun, codeNow())).rejects.toMatchObject({ code: 'factor_required' })
  })

  test('is asked for and may be removed where it was set up by choice', async () => {
    const officer = await enrolled(county.id, 'officer')
    expect((await officer.begin()).step).toBe('factor')
    await nextHalfMinute(officer)
    await removeFactor(officer, codeAt(officer.secret, new Date()))
    expect((await officer.begin()).step).toBe('done')
  })
})

describe('setting up', () => {
  test('shows the same secret as long as the sign-in lasts, and another in the next', async () => {
    const { db, session_id, person_id, email, begin } = await beginAs(county.id, 'leader')
    const offer = () => offerFactor({ db, session_id }, { id: person_id, email })
    const first = await offer()
    expect((await offer()).letters).toBe(first.letters)
    expect((await offerFactor(await begin(), { id: person_id, email })).letters).not.toBe(first.letters)
  })

  test('is not done by a token directly at the data API', async () => {
    const { db } = await beginAs(county.id, 'leader')
    await db.rpc('offer_second_factor', { sealed: `v1.${newSecret()}` })
    const step = Math.floor(Date.now() / 30_000)
    expect((await db.rpc('enrol_second_factor', { step, proof: 'a'.repeat(64) })).error?.message).toBe(
      'wrong_code',
    )
    expect(await nextStep(db)).toBe('enrolment')
  })

  test('has no effect once the sign-in is over', async () => {
    const begun = await beginAs(county.id, 'leader')
    await owner()`update sign_ins set ended_at = now() where session_id = ${begun.session_id}`
    await expect(offerFactor(begun, { id: begun.person_id, email: begun.email })).rejects.toMatchObject({
      code: 'not_found',
    })
    expect(await nextStep(begun.db)).toBe('sign_in')
  })

  test('ends the sign-ins that were begun without it', async () => {
    const officer = await signedIn(county.id, 'officer')
    expect(await reads(officer.db)).toBe(true)
    await enrolled(county.id, null, officer)
    expect(await reads(officer.db)).toBe(false)
  })
})
