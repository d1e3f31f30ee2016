-- Dispatches: a demand in the hands of one lead department and of any that assist. Every act is a step; what stands follows from the steps.

alter table public.bodies add column supervisor_id uuid;
alter table public.bodies add constraint bodies_supervisor_fkey foreign key (tenant_id, supervisor_id) references public.people (tenant_id, id) on update cascade;
comment on column public.bodies.supervisor_id is '分管负责人：派单到期未办结时由其督办；没有的机构会被提示。';
grant insert (supervisor_id), update (supervisor_id) on public.bodies to authenticated;
create index bodies_supervisor_idx on public.bodies (tenant_id, supervisor_id);

create table public.dispatches (
  tenant_id      uuid not null,
  id             uuid not null default gen_random_uuid(),
  demand_id      uuid not null,
  body_id        uuid not null,
  part           text not null check (part in ('lead', 'assist')),
  is_final       boolean not null default false,      -- assigned for good: it cannot be returned
  allowance_unit text not null check (allowance_unit in ('workdays', 'hours')),
  allowance      int not null check (allowance between 1 and 500),
  answer_within  int not null default 1 check (answer_within between 1 and 10),      -- working days; as the county's rule was when it was sent
  started_at     timestamptz not null default private.now(),
  -- How it stands: kept by the steps, so that lists and sweeps ask an index and not the history.
  extended_by    int not null default 0 check (extended_by between 0 and 500),
  accepted_at    timestamptz,
  due_at         timestamptz,                         -- null while the clock stands
  is_provisional boolean not null default false,
  ladder         timestamptz[] not null default '{}', -- when it is escalated, step by step
  ended_at       timestamptz,
  ended_as       text check (ended_as in ('returned', 'withdrawn', 'dissolved', 'resolved', 'closed')),
  answer_by      timestamptz,                         -- resolved by the lead: until when the unit may say whether it is
  constraint dispatches_pkey primary key (tenant_id, id),
  constraint dispatches_demand_key unique (tenant_id, demand_id, id),
  constraint dispatches_demand_fkey foreign key (tenant_id, demand_id) references public.demands (tenant_id, id),
  constraint dispatches_body_fkey foreign key (tenant_id, body_id) references public.bodies (tenant_id, id),
  constraint dispatches_ended_check check ((ended_at is null) = (ended_as is null)),
  constraint dispatches_extended_check check (extended_by <= allowance)
);
comment on table public.dispatches is '派单：一件需求交一家牵头、若干家协办；时限、暂停、延期、退回与办结都由环节得出。';
comment on column public.dispatches.started_at is 'From then on its time runs; the day itself does not count (docs/rules.md, the clock of a dispatch).';
comment on column public.dispatches.is_provisional is '暂定：到期日所在年份的工作日历尚未公布。';
-- One lead at a time, and no body twice: of two at once the second is told.
create unique index dispatches_lead_idx on public.dispatches (tenant_id, demand_id) where part = 'lead' and ended_at is null;
create unique index dispatches_body_idx on public.dispatches (tenant_id, demand_id, body_id) where ended_at is null;
create index dispatches_open_idx on public.dispatches (tenant_id, body_id, due_at, id) where ended_at is null;
create index dispatches_due_idx on public.dispatches (tenant_id, due_at, id) where ended_at is null;
create index dispatches_ended_idx on public.dispatches (tenant_id, ended_at desc nulls last, id desc) where ended_at is not null;
create index dispatches_body_ended_idx on public.dispatches (tenant_id, body_id, ended_at desc nulls last, id desc) where ended_at is not null;
create index dispatches_history_idx on public.dispatches (tenant_id, body_id, started_at desc, id desc) include (demand_id, ended_as);
create index dispatches_answer_by_idx on public.dispatches (answer_by) where answer_by is not null;

