// A sheet as it is read: numbered rows of cells, and somewhere near the top the row of titles.
import { plainText } from './plain-text'

/** Dates are the text YYYY-MM-DD. An error is what the spreadsheet shows (`#N/A`), or a formula nobody calculated (`=A1`). */
export type Cell = string | number | { error: string } | null

/** Rows are numbered as in the file, so that its sender finds them. */
export type SheetRow = { number: number; cells: Cell[] }

/**
 * Where a sheet's titles stand and which field each column fills. `mapping` goes by column; a column without a field
 * stays unread. While `missing` is not empty somebody has to map by hand, with `titles` before their eyes.
 */
export type Heading<Field extends string> = {
  row_number: number
  titles: string[]
  mapping: (Field | null)[]
  missing: Field[]
}

/** The titles each field is known by. */
export type Titles<Field extends string> = Record<Field, readonly string[]>

export const HEADING_ROWS_MAX = 20
export const SHEET_ROWS_MAX = 50_000
const TITLE_CHARACTERS_MAX = 100

/** Of the rows before the data (a merged title, a note, the titles), the one that names most fields; null if all is blank. */
export function findHeading<Field extends string>(
  rows: readonly SheetRow[],
  known: Titles<Field>,
  needed: readonly Field[],
): Heading<Field> | null {
  const fields = fieldsByTitle(known)
  const headings = rows.slice(0, HEADING_ROWS_MAX).map((row) => headingIn(row, fields, needed))
  return headings.reduce<Heading<Field> | null>(
    (best, next) => (best && !isFuller(next, best) ? best : next),
    null,
  )
}

/** The rows that sum up others: 合计, 总计, 小计. */
export function isTotal(row: SheetRow): boolean {
  const first = row.cells.find((cell) => cell !== null)
  return typeof first === 'string' && /^(本页)?(合计|总计|小计|共计)$/.test(titleKey(first))
}

/** What a cell shows, for people to recognise it. */
export function shownIn(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return ''
  return typeof cell === 'object' ? cell.error : String(cell)
}

function headingIn<Field extends string>(
  row: SheetRow,
  fields: ReadonlyMap<string, Field>,
  needed: readonly Field[],
): Heading<Field> {
  const titles = row.cells.map((cell) => plainText(shownIn(cell)))
  const found = titles.map((title) => fields.get(titleKey(title)) ?? null)
  const mapping = found.map((field, column) => (found.indexOf(field) === column ? field : null))
  return {
    row_number: row.number,
    titles,
    mapping,
    missing: needed.filter((field) => !mapping.includes(field)),
  }
}

function isFuller(one: Heading<string>, other: Heading<string>): boolean {
  const fields = (heading: Heading<string>) => heading.mapping.filter((field) => field !== null).length
  const words = (heading: Heading<string>) => heading.titles.filter((title) => title !== '').length
  return fields(one) > fields(other) || (fields(one) === fields(other) && words(one) > words(other))
}

function fieldsByTitle<Field extends string>(known: Titles<Field>): Map<string, Field> {
  const fields = new Map<string, Field>()
  for (const field in known) {
    for (const title of known[field]) fields.set(titleKey(title), field)
  }
  return fields
}

/** 行业代码(GB/T 4754-2017)* and 行业 代码： are the title 行业代码. */
function titleKey(title: string): string {
  return plainText(title.slice(0, TITLE_CHARACTERS_MAX))
    .replace(/\(.*?\)|\[.*?\]|【.*?】/g, '')
    .replace(/[\s*:：]/g, '')
    .toLowerCase()
}
