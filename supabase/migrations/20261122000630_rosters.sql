-- What a row of an instructors' or an assignments' workbook would do, does, and takes back. Called by the functions of imports,
-- which know who asks; plan_units() in …_imported_units.sql says why nested loops are off.

-- ── Instructors ──────────────────────────────────────────────────────────────────────────────────────────────────

-- A name may be borne by several: then the phone tells them apart. Somebody appointed at present or to come is found by name;
-- anybody else only with the same phone, so that nobody is made an instructor for having a common name. Definer: compares phones.
create function private.plan_appointments(county uuid, import uuid) returns void
  language plpgsql security definer set search_path = '' set enable_nestloop = off
as $$
begin
  with said as (
    select c.row_number, c.values - 'person_id' as values, c.closed, c.values ->> 'name' as name, c.closed ->> 'phone' as phone,
      (c.values ->> 'appointed_on')::date as appointed_on,
      count(*) over (partition by c.values ->> 'name') as times,
      row_number() over (partition by c.values ->> 'name', c.closed ->> 'phone' order by c.row_number) as nth
    from private.import_candidates c where c.tenant_id = county and c.import_id = import
  ), appointed as (
    select p.name, p.phone, p.delivery_email, a.id, a.appointed_on, b.name as body, count(*) over (partition by p.name) as times
    from public.appointments a
    join public.people p on p.tenant_id = county and p.id = a.person_id
    left join public.bodies b on b.tenant_id = county and b.id = a.body_id
    where a.tenant_id = county and (a.ends_on is null or a.ends_on > private.today())
  ), found as (
    select s.*, a.id as instructor_id, a.appointed_on as appointed_before,
      jsonb_build_object('name', a.name, 'body', a.body, 'appointed_on', a.appointed_on) as shown,
      jsonb_build_object('phone', a.phone, 'delivery_email', a.delivery_email) as closed_before,
      (select min(p.id::text)::uuid from public.people p
        where a.id is null and s.phone is not null and p.tenant_id = county and p.name = s.name and p.phone = s.phone) as person_id,
      a.id is null and exists (select from appointed x where x.name = s.name) and (s.phone is null or s.times = 1) as is_ambiguous
    from said s
    left join appointed a on a.name = s.name and ((a.times = 1 and s.times = 1) or a.phone = s.phone)
  ), judged as (
    select f.*, case
        when f.nth > 1 then private.import_fault('name', f.name, 'repeated_person')
        when f.is_ambiguous then private.import_fault('name', f.name, 'person_ambiguous')
        when f.instructor_id is not null and f.appointed_on <> f.appointed_before
          then private.import_fault('appointed_on', f.values ->> 'appointed_on', 'already_appointed', jsonb_build_object('day', f.appointed_before))
        else '[]'
      end as faults
    from found f
  )
  update public.import_rows i set
      values = case when j.person_id is null then j.values else j.values || jsonb_build_object('person_id', j.person_id) end,
      faults = j.faults,
      target_id = coalesce(j.instructor_id, gen_random_uuid()),
      outcome = case
        when j.faults <> '[]' then 'refused'
        when j.instructor_id is null then 'new'
        when j.shown @> j.values and j.closed_before @> j.closed then 'unchanged'
        else 'changed'
      end,
      before = case when j.faults = '[]' and j.instructor_id is not null and not j.shown @> j.values then private.differing(j.shown, j.values) end
    from judged j
    where i.tenant_id = county and i.import_id = import and i.row_number = j.row_number;
end
$$;

-- Definer: writes phones, and notes what stood there before. A body the county does not know yet is entered with its name.
create function private.commit_appointments(county uuid, import uuid, numbers int[]) returns void
  language plpgsql security definer set search_path = '' set enable_nestloop = off
