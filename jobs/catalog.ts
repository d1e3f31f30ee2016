// Every kind of run: who works it, in which queue, and for periodic work when it is due and until when it is caught up. Mail that may
// leave is sent, and dispatches are swept, at each tick (worker.ts).
import { addDays, type CalendarDate } from '~/core/calendar-date'
import { firstDay, lastDay, monthOf, nextPeriod, type Period, type PeriodKind } from '~/core/period'
import type { Workdays } from '~/core/workdays'
import { CHAIR_PUBLISHES_DAY } from '~/features/rotation/turn'
import { activityHandlers } from './handlers/activities'
import { applicationHandlers } from './handlers/applications'
import { archiveHandlers } from './handlers/archives'
import { auditHandlers } from './handlers/audit'
import { demandHandlers } from './handlers/demands'
import { dispatchHandlers } from './handlers/dispatches'
import { importHandlers } from './handlers/imports'
import { invitationHandlers } from './handlers/invitations'
import { listHandlers } from './handlers/lists'
import { logHandlers } from './handlers/logs'
import { mailProofHandlers } from './handlers/mail-proofs'
import { recoveryHandlers } from './handlers/recoveries'
import { rotationHandlers } from './handlers/rotation'
import { visitHandlers } from './handlers/visits'
import type { Handler } from './work'

export const handlers: Readonly<Record<string, Handler>> = {
  ...visitHandlers,
  ...logHandlers,
  ...activityHandlers,
  ...importHandlers,
  ...archiveHandlers,
  ...invitationHandlers,
  ...recoveryHandlers,
  ...auditHandlers,
  ...mailProofHandlers,
  ...applicationHandlers,
  ...rotationHandlers,
  ...demandHandlers,
  ...listHandlers,
  ...dispatchHandlers,
}

/** Reading a workbook takes long and much: it has a queue of its own, so that a reminder never waits behind it. */
export function queueOf(kind: string): 'runs' | 'imports' {
  return kind.startsWith('imports.') || kind === 'archives.make' ? 'imports' : 'runs'
}

/** Due on this day, at the hour that the county's cadence_rules say; private.due_day() and private.closes_on() in SQL agree. */
export const cadence = {
  'visits.remind': { period: 'half_month', workdays: 3, due: workdaysBeforeLast, closes: lastDay },
  'visits.missed': { period: 'half_month', workdays: 5, due: workdaysAfter, closes: never },
  'logs.draft': { period: 'month', workdays: 1, due: workdaysAfter, closes: never },
  'logs.remind': { period: 'month', workdays: 3, due: workdaysAfter, closes: endOfNext },
  'menus.remind': { period: 'month', workdays: 3, due: workdaysInto, closes: lastDay },
  'rotation.extend': { period: 'month', workdays: 1, due: workdaysAfter, closes: never },
  'turns.handover': { period: 'month', workdays: 5, due: workdaysBeforePublishing, closes: lastDay },
  'lists.open': { period: 'quarter', workdays: 15, due: dayOfMonthBefore, closes: dayBefore },
  'lists.remind': { period: 'quarter', workdays: 5, due: workdaysBefore, closes: dayBefore },
  'lists.compile': { period: 'quarter', workdays: 3, due: workdaysBefore, closes: lastDay },
  'lists.close': { period: 'quarter', workdays: 1, due: daysAfter, closes: never },
} as const satisfies Record<string, Cadence>

type Cadence = {
  period: PeriodKind
  /** The default; each county may set its own. */
  workdays: number
  due: (period: Period, workdays: number, calendar: Workdays) => CalendarDate
  /** The last day on which work missed earlier is still done; null: it is always caught up. */
  closes: (period: Period) => CalendarDate | null
}

function workdaysBeforeLast(period: Period, workdays: number, calendar: Workdays): CalendarDate {
  return calendar.before(calendar.lastOf(period), workdays)
}

/** Of the month before the turn; where a county lets its chairs publish on another day, private.due_day() is told so. */
function workdaysBeforePublishing(period: Period, workdays: number, calendar: Workdays): CalendarDate {
  return calendar.before(addDays(firstDay(period), CHAIR_PUBLISHES_DAY - 1), workdays)
}

function workdaysAfter(period: Period, workdays: number, calendar: Workdays): CalendarDate {
  return calendar.after(lastDay(period), workdays)
}

function workdaysInto(period: Period, workdays: number, calendar: Workdays): CalendarDate {
  return calendar.after(addDays(firstDay(period), -1), workdays)
}

function workdaysBefore(period: Period, workdays: number, calendar: Workdays): CalendarDate {
  return calendar.before(firstDay(period), workdays)
}

/** Whether people work on it or not: the mail waits until they do. */
function dayOfMonthBefore(period: Period, day: number): CalendarDate {
  return addDays(firstDay(monthOf(dayBefore(period))), day - 1)
}

function daysAfter(period: Period, days: number): CalendarDate {
  return addDays(lastDay(period), days)
}

function dayBefore(period: Period): CalendarDate {
  return addDays(firstDay(period), -1)
}

function endOfNext(period: Period): CalendarDate {
  return lastDay(nextPeriod(period))
}

function never(): null {
  return null
}
