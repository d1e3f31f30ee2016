-- Attendance: a list ticked on a phone or entered from paper, walk-ins counted, or a code at the door; and secondments between members.

-- Definer: `numbers` and counts are written by these functions alone, so that nobody counts more than were registered.
-- `ticks`: [{ "registration_id", "present", "numbers" | null }]; what is not named stays as it was. Anew replaces.
create function private.record_attendance(county uuid, activity uuid, ticks jsonb, walk_ins int) returns void
  language plpgsql security definer set search_path = ''
as $$
begin
  perform private.refuse_unless(private.organises(county, activity) and private.has_step(county, activity, 'published'), 'not_found');
  perform private.refuse_unless(not private.has_step(county, activity, 'cancelled'), 'activity_closed');
  perform private.refuse_unless(private.today() >= (
    select private.day_of(a.starts_at) from public.activities a where a.tenant_id = county and a.id = activity), 'activity_not_begun');
  perform private.refuse_unless(not exists (
    select from jsonb_to_recordset(ticks) t(registration_id uuid, present int, numbers int[])
    left join public.registrations r on r.tenant_id = county and r.id = t.registration_id and r.activity_id = activity
    where r.id is null or not coalesce(t.present between 0 and r.places, false)
      or exists (select from unnest(t.numbers) n where n < 1 or n > r.places)), 'not_found');

  insert into public.attendances (tenant_id, activity_id, registration_id, present, numbers, manner)
    select county, activity, t.registration_id, coalesce(cardinality(t.numbers), t.present), t.numbers, 'list'
    from jsonb_to_recordset(ticks) t(registration_id uuid, present int, numbers int[])
    on conflict (tenant_id, activity_id, registration_id, unit_id) do update
      set present = excluded.present, numbers = excluded.numbers, manner = 'list', recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at;
  insert into public.attendances (tenant_id, activity_id, present, manner)
    select county, activity, walk_ins, 'walk_in' where walk_ins is not null
    on conflict (tenant_id, activity_id, registration_id, unit_id) do update
      set present = excluded.present, recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at;
end
$$;

create function public.record_attendance(county uuid, activity uuid, ticks jsonb, walk_ins int default null) returns void
  language plpgsql set search_path = ''
as $$ begin perform private.record_attendance(county, activity, ticks, walk_ins); end $$;
comment on function public.record_attendance is 'Who was there, by registration, and how many walked in; entered again it replaces. Refuses activity_not_begun before the day.';

-- ── The code at the door ─────────────────────────────────────────────────────────────────────────────────────────

create table private.check_in_secret (
  only_row boolean not null default true,
  secret   bytea not null default extensions.gen_random_bytes(32),
  constraint check_in_secret_pkey primary key (only_row),
  constraint check_in_secret_only_row_check check (only_row)
);
comment on table private.check_in_secret is '签到码的密钥：只在数据库内使用。';
insert into private.check_in_secret default values;

-- Another one for each county, activity and day: a photograph of it is worth nothing tomorrow or elsewhere.
create function private.check_in_code(county uuid, activity uuid, on_day date) returns text
  language plpgsql stable set search_path = ''
as $$
begin
  return (select left(encode(extensions.hmac(convert_to(county::text || activity::text || on_day::text, 'UTF8'), s.secret, 'sha256'), 'hex'), 16)
    from private.check_in_secret s);
end
$$;

-- Definer: the secret is nobody's. Of today while it is on, else of its first day, so that it can be printed beforehand.
create function private.door_code(county uuid, activity uuid) returns text
  language plpgsql stable security definer set search_path = ''
as $$
begin
  perform private.refuse_unless(private.organises(county, activity) and private.has_step(county, activity, 'published'), 'not_found');
  return (
    select private.check_in_code(county, activity, least(greatest(private.today(), private.day_of(a.starts_at)), private.day_of(a.ends_at)))
    from public.activities a where a.tenant_id = county and a.id = activity);
end
$$;

create function public.door_code(county uuid, activity uuid) returns text
  language plpgsql stable set search_path = ''
as $$ begin return private.door_code(county, activity); end $$;
comment on function public.door_code is 'The code shown at an activity''s door today, for whoever organises it.';

-- Definer: as above. Not found is all that a wrong code is told, whatever is wrong with it.
create function private.knows_code(county uuid, activity uuid, code text) returns boolean
  language plpgsql stable security definer set search_path = ''