as $$
begin
  update public.import_rows r set outcome = 'refused',
      faults = private.import_fault('name', r.values ->> 'name', 'appointed_meanwhile')
    where r.tenant_id = county and r.import_id = import and r.row_number = any (numbers) and r.outcome = 'new' and exists (
      select from public.appointments a
      where a.tenant_id = county and a.person_id = (r.values ->> 'person_id')::uuid
        and (a.ends_on is null or a.ends_on > (r.values ->> 'appointed_on')::date));

  insert into public.bodies (tenant_id, name, kind)
    select distinct county, r.values ->> 'body', 'other' from public.import_rows r
    where r.tenant_id = county and r.import_id = import and r.row_number = any (numbers) and r.outcome in ('new', 'changed') and r.values ? 'body'
    on conflict do nothing;
  update public.import_rows r set (before, closed_before) = (
      select private.differing(jsonb_build_object('name', p.name, 'body', b.name, 'appointed_on', a.appointed_on), r.values),
        private.differing(jsonb_build_object('phone', p.phone, 'delivery_email', p.delivery_email), r.closed)
      from public.appointments a
      join public.people p on p.tenant_id = county and p.id = a.person_id
      left join public.bodies b on b.tenant_id = county and b.id = a.body_id
      where a.tenant_id = county and a.id = r.target_id)
    where r.tenant_id = county and r.import_id = import and r.row_number = any (numbers) and r.outcome = 'changed';

  insert into public.people (tenant_id, id, name, phone, delivery_email)
    select county, r.target_id, r.values ->> 'name', r.closed ->> 'phone', r.closed ->> 'delivery_email' from public.import_rows r
    where r.tenant_id = county and r.import_id = import and r.row_number = any (numbers) and r.outcome = 'new' and not r.values ? 'person_id';
  insert into public.appointments (tenant_id, id, person_id, body_id, appointed_on)
    select county, r.target_id, coalesce((r.values ->> 'person_id')::uuid, r.target_id),
      (select b.id from public.bodies b where b.tenant_id = county and b.name = r.values ->> 'body'), (r.values ->> 'appointed_on')::date
    from public.import_rows r
    where r.tenant_id = county and r.import_id = import and r.row_number = any (numbers) and r.outcome = 'new';
  insert into public.memberships (tenant_id, person_id, role)
    select county, a.person_id, 'instructor' from public.import_rows r
    join public.appointments a on a.tenant_id = county and a.id = r.target_id
    where r.tenant_id = county and r.import_id = import and r.row_number = any (numbers) and r.outcome = 'new'
    on conflict do nothing;

  update public.people p set phone = coalesce(r.closed ->> 'phone', p.phone), delivery_email = coalesce(r.closed ->> 'delivery_email', p.delivery_email)
    from public.import_rows r
    join public.appointments a on a.tenant_id = county and a.id = r.target_id
    where r.tenant_id = county and r.import_id = import and r.row_number = any (numbers) and r.outcome = 'changed'
      and p.tenant_id = county and p.id = a.person_id;
  update public.appointments a set body_id = b.id
    from public.import_rows r
    join public.bodies b on b.tenant_id = county and b.name = r.values ->> 'body'
    where r.tenant_id = county and r.import_id = import and r.row_number = any (numbers) and r.outcome = 'changed'
      and a.tenant_id = county and a.id = r.target_id;

  update public.import_rows r set committed_at = now()
    where r.tenant_id = county and r.import_id = import and r.row_number = any (numbers) and r.outcome in ('new', 'changed');
end
$$;

-- Definer: writes phones. Refused where a new instructor has units, visits, logs or an account by now (found by foreign keys,
-- or asked), or a changed one says something else. Bodies that were entered on the way stay.
create function private.undo_appointments(county uuid, import uuid) returns void
  language plpgsql security definer set search_path = '' set enable_nestloop = off
as $$
begin
  perform private.refuse_unless(not exists (
    select from public.import_rows r
    left join public.appointments a on a.tenant_id = county and a.id = r.target_id
    left join public.people p on p.tenant_id = county and p.id = a.person_id
    left join public.bodies b on b.tenant_id = county and b.id = a.body_id
    where r.tenant_id = county and r.import_id = import and r.committed_at is not null and (
      a.id is null or a.ends_on is not null
      or (r.outcome = 'new' and p.account_id is not null and not r.values ? 'person_id')
      or not jsonb_build_object('name', p.name, 'body', b.name, 'appointed_on', a.appointed_on) @> (r.values - 'person_id')
      or not jsonb_build_object('phone', p.phone, 'delivery_email', p.delivery_email) @> r.closed)
  ), 'import_depended_on');

  update public.people p set
      phone = case when r.closed_before ? 'phone' then r.closed_before ->> 'phone' else p.phone end,
      delivery_email = case when r.closed_before ? 'delivery_email' then r.closed_before ->> 'delivery_email' else p.delivery_email end
    from public.import_rows r
    join public.appointments a on a.tenant_id = county and a.id = r.target_id
    where r.tenant_id = county and r.import_id = import and r.committed_at is not null and r.outcome = 'changed'
      and p.tenant_id = county and p.id = a.person_id;
  update public.appointments a set body_id = (select b.id from public.bodies b where b.tenant_id = county and b.name = r.before ->> 'body')
    from public.import_rows r
    where r.tenant_id = county and r.import_id = import and r.committed_at is not null and r.outcome = 'changed' and r.before ? 'body'
      and a.tenant_id = county and a.id = r.target_id;

  -- A role that began with this import ends with it; one that somebody had for another appointment stays.
  delete from public.memberships m using public.import_rows r
    join public.appointments a on a.tenant_id = county and a.id = r.target_id
    where r.tenant_id = county and r.import_id = import and r.committed_at is not null and r.outcome = 'new'
      and m.tenant_id = county and m.person_id = a.person_id and m.role = 'instructor' and m.granted_at = r.committed_at;
  delete from public.appointments a using public.import_rows r
    where r.tenant_id = county and r.import_id = import and r.committed_at is not null and r.outcome = 'new'
      and a.tenant_id = county and a.id = r.target_id;
  delete from public.people p using public.import_rows r
    where r.tenant_id = county and r.import_id = import and r.committed_at is not null and r.outcome = 'new' and not r.values ? 'person_id'
      and p.tenant_id = county and p.id = r.target_id;
