// A tick over 100,000 open dispatches, through the data API as the worker asks it: in one county and in 2,850, with a hundredth of them to be
// escalated and with all of them, as after an outage. In a stack of its own made anew each time; as of a Sunday, on which no digest leaves.
import { findFreePorts } from '../../supabase/local/ports'
import { startStack } from '../../supabase/local/stack'
import { owner } from '../county'

const DIR = process.env.STACK_DIR ?? '.stack/bench-sweep'
const COUNTIES = 2_850
const DISPATCHES = 100_000
const SECONDS_MAX = 5
const NOW = new Date('2026-11-29T10:00:00+08:00')
const ALL = { due: 1, name: 'all' }
const FEW = { due: 100, name: '1 %' }

const stack = await startStack({ dir: DIR, ports: await findFreePorts(), fast: true, fresh: true })
Object.assign(process.env, stack.env)
const { sweepAllDispatches } = await import('../../jobs/handlers/dispatches')
try {
  await makeCountry()
  console.log('| 100,000 open dispatches in | to be escalated | escalated | s | |\n|---|---|---|---|---|')
  for (const counties of [1, COUNTIES]) {
    await fill(counties)
    for (const { due, name } of [FEW, ALL]) {
      await fallDue(due)
      const began = performance.now()
      await sweepAllDispatches(NOW)
      const seconds = (performance.now() - began) / 1_000
      const isWithin = seconds <= SECONDS_MAX
      if (!isWithin) process.exitCode = 1
      console.log(
        `| ${counties === 1 ? 'one county' : `${counties} counties`} | ${name} | ${await escalated()} | ${seconds.toFixed(2)} | ${isWithin ? 'within' : 'MISSED'} |`,
      )
    }
  }
  console.log(`Wanted: at most ${SECONDS_MAX} s.`)
} finally {
  await owner().end()
  await stack.stop()
}

/** Counties with a body, somebody who works there and a secretary each. */
async function makeCountry(): Promise<void> {
  await owner().begin(async (sql) => {
    await sql`set local session_replication_role = replica`
    await sql`select private.found_tenant('bench-nation', 'superior', '压测全国', '全国', null, null)`
    await sql`select private.found_tenant('bench-' || n, 'county', '压测县' || n, '县' || n, null, 'bench-nation') from generate_series(1, ${COUNTIES}) n`
    await sql`insert into bodies (tenant_id, name, kind) select id, '压测局', 'department' from tenants where kind = 'county'`
    await sql`insert into people (tenant_id, id, name) select b.tenant_id, b.id, '示例' from bodies b`
    await sql`insert into memberships (tenant_id, person_id, role, body_id) select tenant_id, id, 'department', id from bodies`
    await sql`insert into memberships (tenant_id, person_id, role) select tenant_id, id, 'secretariat' from bodies`
    await sql`update bodies set supervisor_id = id`
  })
}

/** All dispatches among so many counties, each sent and accepted. */
async function fill(counties: number): Promise<void> {
  await owner().begin(async (sql) => {
    await sql`set local session_replication_role = replica`
    await sql`truncate dispatches cascade`
    await sql`insert into dispatches (tenant_id, demand_id, body_id, part, allowance_unit, allowance, started_at, accepted_at, due_at)
      select b.tenant_id, gen_random_uuid(), b.id, 'lead', 'workdays', 10, '2026-11-09', '2026-11-10', '2026-12-01'
      from generate_series(1, ${DISPATCHES}) n
      join (select b.*, row_number() over (order by b.tenant_id) as place from bodies b) b on b.place = 1 + n % ${counties}::int`
    await sql`insert into dispatch_steps (tenant_id, demand_id, dispatch_id, kind, is_outward, done_by, done_at, noted_at)
      select d.tenant_id, d.demand_id, d.id, k, false, d.body_id, '2026-11-10', '2026-11-10' from dispatches d, unnest('{sent,accepted}'::text[]) k`
  })
}

/** One in so many is past its first step; of the others it is still to come. */
async function fallDue(one_in: number): Promise<void> {
  await owner()`truncate escalations, private.dispatch_watches`
  await owner().begin(async (sql) => {
    await sql`set local session_replication_role = replica`
    await sql`update dispatches d set ladder = n.ladder
      from (select id, array[case when row_number() over (order by id) % ${one_in}::int = 0 then timestamptz '2026-11-29 09:00+08' else '2026-12-01' end, '2026-12-03', '2026-12-07', '2026-12-09'] as ladder
        from dispatches) n where n.id = d.id`
    await sql`insert into private.dispatch_watches (tenant_id, dispatch_id, at) select tenant_id, id, ladder[1] from dispatches`
  })
  await owner().unsafe('vacuum analyze')
}

async function escalated(): Promise<number> {
  const [row] = await owner()`select count(*)::int as count from escalations`
  return row?.count
}
