// The queues. A job is only the word that a row is there: same id, same row, so adding it twice is adding it once.
import { type JobsOptions, Queue } from 'bullmq'
import type { Redis } from 'ioredis'
import { queueOf } from './catalog'
import type { RunOrder } from './run'

/** Braces make each queue one slot of a Redis cluster. They may not be renamed: waiting jobs would be lost from sight. */
export const QUEUES = {
  look: '{liangxin:look}',
  runs: '{liangxin:runs}',
  imports: '{liangxin:imports}',
  mail: '{liangxin:mail}',
  rollups: '{liangxin:rollups}',
  dispatches: '{liangxin:dispatches}',
}

export type Queues = {
  look: Queue
  runs: Queue<RunOrder>
  imports: Queue<RunOrder>
  mail: Queue<CountyOrder>
  rollups: Queue<CountyOrder>
  dispatches: Queue<CountyOrder>
}

/** What is done for a county at each tick where there is something to do: no run, so the county says it all. */
export type CountyOrder = { tenant_id: string }

/** History is kept in Postgres. A finished id left in Redis would make adding it again do nothing. */
const JOB: JobsOptions = {
  removeOnComplete: true,
  removeOnFail: true,
  attempts: 5, // only for when the database itself cannot be reached; a run counts its own attempts
  backoff: { type: 'exponential', delay: 2_000, jitter: 0.5 },
}

export const LOOK_EVERY_MS = 60_000

export function openQueues(connection: Redis): Queues {
  const open = (prefix: string, name: string) =>
    new Queue(name, { connection, prefix, defaultJobOptions: JOB })
  return {
    look: open(QUEUES.look, 'look'),
    runs: open(QUEUES.runs, 'runs'),
    imports: open(QUEUES.imports, 'imports'),
    mail: open(QUEUES.mail, 'mail'),
    rollups: open(QUEUES.rollups, 'rollups'),
    dispatches: open(QUEUES.dispatches, 'dispatches'),
  }
}

export async function closeQueues(queues: Queues): Promise<void> {
  await Promise.all(Object.values(queues).map((queue) => queue.close()))
}

export async function enqueueRuns(queues: Queues, orders: RunOrder[]): Promise<void> {
  for (const name of ['runs', 'imports'] as const) {
    const ours = orders.filter(({ kind }) => queueOf(kind) === name)
    if (ours.length > 0) await queues[name].addBulk(ours.map(runJob))
  }
}

export async function enqueueMail(queues: Queues, tenant_ids: string[]): Promise<void> {
  if (tenant_ids.length > 0) await queues.mail.addBulk(tenant_ids.map(countyJob('mail.drain')))
}

export async function enqueueRollups(queues: Queues, tenant_ids: string[]): Promise<void> {
  if (tenant_ids.length > 0) await queues.rollups.addBulk(tenant_ids.map(countyJob('rollups.count')))
}

export async function enqueueSweeps(queues: Queues, tenant_ids: string[]): Promise<void> {
  if (tenant_ids.length > 0) await queues.dispatches.addBulk(tenant_ids.map(countyJob('dispatches.sweep')))
}

/** Registered only where it is missing or different: registering it anew drops the look that is overdue. */
export async function keepLooking(queues: Queues): Promise<void> {
  const known = await queues.look.getJobScheduler('look')
  if (known?.every === LOOK_EVERY_MS) return
  await queues.look.upsertJobScheduler('look', { every: LOOK_EVERY_MS }, { name: 'look', opts: JOB })
}

function runJob(order: RunOrder) {
  return {
    name: order.kind,
    data: order,
    opts: { jobId: `${order.kind}|${order.tenant_id}|${order.run_id}` },
  }
}

function countyJob(name: string) {
  return (tenant_id: string) => ({ name, data: { tenant_id }, opts: { jobId: `${name}|${tenant_id}` } })
}
