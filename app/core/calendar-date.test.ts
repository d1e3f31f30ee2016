import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, CalendarDate, dayOf, daysBetween, isWeekend, minuteOf, spanOf } from './calendar-date'

const anyDay = fc.integer({ min: -20_000, max: 60_000 }).map((days) => addDays('2000-01-01', days))

describe('a calendar date', () => {
  it.each(['2026-11-25', '2024-02-29', '2000-02-29', '1949-10-01'])('%s is a day', (day) => {
    expect(CalendarDate.safeParse(day).success).toBe(true)
  })

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-1-1',
    '2026/01/01',
    '2026-11-25T00:00',
  ])('%s is not', (text) => {
    expect(CalendarDate.safeParse(text).success).toBe(false)
  })

  it.each([
    ['2026-11-15T15:59:59.999Z', '2026-11-15'],
    ['2026-11-15T16:00:00.000Z', '2026-11-16'],
    ['2026-12-31T16:00:00.000Z', '2027-01-01'],
    ['2024-02-28T16:00:00.000Z', '2024-02-29'],
  ])('at %s it is %s in China, whatever zone the process runs in', (instant, day) => {
    expect(dayOf(new Date(instant))).toBe(day)
  })

  it.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-03-01', -1, '2026-02-28'],
    ['0099-12-31', 1, '0100-01-01'],
  ])('%s and %i days make %s', (day, days, then) => {
    expect(addDays(day, days)).toBe(then)
  })

  it('an instant is shown to the minute', () => {
    expect(minuteOf('2026-11-25T00:30:59.999Z')).toBe('2026-11-25 08:30')
    expect(minuteOf('2026-12-31T16:00:00+00:00')).toBe('2027-01-01 00:00')
  })

  it('names the day of a span once, also where UTC has two', () => {
    expect(spanOf('2026-11-25T06:00:00Z', '2026-11-25T08:30:00Z')).toBe('2026-11-25 14:00–16:30')
    expect(spanOf('2026-11-24T23:00:00Z', '2026-11-25T01:00:00Z')).toBe('2026-11-25 07:00–09:00')
    expect(spanOf('2026-12-31T15:30:00Z', '2026-12-31T16:30:00Z')).toBe('2026-12-31 23:30 – 2027-01-01 00:30')
  })

  it('knows Saturday and Sunday', () => {
    const week = [0, 1, 2, 3, 4, 5, 6].map((days) => isWeekend(addDays('2026-11-23', days)))
    expect(week).toEqual([false, false, false, false, false, true, true])
  })

  it('counts the days that were added, and their order is the order of the text', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5_000, max: 5_000 }), (day, days) => {
        const then = addDays(day, days)
        expect(daysBetween(day, then)).toBe(days)
        expect(then < day).toBe(days < 0)
        expect(CalendarDate.safeParse(then).success).toBe(true)
      }),
    )
  })
})
