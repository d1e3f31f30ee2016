-- Imports: a workbook on its way into the ledger. The county's machine reads, plans and commits it; its office confirms and takes back.

create table public.files (
  tenant_id  uuid not null,
  id         uuid not null default gen_random_uuid(),
  name       text not null check (length(name) between 1 and 200),
  size       int not null check (size between 1 and 10485760),
  sha256     text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  created_by uuid not null default private.me(),
  created_at timestamptz not null default private.now(),
  purged_at  timestamptz,                                -- when the bytes were deleted, as settings.uploads_days says
  constraint files_pkey primary key (tenant_id, id),
  constraint files_tenant_fkey foreign key (tenant_id) references public.tenants (id),
  constraint files_created_by_fkey foreign key (tenant_id, created_by) references public.people (tenant_id, id) on update cascade
);
comment on table public.files is '上传的文件：名称、大小、指纹；内容存放在文件库。';
create index files_created_by_idx on public.files (tenant_id, created_by);

create table public.imports (
  tenant_id     uuid not null,
  id            uuid not null default gen_random_uuid(),   -- made with the form, so that a form sent twice is one import
  kind          text not null check (kind in ('units', 'appointments', 'assignments', 'people')),
  file_id       uuid not null,
  heading       jsonb,
  created_by    uuid not null default private.me(),
  created_at    timestamptz not null default private.now(),
  read_at       timestamptz,
  planned_at    timestamptz,
  confirmed_by  uuid,
  confirmed_at  timestamptz,
  finished_at   timestamptz,
  undo_asked_by uuid,
  undo_asked_at timestamptz,
  undone_at     timestamptz,
  refusal       text check (length(refusal) <= 40),
  constraint imports_pkey primary key (tenant_id, id),
  constraint imports_file_fkey foreign key (tenant_id, file_id) references public.files (tenant_id, id),
  constraint imports_created_by_fkey foreign key (tenant_id, created_by) references public.people (tenant_id, id) on update cascade,
  constraint imports_confirmed_by_fkey foreign key (tenant_id, confirmed_by) references public.people (tenant_id, id) on update cascade,
  constraint imports_undo_asked_by_fkey foreign key (tenant_id, undo_asked_by) references public.people (tenant_id, id) on update cascade
);
comment on table public.imports is '导入：一份名册从上传、识别、核对、确认到完成（或撤销）。';
comment on column public.imports.heading is 'Where the titles stand and what each column fills: Heading in app/core/sheet.ts. `missing` is not empty: somebody has to map by hand.';
comment on column public.imports.refusal is 'Why it goes no further: a code of app/core/refusal.ts.';
create index imports_latest_idx on public.imports (tenant_id, kind, created_at desc, id desc);
create index imports_file_idx on public.imports (tenant_id, file_id);
create index imports_created_by_idx on public.imports (tenant_id, created_by);
create index imports_confirmed_by_idx on public.imports (tenant_id, confirmed_by);
create index imports_undo_asked_by_idx on public.imports (tenant_id, undo_asked_by);

create table public.import_rows (
  tenant_id      uuid not null,
  import_id      uuid not null,
  row_number     int not null,                            -- as in the file, so that its sender finds the row
  outcome        text check (outcome in ('new', 'changed', 'unchanged', 'refused', 'skipped')),   -- null: read, not planned yet
  cells          jsonb not null,
  values         jsonb,
  closed         jsonb not null default '{}',
  faults         jsonb not null default '[]',
  warnings       jsonb not null default '[]',
  needs_override boolean not null default false,
  target_id      uuid,
  before         jsonb,
  closed_before  jsonb,
  committed_at   timestamptz,
  constraint import_rows_pkey primary key (tenant_id, import_id, row_number),
  constraint import_rows_import_fkey foreign key (tenant_id, import_id) references public.imports (tenant_id, id)
);
comment on table public.import_rows is '导入的每一行：读到什么、将怎样、为何退回、改动之前是什么。';
comment on column public.import_rows.cells is 'The row as it was sent, phones included; only list_refused_rows() shows it, and leaves a trace.';
comment on column public.import_rows.values is 'What the row says, by field; a blank cell says nothing. Null: it could not be read.';
comment on column public.import_rows.closed is 'What nobody may read, by field: phone, delivery_email.';
comment on column public.import_rows.faults is 'Why it was refused or skipped: [{ "field", "value", "reason", … }].';
comment on column public.import_rows.warnings is 'What is odd about a row that is taken all the same: ["doubtful_code", …].';
comment on column public.import_rows.needs_override is 'Refused only for the check character of its code, which an officer may let stand with a reason.';
comment on column public.import_rows.target_id is 'The row of the ledger it is about; for a new one, the id it gets.';
comment on column public.import_rows.before is 'What the ledger said before, for the fields that change.';
create index import_rows_outcome_idx on public.import_rows (tenant_id, import_id, outcome, row_number);
create index import_rows_due_idx on public.import_rows (tenant_id, import_id, row_number)
  where committed_at is null and outcome in ('new', 'changed');