end
$$;

-- ── Assignments ──────────────────────────────────────────────────────────────────────────────────────────────────

-- The unit is found by code, where the row has none by name; the instructor by name, where that is borne by several by the body
-- that sent it, among those appointed on the first day. One that holds already is left alone; a last day given anew changes it.
create function private.plan_assignments(county uuid, import uuid) returns void
  language plpgsql security definer set search_path = '' set enable_nestloop = off
as $$
begin
  with said as (
    select c.row_number, c.values - 'instructor_id' - 'unit_id' as values, c.values ->> 'instructor' as instructor, c.values ->> 'body' as body,
      c.values ->> 'unit' as unit, c.values ->> 'credit_code' as credit_code,
      (c.values ->> 'since')::date as since, (c.values ->> 'until')::date as until
    from private.import_candidates c where c.tenant_id = county and c.import_id = import
  ), instructors as (
    select p.name, b.name as body, a.id, a.appointed_on, a.ends_on
    from public.appointments a
    join public.people p on p.tenant_id = county and p.id = a.person_id
    left join public.bodies b on b.tenant_id = county and b.id = a.body_id
    where a.tenant_id = county
  ), by_whom as (
    select s.row_number, count(i.id) filter (where holds) as times, min(i.id::text) filter (where holds)::uuid as id, count(i.id) as ever
    from said s
    left join instructors i on i.name = s.instructor and (s.body is null or i.body = s.body)
    cross join lateral (select i.appointed_on <= s.since and (i.ends_on is null or s.since < i.ends_on) as holds) h
    group by s.row_number
  ), named as (
    select u.name, count(*) as times, min(u.id::text)::uuid as id from public.units u where u.tenant_id = county group by u.name
  ), found as (
    select s.*, w.times, w.ever, w.id as instructor_id, n.times as units_of_name, case when s.credit_code is null then n.id else coded.id end as unit_id
    from said s
    join by_whom w on w.row_number = s.row_number
    left join public.units coded on coded.tenant_id = county and coded.credit_code = s.credit_code
    left join named n on n.name = s.unit
  ), joined as (
    select f.*, h.id as assignment_id, h.until as until_before,
      first_value(f.row_number) over (partition by f.instructor_id, f.unit_id order by f.row_number) as first_row
    from found f
    left join public.assignments h on h.tenant_id = county and h.instructor_id = f.instructor_id and h.unit_id = f.unit_id
      and (h.until is null or h.until > f.since) and (f.until is null or h.since < f.until)
  ), judged as (
    select distinct on (j.row_number) j.*, case
        when j.ever = 0 then private.import_fault('instructor', j.instructor, 'instructor_unknown')
        when j.times = 0 then private.import_fault('since', j.since::text, 'not_appointed_then')
        when j.times > 1 then private.import_fault('instructor', j.instructor, 'instructor_ambiguous')
        when j.credit_code is not null and j.unit_id is null then private.import_fault('credit_code', j.credit_code, 'unit_unknown')
        when j.unit_id is null then private.import_fault('unit', j.unit, 'unit_unknown')
        when j.credit_code is null and j.units_of_name > 1 then private.import_fault('unit', j.unit, 'name_ambiguous')
        when j.first_row < j.row_number then private.import_fault('unit', j.unit, 'repeated_unit', jsonb_build_object('row', j.first_row))
        else '[]'
      end as faults
    from joined j order by j.row_number, j.until_before desc nulls first
  )
  update public.import_rows i set
      values = j.values || jsonb_strip_nulls(jsonb_build_object('instructor_id', j.instructor_id, 'unit_id', j.unit_id)),
      faults = j.faults,
      target_id = coalesce(j.assignment_id, gen_random_uuid()),
      outcome = case
        when j.faults <> '[]' then 'refused'
        when j.assignment_id is null then 'new'
        when j.until is null or j.until = j.until_before then 'unchanged'
        else 'changed'
      end,
      before = case when j.faults = '[]' and j.assignment_id is not null and j.until is distinct from j.until_before and j.until is not null
        then jsonb_build_object('until', j.until_before) end
    from judged j
    where i.tenant_id = county and i.import_id = import and i.row_number = j.row_number;
