// The workbook of the figures says what the page says: figure by figure, with what of what, beside the quarter before and the year before.
import { buffer } from 'node:stream/consumers'
import ExcelJS from 'exceljs'
import { expect, it } from 'vitest'
import { speak } from '~/i18n'
import { FIGURE_NAMES } from './demand-figure'
import { figuresSheet } from './figures-sheet.server'

/** Below the notice and the titles. */
const FIRST_LINE = 3

it('has a line for each figure of each group, in numbers that are written as the page tells them', async () => {
  const t = (await speak('zh-CN')).getFixedT(null, 'demandFigures')
  const counts = {
    '2026Q1': { resolved: 3, on_time: 2, solved: 3, rated: 2, satisfied: 1, net_days: 10, carried: 4 },
    '2025Q4': { resolved: 4, on_time: 3, carried: 6 },
    '2025Q1': { resolved: 2, on_time: 2 },
  }
  const groups = ['一局（示例）', '二局（示例）'].map((name) => ({
    ...{ key: name, name, quarter: '2026Q1', rows: '' },
    counts: name.startsWith('一') ? counts : {},
  }))
  const workbook = new ExcelJS.Workbook()
  const bytes = await buffer(figuresSheet(t, 'body', groups, '2026Q1 示例'))
  await workbook.xlsx.load(new Uint8Array(bytes).buffer)
  const [sheet] = workbook.worksheets
  const lines = sheet?.getSheetValues().slice(FIRST_LINE).map(cellsOf) ?? []
  expect(lines).toHaveLength(groups.length * FIGURE_NAMES.length)
  const told = (group: string, name: (typeof FIGURE_NAMES)[number]) =>
    lines.find(([first, second]) => first === group && second === t(`figures.${name}`))?.slice(2, 9)
  const near = (number: number) => expect.closeTo(number, 9)
  expect(told('一局（示例）', 'on_time')).toEqual([near(2 / 3), 2, 3, 0.75, near(-25 / 3), 1, near(-100 / 3)])
  expect(told('一局（示例）', 'net_days')).toEqual([near(10 / 3), 10, 3, 0, near(10 / 3), 0, near(10 / 3)])
  expect(told('一局（示例）', 'carried')).toEqual([4, 4, null, 6, -2, 0, 4])
  expect(told('二局（示例）', 'on_time')).toEqual([null, 0, 0, null, null, null, null])
  const written = (name: (typeof FIGURE_NAMES)[number]) =>
    [3, 7].map((at) => sheet?.getRow(FIRST_LINE + FIGURE_NAMES.indexOf(name)).getCell(at).numFmt)
  expect(written('on_time')).toEqual(['0.0%', '+0.0;-0.0;0'])
  expect(written('net_days')).toEqual(['0.0', '+0.0;-0.0;0'])
  expect(written('carried')).toEqual(['0', '+0;-0;0'])
})

function cellsOf(row: ExcelJS.RowValues): unknown[] {
  return Array.isArray(row) ? Array.from(row, (cell) => cell ?? null).slice(1) : []
}
