-- Rotation: the alliance, its members in their order, and the turns in which they chair.
-- The order says whose turn it would be (app/features/rotation/schedule.ts); a turn that has been announced stands, and what happens to
-- it afterwards is a row of its own: a change of chair, or a cancellation. Highest first: cancelled, swapped, overridden, base.

create table public.alliances (
  tenant_id  uuid not null,
  id         uuid not null default gen_random_uuid(),
  name       text not null check (length(btrim(name)) between 2 and 60),
  since      date not null check (extract(day from since) = 1),          -- the first turn begins then
  version    int not null default 0,                                     -- grows with every change of the order or its turns
  founded_by uuid not null default private.me(),
  founded_at timestamptz not null default private.now(),
  constraint alliances_pkey primary key (tenant_id, id),
  constraint alliances_once_key unique (tenant_id),
  constraint alliances_tenant_fkey foreign key (tenant_id) references public.tenants (id),
  constraint alliances_founded_by_fkey foreign key (tenant_id, founded_by) references public.people (tenant_id, id) on update cascade
);
comment on table public.alliances is '联盟：成员单位轮流担任主席；目前一县一个。';
comment on column public.alliances.version is 'Whoever computed turns says on which version; another one in the meantime refuses them as stale.';
create index alliances_founded_by_idx on public.alliances (tenant_id, founded_by);

create table public.participants (
  tenant_id   uuid not null,
  id          uuid not null default gen_random_uuid(),
  alliance_id uuid not null,
  body_id     uuid not null,
  position    int not null check (position >= 1),
  since       date not null check (extract(day from since) = 1),         -- the first month in which it may chair
  until       date check (extract(day from until) = 1),
  entered_by  uuid not null default private.me(),
  entered_at  timestamptz not null default private.now(),
  constraint participants_pkey primary key (tenant_id, id),
  constraint participants_period_check check (until > since),
  constraint participants_once_excl exclude using gist
    ((tenant_id::text || alliance_id::text || body_id::text) with =, daterange(since, until) with &&),
  constraint participants_alliance_fkey foreign key (tenant_id, alliance_id) references public.alliances (tenant_id, id),
  constraint participants_body_fkey foreign key (tenant_id, body_id) references public.bodies (tenant_id, id),
  constraint participants_entered_by_fkey foreign key (tenant_id, entered_by) references public.people (tenant_id, id) on update cascade
);
comment on table public.participants is '联盟成员单位：轮值的次序，自何月起、至何月（不含）止。';
create index participants_order_idx on public.participants (tenant_id, alliance_id, position);
create index participants_body_idx on public.participants (tenant_id, body_id);
create index participants_entered_by_idx on public.participants (tenant_id, entered_by);

create table public.turn_skips (
  tenant_id   uuid not null,
  alliance_id uuid not null,
  month       text not null check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  reason      text check (length(btrim(reason)) between 1 and 200),
  skipped_by  uuid not null default private.me(),
  skipped_at  timestamptz not null default private.now(),
  constraint turn_skips_pkey primary key (tenant_id, alliance_id, month),
  constraint turn_skips_alliance_fkey foreign key (tenant_id, alliance_id) references public.alliances (tenant_id, id),
  constraint turn_skips_skipped_by_fkey foreign key (tenant_id, skipped_by) references public.people (tenant_id, id) on update cascade
);
comment on table public.turn_skips is '不安排轮值的月份，如春节所在月。';
create index turn_skips_skipped_by_idx on public.turn_skips (tenant_id, skipped_by);

