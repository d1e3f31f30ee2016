// Recoveries: the mail with the link for a new password, to a mailbox that its owner has proven.
import { sure } from '~/platform/supabase.server'
import { type Handler, Skipped } from '../work'
import { drainMail } from './mail'

export const recoveryHandlers: Record<string, Handler> = {
  async 'recoveries.send'({ db, tenant_id, key, mailer }) {
    const person = await sure(db.rpc('recovering_person', { recovery: key }))
    if (person === null) throw new Skipped('recovery_expired')

    await sure(db.rpc('queue_mail', { county: tenant_id, kind: 'recovery', person, key }))
    return { mails: await drainMail(db, tenant_id, mailer) }
  },
}
