// A rule of routing: which body a demand goes to, by its category, its unit's industry and its unit's area.
import { z } from 'zod'
import { ASSISTANTS_MAX } from '~/features/dispatches/dispatch'

/** …_routing.sql agrees. */
export const RULES_MAX = 200

export const Rule = z.object({
  /** Of the rule that was read; 0: it is new. */
  version: z.int().min(0),
  /** 1 is asked first. */
  place: z.int().min(1).max(RULES_MAX),
  category_id: z.uuid().optional(),
  industry_prefix: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-T]\d{0,4}$/, 'routing:wrong_prefix')
    .optional(),
  area_id: z.uuid().optional(),
  lead_id: z.uuid(),
  assistants: z.array(z.uuid()).max(ASSISTANTS_MAX).default([]),
  is_automatic: z.boolean().default(false),
})
export type Rule = z.infer<typeof Rule>

export const NewRule = Rule.extend({ id: z.uuid() })
export type NewRule = z.infer<typeof NewRule>
