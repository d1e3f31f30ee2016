-- Handing over and leaving: what one person holds goes to another in one act that can be undone for a day; or all of it ends at once.

create table public.handovers (
  tenant_id      uuid not null,
  id             uuid not null default gen_random_uuid(),   -- made with the form, so that a form sent twice is one hand-over
  from_id        uuid not null,
  to_id          uuid not null,
  since          date not null,
  handed_over_by uuid not null default private.me(),
  handed_over_at timestamptz not null default private.now(),
  undone_by      uuid,
  undone_at      timestamptz,
  constraint handovers_pkey primary key (tenant_id, id),
  constraint handovers_from_fkey foreign key (tenant_id, from_id) references public.people (tenant_id, id) on update cascade,
  constraint handovers_to_fkey foreign key (tenant_id, to_id) references public.people (tenant_id, id) on update cascade,
  constraint handovers_by_fkey foreign key (tenant_id, handed_over_by) references public.people (tenant_id, id) on update cascade,
  constraint handovers_undone_by_fkey foreign key (tenant_id, undone_by) references public.people (tenant_id, id) on update cascade,
  constraint handovers_people_check check (from_id <> to_id)
);
comment on table public.handovers is '工作交接：一人的全部职务与联系单位一次移交给另一人，二十四小时内可撤销。';
create index handovers_from_idx on public.handovers (tenant_id, from_id, handed_over_at desc);
create index handovers_to_idx on public.handovers (tenant_id, to_id);
create index handovers_by_idx on public.handovers (tenant_id, handed_over_by);
create index handovers_undone_by_idx on public.handovers (tenant_id, undone_by);

create table public.handover_items (
  tenant_id   uuid not null,
  handover_id uuid not null,
  number      int not null check (number >= 1),
  kind        text not null check (kind in ('memberships', 'appointments', 'assignments', 'invitations')),
  record_id   uuid not null,
  row_before  jsonb,
  row_after   jsonb,
  constraint handover_items_pkey primary key (tenant_id, handover_id, number),
  constraint handover_items_handover_fkey foreign key (tenant_id, handover_id) references public.handovers (tenant_id, id),
  constraint handover_items_change_check check (row_before is distinct from row_after)
);
comment on table public.handover_items is '交接明细：每一条记录移交前后的样子，撤销时据此复原。';
comment on column public.handover_items.row_before is 'The row as it was; null: the hand-over made it.';
comment on column public.handover_items.row_after is 'The row as it became; null: the hand-over took it away.';

create table public.leavings (
  tenant_id   uuid not null,
  id          uuid not null default gen_random_uuid(),
  person_id   uuid not null,
  left_at     timestamptz not null default private.now(),
  recorded_by uuid not null default private.me(),
  constraint leavings_pkey primary key (tenant_id, id),
  constraint leavings_person_fkey foreign key (tenant_id, person_id) references public.people (tenant_id, id) on update cascade,
  constraint leavings_recorded_by_fkey foreign key (tenant_id, recorded_by) references public.people (tenant_id, id) on update cascade
);
comment on table public.leavings is '离任：一次结束某人在本县的全部职务、联系单位、邀请与登录，历史记录保留。';
create index leavings_person_idx on public.leavings (tenant_id, person_id, left_at desc);
create index leavings_recorded_by_idx on public.leavings (tenant_id, recorded_by);

-- ── What would be handed over ────────────────────────────────────────────────────────────────────────────────────
-- `refusal` null: it moves. The hand-over does exactly what this says. `count`: how many there are, where the row stands for several.
-- Definer: an administrator who may hand over roles does not read assignments, and is told their number.
create function private.preview_handover(county uuid, from_person uuid, to_person uuid)
  returns table (kind text, record_id uuid, role text, place text, count int, refusal text)
  language plpgsql stable security definer set search_path = '' rows 20
