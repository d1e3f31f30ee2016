import { describe, expect, test } from 'vitest'
import { newRows, PASTED_LINES_MAX, readPasted } from './pasted'

const reading = {
  kinds: new Map([
    ['职能部门', 'department'],
    ['成员单位', 'participant'],
  ] as const),
  otherwise: 'department' as const,
  known: new Set(['县民政局']),
  characters: { min: 2, max: 10 },
}
const read = (text: string) => readPasted(text, reading).map(({ name, outcome }) => `${name}:${outcome}`)

describe('a pasted list', () => {
  test('is read line by line, from a spreadsheet or typed, with Windows’ line ends', () => {
    expect(readPasted('县司法局\t职能部门\r\n东关商圈党委，成员单位\n\n', reading)).toEqual([
      { line: 1, name: '县司法局', kind: 'department', outcome: 'new' },
      { line: 2, name: '东关商圈党委', kind: 'participant', outcome: 'new' },
    ])
  })

  test.each([
    ['县民政局', ['县民政局:existing']],
    ['县 民政局', ['县民政局:existing']],
    ['县司法局\n县司法局', ['县司法局:new', '县司法局:repeated']],
    ['局', ['局:too_short']],
    ['名称\t类别\n县司法局', ['县司法局:new']],
    ['县司法局\t不知道', ['县司法局:unknown_kind']],
    ['一二三四五六七八九十多', ['一二三四五六七八九十:too_long']],
    ['', []],
  ])('%j', (text, outcomes) => expect(read(text)).toEqual(outcomes))

  test('has a limit', () => {
    const lines = Array.from({ length: PASTED_LINES_MAX + 1 }, (_, n) => `机构${n}`).join('\n')
    expect(readPasted(lines, reading)).toHaveLength(PASTED_LINES_MAX)
  })

  test('writes only what is new', () => {
    expect(newRows(readPasted('县民政局\n县司法局', reading))).toEqual([
      { name: '县司法局', kind: 'department' },
    ])
  })
})
