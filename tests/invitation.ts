// An invitation as the office writes it and the worker sends it, for tests that join by its link.
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { createClient } from '@supabase/supabase-js'
import type { Role } from '~/core/ability'
import { type InvitationLink, readLink } from '~/features/invitations/invitation'
import { owner, type SignedIn } from './county'

type Invited = {
  county: { id: string }
  by: SignedIn
  email: string
  role?: Role
  person_id?: string
  isNew?: boolean
  /** The account takes the person's id, as the worker never does. */
  as_person?: boolean
}

/** The account gets the link's secret as its first password, if it is new. */
export async function invite(invited: Invited): Promise<InvitationLink> {
  const { county, by, email, role = 'instructor', isNew = true } = invited
  const person_id = invited.person_id ?? (await onPaper(county.id, '王某'))
  const [id, secret] = [randomUUID(), randomBytes(32).toString('base64url')]
  const { error } = await by.db
    .from('invitations')
    .insert({ tenant_id: county.id, id, person_id, email, role })
  if (error) throw error
  const secret_hash = createHash('sha256').update(secret).digest('hex')
  await owner()`update invitations set secret_hash = ${secret_hash} where id = ${id}`
  const id_given = invited.as_person ? { id: person_id } : {}
  if (isNew) await admin().createUser({ ...id_given, email, password: secret, email_confirm: true })
  return readLink(`${id}.${secret}`)
}

/** Somebody without an account. */
export async function onPaper(tenant_id: string, name: string): Promise<string> {
  const [person] =
    await owner()`insert into people (tenant_id, name) values (${tenant_id}, ${name}) returning id`
  return person?.id
}

function admin() {
  const { SUPABASE_URL = '', SUPABASE_SECRET_KEY = '' } = process.env
  return createClient(SUPABASE_URL, SUPABASE_SECRET_KEY, { auth: { persistSession: false } }).auth.admin
}
