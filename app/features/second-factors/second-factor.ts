// A second factor: six digits that an authenticator shows anew every thirty seconds (RFC 6238), or one of ten recovery codes.
import { Secret, TOTP } from 'otpauth'
import { z } from 'zod'

export const STEP_SECONDS = 30
const DIGITS = 6
/** The telephone's clock may be half a minute early or late. */
const STEPS_ASIDE_MAX = 1
const SECRET_BYTES = 20

/** Of every demo account with a privileged role. It is printed in the README, so a real installation accepts no code of it. */
export const DEMO_SECRET = 'LIANGXINDEMOSECRETNOTFORREALUSE2'

/** Six digits, however typed: full-width, with spaces between. */
export const Code = z
  .string()
  .transform(plain)
  .pipe(z.string().regex(/^\d{6}$/))

/** A recovery code, with or without its dashes. */
const RecoveryCode = z
  .string()
  .transform((text) => plain(text).toLowerCase())
  .pipe(z.string().regex(/^[0-9a-f]{20}$/))

/** Whichever of the two is at hand. */
export const Shown = z.object({ code: z.union([Code, RecoveryCode], { error: 'secondFactors:fault.code' }) })
export type Shown = z.infer<typeof Shown>

export const Confirmed = z.object({ code: Code.catch(''), current_code: z.string().optional() })
export type Confirmed = z.infer<typeof Confirmed>

export function isRecoveryCode(code: string): boolean {
  return code.length > DIGITS
}

export function newSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32
}

/** The step that the code belongs to, as seen from `now`; null where it belongs to none nearby. */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  const timestamp = now.getTime()
  const aside = totp(secret).validate({ token: code, timestamp, window: STEPS_ASIDE_MAX })
  return aside === null ? null : Math.floor(timestamp / (STEP_SECONDS * 1_000)) + aside
}

export function codeAt(secret: string, now: Date): string {
  return totp(secret).generate({ timestamp: now.getTime() })
}

/** What the QR code says: an authenticator scans it, or opens it on the same telephone. */
export function addressOf(secret: string, account: string): string {
  return totp(secret, account).toString()
}

/** As it is typed by hand, four letters at a time. */
export function grouped(secret: string): string {
  return secret.replace(/(.{4})(?=.)/g, '$1 ')
}

function totp(secret: string, label = ''): TOTP {
  return new TOTP({
    issuer: '两新通',
    label,
    secret: Secret.fromBase32(secret),
    digits: DIGITS,
    period: STEP_SECONDS,
  })
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\s-]/g, '')
}
