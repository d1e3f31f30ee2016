// The worker: looks at the calendar, relays what is open, and works it. Stateless: as many of them as one likes, and any may be
// killed at any point.
import { setTimeout as sleep } from 'node:timers/promises'
import { type Job, type Processor, Worker } from 'bullmq'
import type { Redis } from 'ioredis'
import { clock, mailFrom, workerEnv } from '~/platform/env.server'
import { startLog } from '~/platform/log.server'
import { openMailer } from '~/platform/mailer.server'
import { redisForAsking, redisForWaiting, refuseEviction } from '~/platform/redis.server'
import { asSystem } from '~/platform/supabase.server'
import { refuseWrongClock } from './clock'
import { type CountyOrder, closeQueues, keepLooking, LOOK_EVERY_MS, openQueues, QUEUES } from './enqueue'
import { sweepDispatches } from './handlers/dispatches'
import { draftDueLists } from './handlers/lists'
import { drainMail } from './handlers/mail'
import { countRollups } from './handlers/rollups'
import { serveHealth } from './health'
import { keepAudit } from './keep-audit'
import { look } from './look'
import { relayMail, relayRollups, relayRuns, relaySweeps } from './relay'
import { type RunOrder, workRun } from './run'

/** Together no more than half of the data API's connections, so that pages never wait for jobs. */
const AT_ONCE = { look: 1, runs: 2, imports: 1, mail: 2, rollups: 1, dispatches: 1 }
const RELAY_EVERY_MS = 1_000

const env = workerEnv()
const log = startLog(env.LOG_LEVEL, 'worker')
const fixed_now = env.LIANGXIN_NOW ? clock(env) : undefined
await refuseWrongClock()

let looked_at = 0
let may_have_mail = false
let ready = false
let stopping = false

const asking = redisForAsking(env.REDIS_URL)
const waiting = redisForWaiting(env.REDIS_URL)
const queues = openQueues(waiting)
const mailer = openMailer(env.SMTP_URL, mailFrom(env))
const health = serveHealth(env.WORKER_PORT, () => looked_at)

const workers = [
  work('look', () => lookOnce()),
  work<RunOrder>('runs', workJob),
  work<RunOrder>('imports', workJob),
  work<CountyOrder>('mail', ({ data: { tenant_id } }) =>
    drainMail(asSystem(tenant_id, fixed_now), tenant_id, mailer),
  ),
  work<CountyOrder>('rollups', ({ data: { tenant_id } }) =>
    countRollups(asSystem(tenant_id, fixed_now), tenant_id),
  ),
  work<CountyOrder>('dispatches', ({ data: { tenant_id } }) =>
    sweepDispatches(asSystem(tenant_id, fixed_now), tenant_id),
  ),
]
process.once('SIGTERM', drain)
process.once('SIGINT', drain)
await keepRelaying()

/** The relay is what never sleeps. While Redis is away nothing is lost: rows wait, and the look is done from here. */
async function keepRelaying(): Promise<void> {
  let trouble = ''
  while (!stopping) {
    const failure = await relayOnce(asking).then(() => '', String)
    if (failure !== trouble) log.warn({ failure: failure || 'over' }, 'relay')
    trouble = failure
    await sleep(RELAY_EVERY_MS)
  }
}

async function relayOnce(redis: Redis): Promise<void> {
  if (looked_at === 0 || Date.now() - looked_at > 1.5 * LOOK_EVERY_MS) await lookOnce()
  await redis.ping()
  if (!ready) await makeReady(redis)
  await draftDueLists(fixed_now).catch((error) => log.warn({ failure: String(error) }, 'lists'))
  await relayRuns(queues, redis)
  if (!may_have_mail) return
  may_have_mail = false
  await relayMail(queues, fixed_now)
}

async function makeReady(redis: Redis): Promise<void> {
  await refuseEviction(redis).catch(giveUp)
  await keepLooking(queues)
  ready = true
  log.info('working')
}

async function lookOnce(): Promise<void> {
  const due = await look(fixed_now)
  looked_at = Date.now()
  if (due > 0) log.info({ due }, 'looked')
  if (asking.status === 'ready') {
    await relaySweeps(queues, fixed_now)
    await relayMail(queues, fixed_now)
    await relayRollups(queues, fixed_now)
  }
  await keepAudit(fixed_now) // last: reminders do not wait for seals, nor for what is wrong with them
}

async function workJob({ data }: Job<RunOrder>): Promise<void> {
  const ended = await workRun(data, mailer, fixed_now)
  if (ended === 'done') may_have_mail = true // what the run queued need not wait for the next look
  log[ended === 'failed' ? 'warn' : 'info']({ ...data, ended }, 'run')
}

function work<T>(queue: keyof typeof QUEUES, process: Processor<T>): Worker<T> {
  const worker = new Worker<T>(queue, process, {
    connection: redisForWaiting(env.REDIS_URL),
    prefix: QUEUES[queue],
    concurrency: AT_ONCE[queue],
    lockDuration: 10_000,
    stalledInterval: 5_000,
    maxStalledCount: 3,
  })
  worker.on('failed', (job, error) => log.error({ job: job?.id, error: error.message }, 'job'))
  worker.on('error', (error) => log.debug({ queue, error: error.message }, 'queue'))
  return worker
}

/** Finishes what is under way; what takes too long is left to its lease. */
async function drain(signal: NodeJS.Signals): Promise<void> {
  stopping = true
  log.info({ signal }, 'draining')
  setTimeout(() => process.exit(1), env.DRAIN_SECONDS_MAX * 1_000).unref()
  await Promise.all(workers.map((worker) => worker.close()))
  await closeQueues(queues)
  mailer.close()
  health?.close()
  process.exit(0)
}

function giveUp(error: Error): never {
  log.fatal({ error: error.message }, 'redis')
  process.exit(1)
}
