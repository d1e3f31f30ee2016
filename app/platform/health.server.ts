// For machines: is the process alive, is it ready to serve, and how is it doing.
import { timingSafeEqual } from 'node:crypto'
import { type Request, Router } from 'express'
import { Redis } from 'ioredis'
import { collectDefaultMetrics, register } from 'prom-client'
import type { WebEnv } from './env.server'

const PROBE_MS_MAX = 1_000

/** `isDraining` says whether the process has been told to stop. */
export function health(env: WebEnv, isDraining: () => boolean): Router {
  collectDefaultMetrics()
  const router = Router()

  router.get('/healthz', (_req, res) => {
    res.json({ ok: true })
  })

  router.get('/readyz', async (_req, res) => {
    const [data_api, redis] = await Promise.all([dataApiAnswers(env), redisAnswers(env.REDIS_URL)])
    // Pages work without Redis: work is a row in Postgres first, and the worker's relay catches up. So it is only told.
    const ok = data_api && !isDraining()
    res.status(ok ? 200 : 503).json({ ok, draining: isDraining(), data_api, redis })
  })

  router.get('/metrics', async (req, res) => {
    if (!mayReadMetrics(req, env.METRICS_TOKEN)) return void res.sendStatus(404)
    res.type(register.contentType).send(await register.metrics())
  })

  return router
}

async function dataApiAnswers(env: WebEnv): Promise<boolean> {
  const answer = fetch(`${env.SUPABASE_URL}/rest/v1/`, {
    method: 'HEAD',
    headers: { apikey: env.SUPABASE_PUBLISHABLE_KEY },
    signal: AbortSignal.timeout(PROBE_MS_MAX),
  })
  // Any answer below 500 shows that it listens; what it lets nobody in particular read is not the question.
  return answer.then(({ status }) => status < 500).catch(() => false)
}

async function redisAnswers(url: string | undefined): Promise<boolean | null> {
  if (!url) return null
  const redis = new Redis(url, { lazyConnect: true, connectTimeout: PROBE_MS_MAX, retryStrategy: null })
  redis.on('error', () => {})
  try {
    await redis.connect()
    return (await redis.ping()) === 'PONG'
  } catch {
    return false
  } finally {
    redis.disconnect()
  }
}

function mayReadMetrics(req: Request, token: string | undefined): boolean {
  const given = Buffer.from(req.get('authorization') ?? '')
  const expected = Buffer.from(`Bearer ${token}`)
  if (token && given.length === expected.length && timingSafeEqual(given, expected)) return true
  return isLoopback(req.socket.remoteAddress) && !req.get('x-forwarded-for')
}

function isLoopback(address = ''): boolean {
  return address === '::1' || /^(::ffff:)?127\./.test(address)
}
