// Edits of a county's rows, at random and the same at every run.
import type { TransactionSql } from 'postgres'
import { addDays, type CalendarDate } from '~/core/calendar-date'
import { owner } from './county'
import { addUnit } from './instructors'
import { type Scene, visit } from './obligations'

export type Random = (below: number) => number

export async function editAnything(county: Scene, random: Random, today: CalendarDate): Promise<void> {
  const sql = owner()
  const day = addDays(today, -random(110))
  const [unit] =
    await sql`select id from units where tenant_id = ${county.id} order by md5(id::text || ${String(random(1e6))}) limit 1`
  const instructor = county.instructors[random(county.instructors.length)]
  if (!instructor) return
  const edits = [
    () => addUnit(county.id, `新单位${random(1e9)}`),
    () =>
      asMachine(
        county.id,
        (sql) =>
          sql`update units set status = ${['operating', 'suspended', 'deregistered'][random(3)] ?? ''} where tenant_id = ${county.id} and id = ${unit?.id}`,
      ),
    () =>
      asMachine(
        county.id,
        (sql) =>
          sql`update units set founded_on = ${day}, full_members = ${random(3)} where tenant_id = ${county.id} and id = ${unit?.id}`,
      ),
    async () => {
      const [org] =
        await sql`insert into party_orgs (tenant_id, name, kind) values (${county.id}, ${`支部${random(1e9)}`}, 'branch') returning id`
      await sql`insert into coverages (tenant_id, unit_id, party_org_id, method, since)
        values (${county.id}, ${unit?.id}, ${org?.id}, ${['single', 'area_joint'][random(2)] ?? ''}, ${day})`
    },
    () =>
      sql`update coverages set until = ${today} where tenant_id = ${county.id} and unit_id = ${unit?.id} and until is null and since < ${today}`,
    () =>
      sql`update assignments set until = greatest(since + 1, ${day}::date) where tenant_id = ${county.id} and unit_id = ${unit?.id} and until is null`,
    () => visit(county, instructor, instructor.unit_ids[random(3)] ?? '', day).catch(() => {}),
    () => visit(county, instructor, instructor.unit_ids[random(3)] ?? '', day).catch(() => {}),
    () => sql`insert into visit_withdrawals (tenant_id, visit_id, reason, withdrawn_by)
      select tenant_id, id, '录错了', recorded_by from visits where tenant_id = ${county.id} order by md5(id::text) limit 1 on conflict do nothing`,
    () =>
      sql`update appointments set ends_on = ${addDays(today, -random(40))} where tenant_id = ${county.id} and id = ${instructor.instructor_id}`,
  ]
  await edits[random(edits.length)]?.()
}

/** Who changed a unit is asked of every change, so a test changes it as the county's machine. */
export async function asMachine(
  county: string,
  change: (sql: TransactionSql) => PromiseLike<unknown>,
  now = '',
): Promise<void> {
  await owner().begin(async (sql) => {
    await sql`select set_config('liangxin.system_member', private.system_member_of(${county})::text, true), set_config('liangxin.now', ${now}, true)`
    await change(sql)
  })
}

/** The same numbers at every run. */
export function randomFrom(seed: number): Random {
  let state = seed * 2_654_435_761
  return (below) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return Math.floor((state / 4_294_967_296) * below)
  }
}
