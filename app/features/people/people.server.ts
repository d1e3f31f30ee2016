// One's own account: name, language, mailbox, password.
import { Refusal } from '~/core/refusal'
import { changePassword, type Device, signIn, signOut } from '~/features/sign-ins/sign-ins.server'
import type { Auth } from '~/platform/session.server'
import { asVisitor, type Db, sure } from '~/platform/supabase.server'
import type { OwnPerson, PasswordChange } from './person'

/** In every county that the person belongs to. */
export async function changeMyself(db: Db, person_id: string, person: OwnPerson): Promise<void> {
  await sure(db.from('people').update(person).eq('id', person_id))
}

/** Where the caller's mail goes. */
export async function findMyMailbox(db: Db) {
  const [mailbox] = await sure(db.rpc('my_mailbox'))
  return mailbox ?? null
}

/** Nothing changes until the link that is sent there has come back. */
export async function askMailProof(db: Db, address: string): Promise<void> {
  await sure(db.rpc('ask_mail_proof', { address }))
}

/** Refuses `link_expired` to anybody but the person who asked. */
export async function proveMailbox(db: Db, link: { proof: string; secret: string }): Promise<void> {
  await sure(db.rpc('prove_mail', link))
}

/**
 * The current password is tried apart from the sign-in that asks, and counts as a try like any other; that sign-in goes on, with the
 * second factor it has shown, and all others end.
 */
export async function changeMyPassword(
  auth: Auth,
  access_token: string | null,
  typed: PasswordChange,
  device: Device,
): Promise<void> {
  const { data } = await auth.getUser()
  const email = data.user?.email
  if (!email) throw new Refusal('wrong_credentials')
  const apart = asVisitor(null).auth
  const tried = await signIn(apart, { email, password: typed.current_password }, device)
  await signOut(apart, tried)
  const db = asVisitor(access_token)
  await changePassword(auth, db, typed.password, email)
  await sure(db.rpc('end_other_sign_ins'))
}
