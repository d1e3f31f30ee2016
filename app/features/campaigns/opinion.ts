// An opinion: what a form says. Points go by the question's number; a choice holds the options' numbers, a text its words.
import { z } from 'zod'
import { CalendarDate } from '~/core/calendar-date'
import { POINT_CHARACTERS_MAX, type Question } from './campaign'

export const MANNERS = ['phone', 'account', 'on_behalf', 'paper'] as const
export const Manner = z.enum(MANNERS)
export type Manner = z.infer<typeof Manner>

export type Point = number[] | string
export type Points = Readonly<Record<string, Point>>
export const Points = z.record(z.string(), z.union([z.array(z.number()), z.string()]))

/** The name of a question's field in a form, which says whether it takes one thing or many; questions are counted from 1. */
export function fieldOf(number: number, kind: Question['kind']): string {
  return kind === 'choices' ? `many${number}` : `q${number}`
}

const NOTHING_SAID = 'campaigns:fault.nothing_said'

/** The schema of the fields that ask these questions: nothing is obligatory, and everything left out is no opinion. */
function pointsOf(questions: readonly Question[]) {
  return z.object(
    Object.fromEntries(questions.map((question, at) => [fieldOf(at + 1, question.kind), fieldFor(question)])),
  )
}

function fieldFor({ kind, options }: Question) {
  if (kind === 'text') return z.string().trim().min(1).max(POINT_CHARACTERS_MAX).optional()
  const Option = z.coerce.number().int().min(1).max(options.length)
  return z
    .array(Option)
    .max(kind === 'choice' ? 1 : options.length)
    .optional()
}

/** What was filled in, as points; `more` are the fields beside the questions. */
export function opinionOf<More extends z.ZodRawShape>(questions: readonly Question[], more: More) {
  const Said = pointsOf(questions)
    .transform((fields) => ({ points: saidIn(questions, fields) }))
    .refine(({ points }) => Object.keys(points).length > 0, NOTHING_SAID)
  return z.object(more).and(Said)
}

function saidIn(questions: readonly Question[], fields: Record<string, Point | undefined>): Points {
  return Object.fromEntries(
    questions.flatMap(({ kind }, at) => {
      const said = fields[fieldOf(at + 1, kind)]
      return said && said.length > 0 ? [[String(at + 1), said]] : []
    }),
  )
}

export type OpinionForm = Record<`q${number}`, string> & Record<`many${number}`, string[]>

/** The fields as they stand in a form that shows these points. */
export function fieldsOf(questions: readonly Question[], points: Points): OpinionForm {
  const typed: OpinionForm = {}
  for (const [at, { kind }] of questions.entries()) {
    const point = points[String(at + 1)] ?? ''
    if (kind === 'choices') typed[`many${at + 1}`] = [...point].map(String)
    else typed[`q${at + 1}`] = typeof point === 'string' ? point : String(point[0])
  }
  return typed
}

/** Filled in without an account, by who holds the code. */
export const GivenOpinion = { id: z.uuid() }
/** By a member; the office says of a paper which day it bears. */
export const EnteredOpinion = { id: z.uuid(), given_on: CalendarDate.optional() }
export const CorrectedOpinion = {
  id: z.uuid(),
  /** Of the opinion that was read. */
  number: z.coerce.number().int().min(1),
  note: z.string().trim().min(2).max(500),
}

/** A, B, C … as the options are lettered on paper. */
export function letterOf(option: number): string {
  return String.fromCharCode(64 + option)
}

/** The chosen options and the words of an opinion, question by question. */
export function spokenOf(questions: readonly Question[], points: Points) {
  return questions.map(({ ask, options }, at) => {
    const point = points[String(at + 1)]
    const said = typeof point === 'string' ? point : point?.map((one) => options[one - 1] ?? '').join('、')
    return { ask, said: said ?? null }
  })
}

/** What somebody wrote in their own words, for the demand that comes of it. */
export function wordsOf(questions: readonly Question[], points: Points): string {
  const words = questions.flatMap((_, at) => {
    const point = points[String(at + 1)]
    return typeof point === 'string' ? [point] : []
  })
  return words.join('\n')
}

/** What was chosen where several could be, each with its question. */
export function choicesOf(questions: readonly Question[], points: Points): string {
  const spoken = spokenOf(questions, points).filter((_, at) => questions[at]?.kind === 'choices')
  return spoken.flatMap(({ ask, said }) => (said ? [`${ask}${said}`] : [])).join('\n')
}

/** The category whose name is among the chosen options; the first, where several are. Labels end with the name. */
export function categoryIn(
  questions: readonly Question[],
  points: Points,
  categories: readonly { value: string; label: string }[],
): string | undefined {
  const chosen = questions.flatMap(({ options }, at) => {
    const point = points[String(at + 1)]
    return Array.isArray(point) ? point.map((one) => options[one - 1]) : []
  })
  const named = chosen.map((name) => categories.find(({ label }) => label.split(' · ').at(-1) === name))
  return named.find((category) => category !== undefined)?.value
}
