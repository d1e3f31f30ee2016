-- Seals: what was entered is closed off county by county and chained, so that a row changed behind the triggers' back is found.
-- The chain is made by a job and not by the writers: in their transactions it costs nine tenths of what a county can write.

-- A restored database counts its transactions from elsewhere: what came before is closed and a new epoch begins (docs/operations.md).
create table private.audit_epochs (
  n        int not null,
  began_at timestamptz not null default now(),
  constraint audit_epochs_pkey primary key (n)
);
comment on table private.audit_epochs is '封存的起算：每次从备份恢复后另起一段。';
insert into private.audit_epochs (n, began_at) values (1, '-infinity');

create table public.audit_seals (
  tenant_id uuid not null,
  n         int not null,
  epoch     int not null,                                 -- of the database that sealed it, which a restored county's left
  month     date not null,                                -- of its entries: a seal never straddles two partitions
  from_xid  xid8 not null,
  upto_xid  xid8 not null,                                -- not included; every transaction before it had ended
  row_count int not null check (row_count > 0),
  first_at  timestamptz not null,
  last_at   timestamptz not null,
  digest    text not null,                                -- sha256 of the entries
  hash      text not null,                                -- sha256 of the seal before, and of all of the above
  sealed_at timestamptz not null default now(),
  constraint audit_seals_pkey primary key (tenant_id, n),
  constraint audit_seals_tenant_fkey foreign key (tenant_id) references public.tenants (id)
);
comment on table public.audit_seals is '审计封存：每县一链，一环封存一段审计记录的摘要，环环相扣。';
create index audit_seals_upto_idx on public.audit_seals (epoch, upto_xid desc);
create index audit_seals_month_idx on public.audit_seals (month, tenant_id);
create trigger audit_seals_stay before update or delete on public.audit_seals for each row execute function private.refuse_change();
create trigger audit_seals_stay_all before truncate on public.audit_seals for each statement execute function private.refuse_change();

create table public.audit_checks (
  tenant_id  uuid not null,
  id         uuid not null default gen_random_uuid(),
  day        date not null,
  checked_at timestamptz not null default now(),
  seals      int not null,
  entries    bigint not null,
  head_n     int,
  head_hash  text,
  fault      text check (fault in ('entries_differ', 'entries_added', 'chain_broken', 'seals_missing')),
  fault_n    int,                                         -- the first seal at which it was seen
  constraint audit_checks_pkey primary key (tenant_id, id),
  constraint audit_checks_tenant_fkey foreign key (tenant_id) references public.tenants (id)
);
comment on table public.audit_checks is '审计核验：每夜重算全部封存，记下结果与链首。';
create index audit_checks_latest_idx on public.audit_checks (tenant_id, checked_at desc, id desc);
create trigger audit_checks_stay before update or delete on public.audit_checks for each row execute function private.refuse_change();
create trigger audit_checks_stay_all before truncate on public.audit_checks for each statement execute function private.refuse_change();

create table private.audit_purges (
  month     date not null,
  purged_at timestamptz not null default now(),
  constraint audit_purges_pkey primary key (month)
);
comment on table private.audit_purges is '已按保存期限整月删除的审计记录。';

-- ── Sealing ──────────────────────────────────────────────────────────────────────────────────────────────────────

-- What one pass may take: 100,000 entries are sealed in some four seconds.
create function private.seal_rows_max() returns int
  language sql immutable set search_path = ''
as $$ select 100000 $$;

-- Definer: reads entries. Every column stands in the digest; the time zone is pinned, since it is part of how an instant is written.
create function private.audit_digest(county uuid, from_xid xid8, upto_xid xid8, first_at timestamptz, last_at timestamptz, out digest text, out row_count int)
  language plpgsql stable security definer set search_path = '' set timezone = 'UTC'
as $$
begin
  select encode(sha256(convert_to(string_agg(jsonb_build_array(e.id, e.at, e.tenant_id, e.person_id, e.on_behalf_of, e.channel, e.address, e.action,
      e.command, e.table_name, e.row_key, e.before, e.after, e.closed_fields, e.xid::text)::text, chr(10) order by e.at, e.id), 'UTF8')), 'hex'), count(*)
    into digest, row_count
    from public.audit_entries e
    where e.tenant_id = county and e.at between audit_digest.first_at and audit_digest.last_at
      and e.xid >= audit_digest.from_xid and e.xid < audit_digest.upto_xid;
end
$$;

create function private.seal_hash(before_hash text, s public.audit_seals) returns text
  language plpgsql stable set search_path = '' set timezone = 'UTC'
as $$
begin
  return encode(sha256(convert_to(jsonb_build_array(before_hash, s.tenant_id, s.n, s.epoch, s.month, s.from_xid::text, s.upto_xid::text, s.row_count,
    s.first_at, s.last_at, s.digest)::text, 'UTF8')), 'hex');
