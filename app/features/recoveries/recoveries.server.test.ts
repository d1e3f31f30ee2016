import { randomUUID } from 'node:crypto'
import { createClient } from '@supabase/supabase-js'
import { beforeAll, describe, expect, test } from 'vitest'
import { listMyCounties, nextStep, signIn } from '~/features/sign-ins/sign-ins.server'
import type { Auth } from '~/platform/session.server'
import { asVisitor } from '~/platform/supabase.server'
import { foundTenant, owner, PASSWORD, type SignedIn, signedIn } from '../../../tests/county'
import { enrolled } from '../../../tests/second-factor'
import { askForRecovery, findRecovering, finishRecovery, openRecovery } from './recoveries.server'

const HERE = { address: '192.0.2.1', agent: 'test' }

let person: SignedIn

beforeAll(async () => {
  person = await signedIn((await foundTenant()).id, 'officer')
})

/** What the worker mails. */
async function linkFor(email: string): Promise<string> {
  const { SUPABASE_URL = '', SUPABASE_SECRET_KEY = '' } = process.env
  const { auth } = createClient(SUPABASE_URL, SUPABASE_SECRET_KEY, { auth: { persistSession: false } })
  const { data, error } = await auth.admin.generateLink({ type: 'recovery', email })
  if (error) throw error
  return data.properties.hashed_token
}

async function tokenIn(auth: Auth): Promise<string> {
  const { data } = await auth.getSession()
  return data.session?.access_token ?? ''
}

async function opened(): Promise<Auth> {
  const { auth } = asVisitor(null)
  await openRecovery(auth, await linkFor(person.email))
  return auth
}

describe('asking for recovery', () => {
  test('is answered alike for every account, and counted three times an hour', async () => {
    const nobody = `nobody-${randomUUID()}@example.test`
    for (const account of [person.email, nobody]) {
      for (const _ of [1, 2, 3, 4]) await askForRecovery(account)
      expect(await owner()`select from recoveries where account = ${account}`).toHaveLength(3)
    }
  })
})

describe('the link', () => {
  test('gives a session that sets a password and reads nothing', async () => {
    const auth = await opened()
    expect(await findRecovering(auth)).toBe(person.email)
    expect(await listMyCounties(asVisitor(await tokenIn(auth)))).toEqual([])
  })

  test('works once', async () => {
    const token_hash = await linkFor(person.email)
    await openRecovery(asVisitor(null).auth, token_hash)
    await expect(openRecovery(asVisitor(null).auth, token_hash)).rejects.toMatchObject({
      code: 'link_expired',
    })
    await expect(openRecovery(asVisitor(null).auth, 'x'.repeat(40))).rejects.toMatchObject({
      code: 'link_expired',
    })
  })

  test('is needed: a session by password sets no password here', async () => {
    const { auth } = asVisitor(null)
    await auth.signInWithPassword({ email: person.email, password: PASSWORD })
    expect(await findRecovering(auth)).toBeNull()
    await expect(finishRecovery(auth, await tokenIn(auth), 'Stolen-2026')).rejects.toMatchObject({
      code: 'link_expired',
    })
  })
})

test('a recovered password ends every sign-in and is the one that holds', async () => {
  expect(await listMyCounties(person.db)).toHaveLength(1)
  const auth = await opened()
  await finishRecovery(auth, await tokenIn(auth), 'Recovered-2026')
  expect(await listMyCounties(person.db)).toEqual([])

  const withPassword = (password: string) =>
    signIn(asVisitor(null).auth, { email: person.email, password }, HERE)
  await expect(withPassword(PASSWORD)).rejects.toMatchObject({ code: 'wrong_credentials' })
  await expect(withPassword('Recovered-2026')).resolves.toBeTypeOf('string')
})

test('a recovered password does not do without the second factor: what asked for it asks again', async () => {
  const leader = await enrolled((await foundTenant()).id, 'leader')
  expect(await listMyCounties(leader.db)).toHaveLength(1)
  const { auth } = asVisitor(null)
  await openRecovery(auth, await linkFor(leader.email))
  const recovering = asVisitor(await tokenIn(auth))
  expect(await listMyCounties(recovering)).toEqual([])
  await finishRecovery(auth, await tokenIn(auth), 'Recovered-2027')
  expect(await listMyCounties(leader.db)).toEqual([])

  const password = 'Recovered-2027'
  const again = asVisitor(await signIn(asVisitor(null).auth, { email: leader.email, password }, HERE))
  expect(await nextStep(again)).toBe('factor')
  expect(await listMyCounties(again)).toEqual([])
  const [kept] = await owner()`select from private.second_factors where account_id = ${leader.person_id}`
  expect(kept).toBeDefined()
})
