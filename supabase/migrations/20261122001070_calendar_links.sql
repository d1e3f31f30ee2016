-- Calendars: a secret address per person, for their own turns and activities or all of the alliance's, that any calendar program reads.

create table public.calendar_links (
  tenant_id   uuid not null,
  id          uuid not null default gen_random_uuid(),
  person_id   uuid not null,                                             -- whose link it is
  kind        text not null check (kind in ('person', 'alliance')),
  secret_hash text not null check (secret_hash ~ '^[0-9a-f]{64}$'),      -- sha256; the address itself is shown once and kept nowhere
  made_at     timestamptz not null default private.now(),
  ended_at    timestamptz,
  constraint calendar_links_pkey primary key (tenant_id, id),
  constraint calendar_links_secret_key unique (tenant_id, secret_hash),
  constraint calendar_links_person_fkey foreign key (tenant_id, person_id) references public.people (tenant_id, id) on update cascade
);
comment on table public.calendar_links is '日历订阅地址：只存散列，可随时停用或重新生成。';
create index calendar_links_secret_idx on public.calendar_links (secret_hash) where ended_at is null;
create index calendar_links_person_idx on public.calendar_links (tenant_id, person_id);
create unique index calendar_links_once_idx on public.calendar_links (tenant_id, person_id, kind) where ended_at is null;

-- Definer: the hash is a closed column. A new address ends the one before. 192 bits, told to nobody but the caller, once.
create function private.make_calendar_link(county uuid, kind text) returns text
  language plpgsql security definer set search_path = ''
as $$
#variable_conflict use_column
declare
  secret text := encode(extensions.gen_random_bytes(24), 'hex');
begin
  if not county = any (private.my_working_tenant_ids()) then
    raise exception using errcode = 'P0001', message = 'not_allowed';
  end if;
  perform private.end_calendar_link(county, make_calendar_link.kind);
  insert into public.calendar_links (tenant_id, person_id, kind, secret_hash)
    values (county, private.me(), make_calendar_link.kind, private.hash_of(secret));
  return secret;
end
$$;

create function public.make_calendar_link(county uuid, kind text) returns text
  language plpgsql set search_path = ''
as $$ begin return private.make_calendar_link(county, kind); end $$;
comment on function public.make_calendar_link is 'The secret of a new calendar address, ''person'' or ''alliance'', for the caller; the one before stops working.';

create function private.end_calendar_link(county uuid, kind text) returns boolean
  language plpgsql security definer set search_path = ''
as $$
begin
  update public.calendar_links l set ended_at = private.now()
    where l.tenant_id = county and l.person_id = private.me() and l.kind = end_calendar_link.kind and l.ended_at is null;
  return found;
end
$$;

create function public.end_calendar_link(county uuid, kind text) returns boolean
  language plpgsql set search_path = ''
as $$ begin return private.end_calendar_link(county, kind); end $$;
comment on function public.end_calendar_link is 'The caller''s calendar address of this kind stops working; false where there was none.';

-- ── The feed ─────────────────────────────────────────────────────────────────────────────────────────────────────

-- Definer, and callable by a visitor (tests/conventions says so by name): calendar programs cannot sign in, so knowing the secret is the
-- right to read. It tells announced turns, published activities and no person's name; it ends with the person's last membership in the county.
create function private.calendar_feed(secret text) returns jsonb
  language plpgsql stable security definer set search_path = ''
as $$
declare
  link public.calendar_links;
begin
  select l.* into link from public.calendar_links l where l.secret_hash = private.hash_of(secret) and l.ended_at is null;
  if link.id is null or not exists (
    select from public.memberships m where m.tenant_id = link.tenant_id and m.person_id = link.person_id and m.ended_at is null)
  then
    return null;
  end if;
  return (
    select jsonb_build_object('kind', link.kind, 'code', t.code, 'county', t.short_name,
      'language', coalesce(p.language, g.language), 'turns', private.calendar_turns(link.tenant_id, link.person_id, link.kind),
      'activities', private.calendar_activities(link.tenant_id, link.person_id, link.kind))
    from public.tenants t
    join public.settings g on g.tenant_id = t.id
    join public.people p on p.tenant_id = t.id and p.id = link.person_id
    where t.id = link.tenant_id);
end
$$;
comment on function private.calendar_feed is 'What a calendar address shows; null where there is no such address, or it has ended.';

