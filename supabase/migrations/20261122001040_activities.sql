-- Activities: planned, published, held or cancelled, summed up; for whom they are, and what is attached to them.

create table public.activities (
  tenant_id    uuid not null,
  id           uuid not null default gen_random_uuid(),   -- made with the form, so that a form sent twice is one activity
  alliance_id  uuid not null,
  item_id      uuid,
  kind         text not null check (kind in ('joint_theme_day', 'observation_visit', 'study', 'lecture', 'fair', 'volunteer', 'contest', 'other')),
  title        text not null check (length(btrim(title)) between 2 and 80),
  note         text check (length(note) <= 2000),
  starts_at    timestamptz not null,
  ends_at      timestamptz not null,
  month        text not null generated always as (private.month(private.day_of(starts_at))) stored,
  place        text not null check (length(btrim(place)) between 1 and 120),
  capacity     int check (capacity between 1 and 100000),
  needs_names  boolean not null default false,
  is_health    boolean not null default false,
  version      int not null default 0,                    -- grows with every change, and so does a calendar's SEQUENCE
  planned_by   uuid not null default private.me(),
  planned_at   timestamptz not null default private.now(),
  changed_at   timestamptz not null default private.now(),
  constraint activities_pkey primary key (tenant_id, id),
  constraint activities_alliance_fkey foreign key (tenant_id, alliance_id) references public.alliances (tenant_id, id),
  constraint activities_item_fkey foreign key (tenant_id, item_id) references public.menu_items (tenant_id, id),
  constraint activities_planned_by_fkey foreign key (tenant_id, planned_by) references public.people (tenant_id, id) on update cascade,
  constraint activities_order_check check (ends_at > starts_at and ends_at <= starts_at + interval '31 days'),
  constraint activities_health_check check (not (is_health and needs_names))
);
comment on table public.activities is '活动：时间、地点、名额、对象；可挂在当月菜单的一个项目下。';
comment on column public.activities.month is 'Whose chair it is: the month it begins in, in Asia/Shanghai.';
comment on column public.activities.is_health is 'Health-related: counts only, never names (domain.md §6.7).';
create index activities_latest_idx on public.activities (tenant_id, starts_at desc, id desc);
create index activities_month_idx on public.activities (tenant_id, month);
create index activities_alliance_idx on public.activities (tenant_id, alliance_id);
create index activities_item_idx on public.activities (tenant_id, item_id);
create index activities_planned_by_idx on public.activities (tenant_id, planned_by);

-- Whom to ask: a person's name and number, so apart, because committees above read activities without persons.
create table public.activity_enquiries (
  tenant_id   uuid not null,
  activity_id uuid not null,
  line        text not null check (length(btrim(line)) between 2 and 120),
  constraint activity_enquiries_pkey primary key (tenant_id, activity_id),
  constraint activity_enquiries_activity_fkey foreign key (tenant_id, activity_id) references public.activities (tenant_id, id) on delete cascade
);
comment on table public.activity_enquiries is '活动咨询：联系人与电话，供本县（区）人员查看。';

create table public.activity_audiences (
  tenant_id    uuid not null,
  id           uuid not null default gen_random_uuid(),
  activity_id  uuid not null,
  area_id      uuid,
  unit_id      uuid,
  party_org_id uuid,
  constraint activity_audiences_pkey primary key (tenant_id, id),
  constraint activity_audiences_activity_fkey foreign key (tenant_id, activity_id) references public.activities (tenant_id, id) on delete cascade,
  constraint activity_audiences_area_fkey foreign key (tenant_id, area_id) references public.areas (tenant_id, id),
  constraint activity_audiences_unit_fkey foreign key (tenant_id, unit_id) references public.units (tenant_id, id),
  constraint activity_audiences_party_org_fkey foreign key (tenant_id, party_org_id) references public.party_orgs (tenant_id, id),
  constraint activity_audiences_one_check check (num_nonnulls(area_id, unit_id, party_org_id) <= 1),
  constraint activity_audiences_once_key unique nulls not distinct (tenant_id, activity_id, area_id, unit_id, party_org_id)
);
comment on table public.activity_audiences is '活动对象：片区、单位或党组织；三者皆空的一行表示面向全体。';
create index activity_audiences_area_idx on public.activity_audiences (tenant_id, area_id);
create index activity_audiences_unit_idx on public.activity_audiences (tenant_id, unit_id);
create index activity_audiences_party_org_idx on public.activity_audiences (tenant_id, party_org_id);

