import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import * as XLSX from '@e965/xlsx'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SHEET_ROWS_MAX, type SheetRow } from '~/core/sheet'
import { archive, bareXlsx } from '../../tests/archive'
import { readSheet, SHEET_BYTES_MAX, writeSheet } from './sheets.server'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sheets-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function read(bytes: Uint8Array | string, filename = 'roster.xlsx'): Promise<SheetRow[]> {
  const path = join(folder, 'upload')
  await writeFile(path, bytes)
  const rows: SheetRow[] = []
  for await (const row of readSheet(path, filename)) rows.push(row)
  return rows
}

async function cellsIn(bytes: Uint8Array) {
  return (await read(bytes)).map(({ cells }) => cells)
}

describe('a file that is no usable sheet is refused', () => {
  const refusing = (bytes: Uint8Array | string, filename?: string) => expect(read(bytes, filename)).rejects

  it('over 10 MB, unopened', async () => {
    await refusing(Buffer.alloc(SHEET_BYTES_MAX + 1)).toMatchObject({ code: 'file_too_large' })
  })

  it('a zip bomb, by its ratio', async () => {
    const bomb = archive({ 'xl/workbook.xml': ' '.repeat(3_000_000) })
    await refusing(bomb).toMatchObject({ code: 'file_unzips_too_large' })
  })

  it('a zip bomb, by the size in its directory', async () => {
    const bytes = bareXlsx('<row/>', {}, { declared_size: 90_000_000 })
    await refusing(bytes).toMatchObject({ code: 'file_unzips_too_large' })
  })

  it('a zip bomb whose directory lies', async () => {
    const bytes = bareXlsx(
      '<row r="1"><c r="A1"><v>1</v></c></row>'.repeat(1_000),
      {},
      { declared_size: 200 },
    )
    await refusing(bytes).toMatchObject({ code: 'file_unzips_too_large' })
  })

  it('one element that never ends', async () => {
    const noise = Array.from({ length: 500_000 }, (_, at) => (at * 2_654_435_761) % 4_294_967_296).join(' ')
    await refusing(bareXlsx(`<row r="1"><c t="str"><v>${noise}`)).toMatchObject({ code: 'file_not_a_sheet' })
  })

  it.each([
    ['rows', (begun: string) => begun.replaceAll('?', 'row'), 'sheet_empty'],
    ['cells', (begun: string) => `<row>${begun.replaceAll('?', 'c')}</row>`, 'sheet_empty'],
    ['values', (begun: string) => `<row><c>${begun.replaceAll('?', 'v')}</c></row>`, 'sheet_empty'],
  ])('two hundred thousand %s begun and none ended, without looking long', async (_, rows, code) => {
    const noise = randomBytes(30_000).toString('hex')
    const styles = '<numFmt>'.repeat(200_000)
    const bytes = bareXlsx(rows('<?>'.repeat(200_000)), { 'xl/styles.xml': styles, noise })
    await refusing(bytes).toMatchObject({ code })
  })

  it.each([
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'roster.xlsx'],
    ['a picture called csv', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'roster.csv'],
    ['a web page', Buffer.from('<html><table></table></html>'), 'roster.xls'],
    ['half an archive', Buffer.from('PK\x03\x04half'), 'roster.xlsx'],
    ['a document', archive({ 'word/document.xml': '<w/>' }), 'roster.xlsx'],
    ['nothing', Buffer.alloc(0), 'roster.xlsx'],
    [
      'an old container without a workbook',
      XLSX.CFB.write(XLSX.CFB.utils.cfb_new({}), { type: 'buffer' }),
      'roster.xls',
    ],
  ])('%s', async (_, bytes, filename) => {
    await refusing(bytes, filename).toMatchObject({ code: 'file_not_a_sheet' })
  })

  it('a damaged archive', async () => {
    const names = Array.from({ length: 500 }, (_, at) => `<row><c t="str"><v>海川${at * 7919}</v></c></row>`)
    const bytes = bareXlsx(names.join(''))
    bytes.fill(0xff, 600, 1_200)
    await refusing(bytes).toMatchObject({ code: 'file_not_a_sheet' })
  })

  it('an encrypted one, of either kind', async () => {
    const container = XLSX.CFB.utils.cfb_new({})
    XLSX.CFB.utils.cfb_add(container, 'EncryptedPackage', Buffer.from('secret'))
    await refusing(XLSX.CFB.write(container, { type: 'buffer' })).toMatchObject({ code: 'file_encrypted' })

    const zip = bareXlsx('<row/>', {}, { is_encrypted: true })
    await refusing(zip).toMatchObject({ code: 'file_encrypted' })
  })

  it.each([
    ['a workbook', bareXlsx('<row r="1"><c r="A1" s="1"/></row>'), 'roster.xlsx'],
    ['text', Buffer.from('\n , \n'), 'roster.csv'],
    ['no text at all', Buffer.alloc(0), 'roster.csv'],
  ])('%s without a value', async (_, bytes, filename) => {
    await refusing(bytes, filename).toMatchObject({ code: 'sheet_empty' })
  })

  it('with more rows than a sheet and its heading may have', async () => {
    const lines = (rows: number) => 'x\n'.repeat(rows)
    await refusing(lines(SHEET_ROWS_MAX + 21), 'roster.csv').toMatchObject({ code: 'sheet_too_long' })
    expect(await read(lines(SHEET_ROWS_MAX + 20), 'roster.csv')).toHaveLength(SHEET_ROWS_MAX + 20)
  })
})

