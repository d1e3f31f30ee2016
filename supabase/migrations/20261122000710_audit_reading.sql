-- Reading the trace: what was taken away as a file, what committees above looked at, and who changed a record.

-- ── Exports ──────────────────────────────────────────────────────────────────────────────────────────────────────

create table public.exports (
  tenant_id      uuid not null,
  id             uuid not null default gen_random_uuid(),
  what           text not null check (what in ('units', 'uncontacted', 'instructors', 'refused_rows', 'audit', 'resources', 'lists', 'dispatches', 'demand_figures', 'campaigns')),
  filters        text not null default '' check (length(filters) <= 1000),
  row_count      int not null check (row_count >= 0),
  carries_people boolean not null,
  reason         text check (length(btrim(reason)) between 4 and 200),
  exported_by    uuid not null default private.me(),
  exported_at    timestamptz not null default private.now(),
  constraint exports_pkey primary key (tenant_id, id),
  constraint exports_tenant_fkey foreign key (tenant_id) references public.tenants (id),
  -- EXPORTED_PEOPLE_MAX in app/features/exports/export.ts says the same number.
  constraint exports_people_check check (reason is not null or not carries_people or row_count <= 50)
);
comment on table public.exports is '导出登记：谁、何时、导出了什么、多少行；人员超过五十行的须先写明事由。';
create index exports_latest_idx on public.exports (tenant_id, exported_at desc);

-- Definer: the row is written only through here, so that who and when are true. Refuses more than fifty people without a reason.
create function private.record_export(county uuid, what text, filters text, row_count int, carries_people boolean, reason text) returns uuid
  language plpgsql security definer set search_path = ''
as $$
declare
  recorded uuid;
begin
  perform private.refuse_unless(exists (
    select from public.memberships m where m.tenant_id = county and m.person_id = private.me() and m.ended_at is null), 'not_found');
  perform private.refuse_unless(not carries_people or row_count <= 50 or length(btrim(coalesce(reason, ''))) >= 4, 'export_reason_required');
  insert into public.exports (tenant_id, what, filters, row_count, carries_people, reason)
    values (county, what, left(filters, 1000), row_count, carries_people, nullif(btrim(reason), '')) returning id into recorded;
  return recorded;
end
$$;

create function public.record_export(county uuid, what text, filters text, row_count int, carries_people boolean, reason text default null) returns uuid
  language plpgsql set search_path = ''
as $$ begin return private.record_export(county, what, filters, row_count, carries_people, reason); end $$;
comment on function public.record_export is 'Writes down that the caller takes a list away; more than 50 people need a reason (`export_reason_required`). Returns the row''s id.';
grant execute on function private.record_export(uuid, text, text, int, boolean, text), public.record_export(uuid, text, text, int, boolean, text) to authenticated;

alter table public.exports enable row level security;
create policy "the auditor and the leader read what was taken away, others their own" on public.exports
  for select to authenticated using (
    tenant_id = any ((select private.my_tenant_ids('auditor', 'leader'))::uuid[]) or exported_by = (select private.me()));
grant select on public.exports to authenticated;
select private.trace('public.exports');

-- ── Names for the auditor, who reads no people ───────────────────────────────────────────────────────────────────

-- Definer: reads people. Those of the county, and of the committees above that it granted something to.
create function private.audit_people(county uuid, ids uuid[], named text) returns table (person_id uuid, name text)
  language plpgsql stable security definer set search_path = '' rows 100
as $$
begin
  perform private.refuse_unless(county = any (private.my_tenant_ids('auditor')), 'not_found');
  return query
    select distinct on (p.id) p.id, p.name from public.people p
    where (p.id = any (ids) or p.name = named)
      and (p.tenant_id = county or p.tenant_id in (select g.grantee_id from public.oversight_grants g where g.tenant_id = county))
    order by p.id, (p.tenant_id = county) desc limit 500;
end
$$;

create function public.audit_people(county uuid, ids uuid[], named text default null) returns table (person_id uuid, name text)
  language plpgsql stable set search_path = '' rows 100
as $$ begin return query select * from private.audit_people(county, ids, named); end $$;
comment on function public.audit_people is 'Names of those whom the county''s audit entries speak of, by id or by name, for its auditor; at most 500.';

-- What the traced tables are called: the first words of their comments.
create function public.traced_tables() returns table (name text, title text)
  language plpgsql stable set search_path = '' rows 100
as $$
begin
  return query
    select c.relname::text, split_part(pg_catalog.obj_description(c.oid, 'pg_class'), '：', 1)
    from pg_catalog.pg_class c
    where c.relnamespace = 'public'::regnamespace and exists (
      select from pg_catalog.pg_trigger t where t.tgrelid = c.oid and t.tgname in ('traced', 'traced_insert'))
    order by 1 limit 500;
end
$$;
comment on function public.traced_tables is 'Tables that leave audit entries, and what each is called in Chinese.';
grant execute on function private.audit_people(uuid, uuid[], text), public.audit_people(uuid, uuid[], text), public.traced_tables() to authenticated;

-- ── Who changed this ─────────────────────────────────────────────────────────────────────────────────────────────

