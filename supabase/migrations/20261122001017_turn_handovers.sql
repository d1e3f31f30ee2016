-- Handing over: what one chair passes on to the next, ticked and noted, and the mail that tells the next one in time.

create table public.turn_handover_ticks (
  tenant_id uuid not null,
  turn_id   uuid not null,                                               -- of who takes over
  item      text not null check (length(btrim(item)) between 1 and 40),  -- of settings.handover_items
  ticked_by uuid not null default private.me(),
  ticked_at timestamptz not null default private.now(),
  constraint turn_handover_ticks_pkey primary key (tenant_id, turn_id, item),
  constraint turn_handover_ticks_turn_fkey foreign key (tenant_id, turn_id) references public.turns (tenant_id, id),
  constraint turn_handover_ticks_ticked_by_fkey foreign key (tenant_id, ticked_by) references public.people (tenant_id, id) on update cascade
);
comment on table public.turn_handover_ticks is '交接清单中已交接的事项。';
create index turn_handover_ticks_ticked_by_idx on public.turn_handover_ticks (tenant_id, ticked_by);

create table public.turn_handover_notes (
  tenant_id  uuid not null,
  id         uuid not null default gen_random_uuid(),                    -- made with the form, so that a form sent twice arrives once
  turn_id    uuid not null,
  body       text not null check (length(btrim(body)) between 1 and 1000),
  written_by uuid not null default private.me(),
  written_at timestamptz not null default private.now(),
  constraint turn_handover_notes_pkey primary key (tenant_id, id),
  constraint turn_handover_notes_turn_fkey foreign key (tenant_id, turn_id) references public.turns (tenant_id, id),
  constraint turn_handover_notes_written_by_fkey foreign key (tenant_id, written_by) references public.people (tenant_id, id) on update cascade
);
comment on table public.turn_handover_notes is '交接说明：只增不改。';
create index turn_handover_notes_turn_idx on public.turn_handover_notes (tenant_id, turn_id, written_at);
create index turn_handover_notes_written_by_idx on public.turn_handover_notes (tenant_id, written_by);

-- Turns that the speaker hands over or takes over: its body chairs them, or the turn before. Until twenty working days after they began.
-- Definer: reads the speaker's memberships.
create function private.my_handovers() returns table (tenant_id uuid, turn_id uuid)
  language plpgsql stable security definer set search_path = '' rows 5
as $$
begin
  return query
    select distinct c.tenant_id, c.turn_id
    from public.memberships m
    join public.turn_chairs c on c.tenant_id = m.tenant_id and c.announced_at is not null
    left join lateral (
      select b.body_id from public.turn_chairs b
      where b.tenant_id = c.tenant_id and b.alliance_id = c.alliance_id and b.announced_at is not null and b.until <= c.since and b.body_id is not null
      order by b.since desc limit 1) before on true
    where m.person_id = private.me() and m.role = 'participant' and m.ended_at is null and m.body_id in (c.body_id, before.body_id)
      and c.body_id is not null and c.since > private.today() - 40
    limit 500;
end
$$;

-- ── The mail: to all of the body that chairs next, once per person and turn ──────────────────────────────────────

create function public.queue_handovers(county uuid, month text) returns int
  language plpgsql set search_path = ''
as $$
#variable_conflict use_column
declare
  queued int := 0;
  turn record;
begin
  for turn in
    select c.turn_id, c.body_id from public.turn_chairs c
    where c.tenant_id = county and c.announced_at is not null and c.body_id is not null
      and c.since = private.last_day(queue_handovers.month) + 1
    limit 10
  loop
    queued := queued + private.queue_mails(county, 'turn-handover', turn.turn_id::text, array(
      select distinct m.person_id from public.memberships m
      where m.tenant_id = county and m.role = 'participant' and m.body_id = turn.body_id and m.ended_at is null limit 500));
  end loop;
  return queued;
end
$$;
comment on function public.queue_handovers is 'For the job turns.handover: tells all of the body that chairs the turn after this month what it takes over.';

-- Who comes to a turn after its mail was due is told at once. Definer: whoever swaps may not write mail.
create function private.queue_late_handover(county uuid, turn uuid) returns void
  language plpgsql security definer set search_path = ''
