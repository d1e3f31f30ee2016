-- Digests: whoever has something new to do with dispatches is told once a day, of what is new, due and late together. And the unit is told when
-- it is asked something, and when the department says that it is done.

create table private.digest_marks (
  tenant_id   uuid not null,
  id          bigint generated always as identity,
  on_or_after date not null,
  constraint digest_marks_pkey primary key (tenant_id, id),
  constraint digest_marks_tenant_fkey foreign key (tenant_id) references public.tenants (id)
);
comment on table private.digest_marks is '派单汇总邮件的标记：哪县、自何日起可能有新事项要告知。';
create index digest_marks_day_idx on private.digest_marks (on_or_after, tenant_id);

-- A row each, never one per county: those who act at the same time would wait for each other. Definer: whoever acts has no right to the marks.
create function private.mark_digest() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  insert into private.digest_marks (tenant_id, on_or_after) values (new.tenant_id, private.today());
  return null;
end
$$;
create trigger dispatch_steps_mark after insert on public.dispatch_steps for each row
  when (new.kind in ('sent', 'returned', 'withdrawn', 'dissolved', 'reopened', 'extension_asked')) execute function private.mark_digest();

-- ── What there is to tell ────────────────────────────────────────────────────────────────────────────────────────

-- Every person's items as of now, and since when each is what it is. Of live dispatches only, so that whoever gave one back hears no more of it:
-- a department's staff, of what is not accepted (new), warned of (soon) or late; before whomever it was put (escalated); leaders, more time that
-- is asked for (extensions); the secretariat, demands that came back (waiting). Whoever has those of several bodies is told whose each is. Definer: memberships, and what the machine alone reads together.
create function private.digest_items(county uuid) returns table (
    person_id uuid, part text, demand_id uuid, due_at timestamptz, is_provisional boolean, since timestamptz, body_id uuid)
  language plpgsql stable security definer set search_path = '' rows 1000
as $$
declare
  instant timestamptz := private.now();
begin
  return query
    with live as materialized (
      select d.* from public.dispatches d where d.tenant_id = county and d.ended_at is null
    ), staff as materialized (
      select m.person_id, m.role, m.body_id from public.memberships m
      where m.tenant_id = county and m.role in ('department', 'leader', 'secretariat') and m.ended_at is null
    )
    select s.person_id, case when l.due_at <= instant then 'late' when l.ladder[1] <= instant then 'soon' else 'new' end, l.demand_id, l.due_at, l.is_provisional,
      case when l.due_at <= instant then l.due_at when l.ladder[1] <= instant then l.ladder[1] else l.started_at end, null::uuid
    from live l join staff s on s.role = 'department' and s.body_id = l.body_id
    where l.accepted_at is null or l.ladder[1] <= instant
    union all
    select e.person_id, 'escalated', l.demand_id, l.due_at, l.is_provisional, max(e.raised_at), l.body_id
    from live l
    join public.escalations e on e.tenant_id = county and e.dispatch_id = l.id and e.extended_by = l.extended_by and e.step <> 'warning' and e.person_id is not null
    where l.due_at <= instant and exists (select from public.memberships m where m.tenant_id = county and m.person_id = e.person_id and m.ended_at is null)
      and not exists (select from staff s where s.role = 'department' and s.body_id = l.body_id and s.person_id = e.person_id)
    group by e.person_id, l.id, l.demand_id, l.due_at, l.is_provisional, l.body_id
    union all
    select s.person_id, 'extensions', l.demand_id, l.due_at, l.is_provisional, a.noted_at, l.body_id
    from live l
    join public.dispatch_steps a on a.tenant_id = county and a.dispatch_id = l.id and a.kind = 'extension_asked'
    join staff s on s.role = 'leader'
    where not exists (
      select from public.dispatch_steps x where x.tenant_id = county and x.dispatch_id = l.id and x.kind in ('extension_granted', 'extension_refused'))
    union all
    select s.person_id, 'waiting', w.demand_id, null, false, w.since, null
    from private.demands_that_came_back(county) w join staff s on s.role = 'secretariat';
