// Five years of 4,000 demands each in one county, all made up: most dispatched, some returned, asked about or done again, nearly all closed.
// Triggers rest meanwhile, and what they keep is written as they would.
import { owner } from '../county'

const DEMANDS = 20_000

/** A category and a body that have some. */
export async function makeDemands(county: string): Promise<{ category_id: string; body_id: string }> {
  await owner().begin(async (sql) => {
    await sql`set local session_replication_role = replica`
    await sql`insert into areas (tenant_id, name) select ${county}, '片区' || n from generate_series(1, 12) n`
    await sql`insert into bodies (tenant_id, name, kind) select ${county}, '部门' || n, 'department' from generate_series(1, 24) n`
    await sql`insert into units (tenant_id, name, initials, kind, area_id, status, changed_by)
      select ${county}, '示例企业' || n, 'slqy' || n, 'enterprise', (select array_agg(id order by name) from areas where tenant_id = ${county})[1 + n % 12], 'operating', private.system_member_of(${county})
      from generate_series(1, 600) n`
    await sql`create temp table made on commit drop as
      select gen_random_uuid() as id, gen_random_uuid() as dispatch_id, n, private.system_member_of(${county}) as person_id,
        timestamptz '2021-11-25 09:00+08' + n * interval '2.19 hours' as raised_at,
        (select array_agg(id order by name) from units where tenant_id = ${county})[1 + n % 600] as unit_id,
        (select array_agg(id order by name) from categories where tenant_id = ${county} and parent_id is not null)[1 + n % 16] as category_id,
        (select array_agg(id order by name) from bodies where tenant_id = ${county})[1 + n % 24] as body_id,
        n < ${DEMANDS - 500} and n % 97 > 0 as is_closed, n % 12 = 0 as is_dropped, n % 20 > 0 as is_sent
      from generate_series(1, ${DEMANDS}) n`
    await sql`insert into demands (tenant_id, id, year, number, unit_id, category_id, urgency, confidentiality, source, raised_by, raised_at, raised_on, stage)
      select ${county}, id, extract(year from raised_at), n, unit_id, category_id, case when n % 10 = 0 then 'urgent' else 'ordinary' end, 'public_summary', 'paper', person_id, raised_at, raised_at::date,
        case when is_closed then 'closed' when not is_sent then 'undispatched' else (array['sent', 'in_hand', 'waiting', 'unconfirmed'])[1 + n % 4] end from made`
    await sql`insert into demand_texts (tenant_id, demand_id, body) select ${county}, id, '示例需求，仅供测算。' from made`
    await sql`insert into demand_wordings (tenant_id, demand_id, number, wording, worded_by) select ${county}, id, 1, '某企业提出需求', person_id from made where n % 3 > 0`
    await sql`insert into demand_closings (tenant_id, demand_id, outcome, closed_by, closed_at)
      select ${county}, id, case when is_dropped then 'withdrawn' when is_sent and n % 7 > 0 then 'confirmed' else 'unrated' end, person_id, raised_at + interval '20 days' from made where is_closed`
    await sql`insert into dispatches (tenant_id, id, demand_id, body_id, part, allowance_unit, allowance, started_at, accepted_at, due_at, ladder, ended_at, ended_as, answer_by)
      select ${county}, dispatch_id, id, body_id, 'lead', 'workdays', 10, raised_at + interval '1 day', case when is_closed or n % 4 > 0 then raised_at + interval '2 days' end,
        case when is_closed or n % 4 <> 2 then raised_at + interval '15 days' end, '{}',
        case when is_closed or n % 4 = 3 then raised_at + interval '10 days' end, case when is_closed or n % 4 = 3 then 'resolved' end, case when not is_closed and n % 4 = 3 then raised_at + interval '24 days' end
      from made where is_sent`
    for (const [kind, days] of [
      ['sent', 1],
      ['accepted', 2],
      ['asked', 3],
      ['answered', 6],
      ['resolved', 10],
      ['confirmed', 20],
    ] as const)
      await sql`insert into dispatch_steps (tenant_id, demand_id, dispatch_id, kind, outcome, rating, is_outward, done_by, done_at, noted_at)
        select ${county}, id, dispatch_id, ${kind}, case ${kind} when 'resolved' then 'solved' end, case ${kind} when 'confirmed' then 'satisfied' end, true, person_id,
          raised_at + make_interval(days => ${days}), raised_at + make_interval(days => ${days})
        from made where is_sent and (is_closed or ${days} < 3) and (${kind} not in ('asked', 'answered') or n % 6 = 0) and (${kind} <> 'confirmed' or (n % 7 > 0 and not is_dropped))`
  })
  await owner().unsafe('vacuum analyze')
  const [some] =
    await owner()`select category_id, (select id from bodies where tenant_id = ${county} order by name limit 1) as body_id from demands where tenant_id = ${county} limit 1`
  return { category_id: some?.category_id, body_id: some?.body_id }
}
