// An invitation: one link to one role in one county, good for one use, by mail for seven days and on a printed slip for fourteen.
import { z } from 'zod'
import { Refusal } from '~/core/refusal'
import { SlipCode } from '~/core/slip-code'

/** What stands in the link after `/join/`: the invitation's id and the secret that opens it. */
const Token = z
  .string()
  .regex(/^[0-9a-f-]{36}\.[\w-]{12,200}$/)
  .transform((token) => ({ token, id: token.slice(0, 36), secret: token.slice(37) }))
export type InvitationLink = z.infer<typeof Token>

/** Refuses what cannot be a link at all like one that nobody sent. */
export function readLink(token: string | undefined): InvitationLink {
  const link = Token.safeParse(token)
  if (!link.success) throw new Refusal('invitation_not_found')
  return link.data
}

export const TypedCode = z.object({ code: SlipCode })
export type TypedCode = z.infer<typeof TypedCode>

export type Invitation = {
  email: string
  manner: string
  role: string
  expires_at: string
  sent_at: string | null
  accepted_at: string | null
  withdrawn_at: string | null
  county: { code: string; name: string }
}

/** The database asks the same again when somebody joins. */
export function refuseClosed(
  { manner, sent_at, accepted_at, withdrawn_at, expires_at }: Invitation,
  now: Date,
): void {
  if (accepted_at || withdrawn_at) throw new Refusal('invitation_used')
  if (Date.parse(expires_at) < now.getTime()) throw new Refusal('invitation_expired')
  if (manner === 'slip' && !sent_at) throw new Refusal('invitation_preparing')
}

/** The password of an account that exists already. */
export const OwnPassword = z.object({ password: z.string().min(1).max(200) })
export type OwnPassword = z.infer<typeof OwnPassword>
