// Sheets that people upload and download: .xlsx, .xls and .csv in, .xlsx out.
import { readFile, stat } from 'node:fs/promises'
import { PassThrough, type Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import ExcelJS from 'exceljs'
import { xmlText } from '~/core/plain-text'
import { Refusal } from '~/core/refusal'
import { HEADING_ROWS_MAX, SHEET_ROWS_MAX, type SheetRow } from '~/core/sheet'
import { rowsOfCsv } from './sheet-csv.server'
import { rowsOfXls } from './sheet-xls.server'
import { rowsOfXlsx } from './sheet-xlsx.server'

export type Column<Row> = {
  title: string
  /** In characters; a Chinese character takes two. */
  width: number
  /** Codes and phones are text: as a number, the last digits of a code would be lost. A day is a CalendarDate. */
  as: 'text' | 'number' | 'day'
  /** Where numbers of several kinds stand in one column: how this row's is written, as a number format of Excel. */
  format?: (row: Row) => string
  of: (row: Row) => string | number | null | undefined
}

export type Sheet<Row> = {
  name: string
  columns: Column<Row>[]
  /** One row above the titles, e.g. that all data are made up. */
  notice?: string
}

/**
 * The rows of an uploaded file that are not blank, one by one. What a file is, its first bytes say; only text has none, and
 * there the name must end in csv or txt. Refuses what is too large before opening it, and what is too long as soon as it is seen.
 */
export async function* readSheet(path: string, filename: string): AsyncGenerator<SheetRow> {
  if ((await stat(path)).size > SHEET_BYTES_MAX) throw new Refusal('file_too_large')
  let rows = 0
  for await (const row of rowsOf(await readFile(path), filename)) {
    rows += 1
    if (rows > ROWS_READ_MAX) throw new Refusal('sheet_too_long')
    yield row
  }
  if (rows === 0) throw new Refusal('sheet_empty')
}

/**
 * A workbook of one sheet, written while the rows come. Every text is a string cell in text format, so that `=HYPERLINK(…)`
 * in a name is shown and never run, not even after the cell is edited.
 */
export function writeSheet<Row>(sheet: Sheet<Row>, rows: Iterable<Row> | AsyncIterable<Row>): Readable {
  const file = new PassThrough()
  writeTo(file, sheet, rows).catch((error: unknown) =>
    file.destroy(error instanceof Error ? error : new Error(String(error))),
  )
  return file
}

export const SHEET_BYTES_MAX = 10 * 1024 * 1024
/** The data rows are counted by whoever knows where they begin. */
const ROWS_READ_MAX = SHEET_ROWS_MAX + HEADING_ROWS_MAX
const ROWS_WRITTEN_AT_ONCE = 200
const FORMATS = { text: '@', number: '0', day: 'yyyy-mm-dd' }

function rowsOf(bytes: Buffer, filename: string): Iterable<SheetRow> | AsyncIterable<SheetRow> {
  if (bytes.subarray(0, 4).equals(Buffer.from('PK\x03\x04'))) return rowsOfXlsx(bytes)
  if (bytes.subarray(0, 4).equals(Buffer.from('D0CF11E0', 'hex'))) return rowsOfXls(bytes, ROWS_READ_MAX + 1)
  if (/\.(csv|txt)$/i.test(filename)) return rowsOfCsv(bytes)
  throw new Refusal('file_not_a_sheet')
}

async function writeTo<Row>(
  file: PassThrough,
  sheet: Sheet<Row>,
  rows: Iterable<Row> | AsyncIterable<Row>,
): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream: file,
    useStyles: true,
    useSharedStrings: true,
  })
  const worksheet = startSheet(workbook, sheet)
  let written = 0
  for await (const row of rows) {
    const line = worksheet.addRow(sheet.columns.map((column) => valueIn(column, row)))
    for (const [at, { format }] of sheet.columns.entries())
      if (format) line.getCell(at + 1).numFmt = format(row)
    line.commit()
    written += 1
    if (written % ROWS_WRITTEN_AT_ONCE === 0) await setImmediate()
  }
  worksheet.commit()
  await workbook.commit()
}

function startSheet<Row>(workbook: ExcelJS.stream.xlsx.WorkbookWriter, sheet: Sheet<Row>): ExcelJS.Worksheet {
  const heading_rows = sheet.notice ? 2 : 1
  const worksheet = workbook.addWorksheet(sheet.name, { views: [{ state: 'frozen', ySplit: heading_rows }] })
  worksheet.columns = sheet.columns.map(({ width, as }) => ({ width, style: { numFmt: FORMATS[as] } }))
  if (sheet.notice) worksheet.addRow([sheet.notice]).commit()
  const titles = worksheet.addRow(sheet.columns.map(({ title }) => title))
  titles.font = { bold: true }
  titles.commit()
  return worksheet
}

function valueIn<Row>(column: Column<Row>, row: Row): string | number | Date | null {
  const value = column.of(row) ?? null
  if (value === null || value === '') return null
  if (column.as === 'day') return new Date(`${value}T00:00:00Z`)
  return column.as === 'number' ? Number(value) : xmlText(String(value))
}
