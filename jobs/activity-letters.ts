// Letters about the month's menu and its activities: what each says, and where its button leads.
import { createElement, type ReactElement } from 'react'
import { z } from 'zod'
import { minuteOf } from '~/core/calendar-date'
import type { Addressed } from '../emails/frame'
import { ShortMail } from '../emails/short-mail'
import { wordsIn } from '../emails/words'

export const MenuContent = {
  month: z.string(),
  theme: z.string(),
  optional_min: z.int(),
  items: z.array(z.object({ title: z.string(), kind: z.string() })).nullable(),
}
export const ReminderContent = {
  branches: z.array(z.object({ name: z.string(), missing: z.int() })).min(1),
}
export const ActivityContent = { title: z.string(), starts_at: z.string(), place: z.string() }

type Told<Shape extends z.ZodRawShape> = z.infer<z.ZodObject<Shape>>
type Mail =
  | { kind: 'menu-published'; key: string; content: Told<typeof MenuContent> }
  | { kind: 'menu-reminder'; key: string; content: Told<typeof ReminderContent> }
  | { kind: 'activity-published'; key: string; content: Told<typeof ActivityContent> }
  | { kind: 'activity-cancelled'; key: string; content: Told<typeof ActivityContent> & { reason: string } }
  | {
      kind: 'place-freed'
      key: string
      content: Told<typeof ActivityContent> & { activity: string; places: number }
    }
type Reminder = Addressed & { unsubscribe_url: string }
type Said = { subject: string; lines: string[]; button: string; path: string }

export function activityWriting(
  mail: Mail,
  to: Reminder,
  page: (path: string) => string,
): { subject: string; template: ReactElement } {
  const { subject, lines, button, path } = said(mail, wordsIn(to.language))
  return { subject, template: createElement(ShortMail, { ...to, lines, button, url: page(path) }) }
}

function said(mail: Mail, words: ReturnType<typeof wordsIn>): Said {
  switch (mail.kind) {
    case 'menu-published':
      return menu(mail.content, words)
    case 'menu-reminder': {
      const { subject, lead, branch, button } = words.menu_reminder
      const period = words.period(mail.key)
      const lines = [lead(period), ...mail.content.branches.map(({ name, missing }) => branch(name, missing))]
      return { subject: subject(period), lines, button, path: `menu/${mail.key}` }
    }
    case 'activity-published': {
      const { subject, lead, note, button } = words.activity_published
      const { title, starts_at, place } = mail.content
      return {
        subject,
        lines: [lead(title, minuteOf(starts_at), place), note],
        button,
        path: `activities/${mail.key}`,
      }
    }
    case 'activity-cancelled': {
      const { subject, lead, reason, button } = words.activity_cancelled
      const { title, starts_at } = mail.content
      return {
        subject,
        lines: [lead(title, minuteOf(starts_at)), reason(mail.content.reason)],
        button,
        path: `activities/${mail.key}`,
      }
    }
    case 'place-freed': {
      const { subject, lead, note, button } = words.place_freed
      const { title, starts_at, places, activity } = mail.content
      return {
        subject,
        lines: [lead(title, minuteOf(starts_at), places), note],
        button,
        path: `activities/${activity}`,
      }
    }
  }
}

function menu(content: Told<typeof MenuContent>, words: ReturnType<typeof wordsIn>): Said {
  const { subject, lead, mandatory, optional, button } = words.menu_published
  const period = words.period(content.month)
  const of = (kind: string) => (content.items ?? []).filter((item) => item.kind === kind)
  const list = (label: string, items: { title: string }[]) =>
    items.length > 0 ? [label, ...items.map(({ title }) => `· ${title}`)] : []
  return {
    subject: subject(period),
    lines: [
      lead(period, content.theme),
      ...list(mandatory, of('mandatory')),
      ...list(optional(content.optional_min), of('optional')),
    ],
    button,
    path: `menu/${content.month}`,
  }
}
