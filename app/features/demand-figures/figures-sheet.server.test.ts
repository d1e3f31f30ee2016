// The workbook of the figures says what the page says: figure by figure, with what of what, beside the quarter before and the year before.
import { buffer } from 'node:stream/consumers'
import ExcelJS from 'exceljs'
import { expect, it } from 'vitest'
import { speak } from '~/i18n'
import { FIGURE_NAMES } from './demand-figure'
import { figuresSheet } from './figures-sheet.server'

it('has a line for each figure of each group, as the page tells it', async () => {
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
  const lines = await linesOf(figuresSheet(t, 'body', groups, '2026Q1 示例'))
  expect(lines).toHaveLength(groups.length * FIGURE_NAMES.length)
  const told = (group: string, name: (typeof FIGURE_NAMES)[number]) =>
    lines.find(([first, second]) => first === group && second === t(`figures.${name}`))?.slice(2, 9)
  expect(told('一局（示例）', 'on_time')).toEqual(['66.7%', 2, 3, '75.0%', '−8.3', '100.0%', '−33.3'])
  expect(told('一局（示例）', 'net_days')).toEqual(['3.3', 10, 3, '0.0', '+3.3', '0.0', '+3.3'])
  expect(told('一局（示例）', 'carried')).toEqual(['4', 4, null, '6', '−2', '0', '+4'])
  expect(told('二局（示例）', 'on_time')).toEqual(['–', 0, 0, '–', '–', '–', '–'])
})

/** Without the notice and the titles. */
async function linesOf(sheet: ReturnType<typeof figuresSheet>): Promise<unknown[][]> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(new Uint8Array(await buffer(sheet)).buffer)
  const rows = workbook.worksheets[0]?.getSheetValues().slice(3) ?? []
  return rows.map((row) => (Array.isArray(row) ? Array.from(row, (cell) => cell ?? null).slice(1) : []))
}
