-- Time: the public working calendar, and when each kind of periodic work is due in each county.

create table public.calendar_years (
  year         int not null check (year between 1990 and 2100),
  is_published boolean not null,
  source       text not null,
  constraint calendar_years_pkey primary key (year)
);
comment on table public.calendar_years is '工作日历的年份：国务院办公厅已公布的为正式，未公布的为暂定。';

create table public.work_days (
  day        date not null,
  is_workday boolean not null,
  ordinal    int not null default 0,       -- working days from the calendar's beginning up to and including this day
  name       text,
  source     text not null,
  constraint work_days_pkey primary key (day)
);
comment on table public.work_days is '工作日历：每日是否上班（含调休），序号用于推算第 n 个工作日。';
create index work_days_ordinal_idx on public.work_days (ordinal) where is_workday;

-- What a day counts as while its year is not published; isProvisionalWorkday() in app/core/workdays.ts agrees.
create function private.is_provisional_workday(of_day date) returns boolean
  language sql immutable set search_path = ''
as $$
  select extract(isodow from of_day) < 6
    and (extract(month from of_day), extract(day from of_day)) not in ((1, 1), (5, 1), (5, 2), (10, 1), (10, 2), (10, 3))
$$;

create function private.number_work_days() returns void
  language plpgsql set search_path = ''
as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('work_days', 0));     -- two at once would each count without the other's days
  update public.work_days d set ordinal = n.ordinal
    from (select w.day, count(*) filter (where w.is_workday) over (order by w.day) as ordinal from public.work_days w) n
    where n.day = d.day and n.ordinal <> d.ordinal;
end
$$;
comment on function private.number_work_days() is 'To be called after days were written: gives every day its ordinal anew.';

-- Every year there may be work for exists from the start, provisionally; publishing a year (supabase/seeds/reference.ts) overwrites it.
insert into public.calendar_years (year, is_published, source)
  select year, false, '暂定：周末与日期固定的法定节假日' from generate_series(2004, 2049) as year;
insert into public.work_days (day, is_workday, source)
  select d::date, private.is_provisional_workday(d::date), '暂定：周末与日期固定的法定节假日'
  from generate_series('2004-01-01'::timestamp, '2049-12-31', '1 day') as d;
select private.number_work_days();

-- A county may differ from the public calendar on single days: a festival of its own, offices closed for weather.
create table public.calendar_overrides (
  tenant_id  uuid not null,
  day        date not null check (day between '2004-01-01' and '2049-12-31'),
  is_workday boolean not null,
  reason     text not null check (length(btrim(reason)) between 2 and 100),
  made_by    uuid default private.me(),
  made_at    timestamptz not null default private.now(),
  constraint calendar_overrides_pkey primary key (tenant_id, day),
  constraint calendar_overrides_tenant_fkey foreign key (tenant_id) references public.tenants (id),
  constraint calendar_overrides_made_by_fkey foreign key (tenant_id, made_by) references public.people (tenant_id, id) on update cascade
);
comment on table public.calendar_overrides is '本县日历调整：个别日期与国家公布的安排不同，写明原因；只影响本县。';
create index calendar_overrides_made_by_idx on public.calendar_overrides (tenant_id, made_by);

-- ── Counting in working days: app/core/workdays.ts says the same, and a test holds them together ──────────────────
-- With a county, its own days count; without one, or where it has none, the public calendar alone, by its ordinals.

create function private.has_own_days(county uuid) returns boolean
  language plpgsql stable set search_path = ''
as $$
begin
  return county is not null and exists (select from public.calendar_overrides o where o.tenant_id = county);
end
$$;

create function private.is_workday(of_day date, county uuid default null) returns boolean
  language plpgsql stable set search_path = ''
as $$
begin
  return coalesce(
    (select o.is_workday from public.calendar_overrides o where o.tenant_id = county and o.day = of_day),
    (select d.is_workday from public.work_days d where d.day = of_day));
end
$$;

create function private.refuse_beyond_calendar(found_day date) returns date
  language plpgsql immutable set search_path = ''
as $$
begin
  if found_day is null then
    raise exception 'The work calendar does not reach this day; a year must be added.';
  end if;
  return found_day;
end
$$;

create function private.workday_with(wanted_ordinal int) returns date
  language plpgsql stable set search_path = ''
as $$
begin
  return private.refuse_beyond_calendar((select d.day from public.work_days d where d.is_workday and d.ordinal = wanted_ordinal));
end
$$;

create function private.workday_before(of_day date, n int, county uuid default null) returns date
  language plpgsql stable set search_path = ''
as $$
begin
  if n = 0 then return of_day; end if;
  if private.has_own_days(county) then
    return private.refuse_beyond_calendar((
      select d.day from public.work_days d left join public.calendar_overrides o on o.tenant_id = county and o.day = d.day
      where d.day < of_day and coalesce(o.is_workday, d.is_workday) order by d.day desc offset n - 1 limit 1));
  end if;
  return private.workday_with((select d.ordinal from public.work_days d where d.day = of_day - 1) - n + 1);
