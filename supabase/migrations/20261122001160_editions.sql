-- Editions: each quarter's three lists. Collected, drafted by the machine, edited, signed, published; what is published stays.

-- ── Collections and drafts ───────────────────────────────────────────────────────────────────────────────────────

create table public.list_collections (
  tenant_id uuid not null,
  quarter   text not null check (quarter ~ '^\d{4}Q[1-4]$'),
  opened_by uuid not null default private.me(),
  opened_at timestamptz not null default private.now(),
  constraint list_collections_pkey primary key (tenant_id, quarter),
  constraint list_collections_tenant_fkey foreign key (tenant_id) references public.tenants (id),
  constraint list_collections_opened_by_fkey foreign key (tenant_id, opened_by) references public.people (tenant_id, id) on update cascade
);
comment on table public.list_collections is '清单征集：某季度的三张清单何时开始征集。';
create index list_collections_opened_by_idx on public.list_collections (tenant_id, opened_by);

create table public.list_editions (
  tenant_id   uuid not null,
  id          uuid not null default gen_random_uuid(),
  quarter     text not null check (quarter ~ '^\d{4}Q[1-4]$'),
  kind        text not null check (kind in ('resource', 'demand', 'activity')),
  number      int not null default 1 check (number between 1 and 100),      -- 1, then one for each correction
  corrects_id uuid,
  reason      text check (length(btrim(reason)) between 2 and 500),
  version     int not null default 1,                                       -- counts what changed in its entries: who signs says what was read
  drafted_by  uuid not null default private.me(),
  drafted_at  timestamptz not null default private.now(),
  constraint list_editions_pkey primary key (tenant_id, id),
  constraint list_editions_number_key unique (tenant_id, quarter, kind, number),
  constraint list_editions_tenant_fkey foreign key (tenant_id) references public.tenants (id),
  constraint list_editions_corrects_fkey foreign key (tenant_id, corrects_id) references public.list_editions (tenant_id, id),
  constraint list_editions_drafted_by_fkey foreign key (tenant_id, drafted_by) references public.people (tenant_id, id) on update cascade,
  constraint list_editions_correction_check check ((number = 1) = (corrects_id is null) and (number = 1) = (reason is null))
);
comment on table public.list_editions is '清单期次：某季度一张清单的一版；更正另出一版并注明所更正的。';
create index list_editions_corrects_idx on public.list_editions (tenant_id, corrects_id);
create index list_editions_drafted_by_idx on public.list_editions (tenant_id, drafted_by);

-- A copy in the words that are published, of what it was made from. Of a demand never the unit and never its own text.
create table public.list_entries (
  tenant_id     uuid not null,
  id            uuid not null default gen_random_uuid(),
  edition_id    uuid not null,
  position      int not null check (position between 1 and 100000),
  resource_id   uuid,
  demand_id     uuid,
  activity_id   uuid,
  first_quarter text check (first_quarter ~ '^\d{4}Q[1-4]$'),      -- the first quarter in whose list it stands: an earlier one, and it is carried over
  category      text check (length(category) <= 60),
  wording       text check (length(btrim(wording)) between 2 and 500),
  provider      text check (length(provider) <= 120),
  details       text check (length(details) <= 300),
  since         date,
  until         date,
  salt          text default md5(gen_random_uuid()::text || gen_random_uuid()::text),   -- so that nobody finds redacted words by trying
  version       int not null default 1,
  constraint list_entries_pkey primary key (tenant_id, id),
  constraint list_entries_edition_fkey foreign key (tenant_id, edition_id) references public.list_editions (tenant_id, id),
  constraint list_entries_resource_fkey foreign key (tenant_id, resource_id) references public.resources (tenant_id, id),
  constraint list_entries_demand_fkey foreign key (tenant_id, demand_id) references public.demands (tenant_id, id),
  constraint list_entries_activity_fkey foreign key (tenant_id, activity_id) references public.activities (tenant_id, id),
  constraint list_entries_one_check check (num_nonnulls(resource_id, demand_id, activity_id) = 1)
);
comment on table public.list_entries is '清单条目：发布时的文字副本；发布后不可改，只可撤除并留痕。';
create unique index list_entries_position_idx on public.list_entries (tenant_id, edition_id, position);
create unique index list_entries_resource_idx on public.list_entries (tenant_id, resource_id, edition_id);
create unique index list_entries_demand_idx on public.list_entries (tenant_id, demand_id, edition_id);
create unique index list_entries_activity_idx on public.list_entries (tenant_id, activity_id, edition_id);
create trigger list_entries_version before update on public.list_entries for each row execute function private.count_version();

-- ── Signed, published, redacted: each a row ──────────────────────────────────────────────────────────────────────