create table public.import_overrides (
  tenant_id   uuid not null,
  import_id   uuid not null,
  row_number  int not null,
  reason      text not null check (length(btrim(reason)) between 4 and 200),
  accepted_by uuid not null default private.me(),
  accepted_at timestamptz not null default private.now(),
  constraint import_overrides_pkey primary key (tenant_id, import_id, row_number),
  constraint import_overrides_row_fkey foreign key (tenant_id, import_id, row_number) references public.import_rows (tenant_id, import_id, row_number),
  constraint import_overrides_accepted_by_fkey foreign key (tenant_id, accepted_by) references public.people (tenant_id, id) on update cascade
);
comment on table public.import_overrides is '校验不通过而经核实合法的代码，准予导入的理由。';
create index import_overrides_accepted_by_idx on public.import_overrides (tenant_id, accepted_by);

-- ── Row-level security ───────────────────────────────────────────────────────────────────────────────────────────

alter table public.files enable row level security;
create policy "the office and the county's machine read what was sent" on public.files
  for select to authenticated using (tenant_id = any ((select private.my_tenant_ids('officer', 'system'))::uuid[]));
create policy "the office sends files" on public.files
  for insert to authenticated with check (tenant_id = any ((select private.my_tenant_ids('officer', 'system'))::uuid[]));
grant select on public.files to authenticated;
grant insert (tenant_id, id, name, size, sha256) on public.files to authenticated;

alter table public.imports enable row level security;
create policy "the office and the county's machine read imports" on public.imports
  for select to authenticated using (tenant_id = any ((select private.my_tenant_ids('officer', 'system'))::uuid[]));
create policy "the office starts imports" on public.imports
  for insert to authenticated with check (tenant_id = any ((select private.my_tenant_ids('officer', 'system'))::uuid[]));
grant select on public.imports to authenticated;
grant insert (tenant_id, id, kind, file_id) on public.imports to authenticated;

alter table public.import_rows enable row level security;
create policy "the office and the county's machine read an import's rows" on public.import_rows
  for select to authenticated using (tenant_id = any ((select private.my_tenant_ids('officer', 'system'))::uuid[]));
grant select (tenant_id, import_id, row_number, outcome, values, faults, warnings, needs_override, target_id, before, committed_at)
  on public.import_rows to authenticated;

alter table public.import_overrides enable row level security;
create policy "the office and the county's machine read why a code was let stand" on public.import_overrides
  for select to authenticated using (tenant_id = any ((select private.my_tenant_ids('officer', 'system'))::uuid[]));
create policy "the office lets a code stand" on public.import_overrides
  for insert to authenticated with check (tenant_id = any ((select private.my_tenant_ids('officer', 'system'))::uuid[]));
grant select on public.import_overrides to authenticated;
grant insert (tenant_id, import_id, row_number, reason) on public.import_overrides to authenticated;

-- ── What both sides need ─────────────────────────────────────────────────────────────────────────────────────────

create function private.refuse_unless(is_right boolean, refusal text) returns void
  language plpgsql immutable set search_path = ''
as $$
begin
  if is_right is not true then
    raise exception using errcode = 'P0001', message = refusal;
  end if;
end
$$;