-- A change of state is a row. Cancelled or held, not both; each step once.
create table public.activity_steps (
  tenant_id   uuid not null,
  activity_id uuid not null,
  step        text not null check (step in ('published', 'held', 'cancelled', 'summed_up')),
  taken_by    uuid not null default private.me(),
  taken_at    timestamptz not null default private.now(),
  constraint activity_steps_pkey primary key (tenant_id, activity_id, step),
  constraint activity_steps_activity_fkey foreign key (tenant_id, activity_id) references public.activities (tenant_id, id),
  constraint activity_steps_by_fkey foreign key (tenant_id, taken_by) references public.people (tenant_id, id) on update cascade
);
comment on table public.activity_steps is '活动的进展：发布、举办或取消、总结，各有何人何时。';
create unique index activity_steps_end_idx on public.activity_steps (tenant_id, activity_id) where step in ('held', 'cancelled');
create index activity_steps_by_idx on public.activity_steps (tenant_id, taken_by);

create table public.activity_cancellations (
  tenant_id   uuid not null,
  activity_id uuid not null,
  reason      text not null check (length(btrim(reason)) between 2 and 500),
  constraint activity_cancellations_pkey primary key (tenant_id, activity_id),
  constraint activity_cancellations_activity_fkey foreign key (tenant_id, activity_id) references public.activities (tenant_id, id)
);
comment on table public.activity_cancellations is '活动取消的理由：告知已报名的单位。';

create table public.activity_summaries (
  tenant_id   uuid not null,
  activity_id uuid not null,
  body        text not null check (length(btrim(body)) between 2 and 4000),
  constraint activity_summaries_pkey primary key (tenant_id, activity_id),
  constraint activity_summaries_activity_fkey foreign key (tenant_id, activity_id) references public.activities (tenant_id, id)
);
comment on table public.activity_summaries is '活动总结：文字；人数由到场记录得出，照片选传。';

create table public.activity_files (
  tenant_id   uuid not null,
  activity_id uuid not null,
  file_id     uuid not null,
  purpose     text not null check (purpose in ('attachment', 'photo')),
  attached_by uuid not null default private.me(),
  attached_at timestamptz not null default private.now(),
  constraint activity_files_pkey primary key (tenant_id, activity_id, file_id),
  constraint activity_files_activity_fkey foreign key (tenant_id, activity_id) references public.activities (tenant_id, id),
  constraint activity_files_file_fkey foreign key (tenant_id, file_id) references public.files (tenant_id, id),
  constraint activity_files_by_fkey foreign key (tenant_id, attached_by) references public.people (tenant_id, id) on update cascade
);
comment on table public.activity_files is '活动的附件与照片。';
create index activity_files_file_idx on public.activity_files (tenant_id, file_id);
create index activity_files_by_idx on public.activity_files (tenant_id, attached_by);

-- ── For whom ─────────────────────────────────────────────────────────────────────────────────────────────────────

-- Units that activities are for, asked by definers only: whoever signs up or is mailed need not read every unit's coverage.
create view private.reached_units with (security_invoker = true) as
  select a.tenant_id, a.activity_id, u.id as unit_id from public.activity_audiences a
    join public.units u on u.tenant_id = a.tenant_id
    where num_nonnulls(a.area_id, a.unit_id, a.party_org_id) = 0
  union all
  select a.tenant_id, a.activity_id, a.unit_id from public.activity_audiences a where a.unit_id is not null
  union all
  select a.tenant_id, a.activity_id, u.id from public.activity_audiences a
    join public.units u on u.tenant_id = a.tenant_id and u.area_id = a.area_id
  union all
  select a.tenant_id, a.activity_id, c.unit_id from public.activity_audiences a
    join public.coverages c on c.tenant_id = a.tenant_id and c.party_org_id = a.party_org_id
    where c.since <= private.today() and (c.until is null or c.until > private.today());
