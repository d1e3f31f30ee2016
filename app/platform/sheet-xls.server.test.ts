import * as XLSX from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { rowsOfXls } from './sheet-xls.server'

describe('reading a workbook of before 2007', () => {
  it('reads an old .xls as it reads .xlsx', () => {
    const sheet = XLSX.utils.aoa_to_sheet([
      ['名册'],
      [],
      ['海川', '91350100M000100Y43', 9.13501e17, 43_531, '', true],
    ])
    sheet.D3 = { t: 'n', v: 43_531, z: 'yyyy"年"m"月"d"日"' }
    const workbook = XLSX.utils.book_new(sheet, '名册')
    const bytes = XLSX.write(workbook, { bookType: 'biff8', type: 'buffer' })
    expect(rowsOfXls(bytes, 100)).toEqual([
      { number: 1, cells: ['名册'] },
      { number: 3, cells: ['海川', '91350100M000100Y43', 9.13501e17, '2019-03-07', null, 'TRUE'] },
    ])
  })

  it('opens the first visible sheet that has rows, and stops at the row it is told', () => {
    const workbook = XLSX.utils.book_new(XLSX.utils.aoa_to_sheet([['hidden']]), 'hidden')
    XLSX.utils.book_append_sheet(workbook, XLSX.utils.aoa_to_sheet([]), 'blank')
    XLSX.utils.book_append_sheet(workbook, XLSX.utils.aoa_to_sheet([[1], [2], [3]]), 'units')
    XLSX.utils.book_set_sheet_visibility(workbook, 0, 1)
    const bytes = XLSX.write(workbook, { bookType: 'biff8', type: 'buffer' })
    expect(rowsOfXls(bytes, 2)).toEqual([
      { number: 1, cells: [1] },
      { number: 2, cells: [2] },
    ])
  })
})
