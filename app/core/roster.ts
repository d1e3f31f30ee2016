// A roster that an office keeps as a sheet: what its columns are called, and one row read after the other, field by field.
// Everything that is wrong with a row is said at once.
import type { Said } from './cell'
import { plainText } from './plain-text'
import { type Cell, findHeading, isTotal, type SheetRow, shownIn, type Titles } from './sheet'

type Column = { titles: readonly [string, ...string[]]; width: number; as?: 'text' | 'day' }

type Fault = { reason: string }
type RowFault = { field: string; value: string } & Fault
type Values = Record<string, string | number>
type ReadRow =
  | { kind: 'accepted'; values: Values; closed: Values }
  | { kind: 'refused'; faults: RowFault[] }
  | { kind: 'skipped'; faults: RowFault[] }

/** `closed` is what only few may read. A null says nothing: a blank cell leaves the stored value alone. */
type Given = Record<string, string | number | null>
type Read<Field> = <T>(field: Field, say: (cell: Cell) => Said<T, Fault>) => T | null

/** `key` is what a row is about: a title printed again there makes it none, and by it a row given twice is named. */
export function rosterOf<Field extends string>({
  columns,
  needed,
  summary,
  key,
  rowOf,
}: {
  columns: Record<Field, Column>
  needed: readonly NoInfer<Field>[]
  summary: readonly string[]
  key: NoInfer<Field>
  rowOf: (read: Read<NoInfer<Field>>) => { values: Given; closed: Given }
}) {
  const fields = Object.keys(columns) as Field[]
  const titles = {} as Titles<Field>
  for (const field of fields) titles[field] = columns[field].titles

  return {
    columns: fields.map((field) => {
      const { titles, width, as = 'text' } = columns[field]
      return { field, title: titles[0], width, as }
    }),
    summary,
    needed,
    findHeading: (rows: readonly SheetRow[]) => findHeading(rows, titles, needed),
    reader: ({ mapping }: { mapping: readonly (string | null)[] }) =>
      onceEach(key, (row) => readRow(row, mapping, { field: key, titles: titles[key] }, rowOf)),
  }
}

/** The same row given twice is skipped the second time. */
function onceEach(key: string, read: (row: SheetRow) => ReadRow): (row: SheetRow) => ReadRow {
  const earlier = new Map<string, number>()
  return (row) => {
    const given = read(row)
    if (given.kind !== 'accepted') return given
    const said = JSON.stringify([given.values, given.closed])
    const first = earlier.get(said)
    if (first === undefined) {
      earlier.set(said, row.number)
      return given
    }
    return skipped(key, String(given.values[key]), { reason: 'repeated', row: first })
  }
}

function readRow<Field extends string>(
  row: SheetRow,
  mapping: readonly (string | null)[],
  key: { field: Field; titles: readonly string[] },
  rowOf: (read: Read<Field>) => { values: Given; closed: Given },
): ReadRow {
  const cellOf = (field: string) => row.cells[mapping.indexOf(field)] ?? null
  const reason = reasonToSkip(row, mapping, plainText(shownIn(cellOf(key.field))), key.titles)
  if (reason) return skipped(key.field, shownIn(row.cells.find((cell) => cell !== null)), { reason })

  const faults: RowFault[] = []
  const { values, closed } = rowOf((field, say) => {
    const said = say(cellOf(field))
    if ('value' in said) return said.value
    faults.push({ field, value: shownIn(cellOf(field)), ...said.fault })
    return null
  })
  if (faults.length > 0) return { kind: 'refused', faults }
  return { kind: 'accepted', values: saidIn(values), closed: saidIn(closed) }
}

/** Sums, titles printed again on every page, rows in which only an unread column was filled. */
function reasonToSkip(
  row: SheetRow,
  mapping: readonly (string | null)[],
  key: string,
  titles: readonly string[],
) {
  if (titles.includes(key)) return 'heading'
  const read = row.cells.filter((_, column) => mapping[column])
  if (read.every((cell) => plainText(shownIn(cell)) === '')) return 'blank'
  return isTotal(row) ? 'total' : null
}

function skipped(field: string, value: string, fault: Fault & { row?: number }): ReadRow {
  return { kind: 'skipped', faults: [{ field, value, ...fault }] }
}

function saidIn(given: Given): Values {
  return Object.fromEntries(
    Object.entries(given).filter((entry): entry is [string, string | number] => entry[1] !== null),
  )
}