comment on view private.reached_units is '活动面向的单位：全体、片区、指名的单位，或其党组织现在覆盖的单位；同一单位可出现多次。';

-- Definer: as above, for party organisations.
create function private.reached_party_orgs(county uuid, activity uuid) returns table (party_org_id uuid)
  language plpgsql stable security definer set search_path = '' rows 500
as $$
begin
  return query
    select o.id from public.party_orgs o
    where o.tenant_id = county and exists (
      select from public.activity_audiences a
      where a.tenant_id = county and a.activity_id = activity and (
        num_nonnulls(a.area_id, a.unit_id, a.party_org_id) = 0 or a.party_org_id = o.id or a.area_id = o.area_id
        or exists (select from public.coverages c join public.units u on u.tenant_id = county and u.id = c.unit_id
          where c.tenant_id = county and c.party_org_id = o.id and c.since <= private.today() and (c.until is null or c.until > private.today())
            and (a.unit_id = u.id or a.area_id = u.area_id))));
end
$$;

-- ── What follows what ────────────────────────────────────────────────────────────────────────────────────────────

create function private.has_step(county uuid, activity uuid, variadic steps text[]) returns boolean
  language plpgsql stable set search_path = ''
as $$
begin
  return exists (select from public.activity_steps s where s.tenant_id = county and s.activity_id = activity and s.step = any (steps));
end
$$;

create function private.guard_activity() returns trigger
  language plpgsql set search_path = ''
as $$
begin
  if tg_op = 'DELETE' then
    perform private.refuse_unless(not private.has_step(old.tenant_id, old.id, 'published'), 'activity_published');
    return old;
  end if;
  perform private.refuse_unless(not private.has_step(new.tenant_id, new.id, 'held', 'cancelled'), 'activity_closed');
  perform private.refuse_unless(private.month(private.day_of(new.starts_at)) = old.month or not private.has_step(new.tenant_id, new.id, 'published'), 'other_month');
  perform private.refuse_unless((new.needs_names, new.is_health) = (old.needs_names, old.is_health)
    or not private.has_step(new.tenant_id, new.id, 'published'), 'activity_published');
  new.version := old.version + 1;
  new.changed_at := private.now();
  return new;
end
$$;
create trigger activities_guard before update or delete on public.activities for each row execute function private.guard_activity();

-- An item belongs to the menu of the month in which the activity takes place. Definer: whoever may not plan is refused by the policy.
create function private.guard_activity_item() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  perform private.refuse_unless(new.item_id is null or exists (
    select from public.menu_items i join public.themes t on t.tenant_id = i.tenant_id and t.id = i.theme_id
    where i.tenant_id = new.tenant_id and i.id = new.item_id and t.month = private.month(private.day_of(new.starts_at))), 'other_month');
  return new;
end
$$;
create trigger activities_item before insert or update on public.activities for each row execute function private.guard_activity_item();

create function private.guard_step() returns trigger
  language plpgsql set search_path = ''
as $$
declare
  starts timestamptz := (select a.starts_at from public.activities a where a.tenant_id = new.tenant_id and a.id = new.activity_id);
begin
  perform private.refuse_unless(starts is not null, 'not_found');
  if new.step <> 'published' then
    perform private.refuse_unless(private.has_step(new.tenant_id, new.activity_id, 'published'), 'activity_not_published');
  end if;
  case new.step
    when 'published' then perform private.refuse_unless(starts > private.now(), 'deadline_passed');
    when 'held' then
      perform private.refuse_unless(not private.has_step(new.tenant_id, new.activity_id, 'cancelled'), 'activity_closed');
      perform private.refuse_unless(starts <= private.now(), 'activity_not_begun');
    when 'cancelled' then perform private.refuse_unless(not private.has_step(new.tenant_id, new.activity_id, 'held'), 'activity_closed');
    when 'summed_up' then perform private.refuse_unless(private.has_step(new.tenant_id, new.activity_id, 'held'), 'activity_not_begun');
  end case;
  return new;