as $$
begin
  if county <> all (private.my_tenant_ids('officer', 'security_admin')) then
    raise exception using errcode = 'P0001', message = 'not_found';
  end if;
  return query
    select 'memberships', m.id, m.role, coalesce(b.name, u.name, a.name), 1, case
        when not (private.may_end(county, m.role) and private.may_appoint(county, to_person, m.role)) then 'not_allowed'
        when exists (
          select from public.memberships h
          where h.tenant_id = county and h.person_id = to_person and h.ended_at is null and h.role_class <> m.role_class) then 'roles_exclude' end
      from public.memberships m
      left join public.bodies b on b.tenant_id = county and b.id = m.body_id
      left join public.units u on u.tenant_id = county and u.id = m.unit_id
      left join public.areas a on a.tenant_id = county and a.id = m.area_id
      where m.tenant_id = county and m.person_id = from_person and m.ended_at is null and m.role <> 'system';
  return query
    select 'assignments', a.id, 'instructor', null::text, count(s.id)::int, case
        when not (private.may_end(county, 'instructor') and private.may_appoint(county, to_person, 'instructor')) then 'not_allowed'
        when exists (
          select from public.memberships h
          where h.tenant_id = county and h.person_id = to_person and h.ended_at is null and h.role_class <> 0) then 'roles_exclude' end
      from public.appointments a
      left join public.assignments s on s.tenant_id = county and s.instructor_id = a.id and (s.until is null or s.until > private.today())
      where a.tenant_id = county and a.person_id = from_person and a.appointed_on <= private.today()
        and (a.ends_on is null or a.ends_on > private.today())
      group by a.id;
  return query
    select 'invitations', null::uuid, null::text, null::text, count(*)::int, null::text from public.invitations i
    where i.tenant_id = county and i.invited_by = from_person and i.accepted_at is null and i.withdrawn_at is null and i.expires_at > private.now()
    having count(*) > 0;
end
$$;

create function public.preview_handover(county uuid, from_person uuid, to_person uuid)
  returns table (kind text, record_id uuid, role text, place text, count int, refusal text)
  language plpgsql stable set search_path = '' rows 20
as $$ begin return query select * from private.preview_handover(county, from_person, to_person) limit 500; end $$;
comment on function public.preview_handover is 'What one person holds that would go to another, and of each why it would not: `not_allowed` (not the caller''s to give), `roles_exclude`.';

-- ── Handing over ─────────────────────────────────────────────────────────────────────────────────────────────────

create function private.note_item(handover public.handovers, of_kind text, record uuid, before jsonb, after jsonb) returns void
  language plpgsql set search_path = ''
as $$
begin
  insert into public.handover_items (tenant_id, handover_id, number, kind, record_id, row_before, row_after)
    select handover.tenant_id, handover.id, 1 + count(*), of_kind, record, before, after from public.handover_items i
    where i.tenant_id = handover.tenant_id and i.handover_id = handover.id;
end
$$;

-- Called by hand_over_all(), which is a definer. A role to be given up only later (`since` ahead of today) is not ended yet: the
-- instructor answers for the units until then.
create function private.move_membership(handover public.handovers, membership uuid) returns void
  language plpgsql set search_path = ''
as $$
declare
  held public.memberships;
  given public.memberships;
  ended public.memberships;
begin
  select m.* into held from public.memberships m where m.tenant_id = handover.tenant_id and m.id = membership;
  insert into public.memberships (tenant_id, person_id, role, body_id, unit_id, area_id)
    values (held.tenant_id, handover.to_id, held.role, held.body_id, held.unit_id, held.area_id)
    on conflict do nothing returning * into given;
  if given.id is not null then perform private.note_item(handover, 'memberships', given.id, null, to_jsonb(given)); end if;
  if held.role = 'instructor' and handover.since > private.today() then return; end if;
  update public.memberships m set ended_at = now() where m.tenant_id = held.tenant_id and m.id = held.id returning * into ended;
  perform private.note_item(handover, 'memberships', held.id, to_jsonb(held), to_jsonb(ended));
end
$$;

-- Called by hand_over_all(). The receiver is appointed where they are not; hand_over_assignments() moves the units; the giver's
-- appointment ends with them. Run as the owner no policy keeps what visits depend on, so that is asked here.
create function private.move_assignments(handover public.handovers, from_instructor uuid) returns void
  language plpgsql set search_path = ''
as $$
declare
  county uuid := handover.tenant_id;
  giving public.appointments;
  ended public.appointments;
  receiving public.appointments;
  given public.memberships;
  earlier jsonb;
