// Raising, finding and answering complaints.
import { createHash } from 'node:crypto'
import { beyond, type Cursor, PAGE_ROWS, pageOf } from '~/core/keyset'
import { Refusal } from '~/core/refusal'
import { sealed } from '~/platform/seal.server'
import { asVisitor, type Db, once, sure } from '~/platform/supabase.server'
import { type NewComplaint, receiptOf } from './complaint'

const COUNTIES_SHOWN_MAX = 20

type County = { id: string }
type Sender = { access_token: string | null; address: string }

/**
 * The receipt code with which anybody reads the answer. It follows from the form, so one sent twice gets the same one.
 * The database keeps only its hash, and of the sender's address not even that for longer than an hour.
 */
export async function raiseComplaint(
  sender: Sender,
  county: County,
  complaint: NewComplaint,
): Promise<string> {
  const { id, body, about_name = null, contact = null } = complaint
  // Only somebody who is signed in has a name to give.
  const is_named = sender.access_token ? complaint.is_named : undefined
  // Of the whole form: another form with the same id gets a code that opens nothing.
  const form = JSON.stringify([county.id, id, body, about_name, contact])
  const receipt = receiptOf(sealed(`receipt|${form}`))
  const db = asVisitor(sender.access_token, {
    'x-sender': sealed(`sender|${sender.address}`).toString('hex'),
  })
  const receipt_hash = createHash('sha256').update(receipt).digest('hex')
  const row = { tenant_id: county.id, id, body, about_name, contact, receipt_hash, is_named }
  await once(db.from('complaints').insert(row))
  return receipt
}

/** The complaint that a receipt code opens, with its answer. */
export async function findByReceipt(receipt: string) {
  const db = asVisitor(null, { 'x-receipt': receipt })
  const columns = 'tenant_id, reference, body, raised_at, answer:complaint_answers(body, answered_at)'
  const found = await sure(db.from('complaints').select(columns).limit(1).maybeSingle())
  if (!found) return null
  const county = await sure(db.from('tenants').select('name').eq('id', found.tenant_id).single())
  return { ...found, county: county.name }
}

/** Counties whose name or code begins like what was typed. */
export async function listCounties(q: string) {
  const typed = q.replace(/[^\p{L}\p{N}-]/gu, '')
  let query = asVisitor(null).from('tenants').select('code, name').eq('kind', 'county').order('code')
  if (typed) query = query.or(`name.like.*${typed}*,code.like.${typed.toLowerCase()}*`)
  return sure(query.limit(COUNTIES_SHOWN_MAX))
}

export async function findCounty(code: string) {
  return sure(
    asVisitor(null)
      .from('tenants')
      .select('id, code, name')
      .eq('kind', 'county')
      .eq('code', code)
      .maybeSingle(),
  )
}

const LISTED = 'id, year, number, reference, body, raised_at, answer:complaint_answers(answered_at)'

/** A page of the county's complaints, the latest first; those about the reader are not among them. */
export async function listComplaints(db: Db, county: County, onlyOpen: boolean, cursor: Cursor) {
  const { key, backwards } = cursor
  let query = db.from('complaints').select(LISTED).eq('tenant_id', county.id)
  if (onlyOpen) query = query.is('answer', null)
  if (key) query = query.or(beyond(cursor, ['year', 'number'], 'down'))
  const rows = await sure(
    query
      .order('year', { ascending: backwards })
      .order('number', { ascending: backwards })
      .limit(PAGE_ROWS + 1),
  )
  return pageOf(rows, cursor, ({ year, number }) => [`${year}`, `${number}`])
}

export async function countOpenComplaints(db: Db, county: County): Promise<number> {
  const open = db
    .from('complaints')
    .select('id, complaint_answers(complaint_id)', { count: 'exact', head: true })
  const { count, error } = await open.eq('tenant_id', county.id).is('complaint_answers', null)
  if (error) throw error
  return count ?? 0
}

export async function getComplaint(db: Db, county: County, id: string) {
  const columns = `id, reference, body, about_name, raised_at, raiser:people!complaints_raised_by_fkey(name),
    answer:complaint_answers(body, answered_at, answerer:people!complaint_answers_by_fkey(name))`
  const complaint = await sure(
    db.from('complaints').select(columns).eq('tenant_id', county.id).eq('id', id).maybeSingle(),
  )
  if (!complaint) throw new Refusal('not_found')
  return complaint
}

/** One answer to each complaint. Refuses with `already_done` where somebody else was quicker. */
export async function answerComplaint(
  db: Db,
  county: County,
  complaint_id: string,
  body: string,
): Promise<void> {
  await sure(db.from('complaint_answers').insert({ tenant_id: county.id, complaint_id, body }), {
    complaint_answers_pkey: 'already_done',
  })
}

/** How the sender can be reached, null where they did not say; the look is a row. */
export async function revealContact(db: Db, county: County, complaint: string): Promise<string | null> {
  return sure(db.rpc('reveal_complaint_contact', { county: county.id, complaint }))
}