end
$$;
create trigger activity_steps_guard before insert on public.activity_steps for each row execute function private.guard_step();

-- Definer: those concerned are told by a run, which whoever publishes has no right to.
create function private.announce_activity() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  perform private.ask(new.tenant_id, 'activities.announce', new.activity_id::text);
  return null;
end
$$;
create trigger activity_steps_announce after insert on public.activity_steps for each row when (new.step = 'published') execute function private.announce_activity();

-- ── Commands of more than one row ────────────────────────────────────────────────────────────────────────────────

-- Invoker: the policies say who plans what. The same form sent twice is one activity; `id` known already is an edit of it.
create function public.save_activity(
    county uuid, id uuid, kind text, title text, starts_at timestamptz, ends_at timestamptz, place text,
    note text default null, capacity int default null, needs_names boolean default false, is_health boolean default false,
    item_id uuid default null, enquiries text default null,
    area_ids uuid[] default '{}', unit_ids uuid[] default '{}', party_org_ids uuid[] default '{}')
  returns void
  language plpgsql set search_path = ''
as $$
#variable_conflict use_column
begin
  perform private.refuse_unless(private.are_there(county, area_ids, unit_ids, party_org_ids), 'not_found');
  if exists (select from public.activities a where a.tenant_id = county and a.id = save_activity.id) then
    update public.activities a set kind = save_activity.kind, title = save_activity.title, note = save_activity.note,
        starts_at = save_activity.starts_at, ends_at = save_activity.ends_at, place = save_activity.place, capacity = save_activity.capacity,
        needs_names = save_activity.needs_names, is_health = save_activity.is_health, item_id = save_activity.item_id
      where a.tenant_id = county and a.id = save_activity.id;
    perform private.refuse_unless(found, 'not_allowed');
    delete from public.activity_audiences a where a.tenant_id = county and a.activity_id = save_activity.id;
    delete from public.activity_enquiries e where e.tenant_id = county and e.activity_id = save_activity.id;
  else
    insert into public.activities (tenant_id, id, alliance_id, kind, title, note, starts_at, ends_at, place, capacity, needs_names, is_health, item_id)
      values (county, save_activity.id, private.alliance_of(county), save_activity.kind, save_activity.title, save_activity.note, save_activity.starts_at,
        save_activity.ends_at, save_activity.place, save_activity.capacity, save_activity.needs_names, save_activity.is_health, save_activity.item_id);
  end if;
  insert into public.activity_enquiries (tenant_id, activity_id, line) select county, save_activity.id, enquiries where length(btrim(enquiries)) > 0;
  insert into public.activity_audiences (tenant_id, activity_id, area_id, unit_id, party_org_id)
    select county, save_activity.id, x, null::uuid, null::uuid from unnest(area_ids) x
    union all select county, save_activity.id, null, x, null from unnest(unit_ids) x
    union all select county, save_activity.id, null, null, x from unnest(party_org_ids) x
    union all select county, save_activity.id, null, null, null where cardinality(area_ids || unit_ids || party_org_ids) = 0;
end
$$;
comment on function public.save_activity is 'Plans an activity, or changes one that is planned or published; no audience named is everybody. Refuses other_month, activity_closed, activity_published.';

create function private.are_there(county uuid, area_ids uuid[], unit_ids uuid[], party_org_ids uuid[]) returns boolean
  language plpgsql stable set search_path = ''