end
$$;

-- Sent before, in nobody's hands now, and neither resolved nor closed: since its last lead ended, or the unit wanted it done again of whoever
-- is no longer there. Definer: as above.
create function private.demands_that_came_back(county uuid) returns table (demand_id uuid, since timestamptz)
  language plpgsql stable security definer set search_path = '' rows 100
as $$
begin
  return query
    select p.id, max(coalesce(
      (select s.done_at from public.dispatch_steps s where s.tenant_id = county and s.dispatch_id = d.id and s.kind = 'reopened'), d.ended_at))
    from public.demands p join public.dispatches d on d.tenant_id = county and d.demand_id = p.id and d.part = 'lead'
    where p.tenant_id = county and p.stage = 'undispatched'
    group by p.id;
end
$$;

-- ── Once a day ───────────────────────────────────────────────────────────────────────────────────────────────────

-- When somebody was told last: what came after it is new to them. A mail that missed its day has told nothing. Definer: as above.
create function private.told_at(county uuid, person uuid, before text) returns timestamptz
  language plpgsql stable security definer set search_path = ''
as $$
begin
  return coalesce((
    select max(m.queued_at) from public.mail_log m
    where m.tenant_id = county and m.person_id = person and m.kind = 'dispatch-digest' and m.key < before and m.reason is distinct from 'window_passed'), '-infinity');
end
$$;

-- The marks are taken first: what is written after that is told now or marked again. Who had the day's mail already has the rest tomorrow.
-- Definer: as above.
create function private.queue_dispatch_digests(county uuid) returns int
  language plpgsql security definer set search_path = ''
as $$
declare
  today date := private.today();
  people uuid[];
  queued int;
begin
  perform private.refuse_unless(county = any (private.my_tenant_ids('system')), 'not_found');
  if not private.mail_may_leave(county) then return 0; end if;
  delete from private.digest_marks m where m.tenant_id = county and m.on_or_after <= today;
  if not found then return 0; end if;
  people := array(
    select n.person_id from (select i.person_id, max(i.since) as since from private.digest_items(county) i group by i.person_id) n
    where n.since > private.told_at(county, n.person_id, (today + 1)::text));
  queued := private.queue_mails(county, 'dispatch-digest', today::text, people);
  if queued < cardinality(people) then insert into private.digest_marks (tenant_id, on_or_after) values (county, today + 1); end if;
  return queued;
end
$$;

create function public.queue_dispatch_digests(county uuid) returns int
  language plpgsql set search_path = '' set statement_timeout = '60s'
as $$ begin return private.queue_dispatch_digests(county); end $$;
comment on function public.queue_dispatch_digests is 'For the county''s machine, at each tick: the day''s digest for whoever has something new since the last; says how many.';

-- ── What the mails say ───────────────────────────────────────────────────────────────────────────────────────────
-- private.sayings passes on to here. Never a demand's own words: its public wording, or its category; no unit where only the secretariat knows it.

create function private.subject_of(county uuid, demand uuid) returns jsonb
  language plpgsql stable set search_path = ''
as $$
begin
  return (
    select jsonb_build_object('reference', d.reference, 'subject', coalesce(private.public_wording(county, d.id), private.category_path(county, d.category_id)),
      'unit', case when d.confidentiality <> 'secretariat_only' then u.name end)
    from public.demands d join public.units u on u.tenant_id = county and u.id = d.unit_id
    where d.tenant_id = county and d.id = demand);
end
$$;

create function private.digest_lines_max() returns int
  language sql immutable set search_path = ''
as $$ select 10 $$;

-- Definer: as above. The step that the mail is about is its key; once it is answered there is nothing to say.
create function private.dispatch_sayings(county uuid, of_kind text, of_key text, people uuid[]) returns table (person_id uuid, content jsonb)
  language plpgsql stable security definer set search_path = '' rows 500