as $$
begin
  return exists (
    select from public.activities a
    where a.tenant_id = county and a.id = activity and private.today() between private.day_of(a.starts_at) and private.day_of(a.ends_at)
      and private.has_step(county, activity, 'published') and not private.has_step(county, activity, 'cancelled')
      and private.check_in_code(county, activity, private.today()) = code
      and county = any (private.my_tenant_ids('unit_contact')));
end
$$;

create function public.knows_code(county uuid, activity uuid, code text) returns boolean
  language plpgsql stable set search_path = ''
as $$ begin return private.knows_code(county, activity, code); end $$;
comment on function public.knows_code is 'Whether a unit''s contact holds the code of this activity''s door today.';

-- Definer: a contact notes its own unit at the door, once; whoever organises may correct it. Without a registration it walked in.
create function private.check_in(county uuid, activity uuid, code text, unit uuid, present int) returns void
  language plpgsql security definer set search_path = ''
as $$
declare
  registration uuid := (
    select r.id from public.registrations r
    where r.tenant_id = county and r.activity_id = activity and r.unit_id = unit and not exists (
      select from public.registration_cancellations x where x.tenant_id = county and x.registration_id = r.id));
begin
  perform private.refuse_unless(private.knows_code(county, activity, code)
    and exists (select from private.my_own_units() o where o.tenant_id = county and o.unit_id = unit), 'not_found');
  insert into public.attendances (tenant_id, activity_id, registration_id, unit_id, present, manner)
    values (county, activity, registration, case when registration is null then unit end,
      least(check_in.present, coalesce((select r.places from public.registrations r where r.tenant_id = county and r.id = registration), 50)), 'code')
    on conflict (tenant_id, activity_id, registration_id, unit_id) do update
      set present = excluded.present, recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at
      where attendances.manner = 'code';
end
$$;

create function public.check_in(county uuid, activity uuid, code text, unit uuid, present int) returns void
  language plpgsql set search_path = ''
as $$ begin perform private.check_in(county, activity, code, unit, present); end $$;
comment on function public.check_in is 'Notes at the door how many of the caller''s unit came. A wrong or old code, or one of elsewhere, is not found.';

-- ── Secondments ──────────────────────────────────────────────────────────────────────────────────────────────────

create table public.secondments (
  tenant_id   uuid not null,
  id          uuid not null,                               -- made with the form
  name        text not null check (length(btrim(name)) between 1 and 40),
  from_body_id uuid not null,
  to_body_id  uuid not null,
  since       date not null,
  until       date not null,
  recorded_by uuid not null default private.me(),
  recorded_at timestamptz not null default private.now(),
  constraint secondments_pkey primary key (tenant_id, id),
  constraint secondments_from_fkey foreign key (tenant_id, from_body_id) references public.bodies (tenant_id, id),
  constraint secondments_to_fkey foreign key (tenant_id, to_body_id) references public.bodies (tenant_id, id),
  constraint secondments_by_fkey foreign key (tenant_id, recorded_by) references public.people (tenant_id, id) on update cascade,
  constraint secondments_order_check check (until > since)
);
comment on table public.secondments is '互派挂职：谁从哪个成员单位到哪个成员单位，起止日期。';
create index secondments_latest_idx on public.secondments (tenant_id, since desc, id desc);
create index secondments_from_idx on public.secondments (tenant_id, from_body_id);
create index secondments_to_idx on public.secondments (tenant_id, to_body_id);
create index secondments_by_idx on public.secondments (tenant_id, recorded_by);

create table public.secondment_endings (
  tenant_id     uuid not null,
  secondment_id uuid not null,
  ended_on      date not null,
  result        text not null check (length(btrim(result)) between 2 and 1000),
  ended_by      uuid not null default private.me(),
  ended_at      timestamptz not null default private.now(),
  constraint secondment_endings_pkey primary key (tenant_id, secondment_id),
  constraint secondment_endings_secondment_fkey foreign key (tenant_id, secondment_id) references public.secondments (tenant_id, id),
  constraint secondment_endings_by_fkey foreign key (tenant_id, ended_by) references public.people (tenant_id, id) on update cascade
);
comment on table public.secondment_endings is '挂职结束：何日结束，成效如何。';
create index secondment_endings_by_idx on public.secondment_endings (tenant_id, ended_by);

-- Definer: whoever may not end one is refused by the policy.
create function private.guard_secondment_end() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  perform private.refuse_unless(new.ended_on <= private.today() and exists (
    select from public.secondments s where s.tenant_id = new.tenant_id and s.id = new.secondment_id and s.since <= new.ended_on), 'ended_before_it_began');
  return new;
