-- Appointing instructors and assigning units to them, as commands and lists.

-- ── Appointments ─────────────────────────────────────────────────────────────────────────────────────────────────
-- `id` is made by the browser. Without `person_id` a person on paper is entered, who may be invited later. Refuses
-- `already_appointed` (that person, overlapping days) and `roles_exclude` (the three administrators are nobody's instructor).
create function public.appoint(
    county uuid, id uuid, appointed_on date, person_id uuid default null, body_id uuid default null,
    name text default null, phone text default null, delivery_email text default null)
  returns void
  language plpgsql set search_path = ''
as $$
#variable_conflict use_column
declare
  person uuid := coalesce(appoint.person_id, appoint.id);
begin
  if appoint.person_id is null then
    insert into public.people (tenant_id, id, name, phone, delivery_email)
      values (county, person, appoint.name, appoint.phone, appoint.delivery_email)
      on conflict do nothing;
  end if;
  if not exists (select from public.people p where p.tenant_id = county and p.id = person) then
    raise exception using errcode = 'P0001', message = 'not_found';
  end if;

  insert into public.appointments (tenant_id, id, person_id, body_id, appointed_on)
    values (county, appoint.id, person, appoint.body_id, appoint.appointed_on)
    on conflict do nothing;
  if not found and not exists (
    select from public.appointments a where a.tenant_id = county and a.id = appoint.id and a.person_id = person
  ) then
    raise exception using errcode = 'P0001', message = 'already_appointed';
  end if;
  perform private.make_instructor(county, person);
end
$$;
comment on function public.appoint is 'Appoints an instructor: an existing person, or a new one on paper. Sent twice it is one appointment.';

create function private.make_instructor(county uuid, person uuid) returns void
  language plpgsql set search_path = ''
as $$
begin
  if exists (select from public.memberships m where m.tenant_id = county and m.person_id = person and m.role = 'instructor' and m.ended_at is null) then
    return;
  end if;
  insert into public.memberships (tenant_id, person_id, role) values (county, person, 'instructor');
exception when exclusion_violation then
  raise exception using errcode = 'P0001', message = 'roles_exclude';
end
$$;

-- A new term from `appointed_on`, with the same units: the old appointment ends where the new one begins (一年一选聘).
create function public.reappoint(county uuid, instructor_id uuid, id uuid, appointed_on date) returns void
  language plpgsql set search_path = ''
as $$
#variable_conflict use_column
begin
  if exists (select from public.appointments a where a.tenant_id = county and a.id = reappoint.id) then
    return;
  end if;
  update public.appointments a set ends_on = reappoint.appointed_on
    where a.tenant_id = county and a.id = reappoint.instructor_id and a.appointed_on < reappoint.appointed_on
      and (a.ends_on is null or a.ends_on > reappoint.appointed_on);
  insert into public.appointments (tenant_id, id, person_id, body_id, appointed_on)
    select county, reappoint.id, a.person_id, a.body_id, reappoint.appointed_on
    from public.appointments a
    where a.tenant_id = county and a.id = reappoint.instructor_id
    on conflict do nothing;
  if not found then
    raise exception using errcode = 'P0001', message = 'already_appointed';
  end if;
  perform public.hand_over_assignments(county, reappoint.instructor_id, reappoint.id, reappoint.appointed_on);
  perform private.make_instructor(county, (select a.person_id from public.appointments a where a.tenant_id = county and a.id = reappoint.id));
end
$$;
comment on function public.reappoint is 'Appoints the instructor for another term, beginning on a day, and carries the units over. Sent twice it is one term.';

-- Ends an appointment; `ends_on` is the first day on which it no longer holds. Its assignments end with it, and those to come are
-- taken back. With the last appointment the person also ceases to be an instructor.
create function public.end_appointment(county uuid, instructor_id uuid, ends_on date) returns void
  language plpgsql set search_path = ''
as $$
#variable_conflict use_column
declare
  person uuid;
begin
  update public.appointments a set ends_on = end_appointment.ends_on
    where a.tenant_id = county and a.id = end_appointment.instructor_id and a.appointed_on < end_appointment.ends_on
    returning a.person_id into person;
  if person is null then
    raise exception using errcode = 'P0001', message = 'not_appointed_then';
  end if;
  update public.assignments s set until = end_appointment.ends_on
    where s.tenant_id = county and s.instructor_id = end_appointment.instructor_id and s.since < end_appointment.ends_on
      and (s.until is null or s.until > end_appointment.ends_on);
  delete from public.assignments s
    where s.tenant_id = county and s.instructor_id = end_appointment.instructor_id and s.since >= end_appointment.ends_on;
  perform private.end_membership(county, m.id) from public.memberships m
    where m.tenant_id = county and m.person_id = person and m.role = 'instructor' and m.ended_at is null
      and not exists (
        select from public.appointments a
        where a.tenant_id = county and a.person_id = person and (a.ends_on is null or a.ends_on > private.today()));
end
$$;
comment on function public.end_appointment is 'Ends an appointment from a day on.';

-- Pages of at most 500 by (name, id): instructors of today or, with `ended`, those whose appointment is over.
create function public.list_instructors(
    county uuid, half_month text, search text default null, of_body uuid default null, ended boolean default false,
    after_name text default null, after_id uuid default null, backwards boolean default false, most int default 50)
  returns table (
    id uuid, person_id uuid, name text, phone_masked text, has_mailbox boolean, has_account boolean, body text,
    appointed_on date, ends_on date, units int, obliged int, owed int)
  language plpgsql stable set search_path = '' rows 50
as $$
begin
  return query
    with owing as (
      select o.person_id, count(*)::int as obliged, (count(*) - count(o.contacted_on))::int as owed
      from private.contact_obligations(county, half_month) o group by o.person_id
    )
    select a.id, p.id, p.name, p.phone_masked, p.has_mailbox, p.account_id is not null, b.name, a.appointed_on, a.ends_on,
      (select count(*)::int from public.assignments s
        where s.tenant_id = county and s.instructor_id = a.id and s.since <= private.today() and (s.until is null or s.until > private.today())),
      coalesce(w.obliged, 0), coalesce(w.owed, 0)
    from public.appointments a
    join public.people p on p.tenant_id = county and p.id = a.person_id
    left join public.bodies b on b.tenant_id = county and b.id = a.body_id
    left join owing w on w.person_id = a.person_id
    where a.tenant_id = county and (a.ends_on is not null and a.ends_on <= private.today()) = ended
      and (search is null or strpos(p.name, search) > 0) and (of_body is null or a.body_id = of_body)
      and (after_id is null or case when backwards then (p.name, a.id) < (after_name, after_id) else (p.name, a.id) > (after_name, after_id) end)
    order by case when backwards then p.name end desc, case when backwards then a.id end desc, p.name, a.id
    limit least(most, 500);
end
$$;
comment on function public.list_instructors is 'Instructors with their units today and what they owe in a half-month; pages of at most 500, keyset (name, id).';

-- Definer: the phone is closed to everyone; each look is a row.
create function private.reveal_person_phone(county uuid, person uuid) returns text
  language plpgsql security definer set search_path = ''
as $$
begin
  if county <> all (private.my_tenant_ids('officer', 'secretariat', 'leader', 'system_admin', 'security_admin')) then
    raise exception using errcode = 'P0001', message = 'not_allowed';
  end if;
  insert into public.reveals (tenant_id, record, record_id)
    select county, 'people', p.id from public.people p where p.tenant_id = county and p.id = person;
  if not found then
    raise exception using errcode = 'P0001', message = 'not_found';
  end if;
  return (select p.phone from public.people p where p.tenant_id = county and p.id = person);
end
$$;

create function public.reveal_person_phone(county uuid, person_id uuid) returns text
  language plpgsql set search_path = ''
as $$ begin return private.reveal_person_phone(county, person_id); end $$;
comment on function public.reveal_person_phone is 'The full phone of a person of the county, for offices and administrators; the look is recorded in reveals.';

-- ── Assignments ──────────────────────────────────────────────────────────────────────────────────────────────────
-- Ticked units to one instructor, at most 500; those already assigned to it on these days are left as they are.
create function public.assign_units(county uuid, instructor_id uuid, unit_ids uuid[], since date) returns int
  language plpgsql set search_path = ''
as $$
#variable_conflict use_column
declare
  assigned int;
begin
  if (select count(*) from public.units u where u.tenant_id = county and u.id = any (unit_ids)) < cardinality(unit_ids)
    or not exists (select from public.appointments a where a.tenant_id = county and a.id = assign_units.instructor_id)
    or cardinality(unit_ids) > 500 then
    raise exception using errcode = 'P0001', message = 'not_found';
  end if;
  insert into public.assignments (tenant_id, instructor_id, unit_id, since)
    select county, assign_units.instructor_id, unnest(unit_ids), assign_units.since
    on conflict do nothing;
  get diagnostics assigned = row_count;
  return assigned;
end
$$;
comment on function public.assign_units is 'Assigns units to an instructor from a day on; returns how many were not assigned to it yet.';

-- `until`: the first day on which it no longer holds. One that ends before it began is taken back, unless visits depend on it.
create function public.end_assignment(county uuid, id uuid, until date) returns void
  language plpgsql set search_path = ''
as $$
#variable_conflict use_column
begin
  if not exists (select from public.assignments s where s.tenant_id = county and s.id = end_assignment.id) then
    raise exception using errcode = 'P0001', message = 'not_found';
  end if;
  update public.assignments s set until = end_assignment.until
    where s.tenant_id = county and s.id = end_assignment.id and s.since < end_assignment.until;
  if found then return; end if;

  delete from public.assignments s where s.tenant_id = county and s.id = end_assignment.id;
  if not found then
    raise exception using errcode = 'P0001', message = 'assignment_has_visits';
  end if;
end
$$;
comment on function public.end_assignment is 'Ends an assignment from a day on, or takes it back if it would end before it began.';

-- All that one instructor answers for from `since` on, planned ends included, goes to another; returns how many units.
create function public.hand_over_assignments(county uuid, from_instructor uuid, to_instructor uuid, since date) returns int
  language plpgsql set search_path = ''
as $$
#variable_conflict use_column
declare
  handed_over int;
begin
  if (select count(*) from public.appointments a where a.tenant_id = county and a.id in (from_instructor, to_instructor)) < 2 then
    raise exception using errcode = 'P0001', message = 'not_found';
  end if;
  insert into public.assignments (tenant_id, instructor_id, unit_id, since, until)
    select county, to_instructor, s.unit_id, greatest(s.since, hand_over_assignments.since), s.until
    from public.assignments s
    where s.tenant_id = county and s.instructor_id = from_instructor
      and (s.until is null or s.until > hand_over_assignments.since)
    on conflict do nothing;
  get diagnostics handed_over = row_count;

  update public.assignments s set until = hand_over_assignments.since
    where s.tenant_id = county and s.instructor_id = from_instructor and s.since < hand_over_assignments.since
      and (s.until is null or s.until > hand_over_assignments.since);
  delete from public.assignments s
    where s.tenant_id = county and s.instructor_id = from_instructor and s.since >= hand_over_assignments.since;
  if exists (
    select from public.assignments s
    where s.tenant_id = county and s.instructor_id = from_instructor and s.since >= hand_over_assignments.since
  ) then
    raise exception using errcode = 'P0001', message = 'assignment_has_visits';
  end if;
  return handed_over;
end
$$;
comment on function public.hand_over_assignments is 'Hands all units of one instructor to another from a day on. Refuses where visits were already recorded under one that would vanish.';

grant execute on function private.make_instructor(uuid, uuid), private.reveal_person_phone(uuid, uuid) to authenticated;
grant execute on function
  public.appoint(uuid, uuid, date, uuid, uuid, text, text, text), public.reappoint(uuid, uuid, uuid, date),
  public.end_appointment(uuid, uuid, date), public.reveal_person_phone(uuid, uuid),
  public.list_instructors(uuid, text, text, uuid, boolean, text, uuid, boolean, int),
  public.assign_units(uuid, uuid, uuid[], date), public.end_assignment(uuid, uuid, date),
  public.hand_over_assignments(uuid, uuid, uuid, date) to authenticated;
