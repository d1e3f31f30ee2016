-- Calendars and cadence ahead: what will go out when, what a change would move, and the public calendar as the operator publishes it.

-- ── What goes out next ───────────────────────────────────────────────────────────────────────────────────────────

-- Definer: the founding instant is not shown otherwise; nothing from before it is caught up.
create function private.founded_at(county uuid) returns timestamptz
  language plpgsql stable security definer set search_path = ''
as $$ begin return (select t.created_at from public.tenants t where t.id = county); end $$;

-- As ensure_period_runs() will find it due: the rule in force is the last that is valid by the period's end. What is done already is
-- not listed; what is due and not done goes out with the next tick.
create function private.upcoming_runs(county uuid, most int) returns table (kind text, period text, due_at timestamptz, is_provisional boolean)
  language plpgsql stable set search_path = '' rows 40
as $$
begin
  return query
    select n.kind, n.period, n.due_at, n.is_provisional
    from (
      select k.kind, p.period, i.due_at, private.is_provisional(private.day_of(i.due_at)) as is_provisional,
        row_number() over (partition by k.kind order by i.due_at) as place
      from private.cadence_defaults() k
      cross join lateral private.recent_periods(private.period_kind(k.kind), private.today() + 370, 370 + 93) p
      cross join lateral (
        select r.is_enabled, r.workdays, coalesce(r.due_time, g.quiet_until) as at_time, g.chair_publishes_day
        from public.cadence_rules r join public.settings g on g.tenant_id = r.tenant_id
        where r.tenant_id = county and r.kind = k.kind and r.valid_from <= private.last_day(p.period)
        order by r.number desc limit 1) r
      cross join lateral (select private.instant(private.due_day(k.kind, p.period, r.workdays, county, r.chair_publishes_day), r.at_time) as due_at) i
      where r.is_enabled and (i.due_at >= private.founded_at(county) or private.now() < private.founded_at(county)) and i.due_at > private.now() - make_interval(days => private.catch_up_days_max())
        and coalesce(private.closes_on(k.kind, p.period) >= private.today(), true)
        and not exists (select from public.runs x where (x.tenant_id, x.kind, x.key) = (county, k.kind, p.period))
    ) n
    where n.place <= most
    order by n.kind, n.due_at;
end
$$;
comment on function private.upcoming_runs is 'The next periodic runs of a county, so many of each kind, with the instant at which each falls due.';

-- A change is really made, what follows from it is read, and it is taken back: so what is foreseen cannot differ from what happens.
-- Invoker: who may not change it may not foresee it either.
create function public.foresee(county uuid, changes jsonb, most int default 3)
  returns table (kind text, period text, due_before timestamptz, due_at timestamptz, is_provisional boolean)
  language plpgsql set search_path = '' rows 40
as $$
declare
  before jsonb := coalesce((select jsonb_agg(to_jsonb(u)) from private.upcoming_runs(county, 30) u), '[]');
  after jsonb;
begin
  begin
    perform private.change_tentatively(county, changes);
    after := coalesce((select jsonb_agg(to_jsonb(u)) from private.upcoming_runs(county, least(most, 10)) u), '[]');
    raise exception using errcode = 'LX000', message = 'taken back';
  exception when sqlstate 'LX000' then null;
  end;
  return query
    select a.kind, a.period, b.due_at, a.due_at, a.is_provisional
    from jsonb_to_recordset(after) as a(kind text, period text, due_at timestamptz, is_provisional boolean)
    left join jsonb_to_recordset(before) as b(kind text, period text, due_at timestamptz) on b.kind = a.kind and b.period = a.period
    order by a.kind, a.due_at limit 40;
end
$$;
comment on function public.foresee is 'When the next runs of each kind would fall due after these changes ({"settings", "cadence", "days", "days_back"}), and when they do now.';

create function private.change_tentatively(county uuid, changes jsonb) returns void
  language plpgsql set search_path = ''
