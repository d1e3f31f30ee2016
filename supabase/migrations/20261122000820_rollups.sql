-- Rollups: a county's figures of a period, counted by its machine after every change, for committees above; and figures as published.

create table public.rollups (
  tenant_id                   uuid not null,
  period                      text not null check (period ~ '^[0-9]{4}(-(0[1-9]|1[0-2])(-H[12])?|Q[1-4]|H[12])?$'),
  last_day                    date not null,
  as_of                       timestamptz not null,
  rule                        text not null,                    -- version of docs/rules.md, “Figures seen from above”
  -- As of the period's last day, or today.
  units                       int not null,
  operating                   int not null,
  operating_covered           int not null,
  covered_singly              int not null,
  covered_jointly             int not null,
  enterprises                 int not null,
  enterprises_covered         int not null,
  social_organisations        int not null,
  social_organisations_covered int not null,
  members_known               int not null,
  without_members             int not null,
  with_instructor             int not null,
  instructors                 int,
  -- Over the period; null before the county recorded anything of the kind.
  contacts_owed               int,
  contacts_made               int,
  contacts_closed             int,
  contacts_missed             int,
  logs_owed                   int,
  logs_submitted              int,
  few                         text[] not null default '{}',     -- figures about people that are under 5: their columns are null
  constraint rollups_pkey primary key (tenant_id, period),
  constraint rollups_tenant_fkey foreign key (tenant_id) references public.tenants (id),
  constraint rollups_few_check check (
    coalesce(instructors, 5) >= 5 and coalesce(logs_owed, 5) >= 5 and coalesce(logs_submitted, 5) >= 5)
);
comment on table public.rollups is '各县各期的汇总数：由后台任务重新统计，供上级工委查阅；人数不足五的不落库。';
comment on column public.rollups.contacts_closed is 'Of contacts_owed, those of half-months after which the county''s `visits.missed` is due: only they can be missed.';
comment on column public.rollups.few is 'Suppressed when stored, because committees above may ask the data API themselves (DESIGN.md, reference/data.md).';
create index rollups_period_idx on public.rollups (period, tenant_id);

-- ── What has to be counted anew ──────────────────────────────────────────────────────────────────────────────────
-- A row per statement that changed something, never one per county: writers of a county would wait for each other.

create table private.rollup_marks (
  tenant_id uuid not null,
  id        bigint generated always as identity,
  since     date not null,                              -- periods that end on this day or later are concerned
  constraint rollup_marks_pkey primary key (tenant_id, id),
  constraint rollup_marks_tenant_fkey foreign key (tenant_id) references public.tenants (id)
);
comment on table private.rollup_marks is '待重新统计的标记：哪县、自何日起的各期。';

create table private.rollup_counts (
  tenant_id  uuid not null,
  counted_at timestamptz not null,
  constraint rollup_counts_pkey primary key (tenant_id),
  constraint rollup_counts_tenant_fkey foreign key (tenant_id) references public.tenants (id)
);
comment on table private.rollup_counts is '各县上次统计的时间：隔日即须再统计。';

-- Definer: whoever writes has no right to the marks. Its arguments are ours: an expression for the first day that a row `r` concerns,
-- and, for updates, the columns that figures are counted from.
create function private.mark_rollups() returns trigger
  language plpgsql security definer set search_path = ''
as $$
declare
  changed text := 'changed';
begin
  if tg_op = 'UPDATE' then
    changed := format('(select * from was where (%1$s) not in (select %1$s from changed) union all select * from changed where (%1$s) not in (select %1$s from was))', tg_argv[1]);
  end if;
  execute format('insert into private.rollup_marks (tenant_id, since) select r.tenant_id, min(%s) from %s r group by r.tenant_id', tg_argv[0], changed);
  return null;
end
$$;

do $$
declare
  watched record;
