-- Units and their coverage; the areas they lie in, the bodies that serve them, the contacts who answer for them.

create table public.areas (
  tenant_id  uuid not null,
  id         uuid not null default gen_random_uuid(),
  name       text not null check (length(btrim(name)) between 1 and 60 and name = btrim(name)),
  kind       text not null default 'circle' check (kind in ('circle', 'park', 'town', 'street', 'village', 'grid', 'other')),
  parent_id  uuid,
  created_at timestamptz not null default now(),
  constraint areas_pkey primary key (tenant_id, id),
  constraint areas_name_key unique (tenant_id, name),
  constraint areas_tenant_fkey foreign key (tenant_id) references public.tenants (id),
  constraint areas_parent_fkey foreign key (tenant_id, parent_id) references public.areas (tenant_id, id)
);
comment on table public.areas is '片区：商圈、园区、镇街、村居、网格。';
create index areas_parent_idx on public.areas (tenant_id, parent_id);

create table public.units (
  tenant_id            uuid not null,
  id                   uuid not null default gen_random_uuid(),
  name                 text not null check (length(btrim(name)) between 2 and 120),
  former_name          text check (length(former_name) <= 120),
  initials             text not null default '' check (length(initials) <= 120),      -- of the name, in pinyin: 'whhxjxzzyxgs'
  credit_code          text check (credit_code ~ '^[0-9A-Z]{18}$'),
  code_override_reason text check (length(btrim(code_override_reason)) between 4 and 200),
  kind                 text not null check (kind in ('enterprise', 'individual_business', 'social_organisation', 'worksite')),
  industry_code        text check (industry_code ~ '^[A-T]([0-9]{2,4})?$'),
  area_id              uuid,
  status               text not null default 'operating' check (status in ('operating', 'suspended', 'deregistered', 'revoked', 'moved_out')),
  founded_on           date,
  ceased_on            date,                            -- when it ceased to operate, as far as this ledger saw it; null while it operates
  staff_count          int check (staff_count between 0 and 1000000),
  full_members         int check (full_members between 0 and 100000),
  probationary_members int check (probationary_members between 0 and 100000),
  annual_report_year   int check (annual_report_year between 1990 and 2100),
  address              text check (length(address) <= 200),
  changed_by           uuid not null default private.me(),
  changed_at           timestamptz not null default now(),
  search_text          text not null generated always as
                       (lower(name || ' ' || coalesce(former_name, '') || ' ' || coalesce(credit_code, '') || ' ' || initials)) stored,
  constraint units_pkey primary key (tenant_id, id),
  constraint units_credit_code_key unique (tenant_id, credit_code),
  constraint units_tenant_fkey foreign key (tenant_id) references public.tenants (id),
  constraint units_area_fkey foreign key (tenant_id, area_id) references public.areas (tenant_id, id),
  constraint units_changed_by_fkey foreign key (tenant_id, changed_by) references public.people (tenant_id, id) on update cascade
);
comment on table public.units is '单位：非公企业、个体工商户、社会组织、工地等，以统一社会信用代码识别。';
comment on column public.units.code_override_reason is '代码校验不通过而经核实合法的（如福建试点代码），写明理由。';
create index units_ledger_idx on public.units (tenant_id, initials, id);
create index units_area_idx on public.units (tenant_id, area_id);
create index units_changed_by_idx on public.units (tenant_id, changed_by);
create index units_search_idx on public.units using gin (search_text extensions.gin_trgm_ops);

create table public.unit_contacts (
  tenant_id    uuid not null,
  id           uuid not null default gen_random_uuid(),
  unit_id      uuid not null,
  title        text not null check (title in ('legal_representative', 'contact', 'secretary')),
  name         text not null check (length(btrim(name)) between 1 and 40),
  phone        text check (length(phone) <= 30),
  phone_masked text generated always as (case when length(phone) >= 7 then left(phone, 3) || '****' || right(phone, 4) else repeat('*', length(phone)) end) stored,
  changed_at   timestamptz not null default now(),
  constraint unit_contacts_pkey primary key (tenant_id, id),
  constraint unit_contacts_title_key unique (tenant_id, unit_id, title),
  constraint unit_contacts_unit_fkey foreign key (tenant_id, unit_id) references public.units (tenant_id, id) on delete cascade
);
comment on table public.unit_contacts is '单位联系人（封闭）：电话默认脱敏，查看留痕。';

