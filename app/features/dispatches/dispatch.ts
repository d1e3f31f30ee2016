// A dispatch: a demand in one department's hands, as lead or to assist, until it is returned or resolved.
import { z } from 'zod'
import { CalendarDate } from '~/core/calendar-date'

/** In the order in which they may follow at one instant. */
export const STEPS = [
  'sent',
  'accepted',
  'returned',
  'withdrawn',
  'dissolved',
  'replied',
  'asked',
  'answered',
  'extension_asked',
  'extension_granted',
  'extension_refused',
  'resolved',
  'confirmed',
  'reopened',
] as const
/** How a step came about where nobody signed in to do it: on paper, by the code on a slip, told on the telephone, by the county's machine. */
export const MANNERS = ['paper', 'slip', 'call_back', 'machine'] as const
export const RESOLUTIONS = ['solved', 'explained'] as const
export const VERDICTS = ['confirmed', 'reopened'] as const
export const RATINGS = ['satisfied', 'fairly_satisfied', 'dissatisfied'] as const

/** …_dispatches.sql agrees. */
export const TEXT_CHARACTERS_MAX = 2_000
export const ASSISTANTS_MAX = 10

const Words = z.string().trim().min(2).max(TEXT_CHARACTERS_MAX)
/** The day that a paper bears, where the office enters what a department answered on it. */
const on_paper = CalendarDate.optional()

export const NewDispatch = z.object({
  lead: z.uuid(),
  assistants: z.array(z.uuid()).max(ASSISTANTS_MAX).default([]),
  words: Words.optional(),
  /** The lead that was read; none where nobody had it. */
  replaces: z.uuid().optional(),
})
export type NewDispatch = z.infer<typeof NewDispatch>

export const Acceptance = z.object({ on_paper })
export const Return = z.object({ reason: Words, proposed: z.uuid().optional(), on_paper })
export const Reply = z.object({ words: Words, on_paper })
export const Question = z.object({ question: Words })
export const Answer = z.object({ words: Words })
/** In working days, or office hours where the demand is urgent. */
export const Extension = z.object({ amount: z.int().min(1).max(500), reason: Words })
export const ExtensionDecision = z.object({ is_granted: z.stringbool(), words: Words.optional() })
export const Withdrawal = z.object({ words: Words.optional() })
export const Resolution = z.object({ outcome: z.enum(RESOLUTIONS), words: Words, on_paper })
export type Acceptance = z.infer<typeof Acceptance>
export type Return = z.infer<typeof Return>
export type Reply = z.infer<typeof Reply>
export type Question = z.infer<typeof Question>
export type Answer = z.infer<typeof Answer>
export type Extension = z.infer<typeof Extension>
export type ExtensionDecision = z.infer<typeof ExtensionDecision>
export type Withdrawal = z.infer<typeof Withdrawal>
export type Resolution = z.infer<typeof Resolution>

const Reopening = z.object({ verdict: z.literal('reopened'), words: Words })
/** The unit's word on what the lead answered: it rates, or has it done again and says why. */
export const Confirmation = z.discriminatedUnion('verdict', [
  z.object({ verdict: z.literal('confirmed'), rating: z.enum(RATINGS), words: Words.optional() }),
  Reopening,
])
/** The same as somebody was told it on the telephone: with whom they spoke. */
export const CallBack = z.discriminatedUnion('verdict', [
  z.object({ verdict: z.literal('confirmed'), rating: z.enum(RATINGS), words: Words }),
  Reopening,
])
/** As its form has it, whichever verdict it is. */
export type ConfirmationForm = { verdict?: string; rating?: string; words?: string }
export type Confirmation = z.infer<typeof Confirmation>
