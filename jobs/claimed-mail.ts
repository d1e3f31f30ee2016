// A mail that was claimed to be sent: each kind with the key and the content that it must have.
import { z } from 'zod'
import { CalendarDate } from '~/core/calendar-date'
import { HalfMonth, Month, Quarter } from '~/core/period'
import { ActivityContent, MenuContent, ReminderContent } from './activity-letters'
import { DigestContent, QuestionContent, ResolvedContent } from './dispatch-letters'
import { CollectionContent, EditionContent } from './list-letters'
import { HandoverContent, SwapContent } from './turn-letters'

const Instant = z.iso.datetime({ offset: true })

const CHECKED = {
  seals: z.int(),
  entries: z.int(),
  head_n: z.int(),
  head_hash: z.string(),
  fault: z.string().nullable(),
}

/** A row of settle_and_claim: what private.mail_content() says, by kind. */
export const ClaimedMail = z.discriminatedUnion('kind', [
  claimed('visit-reminder', HalfMonth, {
    units: z.array(z.string()).min(1),
    due_on: CalendarDate,
    is_provisional: z.boolean(),
  }),
  claimed('visits-missed', HalfMonth, { missed: z.int(), obliged: z.int(), instructors: z.int() }),
  claimed('log-reminder', Month, {}),
  claimed('menu-published', z.uuid(), MenuContent),
  claimed('menu-reminder', Month, ReminderContent),
  claimed('activity-published', z.uuid(), ActivityContent),
  claimed('activity-cancelled', z.uuid(), { ...ActivityContent, reason: z.string() }),
  claimed('place-freed', z.uuid(), { ...ActivityContent, activity: z.uuid(), places: z.int() }),
  claimed('turn-handover', z.uuid(), HandoverContent),
  claimed('swap-offered', z.uuid(), SwapContent),
  claimed('swap-accepted', z.uuid(), SwapContent),
  claimed('swap-closed', z.uuid(), SwapContent),
  claimed('collection-opened', Quarter, CollectionContent),
  claimed('collection-reminder', Quarter, CollectionContent),
  claimed('edition-published', z.uuid(), EditionContent),
  claimed('dispatch-digest', CalendarDate, DigestContent),
  claimed('demand-question', z.uuid(), QuestionContent),
  claimed('demand-resolved', z.uuid(), ResolvedContent),
  claimed('invitation', z.uuid(), { role: z.string(), account: z.string(), expires_on: CalendarDate }),
  claimed('recovery', z.uuid(), { account: z.string() }),
  claimed('archive-ready', z.uuid(), { until: Instant }),
  claimed('sign-in-new-device', z.uuid(), { at: Instant, agent: z.string(), address: z.string().nullable() }),
  claimed('factor-reset', z.uuid(), { at: Instant }),
  claimed('password-expiring', CalendarDate, { expires_on: CalendarDate }),
  claimed('audit-verified', CalendarDate, CHECKED),
  claimed('audit-fault', CalendarDate, CHECKED),
  claimed('mail-proof', z.uuid(), {}),
  claimed('removal', z.uuid(), { left_on: CalendarDate }),
  claimed('application-confirmation', z.uuid(), { place: z.string(), expires_on: CalendarDate }),
  claimed('application-received', z.uuid(), { place: z.string() }),
  claimed('application-waiting', z.uuid(), { place: z.string() }),
  claimed('application-approved', z.uuid(), { place: z.string(), code: z.string() }),
  claimed('application-declined', z.uuid(), { place: z.string(), reason: z.string() }),
])
export type ClaimedMail = z.infer<typeof ClaimedMail>

function claimed<K extends string, P extends z.ZodType, C extends z.ZodRawShape>(
  kind: K,
  key: P,
  content: C,
) {
  return z.object({
    kind: z.literal(kind),
    key,
    message_id: z.string(),
    address: z.string(),
    name: z.string(),
    language: z.string(),
    content: z.object(content),
    unsubscribe_token: z.string().nullable(),
  })
}