create table public.turns (
  tenant_id     uuid not null,
  id            uuid not null default gen_random_uuid(),
  alliance_id   uuid not null,
  body_id       uuid not null,                                           -- whom the order gave it to
  since         date not null check (extract(day from since) = 1),
  until         date not null check (extract(day from until) = 1),       -- not included
  makes_good_id uuid,                                                    -- the turn that was owed and is made good by this one
  announced_by  uuid,
  announced_at  timestamptz,                                             -- from then on it stands
  constraint turns_pkey primary key (tenant_id, id),
  constraint turns_period_check check (until > since),
  constraint turns_announced_check check ((announced_at is null) = (announced_by is null)),
  constraint turns_overlap_excl exclude using gist ((tenant_id::text || alliance_id::text) with =, daterange(since, until) with &&),
  constraint turns_makes_good_key unique (tenant_id, makes_good_id, body_id),
  constraint turns_alliance_fkey foreign key (tenant_id, alliance_id) references public.alliances (tenant_id, id),
  constraint turns_body_fkey foreign key (tenant_id, body_id) references public.bodies (tenant_id, id),
  constraint turns_makes_good_fkey foreign key (tenant_id, makes_good_id) references public.turns (tenant_id, id),
  constraint turns_announced_by_fkey foreign key (tenant_id, announced_by) references public.people (tenant_id, id) on update cascade
);
comment on table public.turns is '轮值：某单位担任轮值主席的一期；公布之后不再改动，变动另记。';
create index turns_alliance_idx on public.turns (tenant_id, alliance_id, since);
create index turns_body_idx on public.turns (tenant_id, body_id);
create index turns_announced_by_idx on public.turns (tenant_id, announced_by);

-- Who chairs a turn instead: named by the secretariat (override), or taken over in a swap. The latest of a turn counts.
create table public.turn_changes (
  tenant_id    uuid not null,
  id           uuid not null default gen_random_uuid(),
  turn_id      uuid not null,
  number       int not null check (number >= 1),
  kind         text not null check (kind in ('override', 'swap')),
  from_body_id uuid not null,
  body_id      uuid not null,
  swap_id      uuid,                                                     -- the swap it came of; …_swaps.sql ties it
  is_owed      boolean not null default false,                           -- whoever gave an overridden turn up makes it good later
  reason       text not null check (length(btrim(reason)) between 2 and 200),
  changed_by   uuid not null default private.me(),
  changed_at   timestamptz not null default private.now(),
  constraint turn_changes_pkey primary key (tenant_id, id),
  constraint turn_changes_number_key unique (tenant_id, turn_id, number),
  constraint turn_changes_swap_check check ((kind = 'swap') = (swap_id is not null) and not (kind = 'swap' and is_owed)),
  constraint turn_changes_turn_fkey foreign key (tenant_id, turn_id) references public.turns (tenant_id, id),
  constraint turn_changes_from_body_fkey foreign key (tenant_id, from_body_id) references public.bodies (tenant_id, id),
  constraint turn_changes_body_fkey foreign key (tenant_id, body_id) references public.bodies (tenant_id, id),
  constraint turn_changes_changed_by_fkey foreign key (tenant_id, changed_by) references public.people (tenant_id, id) on update cascade
);
comment on table public.turn_changes is '轮值变动：改派或调换，谁、何时、为何；以最近一次为准。';
create index turn_changes_from_body_idx on public.turn_changes (tenant_id, from_body_id);
create index turn_changes_body_idx on public.turn_changes (tenant_id, body_id);
create index turn_changes_changed_by_idx on public.turn_changes (tenant_id, changed_by);

create table public.turn_cancellations (
  tenant_id    uuid not null,
  turn_id      uuid not null,
  body_id      uuid not null,                                            -- who would have chaired
  is_owed      boolean not null,                                         -- whether it makes the turn good later
  reason       text not null check (length(btrim(reason)) between 2 and 200),
  cancelled_by uuid not null default private.me(),
  cancelled_at timestamptz not null default private.now(),
  constraint turn_cancellations_pkey primary key (tenant_id, turn_id),
  constraint turn_cancellations_turn_fkey foreign key (tenant_id, turn_id) references public.turns (tenant_id, id),
  constraint turn_cancellations_body_fkey foreign key (tenant_id, body_id) references public.bodies (tenant_id, id),
  constraint turn_cancellations_cancelled_by_fkey foreign key (tenant_id, cancelled_by) references public.people (tenant_id, id) on update cascade
);
comment on table public.turn_cancellations is '取消的轮值：原因，以及以后是否补上。';
create index turn_cancellations_body_idx on public.turn_cancellations (tenant_id, body_id);
create index turn_cancellations_cancelled_by_idx on public.turn_cancellations (tenant_id, cancelled_by);

-- ── What stands, stands ──────────────────────────────────────────────────────────────────────────────────────────

