-- Escalations: a dispatch whose time runs out is put before the next person, step by step. At each tick the machine looks what is past: steps to
-- be written, departments dissolved while they held something, units that never said whether it is resolved.

create table public.escalations (
  tenant_id   uuid not null,
  id          uuid not null default gen_random_uuid(),
  dispatch_id uuid not null,
  extended_by int not null,                           -- with more time granted, the steps begin anew
  step        text not null check (step in ('warning', 'due', 'late', 'very_late')),
  person_id   uuid,                                   -- null: there is nobody, which is a fault that the office sees
  due_at      timestamptz not null,
  raised_at   timestamptz not null default private.now(),
  constraint escalations_pkey primary key (tenant_id, id),
  constraint escalations_once_key unique (tenant_id, dispatch_id, extended_by, step),
  constraint escalations_dispatch_fkey foreign key (tenant_id, dispatch_id) references public.dispatches (tenant_id, id),
  constraint escalations_person_fkey foreign key (tenant_id, person_id) references public.people (tenant_id, id) on update cascade
);
comment on table public.escalations is '督办：派单到期限的一定比例、到期、逾期若干日各一行，写明交给谁；没有人的一行是需要补齐的缺口。';
create index escalations_person_idx on public.escalations (tenant_id, person_id, raised_at desc);
create index escalations_latest_idx on public.escalations (tenant_id, raised_at desc, id desc);
create trigger escalations_stay before update or delete on public.escalations for each row execute function private.refuse_change();

create index bodies_dissolved_idx on public.bodies (dissolved_on) where dissolved_on is not null;

-- ── When the next step comes ─────────────────────────────────────────────────────────────────────────────────────
-- Apart from the dispatches: what the machine has to look at is no state of theirs, and their trace need not follow it.

create table private.dispatch_watches (
  tenant_id   uuid not null,
  dispatch_id uuid not null,
  at          timestamptz not null,
  constraint dispatch_watches_pkey primary key (tenant_id, dispatch_id),
  constraint dispatch_watches_dispatch_fkey foreign key (tenant_id, dispatch_id) references public.dispatches (tenant_id, id)
);
comment on table private.dispatch_watches is '派单下一次督办的时间；没有下一次的不在其中。';
create index dispatch_watches_at_idx on private.dispatch_watches (at, tenant_id);

-- Steps are written in their order, so that their number says which is next. Definer: nobody writes what is watched.
create function private.set_next_escalation(county uuid, dispatch uuid) returns void
  language plpgsql security definer set search_path = ''
as $$
declare
  next_at timestamptz := (
    select d.ladder[1 + (
      select count(*) from public.escalations e where e.tenant_id = county and e.dispatch_id = d.id and e.extended_by = d.extended_by)]
    from public.dispatches d where d.tenant_id = county and d.id = dispatch and d.ended_at is null);
begin
  if next_at is null then
    delete from private.dispatch_watches w where w.tenant_id = county and w.dispatch_id = dispatch;
  else
    insert into private.dispatch_watches (tenant_id, dispatch_id, at) values (county, dispatch, next_at)
      on conflict (tenant_id, dispatch_id) do update set at = excluded.at;
  end if;
end
$$;

-- ── What a tick finds ────────────────────────────────────────────────────────────────────────────────────────────

-- All steps that are past, each before its person: the warning before whoever accepted it, or else the department's; when the time is up the
-- body's supervisor; then whoever sent it, or else the secretariat's; at last the leader. Of several in a role the one who has held it longest.
-- Definer: looks across counties, since an outage leaves something in each. One statement; what another sweep holds is left to it. County
-- by county, so that a batch marks few; and planned at every call, since a plan made for a thousand of them took ten times as long for a hundred thousand.
create function private.escalate_dispatches(most int) returns int
  language plpgsql security definer set search_path = '' set plan_cache_mode = force_custom_plan
as $$
declare
  steps text[] := '{warning,due,late,very_late}';
  instant timestamptz := private.now();
  escalated int;
