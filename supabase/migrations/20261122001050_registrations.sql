-- Registrations: a unit's people for an activity, within its capacity, the others waiting in order.

create table public.registrations (
  tenant_id     uuid not null,
  id            uuid not null,                             -- made with the form, so that a form sent twice is one registration
  activity_id   uuid not null,
  unit_id       uuid not null,
  unit_name     text not null check (length(unit_name) between 1 and 120),   -- as signed up: a chair need not read other areas' units
  places        int not null check (places between 1 and 50),
  turn          int not null check (turn > 0),             -- the order in which they came, within the activity
  registered_by uuid not null default private.me(),
  registered_at timestamptz not null default private.now(),
  constraint registrations_pkey primary key (tenant_id, id),
  constraint registrations_turn_key unique (tenant_id, activity_id, turn),
  constraint registrations_activity_fkey foreign key (tenant_id, activity_id) references public.activities (tenant_id, id),
  constraint registrations_unit_fkey foreign key (tenant_id, unit_id) references public.units (tenant_id, id),
  constraint registrations_by_fkey foreign key (tenant_id, registered_by) references public.people (tenant_id, id) on update cascade
);
comment on table public.registrations is '报名：某单位为一次活动报几人，按先后排序。';
create index registrations_unit_idx on public.registrations (tenant_id, unit_id);
create index registrations_by_idx on public.registrations (tenant_id, registered_by);

create table public.admissions (
  tenant_id       uuid not null,
  registration_id uuid not null,
  admitted_at     timestamptz not null default private.now(),
  constraint admissions_pkey primary key (tenant_id, registration_id),
  constraint admissions_registration_fkey foreign key (tenant_id, registration_id) references public.registrations (tenant_id, id)
);
comment on table public.admissions is '录入名额：有此一行的报名已有名额，没有的在候补。';

create table public.registration_cancellations (
  tenant_id       uuid not null,
  registration_id uuid not null,
  cancelled_by    uuid not null default private.me(),
  cancelled_at    timestamptz not null default private.now(),
  constraint registration_cancellations_pkey primary key (tenant_id, registration_id),
  constraint registration_cancellations_registration_fkey foreign key (tenant_id, registration_id) references public.registrations (tenant_id, id),
  constraint registration_cancellations_by_fkey foreign key (tenant_id, cancelled_by) references public.people (tenant_id, id) on update cascade
);
comment on table public.registration_cancellations is '取消报名：名额让给候补的下一家。';
create index registration_cancellations_by_idx on public.registration_cancellations (tenant_id, cancelled_by);

create table public.registration_names (
  tenant_id       uuid not null,
  registration_id uuid not null,
  number          int not null check (number between 1 and 50),
  name            text not null check (length(btrim(name)) between 1 and 40),
  constraint registration_names_pkey primary key (tenant_id, registration_id, number),
  constraint registration_names_registration_fkey foreign key (tenant_id, registration_id) references public.registrations (tenant_id, id)
);
comment on table public.registration_names is '报名人员姓名：主办方需要时才填；只有主办方、办公室和本单位可见。';

create table public.attendances (
  tenant_id       uuid not null,
  id              uuid not null default gen_random_uuid(),
  activity_id     uuid not null,
  registration_id uuid,                                   -- null: walk-ins, of one unit or of nobody in particular
  unit_id         uuid,
  present         int not null check (present between 0 and 100000),
  numbers         int[] check (cardinality(numbers) <= 50),  -- which of the registered names were there
  manner          text not null check (manner in ('list', 'walk_in', 'code')),
  recorded_by     uuid not null default private.me(),
  recorded_at     timestamptz not null default private.now(),
  constraint attendances_pkey primary key (tenant_id, id),
  constraint attendances_activity_fkey foreign key (tenant_id, activity_id) references public.activities (tenant_id, id),
  constraint attendances_registration_fkey foreign key (tenant_id, registration_id) references public.registrations (tenant_id, id),
  constraint attendances_unit_fkey foreign key (tenant_id, unit_id) references public.units (tenant_id, id),
  constraint attendances_by_fkey foreign key (tenant_id, recorded_by) references public.people (tenant_id, id) on update cascade,
  constraint attendances_one_check check (num_nonnulls(registration_id, unit_id) <= 1),
  constraint attendances_once_key unique nulls not distinct (tenant_id, activity_id, registration_id, unit_id)
);
comment on table public.attendances is '到场：按报名勾选、现场计数或扫码；只记人数或勾选报名名单，不定位、不排名、非必须。';
create index attendances_registration_idx on public.attendances (tenant_id, registration_id);
create index attendances_unit_idx on public.attendances (tenant_id, unit_id);
create index attendances_by_idx on public.attendances (tenant_id, recorded_by);

-- Of activities that concern somebody's health only counts are kept, whoever writes (domain.md §6.7).
create function private.refuse_health_names() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  perform private.refuse_unless(not exists (
    select from public.registrations r join public.activities a on a.tenant_id = r.tenant_id and a.id = r.activity_id and a.is_health
    where r.tenant_id = new.tenant_id and r.id = new.registration_id), 'names_forbidden');
  return new;
