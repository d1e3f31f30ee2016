// What every loader and action is handed: who asks, when, and where to write what happened.
import type { AppLoadContext } from '@remix-run/node'
import type { Request, Response } from 'express'
import { clock, type WebEnv } from './env.server'
import type { Log } from './log.server'
import { type Auth, authFor, type Visitor, visitorOf } from './session.server'

declare module '@remix-run/server-runtime' {
  interface AppLoadContext {
    nonce: string
    request_id: string
    log: Log
    /** The visitor's network address, as far as the configured proxies vouch for it. */
    address: string
    visitor: Visitor
    /** Signs the visitor in and out; every change of the session reaches the browser as cookies. */
    auth: () => Auth
    now: Date
  }
}

export function loadContexts(env: WebEnv) {
  return async (req: Request, res: Response): Promise<AppLoadContext> => {
    let client: Auth | undefined
    const auth = () => {
      client ??= authFor(req, res, env)
      return client
    }
    const visitor = await visitorOf(req, auth, Date.now())
    // Offices share machines: after signing out, "back" must not show what was on the screen.
    if (visitor.access_token) res.set('Cache-Control', 'private, no-store')
    return {
      nonce: res.locals.nonce,
      request_id: String(req.id),
      log: req.log,
      address: req.ip ?? '',
      visitor,
      auth,
      now: clock(env),
    }
  }
}
