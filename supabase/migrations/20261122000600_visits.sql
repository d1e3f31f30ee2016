-- Visits as commands and lists: record one, withdraw one, and who still owes a contact.

-- ── Recording: the visit and its text in one step, and the same one twice is one ──────────────────────────────────
-- `id` is made by the browser. Without `instructor_id` it is the caller's own visit, under the appointment of that day.
-- Refuses what the insert's trigger refuses; `visit_differs` where the id already stands for another visit.
create function public.record_visit(
    county uuid, id uuid, unit_id uuid, visited_on date, manner text, topics text[],
    instructor_id uuid default null, companion_id uuid default null, summary text default null)
  returns void
  language plpgsql set search_path = ''
as $$
#variable_conflict use_column
declare
  instructor uuid := coalesce(record_visit.instructor_id, private.my_appointment_on(county, record_visit.visited_on));
begin
  if not private.is_recorded(county, record_visit.id) then
    if not exists (select from public.units u where u.tenant_id = county and u.id = record_visit.unit_id)
      or not exists (select from public.appointments a where a.tenant_id = county and a.id = instructor) then
      raise exception using errcode = 'P0001', message = 'not_found';
    end if;
    perform private.act_for((select a.person_id from public.appointments a where a.tenant_id = county and a.id = instructor));
    insert into public.visits (tenant_id, id, instructor_id, companion_id, unit_id, visited_on, manner, topics)
      values (county, record_visit.id, instructor, record_visit.companion_id, record_visit.unit_id, record_visit.visited_on,
        record_visit.manner, record_visit.topics)
      on conflict do nothing;
    if found then
      insert into public.visit_notes (tenant_id, visit_id, summary)
        select county, record_visit.id, record_visit.summary where record_visit.summary is not null;
      return;
    end if;
  end if;

  if not exists (
    select from public.visits v
    left join public.visit_notes n on n.tenant_id = v.tenant_id and n.visit_id = v.id
    where v.tenant_id = county and v.id = record_visit.id
      and (v.instructor_id, v.unit_id, v.visited_on, v.manner, v.topics)
        = (instructor, record_visit.unit_id, record_visit.visited_on, record_visit.manner, record_visit.topics)
      and v.companion_id is not distinct from record_visit.companion_id
      and n.summary is not distinct from record_visit.summary
  ) then
    raise exception using errcode = 'P0001', message = 'visit_differs';
  end if;
end
$$;
comment on function public.record_visit is 'Records a visit with its text. Sent twice it is one visit; the same id with other content is refused.';

create function private.is_recorded(county uuid, visit uuid) returns boolean
  language plpgsql stable set search_path = ''
as $$
begin
  return exists (select from public.visits v where v.tenant_id = county and v.id = visit);
end
$$;

-- The caller's appointment that held on a day; before the first one, the first, so that the refusal can say why.
create function private.my_appointment_on(county uuid, day date) returns uuid
  language plpgsql stable set search_path = ''
as $$
begin
  return (
    select a.id from public.appointments a
    where a.tenant_id = county and a.person_id = private.me()
    order by a.appointed_on <= day desc, abs(a.appointed_on - day)
    limit 1
  );
end
$$;

-- ── Withdrawing ──────────────────────────────────────────────────────────────────────────────────────────────────
-- The record stays, and so does the reason of the first withdrawal; asking again changes nothing.
create function public.withdraw_visit(county uuid, visit_id uuid, reason text) returns void
  language plpgsql set search_path = ''
as $$
#variable_conflict use_column
begin
  if not private.is_recorded(county, withdraw_visit.visit_id) then
    raise exception using errcode = 'P0001', message = 'not_found';
  end if;
  insert into public.visit_withdrawals (tenant_id, visit_id, reason)
    values (county, withdraw_visit.visit_id, withdraw_visit.reason)
    on conflict do nothing;
exception when insufficient_privilege then
  raise exception using errcode = 'P0001', message = 'not_allowed';
end
$$;
comment on function public.withdraw_visit is 'Withdraws a visit with a reason; it owes again. Refuses not_allowed where it is neither the caller''s own nor the office''s.';

-- Definer: the reason is typed text, so its column is closed; the office and whoever made or joined the visit may read it.
create function private.withdrawal_reason(county uuid, visit uuid) returns text
  language plpgsql stable security definer set search_path = ''
