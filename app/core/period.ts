// A period: a half-month `2026-11-H2`, month `2026-11`, quarter `2026Q4`, half-year `2026H2` or year `2026`.
// The key is the period everywhere: column, address, job. private.half_month() and its like in SQL agree.
import { z } from 'zod'
import { addDays, type CalendarDate } from './calendar-date'

// An address may name any year, but calendars know no year 0, and the year before a period's is asked for as well.
export const HalfMonth = z.string().regex(/^[12]\d{3}-(0[1-9]|1[0-2])-H[12]$/)
export const Month = z.string().regex(/^[12]\d{3}-(0[1-9]|1[0-2])$/)
export const Quarter = z.string().regex(/^[12]\d{3}Q[1-4]$/)
export const HalfYear = z.string().regex(/^[12]\d{3}H[12]$/)
export const Year = z.string().regex(/^[12]\d{3}$/)
export const Period = z.union([HalfMonth, Month, Quarter, HalfYear, Year])

export type HalfMonth = z.infer<typeof HalfMonth>
export type Month = z.infer<typeof Month>
export type Quarter = z.infer<typeof Quarter>
export type HalfYear = z.infer<typeof HalfYear>
export type Year = z.infer<typeof Year>
export type Period = z.infer<typeof Period>
export type PeriodKind = keyof typeof KINDS

/** The 1st to the 15th, and the 16th to the month's end (docs/rules.md §2). */
export function halfMonthOf(day: CalendarDate): HalfMonth {
  return `${monthOf(day)}-${dayOfMonth(day) <= 15 ? 'H1' : 'H2'}`
}

export function monthOf(day: CalendarDate): Month {
  return day.slice(0, 7)
}

export function quarterOf(day: CalendarDate): Quarter {
  return `${yearOf(day)}Q${Math.ceil(monthOfYear(day) / 3)}`
}

export function halfYearOf(day: CalendarDate): HalfYear {
  return `${yearOf(day)}${monthOfYear(day) <= 6 ? 'H1' : 'H2'}`
}

export function yearOf(day: CalendarDate): Year {
  return day.slice(0, 4)
}

export function periodOf(kind: PeriodKind, day: CalendarDate): Period {
  return KINDS[kind].of(day)
}

export function firstDay(period: Period): CalendarDate {
  return KINDS[kindOf(period)].first(period)
}

export function lastDay(period: Period): CalendarDate {
  return addDays(firstDay(nextPeriod(period)), -1)
}

export function nextPeriod(period: Period): Period {
  const { of, first, longest } = KINDS[kindOf(period)]
  return of(addDays(first(period), longest))
}

export function previousPeriod(period: Period): Period {
  const { of, first } = KINDS[kindOf(period)]
  return of(addDays(first(period), -1))
}

/** The same period one year earlier: 2026-11-H2 → 2025-11-H2, 2027Q1 → 2026Q1. Keys begin with the year, so it is the key's first word. */
export function yearBefore(period: Period): Period {
  return `${String(Number(period.slice(0, 4)) - 1).padStart(4, '0')}${period.slice(4)}`
}

/** Which kind of period a key stands for. Text that is no key is a bug of the caller, who should have parsed it. */
export function kindOf(period: Period): PeriodKind {
  const kind = PERIOD_KINDS.find((name) => KINDS[name].key.safeParse(period).success)
  if (!kind) throw new RangeError(`not a period: ${period}`)
  return kind
}

/** `longest`: days after its first day that are always in the next period, however short this one is. */
const KINDS = {
  half_month: { key: HalfMonth, longest: 16, of: halfMonthOf, first: firstOfHalfMonth },
  month: { key: Month, longest: 31, of: monthOf, first: (month: Month) => `${month}-01` },
  quarter: { key: Quarter, longest: 92, of: quarterOf, first: firstOfQuarter },
  half_year: { key: HalfYear, longest: 184, of: halfYearOf, first: firstOfHalfYear },
  year: { key: Year, longest: 366, of: yearOf, first: (year: Year) => `${year}-01-01` },
}

export const PERIOD_KINDS = ['half_month', 'month', 'quarter', 'half_year', 'year'] as const

function firstOfHalfMonth(half_month: HalfMonth): CalendarDate {
  return `${half_month.slice(0, 7)}-${half_month.endsWith('H1') ? '01' : '16'}`
}

function firstOfQuarter(quarter: Quarter): CalendarDate {
  const month = 3 * Number(quarter.slice(-1)) - 2
  return `${quarter.slice(0, 4)}-${String(month).padStart(2, '0')}-01`
}

function firstOfHalfYear(half_year: HalfYear): CalendarDate {
  return `${half_year.slice(0, 4)}-${half_year.endsWith('H1') ? '01' : '07'}-01`
}

function dayOfMonth(day: CalendarDate): number {
  return Number(day.slice(8))
}

function monthOfYear(day: CalendarDate): number {
  return Number(day.slice(5, 7))
}
