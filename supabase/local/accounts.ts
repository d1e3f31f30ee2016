// The admin calls of Auth that liangxin uses, answered from the database: make, read, change, ban and delete an account, and make a
// recovery link. Shapes and error codes as GoTrue's, so that supabase-js' `auth.admin` works as with hosted Supabase.
import { randomBytes, randomUUID } from 'node:crypto'
import type { Sql } from './postgres'

type Answer = { status: number; body: object }
type Wanted = {
  id?: string
  email?: string
  password?: string
  email_confirm?: boolean
  user_metadata?: Record<string, never>
  app_metadata?: Record<string, never>
  ban_duration?: string
}

const PASSWORD_LETTERS_MIN = 10 // config.toml agrees

/** `path` is what follows /auth/v1/admin; the gateway has checked the secret key. */
export async function administer(sql: Sql, method: string, path: string, body: string): Promise<Answer> {
  const wanted: Wanted & { type?: string } = body ? JSON.parse(body) : {}
  const id = /^\/users\/([0-9a-f-]{36})$/.exec(path)?.[1]
  if (method === 'POST' && path === '/users') return createAccount(sql, wanted)
  if (method === 'POST' && path === '/generate_link' && wanted.type === 'recovery')
    return makeRecovery(sql, wanted.email ?? '')
  if (!id) return refuse(404, 'not_found', 'This admin call is not part of the local stack')
  if (method === 'GET') return readAccount(sql, id)
  if (method === 'PUT') return changeAccount(sql, id, wanted)
  if (method === 'DELETE') return deleteAccount(sql, id)
  return refuse(405, 'not_found', 'Method not allowed')
}

async function createAccount(sql: Sql, wanted: Wanted): Promise<Answer> {
  const {
    id = randomUUID(),
    email,
    password = '',
    email_confirm = false,
    user_metadata = {},
    app_metadata = {},
  } = wanted
  if (!email?.includes('@'))
    return refuse(400, 'validation_failed', 'Unable to validate email address: invalid format')
  if (password && password.length < PASSWORD_LETTERS_MIN) return refuseWeakPassword()

  const created = await sql.begin(async (sql) => {
    const rows = await sql`
      insert into auth.users (id, email, encrypted_password, email_confirmed_at, raw_app_meta_data, raw_user_meta_data)
      values (
        ${id}, lower(${email}), extensions.crypt(${password || randomUUID()}, extensions.gen_salt('bf', 8)),
        case when ${email_confirm} then now() end,
        ${sql.json({ provider: 'email', providers: ['email'], ...app_metadata })}, ${sql.json(user_metadata)}
      )
      on conflict do nothing returning id`
    await sql`
      insert into auth.identities (id, provider, provider_id, user_id, identity_data)
      select gen_random_uuid(), 'email', id, id, jsonb_build_object('sub', id, 'email', email, 'email_verified', true)
      from auth.users where id = any (${rows.map((row) => row.id)})`
    return rows.length > 0
  })
  if (!created)
    return refuse(422, 'email_exists', 'A user with this email address has already been registered')
  return readAccount(sql, id)
}

async function readAccount(sql: Sql, id: string): Promise<Answer> {
  const [user] = await sql`
    select id, aud, role, email, '' as phone, email_confirmed_at, confirmed_at, last_sign_in_at, banned_until, is_anonymous,
      raw_app_meta_data as app_metadata, raw_user_meta_data as user_metadata, created_at, updated_at, array[]::text[] as identities
    from auth.users where id = ${id}`
  return user ? { status: 200, body: user } : refuse(404, 'user_not_found', 'User not found')
}

async function changeAccount(sql: Sql, id: string, wanted: Wanted): Promise<Answer> {
  const { email = null, password = null, user_metadata = {}, ban_duration = null } = wanted
  if (password !== null && password.length < PASSWORD_LETTERS_MIN) return refuseWeakPassword()
  const ban = ban_duration === null ? null : secondsOf(ban_duration)
  if (ban !== null && Number.isNaN(ban))
    return refuse(400, 'validation_failed', 'invalid format for ban_duration')

  const taken = await sql`select from auth.users where email = lower(${email}) and id <> ${id}`
  if (taken.length > 0)
    return refuse(422, 'email_exists', 'A user with this email address has already been registered')
  await sql`
    update auth.users set
      email = coalesce(lower(${email}), email),
      encrypted_password = coalesce(extensions.crypt(${password}, extensions.gen_salt('bf', 8)), encrypted_password),
      raw_user_meta_data = raw_user_meta_data || ${sql.json(user_metadata)},
      banned_until = case when ${ban}::float8 is null then banned_until when ${ban}::float8 > 0 then now() + make_interval(secs => ${ban}) end,
      updated_at = now()
    where id = ${id}`
  return readAccount(sql, id)
}

async function deleteAccount(sql: Sql, id: string): Promise<Answer> {
  const gone = await sql`delete from auth.users where id = ${id} returning id`
  return gone.length > 0 ? { status: 200, body: {} } : refuse(404, 'user_not_found', 'User not found')
}

/** For `verifyOtp({ token_hash, type: 'recovery' })`. Nothing is mailed: liangxin sends its own mail with its own link. */
async function makeRecovery(sql: Sql, email: string): Promise<Answer> {
  const hashed_token = randomBytes(32).toString('hex')
  const [found] = await sql`
    update auth.users set recovery_token = ${hashed_token}, recovery_sent_at = now() where email = lower(${email}) returning id`
  if (!found) return refuse(404, 'user_not_found', 'User with this email not found')
  const user = await readAccount(sql, found.id)
  const link = {
    action_link: '',
    email_otp: '',
    hashed_token,
    redirect_to: '',
    verification_type: 'recovery',
  }
  return { status: 200, body: { ...user.body, ...link } }
}

/** A Go duration such as "24h" or "1h30m" in seconds; "none" is 0; NaN if it is neither. */
function secondsOf(duration: string): number {
  if (duration === 'none') return 0
  if (!/^(\d+(\.\d+)?(h|m|s))+$/.test(duration)) return Number.NaN
  const UNIT_SECONDS: Record<string, number> = { h: 3600, m: 60, s: 1 }
  const parts = [...duration.matchAll(/([\d.]+)(h|m|s)/g)]
  return parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * (UNIT_SECONDS[unit ?? ''] ?? 0), 0)
}

function refuse(status: number, error_code: string, msg: string): Answer {
  return { status, body: { code: status, error_code, msg } }
}

function refuseWeakPassword(): Answer {
  return refuse(422, 'weak_password', `Password should be at least ${PASSWORD_LETTERS_MIN} characters`)
}
