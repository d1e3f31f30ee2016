// Proofs of a mailbox: the mail with the link that shows whose it is, to the address that its owner named.
import { createHash } from 'node:crypto'
import { mailProofSecret } from '~/platform/accounts.server'
import { sure } from '~/platform/supabase.server'
import { type Handler, Skipped } from '../work'
import { drainMail } from './mail'

export const mailProofHandlers: Record<string, Handler> = {
  async 'mail_proofs.send'({ db, tenant_id, key, mailer }) {
    const secret_hash = createHash('sha256').update(mailProofSecret(tenant_id, key)).digest('hex')
    const person = await sure(db.rpc('ready_mail_proof', { proof: key, secret_hash }))
    if (person === null) throw new Skipped('mail_proof_expired')

    await sure(db.rpc('queue_mail', { county: tenant_id, kind: 'mail-proof', person, key }))
    return { mails: await drainMail(db, tenant_id, mailer) }
  },
}