end
$$;
comment on function private.workday_before(date, int, uuid) is 'The n-th working day before a day, which itself does not count.';

create function private.workday_after(of_day date, n int, county uuid default null) returns date
  language plpgsql stable set search_path = ''
as $$
begin
  if n = 0 then return of_day; end if;
  if private.has_own_days(county) then
    return private.refuse_beyond_calendar((
      select d.day from public.work_days d left join public.calendar_overrides o on o.tenant_id = county and o.day = d.day
      where d.day > of_day and coalesce(o.is_workday, d.is_workday) order by d.day offset n - 1 limit 1));
  end if;
  return private.workday_with((select d.ordinal from public.work_days d where d.day = of_day) + n);
end
$$;
comment on function private.workday_after(date, int, uuid) is 'The n-th working day after a day, which itself does not count.';

create function private.first_workday(period text, county uuid default null) returns date
  language plpgsql stable set search_path = ''
as $$ begin return private.workday_after(private.first_day(period) - 1, 1, county); end $$;

create function private.last_workday(period text, county uuid default null) returns date
  language plpgsql stable set search_path = ''
as $$ begin return private.workday_before(private.last_day(period) + 1, 1, county); end $$;

create function private.is_provisional(of_day date) returns boolean
  language plpgsql stable set search_path = ''
as $$
begin
  return not exists (select from public.calendar_years y where y.year = extract(year from of_day) and y.is_published);
end
$$;
comment on function private.is_provisional(date) is 'Whether a day''s year is not published yet; whoever shows such a day adds 暂定.';

create function private.instant(of_day date, at_time time) returns timestamptz
  language sql immutable set search_path = ''
as $$ select (of_day + at_time - interval '8 hours') at time zone 'UTC' $$;
comment on function private.instant(date, time) is 'The instant of a wall-clock time in Asia/Shanghai.';

-- ── When periodic work is due ────────────────────────────────────────────────────────────────────────────────────

-- A rule is never changed: a new one follows it, from a day that has not passed, and governs the periods that end on or after it.
create table public.cadence_rules (
  tenant_id  uuid not null,
  kind       text not null check (kind in ('visits.remind', 'visits.missed', 'logs.draft', 'logs.remind', 'menus.remind', 'rotation.extend', 'turns.handover',
             'lists.open', 'lists.remind', 'lists.compile', 'lists.close')),
  number     int not null default 1 check (number >= 1),      -- the one after the rule that was read: two at once are told of each other
  is_enabled boolean not null default true,
  workdays   int not null check (workdays between 1 and 15),   -- counted as private.due_day says for the kind
  due_time   time,                                             -- null: when the county's mail hours begin
  valid_from date not null default private.today(),
  made_by    uuid default private.me(),
  made_at    timestamptz not null default private.now(),
  constraint cadence_rules_pkey primary key (tenant_id, kind, number),
  constraint cadence_rules_tenant_fkey foreign key (tenant_id) references public.tenants (id),
  constraint cadence_rules_made_by_fkey foreign key (tenant_id, made_by) references public.people (tenant_id, id) on update cascade
);
comment on table public.cadence_rules is '定期工作的节奏：每县每类工作提前或推迟几个工作日、几点、是否启用；自某日起以新的一条为准，原有的不改。';
create index cadence_rules_made_by_idx on public.cadence_rules (tenant_id, made_by);

-- Branches are reminded to choose on the 3rd working day of the month itself.
-- DESIGN.md §8: 3 working days before the half-month's last one, 5 after it; the 1st and the 3rd after the month.
-- Logs are drafted before office hours, so that they lie there when people come in. So are the next quarter's lists, three working days
-- before it; they are collected from the 15th of the month before it, with one reminder, and reported on the day after the quarter.
create function private.cadence_defaults() returns table (kind text, workdays int, due_time time)
  language plpgsql immutable set search_path = '' rows 11
as $$
begin
  return query values
    ('visits.remind', 3, null::time), ('visits.missed', 5, null), ('logs.draft', 1, time '06:00'), ('logs.remind', 3, null), ('menus.remind', 3, null),
    ('rotation.extend', 1, time '06:00'), ('turns.handover', 5, null),
    ('lists.open', 15, null), ('lists.remind', 5, null), ('lists.compile', 3, time '06:00'), ('lists.close', 1, time '06:00');
end
$$;

-- jobs/catalog.ts lists the same kinds with the same kind of period; dueDay() and closesOn() there agree.
create function private.period_kind(job_kind text) returns text
  language sql immutable set search_path = ''
as $$
  select case job_kind
    when 'visits.remind' then 'half_month' when 'visits.missed' then 'half_month'
    when 'logs.draft' then 'month' when 'logs.remind' then 'month'
    when 'menus.remind' then 'month' when 'rotation.extend' then 'month' when 'turns.handover' then 'month'
    when 'lists.open' then 'quarter' when 'lists.remind' then 'quarter' when 'lists.compile' then 'quarter' when 'lists.close' then 'quarter' end
$$;