end
$$;

-- The next seal of a county. `from_xid` is where its last pass ended.
create function private.seal_county(county uuid, this_epoch int, of_month date, from_xid xid8, upto_xid xid8, first_at timestamptz, last_at timestamptz) returns void
  language plpgsql set search_path = ''
as $$
declare
  before_n int := 0;
  before_hash text := '';
  made public.audit_seals;
begin
  select s.n, s.hash into before_n, before_hash from public.audit_seals s where s.tenant_id = county order by s.n desc limit 1;
  made := row(county, coalesce(before_n, 0) + 1, this_epoch, of_month, from_xid, upto_xid, 0, first_at, last_at, '', '', now());
  select d.digest, d.row_count into made.digest, made.row_count from private.audit_digest(county, from_xid, upto_xid, first_at, last_at) d;
  made.hash := private.seal_hash(coalesce(before_hash, ''), made);
  insert into public.audit_seals values (made.*);
end
$$;

-- Definer: looks across counties. Takes what no running transaction can add to any more; a second one at the same time does nothing.
create function private.seal_entries(upto xid8) returns int
  language plpgsql security definer set search_path = '' set statement_timeout = '120s'
as $$
declare
  this_epoch private.audit_epochs;
  since xid8;
  beyond xid8;
  part record;
  county uuid;
  county_since xid8;
  sealed int := 0;
begin
  if not pg_try_advisory_xact_lock(hashtextextended('audit.seal', 0)) then return 0; end if;
  select e.* into this_epoch from private.audit_epochs e order by e.n desc limit 1;
  since := coalesce((select s.upto_xid from public.audit_seals s where s.epoch = this_epoch.n order by s.upto_xid desc limit 1), '0');
  if upto < since then
    raise exception 'These seals come from another database. After a restore call private.begin_audit_epoch() (docs/operations.md).';
  end if;
  -- No more than a pass may take; what one transaction wrote is sealed as one, however much it is.
  select e.xid into beyond from public.audit_entries e
    where e.xid >= since and e.xid < upto and e.at >= this_epoch.began_at order by e.xid offset private.seal_rows_max() limit 1;
  if beyond is not null then upto := (beyond::text::bigint + 1)::text::xid8; end if;

  for part in
    select e.tenant_id, date_trunc('month', private.day_of(e.at))::date as month, min(e.at) as first_at, max(e.at) as last_at, count(*)::int as row_count
    from public.audit_entries e
    where e.xid >= since and e.xid < upto and e.at >= this_epoch.began_at
    group by 1, 2 order by 1, 2
  loop
    if county is distinct from part.tenant_id then
      county := part.tenant_id;
      county_since := coalesce((
        select s.upto_xid from public.audit_seals s where s.tenant_id = county and s.epoch = this_epoch.n order by s.n desc limit 1), '0');
    end if;
    perform private.seal_county(county, this_epoch.n, part.month, county_since, upto, part.first_at, part.last_at);
    sealed := sealed + part.row_count;
  end loop;
  return sealed;
end
$$;

-- For the database's owner, once after a restore and before anybody works in it: closes what the backup held, and counts anew.
create function private.begin_audit_epoch() returns void
  language plpgsql security definer set search_path = '' set statement_timeout = '0'
as $$
begin
  while private.seal_entries('9223372036854775807') > 0 loop null; end loop;
  insert into private.audit_epochs (n, began_at) select max(e.n) + 1, clock_timestamp() from private.audit_epochs e;
end
$$;

-- For the owner who took a county's archive in. Its entries and seals count the transactions of where it came from: what no seal had
-- reached there is sealed by those numbers, and from now on everybody's are counted anew.
create function private.seal_restored(county uuid) returns void
  language plpgsql security definer set search_path = '' set statement_timeout = '0'
as $$
declare
  since xid8 := coalesce((select s.upto_xid from public.audit_seals s where s.tenant_id = county order by s.n desc limit 1), '0');
  part record;
begin
  for part in
    select date_trunc('month', private.day_of(e.at))::date as month, min(e.at) as first_at, max(e.at) as last_at
    from public.audit_entries e where e.tenant_id = county and e.xid >= since group by 1 order by 1
  loop
    perform private.seal_county(county, (select max(e.n) from private.audit_epochs e), part.month, since, '9223372036854775807', part.first_at, part.last_at);
  end loop;
  insert into private.audit_epochs (n, began_at)
    select 1 + greatest(max(e.n), (select max(s.epoch) from public.audit_seals s)), clock_timestamp() from private.audit_epochs e;
end
$$;

-- ── Keeping: partitions ahead, seals, the nightly check asked for, old months let go ─────────────────────────────