create table public.party_orgs (
  tenant_id  uuid not null,
  id         uuid not null default gen_random_uuid(),
  name       text not null check (length(btrim(name)) between 2 and 120),
  kind       text not null check (kind in ('committee', 'general_branch', 'branch', 'group')),
  parent_id  uuid,
  area_id    uuid,
  formed_on  date,
  constraint party_orgs_pkey primary key (tenant_id, id),
  constraint party_orgs_name_key unique (tenant_id, name),
  constraint party_orgs_tenant_fkey foreign key (tenant_id) references public.tenants (id),
  constraint party_orgs_parent_fkey foreign key (tenant_id, parent_id) references public.party_orgs (tenant_id, id),
  constraint party_orgs_area_fkey foreign key (tenant_id, area_id) references public.areas (tenant_id, id)
);
comment on table public.party_orgs is '党组织：党委、总支、支部、党小组。';
create index party_orgs_parent_idx on public.party_orgs (tenant_id, parent_id);
create index party_orgs_area_idx on public.party_orgs (tenant_id, area_id);

create table public.coverages (
  tenant_id    uuid not null,
  id           uuid not null default gen_random_uuid(),
  unit_id      uuid not null,
  party_org_id uuid not null,
  method       text not null check (method in ('single', 'area_joint', 'industry_joint', 'affiliated', 'village_enterprise', 'building',
               'regional', 'system', 'concentrated', 'functional')),
  since        date not null,
  until        date,
  constraint coverages_pkey primary key (tenant_id, id),
  constraint coverages_unit_fkey foreign key (tenant_id, unit_id) references public.units (tenant_id, id),
  constraint coverages_party_org_fkey foreign key (tenant_id, party_org_id) references public.party_orgs (tenant_id, id),
  constraint coverages_order_check check (until > since)
);
comment on table public.coverages is '组织覆盖：哪个党组织以何种方式覆盖哪家单位。';
create unique index coverages_once_idx on public.coverages (tenant_id, unit_id, party_org_id) where until is null;
create index coverages_unit_idx on public.coverages (tenant_id, unit_id, since);
create index coverages_party_org_idx on public.coverages (tenant_id, party_org_id);

create table public.bodies (
  tenant_id    uuid not null,
  id           uuid not null default gen_random_uuid(),
  name         text not null check (length(btrim(name)) between 2 and 60),
  kind         text not null check (kind in ('office', 'secretariat', 'council', 'participant', 'department', 'service_group', 'town', 'industry_committee', 'other')),
  area_id      uuid,
  party_org_id uuid,
  dissolved_on date,
  constraint bodies_pkey primary key (tenant_id, id),
  constraint bodies_name_key unique (tenant_id, name),
  constraint bodies_tenant_fkey foreign key (tenant_id) references public.tenants (id),
  constraint bodies_area_fkey foreign key (tenant_id, area_id) references public.areas (tenant_id, id),
  constraint bodies_party_org_fkey foreign key (tenant_id, party_org_id) references public.party_orgs (tenant_id, id)
);
comment on table public.bodies is '机构：成员单位、职能部门、专项服务组、秘书处、镇街等。';
create index bodies_area_idx on public.bodies (tenant_id, area_id);
create index bodies_party_org_idx on public.bodies (tenant_id, party_org_id);

alter table public.memberships add constraint memberships_body_fkey foreign key (tenant_id, body_id) references public.bodies (tenant_id, id);
alter table public.memberships add constraint memberships_unit_fkey foreign key (tenant_id, unit_id) references public.units (tenant_id, id);
alter table public.memberships add constraint memberships_area_fkey foreign key (tenant_id, area_id) references public.areas (tenant_id, id);
alter table public.invitations add constraint invitations_body_fkey foreign key (tenant_id, body_id) references public.bodies (tenant_id, id);
alter table public.invitations add constraint invitations_unit_fkey foreign key (tenant_id, unit_id) references public.units (tenant_id, id);
alter table public.invitations add constraint invitations_area_fkey foreign key (tenant_id, area_id) references public.areas (tenant_id, id);

