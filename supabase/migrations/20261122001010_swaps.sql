-- Swaps: a member offers a turn to another or to all, the other gives one of its own for it, and both move in one step.

create table public.turn_swaps (
  tenant_id  uuid not null,
  id         uuid not null default gen_random_uuid(),
  turn_id    uuid not null,
  body_id    uuid not null,                                              -- who chairs it and offers it
  to_body_id uuid,                                                       -- to whom; to all where empty
  reason     text not null check (length(btrim(reason)) between 2 and 200),
  offered_by uuid not null default private.me(),
  offered_at timestamptz not null default private.now(),
  constraint turn_swaps_pkey primary key (tenant_id, id),
  constraint turn_swaps_turn_fkey foreign key (tenant_id, turn_id) references public.turns (tenant_id, id),
  constraint turn_swaps_body_fkey foreign key (tenant_id, body_id) references public.bodies (tenant_id, id),
  constraint turn_swaps_to_body_fkey foreign key (tenant_id, to_body_id) references public.bodies (tenant_id, id),
  constraint turn_swaps_offered_by_fkey foreign key (tenant_id, offered_by) references public.people (tenant_id, id) on update cascade
);
comment on table public.turn_swaps is '调换：某单位提出以自己的一期轮值与他人调换，可指定单位，也可向全体提出。';
create index turn_swaps_turn_idx on public.turn_swaps (tenant_id, turn_id);
create index turn_swaps_body_idx on public.turn_swaps (tenant_id, body_id);
create index turn_swaps_to_body_idx on public.turn_swaps (tenant_id, to_body_id);
create index turn_swaps_offered_by_idx on public.turn_swaps (tenant_id, offered_by);
create index turn_swaps_latest_idx on public.turn_swaps (tenant_id, offered_at desc, id desc);

create table public.swap_outcomes (
  tenant_id  uuid not null,
  swap_id    uuid not null,
  outcome    text not null check (outcome in ('accepted', 'refused', 'withdrawn')),
  turn_id    uuid,                                                       -- what was given for it
  body_id    uuid not null,                                              -- who accepted, refused or withdrew
  reason     text check (length(btrim(reason)) between 2 and 200),
  decided_by uuid not null default private.me(),
  decided_at timestamptz not null default private.now(),
  constraint swap_outcomes_pkey primary key (tenant_id, swap_id),
  constraint swap_outcomes_turn_check check ((outcome = 'accepted') = (turn_id is not null)),
  constraint swap_outcomes_said_check check (outcome = 'accepted' or reason is not null),
  constraint swap_outcomes_swap_fkey foreign key (tenant_id, swap_id) references public.turn_swaps (tenant_id, id),
  constraint swap_outcomes_turn_fkey foreign key (tenant_id, turn_id) references public.turns (tenant_id, id),
  constraint swap_outcomes_body_fkey foreign key (tenant_id, body_id) references public.bodies (tenant_id, id),
  constraint swap_outcomes_decided_by_fkey foreign key (tenant_id, decided_by) references public.people (tenant_id, id) on update cascade
);
comment on table public.swap_outcomes is '调换的结果：接受、谢绝或撤回，各只一次；谢绝与撤回留有原因。';
create index swap_outcomes_turn_idx on public.swap_outcomes (tenant_id, turn_id);
create index swap_outcomes_body_idx on public.swap_outcomes (tenant_id, body_id);
create index swap_outcomes_decided_by_idx on public.swap_outcomes (tenant_id, decided_by);

alter table public.turn_changes add constraint turn_changes_swap_fkey foreign key (tenant_id, swap_id) references public.turn_swaps (tenant_id, id);
create index turn_changes_swap_idx on public.turn_changes (tenant_id, swap_id) where swap_id is not null;

