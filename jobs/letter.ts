// A claimed mail becomes a letter: its content is checked, its links are made, its template is rendered as HTML and text.
import { unstableToPlainText as plainTextOf } from '@react-email/render'
import { createElement, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { z } from 'zod'
import { CalendarDate, minuteOf } from '~/core/calendar-date'
import { HalfMonth, Month } from '~/core/period'
import { fillTerms, type Terms, termVariables } from '~/core/terms'
import { invitationSecret, mailProofSecret, recoveryToken } from '~/platform/accounts.server'
import { workerEnv } from '~/platform/env.server'
import type { Letter } from '~/platform/mailer.server'
import { AuditVerified } from '../emails/audit-verified'
import { FactorReset } from '../emails/factor-reset'
import { Invitation } from '../emails/invitation'
import { LogReminder } from '../emails/log-reminder'
import { MailProof } from '../emails/mail-proof'
import { PasswordExpiring } from '../emails/password-expiring'
import { Recovery } from '../emails/recovery'
import { Removal } from '../emails/removal'
import { SignInNewDevice } from '../emails/sign-in-new-device'
import { VisitReminder } from '../emails/visit-reminder'
import { VisitsMissed } from '../emails/visits-missed'
import { asLanguage, wordsIn } from '../emails/words'

/** Who sends it: the county. */
export type Sender = { tenant_id: string; county_code: string; county: string; name: string; terms: Terms }

const Instant = z.iso.datetime({ offset: true })

const CHECKED = {
  seals: z.int(),
  entries: z.int(),
  head_n: z.int(),
  head_hash: z.string(),
  fault: z.string().nullable(),
}

/** A row of settle_and_claim: what private.mail_content() says, by kind. */
const ClaimedMail = z.discriminatedUnion('kind', [
  claimed('visit-reminder', HalfMonth, {
    units: z.array(z.string()).min(1),
    due_on: CalendarDate,
    is_provisional: z.boolean(),
  }),
  claimed('visits-missed', HalfMonth, { missed: z.int(), obliged: z.int(), instructors: z.int() }),
  claimed('log-reminder', Month, {}),
  claimed('invitation', z.uuid(), { role: z.string(), account: z.string(), expires_on: CalendarDate }),
  claimed('recovery', z.uuid(), { account: z.string() }),
  claimed('sign-in-new-device', z.uuid(), { at: Instant, agent: z.string(), address: z.string().nullable() }),
  claimed('factor-reset', z.uuid(), { at: Instant }),
  claimed('password-expiring', CalendarDate, { expires_on: CalendarDate }),
  claimed('audit-verified', CalendarDate, CHECKED),
  claimed('audit-fault', CalendarDate, CHECKED),
  claimed('mail-proof', z.uuid(), {}),
  claimed('removal', z.uuid(), { left_on: CalendarDate }),
])
type ClaimedMail = z.infer<typeof ClaimedMail>

export async function letterOf(row: unknown, sender: Sender): Promise<Letter> {
  const mail = ClaimedMail.parse(row)
  const { subject, template } = await writings(mail, sender)
  // A fifth of the time of the library's own render() and toPlainText(), which wait for what our templates do not do.
  const term = termVariables(asLanguage(mail.language), sender.terms)
  const html = fillTerms(`<!DOCTYPE html>${renderToStaticMarkup(template)}`, escaped(term))
  return {
    message_id: mail.message_id,
    sender_name: sender.name,
    address: mail.address,
    subject: fillTerms(subject, term),
    html,
    text: plainTextOf(html),
    headers: headersFor(mail),
  }
}

/** The words go into a finished page, so they are made harmless here. */
function escaped(term: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(term).map(([name, word]) => [name, renderToStaticMarkup(word)]))
}

type Writing = { subject: string; template: ReactElement }

