// Rows of a workbook in Excel's format before 2007, which offices and WPS still send.
import * as XLSX from '@e965/xlsx'
import { Refusal } from '~/core/refusal'
import type { Cell, SheetRow } from '~/core/sheet'
import { dayOfSerial, isDateFormat } from './sheet-dates.server'

/** Reads at most `rows_max` rows of the first visible sheet that has any. Holds the thread meanwhile: for a worker only. */
export function rowsOfXls(bytes: Buffer, rows_max: number): SheetRow[] {
  const workbook = openXls(bytes, rows_max)
  const is_1904 = workbook.Workbook?.WBProps?.date1904 === true
  const visible = workbook.SheetNames.filter((_, at) => !workbook.Workbook?.Sheets?.[at]?.Hidden)
  const sheets = visible.map((name) => rowsOf(workbook.Sheets[name]?.['!data'] ?? [], is_1904))
  return sheets.find((rows) => rows.length > 0) ?? []
}

/** The same container holds encrypted workbooks of the present format, and documents that are no workbook at all. */
function openXls(bytes: Buffer, rows_max: number): XLSX.WorkBook {
  try {
    const container = XLSX.CFB.read(bytes, { type: 'buffer' })
    if (XLSX.CFB.find(container, 'EncryptedPackage')) throw new Refusal('file_encrypted')
    return XLSX.read(bytes, {
      type: 'buffer',
      dense: true,
      cellNF: true,
      cellText: false,
      cellHTML: false,
      sheetRows: rows_max,
    })
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal(/password|encrypt/i.test(String(error)) ? 'file_encrypted' : 'file_not_a_sheet')
  }
}

function rowsOf(data: XLSX.CellObject[][], is_1904: boolean): SheetRow[] {
  const rows = Array.from(data, (row, at) => ({
    number: at + 1,
    cells: Array.from(row ?? [], (cell) => shownBy(cell, is_1904)),
  }))
  return rows.filter(({ cells }) => cells.some((cell) => cell !== null))
}

function shownBy(cell: XLSX.CellObject | undefined, is_1904: boolean): Cell {
  if (cell === undefined || cell.v === undefined || cell.v === '') return null
  if (cell.t === 'e') return { error: ERRORS[Number(cell.v)] ?? '#N/A' }
  if (typeof cell.v === 'boolean') return cell.v ? 'TRUE' : 'FALSE'
  if (typeof cell.v !== 'number') return String(cell.v)
  return isDateFormat(String(cell.z ?? '')) ? (dayOfSerial(cell.v, is_1904) ?? cell.v) : cell.v
}

const ERRORS: Record<number, string> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
}