create table public.dispatch_steps (
  tenant_id        uuid not null,
  id               uuid not null default gen_random_uuid(),
  demand_id        uuid not null,
  dispatch_id      uuid not null,
  kind             text not null check (kind in ('sent', 'accepted', 'returned', 'withdrawn', 'dissolved', 'replied', 'asked', 'answered',
                     'extension_asked', 'extension_granted', 'extension_refused', 'resolved', 'confirmed', 'reopened')),
  proposed_body_id uuid,                              -- of a return: who it should rather go to
  amount           int,                               -- of an extension: working days or hours more
  outcome          text check (outcome in ('solved', 'explained')),
  rating           text check (rating in ('satisfied', 'fairly_satisfied', 'dissatisfied')),
  manner           text not null default 'account' check (manner in ('account', 'paper', 'slip', 'call_back', 'machine')),
  is_outward       boolean not null,                  -- its words are for the unit too
  done_by          uuid default private.me(),         -- nobody where somebody used the code on a slip
  done_at          timestamptz not null default private.now(),
  noted_at         timestamptz not null default private.now(),
  constraint dispatch_steps_pkey primary key (tenant_id, id),
  constraint dispatch_steps_outward_key unique (tenant_id, id, dispatch_id, is_outward),
  constraint dispatch_steps_dispatch_fkey foreign key (tenant_id, demand_id, dispatch_id) references public.dispatches (tenant_id, demand_id, id),
  constraint dispatch_steps_proposed_fkey foreign key (tenant_id, proposed_body_id) references public.bodies (tenant_id, id),
  constraint dispatch_steps_done_by_fkey foreign key (tenant_id, done_by) references public.people (tenant_id, id) on update cascade,
  constraint dispatch_steps_amount_check check ((kind = 'extension_asked') = (amount is not null) and coalesce(amount > 0, true)),
  constraint dispatch_steps_resolved_check check ((kind = 'resolved') = (outcome is not null)),
  constraint dispatch_steps_confirmed_check check ((kind = 'confirmed') = (rating is not null)),
  constraint dispatch_steps_proposed_check check (proposed_body_id is null or kind = 'returned'),
  constraint dispatch_steps_done_by_check check ((done_by is null) = (manner = 'slip')),
  constraint dispatch_steps_time_check check (done_at <= noted_at)
);
comment on table public.dispatch_steps is '派单环节：派出、接单、退回、答复、询问、延期、办结、确认、重办等，各有何人何时，不改不删。';
comment on column public.dispatch_steps.manner is 'account: signed in; paper: entered by the office; slip: by the code on the reply slip; call_back: told on the telephone; machine.';
create index dispatch_steps_demand_idx on public.dispatch_steps (tenant_id, demand_id, dispatch_id, done_at);
create index dispatch_steps_dispatch_idx on public.dispatch_steps (tenant_id, dispatch_id, kind);
create index dispatch_steps_latest_idx on public.dispatch_steps (tenant_id, kind, done_at);
create index dispatch_steps_done_by_idx on public.dispatch_steps (tenant_id, done_by);
create index dispatch_steps_proposed_idx on public.dispatch_steps (tenant_id, proposed_body_id) where proposed_body_id is not null;
-- Once in a dispatch: accepted, returned, resolved, an extension asked for and decided on, and the unit's word.
create unique index dispatch_steps_once_idx on public.dispatch_steps (tenant_id, dispatch_id, kind)
  where kind in ('sent', 'accepted', 'returned', 'withdrawn', 'dissolved', 'extension_asked', 'extension_granted', 'extension_refused', 'resolved');
create unique index dispatch_steps_decided_idx on public.dispatch_steps (tenant_id, dispatch_id) where kind in ('extension_granted', 'extension_refused');
create unique index dispatch_steps_said_idx on public.dispatch_steps (tenant_id, dispatch_id) where kind in ('confirmed', 'reopened');

create table public.dispatch_texts (
  tenant_id   uuid not null,
  step_id     uuid not null,
  demand_id   uuid not null,
  dispatch_id uuid not null,
  is_outward  boolean not null,
  body        text not null check (length(btrim(body)) between 2 and 2000),      -- TEXT_CHARACTERS_MAX in app/features/dispatches/dispatch.ts agrees
  constraint dispatch_texts_pkey primary key (tenant_id, step_id),
  constraint dispatch_texts_step_fkey foreign key (tenant_id, step_id, dispatch_id, is_outward) references public.dispatch_steps (tenant_id, id, dispatch_id, is_outward),
  constraint dispatch_texts_demand_fkey foreign key (tenant_id, demand_id) references public.demands (tenant_id, id)
);
comment on table public.dispatch_texts is '派单环节的文字：与需求原文同一公开范围；对内的只给办公室与承办单位。';
create index dispatch_texts_step_idx on public.dispatch_texts (tenant_id, step_id, dispatch_id, is_outward);
create index dispatch_texts_demand_idx on public.dispatch_texts (tenant_id, demand_id);
create index dispatch_texts_dispatch_idx on public.dispatch_texts (tenant_id, dispatch_id);

