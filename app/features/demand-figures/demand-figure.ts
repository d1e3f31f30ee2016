// The figures of a quarter's demands: of which counts each is made and how it is compared. What counts for what says private.demand_facts()
// in SQL; both follow docs/rules.md §11.
import { z } from 'zod'
import { previousPeriod, type Quarter, yearBefore } from '~/core/period'

export const DEMAND_RULE = '2026-1'

/** What there are rows of; `to_answer` and `answered` are dispatches, all others demands. */
export const COUNTS = [
  'received',
  'to_answer',
  'answered',
  'resolved',
  'on_time',
  'solved',
  'explained',
  'unrated',
  'reopened',
  'rated',
  'satisfied',
  'rated_account',
  'satisfied_account',
  'rated_slip',
  'satisfied_slip',
  'rated_call_back',
  'satisfied_call_back',
  'dropped',
  'carried',
] as const
export const Count = z.enum(COUNTS)
export type Count = z.infer<typeof Count>

type FigureKind =
  | { kind: 'count'; of: Count }
  | { kind: 'share'; of: Count; out_of: Count }
  /** Working days in all, and of how many demands: what is told is the mean. */
  | { kind: 'days'; of: 'gross_days' | 'net_days'; out_of: Count }

/** In the order in which they are told. */
export const FIGURES = {
  response: { kind: 'share', of: 'answered', out_of: 'to_answer' },
  on_time: { kind: 'share', of: 'on_time', out_of: 'resolved' },
  resolution: { kind: 'share', of: 'solved', out_of: 'resolved' },
  satisfaction: { kind: 'share', of: 'satisfied', out_of: 'rated' },
  by_account: { kind: 'share', of: 'satisfied_account', out_of: 'rated_account' },
  by_slip: { kind: 'share', of: 'satisfied_slip', out_of: 'rated_slip' },
  by_call_back: { kind: 'share', of: 'satisfied_call_back', out_of: 'rated_call_back' },
  unrated: { kind: 'count', of: 'unrated' },
  net_days: { kind: 'days', of: 'net_days', out_of: 'resolved' },
  gross_days: { kind: 'days', of: 'gross_days', out_of: 'resolved' },
  received: { kind: 'count', of: 'received' },
  explained: { kind: 'count', of: 'explained' },
  reopened: { kind: 'count', of: 'reopened' },
  dropped: { kind: 'count', of: 'dropped' },
  carried: { kind: 'count', of: 'carried' },
} as const satisfies Record<string, FigureKind>

export type FigureName = keyof typeof FIGURES

export function isFigure(text: string | null): text is FigureName {
  return text !== null && Object.hasOwn(FIGURES, text)
}

export const FIGURE_NAMES = Object.keys(FIGURES).filter(isFigure)
/** What stands side by side, body by body. */
export const MAIN_FIGURES = [
  'response',
  'on_time',
  'resolution',
  'satisfaction',
  'net_days',
  'gross_days',
] as const

export const GROUPINGS = ['body', 'category', 'area', 'quarter'] as const
export const Grouping = z.enum(GROUPINGS)
export type Grouping = z.infer<typeof Grouping>

/** By the name of the count; what is not there is none. */
export const Counts = z.record(z.string(), z.number())
export type Counts = z.infer<typeof Counts>
export const CountsByQuarter = z.record(z.string(), Counts)
export type CountsByQuarter = z.infer<typeof CountsByQuarter>

/** `number` is what is drawn and compared: per cent, the mean, or the count; null where there is nothing to divide by. */
export type Value = { of: number; out_of: number | null; number: number | null }
export type Cell = Value & { previous: number | null; last_year: number | null }

export function figureValue(name: FigureName, counts: Counts = {}): Value {
  const figure: FigureKind = FIGURES[name]
  const of = counts[figure.of] ?? 0
  if (figure.kind === 'count') return { of, out_of: null, number: of }
  const out_of = counts[figure.out_of] ?? 0
  const times = figure.kind === 'share' ? 100 : 1
  return { of, out_of, number: out_of === 0 ? null : (times * of) / out_of }
}

/** A figure of a quarter, beside that of the quarter before and of a year before. */
export function cellOf(name: FigureName, quarter: Quarter, counts: CountsByQuarter): Cell {
  return {
    ...figureValue(name, counts[quarter]),
    previous: figureValue(name, counts[previousPeriod(quarter)]).number,
    last_year: figureValue(name, counts[yearBefore(quarter)]).number,
  }
}

/** Where the rows behind a number are: behind a sum of days, those whose days they are. */
export function countedRows(name: FigureName): { of: Count; out_of: Count | null } {
  const figure: FigureKind = FIGURES[name]
  if (figure.kind === 'days') return { of: figure.out_of, out_of: figure.out_of }
  return { of: figure.of, out_of: figure.kind === 'share' ? figure.out_of : null }
}

/** One decimal for shares and means; `–` where there is none, which is not 0. */
export function valueText(name: FigureName, number: number | null): string {
  if (number === null) return '–'
  const { kind } = FIGURES[name]
  return kind === 'count' ? String(number) : `${number.toFixed(1)}${kind === 'share' ? '%' : ''}`
}

/** How it changed since: percentage points, days or a number; `–` where one of the two is missing. */
export function changeText(name: FigureName, now: number | null, before: number | null): string {
  if (now === null || before === null) return '–'
  const by = now - before
  const text = FIGURES[name].kind === 'count' ? String(Math.abs(by)) : Math.abs(by).toFixed(1)
  return Number(text) === 0 ? '0' : `${by > 0 ? '+' : '−'}${text}`
}
