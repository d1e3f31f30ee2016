// A leaving: all that a person holds in the county ends in one act.
import { z } from 'zod'

export const NewLeaving = z.object({ id: z.uuid() })
export type NewLeaving = z.infer<typeof NewLeaving>
