import { beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '~/core/ability'
import { listMyCounties, nextStep } from '~/features/sign-ins/sign-ins.server'
import { webEnv } from '~/platform/env.server'
import { proofOf } from '~/platform/sealing.server'
import { sessionIdOf } from '~/platform/session.server'
import { foundTenant, hold, owner, type SignedIn, signedIn } from '../../../tests/county'
import { beginAs, type Enrolled, enrolled, nextHalfMinute } from '../../../tests/second-factor'
import { codeAt } from './second-factor'
import { getMyFactor, renewRecoveryCodes, showFactor } from './second-factors.server'

const WRONG = '000000'

let county: { id: string; code: string }
let leader: Enrolled

beforeAll(async () => {
  county = await foundTenant()
  leader = await enrolled(county.id, 'leader')
})

const reads = async (db: SignedIn['db']) => (await listMyCounties(db)).length > 0
const codeNow = () => codeAt(leader.secret, new Date())

describe('a role that asks for a second factor', () => {
  test.each<Role>(['leader', 'system_admin', 'security_admin', 'auditor'])(
    '%s enrols one before reading anything',
    async (role) => {
      const { db, step } = await beginAs(county.id, role)
      expect(step).toBe('enrolment')
      expect(await reads(db)).toBe(false)
      for (const table of ['people', 'memberships', 'units', 'audit_entries', 'settings'] as const)
        expect([table, (await db.from(table).select('tenant_id')).data]).toEqual([table, []])
    },
  )

  test.each([['overseer', 'superior'] as const, ['operator', 'platform'] as const])(
    '%s too',
    async (role, kind) => {
      expect((await beginAs((await foundTenant(kind)).id, role)).step).toBe('enrolment')
    },
  )

  test.each<Role>(['officer', 'instructor'])('and %s does not', async (role) => {
    expect((await beginAs(county.id, role)).step).toBe('done')
  })

  test('gives nothing to whom it was given while signed in, until a factor was shown', async () => {
    const officer = await signedIn(county.id, 'officer')
    await hold(county.id, officer.person_id, 'leader')
    const roles = async () => (await listMyCounties(officer.db))[0]?.roles
    const reveals = async () =>
      (await officer.db.rpc('enter_county', { county_code: county.code })).data?.[0]?.roles
    expect([await roles(), await reveals()]).toEqual([['officer'], ['officer']])
    expect(await nextStep(officer.db)).toBe('enrolment')
    await owner()`update sign_ins set factor_shown_at = now() where person_id = ${officer.person_id}`
    expect([await roles(), await reveals()]).toEqual([
      ['leader', 'officer'],
      ['leader', 'officer'],
    ])
  })

  test('nor rows that only this role reads', async () => {
    const instructor = await signedIn(county.id, 'instructor')
    await hold(county.id, instructor.person_id, 'leader')
    const others = async () => {
      const memberships = instructor.db.from('memberships').select('id').eq('tenant_id', county.id)
      return (await memberships.neq('person_id', instructor.person_id)).data?.length
    }
    expect(await others()).toBe(0)
    await owner()`update sign_ins set factor_shown_at = now() where person_id = ${instructor.person_id}`
    expect(await others()).toBeGreaterThan(0)
  })
})

describe('showing a code', () => {
  test('completes the sign-in', async () => {
    await nextHalfMinute(leader)
    const again = await leader.begin()
    expect([again.step, await reads(again.db)]).toEqual(['factor', false])
    await showFactor(again, codeNow())
    expect([await nextStep(again.db), await reads(again.db)]).toEqual(['done', true])
  })

  test('works once, in whichever sign-in', async () => {
    await nextHalfMinute(leader)
    const [code, first, second] = [codeNow(), await leader.begin(), await leader.begin()]
    const answers = await Promise.allSettled([showFactor(first, code), showFactor(second, code)])
    expect(answers.map((one) => (one.status === 'rejected' ? one.reason.code : 'in')).sort()).toEqual([
      'code_used',
      'in',
    ])
  })

  test('is refused where the code is wrong, or of another minute', async () => {
    await nextHalfMinute(leader)
    const late = codeAt(leader.secret, new Date(Date.now() - 90_000))
    for (const code of [WRONG, late]) {
      await expect(showFactor(await leader.begin(), code)).rejects.toMatchObject({ code: 'wrong_code' })
    }
  })

  test('is not done by a token directly at the data API: the proof is the web’s', async () => {
    const { db, session_id } = await leader.begin()
    const step = Math.floor(Date.now() / 30_000)
    const key = webEnv().SECOND_FACTOR_KEY
    const another = proofOf(key, (await leader.begin()).session_id, 'show', step)
    for (const proof of [
      '',
      another,
      proofOf('another key, of thirty-two letters', session_id, 'show', step),
      proofOf(key, session_id, 'enrol', step),
    ]) {
      await nextHalfMinute(leader)
      const { data } = await db.rpc('try_second_factor')
      const { error } = await db.rpc('show_second_factor', { attempt: data?.[0]?.attempt ?? '', step, proof })
      expect(error?.message).toBe('wrong_code')
    }
    expect(await reads(db)).toBe(false)
    expect(
      (await db.from('sign_ins').update({ factor_shown_at: 'now' }).eq('session_id', session_id)).error?.code,
    ).toBe('42501')
  })

  test('is not done with an old step, however well proven', async () => {
    await nextHalfMinute(leader)
    const { db, session_id } = await leader.begin()
    const step = Math.floor(Date.now() / 30_000) - 3
    const { data } = await db.rpc('try_second_factor')
    const proof = proofOf(webEnv().SECOND_FACTOR_KEY, session_id, 'show', step)
    expect(
      (await db.rpc('show_second_factor', { attempt: data?.[0]?.attempt ?? '', step, proof })).error?.message,
    ).toBe('wrong_code')
  })
})

describe('five wrong codes in a quarter of an hour', () => {
  test('lock the account, of twenty at once as of five in a row, in whichever sign-in', async () => {
    const guessed = await enrolled(county.id, 'leader')
    await nextHalfMinute(guessed)
    const begun = await Promise.all([guessed.begin(), guessed.begin()])
    const guesses = begun.flatMap((one) => Array.from({ length: 10 }, () => showFactor(one, WRONG)))
    const answers = (await Promise.allSettled(guesses)).map((one) =>
      one.status === 'rejected' ? one.reason.code : 'in',
    )
    expect(answers.filter((code) => code === 'wrong_code')).toHaveLength(5)
    expect(answers.filter((code) => code === 'factor_locked')).toHaveLength(15)

    const late = await guessed.begin()
    const right = () => showFactor(late, codeAt(guessed.secret, new Date()))
    await expect(right()).rejects.toMatchObject({ code: 'factor_locked' })
    await expect(showFactor(late, guessed.codes[0] ?? '')).rejects.toMatchObject({ code: 'factor_locked' })
    await owner()`update private.factor_attempts set tried_at = tried_at - interval '15 minutes' where account_id = ${guessed.person_id}`
    await expect(right()).resolves.toBeUndefined()
  })
})

describe('recovery codes', () => {
  test('are ten, each works once, however it is typed', async () => {
    expect(new Set(leader.codes).size).toBe(10)
    const [code = ''] = leader.codes
    const begun = await leader.begin()
    await showFactor(begun, code.replaceAll('-', ''))
    expect(await reads(begun.db)).toBe(true)
    expect((await getMyFactor(begun.db)).codes_left).toBe(9)
    await expect(showFactor(await leader.begin(), code.replaceAll('-', ''))).rejects.toMatchObject({
      code: 'wrong_code',
    })
  })

  test('new ones end the old, and ask for a code', async () => {
    const other = await enrolled(county.id, 'leader')
    await nextHalfMinute(other)
    await expect(renewRecoveryCodes(other, WRONG)).rejects.toMatchObject({ code: 'wrong_code' })
    const codes = await renewRecoveryCodes(other, codeAt(other.secret, new Date()))
    expect(codes).toHaveLength(10)
    await expect(
      showFactor(await other.begin(), other.codes[0]?.replaceAll('-', '') ?? ''),
    ).rejects.toMatchObject({ code: 'wrong_code' })
    await expect(
      showFactor(await other.begin(), codes[0]?.replaceAll('-', '') ?? ''),
    ).resolves.toBeUndefined()
  })
})

test('secrets, codes and attempts are closed to everybody', async () => {
  const rows = await owner()`
    select c.relname, a.grantee::regrole::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
    cross join lateral aclexplode(c.relacl) a
    where n.nspname = 'private' and c.relname in ('second_factors', 'offered_factors', 'recovery_codes', 'factor_attempts', 'password_changes')
      and a.grantee::regrole::text in ('anon', 'authenticated', 'service_role', '-')`
  expect([...rows]).toEqual([])
  const columns =
    await owner()`select has_column_privilege('authenticated', 'private.instance', 'proof_key', 'select') as may`
  expect(columns[0]?.may).toBe(false)
  expect(sessionIdOf(leader.access_token)).toBe(leader.session_id)
})
