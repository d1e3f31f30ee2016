// A calendar date: a real day as people in China write it on paper, `YYYY-MM-DD`, without hour or zone.
// Being plain text in that order, two dates compare with < and >.
import { z } from 'zod'

/** What is no day stops there: rules that reckon with days are not asked about it. */
export const CalendarDate = z.iso.date({ abort: true })
export type CalendarDate = z.infer<typeof CalendarDate>

/** The day it is in Asia/Shanghai at an instant. The zone has had no summer time since 1991, so +08:00 is exact. */
export function dayOf(now: Date): CalendarDate {
  return new Date(now.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10)
}

/** An instant as people read it, to the minute and in the same zone: `2026-11-25 08:30`. */
export function minuteOf(instant: string): string {
  return new Date(Date.parse(instant) + SHANGHAI_OFFSET_MS).toISOString().slice(0, 16).replace('T', ' ')
}

/** From when until when, the day once where it is the same: `2026-11-25 08:30–10:00`. */
export function spanOf(since: string, until: string): string {
  const [first, last] = [minuteOf(since), minuteOf(until)]
  const [day = '', minute = ''] = last.split(' ')
  return first.startsWith(day) ? `${first}–${minute}` : `${first} – ${last}`
}

export function addDays(day: CalendarDate, days: number): CalendarDate {
  return new Date(midnight(day) + days * DAY_MS).toISOString().slice(0, 10)
}

/** How many days later `until` is than `since`; negative when it is earlier. */
export function daysBetween(since: CalendarDate, until: CalendarDate): number {
  return (midnight(until) - midnight(since)) / DAY_MS
}

export function isWeekend(day: CalendarDate): boolean {
  const weekday = new Date(midnight(day)).getUTCDay()
  return weekday === 0 || weekday === 6
}

const DAY_MS = 86_400_000
const SHANGHAI_OFFSET_MS = 8 * 3_600_000

/** Midnight UTC stands for the whole day, so that counting days never meets a zone. */
function midnight(day: CalendarDate): number {
  return Date.parse(`${day}T00:00:00Z`)
}
