// One row of a sheet, read field by field; everything that is wrong with it is said at once.
import type { CellFault, Said } from './cell'
import { plainText } from './plain-text'
import { type Cell, isTotal, type SheetRow, shownIn } from './sheet'

/** Sums, titles printed again on every page, rows in which only an unread column was filled. */
export type NoRow = { reason: 'total' | 'heading' | 'blank' }

type Values = Record<string, string | number>
export type RowFault<Field, Fault> = { field: Field; value: string } & Fault

export type ReadRow<Field, Fault> =
  | { kind: 'accepted'; values: Values; closed: Values }
  | { kind: 'refused'; faults: RowFault<Field, Fault>[] }
  | { kind: 'skipped'; faults: RowFault<Field, Fault>[] }

/** `closed` is what only few may read. A null says nothing: a blank cell leaves the stored value alone. */
type Given = Record<string, string | number | null>
export type Read<Field extends string, Fault> = <T>(
  field: Field,
  say: (cell: Cell) => Said<T, Fault | CellFault>,
) => T | null

/** `key` is the field without which a row is none: total rows, blank ones and repeated titles are skipped by it. */
export function readRow<Field extends string, Fault extends { reason: string }>(
  row: SheetRow,
  mapping: readonly (Field | null)[],
  key: { field: Field; titles: readonly string[] },
  say: (read: Read<Field, Fault>) => { values: Given; closed: Given },
): ReadRow<Field, Fault | CellFault | NoRow> {
  const cellOf = (field: Field) => row.cells[mapping.indexOf(field)] ?? null
  const skipped = reasonToSkip(row, mapping, plainText(shownIn(cellOf(key.field))), key.titles)
  if (skipped) {
    const value = shownIn(row.cells.find((cell) => cell !== null))
    return { kind: 'skipped', faults: [{ field: key.field, value, reason: skipped }] }
  }

  const faults: RowFault<Field, Fault | CellFault>[] = []
  const { values, closed } = say((field, say) => {
    const said = say(cellOf(field))
    if ('value' in said) return said.value
    faults.push({ field, value: shownIn(cellOf(field)), ...said.fault })
    return null
  })
  if (faults.length > 0) return { kind: 'refused', faults }
  return { kind: 'accepted', values: saidOf(values), closed: saidOf(closed) }
}

function reasonToSkip(
  row: SheetRow,
  mapping: readonly (string | null)[],
  key: string,
  titles: readonly string[],
): NoRow['reason'] | null {
  if (titles.includes(key)) return 'heading'
  const read = row.cells.filter((_, column) => mapping[column])
  if (read.every((cell) => plainText(shownIn(cell)) === '')) return 'blank'
  return isTotal(row) ? 'total' : null
}

function saidOf(given: Given): Values {
  return Object.fromEntries(
    Object.entries(given).filter((entry): entry is [string, string | number] => entry[1] !== null),
  )
}