as $$
begin
  return cardinality(area_ids || unit_ids || party_org_ids) <= 500
    and not exists (select from unnest(area_ids) x where not exists (select from public.areas a where a.tenant_id = county and a.id = x))
    and not exists (select from unnest(unit_ids) x where not exists (select from public.units u where u.tenant_id = county and u.id = x))
    and not exists (select from unnest(party_org_ids) x where not exists (select from public.party_orgs o where o.tenant_id = county and o.id = x));
end
$$;

-- One row that says who and when, and, for cancelling, why; a step already taken stays as it is.
create function public.take_step(county uuid, activity uuid, step text, words text default null) returns void
  language plpgsql set search_path = ''
as $$
#variable_conflict use_column
begin
  if private.has_step(county, activity, take_step.step) then return; end if;
  perform private.refuse_unless(exists (select from public.activities a where a.tenant_id = county and a.id = activity), 'not_found');
  insert into public.activity_steps (tenant_id, activity_id, step) values (county, activity, take_step.step);
  if take_step.step = 'cancelled' then
    insert into public.activity_cancellations (tenant_id, activity_id, reason) values (county, activity, coalesce(words, ''));
  elsif take_step.step = 'summed_up' then
    insert into public.activity_summaries (tenant_id, activity_id, body) values (county, activity, coalesce(words, ''));
  end if;
end
$$;
comment on function public.take_step is 'published, held, cancelled (with why) or summed_up (with the summary), in that order; asked twice it is one. Refuses activity_not_published, activity_closed, activity_not_begun, deadline_passed.';

-- Definer: which activities the speaker's organisation may plan, publish or finish now, as the chair of their months.
create function private.my_chair_activities(wanted text) returns table (tenant_id uuid, activity_id uuid)
  language plpgsql stable security definer set search_path = '' rows 20
as $$
begin
  return query
    select a.tenant_id, a.id from private.my_chair_months(wanted) c
    join public.activities a on (a.tenant_id, a.alliance_id, a.month) = (c.tenant_id, c.alliance_id, c.month);
end
$$;

grant execute on function
  private.reached_party_orgs(uuid, uuid), private.has_step(uuid, uuid, text[]),
  private.are_there(uuid, uuid[], uuid[], uuid[]), private.my_chair_activities(text) to authenticated;
grant execute on function
  public.save_activity(uuid, uuid, text, text, timestamptz, timestamptz, text, text, int, boolean, boolean, uuid, text, uuid[], uuid[], uuid[]),
  public.take_step(uuid, uuid, text, text) to authenticated;

-- ── Row-level security ───────────────────────────────────────────────────────────────────────────────────────────
-- Whether an activity is published is asked of its steps, whose own policy asks nothing of activities.

alter table public.activity_steps enable row level security;
create policy "members and committees above with a list grant read how far activities are" on public.activity_steps
  for select to authenticated using (
    tenant_id = any ((select private.my_working_tenant_ids())::uuid[])
    or tenant_id in (select private.overseen_tenants('list'))
  );
create policy "the secretariat takes steps; the chair publishes, cancels and finishes in its own windows" on public.activity_steps
  for insert to authenticated with check (
    tenant_id = any ((select private.my_tenant_ids('secretariat'))::uuid[])
    or (step in ('published', 'cancelled') and (tenant_id, activity_id) in (select c.tenant_id, c.activity_id from private.my_chair_activities('publish') c))
    or (step <> 'published' and (tenant_id, activity_id) in (select c.tenant_id, c.activity_id from private.my_chair_activities('finish') c))
  );
grant select on public.activity_steps to authenticated;
grant insert (tenant_id, activity_id, step) on public.activity_steps to authenticated;

alter table public.activities enable row level security;
create policy "members and committees above read published activities, offices and the month's chair also drafts" on public.activities
  for select to authenticated using (
    tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat', 'leader', 'system'))::uuid[])
    or (tenant_id, alliance_id, month) in (select c.tenant_id, c.alliance_id, c.month from private.my_chair_months('plan') c)
    or exists (select from public.activity_steps s where s.tenant_id = activities.tenant_id and s.activity_id = activities.id and s.step = 'published')
  );