as $$
begin
  return (
    select w.reason from public.visit_withdrawals w
    join public.visits v on v.tenant_id = w.tenant_id and v.id = w.visit_id
    where w.tenant_id = county and w.visit_id = visit and (
      w.tenant_id = any (private.my_tenant_ids('officer', 'secretariat', 'leader'))
      or exists (select from private.my_appointments() a where a.tenant_id = v.tenant_id and a.instructor_id in (v.instructor_id, v.companion_id)))
  );
end
$$;

create function public.withdrawal_reason(county uuid, visit_id uuid) returns text
  language plpgsql stable set search_path = ''
as $$ begin return private.withdrawal_reason(county, visit_id); end $$;
comment on function public.withdrawal_reason is 'Why a visit was withdrawn: for the office and those who made the visit; null for others.';

-- ── Who still owes a contact: pages and figures on top of private.contact_obligations ─────────────────────────────
-- At most 500, in the order of the units' initials, after the row given, or before it and backwards. `of_person`: only theirs.
create function public.list_owed_contacts(
    county uuid, half_month text, of_person uuid default null,
    after_initials text default null, after_unit uuid default null, after_instructor uuid default null,
    backwards boolean default false, most int default 50)
  returns table (
    instructor_id uuid, instructor text, unit_id uuid, unit text, initials text, area text, last_visited_on date)
  language plpgsql stable set search_path = '' rows 50
as $$
begin
  return query
    with page as (
      select o.instructor_id, o.person_id, u.id as unit_id, u.name as unit, u.initials, u.area_id
      from private.contact_obligations(county, half_month, of_person) o
      join public.units u on u.tenant_id = county and u.id = o.unit_id
      where o.contacted_on is null
        and (after_unit is null or case when backwards
          then (u.initials, u.id, o.instructor_id) < (after_initials, after_unit, after_instructor)
          else (u.initials, u.id, o.instructor_id) > (after_initials, after_unit, after_instructor) end)
      order by
        case when backwards then u.initials end desc, case when backwards then u.id end desc, case when backwards then o.instructor_id end desc,
        u.initials, u.id, o.instructor_id
      limit least(most, 500)
    )
    select g.instructor_id, p.name, g.unit_id, g.unit, g.initials, a.name, (
        select v.visited_on from public.visits v
        where v.tenant_id = county and v.unit_id = g.unit_id
          and not exists (select from public.visit_withdrawals w where w.tenant_id = county and w.visit_id = v.id)
        order by v.visited_on desc limit 1)
    from page g
    join public.people p on p.tenant_id = county and p.id = g.person_id
    left join public.areas a on a.tenant_id = county and a.id = g.area_id
    order by
      case when backwards then g.initials end desc, case when backwards then g.unit_id end desc, case when backwards then g.instructor_id end desc,
      g.initials, g.unit_id, g.instructor_id;
end
$$;
comment on function public.list_owed_contacts is 'Units not yet contacted in a half-month, with the instructor who owes it; pages of at most 500, keyset (initials, unit, instructor).';

create function public.count_owed_contacts(county uuid, half_month text, of_person uuid default null)
  returns table (obliged int, contacted int, owed int, instructors int)
  language plpgsql stable set search_path = '' rows 1
as $$
begin
  return query
    select count(*)::int, count(o.contacted_on)::int, (count(*) - count(o.contacted_on))::int,
      (count(distinct o.person_id) filter (where o.contacted_on is null))::int
    from private.contact_obligations(county, half_month, of_person) o;
end
$$;
comment on function public.count_owed_contacts is 'Of a half-month: contacts obliged, made, still owed, and how many instructors owe them.';

grant execute on function private.is_recorded(uuid, uuid), private.my_appointment_on(uuid, date), private.withdrawal_reason(uuid, uuid) to authenticated;
grant execute on function
  public.record_visit(uuid, uuid, uuid, date, text, text[], uuid, uuid, text), public.withdraw_visit(uuid, uuid, text),
  public.withdrawal_reason(uuid, uuid), public.list_owed_contacts(uuid, text, uuid, text, uuid, uuid, boolean, int),
  public.count_owed_contacts(uuid, text, uuid) to authenticated;
