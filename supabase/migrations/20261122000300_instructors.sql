-- Instructors: appointed people, the units they are assigned to, their visits and monthly logs, and who owes a contact.

create table public.appointments (
  tenant_id    uuid not null,
  id           uuid not null default gen_random_uuid(),
  person_id    uuid not null,
  body_id      uuid,
  appointed_on date not null,
  ends_on      date,
  constraint appointments_pkey primary key (tenant_id, id),
  constraint appointments_tenant_fkey foreign key (tenant_id) references public.tenants (id),
  constraint appointments_person_fkey foreign key (tenant_id, person_id) references public.people (tenant_id, id) on update cascade,
  constraint appointments_body_fkey foreign key (tenant_id, body_id) references public.bodies (tenant_id, id),
  constraint appointments_order_check check (ends_on > appointed_on),
  constraint appointments_once_excl exclude using gist ((tenant_id::text || person_id::text) with =, daterange(appointed_on, ends_on) with &&)
);
comment on table public.appointments is '党建指导员的选聘：一年一聘，其他表称其 id 为 instructor_id。';
create index appointments_person_idx on public.appointments (tenant_id, person_id);
create index appointments_person_id_idx on public.appointments (person_id);
create index appointments_body_idx on public.appointments (tenant_id, body_id);

create table public.assignments (
  tenant_id     uuid not null,
  id            uuid not null default gen_random_uuid(),
  instructor_id uuid not null,
  unit_id       uuid not null,
  since         date not null,
  until         date,                                     -- the first day on which it no longer holds
  constraint assignments_pkey primary key (tenant_id, id),
  constraint assignments_instructor_fkey foreign key (tenant_id, instructor_id) references public.appointments (tenant_id, id),
  constraint assignments_unit_fkey foreign key (tenant_id, unit_id) references public.units (tenant_id, id),
  constraint assignments_order_check check (until > since),
  constraint assignments_once_excl exclude using gist ((tenant_id::text || instructor_id::text || unit_id::text) with =, daterange(since, until) with &&)
);
comment on table public.assignments is '指派：指导员联系哪些单位，自何日起、至何日止（不含）。';
create index assignments_unit_idx on public.assignments (tenant_id, unit_id);
create index assignments_instructor_idx on public.assignments (tenant_id, instructor_id);

create table public.visits (
  tenant_id     uuid not null,
  id            uuid not null default gen_random_uuid(),   -- made by the browser, so that a visit sent twice arrives once
  instructor_id uuid not null,
  companion_id  uuid,                                      -- another instructor who came along, and is discharged too
  unit_id       uuid not null,
  visited_on    date not null,
  manner        text not null check (manner in ('on_site', 'call', 'service')),
  topics        text[] not null check (cardinality(topics) between 1 and 8),
  recorded_by   uuid not null default private.me(),        -- the office may enter it from paper
  recorded_at   timestamptz not null default private.now(),
  half_month    text not null generated always as (private.half_month(visited_on)) stored,
  constraint visits_pkey primary key (tenant_id, id),
  constraint visits_instructor_fkey foreign key (tenant_id, instructor_id) references public.appointments (tenant_id, id),
  constraint visits_companion_fkey foreign key (tenant_id, companion_id) references public.appointments (tenant_id, id),
  constraint visits_unit_fkey foreign key (tenant_id, unit_id) references public.units (tenant_id, id),
  constraint visits_recorded_by_fkey foreign key (tenant_id, recorded_by) references public.people (tenant_id, id) on update cascade,
  constraint visits_companion_check check (companion_id <> instructor_id)
);
comment on table public.visits is '走访：指导员对一家单位的一次联系或服务。';
comment on column public.visits.half_month is 'e.g. 2026-11-H2. halfMonthOf() in app/core/period.ts agrees.';
create index visits_latest_idx on public.visits (tenant_id, visited_on desc, id desc);
create index visits_instructor_idx on public.visits (tenant_id, instructor_id, half_month);
create index visits_companion_idx on public.visits (tenant_id, companion_id, half_month) where companion_id is not null;
create index visits_unit_idx on public.visits (tenant_id, unit_id, visited_on desc);
create index visits_recorded_by_idx on public.visits (tenant_id, recorded_by);

