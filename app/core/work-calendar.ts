// The public working calendar of whole years, as rows for work_days and calendar_years. Read once, when a database is filled.
import chineseDays from 'chinese-days'
import { addDays, type CalendarDate, isWeekend } from './calendar-date'
import { firstDay, lastDay } from './period'
import { isProvisionalWorkday, type WorkDay } from './workdays'

export type CalendarYear = { year: number; is_provisional: boolean; days: NamedDay[] }

/** `name`: the holiday that the day belongs to or makes up for, in Chinese. */
export type NamedDay = WorkDay & { name: string | null }

/** Every day of a year: as the State Council arranged it, or provisional where the package knows no arrangement. */
export function calendarYear(year: number): CalendarYear {
  const is_provisional = !isPublished(year)
  const isWorkday = is_provisional ? isProvisionalWorkday : isPublishedWorkday
  const named = (day: CalendarDate) => ({ day, is_workday: isWorkday(day), name: holidayOf(day) })
  return { year, is_provisional, days: daysOf(year).map(named) }
}

/** The package answers "working day" for what it does not know, without a word; a year without a holiday is such a year. */
function isPublished(year: number): boolean {
  return chineseDays.getHolidaysInRange(firstDay(String(year)), lastDay(String(year)), false).length > 0
}

/** Only days with a holiday's name are looked up: weekdays the package counts in the process's own zone, wrong west of Greenwich. */
function isPublishedWorkday(day: CalendarDate): boolean {
  return holidayOf(day) === null ? !isWeekend(day) : chineseDays.getDayDetail(day).work
}

/** The package names a holiday `Spring Festival,春节,4` and any other day by its weekday. */
function holidayOf(day: CalendarDate): string | null {
  return chineseDays.getDayDetail(day).name.split(',')[1] ?? null
}

function daysOf(year: number): CalendarDate[] {
  const days: CalendarDate[] = []
  for (let day = firstDay(String(year)); day <= lastDay(String(year)); day = addDays(day, 1)) days.push(day)
  return days
}