-- The runs of an import are told apart by how often it was asked; the caller holds the import's row.
create function private.ask_for_import(county uuid, kind text, import uuid) returns void
  language plpgsql security definer set search_path = ''
as $$
begin
  perform private.ask(county, ask_for_import.kind, import || '#' || (
    select 1 + count(*) from public.runs r
    where r.tenant_id = county and r.kind = ask_for_import.kind and r.key like import || '#%'));
end
$$;
comment on function private.ask_for_import is 'Asks for work on an import; the key is its id and a number. Definer: counts runs, which the caller may not see.';

create function private.import_fault(field text, value text, reason text, params jsonb default '{}') returns jsonb
  language sql immutable set search_path = ''
as $$ select jsonb_build_array(jsonb_build_object('field', field, 'value', value, 'reason', reason) || params) $$;

-- ── What the office does ─────────────────────────────────────────────────────────────────────────────────────────

create function public.start_import(county uuid, import uuid, kind text, file uuid, file_name text, file_size int, file_sha256 text) returns void
  language plpgsql set search_path = ''
as $$
declare
  known_sha256 text := (
    select f.sha256 from public.imports i join public.files f on f.tenant_id = county and f.id = i.file_id
    where i.tenant_id = county and i.id = import);
begin
  perform private.refuse_unless(county = any (private.my_tenant_ids('officer', 'system')), 'not_allowed');
  if known_sha256 = file_sha256 then return; end if;
  perform private.refuse_unless(known_sha256 is null, 'already_done');
  insert into public.files (tenant_id, id, name, size, sha256) values (county, file, file_name, file_size, file_sha256);
  insert into public.imports (tenant_id, id, kind, file_id) values (county, import, start_import.kind, file);
  perform private.ask_for_import(county, 'imports.read', import);
end
$$;
comment on function public.start_import is 'Notes an uploaded file and asks the worker to read it. The same form sent twice is one import; with another file it is refused `already_done`.';

-- Definer: an import's state is changed by these functions alone, so that its dates and names are true. Each asks whether the
-- caller is of the office, locks the import, and refuses `stale` where it has moved on.
create function private.import_of_office(county uuid, import uuid) returns public.imports
  language plpgsql security definer set search_path = ''
as $$
declare
  found_import public.imports;
begin
  select i.* into found_import from public.imports i
    where i.tenant_id = county and i.id = import and county = any (private.my_tenant_ids('officer', 'system')) for update;
  perform private.refuse_unless(found_import.id is not null, 'not_found');
  return found_import;
end
$$;

-- Definer: see import_of_office.
create function private.map_import(county uuid, import uuid, heading jsonb) returns void
  language plpgsql security definer set search_path = ''
as $$
begin
  perform private.refuse_unless((private.import_of_office(county, import)).read_at is null, 'stale');
  update public.imports i set heading = map_import.heading where i.tenant_id = county and i.id = import;
  perform private.ask_for_import(county, 'imports.read', import);
end
$$;

-- Definer: see import_of_office.
create function private.plan_import_again(county uuid, import uuid) returns void
  language plpgsql security definer set search_path = ''
as $$
declare
  current_import public.imports := private.import_of_office(county, import);
begin
  perform private.refuse_unless(current_import.read_at is not null and current_import.confirmed_at is null, 'stale');
  update public.imports i set planned_at = null where i.tenant_id = county and i.id = import;
  perform private.ask_for_import(county, 'imports.plan', import);
end
$$;

-- Definer: see import_of_office. `planned` is the plan that was looked at: a newer one has to be looked at first.
create function private.confirm_import(county uuid, import uuid, planned timestamptz) returns void
  language plpgsql security definer set search_path = ''
as $$
declare
  current_import public.imports := private.import_of_office(county, import);
begin
  if current_import.confirmed_at is not null then return; end if;
  perform private.refuse_unless(current_import.planned_at = planned, 'stale');
  update public.imports i set confirmed_at = private.now(), confirmed_by = private.me() where i.tenant_id = county and i.id = import;
  perform private.ask_for_import(county, 'imports.commit', import);
end
$$;

-- Definer: see import_of_office. Whether it can be undone the worker finds out; a refused undo may be asked for again.
create function private.undo_import(county uuid, import uuid) returns void
  language plpgsql security definer set search_path = ''