begin
  for watched in select * from (values
    ('units', 'coalesce(r.founded_on, date ''-infinity'')', 'tenant_id::text || id::text || status || kind || coalesce(founded_on::text, '''') || coalesce(full_members, -1) || ''/'' || coalesce(probationary_members, -1)'),
    ('coverages', 'r.since', 'id::text || method || coalesce(until::text, '''')'),
    ('appointments', 'r.appointed_on', 'id::text || person_id::text || appointed_on::text || coalesce(ends_on::text, '''')'),
    ('assignments', 'r.since', 'id::text || coalesce(until::text, '''')'),
    ('visits', 'r.visited_on', 'id'),
    ('visit_withdrawals', '(select v.visited_on from public.visits v where v.tenant_id = r.tenant_id and v.id = r.visit_id)', 'visit_id'),
    ('log_submissions', '(select private.first_day(l.month) from public.monthly_logs l where l.tenant_id = r.tenant_id and l.id = r.log_id)', 'log_id'),
    ('settings', 'date ''-infinity''', 'tenant_id::text || active_days_min'),
    ('cadence_rules', 'date ''-infinity''', 'number'),
    ('calendar_overrides', 'r.day - 60', 'day')
  ) as t (name, since, counted_from)
  loop
    if watched.name <> 'settings' then
      execute format('create trigger %1$s_mark_insert after insert on public.%1$s referencing new table as changed
        for each statement execute function private.mark_rollups(%2$L)', watched.name, watched.since);
      execute format('create trigger %1$s_mark_delete after delete on public.%1$s referencing old table as changed
        for each statement execute function private.mark_rollups(%2$L)', watched.name, watched.since);
    end if;
    execute format('create trigger %1$s_mark_update after update on public.%1$s referencing old table as was new table as changed
      for each statement execute function private.mark_rollups(%2$L, %3$L)', watched.name, watched.since, watched.counted_from);
  end loop;
end
$$;

-- ── Counting ─────────────────────────────────────────────────────────────────────────────────────────────────────

-- The first day of the year before last year's end: this year and the last, so that every period has its last year's beside it.
create function private.rollups_begin() returns date
  language plpgsql stable set search_path = ''
as $$
begin
  return make_date(extract(year from private.today())::int - 1, 1, 1);
end
$$;

-- Every period, of every kind, that has begun and ends on `since` or later. app/core/period.ts has the same keys.
create function private.rollup_periods(since date) returns table (period text, kind text, first_day date, last_day date)
  language plpgsql stable set search_path = '' rows 100
as $$
begin
  return query
    with months as (
      select m::date as day from generate_series(date_trunc('year', since::timestamp), private.today()::timestamp, interval '1 month') as m
    ), spans as (
      select private.month(m.day) || '-H1' as period, 'half_month' as kind, m.day as first_day, m.day + 14 as last_day from months m
      union all select private.month(m.day) || '-H2', 'half_month', m.day + 15, (m.day + interval '1 month')::date - 1 from months m
      union all select private.month(m.day), 'month', m.day, (m.day + interval '1 month')::date - 1 from months m
      union all select to_char(m.day, 'YYYY"Q"Q'), 'quarter', m.day, (m.day + interval '3 months')::date - 1 from months m where extract(month from m.day)::int % 3 = 1
      union all select extract(year from m.day) || case when extract(month from m.day) = 1 then 'H1' else 'H2' end, 'half_year', m.day, (m.day + interval '6 months')::date - 1
        from months m where extract(month from m.day)::int % 6 = 1
      union all select extract(year from m.day)::text, 'year', m.day, (m.day + interval '1 year')::date - 1 from months m where extract(month from m.day) = 1
    )
    select s.period, s.kind, s.first_day, s.last_day from spans s where s.last_day >= since and s.first_day <= private.today();
end
$$;

-- Units, coverage and instructors as of some days (docs/rules.md, “Figures seen from above”). Of today it says what public.unit_figures says.
-- Invoker: called by count_rollups, which has asked whose county it is.
create function private.count_stock(county uuid, days date[])
  returns table (day date, units int, operating int, operating_covered int, covered_singly int, covered_jointly int, enterprises int, enterprises_covered int,
    social_organisations int, social_organisations_covered int, members_known int, without_members int, with_instructor int, instructors int)
  language plpgsql stable set search_path = '' rows 50
as $$
begin
  return query
    with asked as (
      select unnest(days) as day
    ), covered as (
      select a.day, c.unit_id, bool_or(c.method = 'single') as is_single
      from asked a join public.coverages c on c.tenant_id = county and c.since <= a.day and (c.until is null or c.until > a.day)
      group by 1, 2
    ), served as (
      select a.day, s.unit_id
      from asked a
      join public.assignments s on s.tenant_id = county and s.since <= a.day and (s.until is null or s.until > a.day)
      join public.appointments p on p.tenant_id = county and p.id = s.instructor_id and p.appointed_on <= a.day and (p.ends_on is null or p.ends_on > a.day)
      group by 1, 2
    ), known as (
      select a.day, u.id, u.kind, u.status = 'operating' or coalesce(u.ceased_on > a.day, false) as is_operating, u.full_members + coalesce(u.probationary_members, 0) as members
      from asked a join public.units u on u.tenant_id = county and (u.founded_on is null or u.founded_on <= a.day)
    ), counted as (
      select k.day, count(*) as units,
        count(*) filter (where k.is_operating) as operating,
        count(*) filter (where k.is_operating and c.unit_id is not null) as operating_covered,
        count(*) filter (where k.is_operating and c.is_single) as covered_singly,
        count(*) filter (where k.is_operating and not c.is_single) as covered_jointly,
        count(*) filter (where k.is_operating and k.kind = 'enterprise') as enterprises,
        count(*) filter (where k.is_operating and k.kind = 'enterprise' and c.unit_id is not null) as enterprises_covered,
        count(*) filter (where k.is_operating and k.kind = 'social_organisation') as social_organisations,
        count(*) filter (where k.is_operating and k.kind = 'social_organisation' and c.unit_id is not null) as social_organisations_covered,
        count(*) filter (where k.is_operating and k.members is not null) as members_known,
        count(*) filter (where k.is_operating and k.members = 0) as without_members,
        count(*) filter (where k.is_operating and s.unit_id is not null) as with_instructor
      from known k
      left join covered c on c.day = k.day and c.unit_id = k.id
      left join served s on s.day = k.day and s.unit_id = k.id
      group by k.day
    ), appointed as (
      select a.day, count(distinct p.person_id) as instructors
      from asked a join public.appointments p on p.tenant_id = county and p.appointed_on <= a.day and (p.ends_on is null or p.ends_on > a.day)
      group by a.day
    )
    select a.day, coalesce(c.units, 0)::int, coalesce(c.operating, 0)::int, coalesce(c.operating_covered, 0)::int, coalesce(c.covered_singly, 0)::int,
      coalesce(c.covered_jointly, 0)::int, coalesce(c.enterprises, 0)::int, coalesce(c.enterprises_covered, 0)::int, coalesce(c.social_organisations, 0)::int,
      coalesce(c.social_organisations_covered, 0)::int, coalesce(c.members_known, 0)::int, coalesce(c.without_members, 0)::int,
      coalesce(c.with_instructor, 0)::int, coalesce(i.instructors, 0)::int
    from asked a
    left join counted c on c.day = a.day
    left join appointed i on i.day = a.day;
end
$$;

-- A count of people, or null and its name among the few.
create function private.unless_few(people int) returns int
  language sql immutable set search_path = ''
as $$ select case when people >= 5 then people end $$;

create function private.few_of(counts jsonb) returns text[]
  language sql immutable set search_path = ''
as $$ select coalesce(array_agg(c.key order by c.key), '{}') from jsonb_each_text(counts) c where c.value::int < 5 $$;
comment on function private.few_of(jsonb) is 'Names of the counts of people that are under 5, and so are not stored.';

-- Definer: nobody writes rollups but the county's machine through this. The marks are taken first: what is written after that is
-- counted now or marked again. Half-months are counted, longer periods are their sums.
create function private.count_rollups(county uuid) returns int
  language plpgsql security definer set search_path = '' set statement_timeout = '60s'
as $$
declare
  today date := private.today();
  ended_on date;
  marked date;
  since date;
  first_visit date;
  first_log text;
  closing_days int;
  counted int;
begin
  if county is null or not county = any (private.my_tenant_ids('system')) then
    raise exception using errcode = 'P0001', message = 'not_found';
  end if;
  perform pg_advisory_xact_lock(hashtextextended(county::text, 820));

  with taken as (delete from private.rollup_marks m where m.tenant_id = county returning m.since)
  select min(t.since) into marked from taken t;
  select least(marked, private.day_of(c.counted_at) - 40) into since from private.rollup_counts c where c.tenant_id = county;
  -- Without a change too, days pass: a half-month ends, and up to fifteen working days later what was not made in it is missed.
  since := greatest(private.rollups_begin(), least(coalesce(since, '-infinity'), today - 40));

  -- Where the division has ended, its periods end with it: they stay with the old county.
  select d.valid_to into ended_on from public.tenants t join public.divisions d on d.code = t.division where t.id = county;
  select min(v.visited_on) into first_visit from public.visits v where v.tenant_id = county;
  select min(l.month) into first_log from public.monthly_logs l where l.tenant_id = county;
  closing_days := coalesce((
    select c.workdays from public.cadence_rules c where c.tenant_id = county and c.kind = 'visits.missed' and c.valid_from <= today
    order by c.number desc limit 1), 5);

  delete from public.rollups r where r.tenant_id = county and r.period not in (select p.period from private.rollup_periods(private.rollups_begin()) p)
    and r.last_day > today;
  delete from public.rollups r using private.rollup_periods(since) p where r.tenant_id = county and r.period = p.period and p.first_day >= ended_on;

  insert into public.rollups as r (tenant_id, period, last_day, as_of, rule, units, operating, operating_covered, covered_singly, covered_jointly,
      enterprises, enterprises_covered, social_organisations, social_organisations_covered, members_known, without_members, with_instructor,
      instructors, contacts_owed, contacts_made, contacts_closed, contacts_missed, logs_owed, logs_submitted, few)
    with periods as materialized (
      select p.*, least(p.last_day, today, ended_on - 1) as day from private.rollup_periods(since) p where ended_on is null or p.first_day < ended_on
    ), stock as materialized (
      select s.* from private.count_stock(county, array(select distinct p.day from periods p)) s
    ), contacts as materialized (
      select p.period, p.last_day, count(*)::int as owed, count(o.contacted_on)::int as made, private.workday_after(p.last_day, closing_days, county) <= today as is_closed
      from periods p cross join lateral private.contact_obligations(county, p.period) o
      where p.kind = 'half_month' and p.last_day >= first_visit
      group by p.period, p.last_day
    ), logs as materialized (
      select p.period, l.owed, l.submitted from periods p cross join lateral public.count_logs(county, p.period) l
      where p.kind = 'month' and p.period >= first_log
    )
    select county, p.period, p.last_day, private.now(), '2026-1', s.units, s.operating, s.operating_covered, s.covered_singly, s.covered_jointly,
      s.enterprises, s.enterprises_covered, s.social_organisations, s.social_organisations_covered, s.members_known, s.without_members, s.with_instructor,
      private.unless_few(s.instructors),
      case when p.kind = 'half_month' and p.last_day >= first_visit then coalesce(c.owed, 0) end,
      case when p.kind = 'half_month' and p.last_day >= first_visit then coalesce(c.made, 0) end,
      case when p.kind = 'half_month' and p.last_day >= first_visit then case when c.is_closed then c.owed else 0 end end,
      case when p.kind = 'half_month' and p.last_day >= first_visit then case when c.is_closed then c.owed - c.made else 0 end end,
      private.unless_few(l.owed), private.unless_few(l.submitted),
      private.few_of(jsonb_strip_nulls(jsonb_build_object('instructors', s.instructors, 'logs_owed', l.owed, 'logs_submitted', l.submitted)))
    from periods p
    join stock s on s.day = p.day
    left join contacts c on c.period = p.period
    left join logs l on l.period = p.period
    on conflict (tenant_id, period) do update set (last_day, as_of, rule, units, operating, operating_covered, covered_singly, covered_jointly, enterprises,
        enterprises_covered, social_organisations, social_organisations_covered, members_known, without_members, with_instructor, instructors,
        contacts_owed, contacts_made, contacts_closed, contacts_missed, logs_owed, logs_submitted, few)
      = (excluded.last_day, excluded.as_of, excluded.rule, excluded.units, excluded.operating, excluded.operating_covered, excluded.covered_singly,
        excluded.covered_jointly, excluded.enterprises, excluded.enterprises_covered, excluded.social_organisations, excluded.social_organisations_covered,
        excluded.members_known, excluded.without_members, excluded.with_instructor, excluded.instructors, excluded.contacts_owed, excluded.contacts_made,
        excluded.contacts_closed, excluded.contacts_missed, excluded.logs_owed, excluded.logs_submitted, excluded.few);
  get diagnostics counted = row_count;

  update public.rollups r set (contacts_owed, contacts_made, contacts_closed, contacts_missed) = (
      select sum(h.contacts_owed), sum(h.contacts_made), sum(h.contacts_closed), sum(h.contacts_missed) from public.rollups h
      where h.tenant_id = county and h.period like '%-H_' and h.last_day between p.first_day and p.last_day)
    from private.rollup_periods(since) p
    where r.tenant_id = county and r.period = p.period and p.kind <> 'half_month';

  insert into private.rollup_counts (tenant_id, counted_at) values (county, private.now())
    on conflict (tenant_id) do update set counted_at = excluded.counted_at;
  return counted;
end
$$;

-- The limit is taken from the function that is called, so it stands here as well.
create function public.count_rollups(county uuid) returns int
  language plpgsql set search_path = '' set statement_timeout = '60s'
as $$ begin return private.count_rollups(county); end $$;
comment on function public.count_rollups is 'Counts anew what the county''s machine has to; says how many periods. Refuses everybody else.';

-- Definer: looks across counties. Something changed, or a day has passed since the last count.
create function private.counties_to_count(most int) returns table (tenant_id uuid)
  language plpgsql stable security definer set search_path = '' rows 500
as $$
begin
  return query
    select x.tenant_id from (
      select m.tenant_id, min(m.id) as turn from private.rollup_marks m group by m.tenant_id
      union all
      select c.tenant_id, null from private.rollup_counts c where private.day_of(c.counted_at) <> private.today()
    ) x
    group by x.tenant_id
    order by min(x.turn)
    limit least(most, 500);
end
$$;

create function public.counties_to_count(most int) returns table (tenant_id uuid)
  language plpgsql stable set search_path = '' rows 500
as $$ begin return query select * from private.counties_to_count(most); end $$;
comment on function public.counties_to_count is 'Counties whose figures are to be counted anew, the longest waiting first, at most 500.';

grant execute on function private.counties_to_count(int) to service_role;
grant execute on function public.counties_to_count(int) to service_role;
insert into private.cross_county_paths (path) values ('/rpc/counties_to_count');
grant execute on function private.count_rollups(uuid), public.count_rollups(uuid) to authenticated;

-- ── Figures as published elsewhere ───────────────────────────────────────────────────────────────────────────────
-- Where an account's published figure cannot be computed, it stands beside the computed one, as reported (docs/rules.md §5).

create table public.reported_figures (
  tenant_id  uuid not null,
  id         uuid not null default gen_random_uuid(),
  period     text not null check (period ~ '^[0-9]{4}(-(0[1-9]|1[0-2])(-H[12])?|Q[1-4]|H[12])?$'),
  figure     text not null check (figure ~ '^[a-z_]{3,40}$'),                           -- a name of app/features/oversight/figure.ts
  value      text not null check (length(btrim(value)) between 1 and 40),               -- as printed: 87%, 171户
  source     text not null check (length(btrim(source)) between 4 and 200),
  entered_by uuid not null default private.me(),
  entered_at timestamptz not null default private.now(),
  constraint reported_figures_pkey primary key (tenant_id, id),
  constraint reported_figures_tenant_fkey foreign key (tenant_id) references public.tenants (id),
  constraint reported_figures_entered_by_fkey foreign key (tenant_id, entered_by) references public.people (tenant_id, id) on update cascade
);
comment on table public.reported_figures is '上报或公布口径的数字：照录原值，注明出处，与系统统计并列，不参与计算。';
create index reported_figures_period_idx on public.reported_figures (tenant_id, period);
create index reported_figures_entered_by_idx on public.reported_figures (tenant_id, entered_by);

create table public.reported_figure_withdrawals (
  tenant_id    uuid not null,
  figure_id    uuid not null,
  reason       text not null check (reason in ('mistyped', 'unfounded', 'superseded')),   -- no free text: committees above read it
  withdrawn_by uuid not null default private.me(),
  withdrawn_at timestamptz not null default private.now(),
  constraint reported_figure_withdrawals_pkey primary key (tenant_id, figure_id),
  constraint reported_figure_withdrawals_figure_fkey foreign key (tenant_id, figure_id) references public.reported_figures (tenant_id, id),
  constraint reported_figure_withdrawals_by_fkey foreign key (tenant_id, withdrawn_by) references public.people (tenant_id, id) on update cascade
);
comment on table public.reported_figure_withdrawals is '公布数的撤回：登记有误的写明原因，不再并列显示，记录保留。';
create index reported_figure_withdrawals_by_idx on public.reported_figure_withdrawals (tenant_id, withdrawn_by);

-- ── Side by side ─────────────────────────────────────────────────────────────────────────────────────────────────
-- The counties below a committee, in the order of their divisions (zones after the counties of their prefecture), or by the value of
-- a figure, `of` ÷ `out_of` (columns of rollups); those without a value last. `place` is the row's number in that order and the key
-- of its page. Invoker: what the committee was not granted is empty. At most 500.
create function public.list_overseen(
    committee uuid, of_period text, before text, year_before text, under uuid default null,
    of_column text default null, out_of text default null, descending boolean default false,
    after_place int default null, backwards boolean default false, most int default 50)
  returns table (place int, tenant_id uuid, code text, name text, above text, scope text, expires_on date, division_ends_on date, successor text,
    division_begins_on date, merged_on date, merged text, current jsonb, previous jsonb, last_year jsonb)
  language plpgsql stable set search_path = '' rows 50
as $$
declare
  -- The columns that can be ordered by, in the order of `counts` below. A row as jsonb would cost thirty times as much, for 2,850 rows.
  columns text[] := '{operating,operating_covered,covered_singly,covered_jointly,enterprises,enterprises_covered,social_organisations,social_organisations_covered,members_known,without_members,with_instructor,instructors,contacts_owed,contacts_made,contacts_closed,contacts_missed,logs_owed,logs_submitted}';
  part int := array_position(columns, of_column);
  whole int := array_position(columns, out_of);
begin
  return query
    with recursive below as (
      select t.id, t.code, t.kind, t.short_name, t.division, t.parent_id from public.tenants t where t.parent_id = coalesce(under, committee)
      union all
      select t.id, t.code, t.kind, t.short_name, t.division, t.parent_id from public.tenants t join below b on t.parent_id = b.id
    ), granted as (
      select g.tenant_id, g.scope, g.expires_on from public.oversight_grants g
      where g.grantee_id = committee and g.ended_at is null and g.expires_on >= (select private.today())
    ), counted as (
      select r.tenant_id, array[r.operating, r.operating_covered, r.covered_singly, r.covered_jointly, r.enterprises, r.enterprises_covered,
        r.social_organisations, r.social_organisations_covered, r.members_known, r.without_members, r.with_instructor, r.instructors,
        r.contacts_owed, r.contacts_made, r.contacts_closed, r.contacts_missed, r.logs_owed, r.logs_submitted] as counts
      from public.rollups r where r.period = of_period and part is not null
    ), placed as (
      select b.id, b.code, b.short_name, b.division, p.short_name as above, g.scope, g.expires_on,
        row_number() over (order by v.value is null, case when descending then -v.value else v.value end,
          (coalesce(b.division, left(p.division, 4) || '99') || '/' || b.code) collate "C")::int as place
      from below b
      left join public.tenants p on p.id = b.parent_id
      left join granted g on g.tenant_id = b.id
      left join counted c on c.tenant_id = b.id and g.scope is not null
      cross join lateral (select c.counts[part]::float8 / case when whole is null then 1 else nullif(c.counts[whole], 0) end as value) v
      where b.kind = 'county'
    ), page as (
      select p.* from placed p
      where after_place is null or case when backwards then p.place < after_place else p.place > after_place end
      order by case when backwards then -p.place else p.place end
      limit least(most, 500)
    )
    select p.place, p.id, p.code, p.short_name, p.above, p.scope, p.expires_on, d.valid_to, s.name, d.valid_from,
      m.merged_on, m.names, r.by_period -> of_period, r.by_period -> before, r.by_period -> year_before
    from page p
    left join public.divisions d on d.code = p.division
    left join public.divisions s on s.code = d.successor
    left join lateral (
      select max(x.valid_to) as merged_on, string_agg(x.name, '、' order by x.code) as names from public.divisions x where x.successor = p.division) m on true
    -- One look for the three: the policy gathers what the speaker oversees once per mention of the table.
    left join lateral (
      select jsonb_object_agg(x.period, to_jsonb(x)) as by_period from public.rollups x
      where p.scope is not null and x.tenant_id = p.id and x.period in (of_period, before, year_before)) r on true
    order by case when backwards then -p.place else p.place end;
end
$$;
comment on function public.list_overseen is 'Counties below a committee side by side, with their figures of a period, the one before and last year''s; pages of at most 500 by place.';
grant execute on function public.list_overseen(uuid, text, text, text, uuid, text, text, boolean, int, boolean, int) to authenticated;

-- ── Row-level security ───────────────────────────────────────────────────────────────────────────────────────────

alter table public.rollups enable row level security;
create policy "the county's office and machine read its rollups, committees above by any grant" on public.rollups
  for select to authenticated using (
    tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat', 'leader', 'system'))::uuid[])
    or tenant_id in (select private.overseen_tenants('aggregate'))
  );
grant select on public.rollups to authenticated;

alter table public.reported_figures enable row level security;
create policy "who reads the county's figures reads what was published" on public.reported_figures
  for select to authenticated using (
    tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat', 'leader', 'instructor', 'system'))::uuid[])
    or tenant_id in (select private.overseen_tenants('aggregate'))
  );
create policy "the office enters what was published" on public.reported_figures
  for insert to authenticated with check (tenant_id = any ((select private.my_tenant_ids('officer'))::uuid[]));
grant select on public.reported_figures to authenticated;
grant insert (tenant_id, id, period, figure, value, source) on public.reported_figures to authenticated;

alter table public.reported_figure_withdrawals enable row level security;
create policy "who reads what was published reads that it was withdrawn" on public.reported_figure_withdrawals
  for select to authenticated using (
    tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat', 'leader', 'instructor', 'system'))::uuid[])
    or tenant_id in (select private.overseen_tenants('aggregate'))
  );
create policy "the office withdraws what it entered wrongly" on public.reported_figure_withdrawals
  for insert to authenticated with check (tenant_id = any ((select private.my_tenant_ids('officer'))::uuid[]));
grant select on public.reported_figure_withdrawals to authenticated;
grant insert (tenant_id, figure_id, reason) on public.reported_figure_withdrawals to authenticated;

-- ── Trace ────────────────────────────────────────────────────────────────────────────────────────────────────────

select private.trace('public.reported_figures');
select private.trace('public.reported_figure_withdrawals');
