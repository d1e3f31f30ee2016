// A complaint or suggestion: raised by anybody, answered by the county's office.
import { z } from 'zod'

export const COMPLAINT_LETTERS_MAX = 4000

export const NewComplaint = z.object({
  id: z.uuid(),
  body: z.string().trim().min(5).max(COMPLAINT_LETTERS_MAX),
  about_name: z.string().trim().max(40).optional(),
  contact: z.string().trim().max(200).optional(),
  is_named: z.boolean().optional(),
  /** Nobody sees this field; a program that fills in forms does. */
  website: z.string().max(0).optional(),
})
export type NewComplaint = z.infer<typeof NewComplaint>

export const ComplaintAnswer = z.object({ body: z.string().trim().min(5).max(COMPLAINT_LETTERS_MAX) })
export type ComplaintAnswer = z.infer<typeof ComplaintAnswer>

/** Without the letters that are mistaken for digits; sixty bits are not guessed five at an hour. */
const RECEIPT_LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const RECEIPT_LENGTH = 12

/** The receipt code that stands for these random bytes, in groups of four: `K7QM-2XVA-9PLC`. */
export function receiptOf(bytes: Uint8Array): string {
  const letters = [...bytes.subarray(0, RECEIPT_LENGTH)].map(
    (byte) => RECEIPT_LETTERS[byte % RECEIPT_LETTERS.length],
  )
  return letters.join('').replace(/(.{4})(?=.)/g, '$1-')
}

/** As typed from paper: small letters and missing dashes do not matter. */
export const Receipt = z
  .string()
  .transform((text) => text.toUpperCase().replace(/[^A-Z0-9]/g, ''))
  .pipe(z.string().length(RECEIPT_LENGTH))
  .transform((text) => text.replace(/(.{4})(?=.)/g, '$1-'))
