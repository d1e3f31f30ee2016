// An assignment: which instructor answers for which unit, from a day on. `until` is the first day on which it no longer holds.
import { z } from 'zod'
import { addDays, CalendarDate } from '~/core/calendar-date'

export const UNITS_MAX = 500

/** Ticked units, to one instructor. */
export const NewAssignments = z.object({
  instructor_id: z.uuid(),
  unit_ids: z.array(z.uuid()).min(1).max(UNITS_MAX),
  since: CalendarDate,
})
export type NewAssignments = z.infer<typeof NewAssignments>

export const AssignmentEnd = z.object({ until: CalendarDate })
export type AssignmentEnd = z.infer<typeof AssignmentEnd>

/** Everything one instructor answers for from a day on, to another. */
export const HandOver = z
  .object({ from_instructor: z.uuid(), to_instructor: z.uuid(), since: CalendarDate })
  .refine((given) => given.from_instructor !== given.to_instructor, {
    path: ['to_instructor'],
    message: 'assignments:fault.same_instructor',
  })
export type HandOver = z.infer<typeof HandOver>

/** The last day on which it holds, as people write it: 至(含). */
export function lastDayOf({ until }: { until: CalendarDate | null }): CalendarDate | null {
  return until === null ? null : addDays(until, -1)
}
