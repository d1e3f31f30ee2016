import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import type { Cell, SheetRow } from '~/core/sheet'
import { bareXlsx } from '../../tests/archive'
import { rowsOfXlsx } from './sheet-xlsx.server'

async function rowsIn(bytes: Buffer): Promise<SheetRow[]> {
  const rows: SheetRow[] = []
  for await (const row of rowsOfXlsx(bytes)) rows.push(row)
  return rows
}

async function cellsIn(bytes: Buffer): Promise<Cell[][]> {
  return (await rowsIn(bytes)).map(({ cells }) => cells)
}

/** A workbook made with exceljs: what Excel writes, near enough. */
async function xlsx(fill: (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  fill(workbook.addWorksheet('名册'), workbook)
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

describe('reading a workbook', () => {
  it('numbers the rows as in the file, leaves blank ones out, and keeps cells in their columns', async () => {
    const bytes = await xlsx((sheet) => {
      sheet.mergeCells('A1:D1')
      sheet.getCell('A1').value = '名册(样例)'
      sheet.getCell('B3').value = '海川'
      sheet.getCell('D5').value = 7
    })
    expect(await rowsIn(bytes)).toEqual([
      { number: 1, cells: ['名册(样例)', null, null, null] },
      { number: 3, cells: [null, '海川'] },
      { number: 5, cells: [null, null, null, 7] },
    ])
  })

  it('keeps text as text and numbers as numbers, so that a mangled code can be recognised', async () => {
    const bytes = await xlsx((sheet) =>
      sheet.addRow(['91350100M000100Y43', '0631', 9.13501e17, -3, 2.5, true]),
    )
    expect(await cellsIn(bytes)).toEqual([['91350100M000100Y43', '0631', 9.13501e17, -3, 2.5, 'TRUE']])
  })

  it.each([
    'yyyy"年"m"月"d"日"',
    '[$-804]yyyy"年"m"月"d"日";@',
    'yyyy\\-mm\\-dd',
    'm/d/yy',
    'm"月"d"日"',
    'yyyy/m/d h:mm',
  ])('reads a day in the format %s', async (format) => {
    const bytes = await xlsx((sheet) => {
      sheet.getCell('A1').value = new Date('2019-03-07T00:00:00Z')
      sheet.getCell('A1').numFmt = format
    })
    expect(await cellsIn(bytes)).toEqual([['2019-03-07']])
  })

  it.each([
    ['0.00', 43_531],
    ['#,##0"day"', 43_531],
    ['G/通用格式', 43_531],
    ['h:mm', 0.5],
    ['[Red]0;[Red]-0', 43_531],
  ])('takes a number in the format %s for a number', async (format, number) => {
    const bytes = await xlsx((sheet) => {
      sheet.getCell('A1').value = number
      sheet.getCell('A1').numFmt = format
    })
    expect(await cellsIn(bytes)).toEqual([[number]])
  })

  it('knows the date formats of Chinese Excel that have a number and no text, and days counted from 1904', async () => {
    const styles = '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="31"/></cellXfs></styleSheet>'
    const row = '<row r="1"><c r="A1" s="1"><v>43531.75</v></c><c r="B1" s="0"><v>43531</v></c></row>'
    expect(await cellsIn(bareXlsx(row, { 'xl/styles.xml': styles }))).toEqual([['2019-03-07', 43_531]])

    const workbook =
      '<workbook><workbookPr date1904="1"/><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>'
    const from_1904 = bareXlsx(row, { 'xl/styles.xml': styles, 'xl/workbook.xml': workbook })
    expect(await cellsIn(from_1904)).toEqual([['2023-03-08', 43_531]])
  })

  it('gives the result of a formula, an error as an error, and a formula without a result as itself', async () => {
    const bytes = await xlsx((sheet) => {
      sheet.getCell('A1').value = { formula: '1+1', result: 2 }
      sheet.getCell('B1').value = { formula: '"海"&"川"', result: '海川' }
      sheet.getCell('C1').value = { error: '#N/A' }
      sheet.getCell('D1').value = { formula: 'HYPERLINK("http://example.com")' }
    })
    const [cells] = await cellsIn(bytes)
    expect(cells).toEqual([2, '海川', { error: '#N/A' }, { error: '=HYPERLINK("http://example.com")' }])
  })

  it('reads rich text, links, escaped and inline text, and leaves reading aids out', async () => {
    const bytes = await xlsx((sheet) => {
      sheet.getCell('A1').value = { richText: [{ text: '海' }, { text: '川' }] }
      sheet.getCell('B1').value = { text: '海川', hyperlink: 'http://example.com' }
      sheet.getCell('C1').value = '<script>&"'
    })
    expect(await cellsIn(bytes)).toEqual([['海川', '海川', '<script>&"']])

    const inline =
      '<x:row><x:c t="inlineStr"><x:is><x:r><x:t>海</x:t></x:r><x:r><x:t>川&#10;_x0041_</x:t></x:r>'
    const aid = '<x:rPh sb="0"><x:t>haichuan</x:t></x:rPh></x:is></x:c></x:row>'
    expect(await cellsIn(bareXlsx(inline + aid))).toEqual([['海川\nA']])
  })

  it('reads the first visible sheet that has rows', async () => {
    const bytes = await xlsx((sheet, workbook) => {
      sheet.state = 'hidden'
      sheet.addRow(['hidden'])
      workbook.addWorksheet('blank')
      workbook.addWorksheet('units').addRow(['海川'])
      workbook.addWorksheet('more').addRow(['more'])
    })
    expect(await cellsIn(bytes)).toEqual([['海川']])
  })

  it('is not led to the end of the sheet by one value there', async () => {
    const far =
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>2</v></c><c r="XFD1048576"><v>3</v></c></row>'
    expect(await rowsIn(bareXlsx(far))).toEqual([
      { number: 1, cells: [1] },
      { number: 1_048_576, cells: [2] },
    ])
  })

  it('reads sizes that stand in a zip64 record, as streaming writers put them', async () => {
    const bytes = bareXlsx('<row r="1"><c r="A1"><v>1</v></c></row>', {}, { has_zip64_record: true })
    expect(await cellsIn(bytes)).toEqual([[1]])
  })
})