create table public.dispatch_deadlines (
  tenant_id      uuid not null,
  dispatch_id    uuid not null,
  number         int not null check (number >= 1),
  due_at         timestamptz,                         -- null: the clock stands
  is_provisional boolean not null,
  why            text not null check (why in ('sent', 'paused', 'resumed', 'extended', 'calendar')),
  reckoned_by    uuid not null default private.me(),
  reckoned_at    timestamptz not null default private.now(),
  constraint dispatch_deadlines_pkey primary key (tenant_id, dispatch_id, number),
  constraint dispatch_deadlines_dispatch_fkey foreign key (tenant_id, dispatch_id) references public.dispatches (tenant_id, id),
  constraint dispatch_deadlines_reckoned_by_fkey foreign key (tenant_id, reckoned_by) references public.people (tenant_id, id) on update cascade
);
comment on table public.dispatch_deadlines is '派单的到期时间：每次变动一行，原有的不改，最后一行为准。';
create index dispatch_deadlines_reckoned_by_idx on public.dispatch_deadlines (tenant_id, reckoned_by);

create trigger dispatch_steps_stay before update or delete on public.dispatch_steps for each row execute function private.refuse_change();
create trigger dispatch_texts_stay before update or delete on public.dispatch_texts for each row execute function private.refuse_change();
create trigger dispatch_deadlines_stay before update or delete on public.dispatch_deadlines for each row execute function private.refuse_change();

-- ── Reach ────────────────────────────────────────────────────────────────────────────────────────────────────────

-- Bodies on whose staff the speaker is. Definer: memberships.
create function private.my_bodies(variadic roles text[]) returns table (tenant_id uuid, body_id uuid)
  language plpgsql stable security definer set search_path = '' rows 5
as $$
begin
  return query
    select m.tenant_id, m.body_id from public.memberships m
    where m.person_id = private.me() and m.role = any (roles) and m.ended_at is null and m.body_id is not null;
end
$$;

-- Definers: demands that the asking policy is about to judge.
create function private.my_dispatched_demands() returns table (tenant_id uuid, demand_id uuid)
  language plpgsql stable security definer set search_path = '' rows 100
as $$
begin
  return query
    select distinct d.tenant_id, d.demand_id from public.dispatches d join private.my_bodies('department') b on (b.tenant_id, b.body_id) = (d.tenant_id, d.body_id);
end
$$;

-- Demands that the speaker's departments have in hand or have settled: what they gave back is no longer theirs to read.
create function private.my_handled_demands() returns table (tenant_id uuid, demand_id uuid)
  language plpgsql stable security definer set search_path = '' rows 100
as $$
begin
  return query
    select distinct d.tenant_id, d.demand_id from public.dispatches d join private.my_bodies('department') b on (b.tenant_id, b.body_id) = (d.tenant_id, d.body_id)
    where d.ended_as is null or d.ended_as in ('resolved', 'closed');
end
$$;

-- What the speaker's departments wrote themselves about a demand that is no longer theirs: that stays theirs to read.
create function private.my_departments_words() returns table (tenant_id uuid, step_id uuid)
  language plpgsql stable security definer set search_path = '' rows 20
as $$
begin
  return query
    select s.tenant_id, s.id from public.dispatches d
    join private.my_bodies('department') b on (b.tenant_id, b.body_id) = (d.tenant_id, d.body_id)
    join public.dispatch_steps s on (s.tenant_id, s.dispatch_id) = (d.tenant_id, d.id)
    where d.ended_as in ('returned', 'withdrawn') and s.kind in ('returned', 'replied', 'asked', 'extension_asked');
end
$$;

create function private.my_dispatched_units() returns table (tenant_id uuid, unit_id uuid)
  language plpgsql stable security definer set search_path = '' rows 100
as $$
begin
  return query
    select distinct d.tenant_id, d.unit_id from public.demands d join private.my_handled_demands() h on (h.tenant_id, h.demand_id) = (d.tenant_id, d.id)
    where d.confidentiality <> 'secretariat_only';
end
$$;

alter policy "offices read all demands, others those of their units and areas" on public.demands using (
  tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat', 'leader', 'system'))::uuid[])
  or (tenant_id, unit_id) in (select o.tenant_id, o.unit_id from private.my_own_units() o)
  or (tenant_id, unit_id) in (select s.tenant_id, s.unit_id from private.my_served_units() s)
  or (tenant_id, id) in (select h.tenant_id, h.demand_id from private.my_dispatched_demands() h)
  or (tenant_id, unit_id) in (select u.tenant_id, u.id from public.units u
    where (u.tenant_id, u.area_id) in (select a.tenant_id, a.area_id from private.my_areas('participant') a)));
