// A county's own rules and texts, in sections: what may be set, within which bounds. The table's checks say the same.
import { z } from 'zod'
import { languages } from '~/core/language'
import { Terms, termNames, termsOf, usualWord } from '~/core/terms'

const LINES_MAX = 30
const LINE_LETTERS_MAX = 30
const BASE_LETTERS_MAX = 20_000

/** One a line; blank lines and repetitions do not count. */
const Lines = z
  .string()
  .transform((text) =>
    [...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => line !== ''),
  )
  .pipe(z.array(z.string().max(LINE_LETTERS_MAX)).min(1).max(LINES_MAX))

/** As `08:30`. */
export const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
/** What is left empty is taken back. */
const Filing = z.string().trim().max(60).optional().transform(orNothing)
const whole = (min: number, max: number) => z.number().int().min(min).max(max)

const General = z.object({
  language: z.enum(languages),
  mail_sender_name: z.string().trim().min(1).max(40),
  filing_icp: Filing,
  filing_police: Filing,
  notice: z.string().trim().max(2000).optional().transform(orNothing),
})
const Mail = z
  .object({ quiet_until: Time, quiet_from: Time })
  .refine(({ quiet_until, quiet_from }) => quiet_until < quiet_from, {
    path: ['quiet_from'],
    message: 'settings:fault.quiet_order',
  })
const Visits = z.object({ visit_topics: Lines, active_days_min: whole(1, 15) })
const Rotation = z.object({
  turn_months: whole(1, 6),
  announced_months: whole(1, 12),
  chair_publishes_day: whole(1, 28),
  chair_finishes_workdays: whole(1, 60),
  handover_items: Lines,
})
/** As `3、5`, whatever stands between the two. */
const LateWorkdays = z
  .string()
  .transform((text) => text.split(/\D+/).filter(Boolean).map(Number))
  .refine(
    ([late = 0, very_late = 0, ...more]) =>
      more.length === 0 && 1 <= late && late < very_late && very_late <= 30,
    {
      message: 'settings:fault.late_workdays',
    },
  )
const Dispatches = z
  .object({
    office_opens: Time,
    office_closes: Time,
    urgent_hours: whole(1, 90),
    accept_workdays: whole(1, 10),
    returns_max: whole(0, 5),
    warning_percent: whole(50, 99),
    late_workdays: LateWorkdays,
    confirm_workdays: whole(1, 60),
  })
  .refine(({ office_opens, office_closes }) => office_opens < office_closes, {
    path: ['office_closes'],
    message: 'settings:fault.office_order',
  })
const Keeping = z.object({ uploads_days: whole(30, 3650) })

/** What a section's form says, as columns of `settings`. */
export const sections = {
  general: General,
  terms: Terms.transform((terms) => ({ terms })),
  visits: Visits,
  rotation: Rotation,
  dispatches: Dispatches,
  mail: Mail,
  keeping: Keeping,
}
export type Section = keyof typeof sections
export type SectionColumns = z.infer<(typeof sections)[Section]>
export const sectionNames = Object.keys(sections).filter(isSection)

export function isSection(name: string | undefined): name is Section {
  return name !== undefined && Object.hasOwn(sections, name)
}

/** The fields of each section, in their order; the form shows them, and a change names them. */
export const fieldsOf = {
  general: ['language', 'mail_sender_name', 'filing_icp', 'filing_police', 'notice'],
  terms: termNames,
  visits: ['active_days_min', 'visit_topics'],
  rotation: [
    'turn_months',
    'announced_months',
    'chair_publishes_day',
    'chair_finishes_workdays',
    'handover_items',
  ],
  dispatches: [
    'office_opens',
    'office_closes',
    'urgent_hours',
    'accept_workdays',
    'returns_max',
    'warning_percent',
    'late_workdays',
    'confirm_workdays',
  ],
  mail: ['quiet_until', 'quiet_from'],
  keeping: ['uploads_days'],
} as const satisfies Record<Section, readonly string[]>
export type SettingName = (typeof fieldsOf)[Section][number]

/** As a form holds a section: all of it text, lists one a line, times without seconds. */
export type Typed = Record<string, string>

export function asTyped(section: Section, row: Readonly<Record<string, unknown>>): Typed {
  const terms = termsOf(row.terms)
  const said = (name: SettingName): unknown =>
    section === 'terms'
      ? termNames.map((term) => [term, terms[term] ?? usualWord(term)]).find(([term]) => term === name)?.[1]
      : row[name]
  return Object.fromEntries(fieldsOf[section].map((name) => [name, textOf(name, said(name))]))
}

export type Change = { field: string; before: string; after: string }

export function changesBetween(before: Typed, after: Typed): Change[] {
  return Object.keys(after)
    .filter((field) => (before[field] ?? '') !== (after[field] ?? ''))
    .map((field) => ({ field, before: before[field] ?? '', after: after[field] ?? '' }))
}

/**
 * Two edited at once: what this one typed stands, and where it left a field as it had found it, what the other has made of it.
 * So saving afterwards takes nothing of the other's back unseen.
 */
export function merged(base: Typed, typed: Typed, current: Typed): Typed {
  return Object.fromEntries(
    Object.keys(typed).map((field) => [
      field,
      (typed[field] === base[field] ? current[field] : typed[field]) ?? '',
    ]),
  )
}

/** What the form carries besides its fields: which version it was made from, and what was checked already. */
export const Sent = z.object({
  version: z.number().int(),
  base: z.string().max(BASE_LETTERS_MAX).optional().transform(typedIn),
  checked: z.string().max(BASE_LETTERS_MAX).optional(),
  intent: z.enum(['check', 'save']),
})
export type Sent = z.infer<typeof Sent>

/** A section's form as a whole: its columns, and what it carries besides. */
export function submission(section: Section) {
  const columns: z.ZodType<SectionColumns> = sections[section]
  return z.intersection(columns, Sent).transform(({ version, base, checked, intent, ...said }) => ({
    columns: said,
    sent: { version, base, checked, intent },
  }))
}

const TIMES: readonly SettingName[] = ['quiet_until', 'quiet_from', 'office_opens', 'office_closes']

function textOf(name: SettingName, value: unknown): string {
  if (Array.isArray(value)) return value.join(name === 'late_workdays' ? '、' : '\n')
  if (value === null || value === undefined) return ''
  return TIMES.includes(name) ? String(value).slice(0, 5) : String(value)
}

function typedIn(text: string | undefined): Typed {
  try {
    return z
      .record(z.string(), z.string())
      .catch({})
      .parse(JSON.parse(text ?? '{}'))
  } catch {
    return {}
  }
}

function orNothing(text: string | undefined): string | null {
  return text ?? null
}
