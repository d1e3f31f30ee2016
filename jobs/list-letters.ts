// Letters about the three lists: collection opens, a reminder, an edition is published; what each says, and where its button leads.
import { createElement, type ReactElement } from 'react'
import { z } from 'zod'
import { CalendarDate } from '~/core/calendar-date'
import { Quarter } from '~/core/period'
import { ListKind } from '~/features/lists/edition'
import type { Addressed } from '../emails/frame'
import { ShortMail } from '../emails/short-mail'
import { wordsIn } from '../emails/words'

/** As private.list_sayings() says it. */
export const CollectionContent = { quarter: Quarter, until: CalendarDate }
export const EditionContent = {
  quarter: Quarter,
  kind: ListKind,
  number: z.int(),
  reference: z.string(),
  reason: z.string().nullable(),
}

type Told<Shape extends z.ZodRawShape> = z.infer<z.ZodObject<Shape>>
type Mail =
  | { kind: 'collection-opened' | 'collection-reminder'; content: Told<typeof CollectionContent> }
  | { kind: 'edition-published'; content: Told<typeof EditionContent> }
type Reminder = Addressed & { unsubscribe_url: string }

export function listWriting(
  mail: Mail,
  to: Reminder,
  page: (path: string) => string,
): { subject: string; template: ReactElement } {
  const { subject, lines, button, path } = said(mail, wordsIn(to.language))
  return { subject, template: createElement(ShortMail, { ...to, lines, button, url: page(path) }) }
}

function said(mail: Mail, words: ReturnType<typeof wordsIn>) {
  const quarter = words.quarter(mail.content.quarter)
  if (mail.kind === 'edition-published') {
    const { kind, number, reference, reason } = mail.content
    const { subject, lead, correction, button } = words.edition_published
    const list = words.list_kinds[kind]
    const lines = [lead(quarter, list, reference), ...(reason ? [correction(reason)] : [])]
    return {
      subject: subject(quarter, list),
      lines,
      button,
      path: `lists/${mail.content.quarter}/${kind}/${number}`,
    }
  }
  const { subject, lead, note, button } =
    words.collection[mail.kind === 'collection-opened' ? 'opened' : 'reminder']
  const lines = [lead(quarter, words.day(mail.content.until, false)), note]
  return { subject: subject(quarter), lines, button, path: 'resources/new' }
}
