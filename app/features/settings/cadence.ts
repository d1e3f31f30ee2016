// A cadence rule: how many working days before or after, at what time, whether at all; from a day on. cadence_rules has the same bounds.
import { z } from 'zod'
import { CalendarDate } from '~/core/calendar-date'
import { Time } from './settings'

/** private.cadence_defaults() lists the same. */
export const cadenceKinds = [
  'visits.remind',
  'visits.missed',
  'logs.draft',
  'logs.remind',
  'menus.remind',
  'rotation.extend',
  'turns.handover',
  'lists.open',
  'lists.remind',
  'lists.compile',
  'lists.close',
] as const
export type CadenceKind = (typeof cadenceKinds)[number]

export function isCadenceKind(kind: string | undefined): kind is CadenceKind {
  return cadenceKinds.some((known) => known === kind)
}

export const WORKDAYS_MAX = 15

/** `number` is that of the rule that was read: the new one is the next, and a second next one is refused by the key. */
export function newRule(today: CalendarDate) {
  return z.object({
    is_enabled: z.boolean().default(false),
    workdays: z.number().int().min(1).max(WORKDAYS_MAX),
    due_time: Time.optional().transform((time) => time ?? null),
    valid_from: CalendarDate.refine((day) => day >= today, { message: 'settings:fault.day_passed' }),
    number: z.number().int().min(1),
    checked: z.string().max(500).optional(),
    intent: z.enum(['check', 'save']),
  })
}
export type NewRule = z.infer<ReturnType<typeof newRule>>

/** What was looked at before saving. */
export function signatureOf({ is_enabled, workdays, due_time, valid_from }: NewRule): string {
  return JSON.stringify([is_enabled, workdays, due_time, valid_from])
}
