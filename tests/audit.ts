// A county's audit entries, their seals and their nightly check, for the tests about them.
import { randomUUID } from 'node:crypto'
import type postgres from 'postgres'
import type { Mailer } from '~/platform/mailer.server'
import { asPlatform, asSystem, sure } from '~/platform/supabase.server'
import { auditHandlers } from '../jobs/handlers/audit'
import { owner } from './county'

type Place = { id: string }

export const NIGHT = new Date('2026-11-25T05:30:00+08:00')
export const DAY = '2026-11-25'

/** The run's own handler, as the county's machine. */
export async function check(county: Place, mailer: Mailer, day = DAY) {
  const work = { db: asSystem(county.id, NIGHT), tenant_id: county.id, key: day, now: NIGHT, mailer }
  await auditHandlers['audit.verify']?.(work)
  const [row] = await owner()`
    select fault, fault_n, seals, entries from audit_checks where tenant_id = ${county.id} order by checked_at desc limit 1`
  return row
}

export async function enterAreas(county: Place, count: number): Promise<void> {
  const rows = Array.from({ length: count }, () => ({
    tenant_id: county.id,
    name: `示例片区${randomUUID()}`,
  }))
  await owner()`insert into areas ${owner()(rows)}`
}

/** Other tests' transactions may be open: what they hold up is waited for. */
export async function sealed(county: Place): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    await sure(asPlatform().rpc('keep_audit'))
    if ((await unsealed(county)) === 0) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('Something is never sealed.')
}

export async function unsealed(county: Place): Promise<number> {
  const [row] = await owner()`
    select count(*)::int as n from audit_entries e where e.tenant_id = ${county.id}
      and e.xid >= coalesce((select max(s.upto_xid::text::bigint) from audit_seals s where s.tenant_id = e.tenant_id), 0)::text::xid8`
  return row?.n ?? 0
}

/** Past the triggers, as only the database's owner can; `$1` is one entry of an area. */
export async function asSuperuser(county: Place, statement: string): Promise<void> {
  const [entry] =
    await owner()`select id from audit_entries where tenant_id = ${county.id} and table_name = 'areas' order by id limit 1`
  await owner().begin(async (sql) => {
    await sql`set local session_replication_role = replica`
    await sql.unsafe(statement, [String(entry?.id)])
  })
}

/** Work goes on in the database where a county was restored: what is new is sealed beside what came sealed, and the nightly check finds all of it whole. */
export async function goesOn(
  there: postgres.Sql,
  county: Place,
): Promise<{ sealed: boolean; fault: string | null }> {
  await there`insert into areas (tenant_id, name) values (${county.id}, '恢复后新增的片区')`
  await there`select private.keep_audit()`
  return there.begin(async (sql) => {
    const [sealed] = await sql`
      select (select sum(row_count) from audit_seals where tenant_id = ${county.id})
        = (select count(*) from audit_entries where tenant_id = ${county.id}) as all`
    await sql`select set_config('liangxin.speaker', private.system_member_of(${county.id})::text, true)`
    const [found] = await sql`select fault from private.verify_seals(${county.id}, 0)`
    const [check] = await sql`
      select outcome from private.conclude_audit_check(${county.id}, '2026-11-25', 1, 1, ${found?.fault ?? null}, null)`
    return { sealed: sealed?.all, fault: check?.outcome }
  })
}

/** The scene's seals are rows like any other; these are real ones. */
export async function sealedAnew(county: Place): Promise<void> {
  await owner().begin(async (sql) => {
    await sql`set local session_replication_role = replica`
    await sql`delete from audit_checks where tenant_id = ${county.id}`
    await sql`delete from audit_seals where tenant_id = ${county.id}`
  })
  await sealed(county)
}