begin
  select a.* into giving from public.appointments a where a.tenant_id = county and a.id = from_instructor;
  select a.* into receiving from public.appointments a
    where a.tenant_id = county and a.person_id = handover.to_id and a.appointed_on <= handover.since and (a.ends_on is null or a.ends_on > handover.since);
  if receiving.id is null then
    insert into public.appointments (tenant_id, person_id, body_id, appointed_on) values (county, handover.to_id, giving.body_id, handover.since)
      on conflict do nothing returning * into receiving;
    perform private.refuse_unless(receiving.id is not null, 'already_appointed');
    perform private.note_item(handover, 'appointments', receiving.id, null, to_jsonb(receiving));
  end if;
  insert into public.memberships (tenant_id, person_id, role) values (county, handover.to_id, 'instructor') on conflict do nothing returning * into given;
  if given.id is not null then perform private.note_item(handover, 'memberships', given.id, null, to_jsonb(given)); end if;

  perform private.refuse_unless(not exists (
    select from public.assignments s
    join public.visits v on v.tenant_id = county and v.instructor_id = s.instructor_id and v.unit_id = s.unit_id and v.visited_on >= s.since
    where s.tenant_id = county and s.instructor_id = from_instructor and s.since >= handover.since), 'assignment_has_visits');
  earlier := (select coalesce(jsonb_object_agg(s.id, to_jsonb(s)), '{}') from public.assignments s
    where s.tenant_id = county and s.instructor_id in (from_instructor, receiving.id));
  perform public.hand_over_assignments(county, from_instructor, receiving.id, handover.since);
  perform private.note_item(handover, 'assignments', coalesce(b.id, s.id), b.row, to_jsonb(s))
    from (select e.key::uuid as id, e.value as row from jsonb_each(earlier) e) b
    full join (select x.* from public.assignments x where x.tenant_id = county and x.instructor_id in (from_instructor, receiving.id)) s on s.id = b.id
    where b.row is distinct from to_jsonb(s);

  update public.appointments a set ends_on = handover.since
    where a.tenant_id = county and a.id = from_instructor and a.appointed_on < handover.since returning * into ended;
  if ended.id is not null then perform private.note_item(handover, 'appointments', giving.id, to_jsonb(giving), to_jsonb(ended)); end if;
end
$$;

-- Definer: moves rows of tables that nobody may write so. Each membership is asked for by itself in preview_handover(); who hands
-- over may not be the one who receives, so that nobody raises himself.
create function private.hand_over_all(county uuid, handover uuid, from_person uuid, to_person uuid, since date) returns void
  language plpgsql security definer set search_path = ''
as $$
declare
  made public.handovers;
  item record;
begin
  perform private.refuse_unless(county = any (private.my_tenant_ids('officer', 'security_admin')), 'not_found');
  perform private.refuse_unless(to_person <> private.me() and from_person <> to_person, 'handover_to_oneself');
  perform private.refuse_unless(since between private.today() and private.today() + 31, 'handover_day');
  perform from public.people p where p.tenant_id = county and p.id in (from_person, to_person) order by p.id for update;
  perform private.refuse_unless((
    select count(*) = 2 from public.people p where p.tenant_id = county and p.id in (from_person, to_person)
      and p.id is distinct from private.system_member_of(county)), 'not_found');

  insert into public.handovers (tenant_id, id, from_id, to_id, since) values (county, handover, from_person, to_person, since)
    on conflict do nothing returning * into made;
  if made.id is null then return; end if;
  for item in select * from private.preview_handover(county, from_person, to_person) p where p.refusal is null order by p.kind desc loop
    case item.kind
      when 'memberships' then perform private.move_membership(made, item.record_id);
      when 'assignments' then perform private.move_assignments(made, item.record_id);
      when 'invitations' then
        perform private.note_item(made, 'invitations', i.id, jsonb_build_object('invited_by', from_person), jsonb_build_object('invited_by', to_person))
          from public.invitations i
          where i.tenant_id = county and i.invited_by = from_person and i.accepted_at is null and i.withdrawn_at is null and i.expires_at > private.now();
        update public.invitations i set invited_by = to_person
          where i.tenant_id = county and i.invited_by = from_person and i.accepted_at is null and i.withdrawn_at is null and i.expires_at > private.now();
    end case;
  end loop;
  perform private.refuse_unless(exists (select from public.handover_items i where i.tenant_id = county and i.handover_id = handover), 'nothing_to_hand_over');