-- `publishes_day`: the day of the month from which a chair publishes (settings.chair_publishes_day), which hand-overs are due before.
create function private.due_day(job_kind text, period text, workdays int, county uuid default null, publishes_day int default 20) returns date
  language plpgsql stable set search_path = ''
as $$
begin
  if job_kind = 'visits.remind' then return private.workday_before(private.last_workday(period, county), workdays, county); end if;
  if job_kind = 'menus.remind' then return private.workday_after(private.first_day(period) - 1, workdays, county); end if;
  -- `workdays` is here the day of the month before the quarter, and after it any day, whether people work or not.
  if job_kind = 'lists.open' then return (private.first_day(period) - interval '1 month')::date + workdays - 1; end if;
  if job_kind = 'lists.close' then return private.last_day(period) + workdays; end if;
  if job_kind in ('lists.remind', 'lists.compile') then return private.workday_before(private.first_day(period), workdays, county); end if;
  if job_kind = 'turns.handover' then
    return private.workday_before(private.first_day(period) + publishes_day - 1, workdays, county);
  end if;
  return private.workday_after(private.last_day(period), workdays, county);
end
$$;

create function private.closes_on(job_kind text, period text) returns date
  language plpgsql immutable set search_path = ''
as $$
begin
  return case job_kind
    when 'visits.remind' then private.last_day(period)
    when 'menus.remind' then private.last_day(period)
    when 'turns.handover' then private.last_day(period)
    when 'lists.open' then private.first_day(period) - 1
    when 'lists.remind' then private.first_day(period) - 1
    when 'lists.compile' then private.last_day(period)
    when 'logs.remind' then private.last_day(private.month(private.last_day(period) + 1)) end;
end
$$;
comment on function private.closes_on(text, text) is 'The last day on which work missed earlier is still done; null where it is always caught up.';

-- Periods of a kind that ended, or may have fallen due, within the days that are looked back on. What concerns a quarter begins before it.
create function private.recent_periods(wanted_kind text, until_day date, days int) returns table (period text)
  language plpgsql immutable set search_path = '' rows 6
as $$
begin
  return query
    select distinct case wanted_kind when 'half_month' then private.half_month(d::date) when 'quarter' then private.quarter(d::date) else private.month(d::date) end
    from generate_series((until_day - days)::timestamp, until_day + case wanted_kind when 'quarter' then 31 else 0 end, '1 day') as d;
end
$$;

grant execute on function
  private.has_own_days(uuid), private.is_workday(date, uuid), private.refuse_beyond_calendar(date), private.workday_with(int),
  private.workday_before(date, int, uuid), private.workday_after(date, int, uuid), private.first_workday(text, uuid),
  private.last_workday(text, uuid), private.is_provisional(date), private.instant(date, time),
  private.period_kind(text), private.due_day(text, text, int, uuid, int), private.closes_on(text, text)
  to anon, authenticated, service_role;

-- ── Row-level security ───────────────────────────────────────────────────────────────────────────────────────────

alter table public.calendar_years enable row level security;
create policy "everyone reads which years are published" on public.calendar_years for select to anon, authenticated using (true);
grant select on public.calendar_years to anon, authenticated;

alter table public.work_days enable row level security;
create policy "everyone reads the working calendar" on public.work_days for select to anon, authenticated using (true);
grant select on public.work_days to anon, authenticated;

alter table public.cadence_rules enable row level security;
create policy "the county's office, administrators and machine read its cadence" on public.cadence_rules
  for select to authenticated using (
    tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat', 'leader', 'instructor', 'system_admin', 'system'))::uuid[]));
create policy "the office and the system administrator set the cadence, from a day that has not passed" on public.cadence_rules
  for insert to authenticated with check (
    tenant_id = any ((select private.my_tenant_ids('officer', 'system_admin'))::uuid[]) and valid_from >= (select private.today()));
grant select on public.cadence_rules to authenticated;
grant insert (tenant_id, kind, number, is_enabled, workdays, due_time, valid_from) on public.cadence_rules to authenticated;

alter table public.calendar_overrides enable row level security;
create policy "the county's office, administrators, instructors and machine read on which days it works" on public.calendar_overrides
  for select to authenticated using (
    tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat', 'leader', 'instructor', 'system_admin', 'system'))::uuid[]));
create policy "the office and the system administrator set days that have not passed" on public.calendar_overrides
  for insert to authenticated with check (
    tenant_id = any ((select private.my_tenant_ids('officer', 'system_admin'))::uuid[]) and day >= (select private.today()));
create policy "the office and the system administrator take such days back" on public.calendar_overrides
  for delete to authenticated using (
    tenant_id = any ((select private.my_tenant_ids('officer', 'system_admin'))::uuid[]) and day >= (select private.today()));
grant select, delete on public.calendar_overrides to authenticated;
grant insert (tenant_id, day, is_workday, reason) on public.calendar_overrides to authenticated;

-- ── Trace ────────────────────────────────────────────────────────────────────────────────────────────────────────

select private.trace('public.cadence_rules');
select private.trace('public.calendar_overrides');