as $$
declare
  current_import public.imports := private.import_of_office(county, import);
begin
  if current_import.undone_at is not null or (current_import.undo_asked_at is not null and current_import.refusal is null) then return; end if;
  perform private.refuse_unless(current_import.finished_at is not null, 'stale');
  perform private.refuse_unless(not exists (
    select from public.files f where f.tenant_id = county and f.id = current_import.file_id and f.purged_at is not null), 'upload_purged');
  update public.imports i set undo_asked_at = private.now(), undo_asked_by = private.me(), refusal = null where i.tenant_id = county and i.id = import;
  perform private.ask_for_import(county, 'imports.undo', import);
end
$$;

create function public.map_import(county uuid, import uuid, heading jsonb) returns void
  language plpgsql set search_path = '' as $$ begin perform private.map_import(county, import, heading); end $$;
comment on function public.map_import is 'Says by hand which column fills which field, and has the file read again.';

create function public.confirm_import(county uuid, import uuid, planned timestamptz) returns void
  language plpgsql set search_path = '' as $$ begin perform private.confirm_import(county, import, planned); end $$;
comment on function public.confirm_import is 'Has the plan of that instant committed; refuses `stale` where it was planned anew.';

create function public.undo_import(county uuid, import uuid) returns void
  language plpgsql set search_path = '' as $$ begin perform private.undo_import(county, import); end $$;
comment on function public.undo_import is 'Has the import taken back, unless something depends on it by now.';

create function public.accept_code(county uuid, import uuid, of_row int, reason text) returns void
  language plpgsql set search_path = ''
as $$
begin
  perform private.refuse_unless(exists (
    select from public.import_rows r
    where r.tenant_id = county and r.import_id = import and r.row_number = of_row and r.needs_override), 'not_found');
  insert into public.import_overrides (tenant_id, import_id, row_number, reason) values (county, import, of_row, accept_code.reason)
    on conflict do nothing;
  perform private.plan_import_again(county, import);
end
$$;
comment on function public.accept_code is 'Lets a code stand whose check character is wrong (docs/rules.md §1), with the officer''s reason.';

-- Definer: cells hold phones, so every download leaves a row of reveals, from whichever row it begins.
create function private.list_refused_rows(county uuid, import uuid, after int)
  returns table (row_number int, cells jsonb, faults jsonb)
  language plpgsql security definer set search_path = '' rows 500
as $$
begin
  perform private.refuse_unless(county = any (private.my_tenant_ids('officer')), 'not_found');
  if not exists (
    select from public.reveals v where v.tenant_id = county and v.record = 'imports' and v.record_id = import
      and v.revealed_by = private.me() and v.revealed_at > now() - interval '10 minutes') then
    insert into public.reveals (tenant_id, record, record_id) values (county, 'imports', import);
  end if;
  return query
    select r.row_number, r.cells, r.faults from public.import_rows r
    where r.tenant_id = county and r.import_id = import and r.outcome = 'refused' and r.row_number > after
    order by r.row_number limit 500;
end
$$;

create function public.list_refused_rows(county uuid, import uuid, after int)
  returns table (row_number int, cells jsonb, faults jsonb)
  language plpgsql set search_path = '' rows 500
as $$ begin return query select * from private.list_refused_rows(county, import, after); end $$;
comment on function public.list_refused_rows is 'Refused rows as they were sent, phones included, 500 at a time; the download is recorded in reveals.';

-- ── What the worker does ─────────────────────────────────────────────────────────────────────────────────────────
-- Definers: rows are written by these alone, and they compare and write phones, which nobody may read. Each first asks whether
-- the caller is the county's machine.

create function private.refuse_unless_machine(county uuid) returns void
  language plpgsql stable security definer set search_path = ''
as $$
begin
  perform private.refuse_unless(county = any (private.my_tenant_ids('system')), 'not_allowed');
end
$$;

create function private.note_heading(county uuid, import uuid, heading jsonb) returns void
  language plpgsql security definer set search_path = ''
as $$
begin
  perform private.refuse_unless_machine(county);
  update public.imports i set heading = note_heading.heading where i.tenant_id = county and i.id = import and i.read_at is null;
