// A visit: an instructor contacts or serves one unit, at least once in every half-month.
import { z } from 'zod'
import { CalendarDate, dayOf } from '~/core/calendar-date'
import { halfMonthOf, lastDay } from '~/core/period'

export const MANNERS = ['on_site', 'call', 'service'] as const
export const TOPICS_MAX = 8
export const SUMMARY_CHARACTERS_MAX = 2_000

export const NewVisit = z.object({
  id: z.uuid(),
  /** Given when the office enters it from paper; an instructor's own visit needs none. */
  instructor_id: z.uuid().optional(),
  companion_id: z.uuid().optional(),
  unit_id: z.uuid(),
  visited_on: CalendarDate,
  manner: z.enum(MANNERS),
  topics: z.array(z.string().max(40)).min(1).max(TOPICS_MAX),
  summary: z.string().trim().max(SUMMARY_CHARACTERS_MAX).optional(),
})
export type NewVisit = z.infer<typeof NewVisit>
export type Manner = NewVisit['manner']

export const Withdrawal = z.object({ reason: z.string().trim().min(2).max(500) })
export type Withdrawal = z.infer<typeof Withdrawal>

/** Why a committee above opens a record; the county reads it. */

/** 补录: recorded after the half-month it belongs to. It counts all the same. */
export function isLate(visit: { visited_on: CalendarDate; recorded_at: string }): boolean {
  return dayOf(new Date(visit.recorded_at)) > lastDay(halfMonthOf(visit.visited_on))
}
