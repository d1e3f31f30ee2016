// A county with units, instructors and assignments: the scene of everything about contacts. As of 25 November 2026 unless said.
import { randomUUID } from 'node:crypto'
import { type County, countyOf } from '~/features/counties/county'
import { asVisitor, type Db, sure } from '~/platform/supabase.server'
import { policies } from '~/policies'
import { owner, type SignedIn, signedIn } from './county'

export const MORNING = '2026-11-25T09:00:00+08:00'

export type Instructor = SignedIn & { instructor_id: string }
export type Entered = { db: Db; county: County }

export async function addUnit(tenant_id: string, name: string, status = 'operating'): Promise<string> {
  const [unit] = await owner()`insert into units (tenant_id, name, initials, kind, status, changed_by)
    select ${tenant_id}, ${name}, ${name}, 'enterprise', ${status}, person_id
    from memberships where tenant_id = ${tenant_id} and role = 'system' returning id`
  return unit?.id
}

/** Signed in and appointed. */
export async function addInstructor(tenant_id: string, appointed_on = '2026-01-01'): Promise<Instructor> {
  const person = await signedIn(tenant_id, 'instructor')
  return { ...person, instructor_id: await appointed(tenant_id, person.person_id, appointed_on) }
}

/** On paper: without an account. */
export async function addPaperInstructor(tenant_id: string, name: string): Promise<string> {
  const [person] =
    await owner()`insert into people (tenant_id, name, phone) values (${tenant_id}, ${name}, '13800001234') returning id`
  return appointed(tenant_id, person?.id, '2026-01-01')
}

export async function assign(
  tenant_id: string,
  instructor_id: string,
  unit_id: string,
  since = '2026-01-01',
  until: string | null = null,
): Promise<string> {
  const id = randomUUID()
  await owner()`insert into assignments (tenant_id, id, instructor_id, unit_id, since, until)
    values (${tenant_id}, ${id}, ${instructor_id}, ${unit_id}, ${since}, ${until})`
  return id
}

/** As the person, with the clock at an instant, inside the county. */
export async function enterAt(person: SignedIn, code: string, now = MORNING): Promise<Entered> {
  const db = asVisitor(person.access_token, { 'x-now': now })
  const [row] = await sure(db.rpc('enter_county', { county_code: code }))
  if (!row) throw new Error('This person does not reach the county.')
  return { db, county: countyOf(row, policies) }
}

async function appointed(tenant_id: string, person_id: string, appointed_on: string): Promise<string> {
  const [appointment] = await owner()`insert into appointments (tenant_id, person_id, appointed_on)
    values (${tenant_id}, ${person_id}, ${appointed_on}) returning id`
  return appointment?.id
}
