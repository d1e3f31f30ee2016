-- Resources: what bodies and units offer to others, from a day to a day. The first of the three lists.

create table public.resources (
  tenant_id   uuid not null,
  id          uuid not null default gen_random_uuid(),     -- made with the form, so that a form sent twice is one resource
  body_id     uuid,
  unit_id     uuid,
  provider    text not null default '' check (length(provider) between 1 and 120),   -- as offered: not everybody reads every unit's name
  category_id uuid not null,
  title       text not null check (length(btrim(title)) between 2 and 80),
  audience    text not null check (length(btrim(audience)) between 1 and 120),
  amount      text not null check (length(btrim(amount)) between 1 and 120),
  since       date not null,
  until       date not null,                               -- the last day: an offer without one would never retire
  contact     text not null check (length(btrim(contact)) between 2 and 120),
  note        text check (length(note) <= 1000),
  search_text text not null generated always as (lower(title || ' ' || provider || ' ' || audience || ' ' || coalesce(note, ''))) stored,
  offered_by  uuid not null default private.me(),
  offered_at  timestamptz not null default private.now(),
  constraint resources_pkey primary key (tenant_id, id),
  constraint resources_body_fkey foreign key (tenant_id, body_id) references public.bodies (tenant_id, id),
  constraint resources_unit_fkey foreign key (tenant_id, unit_id) references public.units (tenant_id, id),
  constraint resources_category_fkey foreign key (tenant_id, category_id) references public.categories (tenant_id, id),
  constraint resources_offered_by_fkey foreign key (tenant_id, offered_by) references public.people (tenant_id, id) on update cascade,
  constraint resources_one_provider_check check (num_nonnulls(body_id, unit_id) = 1),
  constraint resources_days_check check (until >= since and until <= since + 1096)
);
comment on table public.resources is '资源：成员单位、部门、企业等可提供的场地、培训、政策、金融、法律、人员、物资等，写明对象、数量、起止与联系人。';
comment on column public.resources.until is 'The last day of the offer, at most three years on. Whether it has retired is derived from it, never stored.';
create index resources_latest_idx on public.resources (tenant_id, offered_at desc, id desc);
create index resources_until_idx on public.resources (tenant_id, until);
create index resources_body_idx on public.resources (tenant_id, body_id);
create index resources_unit_idx on public.resources (tenant_id, unit_id);
create index resources_category_idx on public.resources (tenant_id, category_id);
create index resources_offered_by_idx on public.resources (tenant_id, offered_by);

-- A change of state is a row: withdrawn before its last day, with the reason.
create table public.resource_withdrawals (
  tenant_id    uuid not null,
  resource_id  uuid not null,
  reason       text not null check (length(btrim(reason)) between 2 and 200),
  withdrawn_by uuid not null default private.me(),
  withdrawn_at timestamptz not null default private.now(),
  constraint resource_withdrawals_pkey primary key (tenant_id, resource_id),
  constraint resource_withdrawals_resource_fkey foreign key (tenant_id, resource_id) references public.resources (tenant_id, id),
  constraint resource_withdrawals_by_fkey foreign key (tenant_id, withdrawn_by) references public.people (tenant_id, id) on update cascade
);
comment on table public.resource_withdrawals is '撤下资源：何人何时因何不再提供。';
create index resource_withdrawals_by_idx on public.resource_withdrawals (tenant_id, withdrawn_by);

-- The provider is said once, when it is offered. Definer: whoever offers need not read every body and unit.
create function private.name_provider() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  perform private.refuse_unless(not exists (
    select from public.bodies b where b.tenant_id = new.tenant_id and b.id = new.body_id and b.dissolved_on is not null), 'body_dissolved');
  new.provider := coalesce(
    (select b.name from public.bodies b where b.tenant_id = new.tenant_id and b.id = new.body_id),
    (select u.name from public.units u where u.tenant_id = new.tenant_id and u.id = new.unit_id));
  perform private.refuse_unless(new.provider is not null, 'not_found');
  return new;
end
$$;
create trigger resources_provider before insert on public.resources for each row execute function private.name_provider();

-- Put under a category that is in use; what was withdrawn stays as it is. Definer: whoever may not offer is refused by the policy.
create function private.guard_resource() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  perform private.refuse_unless(exists (
    select from public.categories c
    where c.tenant_id = new.tenant_id and c.id = new.category_id and (c.retired_on is null or c.retired_on > private.today())), 'category_unknown');
  perform private.refuse_unless(not exists (
    select from public.resource_withdrawals w where w.tenant_id = new.tenant_id and w.resource_id = new.id), 'resource_withdrawn');
  return new;
end
$$;
create trigger resources_guard before insert or update on public.resources for each row execute function private.guard_resource();

-- ── Row-level security ───────────────────────────────────────────────────────────────────────────────────────────
-- Committees above read published editions (…_publications.sql), not who is to be called.

alter table public.resources enable row level security;
create policy "the county's own people read what is offered" on public.resources
  for select to authenticated using (
    tenant_id = any ((select private.my_working_tenant_ids())::uuid[]));
create policy "staff offer for their body, contacts for their unit, the office for all" on public.resources
  for insert to authenticated with check (
    tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat'))::uuid[])
    or (tenant_id, body_id) in (select b.tenant_id, b.body_id from private.my_bodies('participant', 'department') b)
    or (tenant_id, unit_id) in (select u.tenant_id, u.unit_id from private.my_own_units() u));
create policy "who may offer a resource corrects and renews it" on public.resources
  for update to authenticated using (
    tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat'))::uuid[])
    or (tenant_id, body_id) in (select b.tenant_id, b.body_id from private.my_bodies('participant', 'department') b)
    or (tenant_id, unit_id) in (select u.tenant_id, u.unit_id from private.my_own_units() u));
grant select on public.resources to authenticated;
grant insert (tenant_id, id, body_id, unit_id, category_id, title, audience, amount, since, until, contact, note) on public.resources to authenticated;
grant update (category_id, title, audience, amount, since, until, contact, note) on public.resources to authenticated;

alter table public.resource_withdrawals enable row level security;
create policy "the county's own people read what was withdrawn" on public.resource_withdrawals
  for select to authenticated using (
    tenant_id = any ((select private.my_working_tenant_ids())::uuid[]));
create policy "who may offer a resource withdraws it" on public.resource_withdrawals
  for insert to authenticated with check (
    tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat'))::uuid[])
    or (tenant_id, resource_id) in (select r.tenant_id, r.id from public.resources r
      where (r.tenant_id, r.body_id) in (select b.tenant_id, b.body_id from private.my_bodies('participant', 'department') b)
        or (r.tenant_id, r.unit_id) in (select u.tenant_id, u.unit_id from private.my_own_units() u)));
grant select, insert (tenant_id, resource_id, reason) on public.resource_withdrawals to authenticated;

select private.trace('public.resources', '{contact}');
select private.trace('public.resource_withdrawals');
