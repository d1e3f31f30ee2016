// The clock of a demand in a department's hands: working days, or office hours where it is urgent (domain.md §4.8). private.due_at() in
// SQL agrees, and a test holds the two together.
import { addDays, type CalendarDate, dayOf } from '~/core/calendar-date'
import type { Workdays } from '~/core/workdays'

/** Office hours in Asia/Shanghai; noon is not taken out. */
const BEGINS = '08:30'
const ENDS = '17:30'
const HOUR_MS = 3_600_000

/** An ordinary demand has so many working days, an urgent one so many office hours. */
export type Allowance = { unit: 'workdays' | 'hours'; count: number }
/** While the unit is waited for; `until` is null while it still is. */
export type Pause = { since: Date; until: Date | null }
export type Due = { at: Date; is_provisional: boolean }
type Span = { since: number; until: number }

/**
 * When the time is up; null while the clock stands. A working day is spent when its last minute passes and the clock runs; the day of
 * dispatch is not. Of an urgent demand each minute of office hours is spent in which the clock runs. `allowance` is at least one.
 */
export function dueAt(
  started_at: Date,
  allowance: Allowance,
  pauses: readonly Pause[],
  calendar: Workdays,
): Due | null {
  if (pauses.some(({ until }) => until === null)) return null
  const at = allowance.unit === 'workdays' ? endOfDays : endOfHours
  const due = new Date(at(started_at, allowance.count, pauses, calendar))
  return { at: due, is_provisional: calendar.isProvisional(dayOf(due)) }
}

/** What is left of an allowance when somebody else takes over: time that was spent stays spent, and at least one is left. */
export function remaining(
  started_at: Date,
  { unit, count }: Allowance,
  pauses: readonly Pause[],
  at: Date,
  calendar: Workdays,
): Allowance {
  const spent = unit === 'workdays' ? daysSpent : hoursSpent
  return { unit, count: Math.max(1, count - spent(started_at, at, pauses, calendar)) }
}

function endOfDays(started_at: Date, days: number, pauses: readonly Pause[], calendar: Workdays): number {
  let day = dayOf(started_at)
  for (let left = days; left > 0; ) {
    day = addDays(day, 1)
    if (isSpent(day, pauses, calendar)) left -= 1
  }
  return instant(day, ENDS)
}

function daysSpent(started_at: Date, at: Date, pauses: readonly Pause[], calendar: Workdays): number {
  let spent = 0
  for (let day = addDays(dayOf(started_at), 1); instant(day, ENDS) <= at.getTime(); day = addDays(day, 1)) {
    if (isSpent(day, pauses, calendar)) spent += 1
  }
  return spent
}

/** Whether the clock runs when this working day ends. */
function isSpent(day: CalendarDate, pauses: readonly Pause[], calendar: Workdays): boolean {
  const end = instant(day, ENDS)
  return (
    calendar.isWorkday(day) && !pauses.some((pause) => pause.since.getTime() <= end && end < endOf(pause))
  )
}

function endOfHours(started_at: Date, hours: number, pauses: readonly Pause[], calendar: Workdays): number {
  let left = hours * HOUR_MS
  for (let day = dayOf(started_at); ; day = addDays(day, 1)) {
    for (const { since, until } of running(day, started_at, pauses, calendar)) {
      if (left <= until - since) return since + left
      left -= until - since
    }
  }
}

/** In whole hours that were begun. */
function hoursSpent(started_at: Date, at: Date, pauses: readonly Pause[], calendar: Workdays): number {
  let spent = 0
  for (let day = dayOf(started_at); day <= dayOf(at); day = addDays(day, 1)) {
    for (const { since, until } of running(day, started_at, pauses, calendar)) {
      spent += Math.max(0, Math.min(until, at.getTime()) - since)
    }
  }
  return Math.ceil(spent / HOUR_MS)
}

/** The stretches of a day's office hours, from the start on, in which the clock runs. */
function running(day: CalendarDate, started_at: Date, pauses: readonly Pause[], calendar: Workdays): Span[] {
  if (!calendar.isWorkday(day)) return []
  const office = { since: Math.max(instant(day, BEGINS), started_at.getTime()), until: instant(day, ENDS) }
  const spans = pauses.reduce((left, pause) => left.flatMap((span) => without(span, pause)), [office])
  return spans.filter(({ since, until }) => since < until)
}

function without({ since, until }: Span, pause: Pause): Span[] {
  const stands = { since: Math.max(since, pause.since.getTime()), until: Math.min(until, endOf(pause)) }
  if (stands.since >= stands.until) return [{ since, until }]
  return [
    { since, until: stands.since },
    { since: stands.until, until },
  ]
}

function endOf({ until }: Pause): number {
  return until?.getTime() ?? Number.POSITIVE_INFINITY
}

function instant(day: CalendarDate, time: string): number {
  return Date.parse(`${day}T${time}:00+08:00`)
}
