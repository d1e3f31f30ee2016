// What became of a demand, as one line: whom it was sent to and what they did about it, and who has it now, until when.
import { STEPS } from '~/features/dispatches/dispatch'
import type { Stage } from './demand'

export type Step = {
  kind: string
  done_at: string
  manner: string
  amount: number | null
  outcome: string | null
  rating: string | null
  /** Both null to those for whom they are not. */
  doer: string | null
  words: string | null
}

/** One body's part; its steps as they were noted, the earliest first. */
export type Part = {
  id: string
  part: string
  body: string
  allowance_unit: string
  started_at: string
  accepted_at: string | null
  due_at: string | null
  is_provisional: boolean
  ended_at: string | null
  answer_by: string | null
  steps: readonly Step[]
}

/** Of one that was sent to a lead, `assistants` are those to whom it was sent with it. */
export type Entry = Step & Pick<Part, 'part' | 'body' | 'allowance_unit'> & { assistants: string[] }

/** Those who have it now, since when, and by when something is due; of a closed demand who answered it, and since when it is closed. */
export type Standing = {
  lead: Pick<Part, 'id' | 'body'> | null
  assistants: string[]
  since: string
  due_at: string | null
  is_provisional: boolean
  question: string | null
}

type Known = { stage: Stage; raised_at: string; closing: { closed_at: string } | null }

/**
 * The lead's steps, the earliest first; of those who assist only that it was sent to them. Of one instant an earlier part's come first, and
 * within a part they stand as in STEPS: it is taken back from one before it goes to the next.
 */
export function timelineOf(parts: readonly Part[]): Entry[] {
  const entries = [...parts].sort(byBeginning).flatMap((part) => entriesOf(part, parts))
  return entries
    .filter(({ part, done_at }) => part === 'lead' || !entries.some((other) => isSending(other, done_at)))
    .sort(byTime)
}

export function standingOf({ stage, raised_at, closing }: Known, parts: readonly Part[]): Standing {
  const lead = latestLead(parts)
  const nobody = { lead: null, assistants: [], due_at: null, is_provisional: false, question: null }
  const wasAnswered = stage === 'confirmed' || stage === 'unrated'
  if (closing) return { ...nobody, lead: wasAnswered ? named(lead) : null, since: closing.closed_at }
  if (!lead || stage === 'undispatched') return { ...nobody, since: lead?.ended_at ?? raised_at }
  const { started_at, accepted_at, ended_at, due_at, answer_by } = lead
  const asked = stage === 'waiting' ? lead.steps.findLast(({ kind }) => kind === 'asked') : null
  return {
    lead: named(lead),
    assistants: parts.filter((one) => one.part === 'assist' && one.ended_at === null).map((one) => one.body),
    since: asked?.done_at ?? ended_at ?? accepted_at ?? started_at,
    due_at: answer_by ?? due_at,
    is_provisional: lead.is_provisional && answer_by === null,
    question: asked?.words ?? null,
  }
}

function named(lead: Part | undefined): Standing['lead'] {
  return lead ? { id: lead.id, body: lead.body } : null
}

export function latestLead(parts: readonly Part[]): Part | undefined {
  return [...parts].sort(byBeginning).findLast(({ part }) => part === 'lead')
}

function entriesOf({ part, body, allowance_unit, steps }: Part, parts: readonly Part[]): Entry[] {
  return steps
    .filter(({ kind }) => part === 'lead' || kind === 'sent')
    .sort((one, other) => placeOf(one) - placeOf(other))
    .map((step) => ({ ...step, part, body, allowance_unit, assistants: assistantsOf(part, step, parts) }))
}

function assistantsOf(part: string, { kind, done_at }: Step, parts: readonly Part[]): string[] {
  if (part !== 'lead' || kind !== 'sent') return []
  return parts.filter((one) => one.part === 'assist' && one.started_at === done_at).map(({ body }) => body)
}

function isSending({ part, kind, done_at }: Entry, at: string): boolean {
  return part === 'lead' && kind === 'sent' && done_at === at
}

const ORDER: readonly string[] = STEPS

function placeOf({ kind }: Step): number {
  return ORDER.indexOf(kind)
}

/** Of those that began together the one that ended first. */
function byBeginning(one: Part, other: Part): number {
  const key = ({ started_at, ended_at }: Part) => `${started_at}|${ended_at ?? 'not yet'}`
  return key(one) < key(other) ? -1 : 1
}

function byTime(one: Step, other: Step): number {
  return Date.parse(one.done_at) - Date.parse(other.done_at)
}
