// A hand-over: everything one person holds goes to another in one act, which can be undone for a day.
import { z } from 'zod'
import { CalendarDate } from '~/core/calendar-date'

/** private.undo_handover() agrees. */
const UNDO_HOURS = 24

export const NewHandover = z.object({ id: z.uuid(), to: z.uuid(), since: CalendarDate })
export type NewHandover = z.infer<typeof NewHandover>

export function mayUndo(
  { handed_over_at, undone_at }: { handed_over_at: string; undone_at: string | null },
  now: Date,
): boolean {
  return undone_at === null && now.getTime() <= Date.parse(handed_over_at) + UNDO_HOURS * 3_600_000
}
