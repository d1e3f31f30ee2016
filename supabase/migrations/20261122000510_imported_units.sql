-- What a row of a units' workbook would do to the ledger, does, and takes back. Called by the functions of imports, which know who asks.
-- A county that imports its first workbook is unknown to the planner's statistics: it expects one unit and one row, and nested
-- loops over fifty thousand of each take minutes. So what looks one thing up is a subquery, and what joins, joins by hashing.

-- A unit as a roster writes it, to be compared with a row: `jsonb @>` then says whether the row says anything new.
create view private.unit_on_paper with (security_invoker = true) as
  select u.tenant_id, u.id, u.name, u.credit_code,
    jsonb_build_object('name', u.name, 'former_name', u.former_name, 'initials', u.initials, 'credit_code', u.credit_code, 'kind', u.kind,
      'industry_code', u.industry_code, 'area_id', u.area_id,
      'area', (select a.name from public.areas a where a.tenant_id = u.tenant_id and a.id = u.area_id), 'status', u.status, 'founded_on', u.founded_on,
      'staff_count', u.staff_count, 'full_members', u.full_members, 'probationary_members', u.probationary_members,
      'annual_report_year', u.annual_report_year, 'address', u.address, 'legal_representative', (
        select c.name from public.unit_contacts c where c.tenant_id = u.tenant_id and c.unit_id = u.id and c.title = 'legal_representative')) as shown,
    jsonb_build_object('phone', (
      select c.phone from public.unit_contacts c where c.tenant_id = u.tenant_id and c.unit_id = u.id and c.title = 'legal_representative')) as closed
  from public.units u;
comment on view private.unit_on_paper is '单位在名册上的写法，用来与导入的行比较。';

-- What `paper` says for those fields of `said` that differ; the rest is no concern of the row's.
create function private.differing(paper jsonb, said jsonb) returns jsonb
  language sql immutable set search_path = ''
as $$
  select coalesce(jsonb_object_agg(s.key, paper -> s.key), '{}') from jsonb_each(said) s
  where s.value is distinct from paper -> s.key
$$;

create function private.override_reason(of_row public.import_rows) returns text
  language plpgsql stable set search_path = ''
as $$
begin
  if not of_row.needs_override then return null; end if;
  return (
    select o.reason from public.import_overrides o
    where o.tenant_id = of_row.tenant_id and o.import_id = of_row.import_id and o.row_number = of_row.row_number);
end
$$;

-- Found by code; where the row or the ledger has none, by name. Two rows never mean the same unit, and two new ones never share a
-- code, or a name without a code. Definer: compares phones.
create function private.plan_units(county uuid, import uuid) returns void
  language plpgsql security definer set search_path = '' set enable_nestloop = off