end
$$;

create function public.hand_over_all(county uuid, handover uuid, from_person uuid, to_person uuid, since date) returns void
  language plpgsql set search_path = ''
as $$ begin perform private.hand_over_all(county, handover, from_person, to_person, since); end $$;
comment on function public.hand_over_all is 'Moves what preview_handover() shows from one person to another, units from a day on, all or nothing. Sent twice it is one hand-over.';

-- ── Undoing it ───────────────────────────────────────────────────────────────────────────────────────────────────

-- Called by undo_handover(). The row as it stands now, for comparing with what the hand-over left.
create function private.row_now(county uuid, of_kind text, record uuid) returns jsonb
  language plpgsql stable set search_path = ''
as $$
begin
  return case of_kind
    when 'memberships' then (select to_jsonb(m) from public.memberships m where m.tenant_id = county and m.id = record)
    when 'appointments' then (select to_jsonb(a) from public.appointments a where a.tenant_id = county and a.id = record)
    when 'assignments' then (select to_jsonb(s) from public.assignments s where s.tenant_id = county and s.id = record)
    when 'invitations' then (select jsonb_build_object('invited_by', i.invited_by) from public.invitations i where i.tenant_id = county and i.id = record)
  end;
end
$$;

-- Definer: see hand_over_all(). What the giver had is given back before what the receiver got ends, so that no kind of
-- administrator is without one in between; a role given by the hand-over is ended, not deleted, since it was held.
create function private.undo_handover(county uuid, handover uuid) returns void
  language plpgsql security definer set search_path = ''
as $$
declare
  undone public.handovers;
begin
  select h.* into undone from public.handovers h where h.tenant_id = county and h.id = handover for update;
  perform private.refuse_unless(undone.id is not null and county = any (private.my_tenant_ids('officer', 'security_admin')), 'not_found');
  if undone.undone_at is not null then return; end if;
  perform private.refuse_unless(private.now() <= undone.handed_over_at + interval '24 hours', 'handover_too_old');
  perform from public.people p where p.tenant_id = county and p.id in (undone.from_id, undone.to_id) order by p.id for update;
  perform private.refuse_unless(not exists (
    select from public.handover_items i where i.tenant_id = county and i.handover_id = handover and case i.kind
      when 'memberships' then not private.may_end(county, coalesce(i.row_before, i.row_after) ->> 'role')
      when 'invitations' then false else not private.may_end(county, 'instructor') end), 'not_allowed');
  perform private.refuse_unless(not exists (
      select from public.handover_items i where i.tenant_id = county and i.handover_id = handover
        and private.row_now(county, i.kind, i.record_id) is distinct from i.row_after)
    and not exists (select from public.leavings l where l.tenant_id = county and l.person_id in (undone.from_id, undone.to_id) and l.left_at >= undone.handed_over_at)
    and not exists (
      select from public.handover_items i
      join public.visits v on v.tenant_id = county and v.instructor_id = (i.row_after ->> 'instructor_id')::uuid and v.unit_id = (i.row_after ->> 'unit_id')::uuid
        and v.visited_on >= (i.row_after ->> 'since')::date
      where i.tenant_id = county and i.handover_id = handover and i.kind = 'assignments' and i.row_before is null), 'handover_changed_since');

  update public.memberships m set ended_at = null from public.handover_items i
    where i.tenant_id = county and i.handover_id = handover and i.kind = 'memberships' and i.row_before is not null and m.tenant_id = county and m.id = i.record_id;
  update public.memberships m set ended_at = now() from public.handover_items i
    where i.tenant_id = county and i.handover_id = handover and i.kind = 'memberships' and i.row_before is null and m.tenant_id = county and m.id = i.record_id;
  update public.invitations v set invited_by = (i.row_before ->> 'invited_by')::uuid from public.handover_items i
    where i.tenant_id = county and i.handover_id = handover and i.kind = 'invitations' and v.tenant_id = county and v.id = i.record_id;
  delete from public.assignments s using public.handover_items i
    where i.tenant_id = county and i.handover_id = handover and i.kind = 'assignments' and i.row_before is null and s.tenant_id = county and s.id = i.record_id;
  delete from public.appointments a using public.handover_items i
    where i.tenant_id = county and i.handover_id = handover and i.kind = 'appointments' and i.row_before is null and a.tenant_id = county and a.id = i.record_id;
  update public.appointments a set ends_on = (i.row_before ->> 'ends_on')::date from public.handover_items i
    where i.tenant_id = county and i.handover_id = handover and i.kind = 'appointments' and i.row_before is not null and a.tenant_id = county and a.id = i.record_id;
  update public.assignments s set until = (i.row_before ->> 'until')::date from public.handover_items i
    where i.tenant_id = county and i.handover_id = handover and i.kind = 'assignments' and i.row_before is not null and i.row_after is not null
      and s.tenant_id = county and s.id = i.record_id;
  insert into public.assignments select r.* from public.handover_items i
    cross join lateral jsonb_populate_record(null::public.assignments, i.row_before) r
    where i.tenant_id = county and i.handover_id = handover and i.kind = 'assignments' and i.row_after is null;
  update public.handovers h set undone_at = private.now(), undone_by = private.me() where h.tenant_id = county and h.id = handover;