-- An offer is open while nothing came of it, its turn lies ahead and is still its body's. stateOf() in app/features/rotation/swap.ts agrees.
create view public.swap_offers with (security_invoker = true) as
  select s.tenant_id, s.id, s.turn_id, s.body_id, s.to_body_id, s.reason, s.offered_by, s.offered_at, c.since, c.until,
    case when o.swap_id is not null then o.outcome when c.since <= private.today() or c.body_id is distinct from s.body_id then 'lapsed' else 'open' end as state
  from public.turn_swaps s
  join public.turn_chairs c on c.tenant_id = s.tenant_id and c.turn_id = s.turn_id
  left join public.swap_outcomes o on o.tenant_id = s.tenant_id and o.swap_id = s.id;
comment on view public.swap_offers is '调换及其状态：待答复、已接受、已谢绝、已撤回或已失效。';

-- ── Who may speak for a body, and who hears of it ────────────────────────────────────────────────────────────────

-- Definer: reads memberships beyond the speaker's own policies. The secretariat and the office speak for everybody.
create function private.refuse_unless_speaking_for(county uuid, body uuid) returns void
  language plpgsql stable security definer set search_path = ''
as $$
begin
  if not county = any (private.my_tenant_ids('officer', 'secretariat')) and not exists (
    select from public.memberships m
    where m.tenant_id = county and m.person_id = private.me() and m.role = 'participant' and m.body_id = body and m.ended_at is null)
  then
    raise exception using errcode = 'P0001', message = 'not_allowed';
  end if;
end
$$;

-- Staff of these bodies, all of them as deputies of each other; with `and_office` the secretariat as well.
create function private.staff_of(county uuid, bodies uuid[], and_office boolean) returns uuid[]
  language plpgsql stable security definer set search_path = ''
as $$
begin
  return array(
    select distinct m.person_id from public.memberships m
    where m.tenant_id = county and m.ended_at is null
      and ((m.role = 'participant' and m.body_id = any (bodies)) or (and_office and m.role = 'secretariat'))
    limit 500);
end
$$;

-- ── Offering, accepting, refusing, withdrawing. Definers: they alone write; the alliance's row is held meanwhile ──

create function private.offer_swap(county uuid, turn_id uuid, to_body_id uuid, reason text) returns uuid
  language plpgsql security definer set search_path = ''
as $$
#variable_conflict use_column
declare
  held public.turns := private.hold_turn(county, offer_swap.turn_id, true);
  chair uuid := private.chair_of(county, offer_swap.turn_id);
  offered uuid;
begin
  perform private.refuse_unless_speaking_for(county, chair);
  if offer_swap.to_body_id = chair or (offer_swap.to_body_id is not null and not exists (
    select from public.participants p where p.tenant_id = county and p.alliance_id = held.alliance_id and p.body_id = offer_swap.to_body_id
      and (p.until is null or p.until > held.since)))
  then
    raise exception using errcode = 'P0001', message = 'not_in_order';
  end if;
  perform private.refuse_if_on_offer(county, held.id);
  insert into public.turn_swaps (tenant_id, turn_id, body_id, to_body_id, reason)
    values (county, held.id, chair, offer_swap.to_body_id, offer_swap.reason) returning id into offered;
  perform private.queue_mails(county, 'swap-offered', offered::text, private.staff_of(county, array(
    select p.body_id from public.participants p
    where p.tenant_id = county and p.alliance_id = held.alliance_id and p.body_id <> chair and (p.until is null or p.until > held.since)
      and (offer_swap.to_body_id is null or p.body_id = offer_swap.to_body_id)), false));
  return offered;
end
$$;

create function private.refuse_if_on_offer(county uuid, turn uuid) returns void
  language plpgsql stable security definer set search_path = ''
as $$
begin
  if exists (select from public.swap_offers s where s.tenant_id = county and s.turn_id = turn and s.state = 'open') then
    raise exception using errcode = 'P0001', message = 'swap_open';
  end if;
end
$$;

create function public.offer_swap(county uuid, turn_id uuid, reason text, to_body_id uuid default null) returns uuid
  language plpgsql set search_path = ''
as $$ begin return private.offer_swap(county, turn_id, to_body_id, reason); end $$;
comment on function public.offer_swap is 'Offers a turn for another one, to a member or to all; mails them. Refuses not_allowed, turn_over, turn_cancelled, swap_open, not_in_order.';

