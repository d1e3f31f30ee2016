// A month's theme and its menu: what every branch does, and of what else it chooses.
import { z } from 'zod'

export const ITEM_KINDS = ['mandatory', 'optional'] as const
export const OPTIONAL_MAX = 10
export const NOTE_CHARACTERS_MAX = 1_000

export const Theme = z.object({
  title: z.string().trim().min(2).max(60),
  note: z.string().trim().max(NOTE_CHARACTERS_MAX).optional(),
  optional_min: z.int().min(0).max(OPTIONAL_MAX),
})
export type Theme = z.infer<typeof Theme>

export const NewItem = z.object({
  id: z.uuid(),
  kind: z.enum(ITEM_KINDS),
  title: z.string().trim().min(2).max(80),
  note: z.string().trim().max(NOTE_CHARACTERS_MAX).optional(),
  position: z.int().min(1).max(99),
})
export type NewItem = z.infer<typeof NewItem>

/** None ticked is a choice too. */
export const Choice = z.object({ items: z.array(z.uuid()).max(99).default([]) })
export type Choice = z.infer<typeof Choice>
