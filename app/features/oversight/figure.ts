// The figures that committees above see side by side: of which columns of `rollups` each is made, for which periods there is one,
// and how it is compared. A new figure is a column or two of rollups, an entry here, and its words.
import type { CalendarDate } from '~/core/calendar-date'
import {
  firstDay,
  halfMonthOf,
  halfYearOf,
  kindOf,
  lastDay,
  monthOf,
  type Period,
  type PeriodKind,
  previousPeriod,
  quarterOf,
  yearOf,
} from '~/core/period'

type FigureKind = {
  /** The numerator, or all there is. */
  of: CountColumn
  out_of?: CountColumn
  /** For which periods; without it, for all. */
  periods?: readonly PeriodKind[]
}

/** list_overseen() in SQL orders by the same. */
export type CountColumn = (typeof COLUMNS)[number]

const COLUMNS = [
  'operating',
  'operating_covered',
  'covered_singly',
  'covered_jointly',
  'enterprises',
  'enterprises_covered',
  'social_organisations',
  'social_organisations_covered',
  'members_known',
  'without_members',
  'with_instructor',
  'instructors',
  'contacts_owed',
  'contacts_made',
  'contacts_closed',
  'contacts_missed',
  'logs_owed',
  'logs_submitted',
] as const

/** In the order in which they stand side by side. Logs are a matter of months: over longer periods they could be told apart by subtraction where few. */
export const FIGURES = {
  operating: { of: 'operating' },
  coverage: { of: 'operating_covered', out_of: 'operating' },
  singly: { of: 'covered_singly', out_of: 'operating' },
  jointly: { of: 'covered_jointly', out_of: 'operating' },
  enterprise_coverage: { of: 'enterprises_covered', out_of: 'enterprises' },
  social_coverage: { of: 'social_organisations_covered', out_of: 'social_organisations' },
  without_members: { of: 'without_members', out_of: 'members_known' },
  instructors: { of: 'instructors' },
  with_instructor: { of: 'with_instructor', out_of: 'operating' },
  contacts: { of: 'contacts_made', out_of: 'contacts_owed' },
  missed: { of: 'contacts_missed', out_of: 'contacts_closed' },
  logs: { of: 'logs_submitted', out_of: 'logs_owed', periods: ['month'] },
} as const satisfies Record<string, FigureKind>

export type FigureName = keyof typeof FIGURES

export function isFigure(text: string | null): text is FigureName {
  return text !== null && Object.hasOwn(FIGURES, text)
}

export function kindOfFigure(name: FigureName): FigureKind {
  return FIGURES[name]
}

/** Those that there are for a period. */
export function figuresOf(period: Period): FigureName[] {
  const kind = kindOf(period)
  return Object.keys(FIGURES)
    .filter(isFigure)
    .filter((name) => kindOfFigure(name).periods?.includes(kind) ?? true)
}

/** The periods of each kind that a day lies in, and the one before: what is offered to choose from. */
export function periodsAround(today: CalendarDate): Record<PeriodKind, Period[]> {
  const around = (now: Period, many: number) => {
    const periods = [now]
    for (let n = 1; n < many; n++) periods.push(previousPeriod(periods.at(-1) ?? now))
    return periods
  }
  return {
    half_month: around(halfMonthOf(today), 6),
    month: around(monthOf(today), 13),
    quarter: around(quarterOf(today), 5),
    half_year: around(halfYearOf(today), 3),
    year: around(yearOf(today), 2),
  }
}

/** A row of `rollups`, as committees above read it; `few` names the counts of people under 5, whose columns are null. */
export type Counts = { readonly [column in CountColumn]?: number | null } & {
  readonly few: readonly string[]
  readonly as_of: string
  readonly rule: string
}

/** `few`: under 5, not said. `none`: the county recorded nothing of the kind yet. */
export type Count = number | 'few' | 'none'

export type Value = { count: Count; out_of: Count | null; number: number | null }

/** What a figure says of a county; `number` is what is sorted, drawn and compared: a share in per cent, or the count. */
export function figureValue(name: FigureName, counts: Counts): Value {
  const { of, out_of } = kindOfFigure(name)
  const count = countIn(counts, of)
  if (!out_of) return { count, out_of: null, number: typeof count === 'number' ? count : null }
  const whole = countIn(counts, out_of)
  const isShare = typeof count === 'number' && typeof whole === 'number' && whole > 0
  return { count, out_of: whole, number: isShare ? (100 * count) / whole : null }
}

function countIn(counts: Counts, column: CountColumn): Count {
  if (counts.few.includes(column)) return 'few'
  return counts[column] ?? 'none'
}

/** Why there is no comparison, or the difference: in percentage points for shares, in numbers for counts. */
export type Change = { by: number } | { without: 'division_changed' | 'no_data' }

/** A county that another was merged into, or that came of a split, is not what it was before (division history). */
export type Division = { begins_on: CalendarDate | null; merged_on: CalendarDate | null }

export function changeSince(
  then: Period,
  value: Value,
  before: Value | null,
  { begins_on, merged_on }: Division,
  now: Period,
): Change {
  const turned = [begins_on, merged_on].some(
    (day) => day !== null && day > firstDay(then) && day <= lastDay(now),
  )
  if (turned) return { without: 'division_changed' }
  if (value.number === null || before === null || before.number === null) return { without: 'no_data' }
  return { by: value.number - before.number }
}
