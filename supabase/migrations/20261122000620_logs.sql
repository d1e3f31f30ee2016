-- Monthly logs as commands and lists: who owes one, drafting, editing, submitting.

-- Who owes a log for a month: every instructor with an assignment active on at least one of its days. One row per person; the
-- log belongs to its latest appointment of that month. Invoker, like private.contact_obligations.
create function private.log_obligations(county uuid, month text) returns table (instructor_id uuid, person_id uuid)
  language plpgsql stable set search_path = '' rows 300
as $$
begin
  return query
    select distinct on (p.person_id) p.id, p.person_id
    from public.assignments s
    join public.appointments p on p.tenant_id = county and p.id = s.instructor_id
    where s.tenant_id = county
      and greatest(s.since, p.appointed_on) <= private.last_day(log_obligations.month)
      and (least(s.until, p.ends_on) is null or least(s.until, p.ends_on) > private.first_day(log_obligations.month))
    order by p.person_id, p.appointed_on desc, p.id;
end
$$;

-- For the job `logs.draft`: begins the missing logs of a month, at most `most` (≤ 500) in one call; call until it returns 0.
-- The text stays empty until somebody edits it: a draft is read from the visits (draftText() in app/features/logs/log.ts).
create function public.draft_logs(county uuid, month text, most int default 500) returns int
  language plpgsql set search_path = '' set statement_timeout = '60s'
as $$
#variable_conflict use_column
declare
  drafted int;
begin
  insert into public.monthly_logs (tenant_id, instructor_id, month)
    select county, o.instructor_id, draft_logs.month
    from private.log_obligations(county, draft_logs.month) o
    where not exists (
      select from public.monthly_logs l
      where l.tenant_id = county and l.instructor_id = o.instructor_id and l.month = draft_logs.month)
    limit least(most, 500)
    on conflict do nothing;
  get diagnostics drafted = row_count;
  return drafted;
end
$$;
comment on function public.draft_logs is 'Begins the logs of a month that are missing; returns how many. Called again it adds none.';

-- Pages of at most 500 by (name, instructor): who owes a log or has one, and whether it is submitted.
create function public.list_logs(
    county uuid, month text, submitted boolean default null, after_name text default null, after_instructor uuid default null,
    backwards boolean default false, most int default 50)
  returns table (instructor_id uuid, instructor text, log_id uuid, edited_at timestamptz, submitted_at timestamptz, visits int)
  language plpgsql stable set search_path = '' rows 50
as $$
#variable_conflict use_column
begin
  return query
    with concerned as (
      select o.instructor_id from private.log_obligations(county, list_logs.month) o
      union
      select l.instructor_id from public.monthly_logs l where l.tenant_id = county and l.month = list_logs.month
    )
    select a.id, p.name, l.id, l.edited_at, s.submitted_at, private.count_visits(county, a.person_id, list_logs.month)
    from concerned c
    join public.appointments a on a.tenant_id = county and a.id = c.instructor_id
    join public.people p on p.tenant_id = county and p.id = a.person_id
    left join public.monthly_logs l on l.tenant_id = county and l.instructor_id = a.id and l.month = list_logs.month
    left join public.log_submissions s on s.tenant_id = county and s.log_id = l.id
    where (list_logs.submitted is null or (s.submitted_at is not null) = list_logs.submitted)
      and (after_instructor is null or case when backwards
        then (p.name, a.id) < (after_name, after_instructor) else (p.name, a.id) > (after_name, after_instructor) end)
    order by case when backwards then p.name end desc, case when backwards then a.id end desc, p.name, a.id
    limit least(most, 500);
end
$$;
comment on function public.list_logs is 'Who owes a log for a month and how far it is; pages of at most 500, keyset (name, instructor).';

create function public.count_logs(county uuid, month text) returns table (owed int, submitted int)
  language plpgsql stable set search_path = '' rows 1
as $$
#variable_conflict use_column
begin
  return query
    select count(*)::int, count(s.log_id)::int
    from private.log_obligations(county, count_logs.month) o
    left join public.monthly_logs l on l.tenant_id = county and l.instructor_id = o.instructor_id and l.month = count_logs.month
    left join public.log_submissions s on s.tenant_id = county and s.log_id = l.id;
end
$$;
comment on function public.count_logs is 'Logs owed for a month, and how many of them are submitted.';

