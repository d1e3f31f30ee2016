-- Archives: a county takes all its data with it. Asked for by one administrator, let go by another, made by the machine, fetched once.

create table public.archives (
  tenant_id    uuid not null,
  id           uuid not null default gen_random_uuid(),   -- made with the form, so that a form sent twice is one archive
  reason       text not null check (length(btrim(reason)) between 4 and 200),
  requested_by uuid not null default private.me(),
  requested_at timestamptz not null default private.now(),
  approved_by  uuid,
  approved_at  timestamptz,
  declined_by  uuid,
  declined_at  timestamptz,
  made_at      timestamptz,
  size         bigint check (size > 0),
  sha256       text check (sha256 ~ '^[0-9a-f]{64}$'),
  counts       jsonb,
  removed_at   timestamptz,                               -- when its bytes were deleted
  constraint archives_pkey primary key (tenant_id, id),
  constraint archives_requested_by_fkey foreign key (tenant_id, requested_by) references public.people (tenant_id, id) on update cascade,
  constraint archives_approved_by_fkey foreign key (tenant_id, approved_by) references public.people (tenant_id, id) on update cascade,
  constraint archives_declined_by_fkey foreign key (tenant_id, declined_by) references public.people (tenant_id, id) on update cascade,
  constraint archives_tenant_fkey foreign key (tenant_id) references public.tenants (id),
  constraint archives_two_keys_check check (approved_by <> requested_by)
);
comment on table public.archives is '整县数据包：一人申请并说明理由，另一人批准，后台制作，一天内每人限取一次。';
create index archives_latest_idx on public.archives (tenant_id, requested_at desc, id desc);
create index archives_requested_by_idx on public.archives (tenant_id, requested_by);
create index archives_approved_by_idx on public.archives (tenant_id, approved_by);
create index archives_declined_by_idx on public.archives (tenant_id, declined_by);

create table public.archive_fetches (
  tenant_id  uuid not null,
  archive_id uuid not null,
  person_id  uuid not null,
  fetched_at timestamptz not null default private.now(),
  constraint archive_fetches_pkey primary key (tenant_id, archive_id, person_id),
  constraint archive_fetches_archive_fkey foreign key (tenant_id, archive_id) references public.archives (tenant_id, id),
  constraint archive_fetches_person_fkey foreign key (tenant_id, person_id) references public.people (tenant_id, id) on update cascade
);
comment on table public.archive_fetches is '数据包的领取：谁、何时，每人一次。';
create index archive_fetches_person_idx on public.archive_fetches (tenant_id, person_id);

-- ── Two keys: the system administrator asks, the security administrator lets go ───────────────────────────────────

-- Definer: an archive's state is changed by these functions alone, so that its dates and names are true.
create function private.settle_archive(county uuid, archive uuid, is_approved boolean) returns void
  language plpgsql security definer set search_path = ''
as $$
declare
  open_archive public.archives;
begin
  select a.* into open_archive from public.archives a
    where a.tenant_id = county and a.id = archive and county = any (private.my_tenant_ids('security_admin')) for update;
  perform private.refuse_unless(open_archive.id is not null, 'not_found');
  perform private.refuse_unless(coalesce(open_archive.approved_at, open_archive.declined_at) is null, 'already_done');
  if is_approved then
    update public.archives a set approved_by = private.me(), approved_at = private.now() where a.tenant_id = county and a.id = archive;
    perform private.ask(county, 'archives.make', archive::text);
  else
    update public.archives a set declined_by = private.me(), declined_at = private.now() where a.tenant_id = county and a.id = archive;
  end if;
end
$$;

create function public.approve_archive(county uuid, archive uuid) returns void
  language plpgsql set search_path = '' as $$ begin perform private.settle_archive(county, archive, true); end $$;
comment on function public.approve_archive is 'Lets an archive be made; the security administrator alone, who never is the one that asked.';

create function public.decline_archive(county uuid, archive uuid) returns void
  language plpgsql set search_path = '' as $$ begin perform private.settle_archive(county, archive, false); end $$;
comment on function public.decline_archive is 'Refuses an archive; the security administrator alone.';

create function private.archive_hours_max() returns int
  language sql immutable set search_path = ''
as $$ select 24 $$;