-- Who changed a unit and when is the database's to say.
create function private.stamp_unit() returns trigger
  language plpgsql set search_path = ''
as $$
begin
  new.changed_by := private.me();
  new.changed_at := now();
  -- So that figures of the time before keep the unit; one that operates again never ceased.
  if new.status = 'operating' then
    new.ceased_on := null;
  elsif old.status = 'operating' then
    new.ceased_on := private.today();
  end if;
  return new;
end
$$;
create trigger units_stamp before update on public.units for each row execute function private.stamp_unit();

create function private.stamp_unit_contact() returns trigger
  language plpgsql set search_path = ''
as $$
begin
  new.changed_at := now();
  return new;
end
$$;
create trigger unit_contacts_stamp before update on public.unit_contacts for each row execute function private.stamp_unit_contact();

-- ── Row-level security ───────────────────────────────────────────────────────────────────────────────────────────

alter table public.areas enable row level security;
create policy "members and committees above with a list grant read the areas" on public.areas
  for select to authenticated using (
    tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat', 'leader', 'participant', 'department', 'area_worker', 'instructor', 'unit_contact', 'system_admin', 'security_admin', 'system'))::uuid[])
    or tenant_id in (select private.overseen_tenants('list'))
  );
create policy "the office adds areas" on public.areas
  for insert to authenticated with check (tenant_id = any ((select private.my_tenant_ids('officer', 'system'))::uuid[]));
create policy "the office renames areas" on public.areas
  for update to authenticated using (tenant_id = any ((select private.my_tenant_ids('officer'))::uuid[]));
create policy "the office removes an area nobody uses" on public.areas
  for delete to authenticated using (tenant_id = any ((select private.my_tenant_ids('officer'))::uuid[]));
grant select, delete on public.areas to authenticated;
grant insert (tenant_id, id, name, kind, parent_id), update (name, kind, parent_id) on public.areas to authenticated;

alter table public.units enable row level security;
create policy "offices and instructors read all units, area workers and participants their areas', contacts their own" on public.units
  for select to authenticated using (
    tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat', 'leader', 'instructor', 'system'))::uuid[])
    or (tenant_id, area_id) in (select a.tenant_id, a.area_id from private.my_areas('area_worker', 'participant') a)
    or (tenant_id, id) in (select o.tenant_id, o.unit_id from private.my_own_units() o)
    or tenant_id in (select private.overseen_tenants('list'))
  );
create policy "the office enters units" on public.units
  for insert to authenticated with check (tenant_id = any ((select private.my_tenant_ids('officer', 'system'))::uuid[]));
create policy "the office corrects units" on public.units
  for update to authenticated using (tenant_id = any ((select private.my_tenant_ids('officer', 'system'))::uuid[]));
create policy "the office takes back a unit that nothing depends on" on public.units
  for delete to authenticated using (tenant_id = any ((select private.my_tenant_ids('officer', 'system'))::uuid[]));
grant select (tenant_id, id, name, former_name, initials, credit_code, kind, industry_code, area_id, status, founded_on, ceased_on, staff_count,
  full_members, probationary_members, annual_report_year, address, changed_by, changed_at, search_text), delete on public.units to authenticated;
grant insert (tenant_id, id, name, former_name, initials, credit_code, code_override_reason, kind, industry_code, area_id, status, founded_on,
  staff_count, full_members, probationary_members, annual_report_year, address) on public.units to authenticated;
grant update (name, former_name, initials, credit_code, code_override_reason, kind, industry_code, area_id, status, founded_on,
  staff_count, full_members, probationary_members, annual_report_year, address) on public.units to authenticated;

