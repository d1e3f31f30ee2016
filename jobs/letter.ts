// A claimed mail becomes a letter: its content is checked, its links are made, its template is rendered as HTML and text.
import { unstableToPlainText as plainTextOf } from '@react-email/render'
import { createElement, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { minuteOf } from '~/core/calendar-date'
import { fillTerms, type Terms, termVariables } from '~/core/terms'
import {
  applicationSecret,
  invitationSecret,
  mailProofSecret,
  recoveryToken,
} from '~/platform/accounts.server'
import { workerEnv } from '~/platform/env.server'
import type { Letter } from '~/platform/mailer.server'
import { Application, type ApplicationStep } from '../emails/application'
import { ArchiveReady } from '../emails/archive-ready'
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
import { activityWriting } from './activity-letters'
import { ClaimedMail } from './claimed-mail'
import { dispatchWriting } from './dispatch-letters'
import { listWriting } from './list-letters'
import { turnWriting } from './turn-letters'

/** Who sends it: the county. */
export type Sender = { tenant_id: string; county_code: string; county: string; name: string; terms: Terms }

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
    case 'menu-published':
    case 'menu-reminder':
    case 'activity-published':
    case 'activity-cancelled':
    case 'place-freed':
      return activityWriting(mail, reminder, page)
    case 'turn-handover':
    case 'swap-offered':
    case 'swap-accepted':
    case 'swap-closed':
      return turnWriting(mail, reminder, page)
    case 'collection-opened':
    case 'collection-reminder':
    case 'edition-published':
      return listWriting(mail, reminder, page)
    case 'dispatch-digest':
    case 'demand-question':
    case 'demand-resolved':
      return dispatchWriting(mail, reminder, page)
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
    case 'archive-ready':
      return {
        subject: words.archive_ready.subject,
        template: createElement(ArchiveReady, {
          ...to,
          until: minuteOf(mail.content.until),
          url: page('archives'),
        }),
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
    case 'application-confirmation':
      return about(
        'confirmation',
        mail.content,
        `apply/${mail.key}.${applicationSecret(tenant_id, mail.key)}`,
      )
    case 'application-received':
      return about('received', mail.content, '')
    case 'application-waiting':
      return about('waiting', mail.content, `${county_code}/applications/${mail.key}`)
    case 'application-approved':
      return about('approved', mail.content, `login?next=/${mail.content.code}`)
    case 'application-declined':
      return about('declined', mail.content, 'apply')
  }

  function about(step: ApplicationStep, content: { place: string }, path: string): Writing {
    const url = `${workerEnv().PUBLIC_URL}/${path}`
    const template = createElement(Application, { ...to, ...content, step, url })
    return { subject: words.application[step].subject, template }
  }
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