-- Definer: see settle_archive. Whoever asked and whoever let go may fetch it, once each and for a day.
create function private.fetch_archive(county uuid, archive uuid) returns text
  language plpgsql security definer set search_path = ''
as $$
declare
  made public.archives;
begin
  select a.* into made from public.archives a
    where a.tenant_id = county and a.id = archive and county = any (private.my_tenant_ids('system_admin', 'security_admin'))
      and private.me() in (a.requested_by, a.approved_by) for update;
  perform private.refuse_unless(made.id is not null and made.made_at is not null, 'not_found');
  perform private.refuse_unless(made.made_at > private.now() - make_interval(hours => private.archive_hours_max()), 'link_expired');
  perform private.refuse_unless(not exists (
    select from public.archive_fetches f where (f.tenant_id, f.archive_id, f.person_id) = (county, archive, private.me())), 'already_done');
  insert into public.archive_fetches (tenant_id, archive_id, person_id) values (county, archive, private.me());
  perform private.note_command(county, 'export', 'archives', archive::text, jsonb_build_object('reason', made.reason, 'sha256', made.sha256));
  return made.sha256;
end
$$;

create function public.fetch_archive(county uuid, archive uuid) returns text
  language plpgsql set search_path = '' as $$ begin return private.fetch_archive(county, archive); end $$;
comment on function public.fetch_archive is 'Takes the caller''s one turn at an archive''s bytes and answers their sha256; a day after it was made it is refused `link_expired`.';

-- ── What is in it: every table that carries a tenant, so that a new one cannot be forgotten ───────────────────────

-- Children first: what a row of a table points to is read after it, so that nothing written meanwhile can dangle.
create function private.archived_tables() returns table (name text, place int)
  language plpgsql stable set search_path = '' rows 60
as $$
begin
  return query
    with recursive tables as (
      select c.oid, n.nspname || '.' || c.relname as name from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('public', 'private') and c.relkind in ('r', 'p') and not c.relispartition
        and exists (select from pg_catalog.pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped)
    ), links as (
      select o.conrelid as child, o.confrelid as parent from pg_catalog.pg_constraint o
      where o.contype = 'f' and o.conrelid <> o.confrelid and o.conrelid in (select t.oid from tables t) and o.confrelid in (select t.oid from tables t)
    ), depths as (
      select t.oid, 0 as depth from tables t
      union
      select l.child, d.depth + 1 from depths d join links l on l.parent = d.oid where d.depth < 30
    )
    select t.name::text, (row_number() over (order by max(d.depth) desc, t.name))::int
    from tables t join depths d on d.oid = t.oid group by t.name;
end
$$;
comment on function private.archived_tables is 'Every table that carries a tenant, those that point to others first.';

create function private.archive_key(of_table text) returns text[]
  language plpgsql stable set search_path = ''
as $$
begin
  return array(
    select a.attname::text from pg_catalog.pg_constraint o cross join lateral unnest(o.conkey) with ordinality k(number, place)
    join pg_catalog.pg_attribute a on a.attrelid = o.conrelid and a.attnum = k.number
    where o.conrelid = of_table::regclass and o.contype = 'p' order by k.place);
end
$$;

-- The shape of the tables: an archive goes only where its rows fit.
create function private.archive_schema() returns text
  language plpgsql stable set search_path = ''
as $$
begin
  return (
    select encode(extensions.digest(string_agg(t.name || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod), ',' order by t.name, a.attname), 'sha256'), 'hex')
    from private.archived_tables() t join pg_catalog.pg_attribute a on a.attrelid = t.name::regclass and a.attnum > 0 and not a.attisdropped);
end
$$;

-- Definer: closed columns are in it, since a county without its phones is not restored. Only for the machine, and only while an archive
-- that was approved is being made.
create function private.refuse_unless_making(archive uuid) returns uuid
  language plpgsql stable security definer set search_path = ''
as $$
declare
  county uuid := (
    select a.tenant_id from public.archives a
    where a.id = archive and a.tenant_id = any (private.my_tenant_ids('system')) and a.approved_at is not null and a.made_at is null);
begin
  perform private.refuse_unless(county is not null, 'not_found');
  return county;
end
$$;

-- Definer: see refuse_unless_making. The tables, the schema, and what lies outside the county but is pointed to: its committees above.
create function private.plan_archive(archive uuid) returns jsonb
  language plpgsql security definer set search_path = ''
