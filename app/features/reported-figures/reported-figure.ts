// A reported figure: a number as it was printed or handed in elsewhere, with its source. It stands beside what is computed and enters no
// computation; what was entered wrongly is withdrawn, with the reason, and stays readable.
import { z } from 'zod'
import { Period } from '~/core/period'
import { plainText } from '~/core/plain-text'
import { FIGURES } from '~/features/oversight/figure'

export const VALUE_CHARACTERS_MAX = 40
export const SOURCE_CHARACTERS = { min: 4, max: 200 }
export const WITHDRAWAL_REASONS = ['mistyped', 'unfounded', 'superseded'] as const

/** The table's checks say the same. */
export const NewReportedFigure = z.object({
  id: z.uuid(),
  period: Period,
  figure: z.string().refine((name) => Object.hasOwn(FIGURES, name)),
  value: z.string().transform(plainText).pipe(z.string().min(1).max(VALUE_CHARACTERS_MAX)),
  source: z
    .string()
    .transform(plainText)
    .pipe(z.string().min(SOURCE_CHARACTERS.min).max(SOURCE_CHARACTERS.max)),
})
export type NewReportedFigure = z.infer<typeof NewReportedFigure>

export const Withdrawal = z.object({ reason: z.enum(WITHDRAWAL_REASONS) })
export type Withdrawal = z.infer<typeof Withdrawal>
