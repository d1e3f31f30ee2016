// The visitor's session: Supabase tokens in httpOnly cookies, renewed shortly before they expire.
import {
  combineChunks,
  createServerClient,
  parseCookieHeader,
  serializeCookieHeader,
  stringFromBase64URL,
} from '@supabase/ssr'
import type { SupabaseClient } from '@supabase/supabase-js'
import type { Request, Response } from 'express'
import { z } from 'zod'
import type { WebEnv } from './env.server'

const COOKIE = 'liangxin'
const RENEW_SECONDS_BEFORE = 90
const AUTH_WAIT_MS_MAX = 2_000
const RENEWAL_REMEMBERED_MS = 10_000

/** The token as the browser sent it: not verified here, because the data API verifies it on every call. */
export type Visitor = { access_token: string | null; session_id: string | null }
export type Auth = SupabaseClient['auth']
type SessionEnv = Pick<WebEnv, 'SUPABASE_URL' | 'SUPABASE_PUBLISHABLE_KEY' | 'PUBLIC_URL'>

/** The visitor of a request, with a renewed token where the old one runs out. Where Auth is down, with the old one. */
export async function visitorOf(req: Request, auth: () => Auth, now: number): Promise<Visitor> {
  const stored = await storedSession(req)
  if (!stored) return { access_token: null, session_id: null }
  const expires_at = Claims.safeParse(claimsOf(stored.access_token)).data?.exp ?? 0
  const isFresh = expires_at * 1_000 - now > RENEW_SECONDS_BEFORE * 1_000
  const access_token = isFresh ? stored.access_token : await renewed(stored, auth)
  return { access_token, session_id: sessionIdOf(access_token) }
}

/** Auth for one request: whatever it does to the session is sent to the browser with the response. */
export function authFor(req: Request, res: Response, env: SessionEnv): Auth {
  const { auth } = createServerClient(env.SUPABASE_URL, env.SUPABASE_PUBLISHABLE_KEY, {
    cookieOptions: {
      name: COOKIE,
      httpOnly: true,
      secure: env.PUBLIC_URL.startsWith('https:'),
      sameSite: 'lax',
      path: '/',
    },
    cookies: {
      getAll: () => cookiesOf(req),
      setAll: (cookies) => {
        // A renewal that Auth answered too late has no response to travel with; the next request renews again.
        if (res.headersSent) return
        for (const { name, value, options } of cookies) {
          res.append('Set-Cookie', serializeCookieHeader(name, value, options))
        }
        res.set('Cache-Control', 'private, no-store')
      },
    },
  })
  return auth
}

export function sessionIdOf(access_token: string | null): string | null {
  return Claims.safeParse(claimsOf(access_token)).data?.session_id ?? null
}

const Stored = z.object({ access_token: z.string(), refresh_token: z.string() })
const Claims = z.object({ exp: z.number(), session_id: z.string().optional() })
type Stored = z.infer<typeof Stored>

async function storedSession(req: Request): Promise<Stored | null> {
  const cookies = new Map(cookiesOf(req).map(({ name, value }) => [name, value]))
  const text = await combineChunks(COOKIE, (name) => cookies.get(name))
  return Stored.safeParse(json(text?.replace(/^base64-/, ''))).data ?? null
}

// Parallel requests of one browser carry the same refresh token, which works once: they share one renewal.
const renewals = new Map<string, Promise<string | null>>()

function renewed(stored: Stored, auth: () => Auth): Promise<string | null> {
  const running = renewals.get(stored.refresh_token) ?? renew(stored, auth())
  renewals.set(stored.refresh_token, running)
  setTimeout(() => renewals.delete(stored.refresh_token), RENEWAL_REMEMBERED_MS).unref()
  return running
}

async function renew(stored: Stored, auth: Auth): Promise<string | null> {
  const answer = await Promise.race([auth.getSession(), late()])
  if (answer === 'late' || answer.error?.name === 'AuthRetryableFetchError') return stored.access_token
  return answer.data.session?.access_token ?? null
}

function late(): Promise<'late'> {
  return new Promise((resolve) => setTimeout(resolve, AUTH_WAIT_MS_MAX, 'late').unref())
}

function cookiesOf(req: Request): { name: string; value: string }[] {
  return parseCookieHeader(req.headers.cookie ?? '').map(({ name, value }) => ({ name, value: value ?? '' }))
}

function claimsOf(access_token: string | null): unknown {
  return json(access_token?.split('.')[1])
}

function json(base64url: string | undefined): unknown {
  try {
    return JSON.parse(stringFromBase64URL(base64url ?? ''))
  } catch {
    return null
  }
}
