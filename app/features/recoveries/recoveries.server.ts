// Recovering a password: asked for by anybody, mailed by the worker, and opened with the link.
import { setTimeout } from 'node:timers/promises'
import { Refusal } from '~/core/refusal'
import { changePassword } from '~/features/sign-ins/sign-ins.server'
import type { Auth } from '~/platform/session.server'
import { asVisitor, sure } from '~/platform/supabase.server'

/** As at sign-in, the time it takes must not tell which accounts exist. */
const ASK_MS_MIN = 600
const LINK_METHODS = ['otp', 'recovery']

/** A row for the worker, which mails the link if there is such an account. Nothing is said of that here. */
export async function askForRecovery(account: string): Promise<void> {
  const patience = setTimeout(ASK_MS_MIN)
  await sure(asVisitor(null).from('recoveries').insert({ account }))
  await patience
}

/** Uses the link up. The session it gives may set a password and reads nothing: no sign-in was completed with it. */
export async function openRecovery(auth: Auth, token_hash: string): Promise<void> {
  const { error } = await auth.verifyOtp({ token_hash, type: 'recovery' })
  if (error && (error.status ?? 500) >= 500) throw error
  if (error) throw new Refusal('link_expired')
}

/** Whose password may be set: the account's mail address where the session was opened by a link, never by a password. */
export async function findRecovering(auth: Auth): Promise<string | null> {
  const { data } = await auth.getClaims()
  const methods = data?.claims.amr ?? []
  const isByLink = methods.some((one) => LINK_METHODS.includes(typeof one === 'string' ? one : one.method))
  return isByLink ? (data?.claims.email ?? null) : null
}

/** Ends every sign-in of the account, also those of whoever knew the old password. */
export async function finishRecovery(
  auth: Auth,
  access_token: string | null,
  password: string,
): Promise<void> {
  const email = await findRecovering(auth)
  if (!email || !access_token) throw new Refusal('link_expired')
  const db = asVisitor(access_token)
  await changePassword(auth, db, password, email)
  await sure(db.rpc('end_my_sign_ins'))
  await auth.signOut({ scope: 'local' })
}
