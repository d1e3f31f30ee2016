// A turn: one chair's period. What happened to it after it was announced decides who chairs.
import { z } from 'zod'
import { Month } from '~/core/period'

/** Turns are kept so far ahead (DESIGN §8, `rotation.extend`). */
export const MONTHS_AHEAD = 12
/** settings.chair_publishes_day, unless the county sets another. */
export const CHAIR_PUBLISHES_DAY = 20
export const MEMBERS_MAX = 100
export const REASON_CHARACTERS_MAX = 200

export type Change = { number: number; kind: string; body_id: string }
export type Standing = 'base' | 'override' | 'swap' | 'cancelled'
/** `body_id` is null where nobody chairs. */
export type Chair = { body_id: string | null; standing: Standing }

/** Highest first: cancelled, swapped, overridden, base (domain.md §4.14). The view turn_chairs in SQL agrees. */
export function chairOf(turn: { body_id: string; changes: readonly Change[]; isCancelled: boolean }): Chair {
  if (turn.isCancelled) return { body_id: null, standing: 'cancelled' }
  const swap = latest(turn.changes, 'swap')
  if (swap) return { body_id: swap.body_id, standing: 'swap' }
  const override = latest(turn.changes, 'override')
  if (override) return { body_id: override.body_id, standing: 'override' }
  return { body_id: turn.body_id, standing: 'base' }
}

const Reason = z.string().trim().min(2).max(REASON_CHARACTERS_MAX)
/** A checkbox: sent when it is ticked. */
const Ticked = z.boolean().default(false)

export const Founding = z.object({ name: z.string().trim().min(2).max(60), since: Month })
export type Founding = z.infer<typeof Founding>

export const Override = z.object({ body_id: z.uuid(), is_owed: Ticked, reason: Reason })
export type Override = z.infer<typeof Override>

export const Cancellation = z.object({ is_owed: Ticked, reason: Reason })
export type Cancellation = z.infer<typeof Cancellation>

export const Announcement = z.object({ through: Month })
export type Announcement = z.infer<typeof Announcement>

/** As previewed: the ids of the members in the order wanted, on the version that was read. */
export const Order = z.object({ order: z.string().max(5_000), version: z.int() })
export type Order = z.infer<typeof Order>

export const Joining = z.object({ body_id: z.uuid(), since: Month })
export type Joining = z.infer<typeof Joining>

export const Leaving = z.object({ until: Month })
export type Leaving = z.infer<typeof Leaving>

export const NewSkip = z.object({
  month: Month,
  reason: z.string().trim().min(1).max(REASON_CHARACTERS_MAX).optional(),
})
export type NewSkip = z.infer<typeof NewSkip>

function latest(changes: readonly Change[], kind: string): Change | undefined {
  return changes
    .filter((change) => change.kind === kind)
    .reduce<Change | undefined>((last, one) => (last && last.number > one.number ? last : one), undefined)
}
