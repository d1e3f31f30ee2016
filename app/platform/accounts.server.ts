// Accounts: what only the worker's secret key may do with them. Passwords pass through here and are kept nowhere.
import { createHmac } from 'node:crypto'
import { createClient } from '@supabase/supabase-js'
import { workerEnv } from './env.server'

/** A new account whose address counts as confirmed: it is only ever told to whoever reads that mailbox. */
export async function createAccount(account: { email: string; password: string }): Promise<void> {
  const { error } = await admin().createUser({ ...account, email_confirm: true })
  if (error) throw error
}

export async function setPassword(account_id: string, password: string): Promise<void> {
  const { error } = await admin().updateUserById(account_id, { password })
  if (error) throw error
}

/** What a recovery link carries: good once, and for as long as Auth says. */
export async function recoveryToken(email: string): Promise<string> {
  const { data, error } = await admin().generateLink({ type: 'recovery', email })
  if (error) throw error
  return data.properties.hashed_token
}

/**
 * Nothing is stored that opens an invitation: who holds the worker's secret and its key can say it again, nobody else. The
 * county is part of it, because an id alone may be given again in another county.
 */
export function invitationSecret(tenant_id: string, invitation_id: string): string {
  return secretOf(`${tenant_id}|${invitation_id}`)
}

/** As invitationSecret(): what the link carries that shows whose a mailbox is. */
export function mailProofSecret(tenant_id: string, proof_id: string): string {
  return secretOf(`mail|${tenant_id}|${proof_id}`)
}

function secretOf(text: string): string {
  return createHmac('sha256', workerEnv().JOIN_SECRET).update(text).digest('base64url')
}

/** As above; said apart, because whoever applies chooses the application's id. */
export function applicationSecret(tenant_id: string, application_id: string): string {
  return createHmac('sha256', workerEnv().JOIN_SECRET)
    .update(`application|${tenant_id}|${application_id}`)
    .digest('base64url')
}

function admin() {
  const { SUPABASE_URL, SUPABASE_SECRET_KEY } = workerEnv()
  return createClient(SUPABASE_URL, SUPABASE_SECRET_KEY, {
    auth: { persistSession: false, autoRefreshToken: false },
  }).auth.admin
}
