// The web server: Express in front of Remix. What each guard does is said in its own file.
import { createServer } from 'node:http'
import { createRequestHandler } from '@remix-run/express'
import compression from 'compression'
import express from 'express'
import { webEnv } from '~/platform/env.server'
import { safeHeaders } from '~/platform/headers.server'
import { health } from '~/platform/health.server'
import { loadContexts } from '~/platform/load-context.server'
import { startLog } from '~/platform/log.server'
import { pagesFor } from '~/platform/pages.server'
import { formsFromHere } from '~/platform/posts.server'
import { guessLimit, requestLimit, requestLog, requestMetrics } from '~/platform/requests.server'

const env = webEnv()
const log = startLog(env.LOG_LEVEL, 'web')
const app = express()
const server = createServer(app)
const pages = await pagesFor(env, server)
let draining = false

app.disable('x-powered-by')
app.set('trust proxy', env.TRUST_PROXY)
app.use(health(env, () => draining))
app.use(safeHeaders(env))
app.use(compression())
app.get('/favicon.ico', (_req, res) => res.redirect(301, '/favicon.svg'))
app.use(pages.assets)
app.use(requestLog(log), requestMetrics)
app.use(requestLimit(env))
app.use('/calendar', guessLimit())
app.use('/opinion', guessLimit())
app.use('/confirm', guessLimit())
app.use(formsFromHere)
app.all(
  '*',
  createRequestHandler({ build: pages.build, mode: env.NODE_ENV, getLoadContext: loadContexts(env) }),
)

server.listen(env.PORT, () => log.info({ port: env.PORT }, 'listening'))
process.once('SIGTERM', drain)
process.once('SIGINT', drain)

/** Finishes what is under way and takes nothing new; after DRAIN_SECONDS_MAX it stops regardless. */
function drain(signal: NodeJS.Signals): void {
  draining = true
  log.info({ signal }, 'draining')
  server.close(() => process.exit(0))
  server.closeIdleConnections()
  setTimeout(() => process.exit(1), env.DRAIN_SECONDS_MAX * 1_000).unref()
}
