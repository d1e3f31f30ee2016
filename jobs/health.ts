// For machines: whether the worker lives and has looked at the calendar lately, and how it is doing. Only where a port is given.
import { createServer, type Server } from 'node:http'
import { collectDefaultMetrics, Gauge, register } from 'prom-client'
import { clockDrift } from './clock'

const LOOK_AGE_MS_MAX = 180_000

export function serveHealth(port: number | undefined, lookedAt: () => number): Server | null {
  if (port === undefined) return null
  collectDefaultMetrics()
  new Gauge({
    name: 'liangxin_clock_drift_ms',
    help: "How far the host's clock is ahead of the database's.",
    async collect() {
      this.set(await clockDrift().catch(() => Number.NaN))
    },
  })
  const server = createServer(async (request, response) => {
    if (request.url === '/metrics') return response.end(await register.metrics())
    const ok = Date.now() - lookedAt() < LOOK_AGE_MS_MAX
    response.writeHead(ok ? 200 : 503, { 'content-type': 'application/json' }).end(JSON.stringify({ ok }))
  })
  return server.listen(port, '127.0.0.1')
}