describe('writing a workbook', () => {
  type Unit = {
    name: string
    credit_code: string | null
    staff_count: number | null
    founded_on: string | null
  }
  const columns = [
    { title: '单位名称', width: 40, as: 'text', of: (unit: Unit) => unit.name },
    { title: '统一社会信用代码', width: 22, as: 'text', of: (unit: Unit) => unit.credit_code },
    { title: '从业人数', width: 10, as: 'number', of: (unit: Unit) => unit.staff_count },
    { title: '成立日期', width: 12, as: 'day', of: (unit: Unit) => unit.founded_on },
  ] as const
  const written = (rows: Iterable<Unit> | AsyncIterable<Unit>, notice?: string) =>
    buffer(writeSheet({ name: '名册', columns: [...columns], ...(notice && { notice }) }, rows))
  const unit = { name: '海川', credit_code: '913710020000000005', staff_count: 0, founded_on: '2019-03-07' }

  it('is read back as it was written, codes as text and days as days', async () => {
    const blank = { name: '新港', credit_code: null, staff_count: null, founded_on: null }
    expect(await cellsIn(await written([unit, blank], '样例数据,均为虚构'))).toEqual([
      ['样例数据,均为虚构'],
      ['单位名称', '统一社会信用代码', '从业人数', '成立日期'],
      ['海川', '913710020000000005', 0, '2019-03-07'],
      ['新港', null, null, null],
    ])
  })

  it.each([
    '=HYPERLINK("http://example.com","x")',
    '+1',
    '-1+2',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '<script>alert(1)</script>',
  ])('no spreadsheet runs %j', async (name) => {
    const workbook = new ExcelJS.Workbook()
    const bytes = await written([{ ...unit, name }])
    await workbook.xlsx.load(new Uint8Array(bytes).buffer)
    const cell = workbook.worksheets[0]?.getCell('A2')
    expect(cell?.type).toBe(ExcelJS.ValueType.String)
    expect(cell?.numFmt).toBe('@')
    expect((await cellsIn(bytes))[1]?.[0]).toBe(name)
  })

  it('opens although a text holds what no workbook can', async () => {
    const bytes = await written([{ ...unit, name: '门前\u0001积水\ufffe' }])
    expect((await cellsIn(bytes))[1]?.[0]).toBe('门前积水')
  })

  it('has bold titles that stay in sight, and columns wide enough', async () => {
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(new Uint8Array(await written([unit], '样例')).buffer)
    const sheet = workbook.worksheets[0]
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 2 })
    expect(sheet?.getCell('B2').font.bold).toBe(true)
    expect(sheet?.getColumn(1).width).toBe(40)
  })

  it('takes rows as they come and keeps every character of twenty thousand names', async () => {
    const names = Array.from({ length: 20_000 }, (_, at) => `威海海川机械制造有限公司${at}`)
    const rows = await cellsIn(await written(Readable.from(names.map((name) => ({ ...unit, name })))))
    expect(rows.slice(1).map(([name]) => name)).toEqual(names)
  })

  it('fails as its rows fail', async () => {
    async function* failing() {
      yield unit
      throw new Error('the database went away')
    }
    await expect(written(failing())).rejects.toThrow('the database went away')
  })
})