as $$
declare
  county uuid := private.refuse_unless_making(archive);
begin
  perform private.note_command(county, 'export', 'archives', archive::text,
    (select jsonb_build_object('reason', a.reason, 'requested_by', a.requested_by, 'approved_by', a.approved_by)
      from public.archives a where a.tenant_id = county and a.id = archive));
  return jsonb_build_object(
    'schema', private.archive_schema(),
    'tables', (select jsonb_agg(t.name order by t.place) from private.archived_tables() t),
    'tenants', (
      select jsonb_agg(to_jsonb(x) order by x.kind desc) from public.tenants x
      where x.id = county or x.id = (select t.parent_id from public.tenants t where t.id = county)
        or x.id in (select g.grantee_id from public.oversight_grants g where g.tenant_id = county)),
    'accounts', (
      select coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'email', u.email)), '[]')
      from public.people p join auth.users u on u.id = p.account_id where p.tenant_id = county));
end
$$;

-- Definer: see refuse_unless_making. `after` is the last row that was read.
create function private.archive_rows(archive uuid, of_table text, after jsonb, most int) returns setof jsonb
  language plpgsql stable security definer set search_path = '' rows 500
as $$
declare
  county uuid := private.refuse_unless_making(archive);
  key text := (select string_agg('t.' || quote_ident(k), ', ') from unnest(private.archive_key(
    (select x.name from private.archived_tables() x where x.name = of_table))) k);
begin
  perform private.refuse_unless(key is not null, 'not_found');
  return query execute format(
    'select to_jsonb(t) from %1$s t where t.tenant_id = $1 and ($2 is null or (%2$s) > (select %2$s from jsonb_populate_record(null::%1$s, $2) t)) order by %2$s limit $3',
    of_table, key) using county, after, least(most, 500);
end
$$;

-- Definer: see settle_archive. Done last; a second worker's word for the same archive changes nothing.
create function private.finish_archive(archive uuid, size bigint, sha256 text, counts jsonb) returns void
  language plpgsql security definer set search_path = ''
as $$
begin
  update public.archives a set made_at = private.now(), size = finish_archive.size, sha256 = finish_archive.sha256, counts = finish_archive.counts
    where a.id = archive and a.tenant_id = any (private.my_tenant_ids('system')) and a.approved_at is not null and a.made_at is null;
end
$$;

create function public.plan_archive(archive uuid) returns jsonb
  language plpgsql set search_path = '' as $$ begin return private.plan_archive(archive); end $$;
comment on function public.plan_archive is 'What an approved archive is to hold: tables (children first), schema, tenants and accounts that are pointed to; the machine alone.';

create function public.archive_rows(archive uuid, of_table text, after jsonb default null, most int default 500) returns setof jsonb
  language plpgsql stable set search_path = '' rows 500
as $$ begin return query select * from private.archive_rows(archive, of_table, after, most); end $$;
comment on function public.archive_rows is 'Whole rows of a table for an archive that is being made, after the row that was read last; at most 500, the machine alone.';

create function public.finish_archive(archive uuid, size bigint, sha256 text, counts jsonb) returns void
  language plpgsql set search_path = '' as $$ begin perform private.finish_archive(archive, size, sha256, counts); end $$;
comment on function public.finish_archive is 'The archive lies where files lie, with this size and sha256; the machine alone.';

-- ── Keeping: uploads and their rows go when the county's time is over, archives after their day ───────────────────

-- Definer: looks across counties. One run a county and day.
create function private.ask_for_purges() returns int
  language plpgsql security definer set search_path = ''
as $$
declare
  asked int;
begin
  insert into public.runs (tenant_id, kind, key)
    select g.tenant_id, 'files.purge', private.today()::text from public.settings g
    where exists (select from public.files f join public.imports i on i.tenant_id = f.tenant_id and i.file_id = f.id
      where f.tenant_id = g.tenant_id and f.purged_at is null
        and f.created_at < private.now() - make_interval(days => g.uploads_days))
      or exists (select from public.archives a where a.tenant_id = g.tenant_id and a.removed_at is null
        and a.made_at < private.now() - make_interval(hours => private.archive_hours_max()))
    on conflict do nothing;
  get diagnostics asked = row_count;
  return asked;
end
$$;

create function public.ask_for_purges() returns int
  language plpgsql set search_path = '' as $$ begin return private.ask_for_purges(); end $$;