begin
  with due as materialized (
    select w.tenant_id, w.dispatch_id from private.dispatch_watches w
    where w.at <= instant order by w.at, w.tenant_id limit least(most, 5000) for no key update skip locked
  ), held as materialized (
    select d.tenant_id, d.id, d.body_id, d.extended_by, d.ladder, b.supervisor_id, (select count(*)::int from unnest(d.ladder) at where at <= instant) as past,
      (select count(*)::int from public.escalations e where e.tenant_id = d.tenant_id and e.dispatch_id = d.id and e.extended_by = d.extended_by) as raised
    from due w
    join public.dispatches d on d.tenant_id = w.tenant_id and d.id = w.dispatch_id and d.ended_at is null
    join public.bodies b on b.tenant_id = d.tenant_id and b.id = d.body_id
  ), written as (
    insert into public.escalations (tenant_id, dispatch_id, extended_by, step, person_id, due_at, raised_at)
      select h.tenant_id, h.id, h.extended_by, steps[n],
        case n
          when 1 then coalesce(
            (select s.done_by from public.dispatch_steps s
              join public.memberships m on m.tenant_id = s.tenant_id and m.person_id = s.done_by and m.role = 'department' and m.body_id = h.body_id and m.ended_at is null
              where s.tenant_id = h.tenant_id and s.dispatch_id = h.id and s.kind = 'accepted'),
            (select m.person_id from public.memberships m
              where m.tenant_id = h.tenant_id and m.body_id = h.body_id and m.role = 'department' and m.ended_at is null order by m.granted_at, m.id limit 1))
          when 2 then h.supervisor_id
          when 3 then coalesce(
            (select s.done_by from public.dispatch_steps s
              where s.tenant_id = h.tenant_id and s.dispatch_id = h.id and s.kind = 'sent' and exists (
                select from public.memberships m
                where m.tenant_id = s.tenant_id and m.person_id = s.done_by and m.role in ('officer', 'secretariat') and m.ended_at is null)),
            (select m.person_id from public.memberships m
              where m.tenant_id = h.tenant_id and m.role = 'secretariat' and m.ended_at is null order by m.granted_at, m.id limit 1))
          else (select m.person_id from public.memberships m
            where m.tenant_id = h.tenant_id and m.role = 'leader' and m.ended_at is null order by m.granted_at, m.id limit 1) end,
        h.ladder[n], instant
      from held h
      cross join generate_series(h.raised + 1, h.past) n
  ), watched_on as (
    update private.dispatch_watches w set at = h.ladder[1 + greatest(h.raised, h.past)]
      from held h where w.tenant_id = h.tenant_id and w.dispatch_id = h.id and h.ladder[1 + greatest(h.raised, h.past)] is not null
  ), watched_no_more as (
    delete from private.dispatch_watches w using due
      where w.tenant_id = due.tenant_id and w.dispatch_id = due.dispatch_id and not exists (
        select from held h where h.tenant_id = due.tenant_id and h.id = due.dispatch_id and h.ladder[1 + greatest(h.raised, h.past)] is not null)
  ), told as (
    insert into private.digest_marks (tenant_id, on_or_after) select distinct h.tenant_id, private.day_of(instant) from held h
  )
  select count(*) into escalated from due;
  return escalated;
end
$$;

create function public.escalate_dispatches(most int default 5000) returns int
  language plpgsql set search_path = '' set statement_timeout = '60s'
as $$ begin return private.escalate_dispatches(most); end $$;
comment on function public.escalate_dispatches is 'At each tick, across counties: writes the steps that are past, at most of 5,000 dispatches. Says of how many; call until 0.';

-- A department that is no longer there holds nothing: the demand waits to be sent again, with what is left of its time. Definer: as above.
create function private.end_dissolved(county uuid, most int) returns int
  language plpgsql security definer set search_path = ''
as $$
declare
  held public.dispatches;
  ended int := 0;
begin
  for held in
    select d.* from public.dispatches d
    join public.bodies b on b.tenant_id = d.tenant_id and b.id = d.body_id and b.dissolved_on <= private.today()
    join public.demands a on a.tenant_id = d.tenant_id and a.id = d.demand_id
    where d.tenant_id = county and d.ended_at is null
    limit least(most, 500) for no key update of a, d skip locked
  loop
    perform private.take_step(held, 'dissolved', null, 'machine');
    perform private.end_dispatch(held, 'dissolved');
    perform private.reckon_demand(county, held.demand_id, 'resumed');       -- what it had asked is asked no longer
    ended := ended + 1;
  end loop;
  return ended;
end
$$;

-- No answer is no praise: the demand closes unrated. Whoever is just answering has the demand, and is left to it. Definer: as above.
create function private.close_unrated(county uuid, most int) returns int
  language plpgsql security definer set search_path = ''
as $$
declare
  closed int;
begin
  with silent as materialized (
    select d.demand_id from public.dispatches d join public.demands a on a.tenant_id = d.tenant_id and a.id = d.demand_id
    where d.tenant_id = county and d.answer_by <= private.now()
    limit least(most, 500) for no key update of a, d skip locked
  )
  insert into public.demand_closings (tenant_id, demand_id, outcome) select distinct county, s.demand_id, 'unrated' from silent s on conflict do nothing;
  get diagnostics closed = row_count;
  return closed;
end
$$;

-- Definer: as above.
create function private.settle_dispatches(county uuid, most int) returns int
  language plpgsql security definer set search_path = ''
as $$
begin
  perform private.refuse_unless(county = any (private.my_tenant_ids('system')), 'not_found');
  return private.end_dissolved(county, most) + private.close_unrated(county, most);
end
$$;

create function public.settle_dispatches(county uuid, most int default 500) returns int
  language plpgsql set search_path = '' set statement_timeout = '60s'
as $$ begin return private.settle_dispatches(county, most); end $$;
comment on function public.settle_dispatches is 'For the county''s machine, at each tick: ends what dissolved bodies hold, and closes what no unit rated in time. Says how many; call until 0.';

-- ── Whose tick it is ─────────────────────────────────────────────────────────────────────────────────────────────

-- Definer: looks across counties.
create function private.counties_with_dispatch_work(most int) returns table (tenant_id uuid)
  language plpgsql security definer set search_path = '' rows 500