as $$
begin
  if changes ? 'settings' then
    update public.settings g
      set quiet_until = coalesce(c.quiet_until, g.quiet_until), quiet_from = coalesce(c.quiet_from, g.quiet_from),
        active_days_min = coalesce(c.active_days_min, g.active_days_min), announced_months = coalesce(c.announced_months, g.announced_months),
        chair_publishes_day = coalesce(c.chair_publishes_day, g.chair_publishes_day), uploads_days = coalesce(c.uploads_days, g.uploads_days)
      from jsonb_to_record(changes -> 'settings')
        as c(quiet_until time, quiet_from time, active_days_min int, announced_months int, chair_publishes_day int, uploads_days int)
      where g.tenant_id = county;
  end if;
  insert into public.cadence_rules (tenant_id, kind, number, is_enabled, workdays, due_time, valid_from)
    select county, c.kind, 1 + (select max(r.number) from public.cadence_rules r where r.tenant_id = county and r.kind = c.kind),
      c.is_enabled, c.workdays, c.due_time, c.valid_from
    from jsonb_to_record(changes -> 'cadence') as c(kind text, is_enabled boolean, workdays int, due_time time, valid_from date)
    where changes ? 'cadence';
  delete from public.calendar_overrides o
    where o.tenant_id = county and o.day::text in (
      select d.day from jsonb_to_recordset(coalesce(changes -> 'days', '[]')) as d(day text)
      union all select jsonb_array_elements_text(coalesce(changes -> 'days_back', '[]')));
  insert into public.calendar_overrides (tenant_id, day, is_workday, reason)
    select county, d.day, d.is_workday, '试算' from jsonb_to_recordset(coalesce(changes -> 'days', '[]')) as d(day date, is_workday boolean);
end
$$;

-- What the settings come to at the moment, in numbers: contacts that this half-month obliges to, turns that are due to be announced, uploads
-- that have been kept long enough. Definer: the system administrator sets these rules and reads no county data; the numbers alone are told.
create function private.settings_in_numbers(county uuid) returns table (name text, number int)
  language plpgsql stable security definer set search_path = '' rows 3
as $$
begin
  if county <> all (private.my_tenant_ids('officer', 'system_admin')) then return; end if;
  return query
    select 'contacts_obliged', count(*)::int from private.contact_obligations(county, private.half_month(private.today()))
    union all
    select 'turns_to_announce', count(*)::int from public.turns t join public.settings g on g.tenant_id = t.tenant_id
      where t.tenant_id = county and t.announced_at is null
        and t.since <= date_trunc('month', private.today()) + make_interval(months => g.announced_months)
    union all
    select 'uploads_to_purge', count(*)::int from public.files f join public.settings g on g.tenant_id = f.tenant_id
      where f.tenant_id = county and f.purged_at is null and f.created_at < private.now() - make_interval(days => g.uploads_days)
        and exists (select from public.imports i where i.tenant_id = county and i.file_id = f.id);
end
$$;

create function public.foresee_numbers(county uuid, changes jsonb) returns table (name text, before int, after int)
  language plpgsql set search_path = '' rows 3
as $$
declare
  was jsonb := (select jsonb_object_agg(n.name, n.number) from private.settings_in_numbers(county) n);
  would_be jsonb;
begin
  begin
    perform private.change_tentatively(county, changes);
    would_be := (select jsonb_object_agg(n.name, n.number) from private.settings_in_numbers(county) n);
    raise exception using errcode = 'LX000', message = 'taken back';
  exception when sqlstate 'LX000' then null;
  end;
  return query
    select k.key, (was ->> k.key)::int, k.value::int from jsonb_each_text(would_be) k where k.value is distinct from was ->> k.key order by k.key limit 10;
end
$$;
comment on function public.foresee_numbers is 'Which numbers the changes of settings would move, from what to what: contacts obliged to this half-month, turns to be announced, uploads to be cleared.';
grant execute on function private.settings_in_numbers(uuid), public.foresee_numbers(uuid, jsonb) to authenticated;

-- A day that was set before is set anew: one row a day.
create function public.override_days(county uuid, days jsonb, reason text) returns int
  language plpgsql set search_path = ''
as $$
declare
  written int;
begin
  delete from public.calendar_overrides o
    where o.tenant_id = county and o.day in (select d.day from jsonb_to_recordset(days) as d(day date));
  insert into public.calendar_overrides (tenant_id, day, is_workday, reason)
    select county, d.day, d.is_workday, override_days.reason from jsonb_to_recordset(days) as d(day date, is_workday boolean);
  get diagnostics written = row_count;
  return written;
end
$$;
comment on function public.override_days is 'From now on the county works, or rests, on these days ([{"day", "is_workday"}]), whatever the public calendar says; says how many.';

grant execute on function private.founded_at(uuid), private.catch_up_days_max(), private.cadence_defaults(), private.recent_periods(text, date, int) to authenticated;
grant execute on function private.upcoming_runs(uuid, int), private.change_tentatively(uuid, jsonb) to authenticated;
grant execute on function public.foresee(uuid, jsonb, int), public.override_days(uuid, jsonb, text) to authenticated;

