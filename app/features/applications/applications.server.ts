// Applying, confirming by the mailed link, and the operator's answer.
import { isIP } from 'node:net'
import { beyond, type Cursor, PAGE_ROWS, pageOf } from '~/core/keyset'
import type { Language } from '~/core/language'
import { Refusal } from '~/core/refusal'
import { sealed } from '~/platform/seal.server'
import { asVisitor, type Db, once, sure } from '~/platform/supabase.server'
import type { ApplicationLink, NewApplication } from './application'

type Platform = { id: string }

/** Nothing is answered that tells whether the mail address is known; the link goes there. */
export async function apply(
  application: NewApplication,
  { address, language }: { address: string; language: Language },
): Promise<void> {
  const { website: _trap, ...row } = application
  const db = asVisitor(null, { 'x-sender': sealed(`applicant|${prefixOf(address)}`).toString('hex') })
  await once(db.from('applications').insert({ ...row, language }))
}

/** A house or an office rather than one machine: the first 24 bits of an IPv4 address, the first 64 of an IPv6 one. */
export function prefixOf(address: string): string {
  const plain = address.replace(/^::ffff:/, '')
  if (isIP(plain) === 4) return plain.split('.').slice(0, 3).join('.')
  return plain.split(':').slice(0, 4).join(':')
}

const STANDING = `id, name, place, code, applied_at, expires_at,
  confirmation:application_confirmations(confirmed_at), decision:application_decisions(verdict, reason, decided_at, founded:tenants(code, name))`

/** The application that a link opens. */
export async function findByLink({ id, secret }: ApplicationLink) {
  const visitor = asVisitor(null, { 'x-application': secret })
  const found = await sure(visitor.from('applications').select(STANDING).eq('id', id).maybeSingle())
  if (!found) throw new Refusal('link_expired')
  return found
}

/** A second click is answered like the first. Refuses with `link_expired` after two days. */
export async function confirmApplication({ id, secret }: ApplicationLink, now: Date): Promise<void> {
  const visitor = asVisitor(null, { 'x-application': secret })
  const asked = await sure(
    visitor.from('applications').select('tenant_id, expires_at').eq('id', id).maybeSingle(),
  )
  const isConfirmed = asked && (await findByLink({ id, secret })).confirmation !== null
  if (isConfirmed) return
  if (!asked || Date.parse(asked.expires_at) <= now.getTime()) throw new Refusal('link_expired')
  await once(
    visitor.from('application_confirmations').insert({ tenant_id: asked.tenant_id, application_id: id }),
  )
}

const LISTED = `id, name, place, division, code, applicant, applied_at, expires_at, of:divisions!applications_division_fkey(name),
  confirmation:application_confirmations!inner(confirmed_at), decision:application_decisions(verdict)`

/** A page of confirmed applications, the latest first; `onlyWaiting`: those without an answer. */
export async function listApplications(
  db: Db,
  { id: platform }: Platform,
  onlyWaiting: boolean,
  cursor: Cursor,
) {
  const { key, backwards } = cursor
  let query = db.from('applications').select(LISTED).eq('tenant_id', platform)
  if (onlyWaiting) query = query.is('decision', null)
  if (key) query = query.or(beyond(cursor, ['applied_at', 'id'], 'down'))
  const rows = await sure(
    query
      .order('applied_at', { ascending: backwards })
      .order('id', { ascending: backwards })
      .limit(PAGE_ROWS + 1),
  )
  return pageOf(rows, cursor, ({ applied_at, id }) => [applied_at, id])
}

export async function countWaitingApplications(db: Db, { id: platform }: Platform): Promise<number> {
  const { count, error } = await db
    .from('applications')
    .select('id, application_confirmations!inner(application_id), application_decisions(application_id)', {
      count: 'exact',
      head: true,
    })
    .eq('tenant_id', platform)
    .is('application_decisions', null)
  if (error) throw error
  return count ?? 0
}

/** One that nobody confirmed is not there: it may come from anybody. */
export async function getApplication(db: Db, { id: platform }: Platform, id: string) {
  const columns = `id, name, short_name, place, code, applicant, office_phone, email, applied_at, expires_at,
    system_admin, system_admin_email, security_admin, security_admin_email, auditor, auditor_email,
    of:divisions!applications_division_fkey(code, name, above:parent(name)),
    confirmation:application_confirmations!inner(confirmed_at),
    decision:application_decisions(verdict, reason, decided_at, founded:tenants(code, name), decider:people!application_decisions_by_fkey(name))`
  const found = await sure(
    db.from('applications').select(columns).eq('tenant_id', platform).eq('id', id).maybeSingle(),
  )
  if (!found) throw new Refusal('not_found')
  return found
}

/** Founds what was applied for and says its code; a second time it only says it. */
export async function approveApplication(db: Db, { id }: Platform, application: string): Promise<string> {
  return sure(db.rpc('approve_application', { county: id, application }))
}

/** Refuses with `already_done` where it was answered before. */
export async function declineApplication(
  db: Db,
  { id }: Platform,
  application_id: string,
  reason: string,
): Promise<void> {
  const row = { tenant_id: id, application_id, verdict: 'declined', reason }
  await sure(db.from('application_decisions').insert(row), { application_decisions_pkey: 'already_done' })
}

/** A page of the tenants by code: what everybody may know of them, and since when they are served. */
export async function listTenants(db: Db, cursor: Cursor) {
  const { key, backwards } = cursor
  let query = db
    .from('tenants')
    .select('id, code, kind, name, created_at, parent:parent_id(name)')
    .neq('kind', 'platform')
  if (key) query = backwards ? query.lt('code', key[0]) : query.gt('code', key[0])
  const rows = await sure(query.order('code', { ascending: !backwards }).limit(PAGE_ROWS + 1))
  return pageOf(rows, cursor, ({ code, id }) => [code, id])
}