-- What a log is written from: the person's visits of the month, made or joined, under whichever appointment; withdrawn ones too.
create function public.list_visits_of_month(county uuid, person uuid, month text)
  returns table (id uuid, visited_on date, unit text, manner text, topics text[], summary text, recorded_at timestamptz, is_withdrawn boolean)
  language plpgsql stable set search_path = '' rows 20
as $$
#variable_conflict use_column
begin
  return query
    select v.id, v.visited_on, u.name, v.manner, v.topics, n.summary, v.recorded_at, w.visit_id is not null
    from public.visits v
    join public.units u on u.tenant_id = county and u.id = v.unit_id
    left join public.visit_notes n on n.tenant_id = county and n.visit_id = v.id
    left join public.visit_withdrawals w on w.tenant_id = county and w.visit_id = v.id
    where v.tenant_id = county and v.half_month in (list_visits_of_month.month || '-H1', list_visits_of_month.month || '-H2')
      and exists (
        select from public.appointments a
        where a.tenant_id = county and a.person_id = person and a.id in (v.instructor_id, v.companion_id))
    order by v.visited_on, v.id
    limit 500;
end
$$;
comment on function public.list_visits_of_month is 'Visits a person made or joined in a month, oldest first, at most 500; with their text where the caller may read it.';

create function private.count_visits(county uuid, person uuid, month text) returns int
  language plpgsql stable set search_path = ''
as $$
begin
  return (
    select count(*)::int from public.visits v
    where v.tenant_id = county and v.half_month in (count_visits.month || '-H1', count_visits.month || '-H2')
      and v.instructor_id in (select a.id from public.appointments a where a.tenant_id = county and a.person_id = count_visits.person)
      and not exists (select from public.visit_withdrawals w where w.tenant_id = county and w.visit_id = v.id)
  );
end
$$;

-- Keeps what was typed, beginning the log if it is not there yet; refuses `log_submitted`.
create function public.edit_log(county uuid, instructor_id uuid, month text, body text) returns uuid
  language plpgsql set search_path = ''
as $$
#variable_conflict use_column
declare
  log uuid;
begin
  if edit_log.month > private.month(private.today()) then
    raise exception using errcode = 'P0001', message = 'month_not_begun';
  end if;
  insert into public.monthly_logs (tenant_id, instructor_id, month)
    select county, a.id, edit_log.month from public.appointments a
    where a.tenant_id = county and a.id = edit_log.instructor_id
    on conflict do nothing;
  update public.monthly_logs l set body = edit_log.body
    where l.tenant_id = county and l.instructor_id = edit_log.instructor_id and l.month = edit_log.month
    returning l.id into log;
  if log is not null then return log; end if;

  raise exception using errcode = 'P0001', message = case
    when exists (
      select from public.monthly_logs l
      where l.tenant_id = county and l.instructor_id = edit_log.instructor_id and l.month = edit_log.month)
    then 'log_submitted' else 'not_found' end;
exception when insufficient_privilege then
  raise exception using errcode = 'P0001', message = 'not_allowed';
end
$$;
comment on function public.edit_log is 'Writes the text of a monthly log that is not submitted yet; returns its id. Refuses log_submitted, month_not_begun, not_allowed.';

-- Freezes the text. Submitted again with the same text it answers the same; with another one it refuses `log_submitted`.
create function public.submit_log(county uuid, instructor_id uuid, month text, body text) returns void
  language plpgsql set search_path = ''
as $$
#variable_conflict use_column
declare
  log uuid;
begin
  if exists (
    select from public.monthly_logs l
    join public.log_submissions s on s.tenant_id = l.tenant_id and s.log_id = l.id
    where l.tenant_id = county and l.instructor_id = submit_log.instructor_id and l.month = submit_log.month and l.body = submit_log.body
  ) then
    return;
  end if;
  log := public.edit_log(county, submit_log.instructor_id, submit_log.month, submit_log.body);
  insert into public.log_submissions (tenant_id, log_id) values (county, log);
end
$$;
comment on function public.submit_log is 'Submits a monthly log with this text, which nobody changes afterwards; later visits and words are supplements.';

grant execute on function private.log_obligations(uuid, text), private.count_visits(uuid, uuid, text) to authenticated;
grant execute on function
  public.draft_logs(uuid, text, int), public.list_logs(uuid, text, boolean, text, uuid, boolean, int), public.count_logs(uuid, text),
  public.list_visits_of_month(uuid, uuid, text), public.edit_log(uuid, uuid, text, text), public.submit_log(uuid, uuid, text, text)
  to authenticated;
