// An invitation: one link to one role in one county, good for seven days and one use.
import { z } from 'zod'
import { Refusal } from '~/core/refusal'

/** What stands in the link after `/join/`: the invitation's id and the secret that opens it. */
const Token = z
  .string()
  .regex(/^[0-9a-f-]{36}\.[\w-]{20,200}$/)
  .transform((token) => ({ token, id: token.slice(0, 36), secret: token.slice(37) }))
export type InvitationLink = z.infer<typeof Token>

/** Refuses what cannot be a link at all like one that nobody sent. */
export function readLink(token: string | undefined): InvitationLink {
  const link = Token.safeParse(token)
  if (!link.success) throw new Refusal('invitation_not_found')
  return link.data
}

export type Invitation = {
  email: string
  role: string
  expires_at: string
  accepted_at: string | null
  withdrawn_at: string | null
  county: { code: string; name: string }
}

/** The database asks the same again when somebody joins. */
export function refuseClosed({ accepted_at, withdrawn_at, expires_at }: Invitation, now: Date): void {
  if (accepted_at || withdrawn_at) throw new Refusal('invitation_used')
  if (Date.parse(expires_at) < now.getTime()) throw new Refusal('invitation_expired')
}

/** The password of an account that exists already. */
export const OwnPassword = z.object({ password: z.string().min(1).max(200) })
export type OwnPassword = z.infer<typeof OwnPassword>
