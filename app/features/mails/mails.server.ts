// Mails of a county: a page of them, sending one again, whom no mail reaches, and ending a reminder.
import { z } from 'zod'
import { beyond, type Cursor, PAGE_ROWS, pageOf } from '~/core/keyset'
import { Refusal } from '~/core/refusal'
import { asVisitor, type Db, once, sure } from '~/platform/supabase.server'
import type { MailState } from './mail'

type County = { id: string }

const UNREACHABLE_COUNTED_MAX = 500

/** Latest first, by (queued_at, id). */
export async function listMails(db: Db, county: County, state: MailState | undefined, cursor: Cursor) {
  const { key, backwards } = cursor
  let query = db
    .from('mail_log')
    .select(
      'id, kind, key, state, reason, answer, queued_at, settled_at, person:people!mail_log_person_fkey(name)',
    )
    .eq('tenant_id', county.id)
  if (state) query = query.eq('state', state)
  if (key) {
    const [instant] = key
    query = backwards ? query.gte('queued_at', instant) : query.lte('queued_at', instant)
    query = query.or(beyond(cursor, ['queued_at', 'id'], 'down'))
  }
  const rows = await sure(
    query
      .order('queued_at', { ascending: backwards })
      .order('id', { ascending: backwards })
      .limit(PAGE_ROWS + 1),
  )
  return pageOf(rows, cursor, (mail) => [mail.queued_at, mail.id])
}

export async function sendAgain(db: Db, county: County, id: string): Promise<void> {
  const queued = await sure(db.rpc('requeue_mail', { county: county.id, mail: id }))
  if (!queued) throw new Refusal('not_found')
}

/** Officers and instructors whom no mail reaches, by (name, id), forwards only. */
export async function listUnreachable(db: Db, county: County, after: readonly string[] | null) {
  const [after_name, after_person] = after ?? []
  const asked = await sure(
    db.rpc('list_unreachable', { county: county.id, after_name, after_person, most: PAGE_ROWS + 1 }),
  )
  return pageOf(asked, { key: after, backwards: false }, (person) => [person.name, person.person_id])
}

/** How many of them there are; more than UNREACHABLE_COUNTED_MAX is said as that many. */
export async function countUnreachable(db: Db, county: County): Promise<number> {
  const asked = { county: county.id, most: UNREACHABLE_COUNTED_MAX }
  const { count, error } = await db.rpc('list_unreachable', asked, { head: true, count: 'exact' })
  if (error) throw new Error(error.message, { cause: error })
  return count ?? 0
}

/** What the link in a reminder is about; null for a link that was not made here. The link is the right: nobody need sign in. */
export async function findSubscription(token: string) {
  const db = asHolderOf(token)
  const mail = await findMail(db)
  if (!mail) return null
  const { tenant_id, kind } = mail
  const [county] = await sure(db.from('tenants').select('name').eq('id', tenant_id))
  const [settings] = await sure(db.from('settings').select('language').eq('tenant_id', tenant_id))
  const ended = await sure(
    db.from('unsubscriptions').select('kind').eq('tenant_id', tenant_id).eq('kind', kind),
  )
  return { kind, county: county?.name ?? '', language: settings?.language, is_unsubscribed: ended.length > 0 }
}

export async function unsubscribe(token: string): Promise<void> {
  const db = asHolderOf(token)
  await once(db.from('unsubscriptions').insert(await getMail(db)))
}

export async function resubscribe(token: string): Promise<void> {
  const db = asHolderOf(token)
  await sure(
    db
      .from('unsubscriptions')
      .delete()
      .match(await getMail(db)),
  )
}

function asHolderOf(token: string): Db {
  return asVisitor(null, { 'x-unsubscribe': Token.parse(token) })
}

/** Holding the link, one reads the mails that it came with, and no others. */
async function findMail(db: Db) {
  const [mail] = await sure(db.from('mail_log').select('tenant_id, person_id, kind').limit(1))
  return mail ?? null
}

async function getMail(db: Db) {
  const mail = await findMail(db)
  if (!mail) throw new Refusal('not_found')
  return mail
}

/** Anything else is no link of ours; as a header it must not carry other characters either. */
const Token = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .catch('none')
