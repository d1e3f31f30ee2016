// The code on a slip of paper: twelve signs that cannot be mistaken for one another, sixty bits. private.slip_code() in SQL makes it.
import { z } from 'zod'

/** What is typed from a slip: with or without strokes, in small letters, full-width, with O for 0. */
export const SlipCode = z
  .string()
  .transform((typed) =>
    typed.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1'),
  )
  .pipe(z.string().regex(/^[0-9A-HJKMNP-TV-Z]{12}$/, 'ui:fault.not_a_code'))

/** As it stands on paper: `K7QM-2XVA-9PLC`. */
export function inGroups(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-')
}
