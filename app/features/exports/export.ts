// Taking a list away as a file. More than fifty people need a reason, which is written down with the export.
import { z } from 'zod'
import { Refusal } from '~/core/refusal'

/** The table `exports` says the same number in a constraint. */
export const EXPORTED_PEOPLE_MAX = 50
/** A reason that was given opens the one list for this long. */
export const REASON_MINUTES = 10

export const LISTS = [
  'units',
  'uncontacted',
  'instructors',
  'refused_rows',
  'audit',
  'resources',
  'lists',
  'dispatches',
  'demand_figures',
  'campaigns',
] as const
export const List = z.enum(LISTS)
export type List = z.infer<typeof List>

export const ExportReason = z.object({ reason: z.string().trim().min(4).max(200) })
export type ExportReason = z.infer<typeof ExportReason>

/** What the page that asks for the reason was sent here with. */
const AskedExport = z.object({ what: List, rows: z.coerce.number().int().min(0), to: z.string() })

export function needsReason(rows: number, carries_people: boolean): boolean {
  return carries_people && rows > EXPORTED_PEOPLE_MAX
}

/** What an address asks to take away. An address that asks for no known list is not there. */
export function askedIn(address: string): z.infer<typeof AskedExport> {
  const asked = AskedExport.safeParse(Object.fromEntries(new URL(address).searchParams))
  if (!asked.success) throw new Refusal('not_found')
  return asked.data
}