alter table public.unit_contacts enable row level security;
create policy "offices read contacts, instructors and area workers those of units they serve, contacts their own unit's" on public.unit_contacts
  for select to authenticated using (
    tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat', 'leader', 'system'))::uuid[])
    or (tenant_id, unit_id) in (select s.tenant_id, s.unit_id from private.my_served_units() s)
    or (tenant_id, unit_id) in (select o.tenant_id, o.unit_id from private.my_own_units() o)
  );
create policy "the office enters contacts" on public.unit_contacts
  for insert to authenticated with check (tenant_id = any ((select private.my_tenant_ids('officer', 'system'))::uuid[]));
create policy "the office corrects contacts" on public.unit_contacts
  for update to authenticated using (tenant_id = any ((select private.my_tenant_ids('officer', 'system'))::uuid[]));
create policy "the office removes contacts" on public.unit_contacts
  for delete to authenticated using (tenant_id = any ((select private.my_tenant_ids('officer', 'system'))::uuid[]));
grant select (tenant_id, id, unit_id, title, name, phone_masked, changed_at), delete on public.unit_contacts to authenticated;
grant insert (tenant_id, id, unit_id, title, name, phone), update (name, phone) on public.unit_contacts to authenticated;

alter table public.party_orgs enable row level security;
create policy "members and committees above with a list grant read party organisations" on public.party_orgs
  for select to authenticated using (
    tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat', 'leader', 'participant', 'area_worker', 'instructor', 'unit_contact', 'system'))::uuid[])
    or tenant_id in (select private.overseen_tenants('list'))
  );
create policy "the office enters party organisations" on public.party_orgs
  for insert to authenticated with check (tenant_id = any ((select private.my_tenant_ids('officer', 'system'))::uuid[]));
create policy "the office corrects party organisations" on public.party_orgs
  for update to authenticated using (tenant_id = any ((select private.my_tenant_ids('officer', 'system'))::uuid[]));
grant select on public.party_orgs to authenticated;
grant insert (tenant_id, id, name, kind, parent_id, area_id, formed_on), update (name, kind, parent_id, area_id, formed_on) on public.party_orgs to authenticated;

alter table public.coverages enable row level security;
create policy "who reads a unit reads its coverage" on public.coverages
  for select to authenticated using (
    tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat', 'leader', 'instructor', 'system'))::uuid[])
    or (tenant_id, unit_id) in (select s.tenant_id, s.unit_id from private.my_served_units() s)
    or (tenant_id, unit_id) in (select o.tenant_id, o.unit_id from private.my_own_units() o)
    or (tenant_id, unit_id) in (select u.tenant_id, u.id from public.units u
      where (u.tenant_id, u.area_id) in (select a.tenant_id, a.area_id from private.my_areas('participant') a))
    or tenant_id in (select private.overseen_tenants('list'))
  );
create policy "the office enters coverage" on public.coverages
  for insert to authenticated with check (tenant_id = any ((select private.my_tenant_ids('officer', 'system'))::uuid[]));
create policy "the office ends coverage" on public.coverages
  for update to authenticated using (tenant_id = any ((select private.my_tenant_ids('officer', 'system'))::uuid[]));
grant select on public.coverages to authenticated;
grant insert (tenant_id, id, unit_id, party_org_id, method, since, until), update (until, method) on public.coverages to authenticated;

alter table public.bodies enable row level security;
create policy "members read the county's bodies" on public.bodies
  for select to authenticated using (
    tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat', 'leader', 'participant', 'department', 'area_worker', 'instructor', 'unit_contact', 'system_admin', 'security_admin', 'system'))::uuid[])
    or tenant_id in (select private.overseen_tenants('list'))
  );
create policy "the office enters bodies" on public.bodies
  for insert to authenticated with check (tenant_id = any ((select private.my_tenant_ids('officer', 'system'))::uuid[]));
create policy "the office corrects bodies" on public.bodies
  for update to authenticated using (tenant_id = any ((select private.my_tenant_ids('officer', 'system'))::uuid[]));
grant select on public.bodies to authenticated;
grant insert (tenant_id, id, name, kind, area_id, party_org_id), update (name, kind, area_id, party_org_id, dissolved_on) on public.bodies to authenticated;

