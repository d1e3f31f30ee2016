import { beforeAll, describe, expect, test } from 'vitest'
import { asPlatform, asVisitor } from '~/platform/supabase.server'
import { foundTenant, owner, PASSWORD, type SignedIn, signedIn, signInAs } from '../../../tests/county'
import { changePassword, listMyCounties, nextStep } from './sign-ins.server'

let county: { id: string; code: string }
let auditor: SignedIn

beforeAll(async () => {
  county = await foundTenant()
  auditor = await signedIn(county.id, 'auditor')
})

async function aged(person_id: string, days: number): Promise<void> {
  await owner()`update private.password_changes set changed_at = now() - make_interval(days => ${days}) where account_id = ${person_id}`
}

const reads = async (db: SignedIn['db']) => (await listMyCounties(db)).length > 0

describe('the password of an administrator', () => {
  test('holds for ninety days, and then gives nothing but its change', async () => {
    await aged(auditor.person_id, 89)
    expect(await reads((await signInAs(auditor.email)).db)).toBe(true)

    await aged(auditor.person_id, 90)
    const { db } = await signInAs(auditor.email)
    expect([await nextStep(db), await reads(db)]).toEqual(['password', false])
    expect((await db.from('memberships').select('id').neq('person_id', auditor.person_id)).data).toEqual([])
    expect((await db.rpc('my_person')).data).toHaveLength(1)
  })

  test('counts at once when it was changed, in the sign-in that changed it', async () => {
    await aged(auditor.person_id, 100)
    const { db, access_token } = await signInAs(auditor.email)
    const { auth } = asVisitor(null)
    await auth.signInWithPassword({ email: auditor.email, password: PASSWORD })
    await changePassword(auth, db, 'Geng-Huan-2026', auditor.email)
    expect([await nextStep(asVisitor(access_token)), await reads(db)]).toEqual(['done', true])
  })

  test('is noted by the database: nobody can say of his own that it is new', async () => {
    const other = await signedIn(county.id, 'auditor')
    await aged(other.person_id, 100)
    const { db } = await signInAs(other.email)
    const claim = await db
      .from('sign_ins')
      .update({ password_changed_at: 'now' })
      .eq('person_id', other.person_id)
    expect(claim.error?.code).toBe('42501')
    expect(await nextStep(db)).toBe('password')
  })

  test('is not taken for new by a sign-in, nor by setting it to the same again', async () => {
    const other = await signedIn(county.id, 'system_admin')
    await aged(other.person_id, 100)
    const { auth } = asVisitor(null)
    await auth.signInWithPassword({ email: other.email, password: PASSWORD })
    const { error } = await auth.updateUser({ password: PASSWORD })
    expect(error?.code).toBe('same_password')
    expect(await nextStep((await signInAs(other.email)).db)).toBe('password')
  })
})

test('nobody else’s password runs out', async () => {
  const leader = await signedIn(county.id, 'leader')
  await aged(leader.person_id, 400)
  expect(await reads((await signInAs(leader.email)).db)).toBe(true)
})

describe('an administrator is told by mail, once,', () => {
  const told = async (person_id: string) =>
    (await owner()`select key from mail_log where person_id = ${person_id} and kind = 'password-expiring'`)
      .length

  test.each([
    [82, 0],
    [84, 1],
    [91, 0],
  ])('after %i days %i times', async (days, times) => {
    const { person_id } = await signedIn(county.id, 'security_admin')
    await aged(person_id, days)
    for (const _ of [1, 2]) await asPlatform().rpc('warn_of_expiring_passwords', { most: 500 })
    expect(await told(person_id)).toBe(times)
  })
})
