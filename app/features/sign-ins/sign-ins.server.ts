// Signing in and out. An attempt is counted before the password is looked at, and only the database says that a sign-in is complete.
import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { Refusal } from '~/core/refusal'
import type { Auth } from '~/platform/session.server'
import { asVisitor, type Db, sure } from '~/platform/supabase.server'
import { digitsIn, isPersonal, namesAccount } from './password'
import { type MyCounty, type SignIn, type Step, steps } from './sign-in'

/** Every answer takes at least this long, so that its speed does not tell which accounts exist. */
const SIGN_IN_MS_MIN = 600

/** Where a sign-in comes from, as the list of one's own sign-ins shows it. */
export type Device = { address: string; agent: string }

export function deviceOf(request: Request, address: string): Device {
  return { address: address || 'unknown', agent: request.headers.get('user-agent') ?? '' }
}

/** A token, and by `next_step` what its sign-in still asks for besides the password. Refuses with `locked_out` after five failures in fifteen minutes, else with `wrong_credentials`. */
export async function signIn(auth: Auth, typed: SignIn, device: Device): Promise<string> {
  const patience = setTimeout(SIGN_IN_MS_MIN)
  try {
    return await completeSignIn(auth, typed, device)
  } finally {
    await patience
  }
}

async function completeSignIn(auth: Auth, typed: SignIn, { address, agent }: Device): Promise<string> {
  const attempt = randomUUID()
  await sure(asVisitor(null).from('sign_in_attempts').insert({ id: attempt, account: typed.email, address }))

  const access_token = await tokenFor(auth, typed)
  if (!access_token) throw new Refusal('wrong_credentials')

  await sure(asVisitor(access_token).rpc('begin_sign_in', { attempt, agent }))
  return access_token
}

/** A token for account and password, null where they do not fit. By itself it reads nothing: no sign-in was completed with it. */
export async function tokenFor(auth: Auth, typed: SignIn): Promise<string | null> {
  const { data, error } = await auth.signInWithPassword(typed)
  if (error && (error.status ?? 500) >= 500) throw error
  return data.session?.access_token ?? null
}

/** The database first: even if Auth does not answer, the token reads nothing any more. */
export async function signOut(auth: Auth, access_token: string | null): Promise<void> {
  if (access_token) await asVisitor(access_token).rpc('end_sign_in')
  await auth.signOut({ scope: 'local' })
}

/** What the visitor's sign-in still asks for before it reads anything; `sign_in` where there is none. */
export async function nextStep(db: Db): Promise<Step> {
  const answer = await db.rpc('next_step')
  if (answer.status === 401) return 'sign_in'
  const step = await sure(Promise.resolve(answer))
  return steps.find((one) => one === step) ?? 'sign_in'
}

/** None where nobody is signed in. */
export async function listMyCounties(db: Db): Promise<MyCounty[]> {
  const { data } = await db.rpc('my_counties')
  return data ?? []
}

/** The caller's live sign-ins, the latest first; at most 50. */
export async function listSignIns(db: Db) {
  return sure(db.rpc('my_sign_ins'))
}

/** Ended is ended: of a sign-in that is not the caller's, or over already, nothing is said. */
export async function endSignIn(db: Db, session: string): Promise<void> {
  await sure(db.rpc('end_sign_in_elsewhere', { session }))
}

/** Another password for the account that `auth` holds a session of. Which sign-ins that ends is the caller's to say. */
export async function changePassword(auth: Auth, db: Db, password: string, email: string): Promise<void> {
  if (!(await setPassword(auth, db, password, email))) throw new Refusal('password_unchanged')
}

/** Whether the password is another one now; false where it was this one already. `db` is the same session's. */
export async function setPassword(auth: Auth, db: Db, password: string, email: string): Promise<boolean> {
  await refusePersonal(db, password, email)
  const { error } = await auth.updateUser({ password })
  if (error && error.code !== 'same_password') throw error
  return error === null
}

/** Asks the database what is the person's own: their names and numbers, and those of their counties. */
export async function refusePersonal(db: Db, password: string, email: string): Promise<void> {
  if (namesAccount(password, email)) throw new Refusal('password_names_account')
  const facts = await sure(db.rpc('password_facts', { digits: digitsIn(password) }))
  if (isPersonal(password, facts)) throw new Refusal('password_personal')
}
