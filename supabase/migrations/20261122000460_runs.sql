-- Runs: every piece of work that a worker does, periodic or asked for, is one row first. Redis only carries the word that it is there.

create table public.runs (
  tenant_id     uuid not null,
  id            uuid not null default gen_random_uuid(),
  kind          text not null check (kind ~ '^[a-z_]+\.[a-z_]+$' and length(kind) <= 40),
  key           text not null check (length(key) between 1 and 80),       -- the period, or the id of what the work is about
  state         text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'skipped', 'failed')),
  asked_at      timestamptz not null default private.now(),
  as_of         timestamptz default nullif(current_setting('liangxin.now', true), '')::timestamptz,   -- where the clock was moved: the instant to work as of
  attempts      int not null default 0,
  relayed_until timestamptz,                                               -- until then the queue is believed to hold it
  leased_until  timestamptz,                                               -- until then a worker is believed to work on it
  retry_at      timestamptz,
  started_at    timestamptz,
  finished_at   timestamptz,
  note          jsonb check (pg_column_size(note) <= 2000),                -- what came of it: counts, or why it was skipped
  error         text check (length(error) <= 500),
  retried_by    uuid,
  retried_at    timestamptz,
  constraint runs_pkey primary key (tenant_id, id),
  constraint runs_once_key unique (tenant_id, kind, key),
  constraint runs_tenant_fkey foreign key (tenant_id) references public.tenants (id),
  constraint runs_retried_by_fkey foreign key (tenant_id, retried_by) references public.people (tenant_id, id) on update cascade
);
comment on table public.runs is '后台任务：定期的与按需的，一县一类一期只有一条。';
comment on column public.runs.state is 'waiting → running → done | skipped | failed; failed is dead until the office retries it.';
create index runs_open_idx on public.runs (asked_at) where state in ('waiting', 'running');
create index runs_latest_idx on public.runs (tenant_id, asked_at desc, id desc);
create index runs_retried_by_idx on public.runs (tenant_id, retried_by) where retried_by is not null;

-- ── Asking for work ──────────────────────────────────────────────────────────────────────────────────────────────

-- Definer: whoever causes work has no right to the runs. In the caller's transaction, so that a rollback leaves no run.
create function private.ask(county uuid, kind text, key text) returns void
  language plpgsql security definer set search_path = ''
as $$
begin
  insert into public.runs (tenant_id, kind, key) values (county, kind, key) on conflict do nothing;
end
$$;
comment on function private.ask(uuid, text, text) is 'Asks for work once: a second asking with the same key does nothing.';
grant execute on function private.ask(uuid, text, text) to authenticated, service_role;

-- How long ago periodic work may have fallen due and still be written down: an outage of two months is caught up.
create function private.catch_up_days_max() returns int
  language sql immutable set search_path = ''
as $$ select 62 $$;

-- Definer: looks across counties. The few distinct rules are turned into due instants first, so that 2,850 counties with the
-- same rules cost no more than one. Where a demo has set its clock back, what ended later than now has not happened yet.
create function private.ensure_period_runs() returns int
  language plpgsql security definer set search_path = ''
as $$
declare
  written int;