-- The free text of a visit lies apart, because committees above read dates and topics but no text (docs/decisions.md).
create table public.visit_notes (
  tenant_id uuid not null,
  visit_id  uuid not null,
  summary   text not null check (length(summary) between 1 and 2000),
  constraint visit_notes_pkey primary key (tenant_id, visit_id),
  constraint visit_notes_visit_fkey foreign key (tenant_id, visit_id) references public.visits (tenant_id, id)
);
comment on table public.visit_notes is '走访文字记录（选填），上级按“清单”授权看不到。';

create table public.visit_withdrawals (
  tenant_id    uuid not null,
  visit_id     uuid not null,
  reason       text not null check (length(btrim(reason)) between 2 and 500),
  withdrawn_by uuid not null default private.me(),
  withdrawn_at timestamptz not null default private.now(),
  constraint visit_withdrawals_pkey primary key (tenant_id, visit_id),
  constraint visit_withdrawals_visit_fkey foreign key (tenant_id, visit_id) references public.visits (tenant_id, id),
  constraint visit_withdrawals_by_fkey foreign key (tenant_id, withdrawn_by) references public.people (tenant_id, id) on update cascade
);
comment on table public.visit_withdrawals is '走访的撤回：写明理由，原记录保留。';
create index visit_withdrawals_by_idx on public.visit_withdrawals (tenant_id, withdrawn_by);

create table public.monthly_logs (
  tenant_id     uuid not null,
  id            uuid not null default gen_random_uuid(),
  instructor_id uuid not null,
  month         text not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  drafted_at    timestamptz not null default private.now(),
  body          text check (length(body) between 1 and 6000),       -- null: not edited yet, the draft is read from the visits
  edited_at     timestamptz,                                          -- visits recorded later join the text until it is submitted
  constraint monthly_logs_pkey primary key (tenant_id, id),
  constraint monthly_logs_month_key unique (tenant_id, instructor_id, month),
  constraint monthly_logs_instructor_fkey foreign key (tenant_id, instructor_id) references public.appointments (tenant_id, id)
);
comment on table public.monthly_logs is '工作日志：一月一篇，由走访记录起草，指导员修改后提交。';
create index monthly_logs_month_idx on public.monthly_logs (tenant_id, month);

create table public.log_submissions (
  tenant_id    uuid not null,
  log_id       uuid not null,
  submitted_by uuid not null default private.me(),
  submitted_at timestamptz not null default private.now(),
  constraint log_submissions_pkey primary key (tenant_id, log_id),
  constraint log_submissions_log_fkey foreign key (tenant_id, log_id) references public.monthly_logs (tenant_id, id),
  constraint log_submissions_by_fkey foreign key (tenant_id, submitted_by) references public.people (tenant_id, id) on update cascade
);
comment on table public.log_submissions is '日志的提交：提交后只可补充，不可改写。';
create index log_submissions_by_idx on public.log_submissions (tenant_id, submitted_by);

create table public.log_supplements (
  tenant_id uuid not null,
  id        uuid not null default gen_random_uuid(),
  log_id    uuid not null,
  body      text not null check (length(btrim(body)) between 1 and 2000),
  added_by  uuid not null default private.me(),
  added_at  timestamptz not null default private.now(),
  constraint log_supplements_pkey primary key (tenant_id, id),
  constraint log_supplements_log_fkey foreign key (tenant_id, log_id) references public.log_submissions (tenant_id, log_id),
  constraint log_supplements_by_fkey foreign key (tenant_id, added_by) references public.people (tenant_id, id) on update cascade
);
comment on table public.log_supplements is '日志的补充：提交之后追加的内容。';
create index log_supplements_log_idx on public.log_supplements (tenant_id, log_id);
create index log_supplements_by_idx on public.log_supplements (tenant_id, added_by);

-- The days on which an instructor answers for a unit: an assignment holds no longer than the appointment it belongs to.
-- `until` is the first day on which it no longer holds. Invoker: whoever may read the assignment.
create function private.assigned_days(county uuid, instructor uuid, unit uuid) returns table (since date, until date)
  language plpgsql stable set search_path = '' rows 2