comment on function public.ask_for_purges is 'Once a day, a run for each county whose uploads or archives have been kept long enough; says how many.';

create function public.list_purgeable(most int) returns table (id uuid, is_archive boolean)
  language plpgsql stable set search_path = '' rows 100
as $$
declare
  county uuid := (private.my_tenant_ids('system'))[1];
begin
  return query
    select f.id, false from public.files f join public.settings g on g.tenant_id = f.tenant_id
    where f.tenant_id = county and exists (select from public.imports i where i.tenant_id = county and i.file_id = f.id) and f.purged_at is null and f.created_at < private.now() - make_interval(days => g.uploads_days)
    union all
    select a.id, true from public.archives a
    where a.tenant_id = county and a.removed_at is null and a.made_at < private.now() - make_interval(hours => private.archive_hours_max())
    limit least(most, 100);
end
$$;
comment on function public.list_purgeable is 'Files and archives of the machine''s county that have been kept long enough, at most 100.';

-- Definer: closed columns are emptied. The row stays and says when; how many rows there were, and what became of them, stays countable.
create function private.purge_file(file uuid) returns void
  language plpgsql security definer set search_path = ''
as $$
declare
  county uuid := (private.my_tenant_ids('system'))[1];
begin
  update public.archives a set removed_at = private.now() where a.tenant_id = county and a.id = file and a.removed_at is null
    and a.made_at < private.now() - make_interval(hours => private.archive_hours_max());
  update public.files f set purged_at = private.now() where f.tenant_id = county and f.id = file and f.purged_at is null
    and f.created_at < private.now() - make_interval(days => (select g.uploads_days from public.settings g where g.tenant_id = county));
  if not found then return; end if;
  update public.import_rows r
    set cells = '{}', values = null, closed = '{}', before = null, closed_before = null,
      faults = (select coalesce(jsonb_agg(f - 'value'), '[]') from jsonb_array_elements(r.faults) f)
    from public.imports i where i.tenant_id = county and i.file_id = file and r.tenant_id = county and r.import_id = i.id;
end
$$;

create function public.purge_file(file uuid) returns void
  language plpgsql set search_path = '' as $$ begin perform private.purge_file(file); end $$;
comment on function public.purge_file is 'The bytes of a file or archive are gone: what was read from it is emptied, and the row says when; the machine alone.';

-- ── Row-level security ───────────────────────────────────────────────────────────────────────────────────────────

alter table public.archives enable row level security;
create policy "the three administrators and the machine read which archives were asked for" on public.archives
  for select to authenticated using (
    tenant_id = any ((select private.my_tenant_ids('system_admin', 'security_admin', 'auditor', 'system'))::uuid[]));
create policy "the system administrator asks for an archive" on public.archives
  for insert to authenticated with check (tenant_id = any ((select private.my_tenant_ids('system_admin'))::uuid[]));
grant select on public.archives to authenticated;
grant insert (tenant_id, id, reason) on public.archives to authenticated;

alter table public.archive_fetches enable row level security;
create policy "the three administrators and the machine read who fetched an archive" on public.archive_fetches
  for select to authenticated using (
    tenant_id = any ((select private.my_tenant_ids('system_admin', 'security_admin', 'auditor', 'system'))::uuid[]));
grant select on public.archive_fetches to authenticated;

grant execute on function private.archive_hours_max(), private.settle_archive(uuid, uuid, boolean), private.fetch_archive(uuid, uuid), private.plan_archive(uuid),
  private.archive_rows(uuid, text, jsonb, int), private.finish_archive(uuid, bigint, text, jsonb), private.purge_file(uuid) to authenticated;
grant execute on function public.approve_archive(uuid, uuid), public.decline_archive(uuid, uuid), public.fetch_archive(uuid, uuid), public.plan_archive(uuid),
  public.archive_rows(uuid, text, jsonb, int), public.finish_archive(uuid, bigint, text, jsonb), public.list_purgeable(int), public.purge_file(uuid) to authenticated;
grant execute on function private.ask_for_purges(), public.ask_for_purges() to service_role;
insert into private.cross_county_paths (path) values ('/rpc/ask_for_purges');

-- ── Trace ────────────────────────────────────────────────────────────────────────────────────────────────────────

select private.trace('public.archives');
select private.trace('public.archive_fetches');
