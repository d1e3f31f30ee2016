// Paper forms typed in by the office, one line a form: the form's number, then an answer for each question, options by their letters.
import { z } from 'zod'
import type { Question } from './campaign'
import { fieldOf, opinionOf, type Points } from './opinion'

export const PAPER_LINES = 10

/** One line as it was typed; `id` makes a line that is sent twice one opinion. */
export type PaperLine = { id: string; number: string; answers: readonly string[] }
export type ReadLine = { line: PaperLine } & (
  | { outcome: 'read'; number: number; points: Points }
  | { outcome: 'number_missing' | 'not_an_option' | 'nothing_said' }
)

const FormNumber = z.coerce.number().int().min(1).max(999_999)

/** Lines that say nothing are left out. */
export function linesOf(form: FormData, questions: readonly Question[]): PaperLine[] {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  return form
    .getAll('line')
    .slice(0, PAPER_LINES * 2)
    .map((at) => ({
      id: String(at),
      number: text(`${at}.number`),
      answers: questions.map((_, question) => text(`${at}.${question + 1}`)),
    }))
    .filter(({ number, answers }) => number !== '' || answers.some((answer) => answer !== ''))
}

export function readLine(line: PaperLine, questions: readonly Question[]): ReadLine {
  const number = FormNumber.safeParse(line.number.normalize('NFKC').replace(/^0+/, ''))
  if (!number.success) return { line, outcome: 'number_missing' }
  const fields = questions.map((question, at) => [
    fieldOf(at + 1, question.kind),
    typedAs(question, line.answers[at] ?? ''),
  ])
  const read = opinionOf(questions, {}).safeParse(Object.fromEntries(fields))
  if (read.success) return { line, outcome: 'read', number: number.data, points: read.data.points }
  const isSilent = line.answers.every((answer) => answer === '')
  return { line, outcome: isSilent ? 'nothing_said' : 'not_an_option' }
}

/** `AC`, `a、c`, `1 3`: letters or numbers, with or without signs between them. What is neither is refused as option 0. */
function typedAs({ kind }: Question, typed: string): string | number[] | undefined {
  const text = typed.normalize('NFKC')
  if (text === '') return undefined
  if (kind === 'text') return typed
  const signs = text.toUpperCase().match(/[0-9]+|[A-Z]|[^\s,，、;；.]/g) ?? []
  const options = signs.map((sign) => (/^[A-Z]$/.test(sign) ? sign.charCodeAt(0) - 64 : Number(sign) || 0))
  return [...new Set(options)]
}
