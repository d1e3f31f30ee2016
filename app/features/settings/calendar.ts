// The public calendar as NateScarlet/holiday-cn publishes it: { year, papers, days: [{ name, date, isOffDay }] }. What is wrong with it is
// said row by row, so that its sender finds it.
import { z } from 'zod'
import { CalendarDate, dayOf, isWeekend } from '~/core/calendar-date'

const FIRST_YEAR = 2004
const LAST_YEAR = 2049
export const CALENDAR_BYTES_MAX = 10 * 1024 * 1024
const DAYS_MAX = 200
const FAULTS_SHOWN_MAX = 50

/** `row`: which of the days, from 1; 0: the file as a whole. */
export type Fault = { row: number; reason: FaultReason; value: string }
export type FaultReason =
  | 'not_json'
  | 'too_large'
  | 'wrong_year'
  | 'no_days'
  | 'too_many'
  | 'no_name'
  | 'no_day'
  | 'outside'
  | 'repeated'
  | 'no_yes_or_no'

export const Day = z.object({ day: CalendarDate, is_workday: z.boolean(), name: z.string().max(40) })
export type Day = z.infer<typeof Day>

export type Read = { days: Day[]; faults: Fault[] }

/** Days of the year, and of the December before it, which a year's notice may move. */
export function readCalendar(text: string, year: number): Read {
  if (new TextEncoder().encode(text).length > CALENDAR_BYTES_MAX) return refused('too_large')
  const json = jsonIn(text)
  const file = z.object({ year: z.unknown(), days: z.unknown() }).partial().safeParse(json)
  if (!file.success) return refused('not_json')
  if (file.data.year !== year) return refused('wrong_year', String(file.data.year ?? ''))
  const rows = z.array(z.unknown()).min(1).safeParse(file.data.days)
  if (!rows.success) return refused('no_days')
  if (rows.data.length > DAYS_MAX) return refused('too_many', String(rows.data.length))

  const seen = new Set<string>()
  const read = rows.data.map((row, n) => readDay(row, n + 1, year, seen))
  const faults = read.flatMap((one) => ('reason' in one ? [one] : []))
  return {
    days: faults.length > 0 ? [] : read.flatMap((one) => ('day' in one ? [one] : [])),
    faults: faults.slice(0, FAULTS_SHOWN_MAX),
  }
}

/** A day whose working changes. */
export type Difference = { day: string; name: string; before: boolean; after: boolean }

/** What a public year would change: days that are named, and days that no longer are. `standing`: the days as they are. */
export function differencesFrom(
  standing: readonly { day: string; is_workday: boolean }[],
  days: readonly Day[],
): Difference[] {
  const named = new Map(days.map((day) => [day.day, day]))
  return standing.flatMap(({ day, is_workday }) => {
    const after = named.get(day)?.is_workday ?? !isWeekend(day)
    return after === is_workday ? [] : [{ day, name: named.get(day)?.name ?? '', before: is_workday, after }]
  })
}

function readDay(row: unknown, n: number, year: number, seen: Set<string>): Day | Fault {
  const { name, date, isOffDay } = z
    .object({ name: z.unknown(), date: z.unknown(), isOffDay: z.unknown() })
    .partial()
    .catch({})
    .parse(row)
  const fault = (reason: FaultReason, value: unknown): Fault => ({
    row: n,
    reason,
    value: String(value ?? '').slice(0, 40),
  })
  const day = CalendarDate.safeParse(date)
  if (!day.success) return fault('no_day', date)
  if (!day.data.startsWith(`${year}-`) && !day.data.startsWith(`${year - 1}-12-`))
    return fault('outside', date)
  if (seen.has(day.data)) return fault('repeated', date)
  seen.add(day.data)
  if (typeof name !== 'string' || name.trim() === '' || name.length > 40) return fault('no_name', name)
  if (typeof isOffDay !== 'boolean') return fault('no_yes_or_no', isOffDay)
  return { day: day.data, is_workday: !isOffDay, name: name.trim() }
}

function refused(reason: FaultReason, value = ''): Read {
  return { days: [], faults: [{ row: 0, reason, value: value.slice(0, 40) }] }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const DaysJson = z
  .string()
  .max(60_000)
  .optional()
  .transform((text) =>
    z
      .array(Day)
      .max(DAYS_MAX)
      .catch([])
      .parse(jsonIn(text ?? '[]')),
  )

/** A county's own days: a day, or a file; looked at, saved, or one taken back. */
export function OwnDays(today: CalendarDate) {
  return z
    .object({
      intent: z.enum(['check', 'save', 'check_back', 'back']),
      day: CalendarDate.optional(),
      is_workday: z.enum(['yes', 'no']).optional(),
      file: z.file().optional(),
      reason: z.string().trim().max(100).optional(),
      days: DaysJson,
    })
    .superRefine(({ intent, day, is_workday, file, reason = '', days }, { addIssue }) => {
      const fault = (field: string, message: string) =>
        addIssue({ code: 'custom', path: [field], message, input: field })
      const isBack = intent === 'back' || intent === 'check_back'
      if (!isBack && reason.length < 2) fault('reason', 'ui:fault.required')
      if (isBack && !day) fault('day', 'ui:fault.required')
      if (intent === 'save' && days.length === 0) fault('days', 'ui:fault.required')
      if (day && day < today) fault('day', 'settings:fault.day_passed')
      if (intent !== 'check') return
      if (Boolean(day) === Boolean(file)) fault('day', 'settings:fault.day_or_file')
      if (day && !is_workday) fault('is_workday', 'ui:fault.required')
    })
}
export type OwnDays = z.infer<ReturnType<typeof OwnDays>>

/** A public year: its file, looked at, then published; never without its days. */
export const PublicDays = z
  .object({
    intent: z.enum(['check', 'save']),
    year: z
      .number()
      .int()
      .min(FIRST_YEAR + 1)
      .max(LAST_YEAR - 1),
    file: z.file().optional(),
    days: DaysJson,
  })
  .refine(({ intent, file, days }) => (intent === 'check' ? file : days.length > 0), {
    path: ['file'],
    message: 'ui:fault.required',
  })
export type PublicDays = z.infer<typeof PublicDays>

/** The year a page shows: the one asked for, else the present one. */
export function yearIn(request: Request, now: Date): number {
  const asked = Number(new URL(request.url).searchParams.get('year'))
  return asked > FIRST_YEAR && asked < LAST_YEAR ? Math.trunc(asked) : Number(dayOf(now).slice(0, 4))
}
