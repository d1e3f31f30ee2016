-- Escalations: a dispatch whose time runs out is put before the next person, step by step. The machine looks at each tick.

create table public.escalations (
  tenant_id   uuid not null,
  dispatch_id uuid not null,
  extended_by int not null,                           -- with more time granted, the steps begin anew
  step        text not null check (step in ('warning', 'due', 'late', 'very_late')),
  person_id   uuid,                                   -- null: there is nobody, which is a fault that the office sees
  due_at      timestamptz not null,
  raised_by   uuid not null default private.me(),
  raised_at   timestamptz not null default private.now(),
  constraint escalations_pkey primary key (tenant_id, dispatch_id, extended_by, step),
  constraint escalations_dispatch_fkey foreign key (tenant_id, dispatch_id) references public.dispatches (tenant_id, id),
  constraint escalations_person_fkey foreign key (tenant_id, person_id) references public.people (tenant_id, id) on update cascade,
  constraint escalations_raised_by_fkey foreign key (tenant_id, raised_by) references public.people (tenant_id, id) on update cascade
);
comment on table public.escalations is '督办：派单到期限的一定比例、到期、逾期若干日各一行，写明交给谁；没有人的一行是需要补齐的缺口。';
create index escalations_person_idx on public.escalations (tenant_id, person_id, raised_at desc);
create index escalations_latest_idx on public.escalations (tenant_id, raised_at desc, dispatch_id);
create index escalations_raised_by_idx on public.escalations (tenant_id, raised_by);
create trigger escalations_stay before update or delete on public.escalations for each row execute function private.refuse_change();

-- Definer: dispatches are written by their commands alone.
create function private.set_next_escalation(county uuid, dispatch uuid) returns void
  language plpgsql security definer set search_path = ''
as $$
begin
  update public.dispatches d
    set escalates_at = case when d.ended_at is null then (
      select l.at from unnest(d.ladder) with ordinality l(at, n)
      where not exists (
        select from public.escalations e
        where e.tenant_id = county and e.dispatch_id = d.id and e.extended_by = d.extended_by and e.step = private.escalation_step(l.n))
      order by l.n limit 1) end
    where d.tenant_id = county and d.id = dispatch;
end
$$;

create function private.escalation_step(n bigint) returns text
  language sql immutable set search_path = ''
as $$ select ('{warning,due,late,very_late}'::text[])[n] $$;

-- ── Row-level security ───────────────────────────────────────────────────────────────────────────────────────────

alter table public.escalations enable row level security;
create policy "who reads a dispatch reads before whom it was put" on public.escalations
  for select to authenticated using (
    tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat', 'leader', 'system'))::uuid[])
    or (tenant_id, dispatch_id) in (select d.tenant_id, d.id from public.dispatches d));
grant select on public.escalations to authenticated;

select private.trace('public.escalations');
