// A monthly log: drafted from the month's visits, edited and submitted by the instructor, supplemented afterwards.
import { z } from 'zod'
import type { CalendarDate } from '~/core/calendar-date'
import { type Month, monthOf, previousPeriod } from '~/core/period'
import type { Manner } from '~/features/visits/visit'

export const LOG_CHARACTERS_MAX = 6_000
export const SUPPLEMENT_CHARACTERS_MAX = 2_000

/** The two buttons under one text, kept for later or submitted for good; and what is added afterwards. */
export const LogEntry = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('keep'), body: logBody() }),
  z.object({ intent: z.literal('submit'), body: logBody() }),
  z.object({
    intent: z.literal('supplement'),
    id: z.uuid(),
    log_id: z.uuid(),
    body: z.string().trim().min(1).max(SUPPLEMENT_CHARACTERS_MAX),
  }),
])
export type LogEntry = z.infer<typeof LogEntry>

function logBody() {
  return z.string().trim().min(1).max(LOG_CHARACTERS_MAX)
}

/** The month that is to be written: until the 10th the one before, as it is due on the third working day (docs/rules.md §3). */
export function monthToWriteOf(today: CalendarDate): Month {
  return today.slice(8) <= '10' ? previousPeriod(monthOf(today)) : monthOf(today)
}

export type LoggedVisit = {
  id: string
  visited_on: CalendarDate
  unit: string
  manner: Manner
  topics: string[]
  summary: string | null
  recorded_at: string
  is_withdrawn: boolean
}

/** How a county words its logs: `logs:draft` in the county's language. */
export type DraftWords = {
  none: string
  total: (count: { visits: number; units: number }) => string
  visit: (visit: LoggedVisit) => string
}

/** The text of a log that nobody has edited: what the visits say, oldest first, cut to what a log may hold. */
export function draftText(visits: readonly LoggedVisit[], words: DraftWords): string {
  const standing = visits.filter((visit) => !visit.is_withdrawn)
  if (standing.length === 0) return words.none
  const units = new Set(standing.map(({ unit }) => unit)).size
  const lines = [words.total({ visits: standing.length, units }), ...standing.map(words.visit)]
  return fitted(lines)
}

/**
 * What stands in the log before it is submitted: the draft, or the edited text joined by the visits recorded since the edit.
 * `edited_at` null: nobody has edited it.
 */
export function textOf(
  log: { body: string | null; edited_at: string | null } | null,
  visits: readonly LoggedVisit[],
  words: DraftWords,
): string {
  if (!log?.body) return draftText(visits, words)
  return fitted([log.body, ...recordedAfter(visits, log.edited_at).map(words.visit)])
}

/** Visits that stand and were recorded after an instant: after the edit they join the text, after submission they supplement it. */
export function recordedAfter(visits: readonly LoggedVisit[], instant: string | null): LoggedVisit[] {
  if (instant === null) return []
  return visits.filter(
    ({ is_withdrawn, recorded_at }) => !is_withdrawn && Date.parse(recorded_at) > Date.parse(instant),
  )
}

/** As many whole lines as a log may hold. */
function fitted(lines: readonly string[]): string {
  return lines.reduce((text, line) => {
    const longer = text === '' ? line : `${text}\n${line}`
    return longer.length <= LOG_CHARACTERS_MAX ? longer : text
  }, '')
}