create table public.list_signatures (
  tenant_id  uuid not null,
  edition_id uuid not null,
  version    int not null,                    -- of the edition, as it was read
  signed_by  uuid not null default private.me(),
  signed_at  timestamptz not null default private.now(),
  constraint list_signatures_pkey primary key (tenant_id, edition_id),
  constraint list_signatures_edition_fkey foreign key (tenant_id, edition_id) references public.list_editions (tenant_id, id),
  constraint list_signatures_signed_by_fkey foreign key (tenant_id, signed_by) references public.people (tenant_id, id) on update cascade
);
comment on table public.list_signatures is '清单签发：分管领导签字；签字后条目不可改，发布前可退回。';
create index list_signatures_signed_by_idx on public.list_signatures (tenant_id, signed_by);

create table public.list_publications (
  tenant_id    uuid not null,
  edition_id   uuid not null,
  year         int not null,
  number       int not null check (number >= 1),
  reference    text not null generated always as ('清单〔' || year::text || '〕' || number::text || '号') stored,
  digests      text[] not null,                -- of the entries in their order; a redacted one stands for itself by its own
  hash         text not null,                  -- over the heading and the digests
  published_by uuid not null default private.me(),
  published_at timestamptz not null default private.now(),
  constraint list_publications_pkey primary key (tenant_id, edition_id),
  constraint list_publications_number_key unique (tenant_id, year, number),
  constraint list_publications_edition_fkey foreign key (tenant_id, edition_id) references public.list_editions (tenant_id, id),
  constraint list_publications_published_by_fkey foreign key (tenant_id, published_by) references public.people (tenant_id, id) on update cascade
);
comment on table public.list_publications is '清单发布：文号与内容校验值；发布后不再变动。';
create index list_publications_published_by_idx on public.list_publications (tenant_id, published_by);
create trigger list_publications_stay before update or delete on public.list_publications for each row execute function private.refuse_change();

create table public.list_redactions (
  tenant_id   uuid not null,
  entry_id    uuid not null,
  reason      text not null check (length(btrim(reason)) between 2 and 200),
  redacted_by uuid not null default private.me(),
  redacted_at timestamptz not null default private.now(),
  constraint list_redactions_pkey primary key (tenant_id, entry_id),
  constraint list_redactions_entry_fkey foreign key (tenant_id, entry_id) references public.list_entries (tenant_id, id),
  constraint list_redactions_redacted_by_fkey foreign key (tenant_id, redacted_by) references public.people (tenant_id, id) on update cascade
);
comment on table public.list_redactions is '撤除已发布的条目：文字不再显示，理由与校验值保留。';
create index list_redactions_redacted_by_idx on public.list_redactions (tenant_id, redacted_by);
create trigger list_redactions_stay before update or delete on public.list_redactions for each row execute function private.refuse_change();

-- ── What is told of, and what no longer may be ───────────────────────────────────────────────────────────────────

-- Whoever copies demands into a list shares this with others who do; whoever narrows a demand's tier has it alone. So the second of the two
-- sees what the first did, and neither holds up anybody else. Held before the edition.
create function private.hold_what_is_listed(county uuid, alone boolean default false) returns void
  language plpgsql set search_path = ''
as $$
declare
  lock bigint := hashtextextended('listed_demands' || county::text, 0);
begin
  if alone then perform pg_advisory_xact_lock(lock); else perform pg_advisory_xact_lock_shared(lock); end if;
end
$$;
grant execute on function private.hold_what_is_listed(uuid, boolean) to authenticated;

-- ── What is signed or published stays ────────────────────────────────────────────────────────────────────────────

-- Whoever changes entries holds their editions, as whoever signs or publishes does: of two at once the second is told. An edition that is being
-- drafted in this very transaction, or a part of it, nobody has read yet: of what is seen, only one's own is still in progress.
-- Definer: nobody else writes an edition's version.
create function private.touch_editions(county uuid, editions uuid[]) returns void
  language plpgsql security definer set search_path = ''
as $$
begin
  update public.list_editions e set version = e.version + 1
    where e.tenant_id = county and e.id = any (editions) and pg_xact_status(e.xmin::text::xid8) is distinct from 'in progress';
  perform private.refuse_unless(not exists (
    select from public.list_publications p where p.tenant_id = county and p.edition_id = any (editions)), 'edition_published');
  perform private.refuse_unless(not exists (
    select from public.list_signatures s where s.tenant_id = county and s.edition_id = any (editions)), 'edition_signed');
end
$$;

-- What redact_entry() empties is left alone, and stays empty.
create function private.touch_changed_editions() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  perform private.touch_editions(c.tenant_id, array_agg(distinct c.edition_id)) from changed c
    where not (tg_op = 'UPDATE' and num_nonnulls(c.wording, c.provider, c.details, c.salt) = 0 and exists (
      select from public.list_redactions r where r.tenant_id = c.tenant_id and r.entry_id = c.id))
    group by c.tenant_id;
  return null;