as $$
declare
  body uuid := private.chair_of(county, turn);
begin
  if exists (
    select from public.turns t
    join public.settings g on g.tenant_id = county
    cross join lateral (
      select l.is_enabled, l.workdays from public.cadence_rules l
      where l.tenant_id = county and l.kind = 'turns.handover' and l.valid_from < t.since order by l.number desc limit 1) r
    where t.tenant_id = county and t.id = turn and r.is_enabled
      and private.due_day('turns.handover', private.month(t.since - 1), r.workdays, county, g.chair_publishes_day) < private.today()
  ) then
    perform private.queue_mails(county, 'turn-handover', turn::text, private.staff_of(county, array[body], false));
  end if;
end
$$;

-- Only for who still is staff of the body that chairs it now.
create function private.turn_handover_sayings(county uuid, turn uuid, people uuid[]) returns table (person_id uuid, content jsonb)
  language plpgsql stable set search_path = '' rows 100
as $$
begin
  return query
    select distinct m.person_id, jsonb_build_object('since', c.since, 'last_day', c.until - 1, 'body', b.name,
        'publishes_on', private.chair_publishes_on(c.since, g.chair_publishes_day),
        'items', to_jsonb(array(select i from unnest(g.handover_items) with ordinality as u(i, n)
          where not exists (select from public.turn_handover_ticks k where k.tenant_id = county and k.turn_id = turn and k.item = i) order by n)))
    from public.turn_chairs c
    join public.settings g on g.tenant_id = county
    join public.bodies b on b.tenant_id = county and b.id = c.body_id
    join public.memberships m on m.tenant_id = county and m.body_id = c.body_id and m.role = 'participant' and m.ended_at is null
    where c.tenant_id = county and c.turn_id = turn and c.until > private.today() and m.person_id = any (people);
end
$$;
grant execute on function private.my_handovers() to authenticated;
grant execute on function public.queue_handovers(uuid, text) to authenticated;

-- ── Row-level security ───────────────────────────────────────────────────────────────────────────────────────────

alter table public.turn_handover_ticks enable row level security;
create policy "who hands over or takes over, the office and the secretariat read what is ticked" on public.turn_handover_ticks
  for select to authenticated using (
    tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat', 'leader', 'system'))::uuid[])
    or (tenant_id, turn_id) in (select h.tenant_id, h.turn_id from private.my_handovers() h));
create policy "who hands over or takes over, and the secretariat, tick" on public.turn_handover_ticks
  for insert to authenticated with check (
    (tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat'))::uuid[])
      or (tenant_id, turn_id) in (select h.tenant_id, h.turn_id from private.my_handovers() h))
    and exists (select from public.settings g where g.tenant_id = turn_handover_ticks.tenant_id and turn_handover_ticks.item = any (g.handover_items)));
create policy "who hands over or takes over, and the secretariat, take a tick back" on public.turn_handover_ticks
  for delete to authenticated using (
    tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat'))::uuid[])
    or (tenant_id, turn_id) in (select h.tenant_id, h.turn_id from private.my_handovers() h));
grant select, delete on public.turn_handover_ticks to authenticated;
grant insert (tenant_id, turn_id, item) on public.turn_handover_ticks to authenticated;

alter table public.turn_handover_notes enable row level security;
create policy "who hands over or takes over, the office and the secretariat read the notes" on public.turn_handover_notes
  for select to authenticated using (
    tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat', 'leader', 'system'))::uuid[])
    or (tenant_id, turn_id) in (select h.tenant_id, h.turn_id from private.my_handovers() h));
create policy "who hands over or takes over, and the secretariat, write notes" on public.turn_handover_notes
  for insert to authenticated with check (
    tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat'))::uuid[])
    or (tenant_id, turn_id) in (select h.tenant_id, h.turn_id from private.my_handovers() h));
grant select on public.turn_handover_notes to authenticated;
grant insert (tenant_id, id, turn_id, body) on public.turn_handover_notes to authenticated;

select private.trace('public.turn_handover_ticks');
select private.trace('public.turn_handover_notes', closed => '{body}');
