// An application: a county, a committee above or a development zone asks to be served. The applicant has no account yet.
import { z } from 'zod'
import { plainText } from '~/core/plain-text'
import { Refusal } from '~/core/refusal'

export const PLACES = ['division', 'zone'] as const
export type Place = (typeof PLACES)[number]

export const COMMITTEE_NAME_CHARACTERS_MAX = 60
export const SHORT_NAME_CHARACTERS_MAX = 20
export const PERSON_NAME_CHARACTERS_MAX = 40
export const DECLINE_REASON_CHARACTERS_MAX = 500

/** What is typed with full-width letters, an at sign among them, is meant as the plain ones. */
const Email = z
  .string()
  .max(254)
  .transform((text) => plainText(text.normalize('NFKC')).toLowerCase())
  .pipe(
    z
      .string()
      .max(254)
      .regex(/^[^@\s]+@[^@\s]+\.[^@\s]+$/, 'applications:fault.not_a_mail'),
  )
const PersonName = named(2, PERSON_NAME_CHARACTERS_MAX)

/** Not a number, which is the code of a division, and nothing that an address could not carry. */
const ZoneCode = z
  .string()
  .max(30)
  .transform((text) => plainText(text).toLowerCase())
  .pipe(
    z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]{1,29}$/, 'applications:fault.not_a_code')
      .regex(/[a-z]/, 'applications:fault.code_all_digits'),
  )

const administrators = {
  system_admin: PersonName,
  system_admin_email: Email,
  security_admin: PersonName,
  security_admin_email: Email,
  auditor: PersonName,
  auditor_email: Email,
}

/** The table's checks say the same. A zone has a code of its own; a division's is its code. */
export const NewApplication = z
  .object({
    id: z.uuid(),
    place: z.enum(PLACES),
    division: z.string().regex(/^\d{6}$/),
    code: ZoneCode.optional(),
    name: named(4, COMMITTEE_NAME_CHARACTERS_MAX),
    short_name: named(2, SHORT_NAME_CHARACTERS_MAX),
    applicant: PersonName,
    office_phone: z
      .string()
      .max(60)
      .transform(plainText)
      .pipe(z.string().regex(/^[0-9+() -]{7,30}$/, 'applications:fault.not_a_phone')),
    email: Email,
    ...administrators,
    /** Nobody sees this field; a program that fills in forms does. */
    website: z.string().max(0).optional(),
  })
  .superRefine((application, context) => {
    const fault = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    const { place, code, system_admin_email, security_admin_email, auditor_email } = application
    if (place === 'zone' && !code) fault('code', 'ui:fault.required')
    if (security_admin_email === system_admin_email)
      fault('security_admin_email', 'applications:fault.same_mail')
    if (auditor_email === system_admin_email || auditor_email === security_admin_email)
      fault('auditor_email', 'applications:fault.same_mail')
  })
export type NewApplication = z.infer<typeof NewApplication>

export const Decline = z.object({
  reason: z.string().trim().min(4).max(DECLINE_REASON_CHARACTERS_MAX),
})
export type Decline = z.infer<typeof Decline>

/** What stands in the mailed link after `/apply/`: the application's id and the secret that opens it. */
const Token = z
  .string()
  .regex(/^[0-9a-f-]{36}\.[\w-]{20,200}$/)
  .transform((token) => ({ id: token.slice(0, 36), secret: token.slice(37) }))
export type ApplicationLink = z.infer<typeof Token>

/** Refuses what cannot be a link at all like one that nobody sent. */
export function readApplicationLink(token: string | undefined): ApplicationLink {
  const link = Token.safeParse(token)
  if (!link.success) throw new Refusal('link_expired')
  return link.data
}

export const APPLICATION_STATES = ['unconfirmed', 'expired', 'waiting', 'approved', 'declined'] as const
export type ApplicationState = (typeof APPLICATION_STATES)[number]

type Standing = {
  expires_at: string
  confirmation: unknown
  decision: { verdict: string } | null
}

/** Derived, never stored. */
export function stateOf({ expires_at, confirmation, decision }: Standing, now: Date): ApplicationState {
  if (decision) return decision.verdict === 'approved' ? 'approved' : 'declined'
  if (confirmation) return 'waiting'
  return Date.parse(expires_at) <= now.getTime() ? 'expired' : 'unconfirmed'
}

function named(min: number, max: number) {
  return z.string().transform(plainText).pipe(z.string().min(min).max(max))
}