begin
  with rules as (
    select r.tenant_id, r.kind, r.number, r.is_enabled, r.workdays, r.valid_from, coalesce(r.due_time, g.quiet_until) as at_time,
      case when private.has_own_days(r.tenant_id) then r.tenant_id end as calendar,
      case when r.kind = 'turns.handover' then g.chair_publishes_day else 20 end as publishes_day
    from public.cadence_rules r join public.settings g on g.tenant_id = r.tenant_id
  ), due as materialized (          -- once, not for each county
    select d.kind, d.workdays, d.at_time, d.calendar, d.publishes_day, p.period, private.last_day(p.period) as ends_on, i.due_at
    from (select distinct r.kind, r.workdays, r.at_time, r.calendar, r.publishes_day from rules r where r.is_enabled) d
    cross join lateral private.recent_periods(private.period_kind(d.kind), private.today(), private.catch_up_days_max() + 31) p
    cross join lateral (select private.instant(private.due_day(d.kind, p.period, d.workdays, d.calendar, d.publishes_day), d.at_time) as due_at) i
    where i.due_at <= private.now() and i.due_at > private.now() - make_interval(days => private.catch_up_days_max())
  )
  insert into public.runs (tenant_id, kind, key)
    select r.tenant_id, d.kind, d.period
    from rules r join due d on d.kind = r.kind and d.workdays = r.workdays and d.at_time = r.at_time and d.calendar is not distinct from r.calendar
      and d.publishes_day = r.publishes_day
    join public.tenants t on t.id = r.tenant_id
    -- The rule in force for a period is the last that was valid by its end.
    where r.is_enabled and r.valid_from <= d.ends_on and not exists (
        select from public.cadence_rules l where l.tenant_id = r.tenant_id and l.kind = r.kind and l.number > r.number and l.valid_from <= d.ends_on)
      -- What fell due before the county was founded is nobody's to catch up (unless the clock itself was moved to before it).
      and (d.due_at >= t.created_at or private.now() < t.created_at) and not exists (
        select from public.runs x where (x.tenant_id, x.kind, x.key) = (r.tenant_id, d.kind, d.period)
          and (x.finished_at is null or x.finished_at <= private.now()))
    on conflict (tenant_id, kind, key) do update
      set state = 'waiting', attempts = 0, retry_at = null, finished_at = null, note = null, error = null, as_of = excluded.as_of
      where runs.state in ('done', 'skipped', 'failed') and runs.finished_at > private.now();
  get diagnostics written = row_count;
  return written;
end
$$;

create function public.ensure_period_runs() returns int
  language plpgsql set search_path = ''
as $$ begin return private.ensure_period_runs(); end $$;
comment on function public.ensure_period_runs is 'Writes the periodic runs that are due by now and missing; says how many.';

-- ── Relaying: claimed with a lease, so that two relays never carry the same run ──────────────────────────────────

create function private.run_attempts_max() returns int
  language sql immutable set search_path = ''
as $$ select 5 $$;

-- Definer: looks across counties. Work whose worker has vanished is given out again, until it has been tried too often: then it is
-- dead, whatever the queue believes. Counties take turns, so that one county's thousand runs do not hold up the others.
create function private.claim_runs(most int) returns table (tenant_id uuid, id uuid, kind text, key text, as_of timestamptz)
  language plpgsql security definer set search_path = '' rows 500
as $$
begin
  update public.runs r set state = 'failed', finished_at = private.now(), leased_until = null, error = 'worker_lost'
    where r.state = 'running' and r.leased_until < now() and r.attempts >= private.run_attempts_max();

  return query
    with ready as (
      select r.tenant_id, r.id, r.asked_at, row_number() over (partition by r.tenant_id order by r.asked_at) as turn
      from public.runs r
      where ((r.state = 'waiting' and coalesce(r.retry_at, '-infinity') <= now()) or (r.state = 'running' and r.leased_until < now()))
        and coalesce(r.relayed_until, '-infinity') < now()
    ), taken as (
      select r.tenant_id, r.id from public.runs r join ready x on (x.tenant_id, x.id) = (r.tenant_id, r.id)
      where r.state in ('waiting', 'running') and coalesce(r.relayed_until, '-infinity') < now()
      order by x.turn, x.asked_at limit least(most, 500) for update of r skip locked
    )
    update public.runs r set relayed_until = now() + interval '10 minutes'
      from taken t where (t.tenant_id, t.id) = (r.tenant_id, r.id)
      returning r.tenant_id, r.id, r.kind, r.key, r.as_of;
end
$$;

create function public.claim_runs(most int) returns table (tenant_id uuid, id uuid, kind text, key text, as_of timestamptz)
  language plpgsql set search_path = '' rows 500
as $$ begin return query select * from private.claim_runs(most); end $$;
comment on function public.claim_runs is 'Open runs to be carried to the queue, at most 500; nobody else is given them for ten minutes.';

-- Definer: looks across counties.
create function private.release_runs() returns int
  language plpgsql security definer set search_path = ''
as $$
declare
  released int;
begin
  update public.runs r set relayed_until = null where r.state in ('waiting', 'running') and r.relayed_until > now();
  get diagnostics released = row_count;
  return released;