as $$
begin
  return query
    select d.tenant_id from public.dispatches d where d.answer_by <= private.now()
    union
    select d.tenant_id from public.bodies b
      join public.dispatches d on d.tenant_id = b.tenant_id and d.body_id = b.id and d.ended_at is null
      where b.dissolved_on <= private.today()
    union
    select m.tenant_id from (select distinct x.tenant_id from private.digest_marks x where x.on_or_after <= private.today()) m
      where private.mail_may_leave(m.tenant_id)
    limit least(most, 500);
end
$$;

create function public.counties_with_dispatch_work(most int) returns table (tenant_id uuid)
  language plpgsql set search_path = '' rows 500
as $$ begin return query select * from private.counties_with_dispatch_work(most); end $$;
comment on function public.counties_with_dispatch_work is 'Counties in which a tick has dispatches to settle, or a digest that may leave, at most 500.';

-- ── When the calendar changes ────────────────────────────────────────────────────────────────────────────────────

-- A county may hold thousands of dispatches, so a run reckons them anew. It is asked for once in a transaction, and taken back with one that
-- only foresees. Definer: whoever sets a day reads no dispatches.
create function private.ask_reckoning() returns trigger
  language plpgsql security definer set search_path = ''
as $$
declare
  county uuid := case tg_op when 'DELETE' then old.tenant_id else new.tenant_id end;
begin
  if exists (select from public.dispatches d where d.tenant_id = county and d.ended_at is null) then
    perform private.ask(county, 'dispatches.reckon', 'x' || pg_current_xact_id());
  end if;
  return null;
end
$$;
create trigger calendar_overrides_reckon after insert or update or delete on public.calendar_overrides for each row execute function private.ask_reckoning();
create trigger settings_reckon after update of office_opens, office_closes, warning_percent, late_workdays on public.settings for each row
  when ((old.office_opens, old.office_closes, old.warning_percent, old.late_workdays)
    is distinct from (new.office_opens, new.office_closes, new.warning_percent, new.late_workdays)) execute function private.ask_reckoning();

-- Definer: the operator publishes a year and reads no county.
create function private.ask_reckoning_everywhere() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  perform private.ask(d.tenant_id, 'dispatches.reckon', 'x' || pg_current_xact_id())
    from (select distinct o.tenant_id from public.dispatches o where o.ended_at is null) d;
  return null;
end
$$;
create trigger calendar_years_reckon after insert or update on public.calendar_years for each statement execute function private.ask_reckoning_everywhere();

-- A batch by id: the demands are held first, as every command does, so that nobody asks or answers meanwhile. Says the last one, null at the end.
-- Definer: as above.
create function private.reckon_dispatches(county uuid, after_id uuid, most int) returns uuid
  language plpgsql security definer set search_path = ''
as $$
declare
  batch uuid[] := array(
    select d.id from public.dispatches d
    where d.tenant_id = county and d.ended_at is null and (after_id is null or d.id > after_id) order by d.id limit least(most, 500));
begin
  perform private.refuse_unless(county = any (private.my_tenant_ids('system')), 'not_found');
  perform from public.demands a
    where a.tenant_id = county and a.id in (select d.demand_id from public.dispatches d where d.tenant_id = county and d.id = any (batch))
    order by a.id for no key update;
  perform private.reckon_dispatch(county, d.id, 'calendar')
    from public.dispatches d where d.tenant_id = county and d.id = any (batch) and d.ended_at is null;
  return batch[cardinality(batch)];
end
$$;

create function public.reckon_dispatches(county uuid, after_id uuid default null, most int default 200) returns uuid
  language plpgsql set search_path = '' set statement_timeout = '60s'
as $$ begin return private.reckon_dispatches(county, after_id, most); end $$;
comment on function public.reckon_dispatches is 'For the county''s machine, after its calendar changed: reckons live dispatches anew, by id, and writes down what moved. Says the last one reckoned; null when none is left.';
create index dispatches_live_idx on public.dispatches (tenant_id, id) where ended_at is null;

grant execute on function private.escalate_dispatches(int), private.counties_with_dispatch_work(int) to service_role;
grant execute on function public.escalate_dispatches(int), public.counties_with_dispatch_work(int) to service_role;
insert into private.cross_county_paths (path) values ('/rpc/escalate_dispatches'), ('/rpc/counties_with_dispatch_work');
grant execute on function private.settle_dispatches(uuid, int), private.reckon_dispatches(uuid, uuid, int) to authenticated;
grant execute on function public.settle_dispatches(uuid, int), public.reckon_dispatches(uuid, uuid, int) to authenticated;

-- ── Row-level security ───────────────────────────────────────────────────────────────────────────────────────────

alter table public.escalations enable row level security;
create policy "offices read before whom each dispatch was put, departments their own" on public.escalations
  for select to authenticated using (
    tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat', 'leader', 'system'))::uuid[])
    or (tenant_id, dispatch_id) in (
      select d.tenant_id, d.id from public.dispatches d join private.my_bodies('department') b on (b.tenant_id, b.body_id) = (d.tenant_id, d.body_id)));
grant select on public.escalations to authenticated;