-- The offer, held: still open, under the lock of its alliance. Whoever comes second finds it decided.
create function private.hold_swap(county uuid, swap uuid) returns public.turn_swaps
  language plpgsql security definer set search_path = ''
as $$
declare
  held public.turn_swaps;
begin
  select s.* into held from public.turn_swaps s where s.tenant_id = county and s.id = swap;
  if held.id is null then
    raise exception using errcode = 'P0001', message = 'not_found';
  end if;
  perform private.hold_alliance(county, t.alliance_id) from public.turns t where t.tenant_id = county and t.id = held.turn_id;
  if exists (select from public.swap_outcomes o where o.tenant_id = county and o.swap_id = swap) then
    raise exception using errcode = 'P0001', message = 'already_done';
  end if;
  return held;
end
$$;

-- `turn_id` is what is given in return: its chair is who accepts.
create function private.accept_swap(county uuid, swap_id uuid, turn_id uuid) returns void
  language plpgsql security definer set search_path = ''
as $$
#variable_conflict use_column
declare
  held public.turn_swaps := private.hold_swap(county, accept_swap.swap_id);
  wanted public.turns := private.hold_turn(county, held.turn_id, true);
  given public.turns := private.hold_turn(county, accept_swap.turn_id, true);
  other uuid := private.chair_of(county, given.id);
begin
  if private.chair_of(county, wanted.id) is distinct from held.body_id then
    raise exception using errcode = 'P0001', message = 'swap_lapsed';
  end if;
  if given.alliance_id <> wanted.alliance_id or other = held.body_id or (held.to_body_id is not null and other <> held.to_body_id) then
    raise exception using errcode = 'P0001', message = 'not_allowed';
  end if;
  perform private.refuse_unless_speaking_for(county, other);
  perform private.refuse_if_on_offer(county, given.id);
  insert into public.swap_outcomes (tenant_id, swap_id, outcome, turn_id, body_id) values (county, held.id, 'accepted', given.id, other);
  perform private.change_chair(county, wanted.id, other, 'swap', held.id, false, held.reason);
  perform private.change_chair(county, given.id, held.body_id, 'swap', held.id, false, held.reason);
  perform private.queue_mails(county, 'swap-accepted', held.id::text, private.staff_of(county, array[held.body_id, other], true));
  perform private.queue_late_handover(county, wanted.id);
  perform private.queue_late_handover(county, given.id);
end
$$;

create function public.accept_swap(county uuid, swap_id uuid, turn_id uuid) returns void
  language plpgsql set search_path = ''
as $$ begin perform private.accept_swap(county, swap_id, turn_id); end $$;
comment on function public.accept_swap is 'Gives a turn for the one offered: both change hands at once, and both sides and the secretariat are mailed. Refuses already_done, swap_lapsed, swap_open, turn_over, turn_cancelled, not_allowed.';

-- The secretariat for both.
create function private.swap_turns(county uuid, turn_id uuid, other_turn_id uuid, reason text) returns void
  language plpgsql security definer set search_path = ''
as $$
begin
  perform private.refuse_unless_arranging(county);
  perform private.accept_swap(county,
    private.offer_swap(county, swap_turns.turn_id, private.chair_of(county, swap_turns.other_turn_id), swap_turns.reason), swap_turns.other_turn_id);
end
$$;

create function public.swap_turns(county uuid, turn_id uuid, other_turn_id uuid, reason text) returns void
  language plpgsql set search_path = ''
as $$ begin perform private.swap_turns(county, turn_id, other_turn_id, reason); end $$;
comment on function public.swap_turns is 'The secretariat swaps two turns for both their chairs, who are mailed. Refuses as offer_swap and accept_swap do.';

create function private.decline_swap(county uuid, swap_id uuid, how text, reason text) returns void
  language plpgsql security definer set search_path = ''