create policy "the secretariat plans activities, the chair those of its own months" on public.activities
  for insert to authenticated with check (
    tenant_id = any ((select private.my_tenant_ids('secretariat'))::uuid[])
    or (tenant_id, alliance_id, month) in (select c.tenant_id, c.alliance_id, c.month from private.my_chair_months('plan') c)
  );
create policy "the secretariat changes activities, the chair those of its own months and only within them" on public.activities
  for update to authenticated using (
    tenant_id = any ((select private.my_tenant_ids('secretariat'))::uuid[])
    or (tenant_id, alliance_id, month) in (select c.tenant_id, c.alliance_id, c.month from private.my_chair_months('plan') c)
  );
create policy "the secretariat drops a draft, the chair one of its own months" on public.activities
  for delete to authenticated using (
    tenant_id = any ((select private.my_tenant_ids('secretariat'))::uuid[])
    or (tenant_id, alliance_id, month) in (select c.tenant_id, c.alliance_id, c.month from private.my_chair_months('plan') c)
  );
grant select, delete on public.activities to authenticated;
grant insert (tenant_id, id, alliance_id, item_id, kind, title, note, starts_at, ends_at, place, capacity, needs_names, is_health) on public.activities to authenticated;
grant update (item_id, kind, title, note, starts_at, ends_at, place, capacity, needs_names, is_health) on public.activities to authenticated;

alter table public.activity_audiences enable row level security;
create policy "who reads an activity reads for whom it is" on public.activity_audiences
  for select to authenticated using ((tenant_id, activity_id) in (select a.tenant_id, a.id from public.activities a));
create policy "the secretariat says for whom an activity is, the chair for its own" on public.activity_audiences
  for insert to authenticated with check (
    tenant_id = any ((select private.my_tenant_ids('secretariat'))::uuid[])
    or (tenant_id, activity_id) in (select c.tenant_id, c.activity_id from private.my_chair_activities('plan') c));
create policy "the secretariat says anew for whom an activity is, the chair for its own" on public.activity_audiences
  for delete to authenticated using (
    tenant_id = any ((select private.my_tenant_ids('secretariat'))::uuid[])
    or (tenant_id, activity_id) in (select c.tenant_id, c.activity_id from private.my_chair_activities('plan') c));
grant select, delete on public.activity_audiences to authenticated;
grant insert (tenant_id, id, activity_id, area_id, unit_id, party_org_id) on public.activity_audiences to authenticated;

alter table public.activity_enquiries enable row level security;
create policy "the county's own people read whom to ask" on public.activity_enquiries
  for select to authenticated using (
    tenant_id = any ((select private.my_working_tenant_ids())::uuid[])
    and (tenant_id, activity_id) in (select a.tenant_id, a.id from public.activities a));
create policy "the secretariat says whom to ask, the chair for its own activities" on public.activity_enquiries
  for insert to authenticated with check (
    tenant_id = any ((select private.my_tenant_ids('secretariat'))::uuid[])
    or (tenant_id, activity_id) in (select c.tenant_id, c.activity_id from private.my_chair_activities('plan') c));
create policy "the secretariat says anew whom to ask, the chair for its own activities" on public.activity_enquiries
  for delete to authenticated using (
    tenant_id = any ((select private.my_tenant_ids('secretariat'))::uuid[])
    or (tenant_id, activity_id) in (select c.tenant_id, c.activity_id from private.my_chair_activities('plan') c));
grant select, delete, insert (tenant_id, activity_id, line) on public.activity_enquiries to authenticated;

alter table public.activity_cancellations enable row level security;
create policy "the county's own people read why an activity does not take place" on public.activity_cancellations
  for select to authenticated using (
    tenant_id = any ((select private.my_working_tenant_ids())::uuid[]));
