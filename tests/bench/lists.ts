// `npm run bench -- lists`: the three lists of a quarter drafted in 2,850 counties by the product's worker, from its look at the calendar to
// the last draft; beside it, in the same run, a bare BullMQ loop that does for each list one transaction of four statements. Durable, as served.
import type { ChildProcess } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { Queue, Worker } from 'bullmq'
import { LIST_KINDS } from '~/features/lists/edition'
import { redisForWaiting } from '~/platform/redis.server'
import { closeQueues, openQueues } from '../../jobs/enqueue'
import { findFreePorts } from '../../supabase/local/ports'
import { startStack } from '../../supabase/local/stack'
import { owner } from '../county'
import { kill, startWorker } from '../jobs'

const DIR = process.env.STACK_DIR ?? '.stack/bench-lists'
const COUNTIES = 2_850
const QUARTER = '2027Q1'
const NOW = '2026-12-29T06:00:00+08:00'
/** Of each county: on offer, open, and planned. */
const EACH = 3
const RATIO_MAX = 2
const AT_ONCE = 20
const BULK = 1_000

const stack = await startStack({ dir: DIR, ports: await findFreePorts(), fast: false, fresh: true })
Object.assign(process.env, stack.env)
try {
  await makeCounties()
  const bare = await seconds(bareLoop)
  const ours = await compileAll()
  const [drafted] =
    await owner()`select count(distinct (e.tenant_id, e.kind))::int as lists, count(n.id)::int as entries
    from list_editions e left join list_entries n on n.tenant_id = e.tenant_id and n.edition_id = e.id where e.quarter = ${QUARTER}`
  const ratio = ours / bare
  console.log('| counties × 3 lists | s |\n|---|---|')
  console.log(
    `| bare BullMQ loop, a transaction each | ${bare.toFixed(1)} |\n| look, relay, drafts | ${ours.toFixed(1)} |`,
  )
  console.log(
    `${drafted?.lists} lists with ${drafted?.entries} entries; ratio ${ratio.toFixed(2)} (at most ${RATIO_MAX})`,
  )
  const lists = COUNTIES * LIST_KINDS.length
  const isWhole = drafted?.lists === lists && drafted.entries === lists * EACH
  process.exitCode = ratio <= RATIO_MAX && isWhole ? 0 : 1
} finally {
  await owner().end()
  await stack.stop()
}

/** Nothing but drafting is due in them. The planner knows of what is there and nothing of what is not yet, as autovacuum would leave it. */
async function makeCounties(): Promise<void> {
  await owner().begin(async (sql) => {
    await sql`select private.found_tenant('bench-' || n, 'county', '压测县' || n, '县' || n, null, null) from generate_series(1, ${COUNTIES}) n`
    await sql`update cadence_rules set is_enabled = false`
    await sql`update tenants set created_at = '2026-01-01'`
    await sql`set local session_replication_role = replica`
    await sql`create temp table machines on commit drop as
      select t.id as tenant_id, private.system_member_of(t.id) as person_id, (select c.id from categories c where c.tenant_id = t.id and c.parent_id is not null limit 1) as category_id,
        gen_random_uuid() as unit_id, gen_random_uuid() as body_id
      from tenants t where t.kind = 'county'`
    await sql`insert into bodies (tenant_id, id, name, kind) select tenant_id, body_id, '示例部门', 'department' from machines`
    await sql`insert into units (tenant_id, id, name, initials, kind, status, changed_by) select tenant_id, unit_id, '示例企业', 'slqy', 'enterprise', 'operating', person_id from machines`
    await sql`insert into resources (tenant_id, body_id, provider, category_id, title, audience, amount, since, until, contact, offered_by)
      select tenant_id, body_id, '示例部门', category_id, '会议室' || n, '企业', '一处', '2026-10-01', '2027-12-31', '示例', person_id from machines, generate_series(1, ${EACH}) n`
    await sql`insert into demands (tenant_id, year, number, unit_id, category_id, confidentiality, source, raised_by)
      select tenant_id, 2026, n, unit_id, category_id, 'public_summary', 'paper', person_id from machines, generate_series(1, ${EACH}) n`
    await sql`insert into activities (tenant_id, alliance_id, kind, title, starts_at, ends_at, place, planned_by)
      select tenant_id, gen_random_uuid(), 'study', '示例活动' || n, '2027-01-15 09:00+08', '2027-01-15 11:00+08', '会议室', person_id from machines, generate_series(1, ${EACH}) n`
    await sql`insert into demand_wordings (tenant_id, demand_id, number, wording, worded_by)
      select m.tenant_id, d.id, 1, '某企业希望改善道路排水', m.person_id from machines m join demands d on d.tenant_id = m.tenant_id`
  })
  await owner().unsafe('truncate private.rollup_marks')
  const filled =
    await owner()`select relid::regclass::text as name from pg_stat_user_tables where n_live_tup > 0`
  await owner().unsafe(`analyze ${filled.map(({ name }) => name).join(', ')}`)
}

