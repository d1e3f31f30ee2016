// Working days: the public calendar with its make-up workdays, and what counting in it means.
import { addDays, type CalendarDate, isWeekend } from './calendar-date'
import { firstDay, lastDay, type Period, type Year, yearOf } from './period'

/** One row of work_days. */
export type WorkDay = { day: CalendarDate; is_workday: boolean }

/**
 * The calendar as rows say it. Days without a row, and the years named as provisional, are not published yet:
 * they count weekends and the fixed statutory days, and whoever shows such a day adds 暂定.
 */
export class Workdays {
  readonly #known: Map<CalendarDate, boolean>
  readonly #provisional_years: Set<number>

  constructor(rows: Iterable<WorkDay>, provisional_years: Iterable<number> = []) {
    this.#known = new Map(Array.from(rows, ({ day, is_workday }) => [day, is_workday]))
    this.#provisional_years = new Set(provisional_years)
  }

  isWorkday(day: CalendarDate): boolean {
    return this.#known.get(day) ?? isProvisionalWorkday(day)
  }

  /** The n-th working day before a day, which itself does not count. */
  before(day: CalendarDate, n: number): CalendarDate {
    return this.#step(day, n, -1)
  }

  /** The n-th working day after a day, which itself does not count. */
  after(day: CalendarDate, n: number): CalendarDate {
    return this.#step(day, n, 1)
  }

  firstOf(period: Period): CalendarDate {
    return this.after(addDays(firstDay(period), -1), 1)
  }

  lastOf(period: Period): CalendarDate {
    return this.before(addDays(lastDay(period), 1), 1)
  }

  isProvisional(day: CalendarDate): boolean {
    return this.#provisional_years.has(Number(yearOf(day))) || !this.#known.has(day)
  }

  #step(day: CalendarDate, n: number, direction: 1 | -1): CalendarDate {
    let at = day
    for (let left = n; left > 0; ) {
      at = addDays(at, direction)
      if (this.isWorkday(at)) left -= 1
    }
    return at
  }
}

/** What a day counts as while its year's calendar is not published. */
export function isProvisionalWorkday(day: CalendarDate): boolean {
  return !isWeekend(day) && !statutoryDays(yearOf(day)).includes(day)
}

/**
 * The statutory days that fall on the same date every year: New Year, Labour Day (two), National Day (three).
 * 全国年节及纪念日放假办法, article 2, as revised on 10 November 2024. The festivals of the lunar calendar and
 * 清明 move, and are exchanged with weekends; they come with the published calendar.
 */
export function statutoryDays(year: Year): CalendarDate[] {
  return ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'].map((day) => `${year}-${day}`)
}
