// Taking a list away as a file. More than fifty people need a reason, which is written down with the export.
import { z } from 'zod'

/** The table `exports` says the same number in a constraint. */
export const EXPORTED_PEOPLE_MAX = 50
/** A reason that was given opens the one list for this long. */
export const REASON_MINUTES = 10

export const LISTS = ['units', 'uncontacted', 'instructors', 'refused_rows', 'audit'] as const
export const List = z.enum(LISTS)
export type List = z.infer<typeof List>

export const ExportReason = z.object({ reason: z.string().trim().min(4).max(200) })
export type ExportReason = z.infer<typeof ExportReason>

/** What the page that asks for the reason was sent here with. */
export const AskedExport = z.object({ what: List, rows: z.coerce.number().int().min(0), to: z.string() })

export function needsReason(rows: number, carries_people: boolean): boolean {
  return carries_people && rows > EXPORTED_PEOPLE_MAX
}
