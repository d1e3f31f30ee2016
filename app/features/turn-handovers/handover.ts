// Handing over a turn: the items of the county's list that are ticked, and notes that are only added to.
import { z } from 'zod'

export const Tick = z.object({ item: z.string().min(1).max(40), isDone: z.enum(['yes', 'no']) })
export type Tick = z.infer<typeof Tick>

export const Note = z.object({ id: z.uuid(), body: z.string().trim().min(1).max(1_000) })
export type Note = z.infer<typeof Note>
