// A roster: the sheet in which an office keeps its units, read from its titles to its last row.
import type { CalendarDate } from '~/core/calendar-date'
import { findHeading, type Heading, type SheetRow } from '~/core/sheet'
import { parseRow, type RosterMapping, type RosterRow } from './roster-row'
import { ROSTER_TITLES, type UnitField } from './roster-words'

/** Fields without whose column no row can be read. */
export const ROSTER_NEEDED: readonly UnitField[] = ['name', 'credit_code']

/** Where the titles stand; with `missing` fields where somebody has to map the columns by hand. */
export function findRosterHeading(rows: readonly SheetRow[]): Heading<UnitField> | null {
  return findHeading(rows, ROSTER_TITLES, ROSTER_NEEDED)
}

/**
 * Reads one file's rows below the titles, one after the other. A unit given twice is skipped the second time, even with another
 * person to call. A code given twice with anything else different is refused: which row is right, only the sender knows.
 */
export function rosterReader(mapping: RosterMapping, today: CalendarDate): (row: SheetRow) => RosterRow {
  const earlier = new Map<string | number, { row: number; said: string }>()
  return (row) => {
    const parsed = parseRow(row, mapping, today)
    const code = parsed.kind === 'accepted' && parsed.values.credit_code
    if (!code) return parsed

    const { legal_representative: _, ...unit } = parsed.values
    const said = JSON.stringify(unit)
    const first = earlier.get(code)
    if (!first) {
      earlier.set(code, { row: row.number, said })
      return parsed
    }
    const value = String(code)
    if (first.said === said) {
      return {
        kind: 'skipped',
        faults: [{ field: 'credit_code', value, reason: 'repeated', row: first.row }],
      }
    }
    return {
      kind: 'refused',
      faults: [{ field: 'credit_code', value, reason: 'repeated_code', row: first.row }],
    }
  }
}
