// What every response says to the browser about safety: one nonce per response, scripts and frames from nowhere else.
import { randomBytes } from 'node:crypto'
import type { RequestHandler } from 'express'
import helmet from 'helmet'
import type { WebEnv } from './env.server'

export function safeHeaders(env: Pick<WebEnv, 'PUBLIC_URL'>): RequestHandler[] {
  const isSecure = env.PUBLIC_URL.startsWith('https:')
  const headers = helmet({
    contentSecurityPolicy: false,
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: isSecure && { maxAge: 31_536_000 },
  })
  return [headers, contentPolicy(isSecure)]
}

function contentPolicy(isSecure: boolean): RequestHandler {
  return (req, res, next) => {
    const nonce = randomBytes(16).toString('base64')
    res.locals.nonce = nonce
    const policy = helmet.contentSecurityPolicy({
      directives: {
        'script-src': ["'self'", `'nonce-${nonce}'`],
        // Mantine sets custom properties in style attributes; scripts stay closed.
        'style-src': ["'self'", "'unsafe-inline'"],
        'font-src': ["'self'"],
        'img-src': ["'self'", 'data:', 'blob:'],
        'connect-src': ["'self'"],
        'frame-ancestors': ["'none'"],
        'upgrade-insecure-requests': isSecure ? [] : null,
      },
    })
    policy(req, res, next)
  }
}
