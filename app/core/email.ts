// A mail address, or an account's name in the shape of one: full-width letters and capitals are the same address. The database
// says so too: the checks of people, invitations and mail_proofs, and doubt_changed_mail().
import { z } from 'zod'

export const EMAIL_LENGTH_MAX = 254
const SHAPE = /^[^@\s]+@[^@\s]+$/

export const Email = z
  .string()
  .transform(plainEmail)
  .pipe(z.string().min(3).max(EMAIL_LENGTH_MAX).regex(SHAPE))

export function plainEmail(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase()
}
