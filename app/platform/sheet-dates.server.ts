// Days in workbooks: numbers that a format shows as days.
import { addDays, type CalendarDate } from '~/core/calendar-date'

/** Days are counted from 1900 or, in workbooks from old Macintoshes, from 1904. Null for a number that is no day of ours. */
export function dayOfSerial(serial: number, is_1904: boolean): CalendarDate | null {
  const days = Math.floor(serial) + (is_1904 ? DAYS_FROM_1900_TO_1904 : 0)
  return days >= FIRST_DAY && days <= LAST_DAY ? addDays('1899-12-30', days) : null
}

/** The formats every workbook knows by number: 14–17 and 22, and those of Chinese Excel and WPS, 27–36 and 50–58. */
export function isKnownDateFormat(format_id: number): boolean {
  return [
    [14, 17],
    [22, 22],
    [27, 36],
    [50, 58],
  ].some(([from = 0, to = 0]) => from <= format_id && format_id <= to)
}

/** `yyyy"年"m"月"d"日"` and `[$-804]m/d/yy;@`, but neither `0.00`, `#,##0"day"` nor `h:mm`. */
export function isDateFormat(format: string): boolean {
  return /[yd]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\.|_./g, ''))
}

const DAYS_FROM_1900_TO_1904 = 1_462
/** 1 March 1900: before it workbooks count a 29 February that never was. */
const FIRST_DAY = 61
/** 31 December 9999. */
const LAST_DAY = 2_958_465
