// A password: long and mixed enough that five tries in a quarter of an hour do not find it (docs/rules.md §6).
import { z } from 'zod'

export const PASSWORD_LETTERS_MIN = 10
/** Longer ones are cut off by the hash that Auth uses. */
export const PASSWORD_LETTERS_MAX = 72
const CLASSES_MIN = 3

const classes = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/]

export const Password = z
  .string()
  .min(PASSWORD_LETTERS_MIN)
  .max(PASSWORD_LETTERS_MAX)
  .refine(isMixed, { message: 'signIns:fault.password_plain' })

/** A new password, typed twice. */
export const NewPassword = z
  .object({ password: Password, password_again: z.string() })
  .refine(({ password, password_again }) => password === password_again, {
    path: ['password_again'],
    message: 'signIns:fault.password_differs',
  })
export type NewPassword = z.infer<typeof NewPassword>

/** Small letters, capitals, digits, other characters: three of the four. */
function isMixed(password: string): boolean {
  return classes.filter((one) => one.test(password)).length >= CLASSES_MIN
}

/** Whether the account's own name stands in it, which is what a guesser tries first. */
export function namesAccount(password: string, email: string): boolean {
  const name = email.split('@')[0]?.toLowerCase() ?? ''
  return name.length > 2 && password.toLowerCase().includes(name)
}
