// Why a committee above opens one record; the county reads it.
import { z } from 'zod'

export const CaseOpening = z.object({ reason: z.string().trim().min(4).max(500) })
export type CaseOpening = z.infer<typeof CaseOpening>