end
$$;
create trigger secondment_endings_guard before insert on public.secondment_endings for each row execute function private.guard_secondment_end();

grant execute on function
  private.organises(uuid, uuid), private.my_organised_activities(), private.sign_up(uuid, uuid, uuid, uuid, int, text[]),
  private.cancel_registration(uuid, uuid), private.count_places(uuid, uuid[]), private.record_attendance(uuid, uuid, jsonb, int),
  private.door_code(uuid, uuid), private.knows_code(uuid, uuid, text), private.check_in(uuid, uuid, text, uuid, int) to authenticated;
grant execute on function
  public.sign_up(uuid, uuid, uuid, uuid, int, text[]), public.cancel_registration(uuid, uuid), public.count_places(uuid, uuid[]),
  public.record_attendance(uuid, uuid, jsonb, int), public.door_code(uuid, uuid), public.knows_code(uuid, uuid, text),
  public.check_in(uuid, uuid, text, uuid, int) to authenticated;

-- ── Row-level security ───────────────────────────────────────────────────────────────────────────────────────────
-- Registrations and attendance are written by the functions above alone.

alter table public.registrations enable row level security;
create policy "offices and the organiser read registrations, a contact its own unit's" on public.registrations
  for select to authenticated using (
    tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat', 'leader', 'system'))::uuid[])
    or (tenant_id, unit_id) in (select o.tenant_id, o.unit_id from private.my_own_units() o)
    or (tenant_id, activity_id) in (select o.tenant_id, o.activity_id from private.my_organised_activities() o));
grant select on public.registrations to authenticated;

alter table public.admissions enable row level security;
create policy "who reads a registration reads whether it has its places" on public.admissions
  for select to authenticated using ((tenant_id, registration_id) in (select r.tenant_id, r.id from public.registrations r));
grant select on public.admissions to authenticated;

alter table public.registration_cancellations enable row level security;
create policy "who reads a registration reads that it was taken back" on public.registration_cancellations
  for select to authenticated using ((tenant_id, registration_id) in (select r.tenant_id, r.id from public.registrations r));
grant select on public.registration_cancellations to authenticated;

alter table public.registration_names enable row level security;
create policy "the office and the organiser read names, a contact those of its own unit" on public.registration_names
  for select to authenticated using (
    tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat'))::uuid[])
    or (tenant_id, registration_id) in (select r.tenant_id, r.id from public.registrations r
      where (r.tenant_id, r.unit_id) in (select o.tenant_id, o.unit_id from private.my_own_units() o)
        or (r.tenant_id, r.activity_id) in (select o.tenant_id, o.activity_id from private.my_organised_activities() o)));
grant select on public.registration_names to authenticated;

alter table public.attendances enable row level security;
create policy "offices and the organiser read who was there, a contact its own unit's" on public.attendances
  for select to authenticated using (
    tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat', 'leader', 'system'))::uuid[])
    or (tenant_id, activity_id) in (select o.tenant_id, o.activity_id from private.my_organised_activities() o)
    or (tenant_id, unit_id) in (select o.tenant_id, o.unit_id from private.my_own_units() o)
    or (tenant_id, registration_id) in (select r.tenant_id, r.id from public.registrations r));
grant select on public.attendances to authenticated;

alter table public.secondments enable row level security;
create policy "offices and member organisations read secondments" on public.secondments
  for select to authenticated using (tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat', 'leader', 'participant', 'system'))::uuid[]));
create policy "the secretariat and the office record secondments" on public.secondments
  for insert to authenticated with check (tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat'))::uuid[]));
grant select, insert (tenant_id, id, name, from_body_id, to_body_id, since, until) on public.secondments to authenticated;

alter table public.secondment_endings enable row level security;
create policy "offices and member organisations read how secondments ended" on public.secondment_endings
  for select to authenticated using (tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat', 'leader', 'participant', 'system'))::uuid[]));
create policy "the secretariat and the office end secondments" on public.secondment_endings
  for insert to authenticated with check (tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat'))::uuid[]));
grant select, insert (tenant_id, secondment_id, ended_on, result) on public.secondment_endings to authenticated;

select private.trace('public.registrations');
select private.trace('public.admissions');
select private.trace('public.registration_cancellations');
select private.trace('public.registration_names', '{name}');
select private.trace('public.attendances');
select private.trace('public.secondments', '{name}');
select private.trace('public.secondment_endings', '{result}');