exception when foreign_key_violation or exclusion_violation or unique_violation then
  raise exception using errcode = 'P0001', message = 'handover_changed_since';
end
$$;

create function public.undo_handover(county uuid, handover uuid) returns void
  language plpgsql set search_path = ''
as $$ begin perform private.undo_handover(county, handover); end $$;
comment on function public.undo_handover is 'Puts back what a hand-over moved, all or nothing, within 24 hours; refuses `handover_changed_since` where anything of it is otherwise by now.';

-- ── Leaving ──────────────────────────────────────────────────────────────────────────────────────────────────────

-- Accounts are the administrators' to end; somebody on paper, or with operational roles once delegated, the office's. Nobody himself.
create function private.may_let_go(county uuid, person uuid) returns boolean
  language plpgsql stable security definer set search_path = ''
as $$
begin
  if person = private.me() or person is not distinct from private.system_member_of(county) then return false; end if;
  if county = any (private.my_tenant_ids('system_admin', 'security_admin')) then return true; end if;
  return not exists (
      select from public.memberships m where m.tenant_id = county and m.person_id = person and m.ended_at is null and not private.is_operational(m.role))
    and (county = any (private.my_delegated_tenant_ids()) or (county = any (private.my_tenant_ids('officer'))
      and exists (select from public.people p where p.tenant_id = county and p.id = person and p.account_id is null)));
end
$$;
comment on function private.may_let_go is 'Whether the speaker may record that this person leaves. Definer: reads all that the person holds.';

-- What would end, and whose work somebody else has to take first. Definer: see preview_handover().
create function private.preview_leaving(county uuid, person uuid)
  returns table (roles int, units int, invitations int, bodies text[], has_account boolean)
  language plpgsql stable security definer set search_path = '' rows 1
as $$
begin
  perform private.refuse_unless(private.may_let_go(county, person), 'not_found');
  return query
    select
      (select count(*)::int from public.memberships m where m.tenant_id = county and m.person_id = p.id and m.ended_at is null),
      (select count(*)::int from public.assignments s join public.appointments a on a.tenant_id = county and a.id = s.instructor_id
        where s.tenant_id = county and a.person_id = p.id and (s.until is null or s.until > private.today())),
      (select count(*)::int from public.invitations i
        where i.tenant_id = county and p.id in (i.person_id, i.invited_by) and i.accepted_at is null and i.withdrawn_at is null),
      array(
        select b.name from public.memberships m join public.bodies b on b.tenant_id = county and b.id = m.body_id
        where m.tenant_id = county and m.person_id = p.id and m.ended_at is null and not exists (
          select from public.memberships o where o.tenant_id = county and o.body_id = m.body_id and o.person_id <> p.id and o.ended_at is null)),
      p.account_id is not null
    from public.people p where p.tenant_id = county and p.id = person;
end
$$;

create function public.preview_leaving(county uuid, person uuid)
  returns table (roles int, units int, invitations int, bodies text[], has_account boolean)
  language plpgsql stable set search_path = '' rows 1
