// One's own account: name, language, password.
import { Refusal } from '~/core/refusal'
import { changePassword, type Device, signIn } from '~/features/sign-ins/sign-ins.server'
import type { Auth } from '~/platform/session.server'
import { asVisitor, type Db, sure } from '~/platform/supabase.server'
import type { OwnPerson, PasswordChange } from './person'

/** In every county that the person belongs to. */
export async function changeMyself(db: Db, person_id: string, person: OwnPerson): Promise<void> {
  await sure(db.from('people').update(person).eq('id', person_id))
}

/**
 * Signs in anew with the current password, which counts as a try like any other; then sets the new one and ends all other
 * sign-ins, the one this was asked from included.
 */
export async function changeMyPassword(auth: Auth, typed: PasswordChange, device: Device): Promise<void> {
  const { data } = await auth.getUser()
  const email = data.user?.email
  if (!email) throw new Refusal('wrong_credentials')
  const access_token = await signIn(auth, { email, password: typed.current_password }, device)
  await changePassword(auth, typed.password, email)
  await sure(asVisitor(access_token).rpc('end_other_sign_ins'))
}
