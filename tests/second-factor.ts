// A person with a second factor of their own, set up as the pages do it.
import type { Role } from '~/core/ability'
import { codeAt } from '~/features/second-factors/second-factor'
import { enrolFactor, offerFactor } from '~/features/second-factors/second-factors.server'
import { sessionIdOf } from '~/platform/session.server'
import { beginSignIn, hold, owner, withAccount } from './county'

type Begun = Awaited<ReturnType<typeof beginSignIn>> & { session_id: string }
type Person = { person_id: string; email: string }
export type Enrolled = Person & Begun & { secret: string; codes: string[]; begin: () => Promise<Begun> }

/** As far as the password goes. */
export async function beginAs(
  tenant_id: string,
  role: Role,
): Promise<Person & Begun & { begin: () => Promise<Begun> }> {
  const person = await withAccount(tenant_id, role)
  await hold(tenant_id, person.person_id, role)
  return { ...person, ...(await begin(person.email)), begin: () => begin(person.email) }
}

/** Signed in with a factor just enrolled; `known` is somebody who is there already. */
export async function enrolled(tenant_id: string, role: Role | null, known?: Person): Promise<Enrolled> {
  const person = known ?? (await withAccount(tenant_id, role ?? 'nobody'))
  if (role) await hold(tenant_id, person.person_id, role)
  const begun = await begin(person.email)
  const account = { id: person.person_id, email: person.email }
  const secret = (await offerFactor(begun, account)).letters.replaceAll(' ', '')
  const codes = await enrolFactor(begun, account, { code: codeAt(secret, new Date()) })
  const { person_id, email } = person
  return { person_id, email, ...begun, secret, codes, begin: () => begin(email) }
}

/** Half a minute passes: the code of now is accepted again. The tries so far are forgotten with it. */
export async function nextHalfMinute({ person_id }: { person_id: string }): Promise<void> {
  await owner()`update private.second_factors set last_step = 0 where account_id = ${person_id}`
  await owner()`delete from private.factor_attempts where account_id = ${person_id}`
}

async function begin(email: string): Promise<Begun> {
  const begun = await beginSignIn(email)
  return { ...begun, session_id: sessionIdOf(begun.access_token) ?? '' }
}