as $$
begin
  return query
    select greatest(s.since, p.appointed_on), least(s.until, p.ends_on)
    from public.assignments s
    join public.appointments p on p.tenant_id = s.tenant_id and p.id = s.instructor_id
    where s.tenant_id = county and s.instructor_id = instructor and s.unit_id = unit;
end
$$;
grant execute on function private.assigned_days(uuid, uuid, uuid) to authenticated;

-- ── What a visit must satisfy, said with its reason; the insert policy says the same without one ──────────────────

create function private.refuse_visit() returns trigger
  language plpgsql set search_path = ''
as $$
declare
  has_begun boolean;
  is_active boolean;
begin
  if new.visited_on > private.today() then
    raise exception using errcode = 'P0001', message = 'visit_in_future';
  end if;
  -- Topics are shown to committees above, who read no text: so they are ticked, never typed.
  if not new.topics <@ (select g.visit_topics from public.settings g where g.tenant_id = new.tenant_id) then
    raise exception using errcode = 'P0001', message = 'topic_unknown';
  end if;

  select bool_or(a.since <= new.visited_on), bool_or(a.since <= new.visited_on and (a.until is null or new.visited_on < a.until))
    into has_begun, is_active
    from private.assigned_days(new.tenant_id, new.instructor_id, new.unit_id) a;
  if has_begun is null then
    raise exception using errcode = 'P0001', message = 'unit_not_assigned';
  elsif not has_begun then
    raise exception using errcode = 'P0001', message = 'visit_before_assignment';
  elsif not is_active then
    raise exception using errcode = 'P0001', message = 'visit_after_assignment';
  end if;
  return new;
end
$$;
create trigger visits_refuse before insert on public.visits for each row execute function private.refuse_visit();

-- Definer: assignments for which the speaker may record a visit: its own as an instructor, all of the county as its office.
create function private.assignments_i_may_record() returns table (tenant_id uuid, instructor_id uuid, unit_id uuid, since date, until date)
  language plpgsql stable security definer set search_path = '' rows 50
as $$
begin
  return query
    select s.tenant_id, s.instructor_id, s.unit_id, greatest(s.since, p.appointed_on), least(s.until, p.ends_on)
    from public.assignments s
    join public.appointments p on p.tenant_id = s.tenant_id and p.id = s.instructor_id
    where s.tenant_id = any (private.my_tenant_ids('officer'))
      or (s.tenant_id, s.instructor_id) in (select a.tenant_id, a.instructor_id from private.my_appointments() a);
end
$$;
grant execute on function private.assignments_i_may_record() to authenticated;

-- Who edited a log when is the database's to say.
create function private.stamp_log() returns trigger
  language plpgsql set search_path = ''
as $$
begin
  new.edited_at := private.now();
  return new;
end
$$;
create trigger monthly_logs_stamp before update on public.monthly_logs for each row execute function private.stamp_log();

-- What is submitted must be there: a log that is still a draft read from the visits would go on changing.
create function private.refuse_empty_log() returns trigger
  language plpgsql set search_path = ''
as $$
begin
  if exists (select from public.monthly_logs l where l.tenant_id = new.tenant_id and l.id = new.log_id and l.body is null) then
    raise exception using errcode = 'P0001', message = 'log_empty';
  end if;
  return new;
end
$$;
create trigger log_submissions_refuse before insert on public.log_submissions for each row execute function private.refuse_empty_log();

-- An assignment begins while its instructor is appointed.
create function private.refuse_assignment() returns trigger
  language plpgsql set search_path = ''
as $$
begin
  if not exists (
    select from public.appointments p
    where p.tenant_id = new.tenant_id and p.id = new.instructor_id
      and p.appointed_on <= new.since and (p.ends_on is null or new.since < p.ends_on)
  ) then
    raise exception using errcode = 'P0001', message = 'not_appointed_then';
  end if;
  return new;
end
$$;
create trigger assignments_refuse before insert on public.assignments for each row execute function private.refuse_assignment();

-- Definer: the speaker's own logs. A policy that asked monthly_logs itself would go in circles with that of log_submissions.
create function private.my_logs() returns table (tenant_id uuid, log_id uuid)
  language plpgsql stable security definer set search_path = '' rows 20
