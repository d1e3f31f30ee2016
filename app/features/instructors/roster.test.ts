import { describe, expect, it } from 'vitest'
import type { Cell } from '~/core/sheet'
import { instructorRows } from './roster'

const TITLES = ['序号', '姓名', '派出单位', '联系电话', '邮箱', '选聘日期']

function read(...rows: Cell[][]) {
  const heading = instructorRows.findHeading([{ number: 2, cells: TITLES }])
  const reader = instructorRows.reader(heading ?? { mapping: [] })
  return rows.map((cells, at) => reader({ number: at + 3, cells }))
}

describe('an instructors’ workbook', () => {
  it('gives name, body and day openly, phone and mail closed; blank says nothing', () => {
    expect(
      read(
        [1, '张　三', '区民政局', 13800001234, 'a@b.example', '2026.1.5'],
        [2, '指导员002', null, null, '', '2026-01-05'],
      ),
    ).toEqual([
      {
        kind: 'accepted',
        values: { name: '张三', body: '区民政局', appointed_on: '2026-01-05' },
        closed: { phone: '13800001234', delivery_email: 'a@b.example' },
      },
      { kind: 'accepted', values: { name: '指导员002', appointed_on: '2026-01-05' }, closed: {} },
    ])
  })

  it('gives a mail address as the database keeps it, so that the same file again changes nothing', () => {
    expect(read([1, '甲', null, null, ' Ａ.B@Example.test', '2026-01-05'])).toMatchObject([
      { closed: { delivery_email: 'a.b@example.test' } },
    ])
  })

  it.each([
    [[1, '', '区民政局', null, null, '2026-01-05'], 'name', 'missing'],
    [[1, '甲', null, null, null, null], 'appointed_on', 'missing'],
    [[1, '甲', null, null, null, '2026-02-30'], 'appointed_on', 'not_a_date'],
    [[1, '甲', null, null, '无', '2026-01-05'], 'delivery_email', 'not_an_email'],
    [[1, '甲', null, '见名片', null, '2026-01-05'], 'phone', 'not_a_phone'],
    [[1, { error: '#N/A' }, null, null, null, '2026-01-05'], 'name', 'cell_error'],
  ] as [Cell[], string, string][])('refuses %j: %s %s', (cells, field, reason) => {
    expect(read(cells)).toMatchObject([{ kind: 'refused', faults: [{ field, reason }] }])
  })

  it('skips totals, blanks, repeated titles and rows given twice', () => {
    const row = [1, '甲', null, null, null, '2026-01-05']
    const reasons = read(row, row, [3], TITLES, ['合计', '合计 2 人']).map((read) =>
      read.kind === 'skipped' ? read.faults[0]?.reason : read.kind,
    )
    expect(reasons).toEqual(['accepted', 'repeated', 'blank', 'heading', 'total'])
  })

  it('says which needed titles are missing', () => {
    const heading = instructorRows.findHeading([{ number: 1, cells: ['姓名', '备注'] }])
    expect(heading?.missing).toEqual(['appointed_on'])
  })
})
