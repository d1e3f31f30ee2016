-- Setting up: how far a new county has come from empty to working. What is done is read from the rows themselves, never stored; only
-- that a step is not needed here is a row.

create table public.setup_waivers (
  tenant_id uuid not null,
  step      text not null check (step in ('delegation', 'bodies', 'areas', 'party_orgs', 'units', 'instructors', 'assignments', 'rotation', 'colleagues')),
  waived_by uuid not null default private.me(),
  waived_at timestamptz not null default private.now(),
  constraint setup_waivers_pkey primary key (tenant_id, step),
  constraint setup_waivers_tenant_fkey foreign key (tenant_id) references public.tenants (id),
  constraint setup_waivers_waived_by_fkey foreign key (tenant_id, waived_by) references public.people (tenant_id, id) on update cascade
);
comment on table public.setup_waivers is '开通设置中注明“本地不需要”的步骤：可随时恢复。';
create index setup_waivers_waived_by_idx on public.setup_waivers (tenant_id, waived_by);

-- Definer: who waits for a step may not read what it is about (the security administrator reads no units). Says how many there are, and
-- nothing of them, to those who set the county up.
create function private.setup_steps(county uuid) returns table (step text, things int, is_waived boolean)
  language plpgsql stable security definer set search_path = '' rows 10
as $$
begin
  if county <> all (private.my_tenant_ids('officer', 'security_admin', 'system_admin')) then return; end if;
  return query
    select s.step, s.things::int, w.step is not null
    from (values
      ('administrators', (select count(distinct m.role) from public.memberships m
        where m.tenant_id = county and m.role in ('system_admin', 'security_admin', 'auditor') and m.ended_at is null)),
      ('officer', (select count(*) from public.memberships m where m.tenant_id = county and m.role = 'officer' and m.ended_at is null)),
      ('delegation', (select count(*) from public.delegations d where d.tenant_id = county and d.ended_at is null)),
      ('bodies', (select count(*) from public.bodies b where b.tenant_id = county and b.dissolved_on is null)),
      ('areas', (select count(*) from public.areas a where a.tenant_id = county)),
      ('party_orgs', (select count(*) from public.party_orgs o where o.tenant_id = county)),
      ('units', (select count(*) from public.units u where u.tenant_id = county)),
      ('instructors', (select count(*) from public.appointments a where a.tenant_id = county and (a.ends_on is null or a.ends_on > private.today()))),
      ('assignments', (select count(*) from public.assignments a where a.tenant_id = county and (a.until is null or a.until > private.today()))),
      ('rotation', (select count(*) from public.turns t where t.tenant_id = county)),
      ('colleagues', (select count(*) from public.memberships m
        where m.tenant_id = county and m.role in ('secretariat', 'leader', 'participant', 'department', 'area_worker') and m.ended_at is null))
    ) as s(step, things)
    left join public.setup_waivers w on w.tenant_id = county and w.step = s.step
    limit 20;
end
$$;
grant execute on function private.setup_steps(uuid) to authenticated;

create function public.setup_steps(county uuid) returns table (step text, things int, is_waived boolean)
  language plpgsql stable set search_path = '' rows 10
as $$ begin return query select * from private.setup_steps(county); end $$;
comment on function public.setup_steps is 'For each step of setting up, how many rows it has brought so far, and whether it was said not to be needed. For the office and its two setting administrators.';
grant execute on function public.setup_steps(uuid) to authenticated;

-- When the county's next visit reminder falls due; none where it was switched off.
create function public.next_visit_reminder(county uuid) returns timestamptz
  language plpgsql stable set search_path = ''
as $$
begin
  return (
    select min(i.due_at) from public.cadence_rules r
    join public.settings g on g.tenant_id = r.tenant_id
    cross join lateral (values (private.half_month(private.today())), (private.half_month(private.last_day(private.half_month(private.today())) + 1))) p(period)
    cross join lateral (select private.instant(private.due_day(r.kind, p.period, r.workdays), coalesce(r.due_time, g.quiet_until)) as due_at) i
    where r.tenant_id = county and r.kind = 'visits.remind' and r.is_enabled and not exists (
      select from public.cadence_rules l where (l.tenant_id, l.kind) = (r.tenant_id, r.kind) and l.number > r.number) and i.due_at > private.now());
end
$$;
comment on function public.next_visit_reminder is 'The instant at which the next visit reminder falls due, as far as the caller reads the county''s cadence; null where there is none.';
grant execute on function public.next_visit_reminder(uuid) to authenticated;

-- A published county's set-up taken over: all of it or nothing. Invoker: the policies of settings, cadence rules, bodies and areas say who may.
-- What exists under the same name is left as it is.
create function public.apply_preset(county uuid, visit_topics text[], new_terms jsonb, cadences jsonb, new_bodies jsonb, new_areas jsonb) returns void
  language plpgsql set search_path = ''
as $$
begin
  if cardinality(visit_topics) > 0 then
    update public.settings g set visit_topics = apply_preset.visit_topics where g.tenant_id = county;
  end if;
  if new_terms <> '{}' then
    update public.settings g set terms = g.terms || new_terms where g.tenant_id = county;
  end if;
  -- A rule is not changed: another one follows it, from today on.
  insert into public.cadence_rules (tenant_id, kind, number, is_enabled, workdays, due_time, valid_from)
    select county, c.kind, r.number + 1, c.is_enabled, c.workdays, r.due_time, private.today()
    from jsonb_to_recordset(cadences) as c(kind text, is_enabled boolean, workdays int)
    join lateral (
      select l.number, l.due_time, l.is_enabled, l.workdays from public.cadence_rules l
      where l.tenant_id = county and l.kind = c.kind order by l.number desc limit 1) r on true
    where (r.is_enabled, r.workdays) is distinct from (c.is_enabled, c.workdays);
  insert into public.areas (tenant_id, name, kind)
    select county, a.name, a.kind from jsonb_to_recordset(new_areas) as a(name text, kind text) limit 500
    on conflict do nothing;
  insert into public.bodies (tenant_id, name, kind)
    select county, b.name, b.kind from jsonb_to_recordset(new_bodies) as b(name text, kind text) limit 500
    on conflict do nothing;
end
$$;
comment on function public.apply_preset is 'Writes visit topics (an empty list leaves them), words, cadence rules, and bodies and areas that are not there yet, at most 500 each.';
grant execute on function public.apply_preset(uuid, text[], jsonb, jsonb, jsonb, jsonb) to authenticated;

-- ── Row-level security ───────────────────────────────────────────────────────────────────────────────────────────

alter table public.setup_waivers enable row level security;
create policy "those who set the county up read what was said not to be needed" on public.setup_waivers
  for select to authenticated using (tenant_id = any ((select private.my_tenant_ids('officer', 'security_admin', 'system_admin'))::uuid[]));
create policy "the office and the security administrator say what is not needed" on public.setup_waivers
  for insert to authenticated with check (tenant_id = any ((select private.my_tenant_ids('officer', 'security_admin'))::uuid[]));
create policy "the office and the security administrator take that back" on public.setup_waivers
  for delete to authenticated using (tenant_id = any ((select private.my_tenant_ids('officer', 'security_admin'))::uuid[]));
grant select, delete on public.setup_waivers to authenticated;
grant insert (tenant_id, step) on public.setup_waivers to authenticated;

select private.trace('public.setup_waivers');
