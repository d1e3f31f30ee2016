import { describe, expect, it } from 'vitest'
import type { Cell } from '~/core/sheet'
import { assignmentRows } from './roster'

const TITLES = ['指导员', '单位名称', '统一社会信用代码', '自', '至']

function read(...rows: Cell[][]) {
  const heading = assignmentRows.findHeading([{ number: 1, cells: TITLES }])
  const reader = assignmentRows.reader(heading ?? { mapping: [] })
  return rows.map((cells, at) => reader({ number: at + 2, cells }))
}

describe('an assignments’ workbook', () => {
  it('names the last day; the day after it no longer holds', () => {
    expect(
      read(
        ['甲', '某公司', '91350100M000100Y43', '2024-01-01', '2024-02-28'],
        ['甲', '某协会', null, '2024-01-01', null],
      ),
    ).toEqual([
      {
        kind: 'accepted',
        values: {
          instructor: '甲',
          unit: '某公司',
          credit_code: '91350100M000100Y43',
          since: '2024-01-01',
          until: '2024-02-29',
        },
        closed: {},
      },
      { kind: 'accepted', values: { instructor: '甲', unit: '某协会', since: '2024-01-01' }, closed: {} },
    ])
  })

  it.each([
    [['甲', '某公司', null, '2024-03-01', '2024-02-29'], 'last_day', 'last_before_first'],
    [['甲', '', null, '2024-03-01', null], 'unit', 'missing'],
    [['', '某公司', null, '2024-03-01', null], 'instructor', 'missing'],
    [['甲', '某公司', 9.13501e17, '2024-03-01', null], 'credit_code', 'number_mangled'],
  ] as [Cell[], string, string][])('refuses %j: %s %s', (cells, field, reason) => {
    expect(read(cells)).toMatchObject([{ kind: 'refused', faults: [{ field, reason }] }])
  })

  it('holds for one day', () => {
    expect(read(['甲', '某公司', null, '2024-02-29', '2024-02-29'])).toMatchObject([
      { values: { until: '2024-03-01' } },
    ])
  })
})