as $$
#variable_conflict use_column
declare
  held public.turn_swaps := private.hold_swap(county, decline_swap.swap_id);
  who uuid := case when how = 'withdrawn' then held.body_id else held.to_body_id end;
begin
  if who is null then                                                    -- what is offered to all is nobody's to refuse
    raise exception using errcode = 'P0001', message = 'not_allowed';
  end if;
  perform private.refuse_unless_speaking_for(county, who);
  insert into public.swap_outcomes (tenant_id, swap_id, outcome, body_id, reason) values (county, held.id, how, who, decline_swap.reason);
  perform private.queue_mails(county, 'swap-closed', held.id::text,
    private.staff_of(county, array[case when how = 'withdrawn' then held.to_body_id else held.body_id end], false));
end
$$;

create function public.refuse_swap(county uuid, swap_id uuid, reason text) returns void
  language plpgsql set search_path = ''
as $$ begin perform private.decline_swap(county, swap_id, 'refused', reason); end $$;
comment on function public.refuse_swap is 'The member to whom a turn was offered says no, and why. Refuses already_done, not_allowed.';

create function public.withdraw_swap(county uuid, swap_id uuid, reason text) returns void
  language plpgsql set search_path = ''
as $$ begin perform private.decline_swap(county, swap_id, 'withdrawn', reason); end $$;
comment on function public.withdraw_swap is 'Whoever offered a turn takes the offer back, and says why. Refuses already_done, not_allowed.';

-- ── What the mails say, read when they leave ─────────────────────────────────────────────────────────────────────

create function private.swap_sayings(county uuid, of_kind text, swap uuid, people uuid[]) returns table (person_id uuid, content jsonb)
  language plpgsql stable set search_path = '' rows 100
as $$
begin
  return query
    select p, jsonb_build_object('state', s.state, 'by_body', f.name, 'other_body', coalesce(d.name, n.name), 'since', s.since,
        'given_since', g.since, 'reason', case when s.state = 'accepted' then s.reason else coalesce(o.reason, s.reason) end)
    from public.swap_offers s
    join public.bodies f on f.tenant_id = county and f.id = s.body_id
    left join public.bodies n on n.tenant_id = county and n.id = s.to_body_id
    left join public.swap_outcomes o on o.tenant_id = county and o.swap_id = s.id
    left join public.bodies d on d.tenant_id = county and d.id = o.body_id and o.outcome <> 'withdrawn'
    left join public.turns g on g.tenant_id = county and g.id = o.turn_id
    cross join unnest(people) p
    where s.tenant_id = county and s.id = swap and (of_kind <> 'swap-offered' or s.state = 'open');
end
$$;
comment on function private.swap_sayings is 'What mails about a swap say; an offer that is no longer open has nothing to say.';

grant execute on function
  private.offer_swap(uuid, uuid, uuid, text), private.accept_swap(uuid, uuid, uuid), private.swap_turns(uuid, uuid, uuid, text),
  private.decline_swap(uuid, uuid, text, text)
  to authenticated;
grant execute on function
  public.offer_swap(uuid, uuid, text, uuid), public.accept_swap(uuid, uuid, uuid), public.swap_turns(uuid, uuid, uuid, text),
  public.refuse_swap(uuid, uuid, text), public.withdraw_swap(uuid, uuid, text)
  to authenticated;

-- ── Row-level security: a matter between the members and their secretariat; what came of it all read as turn_changes ─

alter table public.turn_swaps enable row level security;
create policy "the members of the alliance, the office and the secretariat read who offers what" on public.turn_swaps
  for select to authenticated using (
    tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat', 'leader', 'participant', 'system'))::uuid[]));
grant select on public.turn_swaps to authenticated;

alter table public.swap_outcomes enable row level security;
create policy "the members of the alliance, the office and the secretariat read what came of it" on public.swap_outcomes
  for select to authenticated using (
    tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat', 'leader', 'participant', 'system'))::uuid[]));
grant select on public.swap_outcomes to authenticated;
grant select on public.swap_offers to authenticated;

select private.trace('public.turn_swaps');
select private.trace('public.swap_outcomes');
