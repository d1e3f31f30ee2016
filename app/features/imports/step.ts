// A step of an import that the office takes on its page: map the columns, add areas, let a code stand, confirm, undo.
import { z } from 'zod'

export const Upload = z.object({
  id: z.uuid(),
  file: z.file('imports:fault.no_file'),
})
export type Upload = z.infer<typeof Upload>

export const Step = z.discriminatedUnion('step', [
  z.object({ step: z.literal('heading'), columns: z.record(z.string(), z.coerce.number().int().min(0)) }),
  z.object({ step: z.literal('areas') }),
  z.object({
    step: z.literal('override'),
    row_number: z.coerce.number().int(),
    code_override_reason: z.string().trim().min(4).max(200),
  }),
  z.object({ step: z.literal('confirmation'), planned_at: z.string() }),
  z.object({ step: z.literal('undo') }),
])
export type Step = z.infer<typeof Step>
