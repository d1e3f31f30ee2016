// Draining a county's mail: claim a batch, send it, say what became of it with the next claim. Nothing is sent without a claim,
// and a claim whose worker vanished is never sent again by a machine.
import { termsOf } from '~/core/terms'
import { CONNECTIONS_MAX, type Mailer } from '~/platform/mailer.server'
import { type Db, sure } from '~/platform/supabase.server'
import { type Contents, contentsOf } from '../contents'
import { letterOf, type Sender } from '../letter'

/** Two lanes: while one waits for the database, the other keeps the connections busy. */
const LANES = 2

/** Sends what may leave now; says how many were sent. */
export async function drainMail(db: Db, tenant_id: string, mailer: Mailer): Promise<number> {
  const sender = await senderOf(db, tenant_id)
  const contents = contentsOf(db)
  await sure(db.rpc('tidy_mail'))
  const sent = await Promise.all(Array.from({ length: LANES }, () => drainLane(db, sender, contents, mailer)))
  return sent.reduce((total, lane) => total + lane, 0)
}

type Outcome = { id: string; outcome: string; answer?: string }

async function drainLane(db: Db, sender: Sender, contents: Contents, mailer: Mailer): Promise<number> {
  let sent = 0
  let outcomes: Outcome[] = []
  for (;;) {
    const isServerGone = outcomes.length > 0 && outcomes.every(({ outcome }) => outcome === 'unreached')
    const batch = isServerGone ? 0 : CONNECTIONS_MAX
    const mails = await sure(db.rpc('settle_and_claim', { batch, outcomes }))
    if (mails.length === 0) return sent
    const telling = await contents.of(mails)
    outcomes = await Promise.all(telling.map((mail) => sendMail(mail, sender, mailer)))
    sent += outcomes.filter(({ outcome }) => outcome === 'sent').length
  }
}

/** A mail that cannot be written, e.g. because Auth gives no link just now, is tried again like one that was deferred. */
async function sendMail(
  mail: { id: string; content: unknown },
  sender: Sender,
  mailer: Mailer,
): Promise<Outcome> {
  const { id } = mail
  if (mail.content === null) return { id, outcome: 'held' }
  const letter = await letterOf(mail, sender).catch((error: unknown) => String(error))
  if (typeof letter === 'string') return { id, outcome: 'deferred', answer: letter }
  return { id, ...(await mailer.send(letter)) }
}

async function senderOf(db: Db, tenant_id: string): Promise<Sender> {
  const [county] = await sure(db.from('tenants').select('code, name').eq('id', tenant_id))
  const [settings] = await sure(
    db.from('settings').select('mail_sender_name, terms').eq('tenant_id', tenant_id),
  )
  if (!county || !settings) throw new Error(`no county ${tenant_id}`)
  return {
    tenant_id,
    county_code: county.code,
    county: county.name,
    name: settings.mail_sender_name,
    terms: termsOf(settings.terms),
  }
}