alter policy "offices read all demands, others those of their units and areas" on public.demands
  rename to "offices read all demands, departments theirs, others their units'";

alter policy "offices and instructors read all units, area workers and participants their areas', contacts their own" on public.units using (
  tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat', 'leader', 'instructor', 'system'))::uuid[])
  or (tenant_id, area_id) in (select a.tenant_id, a.area_id from private.my_areas('area_worker', 'participant') a)
  or (tenant_id, id) in (select o.tenant_id, o.unit_id from private.my_own_units() o)
  or (tenant_id, id) in (select h.tenant_id, h.unit_id from private.my_dispatched_units() h)
  or tenant_id in (select private.overseen_tenants('list')));
alter policy "offices and instructors read all units, area workers and participants their areas', contacts their own" on public.units
  rename to "offices and instructors read all units, others those they serve";

alter policy "offices read contacts, instructors and area workers those of units they serve, contacts their own unit's" on public.unit_contacts using (
  tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat', 'leader', 'system'))::uuid[])
  or (tenant_id, unit_id) in (select s.tenant_id, s.unit_id from private.my_served_units() s)
  or (tenant_id, unit_id) in (select h.tenant_id, h.unit_id from private.my_dispatched_units() h)
  or (tenant_id, unit_id) in (select o.tenant_id, o.unit_id from private.my_own_units() o));
alter policy "offices read contacts, instructors and area workers those of units they serve, contacts their own unit's" on public.unit_contacts
  rename to "offices read contacts, others those of units they serve";

-- ── Row-level security: everything is written by the commands of …_dispatching.sql ───────────────────────────────

alter table public.dispatches enable row level security;
create policy "who reads a demand reads whom it was sent to" on public.dispatches
  for select to authenticated using (
    tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat', 'leader', 'system'))::uuid[])
    or (tenant_id, body_id) in (select b.tenant_id, b.body_id from private.my_bodies('department') b)
    or exists (select from public.demands d where (d.tenant_id, d.id) = (dispatches.tenant_id, dispatches.demand_id)));
grant select on public.dispatches to authenticated;

alter table public.dispatch_steps enable row level security;
create policy "who reads a demand reads what was done about it" on public.dispatch_steps
  for select to authenticated using (
    tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat', 'leader', 'system'))::uuid[])
    or exists (select from public.demands d where (d.tenant_id, d.id) = (dispatch_steps.tenant_id, dispatch_steps.demand_id)));
grant select on public.dispatch_steps to authenticated;

alter table public.dispatch_texts enable row level security;
create policy "the words of a step are read as the demand's own, inward ones by offices and departments that handle it or wrote them" on public.dispatch_texts
  for select to authenticated using (
    tenant_id = any ((select private.my_tenant_ids('secretariat'))::uuid[])
    or (is_outward and (tenant_id, demand_id) in (select t.tenant_id, t.demand_id from private.my_demand_texts() t))
    or (tenant_id, demand_id) in (select h.tenant_id, h.demand_id from private.my_handled_demands() h)
    or (tenant_id, step_id) in (select w.tenant_id, w.step_id from private.my_departments_words() w)
    or (tenant_id = any ((select private.my_tenant_ids('officer', 'leader'))::uuid[])
      and exists (select from public.demands d where (d.tenant_id, d.id) = (dispatch_texts.tenant_id, dispatch_texts.demand_id) and d.confidentiality <> 'secretariat_only')));
grant select on public.dispatch_texts to authenticated;

alter table public.dispatch_deadlines enable row level security;
create policy "who reads a dispatch reads how its time was reckoned" on public.dispatch_deadlines
  for select to authenticated using (
    tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat', 'leader', 'system'))::uuid[])
    or exists (select from public.dispatches d where (d.tenant_id, d.id) = (dispatch_deadlines.tenant_id, dispatch_deadlines.dispatch_id)));
grant select on public.dispatch_deadlines to authenticated;

grant execute on function
  private.my_bodies(text[]), private.my_dispatched_demands(), private.my_handled_demands(), private.my_departments_words(), private.my_dispatched_units() to authenticated;

-- ── Trace ────────────────────────────────────────────────────────────────────────────────────────────────────────

select private.trace('public.dispatches', '{}', '{ladder}');
select private.trace('public.dispatch_steps');
select private.trace('public.dispatch_texts', '{body}');
select private.trace('public.dispatch_deadlines');