-- A person's own are those its bodies chair or gave up: what is no longer theirs stays, as cancelled, so that calendars take it away.
create function private.calendar_turns(county uuid, person uuid, link_kind text) returns jsonb
  language plpgsql stable security definer set search_path = ''
as $$
declare
  own uuid[] := array(
    select m.body_id from public.memberships m
    where m.tenant_id = county and m.person_id = person and m.role = 'participant' and m.ended_at is null);
begin
  return coalesce((
    select jsonb_agg(jsonb_build_object('id', c.turn_id, 'since', c.since, 'until', c.until, 'body', b.name, 'standing', c.standing,
      'edition', c.edition, 'changed_at', c.changed_at,
      'is_cancelled', c.body_id is null or (link_kind = 'person' and c.body_id <> all (own))) order by c.since)
    from (select * from public.turn_chairs x where x.tenant_id = county and x.announced_at is not null and x.until > private.today() - 400
      order by x.since limit 500) c
    join public.bodies b on b.tenant_id = county and b.id = coalesce(c.body_id, c.base_body_id)
    where link_kind = 'alliance' or c.body_id = any (own) or c.base_body_id = any (own) or exists (
      select from public.turn_changes h where h.tenant_id = county and h.turn_id = c.turn_id and h.from_body_id = any (own))
  ), '[]');
end
$$;

-- Published activities; for a person those that concern its units, that they signed up for, and that are in months its bodies chair.
create function private.calendar_activities(county uuid, person uuid, link_kind text) returns jsonb
  language plpgsql stable security definer set search_path = ''
as $$
declare
  own uuid[];
begin
  if link_kind = 'person' then
    own := array(
      select c.activity_id from private.concerned_contacts c where c.tenant_id = county and c.person_id = person
      union
      select r.activity_id from public.memberships m
      join public.registrations r on r.tenant_id = county and r.unit_id = m.unit_id
      where m.tenant_id = county and m.person_id = person and m.role = 'unit_contact' and m.ended_at is null
      union
      select a.id from public.memberships m
      join public.turn_chairs c on c.tenant_id = county and c.body_id = m.body_id and c.announced_at is not null
      join public.activities a on a.tenant_id = county and a.alliance_id = c.alliance_id and private.first_day(a.month) >= c.since and private.first_day(a.month) < c.until
      where m.tenant_id = county and m.person_id = person and m.role = 'participant' and m.ended_at is null);
  end if;
  return coalesce((
    select jsonb_agg(jsonb_build_object('id', a.id, 'title', a.title, 'starts_at', a.starts_at, 'ends_at', a.ends_at, 'place', a.place,
      'edition', a.version + case when a.cancelled_at is null then 0 else 1 end, 'changed_at', greatest(a.changed_at, a.published_at, a.cancelled_at),
      'is_cancelled', a.cancelled_at is not null) order by a.starts_at)
    from (
      select x.*, p.taken_at as published_at, c.taken_at as cancelled_at from public.activities x
      join public.activity_steps p on p.tenant_id = county and p.activity_id = x.id and p.step = 'published'
      left join public.activity_steps c on c.tenant_id = county and c.activity_id = x.id and c.step = 'cancelled'
      where x.tenant_id = county and x.starts_at > private.now() - interval '400 days' and (own is null or x.id = any (own))
      order by x.starts_at desc limit 500) a
  ), '[]');
end
$$;

create function public.calendar_feed(secret text) returns jsonb
  language plpgsql stable set search_path = ''
as $$ begin return private.calendar_feed(secret); end $$;
comment on function public.calendar_feed is 'What a calendar address shows to whoever holds it; null for any other.';

grant execute on function private.make_calendar_link(uuid, text), private.end_calendar_link(uuid, text) to authenticated;
grant execute on function public.make_calendar_link(uuid, text), public.end_calendar_link(uuid, text) to authenticated;
grant execute on function private.calendar_feed(text), public.calendar_feed(text) to anon, authenticated;

alter table public.calendar_links enable row level security;
create policy "everybody reads which calendar addresses of their own there are" on public.calendar_links
  for select to authenticated using (person_id = (select private.me()));
grant select (tenant_id, id, person_id, kind, made_at, ended_at) on public.calendar_links to authenticated;

select private.trace('public.calendar_links', closed => '{secret_hash}');