create function private.keep_turn() returns trigger
  language plpgsql set search_path = ''
as $$
begin
  if old.announced_at is not null then
    raise exception using errcode = 'P0001', message = 'turn_announced';
  end if;
  if tg_op = 'DELETE' then return old; end if;
  if (new.tenant_id, new.id, new.alliance_id, new.body_id, new.since, new.until) is distinct from
    (old.tenant_id, old.id, old.alliance_id, old.body_id, old.since, old.until) or new.makes_good_id is distinct from old.makes_good_id
  then
    raise exception using errcode = 'P0001', message = 'turn_announced';
  end if;
  return new;
end
$$;
comment on function private.keep_turn is 'An announced turn is neither changed nor taken away; one that is not may only be announced, or taken away.';
create trigger turns_keep before update or delete on public.turns for each row execute function private.keep_turn();

create function private.keep_turn_history() returns trigger
  language plpgsql set search_path = ''
as $$
begin
  if tg_op <> 'INSERT' then
    raise exception using errcode = 'P0001', message = 'turn_announced';
  end if;
  if exists (select from public.turns t where t.tenant_id = new.tenant_id and t.id = new.turn_id and (t.announced_at is null or t.until <= private.today())) then
    raise exception using errcode = 'P0001', message = 'turn_over';
  end if;
  return new;
end
$$;
comment on function private.keep_turn_history is 'What happened to a turn is only ever added to, and only while the turn is announced and not over.';
create trigger turn_changes_keep before insert or update or delete on public.turn_changes for each row execute function private.keep_turn_history();
create trigger turn_cancellations_keep before insert or update or delete on public.turn_cancellations for each row execute function private.keep_turn_history();

-- ── Who chairs ───────────────────────────────────────────────────────────────────────────────────────────────────

-- `body_id` is null where the turn is cancelled. `edition` grows with everything that happens to a turn: a calendar's SEQUENCE.
create view public.turn_chairs with (security_invoker = true) as
  select t.tenant_id, t.id as turn_id, t.alliance_id, t.since, t.until, t.announced_at, t.makes_good_id, t.body_id as base_body_id,
    case when x.turn_id is null then coalesce(c.body_id, t.body_id) end as body_id,
    case when x.turn_id is not null then 'cancelled' else coalesce(c.kind, 'base') end as standing,
    coalesce(c.number, 0) + case when x.turn_id is null then 0 else 1 end as edition,
    coalesce(x.cancelled_at, c.changed_at, t.announced_at) as changed_at
  from public.turns t
  left join lateral (
    select l.body_id, l.kind, l.number, l.changed_at from public.turn_changes l
    where l.tenant_id = t.tenant_id and l.turn_id = t.id order by l.number desc limit 1) c on true
  left join public.turn_cancellations x on x.tenant_id = t.tenant_id and x.turn_id = t.id;
comment on view public.turn_chairs is '轮值主席：每一期现由哪家单位担任（取消的为空），以及是原定、改派还是调换。';

-- The one answer to "who may do the chair's work now". `wanted`: plan (as soon as the turn is announced, until it ends), publish (from
-- settings.chair_publishes_day of the month before until it ends), finish (from its beginning until settings.chair_finishes_workdays after it).
-- Definer: reads the speaker's memberships; asked by policies once per statement. A swap accepted a second ago counts.
create function private.chaired_turns(wanted text)
  returns table (tenant_id uuid, turn_id uuid, alliance_id uuid, body_id uuid, since date, until date)
  language plpgsql stable security definer set search_path = '' rows 5
as $$
declare
  today date := private.today();
begin
  return query
    select c.tenant_id, c.turn_id, c.alliance_id, c.body_id, c.since, c.until
    from public.memberships m
    join public.settings g on g.tenant_id = m.tenant_id
    join public.turn_chairs c on c.tenant_id = m.tenant_id and c.body_id = m.body_id
    where m.person_id = private.me() and m.role = 'participant' and m.ended_at is null
      and c.announced_at is not null and c.until > today - 120
      and case wanted
        when 'plan' then today < c.until
        when 'publish' then today < c.until and today >= private.chair_publishes_on(c.since, g.chair_publishes_day)
        when 'finish' then today >= c.since and today <= private.workday_after(c.until - 1, g.chair_finishes_workdays, g.tenant_id)
        else false end;