as $$
begin
  with said as (
    select c.row_number, c.values ->> 'name' as name, c.values ->> 'credit_code' as credit_code, c.values ->> 'area' as area, a.id as area_id,
      case when a.id is null then c.values - 'area_id' else c.values || jsonb_build_object('area_id', a.id) end as values, c.closed
    from private.import_candidates c
    left join public.areas a on a.tenant_id = county and a.name = c.values ->> 'area'
    where c.tenant_id = county and c.import_id = import
  ), named as (
    select u.name, u.credit_code is not null as has_code, min(u.id::text)::uuid as id, count(*) as times
    from public.units u where u.tenant_id = county group by 1, 2
  ), found as (
    select s.*, coalesce(coded.id, bare.id, only_coded.id) as unit_id,
      s.credit_code is null and coalesce(bare.times, 0) + coalesce(only_coded.times, 0) > 1 as is_ambiguous
    from said s
    left join public.units coded on coded.tenant_id = county and coded.credit_code = s.credit_code
    left join named bare on coded.id is null and bare.name = s.name and not bare.has_code
    left join named only_coded on s.credit_code is null and only_coded.name = s.name and only_coded.has_code
  ), ranked as (
    select f.*,
      first_value(f.row_number) over (partition by f.unit_id order by f.row_number) as first_of_unit,
      first_value(f.row_number) over (partition by f.credit_code order by f.row_number) as first_of_code,
      first_value(f.row_number) over (partition by f.name order by f.credit_code is null, f.row_number) as first_of_name
    from found f
  ), judged as (
    select r.*, p.shown, p.closed as closed_before,
      case
        when r.area is not null and r.area_id is null then private.import_fault('area', r.area, 'area_unknown')
        when r.is_ambiguous then private.import_fault('name', r.name, 'name_ambiguous')
        when r.unit_id is not null and r.first_of_unit < r.row_number
          then private.import_fault('name', r.name, 'repeated_unit', jsonb_build_object('row', r.first_of_unit))
        when r.credit_code is not null and r.first_of_code < r.row_number
          then private.import_fault('credit_code', r.credit_code, 'repeated_code', jsonb_build_object('row', r.first_of_code))
        when r.unit_id is null and r.credit_code is null and r.first_of_name <> r.row_number
          then private.import_fault('name', r.name, 'repeated_name', jsonb_build_object('row', r.first_of_name))
        when r.unit_id is null and not r.values ? 'kind' then private.import_fault('kind', null, 'kind_missing')
        else '[]'
      end as faults
    from ranked r
    left join private.unit_on_paper p on p.tenant_id = county and p.id = r.unit_id
  )
  update public.import_rows i set
      values = j.values,
      faults = j.faults,
      target_id = case when j.faults = '[]' then coalesce(j.unit_id, gen_random_uuid()) else j.unit_id end,
      outcome = case
        when j.faults <> '[]' then 'refused'
        when j.unit_id is null then 'new'
        when j.shown @> j.values and j.closed_before @> j.closed then 'unchanged'
        else 'changed'
      end,
      before = case when j.faults = '[]' and j.unit_id is not null and not j.shown @> j.values then private.differing(j.shown, j.values) end
    from judged j
    where i.tenant_id = county and i.import_id = import and i.row_number = j.row_number;
end
$$;

-- Definer: writes phones. What became impossible since the plan is refused, and the rest goes in.
create function private.commit_units(county uuid, import uuid, numbers int[]) returns void
  language plpgsql security definer set search_path = '' set enable_nestloop = off
as $$
declare
  changed_ids uuid[];
