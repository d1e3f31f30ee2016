// A calendar that other programs subscribe to: whose, what is in it, and what it looks like as iCalendar (RFC 5545).
import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import { z } from 'zod'
import { CalendarDate, minuteOf } from '~/core/calendar-date'

export const CALENDAR_KINDS = ['person', 'alliance'] as const
export const CalendarKind = z.enum(CALENDAR_KINDS)
export type CalendarKind = z.infer<typeof CalendarKind>

export const CalendarChange = z.object({ kind: CalendarKind, intent: z.enum(['make', 'end']) })
export type CalendarChange = z.infer<typeof CalendarChange>

/** `<48 hex digits>.ics`, as the address ends. */
export const CalendarFile = z.string().regex(/^[0-9a-f]{48}\.ics$/)

const Instant = z.iso.datetime({ offset: true })

/** As public.calendar_feed() answers. */
export const Feed = z.object({
  kind: CalendarKind,
  code: z.string(),
  county: z.string(),
  language: z.string(),
  turns: z.array(
    z.object({
      id: z.uuid(),
      since: CalendarDate,
      until: CalendarDate,
      body: z.string(),
      edition: z.int(),
      changed_at: Instant,
      is_cancelled: z.boolean(),
    }),
  ),
  activities: z.array(
    z.object({
      id: z.uuid(),
      title: z.string(),
      starts_at: Instant,
      ends_at: Instant,
      place: z.string(),
      edition: z.int(),
      changed_at: Instant,
      is_cancelled: z.boolean(),
    }),
  ),
})
export type Feed = z.infer<typeof Feed>

/** What turns and activities alike become. */
export type CalendarEvent = {
  /** Never changes, whatever happens to the event. */
  uid: string
  /** Grows with every change. */
  sequence: number
  changed_at: string
  is_cancelled: boolean
  title: string
  text?: string
  place?: string
  url: string
  /** Whole days, or from an instant to another. */
  when: { first_day: CalendarDate; last_day: CalendarDate } | { from: string; to: string }
}

/** How often a program should look again. */
const REFRESH_S = 6 * 3_600

export function asICalendar(name: string, events: readonly CalendarEvent[]): string {
  const calendar = ical({
    name,
    method: ICalCalendarMethod.PUBLISH,
    ttl: REFRESH_S,
    prodId: { company: 'liangxin', product: 'calendar', language: 'ZH' },
  })
  // Without a zone of its own its stamps are in UTC, as they must be; events at an hour bring theirs, and it is described.
  calendar.timezone({ name: null, generator: () => ASIA_SHANGHAI })
  for (const event of events) {
    calendar.createEvent({
      id: event.uid,
      sequence: event.sequence,
      stamp: new Date(event.changed_at),
      lastModified: new Date(event.changed_at),
      status: event.is_cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: event.title,
      description: event.text ?? null,
      location: event.place ?? null,
      url: event.url,
      ...spanOf(event.when),
    })
  }
  return calendar.toString()
}

/** The end of whole days is the day after the last (RFC 5545 §3.6.1). */
function spanOf(when: CalendarEvent['when']) {
  if ('from' in when)
    return { start: wallClock(when.from), end: wallClock(when.to), timezone: 'Asia/Shanghai' }
  return { start: wholeDay(when.first_day), end: wholeDay(when.last_day, 1), allDay: true }
}

/** The library writes what a clock on this machine shows, so this one is set to what a clock in Shanghai shows. */
function wallClock(instant: string): Date {
  return new Date(minuteOf(instant).replace(' ', 'T'))
}

/** Noon in Shanghai, so that the day is the same one in the calendar's zone and in UTC. */
function wholeDay(day: CalendarDate, more = 0): Date {
  return new Date(Date.parse(`${day}T12:00:00+08:00`) + more * 86_400_000)
}

const ASIA_SHANGHAI = [
  'BEGIN:VTIMEZONE',
  'TZID:Asia/Shanghai',
  'BEGIN:STANDARD',
  'DTSTART:19910915T000000',
  'TZOFFSETFROM:+0900',
  'TZOFFSETTO:+0800',
  'TZNAME:CST',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n')