as $$
begin
  return query
    select l.tenant_id, l.id from private.my_appointments() a
    join public.monthly_logs l on l.tenant_id = a.tenant_id and l.instructor_id = a.instructor_id;
end
$$;
grant execute on function private.my_logs() to authenticated;

-- ── Row-level security ───────────────────────────────────────────────────────────────────────────────────────────

alter table public.appointments enable row level security;
create policy "offices read all instructors, others themselves and those they work with" on public.appointments
  for select to authenticated using (
    tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat', 'leader', 'system'))::uuid[])
    or (tenant_id, id) in (select a.tenant_id, a.instructor_id from private.my_appointments() a)
    or (tenant_id, person_id) in (select c.tenant_id, c.person_id from private.my_counterparts() c)
  );
create policy "the office appoints" on public.appointments
  for insert to authenticated with check (tenant_id = any ((select private.my_tenant_ids('officer', 'system'))::uuid[]));
create policy "the office ends or corrects an appointment" on public.appointments
  for update to authenticated using (tenant_id = any ((select private.my_tenant_ids('officer', 'system'))::uuid[]));
grant select on public.appointments to authenticated;
grant insert (tenant_id, id, person_id, body_id, appointed_on, ends_on), update (body_id, ends_on) on public.appointments to authenticated;

alter table public.assignments enable row level security;
create policy "offices read all assignments, instructors their own, others those at units they serve or answer for" on public.assignments
  for select to authenticated using (
    tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat', 'leader', 'system'))::uuid[])
    or (tenant_id, instructor_id) in (select a.tenant_id, a.instructor_id from private.my_appointments() a)
    or (tenant_id, unit_id) in (select s.tenant_id, s.unit_id from private.my_served_units() s)
    or (tenant_id, unit_id) in (select o.tenant_id, o.unit_id from private.my_own_units() o)
  );
create policy "the office assigns" on public.assignments
  for insert to authenticated with check (tenant_id = any ((select private.my_tenant_ids('officer', 'system'))::uuid[]));
create policy "the office ends an assignment" on public.assignments
  for update to authenticated using (tenant_id = any ((select private.my_tenant_ids('officer', 'system'))::uuid[]));
create policy "the office takes back an assignment under which nothing was recorded" on public.assignments
  for delete to authenticated using (
    tenant_id = any ((select private.my_tenant_ids('officer', 'system'))::uuid[])
    and not exists (
      select from public.visits v
      where (v.tenant_id, v.instructor_id, v.unit_id) = (assignments.tenant_id, assignments.instructor_id, assignments.unit_id)
        and v.visited_on >= assignments.since)
  );
grant select, delete on public.assignments to authenticated;
grant insert (tenant_id, id, instructor_id, unit_id, since, until), update (until) on public.assignments to authenticated;

alter table public.visits enable row level security;
create policy "offices read all visits, instructors their own and those at their units, committees above by grant" on public.visits
  for select to authenticated using (
    tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat', 'leader', 'system'))::uuid[])
    or (tenant_id, unit_id) in (select s.tenant_id, s.unit_id from private.my_served_units() s)
    or (tenant_id, instructor_id) in (select a.tenant_id, a.instructor_id from private.my_appointments() a)
    or (tenant_id, companion_id) in (select a.tenant_id, a.instructor_id from private.my_appointments() a)
    or tenant_id in (select private.overseen_tenants('list'))
  );
create policy "instructors record visits at assigned units, the office on their behalf; never ahead of today" on public.visits
  for insert to authenticated with check (
    visited_on <= (select private.today())
    and exists (
      select from private.assignments_i_may_record() a
      where (a.tenant_id, a.instructor_id, a.unit_id) = (visits.tenant_id, visits.instructor_id, visits.unit_id)
        and visits.visited_on >= a.since and (a.until is null or visits.visited_on < a.until)
    )
  );
grant select on public.visits to authenticated;
grant insert (tenant_id, id, instructor_id, companion_id, unit_id, visited_on, manner, topics) on public.visits to authenticated;