as $$
begin
  if of_kind = 'dispatch-digest' then
    return query
      with items as materialized (
        select i.*, max(i.since) over (partition by i.person_id) as latest,
          row_number() over (partition by i.person_id, i.part order by i.due_at, i.since, i.demand_id) as place
        from private.digest_items(county) i where i.person_id = any (people)
      ), parts as (
        select i.person_id, i.part, i.latest, jsonb_build_object('count', count(*), 'items', jsonb_agg(
            private.subject_of(county, i.demand_id) || jsonb_build_object('due_at', i.due_at, 'is_provisional', i.is_provisional, 'body',
              (select b.name from public.bodies b where b.tenant_id = county and b.id = i.body_id)) order by i.place)
          filter (where i.place <= private.digest_lines_max())) as said
        from items i group by i.person_id, i.part, i.latest
      )
      select p.person_id, jsonb_object_agg(p.part, p.said) from parts p
      where p.latest > private.told_at(county, p.person_id, of_key)
      group by p.person_id;
    return;
  end if;
  return query
    select p.id, private.subject_of(county, s.demand_id) || jsonb_build_object('demand', s.demand_id, 'outcome', s.outcome, 'until', private.day_of(d.answer_by))
    from public.dispatch_steps s
    join public.dispatches d on d.tenant_id = county and d.id = s.dispatch_id
    cross join unnest(people) p(id)
    where s.tenant_id = county and s.id = of_key::uuid and p.id in (select a.person_id from private.those_asked_for_unit(county, s.demand_id) a)
      and case of_kind when 'demand-resolved' then d.answer_by is not null else d.ended_at is null and private.is_waiting(county, s.demand_id) end;
end
$$;

-- ── To the unit ──────────────────────────────────────────────────────────────────────────────────────────────────

create function private.ask_to_tell() returns trigger
  language plpgsql set search_path = ''
as $$
begin
  perform private.ask(new.tenant_id, 'demands.tell', new.id::text);
  return null;
end
$$;
create trigger dispatch_steps_tell after insert on public.dispatch_steps for each row
  when (new.is_outward and new.kind in ('asked', 'resolved')) execute function private.ask_to_tell();

-- Definer: memberships. The unit's contacts, and whoever raised the demand for it and still works here.
create function private.those_asked_for_unit(county uuid, demand uuid) returns table (person_id uuid)
  language plpgsql stable security definer set search_path = '' rows 5
as $$
begin
  return query
    select distinct m.person_id from public.demands d
    join public.memberships m on m.tenant_id = county and m.ended_at is null
      and (m.unit_id = d.unit_id or (m.person_id = d.raised_by and m.role in ('officer', 'secretariat', 'instructor') and d.source <> 'contact'))
    where d.tenant_id = county and d.id = demand;
end
$$;

-- Definer: as above.
create function private.queue_demand_mails(county uuid, step uuid) returns int
  language plpgsql security definer set search_path = ''
as $$
begin
  perform private.refuse_unless(county = any (private.my_tenant_ids('system')), 'not_found');
  return (
    select private.queue_mails(county, case s.kind when 'asked' then 'demand-question' else 'demand-resolved' end, step::text, array(
      select a.person_id from private.those_asked_for_unit(county, s.demand_id) a limit 500))
    from public.dispatch_steps s where s.tenant_id = county and s.id = step);
end
$$;

create function public.queue_demand_mails(county uuid, step uuid) returns int
  language plpgsql set search_path = ''
as $$ begin return private.queue_demand_mails(county, step); end $$;
comment on function public.queue_demand_mails is 'For the job demands.tell: tells the unit, once, that it is asked something or that its demand was resolved; says how many were told.';

grant execute on function private.queue_dispatch_digests(uuid), private.queue_demand_mails(uuid, uuid) to authenticated;
grant execute on function public.queue_dispatch_digests(uuid), public.queue_demand_mails(uuid, uuid) to authenticated;
