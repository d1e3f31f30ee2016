// Showing, enrolling and removing a second factor. The web opens the sealed secret and looks at the code; the database counts the
// try before that, accepts a time step once, and believes a code only with the web's proof.
import { Refusal } from '~/core/refusal'
import { webEnv } from '~/platform/env.server'
import { proofOf, seal, unseal } from '~/platform/sealing.server'
import type { Auth } from '~/platform/session.server'
import { squareOf } from '~/platform/square.server'
import { type Db, sure } from '~/platform/supabase.server'
import {
  addressOf,
  type Confirmed,
  DEMO_SECRET,
  grouped,
  isRecoveryCode,
  newSecret,
  stepOfCode,
} from './second-factor'

/** The visitor's data API and which sign-in it is. */
export type Visiting = { db: Db; session_id: string }
type Account = { id: string; email: string }

/** Completes the sign-in, or shows the factor once more. Refuses with `factor_locked`, `wrong_code` or `code_used`. */
export async function showFactor({ db, session_id }: Visiting, code: string): Promise<void> {
  const [tried] = await sure(db.rpc('try_second_factor'))
  if (!tried) throw new Refusal('not_found')
  const { attempt, account_id, sealed, tried_at } = tried
  if (isRecoveryCode(code)) {
    await sure(db.rpc('use_recovery_code', { attempt, code }))
    return
  }
  const step = stepOfCode(opened(account_id, sealed), code, new Date(tried_at))
  if (step === null) throw new Refusal('wrong_code')
  const proof = proofOf(webEnv().SECOND_FACTOR_KEY, session_id, 'show', step)
  await sure(db.rpc('show_second_factor', { attempt, step, proof }))
}

/** Whose session `auth` holds; null where it holds none. */
export async function findAccount(auth: Auth): Promise<Account | null> {
  const { data } = await auth.getClaims()
  const { sub, email } = data?.claims ?? {}
  return sub && email ? { id: sub, email } : null
}

/** A secret for an authenticator, as a picture and as letters; the same one again as long as the sign-in lasts and none confirmed it. */
export async function offerFactor({ db }: Visiting, account: Account) {
  const { secret } = await offered(db, account)
  const address = addressOf(secret, account.email)
  return {
    address,
    letters: grouped(secret),
    picture: await squareOf(address),
  }
}

/**
 * Makes the offered secret the account's factor; returns its ten recovery codes, which are told this once. Where there is a factor
 * already, a code of it is shown first.
 */
export async function enrolFactor(
  visiting: Visiting,
  account: Account,
  { code, current_code }: Confirmed,
): Promise<string[]> {
  const { db, session_id } = visiting
  const { secret, at } = await offered(db, account)
  const step = stepOfCode(secret, code, at)
  if (step === null) throw new Refusal('wrong_code')

  if (current_code) await showFactor(visiting, current_code)
  const proof = proofOf(webEnv().SECOND_FACTOR_KEY, session_id, 'enrol', step)
  return sure(db.rpc('enrol_second_factor', { step, proof }))
}

/** The old codes hold no longer. */
export async function renewRecoveryCodes(visiting: Visiting, code: string): Promise<string[]> {
  await showFactor(visiting, code)
  return sure(visiting.db.rpc('renew_recovery_codes'))
}

export async function removeFactor(visiting: Visiting, code: string): Promise<void> {
  await showFactor(visiting, code)
  await sure(visiting.db.rpc('remove_second_factor'))
}

export async function getMyFactor(db: Db) {
  const [factor] = await sure(db.rpc('my_second_factor'))
  if (!factor) throw new Refusal('not_found')
  return factor
}

async function offered(db: Db, { id }: Account): Promise<{ secret: string; at: Date }> {
  const sealed = seal(webEnv().SECOND_FACTOR_KEY, id, newSecret())
  const [kept] = await sure(db.rpc('offer_second_factor', { sealed }))
  if (!kept) throw new Refusal('not_found')
  return { secret: opened(id, kept.offered), at: new Date(kept.offered_at) }
}

/** What everybody can read in the README is nobody's secret, except in a demonstration. */
function opened(account_id: string, sealed: string): string {
  const { SECOND_FACTOR_KEY, NODE_ENV, LIANGXIN_DEMO } = webEnv()
  const secret = unseal(SECOND_FACTOR_KEY, account_id, sealed)
  if (secret === DEMO_SECRET && NODE_ENV === 'production' && LIANGXIN_DEMO !== '1')
    throw new Refusal('wrong_code')
  return secret
}
