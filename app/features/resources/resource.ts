// A resource: what a body or a unit offers to others, from a day to a day. Whether it is on offer is derived, never stored.
import { z } from 'zod'
import { addDays, CalendarDate } from '~/core/calendar-date'

/** The table `resources` says the same in a constraint: an offer is looked at again after three years at the latest. */
export const RESOURCE_DAYS_MAX = 1_096

const Offer = z.object({
  category_id: z.uuid(),
  title: z.string().trim().min(2).max(80),
  audience: z.string().trim().min(1).max(120),
  amount: z.string().trim().min(1).max(120),
  since: CalendarDate,
  until: CalendarDate,
  contact: z.string().trim().min(2).max(120),
  note: z.string().trim().max(1_000).optional(),
})
type Days = Pick<z.infer<typeof Offer>, 'since' | 'until'>

export const EditedResource = Offer.refine(endsLast, {
  path: ['until'],
  message: 'refusals:ends_first.title',
}).refine(isNotTooLong, { path: ['until'], message: 'resources:too_long' })
export type EditedResource = z.infer<typeof EditedResource>

/** Of a body, or of a unit: a contact's own by its id, any by its full name for the office. */
export const NewResource = z
  .object({
    ...Offer.shape,
    id: z.uuid(),
    body_id: z.uuid().optional(),
    unit_id: z.uuid().optional(),
    unit: z.string().trim().min(2).max(120).optional(),
  })
  .refine(({ body_id, unit_id, unit }) => [body_id, unit_id, unit].filter(Boolean).length === 1, {
    path: ['body_id'],
    message: 'resources:one_provider',
  })
  .refine(endsLast, { path: ['until'], message: 'refusals:ends_first.title' })
  .refine(isNotTooLong, { path: ['until'], message: 'resources:too_long' })
export type NewResource = z.infer<typeof NewResource>

export const Withdrawal = z.object({ reason: z.string().trim().min(2).max(200) })
export type Withdrawal = z.infer<typeof Withdrawal>

export const STANDINGS = ['current', 'ahead', 'expired', 'withdrawn'] as const
export type Standing = (typeof STANDINGS)[number]

/** How it stands on a day: its last day still counts. */
export function standingOf(
  { since, until, withdrawal }: Days & { withdrawal: unknown },
  today: CalendarDate,
): Standing {
  if (withdrawal) return 'withdrawn'
  if (until < today) return 'expired'
  return since > today ? 'ahead' : 'current'
}

function endsLast({ since, until }: Days): boolean {
  return until >= since
}

function isNotTooLong({ since, until }: Days): boolean {
  return until <= addDays(since, RESOURCE_DAYS_MAX)
}