end
$$;

create function public.release_runs() returns int
  language plpgsql set search_path = ''
as $$ begin return private.release_runs(); end $$;
comment on function public.release_runs is 'The queue was emptied: everything open may be carried to it again. Says how many.';

-- ── Working: for the county's system member alone ─────────────────────────────────────────────────────────────────
-- Definers, each of them: instants and states of a run are written by these alone, so that they are true.

-- No row where the run is finished, or where another worker holds it.
create function private.start_run(run uuid) returns table (kind text, key text, attempts int, window_passed boolean)
  language plpgsql security definer set search_path = '' rows 1
as $$
begin
  return query
    update public.runs r set state = 'running', attempts = r.attempts + 1, started_at = private.now(), leased_until = now() + interval '30 seconds',
        relayed_until = null, error = null
      where r.tenant_id = any (private.my_tenant_ids('system')) and r.id = run
        and (r.state = 'waiting' or (r.state = 'running' and r.leased_until < now()))
      returning r.kind, r.key, r.attempts, coalesce(private.closes_on(r.kind, r.key) < private.today(), false);
end
$$;

create function public.start_run(run uuid) returns table (kind text, key text, attempts int, window_passed boolean)
  language plpgsql set search_path = '' rows 1
as $$ begin return query select * from private.start_run(run); end $$;
comment on function public.start_run is 'Takes a run for thirty seconds, renewed by renew_run; no row where it is finished or held by another worker.';

create function private.renew_run(run uuid) returns void
  language plpgsql security definer set search_path = ''
as $$
begin
  update public.runs r set leased_until = now() + interval '30 seconds'
    where r.tenant_id = any (private.my_tenant_ids('system')) and r.id = run and r.state = 'running';
end
$$;

create function public.renew_run(run uuid) returns void
  language plpgsql set search_path = ''
as $$ begin perform private.renew_run(run); end $$;
comment on function public.renew_run is 'Says that the worker still lives.';

create function private.end_run(run uuid, end_state text, what_came jsonb) returns void
  language plpgsql security definer set search_path = ''
as $$
begin
  update public.runs r set state = end_state, finished_at = private.now(), leased_until = null, relayed_until = null, note = what_came
    where r.tenant_id = any (private.my_tenant_ids('system')) and r.id = run and r.state = 'running';
end
$$;

create function public.finish_run(run uuid, note jsonb default null) returns void
  language plpgsql set search_path = ''
as $$ begin perform private.end_run(run, 'done', note); end $$;
comment on function public.finish_run is 'The work is done; `note` says in counts what came of it.';

create function public.skip_run(run uuid, reason text) returns void
  language plpgsql set search_path = ''
as $$ begin perform private.end_run(run, 'skipped', jsonb_build_object('reason', reason)); end $$;
comment on function public.skip_run is 'The work is no longer to be done, for a reason such as `window_passed`.';

create function private.fail_run(run uuid, error text, is_final boolean) returns void
  language plpgsql security definer set search_path = ''
as $$
begin
  update public.runs r set leased_until = null, relayed_until = null, error = left(fail_run.error, 500),
      state = case when is_final or r.attempts >= private.run_attempts_max() then 'failed' else 'waiting' end,
      finished_at = case when is_final or r.attempts >= private.run_attempts_max() then private.now() end,
      retry_at = now() + make_interval(secs => 5 * power(4, r.attempts - 1))
    where r.tenant_id = any (private.my_tenant_ids('system')) and r.id = run and r.state = 'running';
end
$$;

create function public.fail_run(run uuid, error text, is_final boolean default false) returns void
  language plpgsql set search_path = ''
as $$ begin perform private.fail_run(run, error, is_final); end $$;
comment on function public.fail_run is 'An attempt failed: tried again after 5 s, 20 s, 80 s and 320 s, then (or where trying again is useless) dead.';

-- Definer: the office may set a dead run going again and change nothing else of it.
create function private.retry_run(county uuid, run uuid) returns boolean
  language plpgsql security definer set search_path = ''
