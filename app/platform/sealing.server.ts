// What the key of the second factors is good for: sealing secrets that the database keeps and cannot read, and proving to the
// database that a code was right. Two keys are derived from the one, so that the database's knows nothing of the other.
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

const CIPHER = 'aes-256-gcm'
const IV_BYTES = 12
const TAG_BYTES = 16
const VERSION = 'v1'

/** Opens for this account alone: moved to another's row it opens nothing. */
export function seal(key: string, account_id: string, text: string): string {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv(CIPHER, sealingKeyOf(key), iv).setAAD(Buffer.from(account_id))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return `${VERSION}.${Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')}`
}

/** Throws where the key is another, the account is another, or a letter was changed. */
export function unseal(key: string, account_id: string, sealed: string): string {
  const bytes = Buffer.from(sealed.slice(VERSION.length + 1), 'base64url')
  const decipher = createDecipheriv(CIPHER, sealingKeyOf(key), bytes.subarray(0, IV_BYTES))
    .setAAD(Buffer.from(account_id))
    .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
  return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString()
}

/** What the database keeps in private.instance.proof_key; docs/operations.md derives the same. */
export function proofKeyOf(key: string): Buffer {
  return derived(key, 'liangxin second factor proof')
}

/** `private.refuse_unproven` makes the same of the token's own session. */
export function proofOf(key: string, session_id: string, purpose: 'show' | 'enrol', step: number): string {
  return createHmac('sha256', proofKeyOf(key)).update(`${session_id}|${purpose}|${step}`).digest('hex')
}

/** By which the database believes of the web whose address a request came from; it keeps the sha256 in private.instance.web_key_hash. */
export function webKeyOf(key: string): string {
  return derived(key, 'liangxin web').toString('hex')
}

function sealingKeyOf(key: string): Buffer {
  return derived(key, 'liangxin second factor seal')
}

function derived(key: string, label: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', label, 32))
}