end
$$;
comment on function private.chaired_turns is 'Turns that the speaker''s bodies chair and in which they may now plan, publish or finish.';

create function private.chair_publishes_on(turn_since date, publishes_day int) returns date
  language sql immutable set search_path = ''
as $$ select (turn_since - interval '1 month')::date + publishes_day - 1 $$;
comment on function private.chair_publishes_on(date, int) is 'The day from which a turn''s chair publishes: in the month before the turn.';

create function public.my_chaired_turns(wanted text)
  returns table (tenant_id uuid, turn_id uuid, alliance_id uuid, body_id uuid, since date, until date)
  language plpgsql stable set search_path = '' rows 5
as $$ begin return query select * from private.chaired_turns(wanted) limit 500; end $$;
comment on function public.my_chaired_turns is 'Turns in which the caller may now plan, publish or finish as its chair, in all its counties; at most 500.';

create function public.turn_days(county uuid, turn_id uuid)
  returns table (publishes_on date, last_day date, finishes_on date, is_provisional boolean, is_ahead boolean, is_over boolean)
  language plpgsql stable set search_path = '' rows 1
as $$
begin
  return query
    select private.chair_publishes_on(t.since, g.chair_publishes_day), t.until - 1, d.finishes_on, private.is_provisional(d.finishes_on),
      t.since > private.today(), t.until <= private.today()
    from public.turns t
    join public.settings g on g.tenant_id = t.tenant_id
    cross join lateral (select private.workday_after(t.until - 1, g.chair_finishes_workdays, county) as finishes_on) d
    where t.tenant_id = county and t.id = turn_days.turn_id limit 1;
end
$$;
comment on function public.turn_days is 'From when a turn''s chair publishes, until when it finishes, and whether the turn lies ahead or is over.';

-- ── Arranging: order, skips and the turns that follow from them, in one step ──────────────────────────────────────

-- Definer: nobody writes these tables directly. One lock per alliance, so that commands on its turns happen one after another.
create function private.hold_alliance(county uuid, alliance uuid) returns public.alliances
  language plpgsql security definer set search_path = ''
as $$
declare
  held public.alliances;
begin
  select a.* into held from public.alliances a where a.tenant_id = county and a.id = alliance for update;
  if held.id is null then
    raise exception using errcode = 'P0001', message = 'not_found';
  end if;
  return held;
end
$$;

create function private.refuse_unless_arranging(county uuid) returns void
  language plpgsql stable set search_path = ''
as $$
begin
  if not county = any (private.my_tenant_ids('officer', 'secretariat', 'system')) then
    raise exception using errcode = 'P0001', message = 'not_allowed';
  end if;
end
$$;

-- Definer, as are all of the following: they alone write, and each asks first who may.
create function private.found_alliance(county uuid, name text, since date) returns uuid
  language plpgsql security definer set search_path = ''
as $$
declare
  founded uuid;
begin
  perform private.refuse_unless_arranging(county);
  insert into public.alliances (tenant_id, name, since) values (county, btrim(found_alliance.name), found_alliance.since)
    on conflict on constraint alliances_once_key do nothing returning id into founded;
  if founded is null then
    raise exception using errcode = 'P0001', message = 'already_done';
  end if;
  return founded;
end
$$;

create function public.found_alliance(county uuid, name text, since date) returns uuid
  language plpgsql set search_path = ''
as $$ begin return private.found_alliance(county, name, since); end $$;
comment on function public.found_alliance is 'Founds the county''s alliance, whose first turn begins on the first of a month; refuses already_done.';

-- `members`: [{id, body_id, since, until}] in their order, everybody who ever was one; `skips`: [{month, reason}]; `turns`: those not
-- announced, [{body_id, since, until, makes_good_id}]. What is the same stays as it is. Refuses `stale` where the alliance is no longer at
-- the version that all this was computed from, so that of two at once the second computes anew.
create function private.arrange_rotation(county uuid, alliance_id uuid, version int, members jsonb, skips jsonb, turns jsonb) returns int
  language plpgsql security definer set search_path = ''
