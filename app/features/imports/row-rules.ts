// What every kind of workbook has to say of itself, so that the same machinery reads it.
import type { CalendarDate } from '~/core/calendar-date'
import type { RefusalCode } from '~/core/refusal'
import type { SheetRow } from '~/core/sheet'
import type { ImportHeading, RowFault } from './import'

type Values = Record<string, string | number>

/**
 * A row as it was read: `values` by the field they fill, `closed` what few may read. A refused one has both where nothing but
 * the check character of its code is wrong, which an officer may let stand.
 */
export type ReadRow =
  | { kind: 'accepted'; values: Values; closed: Values; warnings?: string[] }
  | { kind: 'refused'; faults: RowFault[]; values?: Values; closed?: Values }
  | { kind: 'skipped'; faults: RowFault[] }

export type RowRules = {
  /** The fields in the order of the blank template, each by the title that is looked for first. */
  columns: readonly { field: string; title: string; width: number; as: 'text' | 'number' | 'day' }[]
  /** Which fields a preview shows of a row. */
  summary: readonly string[]
  /** Fields without whose column no row can be read. */
  needed: readonly string[]
  /** Where fewer rows are taken than a sheet may have. */
  rows_max?: { count: number; refusal: RefusalCode }
  findHeading: (rows: readonly SheetRow[]) => ImportHeading | null
  /** Reads one file from its first row to its last: it remembers what came before, to find rows given twice. */
  reader: (heading: ImportHeading, today: CalendarDate) => (row: SheetRow) => ReadRow
}
