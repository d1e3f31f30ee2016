// Reading an invitation with its link, and joining by it. Holding the link's secret is the right to read the invitation; the
// database asks for it again, and for the invited account, before anybody joins.
import { createHash } from 'node:crypto'
import { Refusal } from '~/core/refusal'
import { SlipCode } from '~/core/slip-code'
import {
  type Device,
  refusePersonal,
  setPassword,
  signIn,
  tokenFor,
} from '~/features/sign-ins/sign-ins.server'
import type { Auth } from '~/platform/session.server'
import { asVisitor, sure } from '~/platform/supabase.server'
import type { Invitation, InvitationLink } from './invitation'

/** The invitation that a link opens, whatever its state. */
export async function getInvitation({ id, secret }: InvitationLink): Promise<Invitation> {
  const columns = 'tenant_id, email, manner, role, expires_at, sent_at, accepted_at, withdrawn_at'
  const visitor = asVisitor(null, { 'x-invitation': secret })
  const row = await sure(visitor.from('invitations').select(columns).eq('id', id).maybeSingle())
  if (!row) throw new Refusal('invitation_not_found')

  const { tenant_id, ...invitation } = row
  return {
    ...invitation,
    county: await sure(visitor.from('tenants').select('code, name').eq('id', tenant_id).single()),
  }
}

/** The link behind the code of a slip; whoever holds the code may read its invitation, and needs no id for it. */
export async function findSlip(code: string): Promise<InvitationLink> {
  const visitor = asVisitor(null, { 'x-invitation': code })
  const [row] = await sure(visitor.from('invitations').select('id').limit(1))
  if (!row) throw new Refusal('invitation_not_found')
  return { id: row.id, secret: code, token: `${row.id}.${code}` }
}

/** Whether the invited account is new: the worker gave it the first password that goes with the link. */
export async function isForNewAccount({ secret }: InvitationLink, { email }: Invitation): Promise<boolean> {
  const { auth } = asVisitor(null)
  const token = await tokenFor(auth, { email, password: firstPassword(secret) })
  if (token) await auth.signOut({ scope: 'local' })
  return token !== null
}

/** Joins with a new account and gives it its password; returns the county's code. Sent twice, it is answered like the first time. */
export async function joinAnew(
  auth: Auth,
  link: InvitationLink,
  password: string,
  device: Device,
): Promise<string> {
  const { email } = await getInvitation(link)
  const token = await tokenFor(auth, { email, password: firstPassword(link.secret) })
  if (!token) return joinAs(auth, link, password, device)

  // First accepted, then the password: sent twice at once, the other one may have set it already.
  const db = asVisitor(token, { 'x-invitation': link.secret })
  await refusePersonal(db, password, email)
  const code = await accept(token, link, device)
  await setPassword(auth, db, password, email)
  return code
}

/** Joins with an account that exists, by its own password, which counts as a try like any other. */
export async function joinAs(
  auth: Auth,
  link: InvitationLink,
  password: string,
  device: Device,
): Promise<string> {
  const { email } = await getInvitation(link)
  return accept(await signIn(auth, { email, password }, device), link, device)
}

/** A mail's secret is the password itself; of a slip's code the database keeps, and the worker sets, a hash (private.print_slip). */
function firstPassword(secret: string): string {
  if (!SlipCode.safeParse(secret).success) return secret
  return createHash('sha256').update(`first|${secret}`).digest('hex')
}

async function accept(
  access_token: string,
  { id, secret }: InvitationLink,
  { agent }: Device,
): Promise<string> {
  const db = asVisitor(access_token, { 'x-invitation': secret })
  return sure(db.rpc('accept_invitation', { invitation: id, agent }))
}