as $$
#variable_conflict use_column
declare
  held public.alliances;
  changed int := 0;
  n int;
begin
  perform private.refuse_unless_arranging(county);
  held := private.hold_alliance(county, arrange_rotation.alliance_id);
  if held.version <> arrange_rotation.version then
    raise exception using errcode = 'P0001', message = 'stale';
  end if;
  if jsonb_array_length(members) > 200 or jsonb_array_length(skips) > 200 or jsonb_array_length(turns) > 200 then
    raise exception using errcode = 'P0001', message = 'too_many';
  end if;

  changed := changed + private.arrange_members(county, held.id, members);
  changed := changed + private.arrange_skips(county, held.id, skips);

  delete from public.turns t
    where t.tenant_id = county and t.alliance_id = held.id and t.announced_at is null and not exists (
      select from jsonb_to_recordset(turns) as x(body_id uuid, since date, until date, makes_good_id uuid)
      where (x.body_id, x.since, x.until) = (t.body_id, t.since, t.until) and x.makes_good_id is not distinct from t.makes_good_id);
  get diagnostics n = row_count;
  changed := changed + n;
  insert into public.turns (tenant_id, alliance_id, body_id, since, until, makes_good_id)
    select county, held.id, x.body_id, x.since, x.until, x.makes_good_id
    from jsonb_to_recordset(turns) as x(body_id uuid, since date, until date, makes_good_id uuid)
    where not exists (
      select from public.turns t where t.tenant_id = county and t.alliance_id = held.id and t.announced_at is null and t.since = x.since);
  get diagnostics n = row_count;
  changed := changed + n;
  perform private.refuse_impossible_turns(county, held.id);

  if changed > 0 then
    update public.alliances a set version = a.version + 1 where a.tenant_id = county and a.id = held.id;
  end if;
  return held.version + least(changed, 1);
exception when exclusion_violation then
  raise exception using errcode = 'P0001', message = 'turns_overlap';
end
$$;

create function private.arrange_members(county uuid, alliance uuid, members jsonb) returns int
  language plpgsql security definer set search_path = ''
as $$
#variable_conflict use_column
declare
  told int;
  n int;
begin
  if exists (
    select from jsonb_to_recordset(members) as x(id uuid, body_id uuid, since date, until date)
    join public.bodies b on b.tenant_id = county and b.id = x.body_id
    where b.dissolved_on is not null and (x.until is null or x.until > b.dissolved_on)
      and (x.until is null or x.until > private.today())
  ) then
    raise exception using errcode = 'P0001', message = 'body_dissolved';
  end if;
  if exists (
    select from jsonb_to_recordset(members) as x(body_id uuid)
    where not exists (select from public.bodies b where b.tenant_id = county and b.id = x.body_id)
  ) then
    raise exception using errcode = 'P0001', message = 'not_found';
  end if;
  -- Whoever ever was a member stays one, if only until some month: past turns are theirs.
  if exists (
    select from public.participants p where p.tenant_id = county and p.alliance_id = alliance
      and not exists (select from jsonb_to_recordset(members) as x(id uuid) where x.id = p.id)
  ) then
    raise exception using errcode = 'P0001', message = 'stale';
  end if;

  insert into public.participants as p (tenant_id, id, alliance_id, body_id, position, since, until)
    select county, x.id, alliance, x.body_id, m.position, x.since, x.until
    from jsonb_array_elements(members) with ordinality as m(member, position)
    cross join lateral jsonb_to_record(m.member) as x(id uuid, body_id uuid, since date, until date)
    on conflict on constraint participants_pkey do update set position = excluded.position, until = excluded.until
      where (p.position, coalesce(p.until, 'infinity')) <> (excluded.position, coalesce(excluded.until, 'infinity'))
        and (p.alliance_id, p.body_id, p.since) = (excluded.alliance_id, excluded.body_id, excluded.since);
  get diagnostics n = row_count;
  told := n;

  -- Who leaves gives its announced turns to somebody first.
  if exists (
    select from public.turn_chairs c
    join public.participants p on p.tenant_id = c.tenant_id and p.alliance_id = c.alliance_id and p.body_id = c.body_id
    where c.tenant_id = county and c.alliance_id = alliance and c.announced_at is not null and c.since > private.today()
      and p.until <= c.since and not exists (
        select from public.participants q where q.tenant_id = county and q.alliance_id = alliance and q.body_id = c.body_id
          and daterange(q.since, q.until) @> c.since)
  ) then
    raise exception using errcode = 'P0001', message = 'turns_ahead';
  end if;
  return told;