begin
  update public.import_rows r set outcome = 'refused', faults = case
      when r.values ? 'area_id' and (select a.id from public.areas a where a.tenant_id = county and a.id = (r.values ->> 'area_id')::uuid) is null
        then private.import_fault('area', r.values ->> 'area', 'area_unknown')
      when r.outcome = 'changed' and (select u.id from public.units u where u.tenant_id = county and u.id = r.target_id) is null
        then private.import_fault('name', r.values ->> 'name', 'unit_gone')
      else private.import_fault('credit_code', r.values ->> 'credit_code', 'code_taken')
    end
    where r.tenant_id = county and r.import_id = import and r.row_number = any (numbers) and (
      (r.values ? 'area_id' and (select a.id from public.areas a where a.tenant_id = county and a.id = (r.values ->> 'area_id')::uuid) is null)
      or (r.outcome = 'changed' and (select u.id from public.units u where u.tenant_id = county and u.id = r.target_id) is null)
      or (select u.id from public.units u where u.tenant_id = county and u.credit_code = r.values ->> 'credit_code') <> r.target_id);

  update public.import_rows r set (before, closed_before) = (
      select private.differing(p.shown, r.values), private.differing(p.closed, r.closed)
      from private.unit_on_paper p where p.tenant_id = county and p.id = r.target_id)
    where r.tenant_id = county and r.import_id = import and r.row_number = any (numbers) and r.outcome = 'changed';

  insert into public.units (tenant_id, id, name, former_name, initials, credit_code, code_override_reason, kind, industry_code, area_id, status,
      founded_on, staff_count, full_members, probationary_members, annual_report_year, address)
    select county, r.target_id, v.name, v.former_name, coalesce(v.initials, ''), v.credit_code, private.override_reason(r), v.kind, v.industry_code, v.area_id,
      coalesce(v.status, 'operating'), v.founded_on, v.staff_count, v.full_members, v.probationary_members, v.annual_report_year, v.address
    from public.import_rows r
    cross join lateral jsonb_populate_record(null::public.units, r.values) v
    where r.tenant_id = county and r.import_id = import and r.row_number = any (numbers) and r.outcome = 'new';

  changed_ids := array(
    select r.target_id from public.import_rows r
    where r.tenant_id = county and r.import_id = import and r.row_number = any (numbers) and r.outcome = 'changed');
  update public.units u set (name, former_name, initials, credit_code, code_override_reason, kind, industry_code, area_id, status,
      founded_on, staff_count, full_members, probationary_members, annual_report_year, address)
    = (select v.name, v.former_name, v.initials, v.credit_code, coalesce(private.override_reason(r), v.code_override_reason), v.kind, v.industry_code,
        v.area_id, v.status, v.founded_on, v.staff_count, v.full_members, v.probationary_members, v.annual_report_year, v.address
      from jsonb_populate_record(u, r.values) v)
    from public.import_rows r
    where u.tenant_id = county and u.id = any (changed_ids)
      and r.tenant_id = county and r.import_id = import and r.row_number = any (numbers) and r.outcome = 'changed' and r.target_id = u.id;

  insert into public.unit_contacts as k (tenant_id, unit_id, title, name, phone)
    select county, r.target_id, 'legal_representative', coalesce(r.values ->> 'legal_representative', (
        select c.name from public.unit_contacts c where c.tenant_id = county and c.unit_id = r.target_id and c.title = 'legal_representative'
      ), '（未填）'), r.closed ->> 'phone'
    from public.import_rows r
    where r.tenant_id = county and r.import_id = import and r.row_number = any (numbers) and r.outcome in ('new', 'changed')
      and (r.values ? 'legal_representative' or r.closed ? 'phone')
    on conflict (tenant_id, unit_id, title)
      do update set name = excluded.name, phone = coalesce(excluded.phone, k.phone)
      where (k.name, k.phone) is distinct from (excluded.name, coalesce(excluded.phone, k.phone));

  update public.import_rows r set committed_at = now()
    where r.tenant_id = county and r.import_id = import and r.row_number = any (numbers) and r.outcome in ('new', 'changed');
end
$$;

-- Definer: writes phones. The import is taken back as a whole, or not at all: not where a field it wrote says something else by
-- now, where a new unit says more than it wrote, or (found by their foreign keys) where anything refers to a new unit.
create function private.undo_units(county uuid, import uuid) returns void
  language plpgsql security definer set search_path = '' set enable_nestloop = off
as $$
begin
  perform private.refuse_unless(not exists (
    select from public.import_rows r
    left join private.unit_on_paper p on p.tenant_id = county and p.id = r.target_id
    where r.tenant_id = county and r.import_id = import and r.committed_at is not null and (
      (p.id is null and r.outcome = 'changed')
      or not (p.shown @> (r.values - 'area') and p.closed @> r.closed)
      or (r.outcome = 'new' and not (
        '{"status": "operating", "initials": "", "legal_representative": "（未填）"}' || r.values @> jsonb_strip_nulls(p.shown - 'area')
        and r.closed @> jsonb_strip_nulls(p.closed))))
  ) and not exists (
    select from public.import_rows r
    join public.unit_contacts c on c.tenant_id = county and c.unit_id = r.target_id and c.title <> 'legal_representative'
    where r.tenant_id = county and r.import_id = import and r.committed_at is not null and r.outcome = 'new'
  ), 'import_depended_on');

  update public.units u set (name, former_name, initials, credit_code, code_override_reason, kind, industry_code, area_id, status,
      founded_on, staff_count, full_members, probationary_members, annual_report_year, address)
    = (select v.name, v.former_name, v.initials, v.credit_code, case when r.before ? 'credit_code' then null else v.code_override_reason end,
        v.kind, v.industry_code, v.area_id, v.status,
        v.founded_on, v.staff_count, v.full_members, v.probationary_members, v.annual_report_year, v.address
      from jsonb_populate_record(u, r.before) v)
    from public.import_rows r
    where r.tenant_id = county and r.import_id = import and r.committed_at is not null and r.outcome = 'changed'
      and u.tenant_id = county and u.id = r.target_id;

  delete from public.unit_contacts c using public.import_rows r
    where r.tenant_id = county and r.import_id = import and r.committed_at is not null and r.outcome = 'changed'
      and r.before @> '{"legal_representative": null}' and c.tenant_id = county and c.unit_id = r.target_id and c.title = 'legal_representative';

  update public.unit_contacts c set name = coalesce(r.before ->> 'legal_representative', c.name),
      phone = case when r.closed_before ? 'phone' then r.closed_before ->> 'phone' else c.phone end
    from public.import_rows r
    where r.tenant_id = county and r.import_id = import and r.committed_at is not null and r.outcome = 'changed'
      and (r.before ? 'legal_representative' or r.closed_before ? 'phone')
      and c.tenant_id = county and c.unit_id = r.target_id and c.title = 'legal_representative';

  delete from public.units u using public.import_rows r
    where r.tenant_id = county and r.import_id = import and r.committed_at is not null and r.outcome = 'new'
      and u.tenant_id = county and u.id = r.target_id;