-- ── The public calendar, by the operator ─────────────────────────────────────────────────────────────────────────

create function private.refuse_unless_operator() returns void
  language plpgsql stable set search_path = ''
as $$
begin
  if private.my_tenant_ids('operator') = '{}' then
    raise exception using errcode = 'P0001', message = 'not_allowed';
  end if;
end
$$;

-- Days of the year that the notice does not name are weekdays or weekends. A notice also moves days of the December before, and keeps
-- what the next year's notice has said about its own December. No run is touched: what was made stays, what is due is asked at each tick.
create function private.write_calendar_year(of_year int, days jsonb, from_source text) returns void
  language plpgsql set search_path = ''
as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('work_days', 0));
  update public.work_days w
    set is_workday = coalesce(d.is_workday, extract(isodow from w.day) < 6), name = d.name, source = from_source
    from public.work_days all_days left join jsonb_to_recordset(days) as d(day date, is_workday boolean, name text) on d.day = all_days.day
    where w.day = all_days.day and (d.day is not null or (extract(year from w.day) = of_year and not exists (
      select from public.calendar_years y where y.year = of_year + 1 and y.is_published and y.source = w.source)));
  insert into public.calendar_years (year, is_published, source) values (of_year, true, from_source)
    on conflict (year) do update set is_published = true, source = excluded.source;
  perform private.number_work_days();
end
$$;

-- Definer: the calendar is everybody's, and the operator's to write.
create function private.publish_calendar_year(of_year int, days jsonb, from_source text) returns void
  language plpgsql security definer set search_path = ''
as $$
begin
  perform private.refuse_unless_operator();
  perform private.write_calendar_year(of_year, days, from_source);
end
$$;

create function public.publish_calendar_year(of_year int, days jsonb, from_source text) returns void
  language plpgsql set search_path = ''
as $$ begin perform private.publish_calendar_year(of_year, days, from_source); end $$;
comment on function public.publish_calendar_year is 'Writes a year of the public calendar ([{"day", "is_workday", "name"}]) and calls it published; operators alone.';

-- By the cadence that counties start with.
create function private.due_days_of(of_year int) returns table (kind text, period text, due_on date)
  language plpgsql stable set search_path = '' rows 80
as $$
begin
  return query
    select k.kind, p.period, i.due_on
    from private.cadence_defaults() k
    cross join lateral private.recent_periods(private.period_kind(k.kind), make_date(of_year + 1, 1, 31), 396 + 62) p
    cross join lateral (select private.due_day(k.kind, p.period, k.workdays) as due_on) i
    where i.due_on >= private.today() and extract(year from i.due_on) between of_year - 1 and of_year + 1;
end
$$;

-- Definer: see publish_calendar_year. Really written, read, and taken back.
create function private.foresee_calendar_year(of_year int, days jsonb)
  returns table (kind text, period text, due_before date, due_on date)
  language plpgsql security definer set search_path = '' rows 80
as $$
declare
  before jsonb;
  after jsonb;
begin
  perform private.refuse_unless_operator();
  before := (select jsonb_agg(to_jsonb(d)) from private.due_days_of(of_year) d);
  begin
    perform private.write_calendar_year(of_year, days, '试算');
    after := (select jsonb_agg(to_jsonb(d)) from private.due_days_of(of_year) d);
    raise exception using errcode = 'LX000', message = 'taken back';
  exception when sqlstate 'LX000' then null;
  end;
  return query
    select coalesce(a.kind, b.kind), coalesce(a.period, b.period), b.due_on, a.due_on
    from jsonb_to_recordset(after) as a(kind text, period text, due_on date)
    full join jsonb_to_recordset(before) as b(kind text, period text, due_on date) on b.kind = a.kind and b.period = a.period
    where a.due_on is distinct from b.due_on
    order by coalesce(a.due_on, b.due_on), 1 limit 80;
end
$$;

create function public.foresee_calendar_year(of_year int, days jsonb)
  returns table (kind text, period text, due_before date, due_on date)
  language plpgsql set search_path = '' rows 80
as $$ begin return query select * from private.foresee_calendar_year(of_year, days); end $$;
comment on function public.foresee_calendar_year is 'Which due days from today on a year''s calendar would move, by the cadence counties start with, at most 80; operators alone.';

grant execute on function private.publish_calendar_year(int, jsonb, text), private.foresee_calendar_year(int, jsonb) to authenticated;
grant execute on function public.publish_calendar_year(int, jsonb, text), public.foresee_calendar_year(int, jsonb) to authenticated;
