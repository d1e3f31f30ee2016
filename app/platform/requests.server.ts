// Every request: its id, its line in the log, its time in the metrics, and how many an address may send.
import { randomUUID } from 'node:crypto'
import type { Request, RequestHandler } from 'express'
import { rateLimit } from 'express-rate-limit'
import { pinoHttp } from 'pino-http'
import { Histogram, register } from 'prom-client'
import type { WebEnv } from './env.server'
import type { Log } from './log.server'
import { shortAnswer } from './short-answer.server'

/** Logs method, path without its query, status and duration: no header, so no token or cookie either. */
export function requestLog(log: Log): RequestHandler {
  return pinoHttp({
    logger: log,
    genReqId: (req, res) => {
      const id = idFrom(req.headers['x-request-id']) ?? randomUUID()
      res.setHeader('x-request-id', id)
      return id
    },
    serializers: {
      req: (req) => ({ id: req.id, method: req.method, path: withoutSecrets(req.url) }),
      res: (res) => ({ status: res.statusCode }),
    },
    // Why it failed has been logged already; pino-http would add an error of its own.
    customErrorObject: (_req, _res, _error, { res, responseTime }) => ({ res, responseTime }),
    customLogLevel: (_req, res, error) => (error || res.statusCode >= 500 ? 'error' : 'info'),
  })
}

const seconds = new Histogram({
  name: 'http_request_duration_seconds',
  help: 'Time from a request to the end of its response',
  labelNames: ['method', 'status'],
  registers: [register],
})

export const requestMetrics: RequestHandler = (req, res, next) => {
  const stop = seconds.startTimer({ method: req.method })
  res.once('finish', () => stop({ status: `${Math.floor(res.statusCode / 100)}xx` }))
  next()
}

/** Per address, and generous: a whole county office often shares one. Sign-in has its own lock, in Postgres. */
export function requestLimit(env: Pick<WebEnv, 'REQUESTS_PER_MINUTE_MAX'>): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: env.REQUESTS_PER_MINUTE_MAX,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_req, res) => shortAnswer(res, 429),
  })
}

/**
 * Addresses of calendars, opinion forms and reply slips are secrets: whoever keeps asking for ones that are not there is not answered any
 * more for a while.
 */
export function guessLimit(): RequestHandler {
  return rateLimit({
    windowMs: 600_000,
    limit: GUESSES_MAX,
    skipSuccessfulRequests: true,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_req, res) => shortAnswer(res, 429),
  })
}
const GUESSES_MAX = 30

/** A proxy's id is kept when it looks like one; anything else could forge log lines. */
function idFrom(header: string | string[] | undefined): string | undefined {
  return typeof header === 'string' && /^[\w-]{8,64}$/.test(header) ? header : undefined
}

/** Queries hold search words, and these paths hold a secret. */
export function withoutSecrets(url: Request['url'] | undefined): string {
  const path = (url ?? '').split('?')[0] ?? ''
  return path.replace(/^\/(join|unsubscribe|calendar|apply|opinion|confirm)\/[^/]+/, '/$1/…')
}
