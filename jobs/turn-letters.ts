// Letters about turns: taking one over, and swapping; what each says, and where its button leads.
import { createElement, type ReactElement } from 'react'
import { z } from 'zod'
import { CalendarDate } from '~/core/calendar-date'
import { monthOf } from '~/core/period'
import type { Addressed } from '../emails/frame'
import { TurnHandover } from '../emails/turn-handover'
import { TurnSwap } from '../emails/turn-swap'
import { wordsIn } from '../emails/words'

/** As private.turn_handover_sayings() says it. */
export const HandoverContent = {
  since: CalendarDate,
  last_day: CalendarDate,
  body: z.string(),
  publishes_on: CalendarDate,
  items: z.array(z.string()),
}
/** As private.swap_sayings() says it. */
export const SwapContent = {
  state: z.string(),
  by_body: z.string(),
  other_body: z.string().nullable(),
  since: CalendarDate,
  given_since: CalendarDate.nullable(),
  reason: z.string(),
}

type Told<Shape extends z.ZodRawShape> = z.infer<z.ZodObject<Shape>>
type Mail =
  | { kind: 'turn-handover'; key: string; content: Told<typeof HandoverContent> }
  | { kind: keyof typeof SWAP_SUBJECTS; key: string; content: Told<typeof SwapContent> }
type Reminder = Addressed & { unsubscribe_url: string }

const SWAP_SUBJECTS = {
  'swap-offered': 'offered',
  'swap-accepted': 'accepted',
  'swap-closed': 'closed',
} as const

export function turnWriting(
  mail: Mail,
  to: Reminder,
  page: (path: string) => string,
): { subject: string; template: ReactElement } {
  const words = wordsIn(to.language)
  if (mail.kind === 'turn-handover') {
    const url = page(`rotation/turns/${mail.key}/handover`)
    return {
      subject: words.turn_handover.subject(words.period(monthOf(mail.content.since))),
      template: createElement(TurnHandover, { ...to, ...mail.content, url }),
    }
  }
  return {
    subject: words.turn_swap.subject[SWAP_SUBJECTS[mail.kind]],
    template: createElement(TurnSwap, { ...to, ...mail.content, url: page('swaps') }),
  }
}