create policy "the secretariat says why it cancelled, the chair for its own activities" on public.activity_cancellations
  for insert to authenticated with check (
    (tenant_id = any ((select private.my_tenant_ids('secretariat'))::uuid[])
      or (tenant_id, activity_id) in (select c.tenant_id, c.activity_id from private.my_chair_activities('publish') c)
      or (tenant_id, activity_id) in (select c.tenant_id, c.activity_id from private.my_chair_activities('finish') c))
    and (tenant_id, activity_id) in (select s.tenant_id, s.activity_id from public.activity_steps s where s.step = 'cancelled'));
grant select, insert (tenant_id, activity_id, reason) on public.activity_cancellations to authenticated;

alter table public.activity_summaries enable row level security;
create policy "the county's own people read summaries" on public.activity_summaries
  for select to authenticated using (
    tenant_id = any ((select private.my_working_tenant_ids())::uuid[]));
create policy "the secretariat sums up, the chair its own activities" on public.activity_summaries
  for insert to authenticated with check (
    (tenant_id = any ((select private.my_tenant_ids('secretariat'))::uuid[])
      or (tenant_id, activity_id) in (select c.tenant_id, c.activity_id from private.my_chair_activities('finish') c))
    and (tenant_id, activity_id) in (select s.tenant_id, s.activity_id from public.activity_steps s where s.step = 'summed_up'));
create policy "the secretariat corrects a summary, the chair its own" on public.activity_summaries
  for update to authenticated using (
    tenant_id = any ((select private.my_tenant_ids('secretariat'))::uuid[])
    or (tenant_id, activity_id) in (select c.tenant_id, c.activity_id from private.my_chair_activities('finish') c));
grant select, insert (tenant_id, activity_id, body), update (body) on public.activity_summaries to authenticated;

alter table public.activity_files enable row level security;
create policy "the county's own people read what is attached to activities they read" on public.activity_files
  for select to authenticated using (
    tenant_id = any ((select private.my_working_tenant_ids())::uuid[])
    and (tenant_id, activity_id) in (select a.tenant_id, a.id from public.activities a));
create policy "the secretariat attaches files, the chair to its own activities" on public.activity_files
  for insert to authenticated with check (
    tenant_id = any ((select private.my_tenant_ids('secretariat'))::uuid[])
    or (tenant_id, activity_id) in (select c.tenant_id, c.activity_id from private.my_chair_activities('plan') c)
    or (tenant_id, activity_id) in (select c.tenant_id, c.activity_id from private.my_chair_activities('finish') c));
create policy "the secretariat takes files off, the chair off its own activities" on public.activity_files
  for delete to authenticated using (
    tenant_id = any ((select private.my_tenant_ids('secretariat'))::uuid[])
    or (tenant_id, activity_id) in (select c.tenant_id, c.activity_id from private.my_chair_activities('plan') c)
    or (tenant_id, activity_id) in (select c.tenant_id, c.activity_id from private.my_chair_activities('finish') c));
grant select, delete, insert (tenant_id, activity_id, file_id, purpose) on public.activity_files to authenticated;

alter policy "the office and the county's machine read what was sent" on public.files using (
  tenant_id = any ((select private.my_tenant_ids('officer', 'system'))::uuid[])
  or created_by = (select private.me())
  or (tenant_id, id) in (select f.tenant_id, f.file_id from public.activity_files f));
alter policy "the office and the county's machine read what was sent" on public.files rename to
  "the office reads what was sent, others what they sent or what is attached to what they read";

-- A file may be attached only by whoever sent it, so that a guessed id opens nothing.
create function private.guard_attachment() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  perform private.refuse_unless(exists (
    select from public.files f where f.tenant_id = new.tenant_id and f.id = new.file_id and f.created_by = private.me()), 'not_found');
  return new;
end
$$;
create trigger activity_files_guard before insert on public.activity_files for each row execute function private.guard_attachment();

select private.trace('public.activities');
select private.trace('public.activity_enquiries', '{line}');
select private.trace('public.activity_audiences');
select private.trace('public.activity_steps');
select private.trace('public.activity_cancellations', '{reason}');
select private.trace('public.activity_summaries', '{body}');
select private.trace('public.activity_files');
