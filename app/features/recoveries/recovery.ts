// Recovery of a forgotten password: who asks for it.
import { z } from 'zod'
import { SignIn } from '~/features/sign-ins/sign-in'

export const Recovery = SignIn.pick({ email: true })
export type Recovery = z.infer<typeof Recovery>

/** What the mailed link carries. */
export const RecoveryLink = z.object({ token_hash: z.string().regex(/^[\w-]{16,200}$/) })
