// The clock of a demand in a department's hands: working days, or office hours where it is urgent (domain.md §4.8). private.due_at() in
// SQL agrees, and a test holds the two together.
import { addDays, type CalendarDate, dayOf } from '~/core/calendar-date'
import type { Workdays } from '~/core/workdays'

const HOUR_MS = 3_600_000

/** In Asia/Shanghai; noon is not taken out. `settings` has each county's, at first these. */
export type OfficeHours = { opens: string; closes: string }
const USUAL_HOURS: OfficeHours = { opens: '08:30', closes: '17:30' }

/** An ordinary demand has so many working days, an urgent one so many office hours. */
export type Allowance = { unit: 'workdays' | 'hours'; count: number }
/** While the unit is waited for; `until` is null while it still is. */
export type Pause = { since: Date; until: Date | null }
export type Due = { at: Date; is_provisional: boolean }
type Span = { since: number; until: number }
/** By which time runs: the county's days and office hours, and when it stands. */
type Running = { pauses: readonly Pause[]; calendar: Workdays; hours: OfficeHours }

/**
 * When the time is up; null while the clock stands. A working day is spent when its last minute passes and the clock runs; the day of
 * dispatch is not. Of an urgent demand each minute of office hours is spent in which the clock runs. `allowance` is at least one.
 */
export function dueAt(
  started_at: Date,
  allowance: Allowance,
  pauses: readonly Pause[],
  calendar: Workdays,
  hours = USUAL_HOURS,
): Due | null {
  if (pauses.some(({ until }) => until === null)) return null
  const at = allowance.unit === 'workdays' ? endOfDays : endOfHours
  const due = new Date(at(started_at, allowance.count, { pauses, calendar, hours }))
  return { at: due, is_provisional: calendar.isProvisional(dayOf(due)) }
}

/** What is left of an allowance when somebody else takes over: time that was spent stays spent, and at least one is left. */
export function remaining(
  started_at: Date,
  { unit, count }: Allowance,
  pauses: readonly Pause[],
  at: Date,
  calendar: Workdays,
  hours = USUAL_HOURS,
): Allowance {
  const spent = unit === 'workdays' ? daysSpent : hoursSpent
  return { unit, count: Math.max(1, count - spent(started_at, at, { pauses, calendar, hours })) }
}

function endOfDays(started_at: Date, days: number, by: Running): number {
  let day = dayOf(started_at)
  for (let left = days; left > 0; ) {
    day = addDays(day, 1)
    if (isSpent(day, by)) left -= 1
  }
  return instant(day, by.hours.closes)
}

function daysSpent(started_at: Date, at: Date, by: Running): number {
  let spent = 0
  let day = addDays(dayOf(started_at), 1)
  for (; instant(day, by.hours.closes) <= at.getTime(); day = addDays(day, 1)) {
    if (isSpent(day, by)) spent += 1
  }
  return spent
}

/** Whether the clock runs when this working day ends. */
function isSpent(day: CalendarDate, { pauses, calendar, hours }: Running): boolean {
  const end = instant(day, hours.closes)
  return (
    calendar.isWorkday(day) && !pauses.some((pause) => pause.since.getTime() <= end && end < endOf(pause))
  )
}

function endOfHours(started_at: Date, hours: number, by: Running): number {
  let left = hours * HOUR_MS
  for (let day = dayOf(started_at); ; day = addDays(day, 1)) {
    for (const { since, until } of running(day, started_at, by)) {
      if (left <= until - since) return since + left
      left -= until - since
    }
  }
}

/** In whole hours that were begun. */
function hoursSpent(started_at: Date, at: Date, by: Running): number {
  let spent = 0
  for (let day = dayOf(started_at); day <= dayOf(at); day = addDays(day, 1)) {
    for (const { since, until } of running(day, started_at, by)) {
      spent += Math.max(0, Math.min(until, at.getTime()) - since)
    }
  }
  return Math.ceil(spent / HOUR_MS)
}

/** The stretches of a day's office hours, from the start on, in which the clock runs. */
function running(day: CalendarDate, started_at: Date, { pauses, calendar, hours }: Running): Span[] {
  if (!calendar.isWorkday(day)) return []
  const opens = Math.max(instant(day, hours.opens), started_at.getTime())
  const office = { since: opens, until: instant(day, hours.closes) }
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
