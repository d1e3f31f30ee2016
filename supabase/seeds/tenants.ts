// Tenants, bodies, accounts and grants of the demo, set up as the platform's operator and the three administrators would.
import { createClient } from '@supabase/supabase-js'
import type { Sql } from 'postgres'
import { DEMO_SECRET } from '~/features/second-factors/second-factor'
import { seal } from '~/platform/sealing.server'
import { areaOf, huancuiBodies } from './bodies'
import { type DemoAccount, type DemoTenant, grants, PASSWORD, type rosterAccounts } from './scene'

export async function seedTenants(sql: Sql, tenants: readonly DemoTenant[]): Promise<void> {
  for (const { code, kind, name, short_name, division, parent } of tenants) {
    await sql`
      select private.found_tenant(${code}, ${kind}, ${name}, ${short_name}, ${division}, ${parent})
      where not exists (select from tenants where code = ${code})`
  }
}

/** Member organisations are tied to the circle whose name they carry. */
export async function seedHuancuiBodies(sql: Sql): Promise<void> {
  const [county] = await sql`select id from tenants where code = '371002'`
  for (const body of huancuiBodies) {
    const area = areaOf(body)
    if (area)
      await sql`insert into areas (tenant_id, name) values (${county?.id}, ${area}) on conflict do nothing`
    await sql`
      insert into bodies (tenant_id, name, kind, area_id)
      values (${county?.id}, ${body.name}, ${body.kind}, (select id from areas where tenant_id = ${county?.id} and name = ${area}))
      on conflict do nothing`
  }
}

export async function seedAccounts(sql: Sql, accounts: readonly DemoAccount[]): Promise<void> {
  for (const { email, county, role, name, body = null, area = null } of accounts) {
    const person = await accountFor(sql, email)
    await sql`
      insert into people (tenant_id, id, account_id, name, delivery_email)
      select id, ${person}, ${person}, ${name}, ${email} from tenants where code = ${county}
      on conflict do nothing`
    await sql`
      insert into memberships (tenant_id, person_id, role, body_id, area_id)
      select t.id, ${person}, ${role},
        (select b.id from bodies b where b.tenant_id = t.id and b.name = ${body}),
        (select a.id from areas a where a.tenant_id = t.id and a.name = ${area})
      from tenants t where t.code = ${county}
      on conflict do nothing`
  }
}

/** Everybody whose role asks for a second factor has the demo's own, which is printed in the README. */
export async function seedSecondFactors(sql: Sql): Promise<void> {
  const { SECOND_FACTOR_KEY = '' } = process.env
  const accounts = await sql<{ account_id: string }[]>`
    select distinct p.account_id from people p join memberships m on (m.tenant_id, m.person_id) = (p.tenant_id, p.id)
    where p.account_id is not null and m.assurance > 0 and m.ended_at is null`
  for (const { account_id } of accounts) {
    const sealed = seal(SECOND_FACTOR_KEY, account_id, DEMO_SECRET)
    await sql`insert into private.second_factors (account_id, sealed, last_step) values (${account_id}, ${sealed}, 0) on conflict do nothing`
  }
}

/** Every county's office invites its own people; where a county has no security administrator, its machine stands for one. */
export async function seedDelegations(sql: Sql): Promise<void> {
  await sql`
    insert into delegations (tenant_id, delegated_by)
    select t.id, coalesce(
      (select m.person_id from memberships m where m.tenant_id = t.id and m.role = 'security_admin' and m.ended_at is null limit 1),
      private.system_member_of(t.id))
    from tenants t where t.kind = 'county'
    on conflict do nothing`
}

export async function seedGrants(sql: Sql): Promise<void> {
  for (const { county, grantee, scope, expires_on } of grants) {
    await sql`
      insert into oversight_grants (tenant_id, grantee_id, scope, expires_on, granted_by)
      select t.id, g.id, ${scope}, ${expires_on}, m.person_id
      from tenants t
      join tenants g on g.code = ${grantee}
      join memberships m on m.tenant_id = t.id and m.role = 'security_admin' and m.ended_at is null
      where t.code = ${county}
      on conflict do nothing`
  }
}

/** The first instructor of the roster, and a contact of the first of its units, get accounts to sign in with. */
export async function seedRosterAccounts(
  sql: Sql,
  given: (typeof rosterAccounts)[number] | undefined,
): Promise<void> {
  if (!given) return
  const [first] = await sql`
    select a.tenant_id, a.person_id, s.unit_id from appointments a
    join tenants t on t.id = a.tenant_id and t.code = ${given.county}
    join people p on p.tenant_id = a.tenant_id and p.id = a.person_id
    join assignments s on s.tenant_id = a.tenant_id and s.instructor_id = a.id
    order by p.name, s.unit_id limit 1`
  if (!first) return

  const instructor = await accountFor(sql, given.instructor, first.person_id)
  await sql`update people set account_id = ${instructor}, delivery_email = ${given.instructor} where tenant_id = ${first.tenant_id} and id = ${instructor}`
  await sql`insert into memberships (tenant_id, person_id, role) values (${first.tenant_id}, ${instructor}, 'instructor') on conflict do nothing`

  const contact = await accountFor(sql, given.contact)
  await sql`
    insert into people (tenant_id, id, account_id, name, delivery_email)
    values (${first.tenant_id}, ${contact}, ${contact}, '企业联系人(演示)', ${given.contact}) on conflict do nothing`
  await sql`
    insert into memberships (tenant_id, person_id, role, unit_id)
    values (${first.tenant_id}, ${contact}, 'unit_contact', ${first.unit_id}) on conflict do nothing`
}

/** The id of the account with this sign-in name; it is made where there is none, under the person's id where one is given. */
async function accountFor(sql: Sql, email: string, person_id?: string): Promise<string> {
  const [known] = await sql`select id from auth.users where email = ${email}`
  if (known) return known.id
  const { SUPABASE_URL = '', SUPABASE_SECRET_KEY = '' } = process.env
  const { auth } = createClient(SUPABASE_URL, SUPABASE_SECRET_KEY, { auth: { persistSession: false } })
  const { data, error } = await auth.admin.createUser({
    ...(person_id ? { id: person_id } : {}),
    email,
    password: PASSWORD,
    email_confirm: true,
  })
  if (error) throw error
  return data.user.id
}