as $$ begin return query select * from private.preview_leaving(county, person); end $$;
comment on function public.preview_leaving is 'What would end with a person''s leaving; `bodies`: those that would have nobody left.';

-- Definer: ends rows of many tables at once. Sign-ins are the account's, so they end only where it has no other county; in this one
-- the next request finds no membership. History stays.
create function private.record_leaving(county uuid, leaving uuid, person uuid) returns void
  language plpgsql security definer set search_path = ''
as $$
declare
  today date := private.today();
begin
  perform private.refuse_unless(private.may_let_go(county, person), 'not_found');
  perform from public.people p where p.tenant_id = county and p.id = person for update;
  perform private.refuse_unless(found, 'not_found');
  insert into public.leavings (tenant_id, id, person_id) values (county, leaving, person) on conflict do nothing;
  if not found then return; end if;

  update public.memberships m set ended_at = now() where m.tenant_id = county and m.person_id = person and m.ended_at is null;
  update public.bodies b set supervisor_id = null where b.tenant_id = county and b.supervisor_id = person;
  update public.invitations i set withdrawn_at = now()
    where i.tenant_id = county and person in (i.person_id, i.invited_by) and i.accepted_at is null and i.withdrawn_at is null;
  delete from public.assignments s using public.appointments a
    where s.tenant_id = county and s.since > today and a.tenant_id = county and a.id = s.instructor_id and a.person_id = person;
  update public.assignments s set until = greatest(today, s.since + 1) from public.appointments a
    where s.tenant_id = county and (s.until is null or s.until > today) and a.tenant_id = county and a.id = s.instructor_id and a.person_id = person;
  delete from public.appointments a where a.tenant_id = county and a.person_id = person and a.appointed_on > today;
  update public.appointments a set ends_on = greatest(today, a.appointed_on + 1)
    where a.tenant_id = county and a.person_id = person and (a.ends_on is null or a.ends_on > today);
  update public.sign_ins s set ended_at = now()
    where s.person_id = person and s.ended_at is null and not exists (
      select from public.memberships m where m.person_id = person and m.ended_at is null);
  if exists (select from public.people p where p.tenant_id = county and p.id = person and p.account_id is not null) then
    perform private.queue_mails(county, 'removal', leaving::text, array[person]);
  end if;
end
$$;

create function public.record_leaving(county uuid, leaving uuid, person uuid) returns void
  language plpgsql set search_path = ''
as $$ begin perform private.record_leaving(county, leaving, person); end $$;
comment on function public.record_leaving is 'Ends all that a person holds in this county, in one act and at once. The last administrator of a kind cannot leave. Sent twice it is one leaving.';

-- ── Row-level security ───────────────────────────────────────────────────────────────────────────────────────────

alter table public.handovers enable row level security;
create policy "offices and administrators read who handed over to whom" on public.handovers
  for select to authenticated using (
    tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat', 'leader', 'system_admin', 'security_admin', 'auditor'))::uuid[]));
grant select on public.handovers to authenticated;

alter table public.handover_items enable row level security;
create policy "offices and administrators read what was handed over" on public.handover_items
  for select to authenticated using (
    tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat', 'leader', 'system_admin', 'security_admin', 'auditor'))::uuid[]));
grant select (tenant_id, handover_id, number, kind, record_id) on public.handover_items to authenticated;

alter table public.leavings enable row level security;
create policy "offices and administrators read who left" on public.leavings
  for select to authenticated using (
    tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat', 'leader', 'system_admin', 'security_admin', 'auditor'))::uuid[]));
grant select on public.leavings to authenticated;

grant execute on function
  private.preview_handover(uuid, uuid, uuid), private.hand_over_all(uuid, uuid, uuid, uuid, date), private.undo_handover(uuid, uuid),
  private.may_let_go(uuid, uuid), private.preview_leaving(uuid, uuid), private.record_leaving(uuid, uuid, uuid) to authenticated;
grant execute on function
  public.preview_handover(uuid, uuid, uuid), public.hand_over_all(uuid, uuid, uuid, uuid, date), public.undo_handover(uuid, uuid),
  public.preview_leaving(uuid, uuid), public.record_leaving(uuid, uuid, uuid) to authenticated;

select private.trace('public.handovers');
select private.trace('public.handover_items');
select private.trace('public.leavings');