end
$$;

create function private.arrange_skips(county uuid, alliance uuid, skips jsonb) returns int
  language plpgsql security definer set search_path = ''
as $$
#variable_conflict use_column
declare
  told int;
  n int;
begin
  delete from public.turn_skips s
    where s.tenant_id = county and s.alliance_id = alliance and private.last_day(s.month) >= private.today()
      and not exists (select from jsonb_to_recordset(skips) as x(month text) where x.month = s.month);
  get diagnostics n = row_count;
  told := n;
  if exists (
    select from jsonb_to_recordset(skips) as x(month text)
    join public.turns t on t.tenant_id = county and t.alliance_id = alliance and t.announced_at is not null
      and daterange(t.since, t.until) @> private.first_day(x.month)
    where not exists (select from public.turn_skips s where s.tenant_id = county and s.alliance_id = alliance and s.month = x.month)
  ) then
    raise exception using errcode = 'P0001', message = 'turn_announced';
  end if;
  insert into public.turn_skips (tenant_id, alliance_id, month, reason)
    select county, alliance, x.month, x.reason from jsonb_to_recordset(skips) as x(month text, reason text)
    on conflict do nothing;
  get diagnostics n = row_count;
  return told + n;
end
$$;

-- Of the turns not announced: a member's, in the months of its membership, over no month that is skipped, after all that stand.
create function private.refuse_impossible_turns(county uuid, alliance uuid) returns void
  language plpgsql security definer set search_path = ''
as $$
begin
  if exists (
    select from public.turns t
    where t.tenant_id = county and t.alliance_id = alliance and t.announced_at is null and not exists (
      select from public.participants p where p.tenant_id = county and p.alliance_id = alliance and p.body_id = t.body_id
        and daterange(p.since, p.until) @> t.since)
  ) then
    raise exception using errcode = 'P0001', message = 'not_in_order';
  end if;
  if exists (
    select from public.turns t
    join public.turn_skips s on s.tenant_id = county and s.alliance_id = alliance and daterange(t.since, t.until) @> private.first_day(s.month)
    where t.tenant_id = county and t.alliance_id = alliance and t.announced_at is null
  ) or exists (
    select from public.turns t
    join public.turns a on a.tenant_id = county and a.alliance_id = alliance and a.announced_at is not null and a.since > t.since
    where t.tenant_id = county and t.alliance_id = alliance and t.announced_at is null
  ) then
    raise exception using errcode = 'P0001', message = 'turns_overlap';
  end if;
end
$$;

create function public.arrange_rotation(county uuid, alliance_id uuid, version int, members jsonb, skips jsonb, turns jsonb) returns int
  language plpgsql set search_path = ''
as $$ begin return private.arrange_rotation(county, alliance_id, version, members, skips, turns); end $$;
comment on function public.arrange_rotation is 'Sets the order, the skipped months and the turns not yet announced in one step; returns the new version. Refuses stale, body_dissolved, turns_ahead, not_in_order, turns_overlap.';

-- ── Announcing, overriding, cancelling ───────────────────────────────────────────────────────────────────────────

create function private.announce_turns(county uuid, through text) returns int
  language plpgsql security definer set search_path = ''
as $$
declare
  announced int;
begin
  perform private.refuse_unless_arranging(county);
  perform private.hold_alliance(county, a.id) from public.alliances a where a.tenant_id = county;
  update public.turns t set announced_at = private.now(), announced_by = private.me()
    where t.tenant_id = county and t.announced_at is null and t.since <= private.last_day(through);
  get diagnostics announced = row_count;
  if announced > 0 then
    update public.alliances a set version = a.version + 1 where a.tenant_id = county;
  end if;
  return announced;
