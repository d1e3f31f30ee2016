// Word documents for offices to go on writing in: a sheet of paper as a form, and a list under its heading. A4, margins of GB/T 9704.
import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  HeightRule,
  ImageRun,
  type ISectionOptions,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { Paper } from '~/core/paper'
import { xmlText } from '~/core/plain-text'
import type { Column } from './sheets.server'
import { squarePictureOf } from './square.server'

/** A list under its heading; the notes stand over the title, one line each. */
export type ListHeading<Row> = { issuer: string; title: string; notes: string[]; columns: Column<Row>[] }

const RED = 'C00000'
const SPACE_MM = 24
const SQUARE_PIXELS = 110

export async function paperDocument(paper: Paper): Promise<Buffer> {
  const { issuer, number, title, to, rows, spaces, square, signed } = paper
  const form = [
    ...rows.map(({ label, value }) => row([cell(label, 22, HEAD), cell(value, 78, { size: SMALL })])),
    ...spaces.map(({ label, lines }) =>
      row([cell(label, 22, HEAD), cell(lines.join('\n'), 78, SPACE)], SPACE_MM),
    ),
  ]
  return written(title, 'portrait', [
    ...heading(issuer, title, [number]),
    line(to),
    table(form),
    new Paragraph({}), // two tables without one between them are one
    foot(await squarePictureOf(square.address), square, signed),
  ])
}

/** The square with what is said of it to the left, who issued the sheet and when to the right: on one page with the rest while the words are few. */
function foot(picture: Buffer, { address, lines }: Paper['square'], signed: readonly string[]): Table {
  const square = new ImageRun({
    type: 'png',
    data: picture,
    transformation: { width: SQUARE_PIXELS, height: SQUARE_PIXELS },
    altText: { name: 'square', title: address, description: address },
  })
  const halves = [
    [new Paragraph({ children: [square] }), ...lines.map((text) => line(text, { size: SMALL }))],
    signed.map((text) => line(text, { alignment: AlignmentType.RIGHT })),
  ].map((children) => new TableCell({ verticalAlign: VerticalAlign.CENTER, children }))
  const width = { size: 100, type: WidthType.PERCENTAGE }
  return new Table({ rows: [row(halves)], width, borders: TableBorders.NONE })
}

/** Columns are as wide, in proportion, as in a workbook. */
export async function listDocument<Row>(
  { issuer, title, notes, columns }: ListHeading<Row>,
  rows: readonly Row[],
): Promise<Buffer> {
  const all = columns.reduce((sum, { width }) => sum + width, 0)
  const cells = (textOf: (column: Column<Row>) => unknown, isBold = false) =>
    columns.map((column) =>
      cell(String(textOf(column) ?? ''), (100 * column.width) / all, { isBold, size: TABLE }),
    )
  const heads = new TableRow({ tableHeader: true, children: cells(({ title }) => title, true) })
  return written(title, 'landscape', [
    ...heading(issuer, title, notes),
    table([heads, ...rows.map((one) => row(cells(({ of }) => of(one))))]),
  ])
}

/** In half points: 小二, 四号, 小四, 五号. */
const TITLE = 36
const BODY = 28
const SMALL = 24
const TABLE = 21
const FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋' }
const HEADING_FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体' }

type Look = {
  size?: number
  isBold?: boolean
  alignment?: (typeof AlignmentType)[keyof typeof AlignmentType]
  /** Within a cell that is higher than its text. */
  isLow?: boolean
}

const HEAD: Look = { isBold: true, size: SMALL }
/** Room to write by hand over the lines. */
const SPACE: Look = { isLow: true, size: SMALL }

/** The issuer in red over a red line, then what it is. */
function heading(issuer: string, title: string, notes: readonly string[]): Paragraph[] {
  const [last, ...others] = [...notes].reverse()
  const under = { bottom: { style: BorderStyle.SINGLE, size: 12, color: RED, space: 4 } }
  const middle = { alignment: AlignmentType.CENTER }
  const run = new TextRun({ text: issuer, bold: true, size: 44, color: RED, font: HEADING_FONT })
  return [
    new Paragraph({ ...middle, spacing: { after: 120 }, children: [run] }),
    ...others.reverse().map((text) => line(text, middle)),
    new Paragraph({ ...middle, border: under, children: [runOf(last ?? '', { size: BODY })] }),
    new Paragraph({
      ...middle,
      spacing: { before: 240, after: 240 },
      children: [new TextRun({ text: title, bold: true, size: TITLE, font: HEADING_FONT })],
    }),
  ]
}

function line(text: string, { alignment, ...look }: Look = {}): Paragraph {
  return new Paragraph({ alignment, children: [runOf(text, look)] })
}

function runOf(text: string, { size = BODY, isBold = false }: Look): TextRun {
  return new TextRun({ text, size, bold: isBold, font: FONT })
}

function table(rows: TableRow[]): Table {
  return new Table({ rows, width: { size: 100, type: WidthType.PERCENTAGE } })
}

function row(children: TableCell[], height_mm?: number): TableRow {
  const height = height_mm && { value: convertMillimetersToTwip(height_mm), rule: HeightRule.ATLEAST }
  return new TableRow({ children, cantSplit: true, ...(height && { height }) })
}

function cell(text: string, percent: number, look: Look = {}): TableCell {
  return new TableCell({
    width: { size: percent, type: WidthType.PERCENTAGE },
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    verticalAlign: look.isLow ? VerticalAlign.BOTTOM : VerticalAlign.TOP,
    children: xmlText(text)
      .split('\n')
      .map((one) => line(one, look)),
  })
}

function written(
  title: string,
  orientation: 'portrait' | 'landscape',
  children: ISectionOptions['children'],
): Promise<Buffer> {
  const [top, right, bottom, left] = [37, 26, 35, 28].map((mm) => convertMillimetersToTwip(mm))
  const size = {
    width: convertMillimetersToTwip(210),
    height: convertMillimetersToTwip(297),
    orientation: PageOrientation[orientation === 'portrait' ? 'PORTRAIT' : 'LANDSCAPE'],
  }
  const page = { size, margin: { top, right, bottom, left } }
  return Packer.toBuffer(new Document({ title, sections: [{ properties: { page }, children }] }))
}