as $$
begin
  update public.runs r set state = 'waiting', attempts = 0, retry_at = null, relayed_until = null, finished_at = null,
      retried_by = private.me(), retried_at = private.now()
    where r.tenant_id = county and r.id = run and r.state = 'failed' and r.tenant_id = any (private.my_tenant_ids('officer'));
  if not found then return false; end if;
  perform private.note_command(county, 'retried', 'runs', run::text);
  return true;
end
$$;

create function public.retry_run(county uuid, run uuid) returns boolean
  language plpgsql set search_path = ''
as $$ begin return private.retry_run(county, run); end $$;
comment on function public.retry_run is 'Sets a dead run going again; false where there is none that the caller may retry.';

-- ── Is the host's clock right, and old entries ───────────────────────────────────────────────────────────────────

create function public.clocks() returns table (real_now timestamptz, rules_now timestamptz)
  language plpgsql stable set search_path = '' rows 1
as $$ begin return query select clock_timestamp(), private.now(); end $$;
comment on function public.clocks is 'The database''s clock, and the instant that the rules are asked about.';

-- Definer: looks across counties. Work that waits for a later attempt is not under way.
create function private.count_open_runs() returns int
  language plpgsql stable security definer set search_path = ''
as $$
begin
  return (
    select count(*)::int from public.runs r
    where r.state = 'running' or (r.state = 'waiting' and coalesce(r.retry_at, '-infinity') <= now()));
end
$$;

create function public.count_open_runs() returns int
  language plpgsql stable set search_path = ''
as $$ begin return private.count_open_runs(); end $$;
comment on function public.count_open_runs is 'Runs that are being worked or could be, across all counties.';

create index sign_in_attempts_tried_idx on public.sign_in_attempts (tried_at);
create index recoveries_requested_idx on public.recoveries (requested_at);

-- Definer: no county owns these. Network logs are kept at least six months (Cybersecurity Law; docs/rules.md §6).
create function private.sweep_entries(most int) returns int
  language plpgsql security definer set search_path = ''
as $$
declare
  attempts int;
  asked int;
begin
  delete from public.sign_in_attempts a where a.id in (
    select x.id from public.sign_in_attempts x where x.tried_at < now() - interval '200 days' order by x.tried_at limit least(most, 1000));
  get diagnostics attempts = row_count;
  delete from public.recoveries r where r.id in (
    select x.id from public.recoveries x where x.requested_at < now() - interval '200 days' order by x.requested_at limit least(most, 1000));
  get diagnostics asked = row_count;
  return attempts + asked;
end
$$;

create function public.sweep_entries(most int) returns int
  language plpgsql set search_path = ''
as $$ begin return private.sweep_entries(most); end $$;
comment on function public.sweep_entries is 'Deletes sign-in attempts and recoveries older than 200 days, at most 1,000 of each; says how many.';

grant execute on function private.ensure_period_runs(), private.claim_runs(int), private.release_runs(), private.count_open_runs(), private.sweep_entries(int) to service_role;
grant execute on function public.ensure_period_runs(), public.claim_runs(int), public.release_runs(), public.count_open_runs(), public.sweep_entries(int), public.clocks() to service_role;
grant execute on function
  private.start_run(uuid), private.renew_run(uuid), private.end_run(uuid, text, jsonb), private.fail_run(uuid, text, boolean), private.retry_run(uuid, uuid)
  to authenticated;
grant execute on function
  public.start_run(uuid), public.renew_run(uuid), public.finish_run(uuid, jsonb), public.skip_run(uuid, text),
  public.fail_run(uuid, text, boolean), public.retry_run(uuid, uuid) to authenticated;
insert into private.cross_county_paths (path) values
  ('/rpc/ensure_period_runs'), ('/rpc/claim_runs'), ('/rpc/release_runs'), ('/rpc/count_open_runs'), ('/rpc/sweep_entries'), ('/rpc/clocks');

-- ── Row-level security ───────────────────────────────────────────────────────────────────────────────────────────

alter table public.runs enable row level security;
create policy "the county's office, system administrator and machine read its runs" on public.runs
  for select to authenticated using (tenant_id = any ((select private.my_tenant_ids('officer', 'system_admin', 'system'))::uuid[]));
grant select on public.runs to authenticated;