end
$$;

-- ── For the preview of a units' workbook ─────────────────────────────────────────────────────────────────────────

create function public.list_missing_areas(county uuid, import uuid) returns table (name text, row_count int)
  language plpgsql stable set search_path = '' rows 20
as $$
begin
  return query
    select r.values ->> 'area', count(*)::int from public.import_rows r
    where r.tenant_id = county and r.import_id = import and r.outcome = 'refused' and r.values ? 'area'
      and not exists (select from public.areas a where a.tenant_id = county and a.name = r.values ->> 'area')
    group by 1 order by 2 desc, 1 limit 500;
end
$$;
comment on function public.list_missing_areas is 'Areas that the workbook names and the county does not have, at most 500.';

create function public.add_missing_areas(county uuid, import uuid) returns int
  language plpgsql set search_path = ''
as $$
declare
  added int;
begin
  insert into public.areas (tenant_id, name) select county, m.name from public.list_missing_areas(county, import) m
    on conflict do nothing;
  get diagnostics added = row_count;
  perform private.plan_import_again(county, import);
  return added;
end
$$;
comment on function public.add_missing_areas is 'Adds the areas that the workbook names and the county does not have, and has the import planned again.';

-- A unit that a refused row may mean is listed too: that row has not been understood.
create function public.list_absent_units(county uuid, import uuid, after_initials text default '', after_id uuid default null)
  returns table (id uuid, name text, credit_code text, initials text)
  language plpgsql stable set search_path = '' set enable_nestloop = off rows 50
as $$
begin
  return query
    select u.id, u.name, u.credit_code, u.initials from public.units u
    where u.tenant_id = county and u.status in ('operating', 'suspended')
      and (after_id is null or (u.initials, u.id) > (after_initials, after_id))
      and not exists (select from public.import_rows r where r.tenant_id = county and r.import_id = import and r.target_id = u.id)
    order by u.initials, u.id limit 50;
end
$$;
comment on function public.list_absent_units is 'Units of the ledger, operating or suspended, that the workbook does not mention; 50 at a time.';

create function public.count_absent_units(county uuid, import uuid) returns int
  language plpgsql stable set search_path = '' set enable_nestloop = off
as $$
begin
  return (
    select count(*) from public.units u
    where u.tenant_id = county and u.status in ('operating', 'suspended')
      and not exists (select from public.import_rows r where r.tenant_id = county and r.import_id = import and r.target_id = u.id));
end
$$;
comment on function public.count_absent_units is 'How many units list_absent_units() would list.';

grant execute on function
  public.list_missing_areas(uuid, uuid), public.add_missing_areas(uuid, uuid),
  public.list_absent_units(uuid, uuid, text, uuid), public.count_absent_units(uuid, uuid)
  to authenticated;