end
$$;
create trigger registration_names_health before insert or update on public.registration_names for each row execute function private.refuse_health_names();
create trigger attendances_health before insert or update on public.attendances for each row when (new.numbers is not null) execute function private.refuse_health_names();

-- ── Who organises, who signs up ──────────────────────────────────────────────────────────────────────────────────

-- Definer: chair rights are derived beyond the speaker's own policies.
create function private.organises(county uuid, activity uuid) returns boolean
  language plpgsql stable security definer set search_path = ''
as $$
begin
  return county = any (private.my_tenant_ids('officer', 'secretariat'))
    or exists (select from private.my_chair_activities('plan') c where c.tenant_id = county and c.activity_id = activity)
    or exists (select from private.my_chair_activities('finish') c where c.tenant_id = county and c.activity_id = activity);
end
$$;

-- Definer: as above.
create function private.my_organised_activities() returns table (tenant_id uuid, activity_id uuid)
  language plpgsql stable security definer set search_path = '' rows 20
as $$
begin
  return query
    select c.tenant_id, c.activity_id from private.my_chair_activities('plan') c
    union select c.tenant_id, c.activity_id from private.my_chair_activities('finish') c;
end
$$;

-- The activity, locked until the end of the transaction, so that places are given to one after another. Published ones only.
-- Definer: whoever signs up may not change the activity, which a lock needs.
create function private.lock_activity(county uuid, activity uuid) returns public.activities
  language plpgsql security definer set search_path = ''
as $$
declare
  locked public.activities;
begin
  select a.* into locked from public.activities a
    where a.tenant_id = county and a.id = activity
      and county = any (private.my_tenant_ids('officer', 'secretariat', 'participant', 'unit_contact'))
      and private.has_step(county, activity, 'published')
    for no key update;
  perform private.refuse_unless(locked.id is not null, 'not_found');
  return locked;
end
$$;

-- Gives free places to those who wait, strictly in order: nobody is passed over for being many, so those who are in are always the first.
-- Says whom. The caller holds the lock.
create function private.admit_waiting(activity public.activities) returns uuid[]
  language plpgsql security definer set search_path = ''
as $$
declare
  admitted uuid[];
begin
  with in_order as (
    select r.id, sum(r.places) over (order by r.turn) as taken from public.registrations r
    where r.tenant_id = activity.tenant_id and r.activity_id = activity.id and not exists (
      select from public.registration_cancellations x where x.tenant_id = r.tenant_id and x.registration_id = r.id)
  ), let_in as (
    insert into public.admissions (tenant_id, registration_id)
    select activity.tenant_id, o.id from in_order o where activity.capacity is null or o.taken <= activity.capacity
    on conflict do nothing returning registration_id                     -- each found by its key: an anti-join took four times as long
  )
  select coalesce(array_agg(l.registration_id), '{}') into admitted from let_in l;
  return admitted;
end
$$;

-- ── Signing up and cancelling ────────────────────────────────────────────────────────────────────────────────────

-- Definer: capacity is counted over everybody's registrations. Answers 'admitted' or 'waiting'; the same id again answers as it stands.
create function private.sign_up(county uuid, id uuid, activity uuid, unit uuid, places int, names text[]) returns text
  language plpgsql security definer set search_path = ''
as $$
#variable_conflict use_column
declare
  held public.activities;
begin
  -- What does not change meanwhile is asked before the lock, so that it is held only for counting.
  perform private.refuse_unless(exists (select from private.my_own_units() o where o.tenant_id = county and o.unit_id = unit)
    or private.organises(county, activity), 'not_allowed');
  perform private.refuse_unless(exists (
    select from private.reached_units r where (r.tenant_id, r.activity_id, r.unit_id) = (county, activity, unit)), 'not_in_audience');
  held := private.lock_activity(county, activity);
  if not exists (select from public.registrations r where r.tenant_id = county and r.id = sign_up.id) then
    perform private.refuse_unless(held.starts_at > private.now() and not private.has_step(county, activity, 'held', 'cancelled'), 'signing_up_closed');
    perform private.refuse_unless(not exists (
      select from public.registrations r where r.tenant_id = county and r.activity_id = activity and r.unit_id = unit and not exists (
        select from public.registration_cancellations x where x.tenant_id = county and x.registration_id = r.id)), 'already_signed_up');
    perform private.refuse_unless(held.capacity is null or places <= held.capacity, 'more_than_capacity');
    perform private.refuse_unless(not held.needs_names or cardinality(names) = places, 'names_needed');
    perform private.refuse_unless(held.needs_names or cardinality(names) = 0, 'names_forbidden');
    insert into public.registrations (tenant_id, id, activity_id, unit_id, unit_name, places, turn)
      values (county, sign_up.id, activity, unit, (select u.name from public.units u where u.tenant_id = county and u.id = unit), sign_up.places, 1 + coalesce((
        select max(r.turn) from public.registrations r where r.tenant_id = county and r.activity_id = activity), 0));
    insert into public.registration_names (tenant_id, registration_id, number, name)
      select county, sign_up.id, n.number, btrim(n.name) from unnest(names) with ordinality n(name, number);
    perform private.admit_waiting(held);
  end if;
  perform private.refuse_unless(exists (
    select from public.registrations r where r.tenant_id = county and r.id = sign_up.id and r.activity_id = activity and r.unit_id = unit), 'already_done');
  return case when exists (select from public.admissions d where d.tenant_id = county and d.registration_id = sign_up.id) then 'admitted' else 'waiting' end;