create function private.audit_purged_before() returns date
  language plpgsql stable set search_path = ''
as $$
begin
  return coalesce((select (max(p.month) + interval '1 month')::date from private.audit_purges p), '-infinity');
end
$$;

-- Definer: looks across counties. Only where somebody is there to be told: a county's auditor.
create function private.ask_for_audit_checks() returns int
  language plpgsql security definer set search_path = ''
as $$
declare
  asked int;
begin
  if private.now() < private.instant(private.today(), '05:00') then return 0; end if;
  insert into public.runs (tenant_id, kind, key)
    select distinct m.tenant_id, 'audit.verify', private.today()::text
    from public.memberships m
    where m.role = 'auditor' and m.ended_at is null
      and exists (select from public.audit_seals s where s.tenant_id = m.tenant_id)
      and not exists (select from public.runs r where (r.tenant_id, r.kind, r.key) = (m.tenant_id, 'audit.verify', private.today()::text))
    on conflict do nothing;
  get diagnostics asked = row_count;
  return asked;
end
$$;

-- Definer: drops tables. A whole month at a time, only where the installation says for how long entries are kept, and only once every
-- county's seals of that month have been found whole after it ended. Counties without an auditor are nobody's to check: theirs stay.
create function private.purge_audit() returns int
  language plpgsql security definer set search_path = ''
as $$
declare
  kept int := (select i.audit_kept_days from private.instance i);
  oldest date;
  dropped int := 0;
begin
  if kept is null then return 0; end if;
  for oldest in
    select to_date(substring(c.relname from '\d{4}_\d{2}$'), 'YYYY_MM') from pg_catalog.pg_inherits h join pg_catalog.pg_class c on c.oid = h.inhrelid
    where h.inhparent = 'public.audit_entries'::regclass and c.relname ~ '_\d{4}_\d{2}$' order by 1
  loop
    exit when private.day_of(now()) - kept < (oldest + interval '1 month')::date;
    exit when exists (
      select from (select s.tenant_id, max(s.n) as last from public.audit_seals s where s.month = oldest group by 1) s
      where not exists (
        select from public.audit_checks k where k.tenant_id = s.tenant_id and k.fault is null and k.head_n >= s.last
          and k.checked_at >= private.month_began((oldest + interval '1 month')::date)
          and k.checked_at = (select max(x.checked_at) from public.audit_checks x where x.tenant_id = s.tenant_id)));
    begin
      execute format('drop table audit.%I', 'audit_entries_' || to_char(oldest, 'YYYY_MM'));
    exception when lock_not_available then
      return dropped;
    end;
    insert into private.audit_purges (month) values (oldest);
    dropped := dropped + 1;
  end loop;
  return dropped;
end
$$;

-- Definer: looks across counties; each part says why. Tables are made and dropped only where that makes nobody wait.
create function private.keep_audit() returns int
  language plpgsql security definer set search_path = '' set lock_timeout = '2s'
as $$
declare
  sealed int;
begin
  perform private.ensure_audit_partitions();
  sealed := private.seal_entries(pg_snapshot_xmin(pg_current_snapshot()));
  perform private.ask_for_audit_checks();
  perform private.purge_audit();
  return sealed;
end
$$;

create function public.keep_audit() returns int
  language plpgsql set search_path = '' set statement_timeout = '120s'
as $$ begin return private.keep_audit(); end $$;
comment on function public.keep_audit is 'At each tick: makes partitions ahead, seals what is finished, asks for the nightly check, lets go what is kept no longer. Says how many entries it sealed.';
grant execute on function private.keep_audit(), public.keep_audit() to service_role;
insert into private.cross_county_paths (path) values ('/rpc/keep_audit');

-- ── The nightly check, in parts that a request can bear ──────────────────────────────────────────────────────────

-- Definer: reads entries. Looks at the seals after `after_n` until some 50,000 entries have been read; `upto_n` is null where none is left.
create function private.verify_seals(county uuid, after_n int)
  returns table (upto_n int, seals int, entries bigint, fault text, fault_n int)
  language plpgsql stable security definer set search_path = '' set statement_timeout = '120s' rows 1
as $$
declare
  s public.audit_seals;
  known_n int := after_n;
  known_hash text := coalesce((select x.hash from public.audit_seals x where x.tenant_id = county and x.n = after_n), '');
  purged_before date := private.audit_purged_before();