end
$$;

-- Definer: called by commit_import_rows(), which is one. What became impossible since the plan is refused, and the rest goes in.
create function private.commit_assignments(county uuid, import uuid, numbers int[]) returns void
  language plpgsql security definer set search_path = '' set enable_nestloop = off
as $$
begin
  update public.import_rows r set outcome = 'refused', faults = private.import_fault('since', r.values ->> 'since', 'not_appointed_then')
    where r.tenant_id = county and r.import_id = import and r.row_number = any (numbers) and r.outcome = 'new' and not exists (
      select from public.appointments a
      where a.tenant_id = county and a.id = (r.values ->> 'instructor_id')::uuid and a.appointed_on <= (r.values ->> 'since')::date
        and (a.ends_on is null or (r.values ->> 'since')::date < a.ends_on));
  update public.import_rows r set outcome = 'refused', faults = private.import_fault('unit', r.values ->> 'unit', 'assigned_meanwhile')
    where r.tenant_id = county and r.import_id = import and r.row_number = any (numbers) and (
      (r.outcome = 'changed' and not exists (
        select from public.assignments s where s.tenant_id = county and s.id = r.target_id and s.since < (r.values ->> 'until')::date))
      or (r.outcome = 'new' and (
        not exists (select from public.units u where u.tenant_id = county and u.id = (r.values ->> 'unit_id')::uuid)
        or exists (
          select from public.assignments s
          where s.tenant_id = county and s.instructor_id = (r.values ->> 'instructor_id')::uuid and s.unit_id = (r.values ->> 'unit_id')::uuid
            and daterange(s.since, s.until) && daterange((r.values ->> 'since')::date, (r.values ->> 'until')::date)))));

  insert into public.assignments (tenant_id, id, instructor_id, unit_id, since, until)
    select county, r.target_id, (r.values ->> 'instructor_id')::uuid, (r.values ->> 'unit_id')::uuid, (r.values ->> 'since')::date, (r.values ->> 'until')::date
    from public.import_rows r
    where r.tenant_id = county and r.import_id = import and r.row_number = any (numbers) and r.outcome = 'new';
  update public.import_rows r set before = (
      select jsonb_build_object('until', s.until) from public.assignments s where s.tenant_id = county and s.id = r.target_id)
    where r.tenant_id = county and r.import_id = import and r.row_number = any (numbers) and r.outcome = 'changed';
  update public.assignments s set until = (r.values ->> 'until')::date
    from public.import_rows r
    where r.tenant_id = county and r.import_id = import and r.row_number = any (numbers) and r.outcome = 'changed'
      and s.tenant_id = county and s.id = r.target_id;

  update public.import_rows r set committed_at = now()
    where r.tenant_id = county and r.import_id = import and r.row_number = any (numbers) and r.outcome in ('new', 'changed');
end
$$;

-- Definer: see commit_assignments(). Not where visits were recorded under a new assignment, or its days were changed since.
create function private.undo_assignments(county uuid, import uuid) returns void
  language plpgsql security definer set search_path = '' set enable_nestloop = off
as $$
begin
  perform private.refuse_unless(not exists (
    select from public.import_rows r
    left join public.assignments s on s.tenant_id = county and s.id = r.target_id
    where r.tenant_id = county and r.import_id = import and r.committed_at is not null and (
      s.id is null or s.until is distinct from (r.values ->> 'until')::date
      or (r.outcome = 'new' and exists (
        select from public.visits v
        where v.tenant_id = county and v.instructor_id = s.instructor_id and v.unit_id = s.unit_id and v.visited_on >= s.since)))
  ), 'import_depended_on');

  update public.assignments s set until = (r.before ->> 'until')::date
    from public.import_rows r
    where r.tenant_id = county and r.import_id = import and r.committed_at is not null and r.outcome = 'changed'
      and s.tenant_id = county and s.id = r.target_id;
  delete from public.assignments s using public.import_rows r
    where r.tenant_id = county and r.import_id = import and r.committed_at is not null and r.outcome = 'new'
      and s.tenant_id = county and s.id = r.target_id;
end
$$;
