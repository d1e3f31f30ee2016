// Letters about demands in departments' hands: the day's digest, and to the unit a question or an answer.
import { createElement, type ReactElement } from 'react'
import { z } from 'zod'
import { CalendarDate } from '~/core/calendar-date'
import { RESOLUTIONS } from '~/features/dispatches/dispatch'
import { type Digest, DispatchDigest } from '../emails/dispatch-digest'
import type { Addressed } from '../emails/frame'
import { ShortMail } from '../emails/short-mail'
import { wordsIn } from '../emails/words'

/** Stands within a sentence, so without its own full stop. */
const About = z.string().transform((wording) => wording.replace(/[。.]$/, ''))
const Subject = { reference: z.string(), subject: About, unit: z.string().nullable() }
const Part = z.object({
  count: z.int(),
  items: z.array(
    z.object({
      ...Subject,
      body: z.string().nullable(),
      due_at: z.string().nullable(),
      is_provisional: z.boolean(),
    }),
  ),
})

/** As private.dispatch_sayings() says it. */
export const DigestContent = {
  new: Part.optional(),
  soon: Part.optional(),
  late: Part.optional(),
  escalated: Part.optional(),
  extensions: Part.optional(),
  waiting: Part.optional(),
}
export const QuestionContent = { ...Subject, demand: z.uuid() }
export const ResolvedContent = { ...QuestionContent, outcome: z.enum(RESOLUTIONS), until: CalendarDate }

type Told<Shape extends z.ZodRawShape> = z.infer<z.ZodObject<Shape>>
type Mail =
  | { kind: 'dispatch-digest'; key: CalendarDate; content: Digest }
  | { kind: 'demand-question'; content: Told<typeof QuestionContent> }
  | { kind: 'demand-resolved'; content: Told<typeof ResolvedContent> }
type Reminder = Addressed & { unsubscribe_url: string }

export function dispatchWriting(
  mail: Mail,
  to: Reminder,
  page: (path: string) => string,
): { subject: string; template: ReactElement } {
  const words = wordsIn(to.language)
  if (mail.kind === 'dispatch-digest') {
    const subject = words.dispatch_digest.subject(words.day(mail.key, false))
    return {
      subject,
      template: createElement(DispatchDigest, { ...to, digest: mail.content, url: page('dispatches') }),
    }
  }
  const { subject, lines, button } = toUnit(mail, words)
  const url = page(`demands/${mail.content.demand}`)
  return { subject, template: createElement(ShortMail, { ...to, lines, button, url }) }
}

function toUnit(mail: Exclude<Mail, { kind: 'dispatch-digest' }>, words: ReturnType<typeof wordsIn>) {
  const { reference, subject: about } = mail.content
  if (mail.kind === 'demand-question') {
    const { lead, note, ...rest } = words.demand_question
    return { ...rest, lines: [lead(reference, about), note] }
  }
  const { lead, note, ...rest } = words.demand_resolved
  const { outcome, until } = mail.content
  return { ...rest, lines: [lead(reference, about, outcome === 'solved'), note(words.day(until, false))] }
}