end
$$;

create function public.announce_turns(county uuid, through text) returns int
  language plpgsql set search_path = ''
as $$ begin return private.announce_turns(county, through); end $$;
comment on function public.announce_turns is 'Announces the turns that begin by the end of a month; from then on they stand. Says how many.';

-- Who chairs a turn now; null where it is cancelled. Asked under the alliance's lock by the commands.
create function private.chair_of(county uuid, turn uuid) returns uuid
  language plpgsql stable security definer set search_path = ''
as $$
begin
  return (select c.body_id from public.turn_chairs c where c.tenant_id = county and c.turn_id = turn);
end
$$;

-- The turn, held: announced, not over, not cancelled. A turn that has begun can still be overridden or cancelled, not swapped.
create function private.hold_turn(county uuid, turn uuid, must_be_ahead boolean) returns public.turns
  language plpgsql security definer set search_path = ''
as $$
declare
  held public.turns;
begin
  select t.* into held from public.turns t where t.tenant_id = county and t.id = turn and t.announced_at is not null;
  if held.id is null then
    raise exception using errcode = 'P0001', message = 'not_found';
  end if;
  perform private.hold_alliance(county, held.alliance_id);
  if private.chair_of(county, turn) is null then
    raise exception using errcode = 'P0001', message = 'turn_cancelled';
  end if;
  if held.until <= private.today() or (must_be_ahead and held.since <= private.today()) then
    raise exception using errcode = 'P0001', message = 'turn_over';
  end if;
  return held;
end
$$;

create function private.change_chair(county uuid, turn uuid, to_body uuid, how text, swap uuid, owed boolean, why text) returns void
  language plpgsql security definer set search_path = ''
as $$
begin
  if exists (select from public.bodies b where b.tenant_id = county and b.id = to_body and b.dissolved_on <= private.today()) then
    raise exception using errcode = 'P0001', message = 'body_dissolved';
  end if;
  if not exists (
    select from public.turns t
    join public.participants p on p.tenant_id = county and p.alliance_id = t.alliance_id and p.body_id = to_body
    where t.tenant_id = county and t.id = turn and (p.until is null or p.until > t.since)
  ) then
    raise exception using errcode = 'P0001', message = 'not_in_order';
  end if;
  insert into public.turn_changes (tenant_id, turn_id, number, kind, from_body_id, body_id, swap_id, is_owed, reason)
    select county, turn, coalesce(max(c.number), 0) + 1, how, private.chair_of(county, turn), to_body, swap, owed, why
    from public.turn_changes c where c.tenant_id = county and c.turn_id = turn;
end
$$;

create function private.override_turn(county uuid, turn_id uuid, body_id uuid, is_owed boolean, reason text) returns void
  language plpgsql security definer set search_path = ''
as $$
begin
  perform private.refuse_unless_arranging(county);
  perform private.hold_turn(county, override_turn.turn_id, false);
  if private.chair_of(county, override_turn.turn_id) = override_turn.body_id then
    raise exception using errcode = 'P0001', message = 'already_done';
  end if;
  if exists (select from public.turn_changes c where c.tenant_id = county and c.turn_id = override_turn.turn_id and c.kind = 'swap') then
    raise exception using errcode = 'P0001', message = 'turn_swapped';
  end if;
  perform private.change_chair(county, override_turn.turn_id, override_turn.body_id, 'override', null, override_turn.is_owed, override_turn.reason);
  update public.alliances a set version = a.version + 1 where a.tenant_id = county;
end
$$;

create function public.override_turn(county uuid, turn_id uuid, body_id uuid, is_owed boolean, reason text) returns void
  language plpgsql set search_path = ''
as $$ begin perform private.override_turn(county, turn_id, body_id, is_owed, reason); end $$;
comment on function public.override_turn is 'Another member chairs an announced turn; is_owed: who gave it up makes it good later. Refuses turn_over, turn_cancelled, turn_swapped, not_in_order.';

create function private.cancel_turn(county uuid, turn_id uuid, is_owed boolean, reason text) returns void
  language plpgsql security definer set search_path = ''