-- The rows that make up a record, as far as the caller reads them: invoker, so the policies of the tables decide. Settings and the rotation
-- are the county's one and only and go by its id. A year of sign-ups for one activity is cut at 500.
create function private.rows_of_record(county uuid, record text, record_id uuid) returns table (table_name text, row_key text)
  language plpgsql stable set search_path = '' rows 20
as $$
begin
  case record
    when 'units' then return query
      select 'units', u.id::text from public.units u where u.tenant_id = county and u.id = record_id
      union all select 'coverages', c.id::text from public.coverages c where c.tenant_id = county and c.unit_id = record_id
      union all select 'unit_contacts', c.id::text from public.unit_contacts c where c.tenant_id = county and c.unit_id = record_id
      union all select 'assignments', a.id::text from public.assignments a where a.tenant_id = county and a.unit_id = record_id;
    when 'visits' then return query
      select t.name, v.id::text from public.visits v cross join (values ('visits'), ('visit_notes'), ('visit_withdrawals')) t(name)
      where v.tenant_id = county and v.id = record_id;
    when 'instructors' then return query
      select 'appointments', a.id::text from public.appointments a where a.tenant_id = county and a.id = record_id
      union all select 'assignments', s.id::text from public.assignments s where s.tenant_id = county and s.instructor_id = record_id;
    when 'members' then return query
      select 'people', p.id::text from public.people p where p.tenant_id = county and p.id = record_id
      union all select 'memberships', m.id::text from public.memberships m where m.tenant_id = county and m.person_id = record_id;
    when 'settings' then return query
      select 'settings', s.tenant_id::text from public.settings s where s.tenant_id = county and record_id = county
      union all select 'cadence_rules', r.kind || '|' || r.number from public.cadence_rules r where r.tenant_id = county and record_id = county;
    when 'logs' then return query
      select t.name, l.id::text from public.monthly_logs l cross join (values ('monthly_logs'), ('log_submissions')) t(name)
      where l.tenant_id = county and l.id = record_id
      union all select 'log_supplements', s.id::text from public.log_supplements s where s.tenant_id = county and s.log_id = record_id;
    when 'rotation' then return query
      select 'alliances', a.id::text from public.alliances a where a.tenant_id = county and record_id = county
      union all select 'participants', p.id::text from public.participants p where p.tenant_id = county and record_id = county
      union all select 'turn_skips', s.alliance_id || '|' || s.month from public.turn_skips s where s.tenant_id = county and record_id = county;
    when 'turns' then return query
      select t.name, r.id::text from public.turns r cross join (values ('turns'), ('turn_cancellations')) t(name)
      where r.tenant_id = county and r.id = record_id
      union all select 'turn_changes', c.id::text from public.turn_changes c where c.tenant_id = county and c.turn_id = record_id
      union all select t.name, s.id::text from public.turn_swaps s cross join (values ('turn_swaps'), ('swap_outcomes')) t(name)
        where s.tenant_id = county and s.turn_id = record_id
      union all select 'turn_handover_ticks', k.turn_id || '|' || k.item from public.turn_handover_ticks k where k.tenant_id = county and k.turn_id = record_id
      union all select 'turn_handover_notes', n.id::text from public.turn_handover_notes n where n.tenant_id = county and n.turn_id = record_id;
    when 'themes' then return query
      select t.name, h.id::text from public.themes h cross join (values ('themes'), ('menu_publications')) t(name)
      where h.tenant_id = county and h.id = record_id
      union all select 'menu_items', i.id::text from public.menu_items i where i.tenant_id = county and i.theme_id = record_id;
    when 'activities' then return query
      select t.name, a.id::text from public.activities a
        cross join (values ('activities'), ('activity_enquiries'), ('activity_cancellations'), ('activity_summaries')) t(name)
      where a.tenant_id = county and a.id = record_id
      union all select 'activity_audiences', a.id::text from public.activity_audiences a where a.tenant_id = county and a.activity_id = record_id
      union all select 'activity_steps', s.activity_id || '|' || s.step from public.activity_steps s where s.tenant_id = county and s.activity_id = record_id
      union all select 'activity_files', f.activity_id || '|' || f.file_id from public.activity_files f where f.tenant_id = county and f.activity_id = record_id
      union all select t.name, r.id::text from (
        select l.id from public.registrations l where l.tenant_id = county and l.activity_id = record_id order by l.turn desc limit 500) r
        cross join (values ('registrations'), ('registration_cancellations')) t(name)
      union all (select 'attendances', n.id::text from public.attendances n where n.tenant_id = county and n.activity_id = record_id
        order by n.recorded_at desc limit 500);
    when 'secondments' then return query
      select t.name, s.id::text from public.secondments s cross join (values ('secondments'), ('secondment_endings')) t(name)
      where s.tenant_id = county and s.id = record_id;
    when 'demands' then return query
      select t.name, d.id::text from public.demands d cross join (values ('demands'), ('demand_texts'), ('demand_closings'), ('demand_closing_texts')) t(name)
      where d.tenant_id = county and d.id = record_id
      union all select 'demand_wordings', w.demand_id || '|' || w.number from public.demand_wordings w where w.tenant_id = county and w.demand_id = record_id
      union all select 'demand_files', f.demand_id || '|' || f.file_id from public.demand_files f where f.tenant_id = county and f.demand_id = record_id
      union all select 'dispatches', p.id::text from public.dispatches p where p.tenant_id = county and p.demand_id = record_id
      union all select t.name, s.id::text from public.dispatch_steps s cross join (values ('dispatch_steps'), ('dispatch_texts')) t(name)
        where s.tenant_id = county and s.demand_id = record_id
      union all select 'dispatch_deadlines', l.dispatch_id || '|' || l.number from public.dispatch_deadlines l
        join public.dispatches p on p.tenant_id = l.tenant_id and p.id = l.dispatch_id where l.tenant_id = county and p.demand_id = record_id;
    when 'campaigns' then return query
      select t.name, c.id::text from public.campaigns c cross join (values ('campaigns'), ('campaign_endings')) t(name)
      where c.tenant_id = county and c.id = record_id;
    else return;
  end case;
