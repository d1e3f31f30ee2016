// Applications: the mail with the link by which an applicant shows that the mailbox is theirs.
import { createHash } from 'node:crypto'
import { applicationSecret } from '~/platform/accounts.server'
import { sure } from '~/platform/supabase.server'
import { type Handler, Skipped } from '../work'
import { drainMail } from './mail'

export const applicationHandlers: Record<string, Handler> = {
  async 'applications.confirm'({ db, tenant_id, key, mailer }) {
    const secret_hash = createHash('sha256').update(applicationSecret(tenant_id, key)).digest('hex')
    const person = await sure(db.rpc('ready_application', { application: key, secret_hash }))
    if (person === null) throw new Skipped('application_expired')

    await sure(db.rpc('queue_mail', { county: tenant_id, kind: 'application-confirmation', person, key }))
    return { mails: await drainMail(db, tenant_id, mailer) }
  },
}