begin
  perform private.refuse_unless_machine(county);
  seals := 0; entries := 0;
  for s in select x.* from public.audit_seals x where x.tenant_id = county and x.n > after_n order by x.n limit 2000 loop
    fault := case
      when s.n <> known_n + 1 then 'seals_missing'
      when s.hash <> private.seal_hash(known_hash, s) then 'chain_broken'
      when s.month >= purged_before and (s.digest, s.row_count) is distinct from (
        select (d.digest, d.row_count) from private.audit_digest(county, s.from_xid, s.upto_xid, s.first_at, s.last_at) d) then 'entries_differ' end;
    fault_n := case when fault is not null then s.n end;
    known_n := s.n; known_hash := s.hash; upto_n := s.n; seals := seals + 1; entries := entries + s.row_count;
    exit when fault is not null or entries > 50000;
  end loop;
  return next;
end
$$;

create function public.verify_seals(county uuid, after_n int)
  returns table (upto_n int, seals int, entries bigint, fault text, fault_n int)
  language plpgsql stable set search_path = '' set statement_timeout = '120s' rows 1
as $$ begin return query select * from private.verify_seals(county, after_n); end $$;
comment on function public.verify_seals is 'Whether the county''s seals after `after_n` still fit their entries, some 50,000 entries at a time; no upto_n where none is left.';

-- Definer: writes the check. Beside what the seals themselves show: entries that no seal knows, and a chain that is shorter than it was.
create function private.conclude_audit_check(county uuid, day date, seals int, entries bigint, fault text, fault_n int) returns table (head_n int, head_hash text, outcome text)
  language plpgsql security definer set search_path = '' set statement_timeout = '120s' rows 1
as $$
#variable_conflict use_variable
declare
  purged_before date := private.audit_purged_before();
  this_epoch private.audit_epochs;
  head public.audit_seals;
  earlier public.audit_checks;
begin
  perform private.refuse_unless_machine(county);
  select e.* into this_epoch from private.audit_epochs e order by e.n desc limit 1;
  select s.* into head from public.audit_seals s where s.tenant_id = county order by s.n desc limit 1;
  select c.* into earlier from public.audit_checks c where c.tenant_id = county order by c.checked_at desc, c.id desc limit 1;
  outcome := coalesce(fault, case
    when earlier.head_n is not null and not exists (
      select from public.audit_seals s where s.tenant_id = county and s.n = earlier.head_n and s.hash = earlier.head_hash) then 'seals_missing'
    when (select count(*) from public.audit_entries e where e.tenant_id = county and e.at >= private.month_began(purged_before)
        and (e.at < this_epoch.began_at or e.xid < head.upto_xid))
      is distinct from (select sum(s.row_count) from public.audit_seals s where s.tenant_id = county and s.month >= purged_before) then 'entries_added' end);
  insert into public.audit_checks (tenant_id, day, seals, entries, head_n, head_hash, fault, fault_n)
    values (county, day, seals, entries, head.n, head.hash, outcome, fault_n);
  -- The same head twice tells the auditor nothing; a fault is told every night.
  if outcome is not null or earlier.head_hash is distinct from head.hash then
    perform private.queue_audit_mails(county, day, outcome is not null);
  end if;
  head_n := head.n; head_hash := head.hash;
  return next;
end
$$;

-- Definer: the machine tells every auditor of the county.
create function private.queue_audit_mails(county uuid, day date, is_fault boolean) returns int
  language plpgsql security definer set search_path = ''
as $$
begin
  return private.queue_mails(county, case when is_fault then 'audit-fault' else 'audit-verified' end, day::text, array(
    select m.person_id from public.memberships m where m.tenant_id = county and m.role = 'auditor' and m.ended_at is null));
end
$$;

create function public.conclude_audit_check(county uuid, day date, seals int, entries bigint, fault text default null, fault_n int default null)
  returns table (head_n int, head_hash text, outcome text)
  language plpgsql set search_path = '' set statement_timeout = '120s' rows 1
as $$ begin return query select * from private.conclude_audit_check(county, day, seals, entries, fault, fault_n); end $$;
comment on function public.conclude_audit_check is 'Writes down what the nightly check outcome, with the head of the chain, and mails it to the county''s auditors.';

grant execute on function private.verify_seals(uuid, int), private.conclude_audit_check(uuid, date, int, bigint, text, int),
  public.verify_seals(uuid, int), public.conclude_audit_check(uuid, date, int, bigint, text, int) to authenticated;

-- ── Row-level security ───────────────────────────────────────────────────────────────────────────────────────────

alter table public.audit_seals enable row level security;
create policy "the auditor reads the county's seals" on public.audit_seals
  for select to authenticated using (tenant_id = any ((select private.my_tenant_ids('auditor'))::uuid[]));
grant select on public.audit_seals to authenticated;

alter table public.audit_checks enable row level security;
create policy "the auditor reads what the checks found" on public.audit_checks
  for select to authenticated using (tenant_id = any ((select private.my_tenant_ids('auditor'))::uuid[]));
grant select on public.audit_checks to authenticated;
