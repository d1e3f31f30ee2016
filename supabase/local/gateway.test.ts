// The gateway and Auth, asked as supabase-js and a stranger would ask them.
import { randomUUID } from 'node:crypto'
import { createClient } from '@supabase/supabase-js'
import { expect, test } from 'vitest'
import { claimsOf } from './tokens'

const { SUPABASE_URL = '', SUPABASE_PUBLISHABLE_KEY = '', SUPABASE_SECRET_KEY = '' } = process.env
const PASSWORD = 'Liangxin-2026'

test('without a key, or with a wrong one, nothing answers', async () => {
  for (const path of ['/rest/v1/tenants', '/auth/v1/settings', '/auth/v1/admin/users']) {
    expect((await ask(path, {})).status).toBe(401)
    expect((await ask(path, { apikey: `${SUPABASE_SECRET_KEY}0` })).status).toBe(401)
  }
})

test('nobody makes an account for himself', async () => {
  const email = `${randomUUID()}@example.test`
  const { error: signed_up } = await visitor().auth.signUp({ email, password: PASSWORD })
  const { error: by_code } = await visitor().auth.signInWithOtp({ email })
  expect([signed_up?.code, by_code?.code]).toEqual(['signup_disabled', 'signup_disabled'])
})

test('the admin calls need the secret key', async () => {
  const { error } = await visitor().auth.admin.createUser({ email: 'a@example.test', password: PASSWORD })
  expect(error?.status).toBe(401)
})

test('an account keeps the id it was given, and there is one per address', async () => {
  const id = randomUUID()
  const { email } = await account(id)
  const { error } = await admin().auth.admin.createUser({ email, password: PASSWORD })
  expect(error?.code).toBe('email_exists')
  expect((await admin().auth.admin.getUserById(id)).data.user?.email).toBe(email)
})

test('a token says how it was got, and a refreshed one says the same', async () => {
  const { email } = await account()
  const client = visitor()
  const { data: first } = await client.auth.signInWithPassword({ email, password: PASSWORD })
  const { data: second } = await client.auth.refreshSession()
  const [one, two] = [first, second].map(({ session }) => claimsOf(session?.access_token ?? ''))
  expect(one).toMatchObject({ aal: 'aal1', amr: [{ method: 'password' }], iss: `${SUPABASE_URL}/auth/v1` })
  expect(two).toMatchObject({ session_id: one?.session_id, amr: one?.amr })
})

test('a recovery link opens one session, by which a new password is set', async () => {
  const { email } = await account()
  const { data } = await admin().auth.admin.generateLink({ type: 'recovery', email })
  const token_hash = data.properties?.hashed_token ?? ''
  const client = visitor()
  const { data: opened } = await client.auth.verifyOtp({ token_hash, type: 'recovery' })
  expect(claimsOf(opened.session?.access_token ?? '').amr).toMatchObject([{ method: 'otp' }])
  await client.auth.updateUser({ password: 'Another-2026' })
  expect((await signIn(email, 'Another-2026')).error).toBeNull()
  expect((await visitor().auth.verifyOtp({ token_hash, type: 'recovery' })).error?.code).toBe('otp_expired')
})

test('a banned account neither signs in nor goes on', async () => {
  const { id, email } = await account()
  const client = visitor()
  await client.auth.signInWithPassword({ email, password: PASSWORD })
  await admin().auth.admin.updateUserById(id, { ban_duration: '24h' })
  expect((await signIn(email)).error?.code).toBe('user_banned')
  expect((await client.auth.refreshSession()).error?.code).toBe('user_banned')
  await admin().auth.admin.updateUserById(id, { ban_duration: 'none' })
  expect((await signIn(email)).error).toBeNull()
})

test('whoever signed out is out', async () => {
  const { email } = await account()
  const client = visitor()
  const { data } = await client.auth.signInWithPassword({ email, password: PASSWORD })
  await client.auth.signOut({ scope: 'local' })
  const { access_token = '', refresh_token = '' } = data.session ?? {}
  const authorization = `Bearer ${access_token}`
  expect((await ask('/auth/v1/user', { apikey: SUPABASE_PUBLISHABLE_KEY, authorization })).status).toBe(403)
  expect((await visitor().auth.refreshSession({ refresh_token })).error?.code).toBe('refresh_token_not_found')
})

test('a token that was tampered with is refused', async () => {
  const { email } = await account()
  const { data } = await signIn(email)
  const [head = '', , signature = ''] = data.session?.access_token.split('.') ?? []
  const claims = { ...claimsOf(data.session?.access_token ?? ''), role: 'service_role' }
  const forged = [head, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature].join('.')
  const headers = { apikey: SUPABASE_PUBLISHABLE_KEY, authorization: `Bearer ${forged}` }
  expect((await ask('/rest/v1/tenants', headers)).status).toBe(401)
})

function visitor() {
  return createClient(SUPABASE_URL, SUPABASE_PUBLISHABLE_KEY, { auth: { persistSession: false } })
}

function admin() {
  return createClient(SUPABASE_URL, SUPABASE_SECRET_KEY, { auth: { persistSession: false } })
}

async function account(id: string = randomUUID()): Promise<{ id: string; email: string }> {
  const email = `${randomUUID()}@example.test`
  const { error } = await admin().auth.admin.createUser({
    id,
    email,
    password: PASSWORD,
    email_confirm: true,
  })
  if (error) throw error
  return { id, email }
}

function signIn(email: string, password = PASSWORD) {
  return visitor().auth.signInWithPassword({ email, password })
}

function ask(path: string, headers: Record<string, string>): Promise<Response> {
  return fetch(SUPABASE_URL + path, { headers })
}