alter table public.visit_notes enable row level security;
create policy "who reads a visit reads its text, except committees above, who open it case by case" on public.visit_notes
  for select to authenticated using (
    tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat', 'leader', 'system'))::uuid[])
    or exists (
      select from public.visits v where (v.tenant_id, v.id) = (visit_notes.tenant_id, visit_notes.visit_id) and (
        (v.tenant_id, v.unit_id) in (select s.tenant_id, s.unit_id from private.my_served_units() s)
        or (v.tenant_id, v.instructor_id) in (select a.tenant_id, a.instructor_id from private.my_appointments() a)
        or (v.tenant_id, v.companion_id) in (select a.tenant_id, a.instructor_id from private.my_appointments() a)))
    or (tenant_id, visit_id) in (select c.tenant_id, c.record_id from private.opened_cases('visits') c)
  );
create policy "who recorded a visit writes its text" on public.visit_notes
  for insert to authenticated with check (
    exists (select from public.visits v where (v.tenant_id, v.id) = (visit_notes.tenant_id, visit_notes.visit_id) and v.recorded_by = (select private.me())));
grant select on public.visit_notes to authenticated;
grant insert on public.visit_notes to authenticated;

alter table public.visit_withdrawals enable row level security;
create policy "who reads a visit reads that it was withdrawn" on public.visit_withdrawals
  for select to authenticated using (
    tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat', 'leader', 'system'))::uuid[])
    or tenant_id in (select private.overseen_tenants('list'))
    or exists (select from public.visits v where (v.tenant_id, v.id) = (visit_withdrawals.tenant_id, visit_withdrawals.visit_id))
  );
create policy "the instructor withdraws its own visit, the office any" on public.visit_withdrawals
  for insert to authenticated with check (
    tenant_id = any ((select private.my_tenant_ids('officer'))::uuid[])
    or exists (
      select from public.visits v where (v.tenant_id, v.id) = (visit_withdrawals.tenant_id, visit_withdrawals.visit_id)
        and (v.tenant_id, v.instructor_id) in (select a.tenant_id, a.instructor_id from private.my_appointments() a))
  );
grant select (tenant_id, visit_id, withdrawn_by, withdrawn_at) on public.visit_withdrawals to authenticated;
grant insert (tenant_id, visit_id, reason) on public.visit_withdrawals to authenticated;

alter table public.monthly_logs enable row level security;
create policy "offices read all logs, instructors their own" on public.monthly_logs
  for select to authenticated using (
    tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat', 'leader', 'system'))::uuid[])
    or (tenant_id, instructor_id) in (select a.tenant_id, a.instructor_id from private.my_appointments() a)
    or (tenant_id, id) in (select c.tenant_id, c.record_id from private.opened_cases('monthly_logs') c)
  );
create policy "the county's machine drafts logs, an instructor or the office may begin one; never of a month to come" on public.monthly_logs
  for insert to authenticated with check (
    month <= (select private.month(private.today()))
    and (tenant_id = any ((select private.my_tenant_ids('officer', 'system'))::uuid[])
      or (tenant_id, instructor_id) in (select a.tenant_id, a.instructor_id from private.my_appointments() a))
  );
create policy "an instructor edits its log until it is submitted, the office from paper" on public.monthly_logs
  for update to authenticated using (
    (tenant_id = any ((select private.my_tenant_ids('officer'))::uuid[])
      or (tenant_id, instructor_id) in (select a.tenant_id, a.instructor_id from private.my_appointments() a))
    and not exists (select from public.log_submissions s where (s.tenant_id, s.log_id) = (monthly_logs.tenant_id, monthly_logs.id))
  );
grant select on public.monthly_logs to authenticated;
grant insert (tenant_id, id, instructor_id, month), update (body) on public.monthly_logs to authenticated;

alter table public.log_submissions enable row level security;
create policy "offices and instructors read submissions, committees above that of a case" on public.log_submissions
  for select to authenticated using (
    tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat', 'leader', 'system'))::uuid[])
    or (tenant_id, log_id) in (select l.tenant_id, l.log_id from private.my_logs() l)
    or (tenant_id, log_id) in (select c.tenant_id, c.record_id from private.opened_cases('monthly_logs') c)
  );
create policy "an instructor submits its log, the office from paper" on public.log_submissions
  for insert to authenticated with check (
    tenant_id = any ((select private.my_tenant_ids('officer'))::uuid[])
    or (tenant_id, log_id) in (select l.tenant_id, l.log_id from private.my_logs() l)
  );