end
$$;
create trigger list_entries_added after insert on public.list_entries referencing new table as changed
  for each statement execute function private.touch_changed_editions();
create trigger list_entries_edited after update on public.list_entries referencing new table as changed
  for each statement execute function private.touch_changed_editions();
create trigger list_entries_removed after delete on public.list_entries referencing old table as changed
  for each statement execute function private.touch_changed_editions();

-- ── The hash: anybody who reads an edition can have it computed again ────────────────────────────────────────────

create function private.entry_digest(e public.list_entries) returns text
  language sql immutable set search_path = ''
as $$
  select encode(sha256(convert_to(jsonb_build_array(e.salt, e.position, coalesce(e.resource_id, e.demand_id, e.activity_id), e.first_quarter,
    e.category, e.wording, e.provider, e.details, e.since, e.until)::text, 'UTF8')), 'hex')
$$;

create function private.edition_hash(e public.list_editions, doc_year int, doc_number int, digests text[]) returns text
  language sql immutable set search_path = ''
as $$
  select encode(sha256(convert_to(jsonb_build_array(e.quarter, e.kind, e.number, e.corrects_id, e.reason, doc_year, doc_number, digests)::text, 'UTF8')), 'hex')
$$;

-- ── Reach ────────────────────────────────────────────────────────────────────────────────────────────────────────

alter table public.list_publications enable row level security;
create policy "the county's own people and committees above with a list grant read what is published" on public.list_publications
  for select to authenticated using (
    tenant_id = any ((select private.my_working_tenant_ids())::uuid[])
    or tenant_id in (select private.overseen_tenants('list')));
grant select on public.list_publications to authenticated;

alter table public.list_editions enable row level security;
create policy "offices read drafts too, others what is published" on public.list_editions
  for select to authenticated using (
    tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat', 'leader', 'system'))::uuid[])
    or exists (select from public.list_publications p where (p.tenant_id, p.edition_id) = (list_editions.tenant_id, list_editions.id)));
create policy "the county's machine drafts editions" on public.list_editions
  for insert to authenticated with check (tenant_id = any ((select private.my_tenant_ids('system'))::uuid[]));
grant select on public.list_editions to authenticated;
grant insert (tenant_id, id, quarter, kind) on public.list_editions to authenticated;

alter table public.list_entries enable row level security;
create policy "who reads an edition reads its entries" on public.list_entries
  for select to authenticated using (exists (
    select from public.list_editions e where (e.tenant_id, e.id) = (list_entries.tenant_id, list_entries.edition_id)));
create policy "the county's machine drafts entries" on public.list_entries
  for insert to authenticated with check (tenant_id = any ((select private.my_tenant_ids('system'))::uuid[]));
create policy "the secretariat words entries" on public.list_entries
  for update to authenticated using (tenant_id = any ((select private.my_tenant_ids('secretariat'))::uuid[]));
create policy "the secretariat leaves entries out" on public.list_entries
  for delete to authenticated using (tenant_id = any ((select private.my_tenant_ids('secretariat'))::uuid[]));
grant select (tenant_id, id, edition_id, position, resource_id, demand_id, activity_id, first_quarter, category, wording, provider, details, since, until, version),
  insert (tenant_id, id, edition_id, position, resource_id, demand_id, activity_id, first_quarter, category, wording, provider, details, since, until),
  update (wording, details), delete on public.list_entries to authenticated;

alter table public.list_signatures enable row level security;
create policy "who reads an edition reads who signed it" on public.list_signatures
  for select to authenticated using (exists (
    select from public.list_editions e where (e.tenant_id, e.id) = (list_signatures.tenant_id, list_signatures.edition_id)));
grant select on public.list_signatures to authenticated;

alter table public.list_redactions enable row level security;
create policy "who reads an entry reads why it was redacted" on public.list_redactions
  for select to authenticated using (exists (
    select from public.list_entries e where (e.tenant_id, e.id) = (list_redactions.tenant_id, list_redactions.entry_id)));
grant select on public.list_redactions to authenticated;

alter table public.list_collections enable row level security;
create policy "the county's own people read what is being collected" on public.list_collections
  for select to authenticated using (tenant_id = any ((select private.my_working_tenant_ids())::uuid[]));
create policy "the county's machine opens collections" on public.list_collections
  for insert to authenticated with check (tenant_id = any ((select private.my_tenant_ids('system'))::uuid[]));
grant select, insert (tenant_id, quarter) on public.list_collections to authenticated;

select private.trace('public.list_collections');
select private.trace('public.list_editions');
select private.trace('public.list_entries', '{salt,wording,provider,details}');
select private.trace('public.list_signatures');
select private.trace('public.list_publications', '{hash}');
select private.trace('public.list_redactions');