as $$
begin
  perform private.refuse_unless_arranging(county);
  perform private.hold_turn(county, cancel_turn.turn_id, false);
  insert into public.turn_cancellations (tenant_id, turn_id, body_id, is_owed, reason)
    values (county, cancel_turn.turn_id, private.chair_of(county, cancel_turn.turn_id), cancel_turn.is_owed, cancel_turn.reason);
  update public.alliances a set version = a.version + 1 where a.tenant_id = county;
end
$$;

create function public.cancel_turn(county uuid, turn_id uuid, is_owed boolean, reason text) returns void
  language plpgsql set search_path = ''
as $$ begin perform private.cancel_turn(county, turn_id, is_owed, reason); end $$;
comment on function public.cancel_turn is 'Nobody chairs an announced turn; is_owed: its chair makes it good later. Refuses turn_over, turn_cancelled.';

grant execute on function
  private.chaired_turns(text), private.chair_publishes_on(date, int), private.found_alliance(uuid, text, date),
  private.arrange_rotation(uuid, uuid, int, jsonb, jsonb, jsonb), private.announce_turns(uuid, text),
  private.override_turn(uuid, uuid, uuid, boolean, text), private.cancel_turn(uuid, uuid, boolean, text)
  to authenticated;
grant execute on function
  public.my_chaired_turns(text), public.turn_days(uuid, uuid), public.found_alliance(uuid, text, date), public.arrange_rotation(uuid, uuid, int, jsonb, jsonb, jsonb),
  public.announce_turns(uuid, text), public.override_turn(uuid, uuid, uuid, boolean, text), public.cancel_turn(uuid, uuid, boolean, text)
  to authenticated;

-- ── Row-level security: all of the county read what is announced, the office and the secretariat what is not yet ──

alter table public.alliances enable row level security;
create policy "all of the county and committees above with a list grant read its alliance" on public.alliances
  for select to authenticated using (
    tenant_id = any ((select private.my_working_tenant_ids())::uuid[])
    or tenant_id in (select private.overseen_tenants('list'))
  );
grant select on public.alliances to authenticated;

alter table public.participants enable row level security;
create policy "all of the county and committees above with a list grant read who takes turns" on public.participants
  for select to authenticated using (
    tenant_id = any ((select private.my_working_tenant_ids())::uuid[])
    or tenant_id in (select private.overseen_tenants('list'))
  );
grant select on public.participants to authenticated;

alter table public.turn_skips enable row level security;
create policy "all of the county and committees above with a list grant read which months are skipped" on public.turn_skips
  for select to authenticated using (
    tenant_id = any ((select private.my_working_tenant_ids())::uuid[])
    or tenant_id in (select private.overseen_tenants('list'))
  );
grant select on public.turn_skips to authenticated;

alter table public.turns enable row level security;
create policy "all of the county read announced turns, the office and the secretariat those to come as well" on public.turns
  for select to authenticated using (
    tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat', 'leader', 'system'))::uuid[])
    or (announced_at is not null and (
      tenant_id = any ((select private.my_working_tenant_ids())::uuid[])
      or tenant_id in (select private.overseen_tenants('list'))))
  );
grant select on public.turns to authenticated;

alter table public.turn_changes enable row level security;
create policy "all of the county and committees above with a list grant read how a turn changed hands" on public.turn_changes
  for select to authenticated using (
    tenant_id = any ((select private.my_working_tenant_ids())::uuid[])
    or tenant_id in (select private.overseen_tenants('list'))
  );
grant select on public.turn_changes to authenticated;

alter table public.turn_cancellations enable row level security;
create policy "all of the county and committees above with a list grant read which turns are cancelled" on public.turn_cancellations
  for select to authenticated using (
    tenant_id = any ((select private.my_working_tenant_ids())::uuid[])
    or tenant_id in (select private.overseen_tenants('list'))
  );
grant select on public.turn_cancellations to authenticated;
grant select on public.turn_chairs to authenticated;

-- ── Trace ────────────────────────────────────────────────────────────────────────────────────────────────────────

select private.trace('public.alliances');
select private.trace('public.participants');
select private.trace('public.turn_skips');
select private.trace('public.turns');
select private.trace('public.turn_changes');
select private.trace('public.turn_cancellations');
