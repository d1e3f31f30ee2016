-- The clock of a demand in a department's hands: dueAt() in app/features/demands/clock.ts says the same, and a test holds the two together.

-- Days on which a county works, from one on, each with its office hours; where no end is named bounded, so that a calendar that ends is noticed
-- and not searched for ever. The hours are counted on from the first day's, since a call for each day would cost more than all the rest.
create function private.days_at_work(county uuid, since date, until date default null) returns table (day date, hours tstzrange)
  language plpgsql stable set search_path = '' rows 400
as $$
declare
  opens timestamptz;
  lasts interval;
begin
  select private.instant(since, s.office_opens), s.office_closes - s.office_opens into opens, lasts from public.settings s where s.tenant_id = county;
  return query
    select d.day, tstzrange(o.at, o.at + lasts) from public.work_days d
    left join public.calendar_overrides c on c.tenant_id = county and c.day = d.day
    cross join lateral (select opens + (d.day - since) * interval '24 hours' as at) o
    where d.day between since and coalesce(until, since + 600) and coalesce(c.is_workday, d.is_workday)
    order by d.day;
end
$$;

-- When the office closes on a day, whether it works on it or not.
create function private.closing_time(county uuid, of_day date) returns timestamptz
  language plpgsql stable set search_path = ''
as $$ begin return private.instant(of_day, (select s.office_closes from public.settings s where s.tenant_id = county)); end $$;

-- An ordinary demand has so many working days: one is spent when its last minute passes and the clock runs, and the day of dispatch is not.
-- An urgent one has so many office hours, minute by minute. `pauses`: while the unit is waited for; null while the clock stands.
create function private.due_at(county uuid, started timestamptz, unit text, allowed int, pauses tstzmultirange default '{}') returns timestamptz
  language plpgsql stable set search_path = ''
as $$
declare
  due timestamptz;
begin
  if exists (select from unnest(pauses) p where upper_inf(p)) then return null; end if;
  if unit = 'workdays' then
    select upper(w.hours) into due
      from private.days_at_work(county, private.day_of(started) + 1) w
      where not pauses @> upper(w.hours)
      order by w.day offset allowed - 1 limit 1;
  else
    select s.until - (s.spent - allowed * interval '1 hour') into due
      from (
        select upper(r) as until, sum(upper(r) - lower(r)) over (order by r) as spent
        from private.days_at_work(county, private.day_of(started)) w,
          unnest(tstzmultirange(w.hours) * tstzmultirange(tstzrange(started, null)) - pauses) r) s
      where s.spent >= allowed * interval '1 hour'
      order by s.until limit 1;
  end if;
  perform private.refuse_beyond_calendar(private.day_of(due));
  return due;
end
$$;
comment on function private.due_at is 'When the time of a dispatch is up, by the county''s own calendar; null while the clock stands.';

-- How much of an allowance is spent at an instant: what passes to the next department is the rest. remaining() in
-- app/features/demands/clock.ts says the same.
create function private.time_spent(county uuid, started timestamptz, unit text, pauses tstzmultirange, at timestamptz) returns int
  language plpgsql stable set search_path = ''
as $$
begin
  if unit = 'workdays' then
    return (
      select count(*) from private.days_at_work(county, private.day_of(started) + 1) w
      where upper(w.hours) <= at and not pauses @> upper(w.hours));
  end if;
  return coalesce((
    select ceil(extract(epoch from sum(upper(r) - lower(r))) / 3600)
    from private.days_at_work(county, private.day_of(started)) w,
      unnest(tstzmultirange(w.hours) * tstzmultirange(tstzrange(started, greatest(started, at))) - pauses) r), 0);
end
$$;
