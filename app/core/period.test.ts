import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from './calendar-date'
import {
  firstDay,
  HalfMonth,
  kindOf,
  lastDay,
  nextPeriod,
  PERIOD_KINDS,
  Period,
  periodOf,
  previousPeriod,
} from './period'

const anyDay = fc.integer({ min: -20_000, max: 60_000 }).map((days) => addDays('2000-01-01', days))
const anyKind = fc.constantFrom(...PERIOD_KINDS)

describe('a period', () => {
  it.each([
    ['half_month', '2026-11-15', '2026-11-H1'],
    ['half_month', '2026-11-16', '2026-11-H2'],
    ['half_month', '2024-02-29', '2024-02-H2'],
    ['month', '2026-12-31', '2026-12'],
    ['quarter', '2026-09-30', '2026Q3'],
    ['quarter', '2026-10-01', '2026Q4'],
    ['half_year', '2026-06-30', '2026H1'],
    ['half_year', '2026-07-01', '2026H2'],
    ['year', '2027-01-01', '2027'],
  ] as const)('the %s of %s is %s', (kind, day, period) => {
    expect(periodOf(kind, day)).toBe(period)
    expect(kindOf(period)).toBe(kind)
  })

  it.each([
    ['2026-11-H1', '2026-11-01', '2026-11-15'],
    ['2026-11-H2', '2026-11-16', '2026-11-30'],
    ['2026-02-H2', '2026-02-16', '2026-02-28'],
    ['2024-02-H2', '2024-02-16', '2024-02-29'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2026-12', '2026-12-01', '2026-12-31'],
    ['2027Q1', '2027-01-01', '2027-03-31'],
    ['2026Q4', '2026-10-01', '2026-12-31'],
    ['2026H1', '2026-01-01', '2026-06-30'],
    ['2026H2', '2026-07-01', '2026-12-31'],
    ['2024', '2024-01-01', '2024-12-31'],
  ])('%s runs from %s to %s', (period, first, last) => {
    expect([firstDay(period), lastDay(period)]).toEqual([first, last])
  })

  it.each([
    ['2026-11-H2', '2026-12-H1'],
    ['2026-12-H2', '2027-01-H1'],
    ['2026-12', '2027-01'],
    ['2026Q4', '2027Q1'],
    ['2026H2', '2027H1'],
    ['2026', '2027'],
  ])('after %s comes %s', (period, next) => {
    expect(nextPeriod(period)).toBe(next)
    expect(previousPeriod(next)).toBe(period)
  })

  it.each([
    '2026-13',
    '2026-00-H1',
    '2026-11-H3',
    '2026Q5',
    '2026H3',
    '26Q1',
    '0000-01',
    '0001Q1',
    '0000H1',
    '0000',
    '2026-11-25',
    '',
  ])('%j is none', (text) => {
    expect(Period.safeParse(text).success).toBe(false)
    expect(() => firstDay(text)).toThrow(RangeError)
  })

  it('is not mistaken for one of another length', () => {
    expect(HalfMonth.safeParse('2026H2').success).toBe(false)
    expect(HalfMonth.safeParse('2026-11').success).toBe(false)
  })

  it('holds exactly the days between its first and its last', () => {
    fc.assert(
      fc.property(anyKind, anyDay, (kind, day) => {
        const period = periodOf(kind, day)
        expect(firstDay(period) <= day && day <= lastDay(period)).toBe(true)
        expect(periodOf(kind, firstDay(period))).toBe(period)
        expect(periodOf(kind, lastDay(period))).toBe(period)
        expect(firstDay(nextPeriod(period))).toBe(addDays(lastDay(period), 1))
        expect(previousPeriod(nextPeriod(period))).toBe(period)
      }),
    )
  })
})
