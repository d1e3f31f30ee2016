// Invitations: an account for whoever has none, and the one mail with the link that opens it; a slip's link is on paper.
import { createHash } from 'node:crypto'
import { createAccount, invitationSecret, setPassword } from '~/platform/accounts.server'
import { sure } from '~/platform/supabase.server'
import { type Handler, type Note, Skipped } from '../work'
import { drainMail } from './mail'

export const invitationHandlers: Record<string, Handler> = {
  async 'invitations.send'({ db, tenant_id, key, mailer }): Promise<Note> {
    const [invited] = await sure(db.rpc('invited_account', { invitation: key }))
    if (!invited) throw new Skipped('invitation_closed')

    const secret = invitationSecret(tenant_id, key)
    await provide(invited, invited.first_password ?? secret)
    await sure(db.rpc('ready_invitation', { invitation: key, secret_hash: sha256(secret) }))
    const isSlip = invited.first_password !== null
    if (isSlip) return { slips: 1 }
    const { person_id: person } = invited
    await sure(db.rpc('queue_mail', { county: tenant_id, kind: 'invitation', person, key }))
    const mails = await drainMail(db, tenant_id, mailer)
    return { mails }
  },
}

type Invited = {
  email: string
  person_id: string
  account_id: string | null
  has_joined: boolean
  /** Of a slip, whose code the worker never knows. */
  first_password: string | null
}

/**
 * A new account starts with the link's secret as its password, until its owner chooses one while joining. An account that
 * nobody has joined with takes over the newest link's; one that somebody uses already is left alone.
 */
async function provide({ email, account_id, has_joined }: Invited, secret: string): Promise<void> {
  if (has_joined) return
  if (account_id !== null) return setPassword(account_id, secret)
  await createAccount({ email, password: secret })
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