grant select on public.log_submissions to authenticated;
grant insert (tenant_id, log_id) on public.log_submissions to authenticated;

alter table public.log_supplements enable row level security;
create policy "offices and instructors read supplements, committees above those of a case" on public.log_supplements
  for select to authenticated using (
    tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat', 'leader', 'system'))::uuid[])
    or (tenant_id, log_id) in (select l.tenant_id, l.log_id from private.my_logs() l)
    or (tenant_id, log_id) in (select c.tenant_id, c.record_id from private.opened_cases('monthly_logs') c)
  );
create policy "an instructor supplements its log, the office from paper" on public.log_supplements
  for insert to authenticated with check (
    tenant_id = any ((select private.my_tenant_ids('officer'))::uuid[])
    or (tenant_id, log_id) in (select l.tenant_id, l.log_id from private.my_logs() l)
  );
grant select on public.log_supplements to authenticated;
grant insert (tenant_id, id, log_id, body) on public.log_supplements to authenticated;

-- ── Who owes a contact: the phone, the office's page and the mails all read this one function ─────────────────────
-- An operating unit obliges its instructor for a half-month in which the assignment is active at least settings.active_days_min
-- days (docs/rules.md §2); days before and after a re-appointment or a gap add up, so it is the person who owes. A visit of the
-- half-month discharges the instructor and the companion; a withdrawn one does not. `instructor_id` is the latest appointment.
-- Invoker: everybody is shown the obligations of the assignments they may read.
create function private.contact_obligations(county uuid, period text, of_person uuid default null)
  returns table (instructor_id uuid, person_id uuid, unit_id uuid, contacted_on date)
  language plpgsql stable set search_path = '' set enable_nestloop = off rows 500
as $$
declare
  begins date := private.first_day(period);
  ends date := private.last_day(period) + 1;
  as_of date := least(ends - 1, private.today());      -- what has ceased since then obliged until then
  days_min int := (select g.active_days_min from public.settings g where g.tenant_id = county);
begin
  -- Assignments and visits are gathered first and joined once, and `of_person` is asked of the groups: with a filter on it, or a
  -- join of the two, the planner takes a county for one row and looks up each unit by itself (5 ms against 2). Of a county that was
  -- imported just now it knows nothing at all: with loops within loops that took 16 s, and takes 3 ms without.
  return query
    select (array_agg(p.id order by p.appointed_on desc) filter (where d.days > 0))[1], p.person_id, x.unit_id, max(x.visited_on)
    from (
      select s.instructor_id, s.unit_id, s.since, s.until, null::date as visited_on
      from public.assignments s
      join public.units u on u.tenant_id = county and u.id = s.unit_id and (u.status = 'operating' or u.ceased_on > as_of)
      where s.tenant_id = county
      union all
      select i.id, v.unit_id, null, null, v.visited_on
      from public.visits v
      cross join lateral (values (v.instructor_id), (v.companion_id)) i(id)
      where v.tenant_id = county and v.visited_on >= begins and v.visited_on < ends and i.id is not null
        and not exists (select from public.visit_withdrawals w where w.tenant_id = county and w.visit_id = v.id)
    ) x
    join public.appointments p on p.tenant_id = county and p.id = x.instructor_id
    cross join lateral (select case when x.visited_on is null
      then greatest(0, least(ends, x.until, p.ends_on) - greatest(begins, x.since, p.appointed_on)) else 0 end as days) d
    group by p.person_id, x.unit_id
    having sum(d.days) >= days_min and (of_person is null or bool_or(p.person_id = of_person));
end
$$;
grant execute on function private.contact_obligations(uuid, text, uuid) to authenticated;

-- ── Trace ────────────────────────────────────────────────────────────────────────────────────────────────────────

select private.trace('public.appointments');
select private.trace('public.assignments');
select private.trace('public.visits');
select private.trace('public.visit_notes', closed => '{summary}');
select private.trace('public.visit_withdrawals');
select private.trace('public.monthly_logs', closed => '{body}');
select private.trace('public.log_submissions');
select private.trace('public.log_supplements', closed => '{body}');
