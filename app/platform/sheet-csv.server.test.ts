import { describe, expect, it } from 'vitest'
import type { Cell } from '~/core/sheet'
import { rowsOfCsv } from './sheet-csv.server'

function cellsIn(bytes: Buffer): Cell[][] {
  return Array.from(rowsOfCsv(bytes), ({ cells }) => cells)
}

describe('reading text', () => {
  const rows = [
    ['单位名称', '地址'],
    ['威海海川', '新威路1号,"东楼"\n二层'],
  ]
  const csv = '单位名称,地址\r\n威海海川,"新威路1号,""东楼""\n二层"\r\n'

  it.each([
    ['UTF-8', Buffer.from(csv)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${csv}`)],
    [
      'UTF-16 with tabs',
      Buffer.from(`\ufeff${csv.replace('称,', '称\t').replace('川,', '川\t')}`, 'utf16le'),
    ],
    ['semicolons', Buffer.from(csv.replace('称,', '称;').replace('川,', '川;'))],
    ['old Macintosh lines', Buffer.from(csv.replaceAll('\r\n', '\r'))],
  ])('in %s', (_, bytes) => {
    expect(cellsIn(bytes)).toEqual(rows)
  })

  it('in GB18030', () => {
    const bytes = Buffer.from('b5a5cebbc3fbb3c62cb5d8d6b70aab68e9462c8139ef31b6abc2b70a', 'hex')
    expect(cellsIn(bytes)).toEqual([
      ['单位名称', '地址'],
      ['玥镕', '㐂东路'],
    ])
  })

  it('keeps codes, skips blank lines but counts them, and takes ="0631" for the text in it', () => {
    const bytes = Buffer.from('a,b\n\n9.13501E+17,"=""0631"""\n , \nc')
    expect([...rowsOfCsv(bytes)]).toEqual([
      { number: 1, cells: ['a', 'b'] },
      { number: 3, cells: ['9.13501E+17', '0631'] },
      { number: 5, cells: ['c'] },
    ])
  })

  it('takes a quote in the middle, or one never closed, for itself', () => {
    expect(cellsIn(Buffer.from('5" pipe,"open\nnext,"a"b'))).toEqual([
      ['5" pipe', '"open'],
      ['next', '"a"b'],
    ])
  })
})
