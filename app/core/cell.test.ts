import { describe, expect, it } from 'vitest'
import { countIn, dayIn, textIn, yearIn } from './cell'

const today = '2026-11-22'

describe('what a cell says', () => {
  it.each([
    [null, null],
    ['　', null],
    [' 王　某 ', '王某'],
    [13800000000, '13800000000'],
  ])('%j is the text %j', (cell, value) => {
    expect(textIn(cell, 20)).toEqual({ value })
  })

  it.each([{ error: '#N/A' }, { error: '=HYPERLINK("http://example.com")' }])(
    'nothing can be read from %j',
    (cell) => {
      const fault = { reason: 'cell_error' }
      expect(textIn(cell, 200)).toEqual({ fault })
      expect(countIn(cell, 10)).toEqual({ fault })
      expect(dayIn(cell, today)).toEqual({ fault })
      expect(yearIn(cell, today, 1990)).toEqual({ fault })
    },
  )

  it('a text has a longest length', () => {
    expect(textIn('海'.repeat(120), 120)).toEqual({ value: '海'.repeat(120) })
    expect(textIn('海'.repeat(121), 120)).toEqual({ fault: { reason: 'too_long', max: 120 } })
  })

  it.each([
    [50, 50],
    [0, 0],
    ['５０', 50],
    ['50人', 50],
    ['1,200', 1200],
    ['12.0', 12],
    ['', null],
    [null, null],
  ])('%j is the count %j', (cell, value) => {
    expect(countIn(cell, 1_000_000)).toEqual({ value })
  })

  it.each([
    ['约50人', { reason: 'not_a_number' }],
    ['五十', { reason: 'not_a_number' }],
    ['50-60', { reason: 'not_a_number' }],
    [-3, { reason: 'negative' }],
    ['-3', { reason: 'negative' }],
    [2.5, { reason: 'not_whole' }],
    [1_000_001, { reason: 'too_large', max: 1_000_000 }],
    [9e20, { reason: 'too_large', max: 1_000_000 }],
  ])('%j is no count', (cell, fault) => {
    expect(countIn(cell, 1_000_000)).toEqual({ fault })
  })

  it.each([
    ['2019-03-07', '2019-03-07'],
    ['2019.3.7', '2019-03-07'],
    ['2019/3/07', '2019-03-07'],
    ['2019年3月7日', '2019-03-07'],
    ['２０１９年３月７日', '2019-03-07'],
    ['20190307', '2019-03-07'],
    [20190307, '2019-03-07'],
    ['2019-03-07 00:00:00', '2019-03-07'],
    ['2024-02-29', '2024-02-29'],
    ['2026-11-22', '2026-11-22'],
    ['1900-01-01', '1900-01-01'],
    [null, null],
  ])('%j is the day %j', (cell, value) => {
    expect(dayIn(cell, today)).toEqual({ value })
  })

  it.each([
    ['2019-03', { reason: 'date_incomplete' }],
    ['2019年3月', { reason: 'date_incomplete' }],
    ['2019.3', { reason: 'date_incomplete' }],
    [201903, { reason: 'date_incomplete' }],
    [2019, { reason: 'date_incomplete' }],
    ['2023-02-29', { reason: 'not_a_date' }],
    ['2019.3/7', { reason: 'not_a_date' }],
    ['19-3-7', { reason: 'not_a_date' }],
    ['三月七日', { reason: 'not_a_date' }],
    [43531, { reason: 'not_a_date' }],
    ['2026-11-23', { reason: 'in_future', today }],
    ['1899-12-31', { reason: 'too_early', earliest: '1900-01-01' }],
  ])('%j is no day', (cell, fault) => {
    expect(dayIn(cell, today)).toEqual({ fault })
  })

  it.each([
    [2025, 2025],
    ['2025年度', 2025],
    ['2026', 2026],
    ['', null],
  ])('%j is the year %j', (cell, value) => {
    expect(yearIn(cell, today, 1990)).toEqual({ value })
  })

  it.each([
    ['未报', { reason: 'not_a_year' }],
    [25, { reason: 'not_a_year' }],
    [2027, { reason: 'in_future', today }],
    [1989, { reason: 'too_early', earliest: '1990' }],
  ])('%j is no year', (cell, fault) => {
    expect(yearIn(cell, today, 1990)).toEqual({ fault })
  })
})
