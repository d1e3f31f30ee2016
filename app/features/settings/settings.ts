// A county's own rules and texts: what may be set, and within which bounds. The table's checks say the same.
import { z } from 'zod'
import { languages } from '~/core/language'

const TOPICS_MAX = 30
const TOPIC_LETTERS_MAX = 30

/** One topic a line; blank lines and repetitions do not count. */
const Topics = z
  .string()
  .transform((text) =>
    [...new Set(text.split('\n').map((line) => line.trim()))].filter((topic) => topic !== ''),
  )
  .pipe(z.array(z.string().max(TOPIC_LETTERS_MAX)).min(1).max(TOPICS_MAX))

/** As `08:30`. */
const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
/** What is left empty is taken back. */
const Filing = z.string().trim().max(60).optional().transform(orNothing)

export const Settings = z
  .object({
    language: z.enum(languages),
    mail_sender_name: z.string().trim().min(1).max(40),
    quiet_until: Time,
    quiet_from: Time,
    visit_topics: Topics,
    active_days_min: z.number().int().min(1).max(15),
    filing_icp: Filing,
    filing_police: Filing,
    notice: z.string().trim().max(2000).optional().transform(orNothing),
  })
  .refine(({ quiet_until, quiet_from }) => quiet_until < quiet_from, {
    path: ['quiet_from'],
    message: 'settings:fault.quiet_order',
  })
export type Settings = z.infer<typeof Settings>

/** As the form holds them: topics one a line, times without seconds. */
export function asTyped(row: SettingsRow) {
  return {
    ...row,
    visit_topics: row.visit_topics.join('\n'),
    quiet_until: row.quiet_until.slice(0, 5),
    quiet_from: row.quiet_from.slice(0, 5),
  }
}
export type TypedSettings = ReturnType<typeof asTyped>

type SettingsRow = {
  language: string
  mail_sender_name: string
  quiet_until: string
  quiet_from: string
  visit_topics: string[]
  active_days_min: number
  filing_icp: string | null
  filing_police: string | null
  notice: string | null
}

function orNothing(text: string | undefined): string | null {
  return text ?? null
}
