-- What a row of a workbook of people would do, does, and takes back: called by the functions of imports, which know who asks. Somebody
-- with an account gets the role; anybody else an invitation, by mail or as a slip; where the office may not invite, a role on paper.

-- A person is found by name and phone, an instructor among those appointed by name alone where it is borne by one. Definer: compares
-- phones, reads accounts; plan_units() in …_imported_units.sql says why nested loops are off.
create function private.plan_people(county uuid, import uuid) returns void
  language plpgsql security definer set search_path = '' set enable_nestloop = off
as $$
declare
  may_invite boolean := exists (select from public.delegations d where d.tenant_id = county and d.ended_at is null);
begin
  with said as (
    select c.row_number, c.values - 'person_id' - 'place_id' as values, c.values ->> 'name' as name, c.values ->> 'role' as role,
      c.values ->> 'place' as place, c.values ->> 'email' as email, c.closed ->> 'phone' as phone,
      row_number() over (partition by c.values ->> 'name', c.closed ->> 'phone' order by c.row_number) as nth,
      row_number() over (partition by c.values ->> 'email' order by c.row_number) as account_nth
    from private.import_candidates c where c.tenant_id = county and c.import_id = import
  ), known as (
    select p.id, p.name, p.phone, p.account_id, count(*) over (partition by p.name) as times,
      exists (select from public.appointments a where a.tenant_id = county and a.person_id = p.id and (a.ends_on is null or a.ends_on > private.today())) as is_instructor
    from public.people p where p.tenant_id = county
  ), instructors as (
    select k.*, count(*) over (partition by k.name) as times_appointed from known k where k.is_instructor
  ), places as (
    select 'body' as kind, b.id, b.name as said, 1::bigint as times from public.bodies b where b.tenant_id = county and b.dissolved_on is null
    union all select 'area', a.id, a.name, 1 from public.areas a where a.tenant_id = county
    union all select 'unit', u.id, u.credit_code, 1 from public.units u where u.tenant_id = county and u.credit_code is not null
    union all select 'unit', min(u.id::text)::uuid, u.name, count(*) from public.units u where u.tenant_id = county group by u.name
  ), found as (
    select s.*, k.kind as place_kind, l.id as place_id, l.times as places_of_name,
      case when s.role = 'instructor' then i.id else n.id end as person_id,
      case when s.role = 'instructor' then i.account_id else n.account_id end as account_id,
      s.phone is null and exists (select from known x where x.name = s.name) as is_namesake,
      exists (select from instructors x where x.name = s.name) as is_appointed
    from said s
    cross join lateral (select case s.role when 'participant' then 'body' when 'department' then 'body' when 'area_worker' then 'area' when 'unit_contact' then 'unit' end as kind) k
    left join places l on l.kind = k.kind and l.said = s.place
    left join instructors i on i.name = s.name and (i.phone = s.phone or (i.times_appointed = 1 and (s.phone is null or i.phone is null)))
    left join lateral (select x.id, x.account_id from known x where x.name = s.name and x.phone = s.phone order by x.id limit 1) n on true
  ), judged as (
    select f.*, u.id as named_account,
      exists (
        select from public.memberships m
        where m.tenant_id = county and m.person_id = f.person_id and m.role = f.role and m.ended_at is null
          and coalesce(m.body_id, m.unit_id, m.area_id, county) = coalesce(f.place_id, county)) as holds,
      exists (
        select from public.memberships m
        where m.tenant_id = county and m.person_id = f.person_id and m.ended_at is null and not private.is_operational(m.role)) as is_privileged,
      exists (
        select from public.invitations v where v.tenant_id = county and v.person_id = f.person_id
          and v.accepted_at is null and v.withdrawn_at is null and v.expires_at > private.now()) as is_invited
    from found f left join auth.users u on lower(u.email) = f.email
  ), decided as (
    select j.*, case
        when j.nth > 1 then private.import_fault('name', j.name, 'repeated_person')
        when j.role = 'instructor' and j.person_id is null then private.import_fault('name', j.name, case when j.is_appointed then 'person_ambiguous' else 'instructor_unknown' end)
        when j.role <> 'instructor' and j.is_namesake then private.import_fault('phone', '', 'namesake')
        when j.place_kind is not null and j.place is null then private.import_fault('place', '', 'missing')
        when j.place_kind is not null and j.place_id is null then private.import_fault('place', j.place, j.place_kind || '_unknown')
        when j.places_of_name > 1 then private.import_fault('place', j.place, 'name_ambiguous')
        when j.is_privileged then private.import_fault('role', j.role, 'holds_privileged')
        when j.account_id is not null and not may_invite then private.import_fault('name', j.name, 'not_delegated')
        when j.account_id is null and may_invite and j.email is null then private.import_fault('email', '', 'account_missing')
        when j.account_id is null and j.email is not null and j.account_nth > 1 then private.import_fault('email', j.email, 'repeated_account')
        when j.account_id is null and exists (select from public.people p where p.tenant_id = county and p.account_id = j.named_account)
          then private.import_fault('email', j.email, 'account_taken')
        else '[]'
      end as faults
    from judged j
  )
  update public.import_rows i set
      values = d.values || jsonb_strip_nulls(jsonb_build_object('person_id', d.person_id, 'place_id', case when d.faults = '[]' then d.place_id end)),
      faults = d.faults, target_id = gen_random_uuid(),
      outcome = case when d.faults <> '[]' then 'refused' when d.is_invited or (d.holds and (d.account_id is not null or not may_invite)) then 'unchanged' else 'new' end
    from decided d
    where i.tenant_id = county and i.import_id = import and i.row_number = d.row_number;
