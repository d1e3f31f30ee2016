// A mailbox of one's own: named here, and used once the link sent there has come back.
import { z } from 'zod'
import { Email } from '~/core/email'
import { Refusal } from '~/core/refusal'

export const NewMailbox = z.object({ address: Email })
export type NewMailbox = z.infer<typeof NewMailbox>

/** What stands in the link after `/me/mailbox/`: the proof's id and its secret. */
const Token = z
  .string()
  .regex(/^[0-9a-f-]{36}\.[\w-]{20,200}$/)
  .transform((token) => ({ proof: token.slice(0, 36), secret: token.slice(37) }))

/** Refuses what cannot be a link at all like one that is too old. */
export function readProof(token: string | undefined): { proof: string; secret: string } {
  const link = Token.safeParse(token)
  if (!link.success) throw new Refusal('link_expired')
  return link.data
}