-- ── Queries ──────────────────────────────────────────────────────────────────────────────────────────────────────

create view public.unit_ledger with (security_invoker = true) as
  select u.tenant_id, u.id, u.name, u.former_name, u.initials, u.credit_code, u.kind, u.industry_code, u.area_id, a.name as area, u.status,
    u.founded_on, u.staff_count, u.full_members, u.probationary_members, u.annual_report_year, u.address, u.search_text,
    -- Not `exists`: the planner would gather the coverage of all counties to answer it for fifty units.
    (
      select c.id from public.coverages c where c.tenant_id = u.tenant_id and c.unit_id = u.id
        and c.since <= (select private.today()) and (c.until is null or c.until > (select private.today())) limit 1
    ) is not null as covered,
    exists (
      select from public.coverages c where c.tenant_id = u.tenant_id and c.unit_id = u.id and c.method = 'single'
        and c.since <= (select private.today()) and (c.until is null or c.until > (select private.today()))
    ) as covered_singly
  from public.units u
  left join public.areas a on a.tenant_id = u.tenant_id and a.id = u.area_id;
comment on view public.unit_ledger is '台账：单位、片区名、是否已有组织覆盖、是否单独组建。';
grant select on public.unit_ledger to authenticated;

-- Definer: the phone is closed to everyone; whoever may read the contact may see it, and each look is a row.
create function private.reveal_contact_phone(county uuid, contact uuid) returns text
  language plpgsql security definer set search_path = ''
as $$
begin
  insert into public.reveals (tenant_id, record, record_id) values (county, 'unit_contacts', contact);
  return (select c.phone from public.unit_contacts c where c.tenant_id = county and c.id = contact);
end
$$;
grant execute on function private.reveal_contact_phone(uuid, uuid) to authenticated;

create function public.reveal_contact_phone(county uuid, contact uuid) returns text
  language plpgsql set search_path = ''
as $$
begin
  if not exists (select from public.unit_contacts c where c.tenant_id = county and c.id = contact) then
    raise exception using errcode = 'P0001', message = 'not_found';
  end if;
  return private.reveal_contact_phone(county, contact);
end
$$;
comment on function public.reveal_contact_phone is 'The full phone of a contact whom the caller may read; the look is recorded in reveals.';
grant execute on function public.reveal_contact_phone(uuid, uuid) to authenticated;

-- The coverage block: operating units, and among them those that a party organisation covers today, by method (docs/rules.md §5).
-- A unit that a branch of its own and a joint one cover counts once, as single.
create function public.unit_figures(county uuid)
  returns table (units int, operating int, covered int, covered_singly int, covered_jointly int, enterprises int, enterprises_covered int,
    social_organisations int, social_organisations_covered int, party_orgs int, as_of timestamptz)
  language plpgsql stable set search_path = '' rows 1
as $$
begin
  return query
    with today as (
      select c.unit_id, bool_or(c.method = 'single') as is_single from public.coverages c
      where c.tenant_id = county and c.since <= (select private.today()) and (c.until is null or c.until > (select private.today()))
      group by 1
    )
    select count(*)::int,
      count(*) filter (where u.status = 'operating')::int,
      count(*) filter (where u.status = 'operating' and t.unit_id is not null)::int,
      count(*) filter (where u.status = 'operating' and t.is_single)::int,
      count(*) filter (where u.status = 'operating' and not t.is_single)::int,
      count(*) filter (where u.status = 'operating' and u.kind = 'enterprise')::int,
      count(*) filter (where u.status = 'operating' and u.kind = 'enterprise' and t.unit_id is not null)::int,
      count(*) filter (where u.status = 'operating' and u.kind = 'social_organisation')::int,
      count(*) filter (where u.status = 'operating' and u.kind = 'social_organisation' and t.unit_id is not null)::int,
      (select count(*) from public.party_orgs p where p.tenant_id = county)::int,
      private.now()
    from public.units u
    left join today t on t.unit_id = u.id
    where u.tenant_id = county;
