import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, isWeekend } from './calendar-date'
import { firstDay, quarterOf } from './period'
import { calendarYear } from './work-calendar'
import { statutoryDays, Workdays } from './workdays'

const years = [2025, 2026, 2027].map(calendarYear)
const provisional_years = years.filter((year) => year.is_provisional).map(({ year }) => year)
const workdays = new Workdays(
  years.flatMap(({ days }) => days),
  provisional_years,
)
const anyDay = fc.integer({ min: 40, max: 1_000 }).map((days) => addDays('2025-01-01', days))

describe('working days', () => {
  it.each(['2025-09-28', '2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'])(
    '%s is a make-up workday on a weekend',
    (day) => {
      expect(isWeekend(day)).toBe(true)
      expect(workdays.isWorkday(day)).toBe(true)
    },
  )

  it.each(['2026-01-01', '2026-02-16', '2026-10-01', '2026-10-07', '2026-11-22'])(
    '%s is a day of rest',
    (day) => {
      expect(workdays.isWorkday(day)).toBe(false)
    },
  )

  it.each([
    ['2026-11-H2', '2026-11-30', '2026-11-25', 'an ordinary half-month'],
    ['2026-02-H2', '2026-02-28', '2026-02-25', 'its last working day is a make-up Saturday'],
    ['2027-01-H2', '2027-01-29', '2027-01-26', 'provisional'],
  ])('%s ends with %s; three working days before is %s: %s', (half_month, last, reminder) => {
    expect(workdays.lastOf(half_month)).toBe(last)
    expect(workdays.before(last, 3)).toBe(reminder)
  })

  it.each([
    ['2027Q1', '2026-12-29'],
    ['2026Q4', '2026-09-28'],
  ])('three working days before %s is %s', (quarter, day) => {
    expect(workdays.before(firstDay(quarter), 3)).toBe(day)
    expect(quarterOf(day)).not.toBe(quarter)
  })

  it.each([
    ['2026-02', '2026-02-02'],
    ['2026-10', '2026-10-08'],
    ['2027-01', '2027-01-04'],
  ])('the first working day of %s is %s', (month, day) => {
    expect(workdays.firstOf(month)).toBe(day)
  })

  it('the fifth working day after 13 February 2026 lies beyond the Spring Festival', () => {
    expect(workdays.after('2026-02-13', 5)).toBe('2026-02-27')
  })

  it('no working day before or after a day is the day itself', () => {
    expect(workdays.before('2026-11-22', 0)).toBe('2026-11-22')
    expect(workdays.after('2026-11-22', 0)).toBe('2026-11-22')
  })

  it('counts weekends and the fixed statutory days where a year is not published, and says so', () => {
    expect(provisional_years).toEqual([2027])
    expect(statutoryDays('2027').map((day) => workdays.isWorkday(day))).not.toContain(true)
    expect(workdays.isProvisional('2027-01-26')).toBe(true)
    expect(workdays.isProvisional('2026-12-31')).toBe(false)
  })

  it('treats days nobody entered as not yet published', () => {
    const empty = new Workdays([])
    expect(empty.isProvisional('2031-10-01')).toBe(true)
    expect(['2031-10-01', '2031-10-03', '2031-10-06'].map((day) => empty.isWorkday(day))).toEqual([
      false,
      false,
      true,
    ])
  })

  it('before() and after() land on working days and take each other back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 20 }), (day, n) => {
        const then = workdays.after(day, n)
        expect(workdays.isWorkday(then)).toBe(true)
        expect(daysBetween(day, then)).toBeGreaterThanOrEqual(n)
        expect(workdays.before(addDays(then, 1), 1)).toBe(then)
        if (workdays.isWorkday(day)) expect(workdays.before(then, n)).toBe(day)
      }),
    )
  })
})

describe('the public calendar', () => {
  it('has every day of a year once', () => {
    expect(calendarYear(2024).days).toHaveLength(366)
    expect(calendarYear(2026).days.at(0)?.day).toBe('2026-01-01')
    expect(calendarYear(2026).days.at(-1)?.day).toBe('2026-12-31')
  })

  it('has 248 working days in 2026', () => {
    expect(calendarYear(2026).days.filter(({ is_workday }) => is_workday)).toHaveLength(248)
  })
})
