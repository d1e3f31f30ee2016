// Rows of a workbook in Excel's present format, read while it is inflated: neither its XML nor its rows are ever all in memory.
// Two libraries were tried first. The streaming reader of exceljs breaks Chinese characters where two chunks meet (71 of
// 50,000 names); read-excel-file fills every row up to the last column used, so one value in XFD1048576 ends the process.
import { Refusal } from '~/core/refusal'
import type { Cell, SheetRow } from '~/core/sheet'
import { dayOfSerial, isDateFormat, isKnownDateFormat } from './sheet-dates.server'
import {
  attribute,
  type Element,
  elementIn,
  elementsIn,
  elementsInPieces,
  textIn,
  unescaped,
} from './sheet-xml.server'
import { openZip, textOfPart, type Zip } from './sheet-zip.server'

/** The rows of the first visible sheet that has any. */
export async function* rowsOfXlsx(bytes: Buffer): AsyncGenerator<SheetRow> {
  const zip = openZip(bytes)
  const book = await readBook(zip)
  for (const path of book.sheets) {
    let is_blank = true
    for await (const row of rowsOfPart(zip, path, book)) {
      is_blank = false
      yield row
    }
    if (!is_blank) return
  }
}

/** What cells refer to: the shared texts and the styles that show a number as a day, both by number. */
type Book = { sheets: string[]; is_1904: boolean; texts: string[]; date_styles: Set<number> }

/** A roster is never wider. What stands further to the right is left unread. */
const COLUMNS_MAX = 256
const LETTER_A = 65

async function readBook(zip: Zip): Promise<Book> {
  const workbook = await wholePart(zip, 'xl/workbook.xml')
  const properties = elementIn(workbook, 'workbookPr')
  return {
    sheets: sheetPaths(workbook, await wholePart(zip, 'xl/_rels/workbook.xml.rels')),
    is_1904: /^(1|true)$/.test((properties && attribute(properties, 'date1904')) ?? ''),
    texts: await sharedTexts(zip),
    date_styles: dateStyles(await wholePart(zip, 'xl/styles.xml')),
  }
}

function sheetPaths(workbook: string, relationships: string): string[] {
  const sheets = elementsIn(workbook, 'sheet').filter(
    (sheet) => !attribute(sheet, 'state')?.includes('idden'),
  )
  if (sheets.length === 0) throw new Refusal('file_not_a_sheet')
  const targets = new Map(
    elementsIn(relationships, 'Relationship').map((one) => [attribute(one, 'Id'), attribute(one, 'Target')]),
  )
  return sheets
    .map((sheet) => targets.get(attribute(sheet, 'id')))
    .filter((target) => target !== undefined)
    .map((target) => (target.startsWith('/') ? target.slice(1) : `xl/${target}`))
}

async function sharedTexts(zip: Zip): Promise<string[]> {
  const texts: string[] = []
  for await (const items of elementsInPieces(textOfPart(zip, 'xl/sharedStrings.xml'), 'si')) {
    for (const { content } of items) texts.push(textOfRuns(content))
  }
  return texts
}

function dateStyles(styles: string): Set<number> {
  const formats = elementsIn(styles, 'numFmt').map(
    (format) => [attribute(format, 'numFmtId'), attribute(format, 'formatCode') ?? ''] as const,
  )
  const custom = new Map(formats)
  const cell_styles = elementIn(styles, 'cellXfs')
  const shows_day = elementsIn(cell_styles?.content ?? '', 'xf').map((style) => {
    const id = attribute(style, 'numFmtId')
    const format = custom.get(id)
    return format === undefined ? isKnownDateFormat(Number(id)) : isDateFormat(format)
  })
  return new Set(shows_day.flatMap((shows, number) => (shows ? [number] : [])))
}

async function* rowsOfPart(zip: Zip, path: string, book: Book): AsyncGenerator<SheetRow> {
  let number = 0
  for await (const rows of elementsInPieces(textOfPart(zip, path), 'row')) {
    for (const row of rows) {
      number = Number(attribute(row, 'r') ?? number + 1)
      const cells = cellsOf(row, book)
      if (cells.some((cell) => cell !== null)) yield { number, cells }
    }
  }
}

/** Blank cells may be left out of the file; a cell says itself where it stands, or stands after the one before. */
function cellsOf(row: Element, book: Book): Cell[] {
  const cells: Cell[] = []
  let column = -1
  for (const cell of elementsIn(row.content, 'c')) {
    column = columnOf(attribute(cell, 'r')) ?? column + 1
    if (column >= COLUMNS_MAX) break
    while (cells.length < column) cells.push(null)
    cells[column] = shownBy(cell, book)
  }
  return cells
}

/** `C7` is in column 2, `AA1` in column 26. */
function columnOf(address: string | undefined): number | null {
  if (!address) return null
  let column = 0
  for (let at = 0; address.charCodeAt(at) >= LETTER_A; at++)
    column = column * 26 + address.charCodeAt(at) - LETTER_A + 1
  return column - 1
}

function shownBy(cell: Element, book: Book): Cell {
  if (cell.content === '') return null
  const type = attribute(cell, 't')
  if (type === 'inlineStr') return textOfRuns(cell.content) || null

  const value = elementIn(cell.content, 'v')
  const text = unescaped(value?.content ?? '')
  if (text === '') return uncalculated(cell)
  if (type === 's') return book.texts[Number(text)] || null
  if (type === 'e') return { error: text }
  if (type === 'b') return text === '1' ? 'TRUE' : 'FALSE'
  if (type === 'str') return text
  if (type === 'd') return text.slice(0, 'YYYY-MM-DD'.length)
  return numberOrDay(Number(text), cell, book)
}

function numberOrDay(number: number, cell: Element, book: Book): Cell {
  if (!book.date_styles.has(Number(attribute(cell, 's')))) return number
  return dayOfSerial(number, book.is_1904) ?? number
}

/** A formula without its result, as some programs write it: to take it for a blank cell would lose it silently. */
function uncalculated(cell: Element): Cell {
  const formula = elementIn(cell.content, 'f')
  return formula && attribute(cell, 't') !== 'str' ? { error: `=${unescaped(formula.content)}` } : null
}

/** A text in runs of different looks. The reading aids that may stand above it (`rPh`) come last and are left out. */
function textOfRuns(xml: string): string {
  const aids = xml.search(/<(\w+:)?rPh/)
  return textIn(aids === -1 ? xml : xml.slice(0, aids), 't')
}

async function wholePart(zip: Zip, path: string): Promise<string> {
  let whole = ''
  for await (const piece of textOfPart(zip, path)) whole += piece
  return whole
}
