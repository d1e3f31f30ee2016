// A county with one row in every table and a signed-in person per role, each with something to do with those rows.
import { randomInt, randomUUID } from 'node:crypto'
import { type Role, WORKING_ROLES } from '~/core/ability'
import { foundTenant, hold, owner, type SignedIn, signInAs, withAccount } from '../county'
import type { Place } from './place'
import { ROWS } from './rows'

export const COUNTY_ROLES = [
  ...WORKING_ROLES,
  'system_admin',
  'security_admin',
  'auditor',
] as const satisfies readonly Role[]
export type CountyRole = (typeof COUNTY_ROLES)[number]

export type Scene = Place & { code: string; session_id: string; signedIn: (role: CountyRole) => SignedIn }

export async function buildCounty(superior_id: string): Promise<Scene> {
  const { id, code } = await foundTenant()
  const ids = Object.fromEntries(Object.keys(ROWS).map((table) => [table, randomUUID()]))
  const people = new Map<Role, SignedIn>()
  const accounts = await Promise.all(
    COUNTY_ROLES.map(async (role) => ({ role, ...(await withAccount(id, role)) })),
  )
  const personOf = new Map<Role, string>(accounts.map(({ role, person_id }) => [role, person_id]))
  const place: Place = {
    id,
    tag: `密${code}`,
    phone: `139${String(randomInt(1e8)).padStart(8, '0')}`,
    superior_id,
    ids,
    person: (role) => there(personOf.get(role), role),
  }

  await insertAll(place)
  for (const { role, person_id } of accounts) await hold(id, person_id, role, placeOf(role, place))
  await Promise.all(
    accounts.map(async ({ role, person_id, email }) =>
      people.set(role, { person_id, email, ...(await signInAs(email)) }),
    ),
  )
  const signedIn = (role: CountyRole) => there(people.get(role), role)
  return { ...place, code, session_id: sessionOf(signedIn('officer').access_token), signedIn }
}

function sessionOf(access_token: string): string {
  const claims = Buffer.from(access_token.split('.')[1] ?? '', 'base64url').toString()
  return JSON.parse(claims).session_id
}

/** Participants and departments belong to the county's one body, area workers to its area, contacts to its unit. */
function placeOf(role: Role, { ids }: Place): { body_id?: string; unit_id?: string; area_id?: string } {
  if (role === 'participant' || role === 'department') return { body_id: there(ids.bodies, role) }
  if (role === 'area_worker') return { area_id: there(ids.areas, role) }
  if (role === 'unit_contact') return { unit_id: there(ids.units, role) }
  return {}
}

/** As the county's machine, which the columns that say who did it default to. */
async function insertAll(place: Place): Promise<void> {
  await owner().begin(async (sql) => {
    await sql`select set_config('liangxin.system_member', private.system_member_of(${place.id})::text, true),
      set_config('request.headers', ${JSON.stringify({ 'x-sender': place.tag })}, true)`
    for (const [table, rowOf] of Object.entries(ROWS)) {
      const row = rowOf(place, there(place.ids[table], table))
      await sql`insert into ${sql(table)} ${sql(row)} on conflict do nothing`
    }
  })
}

export function there<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`The scene has no ${name}.`)
  return value
}