/** Timed is the look that finds them due, not how the worker comes up: that one finds nothing. */
async function compileAll(): Promise<number> {
  const worker = startWorker({ LIANGXIN_NOW: NOW, LIANGXIN_DEMO: '1' })
  const connection = redisForWaiting(process.env.REDIS_URL ?? '')
  const queues = openQueues(connection)
  try {
    await until(worker, async () => (await queues.look.getJobScheduler('look')) !== undefined)
    await until(worker, async () => (await queues.look.getActiveCount()) === 0)
    await owner()`update cadence_rules set is_enabled = true where kind = 'lists.compile'`
    return await seconds(async () => {
      await queues.look.add('look', {})
      await until(worker, async () => (await done()) === COUNTIES)
    })
  } finally {
    await kill(worker)
    await closeQueues(queues)
    await connection.quit()
  }
}

async function done(): Promise<number> {
  const [row] =
    await owner()`select count(*)::int as done from runs where kind = 'lists.compile' and state = 'done'`
  return row?.done
}

async function until(worker: ChildProcess, isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) {
    if (worker.exitCode !== null) throw new Error('The worker does not run.')
    await sleep(200)
  }
}

/** Rows first, then a job each; as `reference/jobs.md` measured it: claim, document, entries, done. */
async function bareLoop(): Promise<void> {
  await owner().unsafe(`
    create table private.bare_runs (tenant_id uuid, kind text, state text not null default 'waiting', primary key (tenant_id, kind));
    create table private.bare_lists (tenant_id uuid, kind text, primary key (tenant_id, kind));
    create table private.bare_entries (tenant_id uuid, kind text, position int, title text, primary key (tenant_id, kind, position))`)
  await owner()`insert into private.bare_runs (tenant_id, kind) select t.id, k from tenants t, unnest(${[...LIST_KINDS]}::text[]) k where t.kind = 'county'`
  const runs = await owner()`select tenant_id, kind from private.bare_runs`
  const connection = redisForWaiting(process.env.REDIS_URL ?? '')
  const queue = new Queue('bare', { connection, prefix: '{bare}' })
  let left = runs.length
  const worker = new Worker('bare', ({ data }) => bareTransaction(data), {
    connection,
    prefix: '{bare}',
    concurrency: AT_ONCE,
  })
  const finished = new Promise<void>((resolve) => {
    worker.on('completed', () => {
      left -= 1
      if (left === 0) resolve()
    })
  })
  for (let from = 0; from < runs.length; from += BULK)
    await queue.addBulk(
      runs.slice(from, from + BULK).map(({ tenant_id, kind }) => ({
        name: 'bare',
        data: { tenant_id, kind },
        opts: { jobId: `bare|${tenant_id}|${kind}` },
      })),
    )
  await finished
  await worker.close()
  await queue.close()
  await connection.quit()
}

async function bareTransaction({ tenant_id, kind }: { tenant_id: string; kind: string }): Promise<void> {
  await owner().begin(async (sql) => {
    await sql`update private.bare_runs set state = 'running' where tenant_id = ${tenant_id} and kind = ${kind} and state = 'waiting'`
    await sql`insert into private.bare_lists (tenant_id, kind) values (${tenant_id}, ${kind}) on conflict do nothing`
    await sql`insert into private.bare_entries (tenant_id, kind, position, title) select ${tenant_id}, ${kind}, n, '条目' || n from generate_series(1, ${EACH}) n`
    await sql`update private.bare_runs set state = 'done' where tenant_id = ${tenant_id} and kind = ${kind}`
  })
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const began = performance.now()
  await work()
  return (performance.now() - began) / 1_000
}
