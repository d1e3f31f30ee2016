// Rows of a text file of values: with commas, semicolons or tabs; in UTF-8, in GB18030 as Excel saves it in China, or in UTF-16.
import { Refusal } from '~/core/refusal'
import type { Cell, SheetRow } from '~/core/sheet'

/** A row with line breaks inside its quotes still counts as one row, as spreadsheets show it. */
export function* rowsOfCsv(bytes: Buffer): Generator<SheetRow> {
  const text = decoded(bytes)
  const separator = separatorOf(text)
  let row: SheetRow = { number: 1, cells: [] }
  for (const [, quoted, plain = '', end] of text.matchAll(valueBefore(separator))) {
    row.cells.push(cellOf(quoted?.replaceAll('""', '"') ?? plain))
    if (end === separator) continue
    if (row.cells.some((cell) => cell !== null)) yield row
    row = { number: row.number + 1, cells: [] }
  }
}

const SAMPLE_CHARACTERS = 4_000

/** UTF-8 is never valid by accident; GB18030 almost always is, so it comes last. */
function decoded(bytes: Buffer): string {
  const encodings = bytes[0] === 0xff && bytes[1] === 0xfe ? ['utf-16le'] : ['utf-8', 'gb18030']
  for (const encoding of encodings) {
    const text = decodedAs(encoding, bytes)
    if (text !== null && !text.includes('\0')) return text
  }
  throw new Refusal('file_not_a_sheet')
}

function decodedAs(encoding: string, bytes: Buffer): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

/** The one that occurs most at the beginning, quoted values aside. */
function separatorOf(text: string): string {
  const sample = text.slice(0, SAMPLE_CHARACTERS).replace(/"[^"]*"/g, '')
  const times = (separator: string) => sample.split(separator).length
  return [',', ';', '\t'].reduce((best, next) => (times(next) > times(best) ? next : best))
}

/** A value in quotes (first group) or without (second), and what ends it: a separator, the line, or the file. */
function valueBefore(separator: string): RegExp {
  return new RegExp(`(?:"([^"]*(?:""[^"]*)*)"|([^${separator}\\r\\n]*))(${separator}|\\r\\n|\\r|\\n|$)`, 'gy')
}

/** `="0631"` is how some programs keep a spreadsheet from taking text for a number. */
function cellOf(value: string): Cell {
  const text = /^="([^"]*)"$/.exec(value)?.[1] ?? value
  return text.trim() === '' ? null : text
}