end
$$;
comment on function public.unit_figures is 'Units, and operating ones covered today, as far as the caller reads them; with the instant it was counted.';
grant execute on function public.unit_figures(uuid) to authenticated;

-- ── Entering and correcting by hand ──────────────────────────────────────────────────────────────────────────────

-- Invoker: the policies above say who may. `details` is UnitDraft of app/features/units/unit.ts; what it leaves out is empty.
create function private.note_legal_representative(county uuid, unit uuid, details jsonb) returns void
  language plpgsql set search_path = ''
as $$
begin
  insert into public.unit_contacts (tenant_id, unit_id, title, name, phone)
    select county, unit, 'legal_representative', coalesce(details ->> 'legal_representative', '（未填）'), details ->> 'phone'
    where (details ? 'legal_representative' or details ? 'phone') and not exists (
      select from public.unit_contacts c where c.tenant_id = county and c.unit_id = unit and c.title = 'legal_representative');
  if found then return; end if;
  update public.unit_contacts c set name = coalesce(details ->> 'legal_representative', c.name)
    where c.tenant_id = county and c.unit_id = unit and c.title = 'legal_representative' and details ? 'legal_representative';
  -- The phone is never shown in the form, so an empty field leaves it alone.
  update public.unit_contacts c set phone = details ->> 'phone'
    where c.tenant_id = county and c.unit_id = unit and c.title = 'legal_representative' and details ? 'phone';
end
$$;
grant execute on function private.note_legal_representative(uuid, uuid, jsonb) to authenticated;

create function public.enter_unit(county uuid, unit uuid, details jsonb) returns void
  language plpgsql set search_path = ''
as $$
begin
  if exists (select from public.units u where u.tenant_id = county and u.id = unit) then return; end if;
  insert into public.units (tenant_id, id, name, former_name, initials, credit_code, code_override_reason, kind, industry_code, area_id, status,
      founded_on, staff_count, full_members, probationary_members, annual_report_year, address)
    select county, unit, v.name, v.former_name, v.initials, v.credit_code, v.code_override_reason, v.kind, v.industry_code, v.area_id, v.status,
      v.founded_on, v.staff_count, v.full_members, v.probationary_members, v.annual_report_year, v.address
    from jsonb_populate_record(null::public.units, details) v;
  perform private.note_legal_representative(county, unit, details);
exception when unique_violation then
  raise exception using errcode = 'P0001', message = 'code_taken';
end
$$;
comment on function public.enter_unit is 'A unit with its legal representative; the same id a second time does nothing. Refuses `code_taken`.';

create function public.correct_unit(county uuid, unit uuid, details jsonb) returns void
  language plpgsql set search_path = ''
as $$
begin
  update public.units u set (name, former_name, initials, credit_code, code_override_reason, kind, industry_code, area_id, status,
      founded_on, staff_count, full_members, probationary_members, annual_report_year, address)
    = (select v.name, v.former_name, v.initials, v.credit_code, v.code_override_reason, v.kind, v.industry_code, v.area_id, v.status,
        v.founded_on, v.staff_count, v.full_members, v.probationary_members, v.annual_report_year, v.address
      from jsonb_populate_record(null::public.units, details) v)
    where u.tenant_id = county and u.id = unit;
  if not found then
    raise exception using errcode = 'P0001', message = 'not_found';
  end if;
  perform private.note_legal_representative(county, unit, details);
exception when unique_violation then
  raise exception using errcode = 'P0001', message = 'code_taken';
end
$$;
comment on function public.correct_unit is 'Writes a unit as the form says it. Refuses `code_taken`, and `not_found` where the caller may not correct it.';
grant execute on function public.enter_unit(uuid, uuid, jsonb), public.correct_unit(uuid, uuid, jsonb) to authenticated;

-- ── Trace ────────────────────────────────────────────────────────────────────────────────────────────────────────

select private.trace('public.areas');
select private.trace('public.units');
select private.trace('public.unit_contacts', closed => '{name}');
select private.trace('public.party_orgs');
select private.trace('public.coverages');
select private.trace('public.bodies');