async function writings(mail: ClaimedMail, { tenant_id, county, county_code }: Sender): Promise<Writing> {
  const language = asLanguage(mail.language)
  const words = wordsIn(language)
  const to = { language, county, name: mail.name }
  const reminder = { ...to, unsubscribe_url: unsubscribeUrl(mail) }
  const own = (path: string) => `${workerEnv().PUBLIC_URL}/${path}`
  const page = (path: string) => `${workerEnv().PUBLIC_URL}/${county_code}/${path}`

  switch (mail.kind) {
    case 'visit-reminder':
      return {
        subject: words.visit_reminder.subject(words.period(mail.key)),
        template: createElement(VisitReminder, {
          ...reminder,
          ...mail.content,
          half_month: mail.key,
          url: page('visits/new'),
        }),
      }
    case 'visits-missed':
      return {
        subject: words.visits_missed.subject(words.period(mail.key)),
        template: createElement(VisitsMissed, {
          ...reminder,
          ...mail.content,
          half_month: mail.key,
          url: page(`visits/uncontacted?half_month=${mail.key}`),
        }),
      }
    case 'log-reminder':
      return {
        subject: words.log_reminder.subject(words.period(mail.key)),
        template: createElement(LogReminder, { ...reminder, month: mail.key, url: page(`logs/${mail.key}`) }),
      }
    case 'invitation': {
      const url = `${workerEnv().PUBLIC_URL}/join/${mail.key}.${invitationSecret(tenant_id, mail.key)}`
      const { role, account, expires_on } = mail.content
      return {
        subject: words.invitation.subject,
        template: createElement(Invitation, {
          ...to,
          role: roleIn(words.roles, role),
          account,
          expires_on,
          url,
        }),
      }
    }
    case 'audit-verified':
    case 'audit-fault': {
      const { subject, fault_subject } = words.audit_verified
      return {
        subject: mail.kind === 'audit-fault' ? fault_subject(mail.key) : subject(mail.key),
        template: createElement(AuditVerified, { ...to, ...mail.content, day: mail.key, url: page('audit') }),
      }
    }
    case 'recovery': {
      const token = await recoveryToken(mail.content.account)
      const url = `${workerEnv().PUBLIC_URL}/auth/confirm?token_hash=${token}&type=recovery`
      return {
        subject: words.recovery.subject,
        template: createElement(Recovery, { ...to, ...mail.content, url }),
      }
    }
    case 'sign-in-new-device': {
      const { at, agent, address } = mail.content
      const seen = { minute: minuteOf(at), agent, address: address ?? '' }
      return {
        subject: words.sign_in_new_device.subject,
        template: createElement(SignInNewDevice, { ...to, ...seen, url: own('me') }),
      }
    }
    case 'factor-reset':
      return {
        subject: words.factor_reset.subject,
        template: createElement(FactorReset, { ...to, minute: minuteOf(mail.content.at), url: own('login') }),
      }
    case 'password-expiring':
      return {
        subject: words.password_expiring.subject,
        template: createElement(PasswordExpiring, { ...to, ...mail.content, url: own('me/password') }),
      }
    case 'mail-proof': {
      const url = `${workerEnv().PUBLIC_URL}/me/mailbox/${mail.key}.${mailProofSecret(tenant_id, mail.key)}`
      return { subject: words.mail_proof.subject, template: createElement(MailProof, { ...to, url }) }
    }
    case 'removal':
      return { subject: words.removal.subject, template: createElement(Removal, { ...to, ...mail.content }) }
  }
}

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

function unsubscribeUrl({ unsubscribe_token }: ClaimedMail): string {
  return `${workerEnv().PUBLIC_URL}/unsubscribe/${unsubscribe_token}`
}

/** Mail programs offer to stop a reminder by themselves (RFC 8058), and none answers a machine. */
function headersFor(mail: ClaimedMail): Record<string, string> {
  const machine = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' }
  if (mail.unsubscribe_token === null) return machine
  return {
    ...machine,
    'List-Unsubscribe': `<${unsubscribeUrl(mail)}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  }
}

function roleIn(roles: Record<string, string>, role: string): string {
  return roles[role] ?? role
}
