// Access tokens as Supabase shapes them: signs, and reads what the auth server has just signed itself.
import { createHmac } from 'node:crypto'

export type Claims = { sub: string; session_id: string; iat: number; [claim: string]: unknown }

export function sign(claims: object, jwt_secret: string): string {
  const unsigned = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}`
  return `${unsigned}.${createHmac('sha256', jwt_secret).update(unsigned).digest('base64url')}`
}

/** The claims of a token fresh from the auth server: nothing is verified here. */
export function claimsOf(token: string): Claims {
  const claims: Claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())
  return claims
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url')
}
