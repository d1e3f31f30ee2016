// An import: a workbook on its way into the ledger. It is read, planned, looked at, confirmed, committed, and may be taken back.
import { z } from 'zod'
import type { RefusalCode } from '~/core/refusal'

export const KINDS = ['units', 'appointments', 'assignments', 'people'] as const
export type Kind = (typeof KINDS)[number]

/** The kind of import at `/:county/<place>/import`. */
export const KIND_AT: Record<string, Kind> = {
  units: 'units',
  instructors: 'appointments',
  assignments: 'assignments',
  members: 'people',
}

export type Import = {
  id: string
  kind: Kind
  file_name: string
  heading: ImportHeading | null
  created_at: string
  planned_at: string | null
  read_at: string | null
  confirmed_at: string | null
  finished_at: string | null
  undo_asked_at: string | null
  undone_at: string | null
  refusal: RefusalCode | null
}

/** As Heading in app/core/sheet.ts, whichever kind of workbook it heads. */
export const ImportHeading = z.object({
  row_number: z.number().int(),
  titles: z.array(z.string()),
  mapping: z.array(z.string().nullable()),
  missing: z.array(z.string()),
})
export type ImportHeading = z.infer<typeof ImportHeading>

/** Why a row was refused or skipped: the field, what stood in its cell, the reason, and what the reason's words need. */
export const RowFault = z
  .object({ field: z.string(), value: z.string().nullable(), reason: z.string() })
  .catchall(z.union([z.string(), z.number()]))
export type RowFault = z.infer<typeof RowFault>

/** `mapping`: the titles were not found, and somebody has to say which column is which. */
export type Stage =
  | 'reading'
  | 'mapping'
  | 'planning'
  | 'preview'
  | 'committing'
  | 'finished'
  | 'undoing'
  | 'undone'
  | 'refused'

export function stageOf(import_: Omit<Import, 'id' | 'kind' | 'file_name' | 'created_at'>): Stage {
  if (import_.undone_at) return 'undone'
  if (import_.finished_at) return import_.undo_asked_at && !import_.refusal ? 'undoing' : 'finished'
  if (import_.refusal) return 'refused'
  if (import_.confirmed_at) return 'committing'
  if (import_.planned_at) return 'preview'
  if (import_.read_at) return 'planning'
  return import_.heading && import_.heading.missing.length > 0 ? 'mapping' : 'reading'
}

/** Whether the worker is at it, so that the page asks again. */
export function isMoving(stage: Stage): boolean {
  return ['reading', 'planning', 'committing', 'undoing'].includes(stage)
}

export const OUTCOMES = ['new', 'changed', 'unchanged', 'refused', 'skipped'] as const
export type Outcome = (typeof OUTCOMES)[number]
/** The tabs of a preview. `absent` are no rows of the file, but units of the ledger that it does not mention. */
export const TABS = [...OUTCOMES, 'absent'] as const
export type Tab = (typeof TABS)[number]

export type Counts = Record<Outcome | 'read', number> & { committed: number }

export function sumOf(rows: readonly { outcome: string; row_count: number; committed: number }[]): Counts {
  const counts: Counts = { read: 0, new: 0, changed: 0, unchanged: 0, refused: 0, skipped: 0, committed: 0 }
  for (const row of rows) {
    if (isCounted(row.outcome, counts)) counts[row.outcome] += row.row_count
    counts.committed += row.committed
  }
  return counts
}

function isCounted(outcome: string, counts: Counts): outcome is keyof Counts {
  return outcome in counts && outcome !== 'committed'
}
