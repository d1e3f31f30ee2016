// A password: long and mixed enough that five tries in a quarter of an hour do not find it (docs/rules.md §6).
import { z } from 'zod'
import { pinyinOf } from '~/core/pinyin'
import { isCommon } from './common-password'

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
  .refine((password) => !isCommon(password), { message: 'signIns:fault.password_common' })

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

const WORD_LETTERS_MIN = 4

/** Whether one of these stands in it, as written or in pinyin: a name, a telephone number, a county's name or code. */
export function isPersonal(password: string, facts: readonly string[]): boolean {
  const typed = plain(password)
  return facts
    .flatMap((fact) => [plain(fact), plain(pinyinOf(fact))])
    .some((word) => isWord(word) && typed.includes(word))
}

/** Runs of digits that may be a telephone number: the database says which of them is one of the person's own. */
export function digitsIn(password: string): string[] {
  return password.normalize('NFKC').match(/\d{7,}/g) ?? []
}

function isWord(text: string): boolean {
  return text.length >= WORD_LETTERS_MIN || /^\p{Script=Han}{2,}$/u.test(text)
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}
