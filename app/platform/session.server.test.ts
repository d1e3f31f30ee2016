import { createClient, type Session } from '@supabase/supabase-js'
import express from 'express'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { foundTenant, PASSWORD, withAccount } from '../../tests/county'
import { listening } from '../../tests/listening'
import { authFor, visitorOf } from './session.server'

const { SUPABASE_URL = '', SUPABASE_PUBLISHABLE_KEY = '' } = process.env
const env = { SUPABASE_URL, SUPABASE_PUBLISHABLE_KEY, PUBLIC_URL: 'https://liangxin.example' }
const closing: (() => void)[] = []
let email: string

describe('a visitor', () => {
  beforeAll(async () => {
    const { id } = await foundTenant()
    ;({ email } = await withAccount(id, 'visitor'))
  })
  afterAll(() => {
    for (const close of closing) close()
  })

  it('without a cookie, or with a broken one, is nobody', async () => {
    const web = await webOver(env)
    expect((await web()).visitor).toEqual({ access_token: null, session_id: null })
    expect((await web('liangxin=base64-nonsense')).visitor.access_token).toBeNull()
  })

  it('keeps a token that has time left, and nothing is set anew', async () => {
    const web = await webOver(env)
    const session = await signedIn()
    const { visitor, cookies } = await web(await cookieOf(session))
    expect(visitor.access_token).toBe(session.access_token)
    expect(visitor.session_id).toMatch(/^[0-9a-f-]{36}$/)
    expect(cookies).toEqual([])
  })

  it('gets a new token before the old one ends, once for all its parallel requests', async () => {
    const web = await webOver(env)
    const ending = endingIn(30, await signedIn())
    const cookie = await cookieOf(ending)
    const answers = await Promise.all([web(cookie), web(cookie), web(cookie)])
    const tokens = new Set(answers.map(({ visitor }) => visitor.access_token))
    expect(tokens.size).toBe(1)
    expect(tokens).not.toContain(ending.access_token)
    const told = answers.filter(({ cookies }) => cookies.length > 0)
    expect(told).toHaveLength(1)
    for (const set of told.flatMap(({ cookies }) => cookies)) {
      expect(set).toMatch(/HttpOnly.*Secure.*SameSite=Lax/i)
    }
  })

  it('goes on with the old token where Auth does not answer', async () => {
    const web = await webOver({ ...env, SUPABASE_URL: 'http://127.0.0.1:9' })
    const session = endingIn(30, await signedIn())
    expect((await web(await cookieOf(session))).visitor.access_token).toBe(session.access_token)
  })

  it('whose session Auth has ended is nobody', async () => {
    const web = await webOver(env)
    const session = await signedIn()
    const cookie = await cookieOf(endingIn(-30, { ...session, refresh_token: 'forged' }))
    expect((await web(cookie)).visitor.access_token).toBeNull()
  })
})

type Answer = { visitor: { access_token: string | null; session_id: string | null }; cookies: string[] }

/** A web process that says who the visitor is, and what it set. */
async function webOver(env: Parameters<typeof authFor>[2]): Promise<(cookie?: string) => Promise<Answer>> {
  const app = express()
  app.get('/', async (req, res) => res.json(await visitorOf(req, () => authFor(req, res, env), Date.now())))
  const { host, close } = await listening(app)
  closing.push(close)
  return async (cookie = '') => {
    const answer = await fetch(`http://${host}/`, { headers: { cookie } })
    return { visitor: await answer.json(), cookies: answer.headers.getSetCookie() }
  }
}

async function signedIn(): Promise<Session> {
  const { auth } = createClient(SUPABASE_URL, SUPABASE_PUBLISHABLE_KEY, { auth: { persistSession: false } })
  const { data, error } = await auth.signInWithPassword({ email, password: PASSWORD })
  if (error) throw error
  return data.session
}

/** The same session as if its token ended then: only the claim is read here, so the signature may break. */
function endingIn(seconds: number, session: Session): Session {
  const exp = Math.round(Date.now() / 1_000) + seconds
  const [head, body = '', sign] = session.access_token.split('.')
  const claims = { ...JSON.parse(Buffer.from(body, 'base64url').toString()), exp }
  const changed = Buffer.from(JSON.stringify(claims)).toString('base64url')
  return { ...session, expires_at: exp, access_token: [head, changed, sign].join('.') }
}

async function cookieOf(session: Session): Promise<string> {
  return `liangxin=base64-${Buffer.from(JSON.stringify(session)).toString('base64url')}`
}