end
$$;

-- Definer: reads entries and names. Committees above read records without persons: to them it says nothing.
create function private.changes_to(county uuid, tables text[], keys text[]) returns table (at timestamptz, id bigint, person text, on_behalf_of text,
    is_machine boolean, action text, table_name text, before jsonb, after jsonb, closed_fields text[])
  language plpgsql stable security definer set search_path = '' rows 50
as $$
begin
  perform private.refuse_unless(county = any (private.my_tenant_ids('officer', 'secretariat', 'leader', 'participant', 'department', 'area_worker', 'instructor',
    'unit_contact', 'system_admin', 'security_admin', 'auditor')), 'not_found');
  return query
    select e.at, e.id, p.name, b.name, e.channel = 'worker', e.action, e.table_name, e.before, e.after, e.closed_fields
    from public.audit_entries e
    left join public.people p on p.tenant_id = county and p.id = e.person_id
    left join public.people b on b.tenant_id = county and b.id = e.on_behalf_of
    where e.tenant_id = county and e.row_key = any (keys) and (e.table_name, e.row_key) in (select * from unnest(tables, keys))
    order by e.at desc, e.id desc limit 50;
end
$$;

create function public.changes_to(county uuid, record text, record_id uuid) returns table (at timestamptz, id bigint, person text, on_behalf_of text,
    is_machine boolean, action text, table_name text, before jsonb, after jsonb, closed_fields text[])
  language plpgsql stable set search_path = '' rows 50
as $$
declare
  tables text[];
  keys text[];
begin
  select array_agg(r.table_name), array_agg(r.row_key) into tables, keys from private.rows_of_record(county, changes_to.record, changes_to.record_id) r;
  perform private.refuse_unless(tables is not null, 'not_found');
  return query select * from private.changes_to(county, tables, keys);
end
$$;
comment on function public.changes_to is 'The latest 50 changes of a record, for members who read it; closed fields are named and not told.';
grant execute on function private.rows_of_record(uuid, text, uuid), private.changes_to(uuid, text[], text[]), public.changes_to(uuid, text, uuid) to authenticated;

-- ── What committees above look at ────────────────────────────────────────────────────────────────────────────────

create table public.oversight_reads (
  tenant_id uuid not null,
  reader_id uuid not null,
  read_on   date not null,
  part      text not null check (length(part) between 1 and 40),      -- the first word of the page's address
  read_at   timestamptz not null default now(),
  constraint oversight_reads_pkey primary key (tenant_id, reader_id, read_on, part),
  constraint oversight_reads_tenant_fkey foreign key (tenant_id) references public.tenants (id)
);
comment on table public.oversight_reads is '上级查阅登记：上级何人某日看过本县哪一类页面，一日一类一条。';

-- Definer: the row is the database's to write. Once a day for each kind of page, so that the log stays readable.
create function private.note_oversight_read(county uuid, part text) returns void
  language plpgsql security definer set search_path = ''
as $$
begin
  if county not in (select private.overseen_tenants('aggregate')) then return; end if;
  insert into public.oversight_reads (tenant_id, reader_id, read_on, part)
    values (county, private.me(), private.today(), coalesce(nullif(left(regexp_replace(part, '[^a-z-]', '', 'g'), 40), ''), 'home')) on conflict do nothing;
end
$$;

create function public.note_oversight_read(county uuid, part text) returns void
  language plpgsql set search_path = ''
as $$ begin perform private.note_oversight_read(county, part); end $$;
comment on function public.note_oversight_read is 'Writes down that a reader of a committee above opened this kind of page of the county today.';
grant execute on function private.note_oversight_read(uuid, text), public.note_oversight_read(uuid, text) to authenticated;

alter table public.oversight_reads enable row level security;
create policy "the county sees who looked at what; readers above their own" on public.oversight_reads
  for select to authenticated using (
    tenant_id = any ((select private.my_tenant_ids('officer', 'leader', 'security_admin', 'auditor'))::uuid[])
    or reader_id = (select private.me())
  );
grant select on public.oversight_reads to authenticated;
select private.trace('public.oversight_reads');