end
$$;

-- Rows that are there already stay: a reading that was interrupted begins again from the top.
create function private.store_import_rows(county uuid, import uuid, rows jsonb) returns int
  language plpgsql security definer set search_path = ''
as $$
declare
  stored int;
begin
  perform private.refuse_unless_machine(county);
  insert into public.import_rows (tenant_id, import_id, row_number, outcome, cells, values, closed, faults, warnings, needs_override)
    select county, import, r.row_number, r.outcome, r.cells, r.values, coalesce(r.closed, '{}'), coalesce(r.faults, '[]'), coalesce(r.warnings, '[]'), coalesce(r.needs_override, false)
    from jsonb_to_recordset(rows)
      as r (row_number int, outcome text, cells jsonb, values jsonb, closed jsonb, faults jsonb, warnings jsonb, needs_override boolean)
    on conflict do nothing;
  get diagnostics stored = row_count;
  return stored;
end
$$;

-- Rows to be planned: what could be read, and among it a doubtful code only with an officer's word.
create view private.import_candidates with (security_invoker = true) as
  select r.tenant_id, r.import_id, r.row_number, r.values, r.closed, o.reason as override_reason
  from public.import_rows r
  left join public.import_overrides o on o.tenant_id = r.tenant_id and o.import_id = r.import_id and o.row_number = r.row_number
  where r.values is not null and (not r.needs_override or o.reason is not null);
comment on view private.import_candidates is '可以核对的行：读得懂的，以及已准予的代码。';

-- Fifty thousand rows take longer than a page may; progress is shown meanwhile.
create function private.plan_import(county uuid, import uuid) returns void
  language plpgsql security definer set search_path = '' set statement_timeout = '120s'
as $$
declare
  current_import public.imports;
begin
  perform private.refuse_unless_machine(county);
  select i.* into current_import from public.imports i where i.tenant_id = county and i.id = import and i.confirmed_at is null for update;
  if current_import.id is null then return; end if;
  execute format('select private.%I($1, $2)', 'plan_' || current_import.kind) using county, import;
  update public.imports i set read_at = coalesce(i.read_at, private.now()), planned_at = clock_timestamp() where i.tenant_id = county and i.id = import;
end
$$;

create function private.commit_import_rows(county uuid, import uuid, most int) returns int
  language plpgsql security definer set search_path = ''
as $$
declare
  current_import public.imports;
  numbers int[];
begin
  perform private.refuse_unless_machine(county);
  select i.* into current_import from public.imports i
    where i.tenant_id = county and i.id = import and i.confirmed_at is not null and i.finished_at is null for update;
  if current_import.id is null then return 0; end if;
  perform private.act_for(current_import.confirmed_by);

  numbers := array(
    select r.row_number from public.import_rows r
    where r.tenant_id = county and r.import_id = import and r.committed_at is null and r.outcome in ('new', 'changed')
    order by r.row_number limit least(most, 1000));
  if cardinality(numbers) = 0 then
    update public.imports i set finished_at = private.now() where i.tenant_id = county and i.id = import;
    return 0;
  end if;
  execute format('select private.%I($1, $2, $3)', 'commit_' || current_import.kind) using county, import, numbers;
  return cardinality(numbers);
end
$$;

-- All of it or nothing: half an undo would be worse than none.
create function private.undo_import_rows(county uuid, import uuid) returns void
  language plpgsql security definer set search_path = '' set statement_timeout = '120s'
as $$
declare
  current_import public.imports;
begin
  perform private.refuse_unless_machine(county);
  select i.* into current_import from public.imports i
    where i.tenant_id = county and i.id = import and i.undo_asked_at is not null and i.undone_at is null for update;
  if current_import.id is null then return; end if;
  perform private.act_for(current_import.undo_asked_by);
  execute format('select private.%I($1, $2)', 'undo_' || current_import.kind) using county, import;
  update public.imports i set undone_at = private.now() where i.tenant_id = county and i.id = import;
exception when foreign_key_violation then
  raise exception using errcode = 'P0001', message = 'import_depended_on';
end
$$;

