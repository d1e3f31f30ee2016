// A fresh county for a test: one signed-in person per role, over the real stack. Its code is random, so tests do not meet.
import { randomUUID } from 'node:crypto'
import { createClient } from '@supabase/supabase-js'
import postgres from 'postgres'
import type { Role } from '~/core/ability'
import { asVisitor, type Db } from '~/platform/supabase.server'

export const PASSWORD = 'Liangxin-2026'
type Place = { body_id?: string; unit_id?: string; area_id?: string }
export type SignedIn = { person_id: string; email: string; access_token: string; db: Db }

let connection: postgres.Sql | undefined

/** The database's owner: for setting a scene, never for the act under test. */
export function owner(): postgres.Sql {
  connection ??= postgres(process.env.DATABASE_URL ?? '', { max: 4, onnotice: () => {} })
  return connection
}

export async function foundTenant(
  kind: 'county' | 'superior' | 'platform' = 'county',
  { is_delegated = true } = {},
): Promise<{ id: string; code: string }> {
  const code = `t${randomUUID().slice(0, 12)}`
  const [row] =
    await owner()`select private.found_tenant(${code}, ${kind}, ${`测试县${code}`}, ${'测试县'}, null, null) as id`
  if (kind === 'county' && is_delegated) await delegated(row?.id)
  return { id: row?.id, code }
}

/** The office may let people in by itself, as most counties let it. */
export async function delegated(tenant_id: string): Promise<void> {
  await owner()`insert into delegations (tenant_id, delegated_by) values (${tenant_id}, private.system_member_of(${tenant_id}))`
}

/** A person with an account, this role in this tenant, and a live sign-in. */
export async function signedIn(tenant_id: string, role: Role | null, place: Place = {}): Promise<SignedIn> {
  const person = await withAccount(tenant_id, role ?? 'nobody')
  if (role) await hold(tenant_id, person.person_id, role, place)
  return { ...person, ...(await signInAs(person.email)) }
}

export async function withAccount(
  tenant_id: string,
  name: string,
): Promise<{ person_id: string; email: string }> {
  const email = `${name}-${randomUUID().slice(0, 8)}@example.test`.replaceAll('_', '-')
  const { SUPABASE_URL = '', SUPABASE_SECRET_KEY = '' } = process.env
  const admin = createClient(SUPABASE_URL, SUPABASE_SECRET_KEY, { auth: { persistSession: false } })
  const { data, error } = await admin.auth.admin.createUser({
    email,
    password: PASSWORD,
    email_confirm: true,
  })
  if (error) throw error
  const person_id = data.user.id
  await join(tenant_id, person_id, name, email)
  return { person_id, email }
}

/** The same human in another county: the same id, a row of its own. */
export async function join(tenant_id: string, person_id: string, name: string, email: string): Promise<void> {
  await owner()`insert into people (tenant_id, id, account_id, name, delivery_email) values (${tenant_id}, ${person_id}, ${person_id}, ${name}, ${email})`
}

export async function hold(
  tenant_id: string,
  person_id: string,
  role: Role,
  place: Place = {},
): Promise<void> {
  const { body_id = null, unit_id = null, area_id = null } = place
  await owner()`insert into memberships (tenant_id, person_id, role, body_id, unit_id, area_id)
    values (${tenant_id}, ${person_id}, ${role}, ${body_id}, ${unit_id}, ${area_id})`
}

/**
 * Signs in as the pages do: the attempt first, then the password, then the database completes the sign-in. A second factor that is
 * asked for counts as shown: how one is shown is told in second-factors.server.test.ts.
 */
export async function signInAs(
  email: string,
  address = '127.0.0.1',
): Promise<{ access_token: string; db: Db }> {
  const { access_token, db, step } = await beginSignIn(email, address)
  if (step !== 'done') {
    const { session_id } = JSON.parse(Buffer.from(access_token.split('.')[1] ?? '', 'base64url').toString())
    await owner()`update sign_ins set factor_shown_at = now(), completed_at = now() where session_id = ${session_id}`
  }
  return { access_token, db }
}

/** As far as the password goes; `step` is what the sign-in asks for next. */
export async function beginSignIn(
  email: string,
  address = '127.0.0.1',
): Promise<{ access_token: string; db: Db; step: string }> {
  const attempt = randomUUID()
  const { error: refused } = await asVisitor(null)
    .from('sign_in_attempts')
    .insert({ id: attempt, account: email, address })
  if (refused) throw refused
  const access_token = await tokenOf(email)
  const db = asVisitor(access_token)
  const { data: step, error } = await db.rpc('begin_sign_in', { attempt, agent: 'test' })
  if (error) throw error
  return { access_token, db, step }
}

/** A token by password alone: no sign-in was completed with it, so it must read nothing. */
export async function tokenOf(email: string): Promise<string> {
  const { data, error } = await asVisitor(null).auth.signInWithPassword({ email, password: PASSWORD })
  if (error) throw error
  return data.session.access_token
}