end
$$;

-- Definer: writes phones, and invites in the name of whoever confirmed. The row's target_id is the id of all that it makes. What
-- became impossible since the plan, the office's right to invite included, is refused, and the rest goes in.
create function private.commit_people(county uuid, import uuid, numbers int[]) returns void
  language plpgsql security definer set search_path = '' set enable_nestloop = off
as $$
declare
  may_invite boolean := exists (select from public.delegations d where d.tenant_id = county and d.ended_at is null);
  inviter uuid := (select i.confirmed_by from public.imports i where i.tenant_id = county and i.id = import);
begin
  update public.import_rows r set outcome = 'refused', faults = private.import_fault('name', r.values ->> 'name', 'invited_meanwhile')
    where r.tenant_id = county and r.import_id = import and r.row_number = any (numbers) and r.outcome = 'new' and (
      (r.values ->> 'person_id')::uuid = inviter
      or exists (
        select from public.invitations v where v.tenant_id = county and v.person_id = (r.values ->> 'person_id')::uuid and v.accepted_at is null and v.withdrawn_at is null)
      or exists (
        select from public.people p where p.tenant_id = county and p.id = (r.values ->> 'person_id')::uuid and p.account_id is not null and (
          not may_invite or exists (select from public.memberships m where m.tenant_id = county and m.person_id = p.id and m.ended_at is null and (
            not private.is_operational(m.role) or (m.role = r.values ->> 'role' and coalesce(m.body_id, m.unit_id, m.area_id)
              is not distinct from (r.values ->> 'place_id')::uuid))))));

  insert into public.people (tenant_id, id, name, phone, delivery_email)
    select county, r.target_id, r.values ->> 'name', r.closed ->> 'phone', r.closed ->> 'delivery_email' from public.import_rows r
    where r.tenant_id = county and r.import_id = import and r.row_number = any (numbers) and r.outcome = 'new' and not r.values ? 'person_id';
  insert into public.invitations (tenant_id, id, person_id, email, manner, role, body_id, unit_id, area_id, invited_by)
    select county, w.id, w.person_id, w.email, case when p.has_mailbox then 'mail' else 'slip' end, w.role, w.body_id, w.unit_id, w.area_id, inviter
    from private.rows_of_people(county, import, numbers) w
    join public.people p on p.tenant_id = county and p.id = w.person_id
    where may_invite and p.account_id is null;
  insert into public.memberships (tenant_id, id, person_id, role, body_id, unit_id, area_id)
    select county, w.id, w.person_id, w.role, w.body_id, w.unit_id, w.area_id
    from private.rows_of_people(county, import, numbers) w
    join public.people p on p.tenant_id = county and p.id = w.person_id
    where not may_invite or p.account_id is not null
    on conflict do nothing;
  update public.import_rows r set committed_at = now()
    where r.tenant_id = county and r.import_id = import and r.row_number = any (numbers) and r.outcome = 'new';
end
$$;

create function private.rows_of_people(county uuid, import uuid, numbers int[])
  returns table (id uuid, person_id uuid, email text, role text, body_id uuid, unit_id uuid, area_id uuid)
  language plpgsql stable set search_path = '' rows 500
as $$
begin
  return query
    select r.target_id, coalesce((r.values ->> 'person_id')::uuid, r.target_id), r.values ->> 'email', s.role,
      case when s.role in ('participant', 'department') then s.place_id end, case when s.role = 'unit_contact' then s.place_id end,
      case when s.role = 'area_worker' then s.place_id end
    from public.import_rows r
    cross join lateral (select r.values ->> 'role' as role, (r.values ->> 'place_id')::uuid as place_id) s
    where r.tenant_id = county and r.import_id = import and r.row_number = any (numbers) and r.outcome = 'new'
    limit 500;
end
$$;

-- Definer: see commit_people(). Not where somebody has joined. Links that are out stop working; who was entered by it and was not
-- written to yet is entered no more, others stay on paper.
create function private.undo_people(county uuid, import uuid) returns void
  language plpgsql security definer set search_path = ''
as $$
declare
  made uuid[] := array(
    select r.target_id from public.import_rows r where r.tenant_id = county and r.import_id = import and r.committed_at is not null and r.outcome = 'new');
begin
  perform private.refuse_unless(not exists (
      select from public.invitations i where i.tenant_id = county and i.id = any (made) and i.accepted_at is not null)
    and not exists (select from public.people p where p.tenant_id = county and p.id = any (made) and p.account_id is not null), 'import_depended_on');
  update public.invitations i set withdrawn_at = now() where i.tenant_id = county and i.id = any (made) and i.withdrawn_at is null;
  delete from public.memberships m where m.tenant_id = county and m.id = any (made);
  delete from public.invitations i where i.tenant_id = county and i.id = any (made) and i.secret_hash is null;
  delete from public.people p where p.tenant_id = county and p.id = any (made)
    and not exists (select from public.invitations i where i.tenant_id = county and i.person_id = p.id);
end
$$;
