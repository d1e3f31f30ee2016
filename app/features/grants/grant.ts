// A grant: how far a county lets a committee above look in, and until when. A change is an ending and a new row.
import { z } from 'zod'
import { addDays, CalendarDate, dayOf } from '~/core/calendar-date'

export const SCOPES = ['aggregate', 'list', 'case'] as const
export type Scope = (typeof SCOPES)[number]

/** private.grant_years_max() agrees. */
export const GRANT_YEARS_MAX = 3

/** `instead_of` is the grant that was seen, so that the second of two who change it at once is told. */
export const NewGrant = z.object({
  committee: z.uuid(),
  scope: z.enum(SCOPES),
  expires_on: CalendarDate,
  instead_of: z.uuid().optional(),
})
export type NewGrant = z.infer<typeof NewGrant>

export function isScope(text: string): text is Scope {
  return SCOPES.some((scope) => scope === text)
}

/** What has expired reads nothing, whether or not somebody ended it. */
export function stateOf(
  { ended_at, expires_on }: { ended_at: string | null; expires_on: CalendarDate },
  today: CalendarDate,
): 'live' | 'ended' | 'expired' {
  if (expires_on < today && (ended_at === null || dayOf(new Date(ended_at)) > expires_on)) return 'expired'
  return ended_at === null ? 'live' : 'ended'
}

/** The days that a form lets choose: from tomorrow to three years from today. */
export function termOf(today: CalendarDate): { min: CalendarDate; max: CalendarDate } {
  return { min: addDays(today, 1), max: addDays(today, 365 * GRANT_YEARS_MAX) }
}