end
$$;

create function public.sign_up(county uuid, id uuid, activity uuid, unit uuid, places int, names text[] default '{}') returns text
  language plpgsql set search_path = ''
as $$ begin return private.sign_up(county, id, activity, unit, places, names); end $$;
comment on function public.sign_up is 'Signs a unit''s people up: admitted while there is room, else waiting in order. Refuses signing_up_closed, not_in_audience, already_signed_up, more_than_capacity, names_needed, names_forbidden.';

-- Definer: as above. The place goes to whoever waits first, and they are told.
create function private.cancel_registration(county uuid, registration uuid) returns void
  language plpgsql security definer set search_path = ''
as $$
declare
  given public.registrations;
  held public.activities;
  next_up uuid;
begin
  select r.* into given from public.registrations r where r.tenant_id = county and r.id = registration;
  perform private.refuse_unless(given.id is not null and (
    exists (select from private.my_own_units() o where o.tenant_id = county and o.unit_id = given.unit_id) or private.organises(county, given.activity_id)), 'not_found');
  held := private.lock_activity(county, given.activity_id);
  perform private.refuse_unless(held.starts_at > private.now() and not private.has_step(county, held.id, 'held', 'cancelled'), 'signing_up_closed');
  insert into public.registration_cancellations (tenant_id, registration_id) values (county, registration) on conflict do nothing;
  foreach next_up in array private.admit_waiting(held) loop
    perform private.tell_place_freed(county, next_up);
  end loop;
end
$$;

create function public.cancel_registration(county uuid, registration uuid) returns void
  language plpgsql set search_path = ''
as $$ begin perform private.cancel_registration(county, registration); end $$;
comment on function public.cancel_registration is 'Takes a registration back, until the activity begins; the next in line gets the places and is told. Asked twice it is one.';

-- Definer: the unit's contacts are told, by the machine's own rows.
create function private.tell_place_freed(county uuid, registration uuid) returns void
  language plpgsql security definer set search_path = ''
as $$
begin
  perform private.queue_mails(county, 'place-freed', registration::text, array(
    select m.person_id from public.memberships m join public.registrations r on r.tenant_id = county and r.id = registration and r.unit_id = m.unit_id
    where m.tenant_id = county and m.role = 'unit_contact' and m.ended_at is null limit 500));
end
$$;

-- More room admits who waits; less than is taken is refused. Definer: sees all registrations.
create function private.follow_capacity() returns trigger
  language plpgsql security definer set search_path = ''
as $$
declare
  next_up uuid;
begin
  perform private.refuse_unless(new.capacity is null or new.capacity >= coalesce((
    select sum(r.places) from public.registrations r join public.admissions d on d.tenant_id = r.tenant_id and d.registration_id = r.id
    where r.tenant_id = new.tenant_id and r.activity_id = new.id and not exists (
      select from public.registration_cancellations x where x.tenant_id = r.tenant_id and x.registration_id = r.id)), 0), 'capacity_taken');
  foreach next_up in array private.admit_waiting(new) loop
    perform private.tell_place_freed(new.tenant_id, next_up);
  end loop;
  return null;
end
$$;
create trigger activities_capacity after update of capacity on public.activities
  for each row when (new.capacity is distinct from old.capacity) execute function private.follow_capacity();

-- Definer: counts over everybody's registrations, for whoever reads the activity. No persons, no units.
create function private.count_places(county uuid, activities uuid[]) returns table (activity_id uuid, taken int, waiting int, present int)
  language plpgsql stable security definer set search_path = '' rows 50
as $$
begin
  return query
    select a.id,
      coalesce(sum(r.places) filter (where d.registration_id is not null), 0)::int,
      coalesce(sum(r.places) filter (where r.id is not null and d.registration_id is null), 0)::int,
      (select sum(p.present) from public.attendances p where p.tenant_id = county and p.activity_id = a.id)::int
    from public.activities a
    left join public.registrations r on r.tenant_id = county and r.activity_id = a.id and not exists (
      select from public.registration_cancellations x where x.tenant_id = county and x.registration_id = r.id)
    left join public.admissions d on d.tenant_id = county and d.registration_id = r.id
    where a.tenant_id = county and a.id = any (activities)
      and county = any (private.my_working_tenant_ids())
      and (private.has_step(county, a.id, 'published') or private.organises(county, a.id))
    group by a.id
    limit 500;
end
$$;

create function public.count_places(county uuid, activities uuid[]) returns table (activity_id uuid, taken int, waiting int, present int)
  language plpgsql stable set search_path = '' rows 50
as $$ begin return query select * from private.count_places(county, activities); end $$;
comment on function public.count_places is 'Places taken, people waiting and people who were there (null: nobody counted), of at most 500 activities.';
