// Auth for the local stack: @supabase/lite in this process, with what it leaves out: `iss`, `aal` and `amr` in access
// tokens, and the refusal of banned accounts. Nobody signs up on their own; accounts are made by accounts.ts.
import { readFileSync } from 'node:fs'
import { App, SmtpEmailDriver } from '@supabase/lite'
import { createPostgresConnection } from '@supabase/lite/postgres'
import type { Database, Sql } from './postgres'
import { type Claims, claimsOf, sign } from './tokens'

const ACCESS_TOKEN_SECONDS = 3600

export type Auth = { answer: (request: Request) => Promise<Response>; stop: () => Promise<void> }

type Options = { url: string; site_url: string; jwt_secret: string; smtp_port: number }

export async function startAuth(database: Database, options: Options): Promise<Auth> {
  const { url, site_url, jwt_secret, smtp_port } = options
  const connection = createPostgresConnection({
    url: database.url,
    postgresOptions: { max: 5, onnotice: () => undefined },
  })
  const email = new SmtpEmailDriver({
    host: '127.0.0.1',
    port: smtp_port,
    from: 'auth@liangxin.test',
    requireTls: false,
  })
  const lite = new App({
    connection,
    auth: {
      enabled: true,
      site_url,
      jwt_secret,
      jwt_expiry: ACCESS_TOKEN_SECONDS,
      enable_signup: false,
      email: { enable_signup: false, enable_confirmations: true },
    },
    options: { drivers: { email } },
  })
  await lite.init()
  await lite.ensureSystemSchema()
  await database.sql.unsafe(readFileSync(new URL('auth.sql', import.meta.url), 'utf8'))

  async function answer(request: Request): Promise<Response> {
    const response = await lite.fetch(request, { peerAddress: null })
    const method = methodOf(new URL(request.url))
    if (!method || !response.ok) return response

    const session = await response.json()
    if (typeof session?.access_token !== 'string') return Response.json(session)
    const claims = claimsOf(session.access_token)
    if (await isBanned(database.sql, claims)) return refuseBanned(database.sql, claims)

    if (method !== 'refresh_token') await rememberMethod(database.sql, claims, method)
    const amr = await methodsOf(database.sql, claims)
    return Response.json({
      ...session,
      access_token: sign({ iss: `${url}/auth/v1`, aal: 'aal1', amr, ...claims }, jwt_secret),
    })
  }

  return { answer, stop: () => connection.close() }
}

/** How a request signs in, in GoTrue's words; null for one that opens no session. */
function methodOf(url: URL): string | null {
  if (url.pathname.endsWith('/token')) return url.searchParams.get('grant_type')
  return url.pathname.endsWith('/verify') ? 'otp' : null
}

async function isBanned(sql: Sql, { sub }: Claims): Promise<boolean> {
  const banned = await sql`select from auth.users where id = ${sub} and banned_until > now()`
  return banned.length > 0
}

async function refuseBanned(sql: Sql, { session_id }: Claims): Promise<Response> {
  await sql`delete from auth.sessions where id = ${session_id}`
  return Response.json({ code: 400, error_code: 'user_banned', msg: 'User is banned' }, { status: 400 })
}

async function rememberMethod(sql: Sql, { session_id }: Claims, method: string): Promise<void> {
  await sql`
    insert into auth.mfa_amr_claims (session_id, authentication_method) values (${session_id}, ${method})
    on conflict do nothing`
}

async function methodsOf(sql: Sql, { session_id }: Claims) {
  return await sql`
    select authentication_method as method, extract(epoch from created_at)::int as timestamp
    from auth.mfa_amr_claims where session_id = ${session_id} order by created_at desc`
}
