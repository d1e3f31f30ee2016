// A swap: a member offers a turn for another one, to a member or to all; the other gives one of its own for it, or says no.
import { z } from 'zod'

const Reason = z.string().trim().min(2).max(200)

export const Offer = z.object({
  turn_id: z.uuid(),
  /** To all members where empty. */
  to_body_id: z.uuid().optional(),
  reason: Reason,
})
export type Offer = z.infer<typeof Offer>

/** The turn that is given in return. */
export const Acceptance = z.object({ turn_id: z.uuid() })
export type Acceptance = z.infer<typeof Acceptance>

/** Why an offer is refused or taken back. */
export const Decline = z.object({ reason: Reason })
export type Decline = z.infer<typeof Decline>

export const SWAP_STATES = ['open', 'accepted', 'refused', 'withdrawn', 'lapsed'] as const
export const SwapState = z.enum(SWAP_STATES)
export type SwapState = z.infer<typeof SwapState>