create function private.refuse_import(county uuid, import uuid, refusal text) returns void
  language plpgsql security definer set search_path = ''
as $$
begin
  perform private.refuse_unless_machine(county);
  update public.imports i set refusal = refuse_import.refusal where i.tenant_id = county and i.id = import;
end
$$;

create function public.note_heading(county uuid, import uuid, heading jsonb) returns void
  language plpgsql set search_path = '' as $$ begin perform private.note_heading(county, import, heading); end $$;
comment on function public.note_heading is 'Where the titles stand and which column fills which field.';

create function public.store_import_rows(county uuid, import uuid, rows jsonb) returns int
  language plpgsql set search_path = '' as $$ begin return private.store_import_rows(county, import, rows); end $$;
comment on function public.store_import_rows is 'Keeps rows of the file, at most a thousand at a time; says how many were not there yet.';

create function public.plan_import(county uuid, import uuid) returns void
  language plpgsql set search_path = '' set statement_timeout = '120s'
as $$ begin perform private.plan_import(county, import); end $$;
comment on function public.plan_import is 'Says of every row that was read what it would do to the ledger. Changes nothing there.';

create function public.commit_import_rows(county uuid, import uuid, most int) returns int
  language plpgsql set search_path = '' as $$ begin return private.commit_import_rows(county, import, most); end $$;
comment on function public.commit_import_rows is 'Commits the next rows of a confirmed import, at most 1,000; 0: nothing is left, it is finished.';

create function public.undo_import_rows(county uuid, import uuid) returns void
  language plpgsql set search_path = '' set statement_timeout = '120s'
as $$ begin perform private.undo_import_rows(county, import); end $$;
comment on function public.undo_import_rows is 'Takes an import back, all or nothing; refuses `import_depended_on`.';

create function public.refuse_import(county uuid, import uuid, refusal text) returns void
  language plpgsql set search_path = '' as $$ begin perform private.refuse_import(county, import, refusal); end $$;
comment on function public.refuse_import is 'Notes why an import, or its undo, goes no further.';

-- ── Counts for the preview and the progress bar ──────────────────────────────────────────────────────────────────

create function public.import_counts(county uuid, import uuid) returns table (outcome text, row_count int, committed int)
  language plpgsql stable set search_path = '' rows 6
as $$
begin
  return query
    select coalesce(r.outcome, 'read'), count(*)::int, count(r.committed_at)::int from public.import_rows r
    where r.tenant_id = county and r.import_id = import group by 1 limit 6;
end
$$;
comment on function public.import_counts is 'How many rows of each outcome, and how many of them are in the ledger; `read`: not planned yet.';

grant execute on function
  private.refuse_unless(boolean, text), private.ask_for_import(uuid, text, uuid), private.map_import(uuid, uuid, jsonb),
  private.plan_import_again(uuid, uuid), private.confirm_import(uuid, uuid, timestamptz), private.undo_import(uuid, uuid),
  private.list_refused_rows(uuid, uuid, int), private.note_heading(uuid, uuid, jsonb), private.store_import_rows(uuid, uuid, jsonb),
  private.plan_import(uuid, uuid), private.commit_import_rows(uuid, uuid, int), private.undo_import_rows(uuid, uuid),
  private.refuse_import(uuid, uuid, text)
  to authenticated;
grant execute on function
  public.start_import(uuid, uuid, text, uuid, text, int, text), public.map_import(uuid, uuid, jsonb), public.accept_code(uuid, uuid, int, text),
  public.confirm_import(uuid, uuid, timestamptz), public.undo_import(uuid, uuid), public.list_refused_rows(uuid, uuid, int),
  public.note_heading(uuid, uuid, jsonb), public.store_import_rows(uuid, uuid, jsonb), public.plan_import(uuid, uuid),
  public.commit_import_rows(uuid, uuid, int), public.undo_import_rows(uuid, uuid), public.refuse_import(uuid, uuid, text),
  public.import_counts(uuid, uuid)
  to authenticated;

-- ── Trace ────────────────────────────────────────────────────────────────────────────────────────────────────────

select private.trace('public.files');
select private.trace('public.imports');
select private.trace('public.import_overrides');
