// How a dispatch stands, and how late it is: derived from its instants, as of an instant.
import { dayOf, daysBetween } from '~/core/calendar-date'

const ENDS = ['returned', 'withdrawn', 'dissolved', 'resolved', 'closed'] as const
export const STANDINGS = ['to_accept', 'in_hand', 'waiting', ...ENDS] as const
export type Standing = (typeof STANDINGS)[number]

/** What the list may be narrowed to; nothing said is `open`: whatever has not ended. */
export const STATES = ['open', 'to_accept', 'in_hand', 'late', 'waiting', 'extension', 'done'] as const
export type State = (typeof STATES)[number]

type Instants = { accepted_at: string | null; due_at: string | null; ended_at: string | null }

/** `waiting`: the unit was asked, and the clock stands. */
export function standingOf({
  accepted_at,
  due_at,
  ended_as,
}: Omit<Instants, 'ended_at'> & { ended_as: string | null }): Standing {
  const end = ENDS.find((one) => one === ended_as)
  if (end) return end
  if (due_at === null) return 'waiting'
  return accepted_at ? 'in_hand' : 'to_accept'
}

/** Days since its time was up, or between that and its end, 0 on the very day; null: it is not, or was not, late. */
export function daysLate({ due_at, ended_at }: Omit<Instants, 'accepted_at'>, now: Date): number | null {
  const until = ended_at ? new Date(ended_at) : now
  const due = due_at ? new Date(due_at) : null
  return due && due < until ? daysBetween(dayOf(due), dayOf(until)) : null
}
