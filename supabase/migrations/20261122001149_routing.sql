-- Routing: rules that say which body a demand goes to, by its category, its unit's industry and its unit's area. The first that fits applies.

create table public.routing_rules (
  tenant_id       uuid not null,
  id              uuid not null default gen_random_uuid(),   -- made with the form, so that a form sent twice is one rule
  position        int not null check (position between 1 and 200),                -- 1 is asked first; kept without gaps. RULES_MAX agrees
  category_id     uuid,                                      -- or one of those below it
  industry_prefix text check (industry_prefix ~ '^[A-T]([0-9]{1,4})?$'),          -- of units.industry_code
  area_id         uuid,                                      -- or one that lies in it
  lead_id         uuid not null,
  is_automatic    boolean not null default false,            -- the county's machine sends by itself
  version         int not null default 1,                    -- whoever saves says which version it read
  constraint routing_rules_pkey primary key (tenant_id, id),
  constraint routing_rules_tenant_fkey foreign key (tenant_id) references public.tenants (id),
  constraint routing_rules_category_fkey foreign key (tenant_id, category_id) references public.categories (tenant_id, id),
  constraint routing_rules_area_fkey foreign key (tenant_id, area_id) references public.areas (tenant_id, id),
  constraint routing_rules_lead_fkey foreign key (tenant_id, lead_id) references public.bodies (tenant_id, id)
);
comment on table public.routing_rules is '派单规则：哪一类、哪个行业、哪个片区的需求派给谁牵头；从上往下，第一条符合的适用。';
create index routing_rules_order_idx on public.routing_rules (tenant_id, position);
create index routing_rules_category_idx on public.routing_rules (tenant_id, category_id);
create index routing_rules_area_idx on public.routing_rules (tenant_id, area_id);
create index routing_rules_lead_idx on public.routing_rules (tenant_id, lead_id);

create table public.routing_assistants (
  tenant_id uuid not null,
  rule_id   uuid not null,
  body_id   uuid not null,
  constraint routing_assistants_pkey primary key (tenant_id, rule_id, body_id),
  constraint routing_assistants_rule_fkey foreign key (tenant_id, rule_id) references public.routing_rules (tenant_id, id) on delete cascade,
  constraint routing_assistants_body_fkey foreign key (tenant_id, body_id) references public.bodies (tenant_id, id)
);
comment on table public.routing_assistants is '派单规则的协办单位。';
create index routing_assistants_body_idx on public.routing_assistants (tenant_id, body_id);

-- ── Keeping them ─────────────────────────────────────────────────────────────────────────────────────────────────

-- Invoker. `version` is that of the rule which was read, 0 for a new one; sent twice, a new one is one. It takes its place, and the others
-- keep their order and close up around it.
create function public.keep_routing_rule(
    county uuid, id uuid, version int, place int, lead_id uuid, assistants uuid[], is_automatic boolean,
    category_id uuid default null, industry_prefix text default null, area_id uuid default null)
  returns void
  language plpgsql set search_path = ''
as $$
#variable_conflict use_column
begin
  if keep_routing_rule.version = 0 then
    perform private.refuse_unless((select count(*) from public.routing_rules r where r.tenant_id = county) < 200, 'routing_full');
    insert into public.routing_rules (tenant_id, id, position, category_id, industry_prefix, area_id, lead_id, is_automatic)
      values (county, keep_routing_rule.id, place, keep_routing_rule.category_id, keep_routing_rule.industry_prefix, keep_routing_rule.area_id,
        keep_routing_rule.lead_id, keep_routing_rule.is_automatic)
      on conflict do nothing;
    if not found then return; end if;
  else
    update public.routing_rules r
      set category_id = keep_routing_rule.category_id, industry_prefix = keep_routing_rule.industry_prefix, area_id = keep_routing_rule.area_id,
        lead_id = keep_routing_rule.lead_id, is_automatic = keep_routing_rule.is_automatic, version = r.version + 1
      where r.tenant_id = county and r.id = keep_routing_rule.id and r.version = keep_routing_rule.version;
    perform private.refuse_unless(found, 'stale');
  end if;
  delete from public.routing_assistants a where a.tenant_id = county and a.rule_id = keep_routing_rule.id;
  insert into public.routing_assistants (tenant_id, rule_id, body_id)
    select distinct county, keep_routing_rule.id, b from unnest(assistants) b where b <> keep_routing_rule.lead_id;
  update public.routing_rules r set position = n.place
    from (
      select o.id, row_number() over (order by o.at)::int as place from (
        select x.id, case when x.id = keep_routing_rule.id then keep_routing_rule.place - 0.5
          else row_number() over (partition by x.id = keep_routing_rule.id order by x.position, x.id) end as at
        from public.routing_rules x where x.tenant_id = county) o) n
    where r.tenant_id = county and r.id = n.id and r.position <> n.place;
end
$$;
comment on function public.keep_routing_rule is 'Adds a rule or changes one, with its place among the others. Refuses stale, routing_full.';

-- ── Asking them ──────────────────────────────────────────────────────────────────────────────────────────────────

-- The first rule that fits a demand, whose lead was not dissolved. Definer: whoever raises a demand reads no rules.
create function private.routing_of(demand public.demands) returns public.routing_rules
  language plpgsql stable security definer set search_path = ''
as $$
declare
  fits public.routing_rules;
begin
  select r.* into fits from public.routing_rules r
    join public.bodies b on (b.tenant_id, b.id) = (r.tenant_id, r.lead_id) and b.dissolved_on is null
    join public.categories c on (c.tenant_id, c.id) = (r.tenant_id, demand.category_id)
    join public.units u on (u.tenant_id, u.id) = (r.tenant_id, demand.unit_id)
    where r.tenant_id = demand.tenant_id
      and (r.category_id is null or r.category_id in (c.id, c.parent_id))
      and (r.industry_prefix is null or starts_with(u.industry_code, r.industry_prefix))
      and (r.area_id is null or r.area_id = any (private.areas_around(u.tenant_id, u.area_id)))
    order by r.position, r.id limit 1;
  return fits;
end
$$;

-- An area and all that it lies in. Definer: as above.
create function private.areas_around(county uuid, area uuid) returns uuid[]
  language plpgsql stable security definer set search_path = ''
as $$
begin
  return array(
    with recursive around as (
      select a.id, a.parent_id from public.areas a where a.tenant_id = county and a.id = area
      union
      select a.id, a.parent_id from around r join public.areas a on a.tenant_id = county and a.id = r.parent_id)
    select r.id from around r);
end
$$;

create function private.assistants_of(rule public.routing_rules) returns uuid[]
  language plpgsql stable security definer set search_path = ''
as $$
begin
  return array(
    select a.body_id from public.routing_assistants a
    join public.bodies b on (b.tenant_id, b.id) = (a.tenant_id, a.body_id) and b.dissolved_on is null
    where a.tenant_id = rule.tenant_id and a.rule_id = rule.id order by b.name);
end
$$;

-- What a dispatch sent now would be: the rule that fits, how much time is left, and whether it would be for good. Definer: rules and earlier
-- dispatches.
create function private.foresee_dispatch(county uuid, demand uuid)
  returns table (lead_id uuid, assistant_ids uuid[], place int, allowance_unit text, allowance int, is_final boolean)
  language plpgsql stable security definer set search_path = '' rows 1
as $$
declare
  asked public.demands := (select d from public.demands d where d.tenant_id = county and d.id = demand);
  rule public.routing_rules := private.routing_of(asked);
begin
  perform private.refuse_unless(asked.id is not null and county = any (private.my_tenant_ids('officer', 'secretariat')), 'not_found');
  return query select rule.lead_id, private.assistants_of(rule),
    (select count(*)::int from public.routing_rules r where r.tenant_id = county and r.position <= rule.position), private.allowance_unit(asked), private.left_allowance(asked),
    private.returns_of(asked) >= (select s.returns_max from public.settings s where s.tenant_id = county);
end
$$;

create function public.foresee_dispatch(county uuid, demand uuid)
  returns table (lead_id uuid, assistant_ids uuid[], place int, allowance_unit text, allowance int, is_final boolean)
  language plpgsql stable set search_path = '' rows 1
as $$ begin return query select * from private.foresee_dispatch(county, demand); end $$;
comment on function public.foresee_dispatch is 'For the form of a dispatch: the rule that fits, the time that is left, whether it cannot be returned. Refuses not_found.';

-- ── By the county's machine ──────────────────────────────────────────────────────────────────────────────────────

-- Definer: whoever raises a demand reads no rules.
create function private.ask_to_route() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  if new.confidentiality <> 'secretariat_only' and (private.routing_of(new)).is_automatic then
    perform private.ask(new.tenant_id, 'demands.route', new.id::text);
  end if;
  return null;
end
$$;
create trigger demands_route after insert on public.demands for each row execute function private.ask_to_route();

-- Definer: as above. Looks again at what holds now; what somebody has dispatched, closed or narrowed meanwhile stays as it is.
create function private.route_demand(county uuid, demand uuid) returns boolean
  language plpgsql security definer set search_path = ''
as $$
declare
  held public.demands := private.hold_demand(county, demand);
  rule public.routing_rules := private.routing_of(held);
begin
  perform private.refuse_unless(county = any (private.my_tenant_ids('system')), 'not_allowed');
  if rule.is_automatic is not true or held.confidentiality = 'secretariat_only' or private.is_closed(held)
    or exists (select from public.dispatches d where d.tenant_id = county and d.demand_id = demand)
  then
    return false;
  end if;
  perform private.dispatch_demand(county, demand, rule.lead_id, private.assistants_of(rule), null, null);
  return true;
end
$$;

create function public.route_demand(county uuid, demand uuid) returns boolean
  language plpgsql set search_path = ''
as $$ begin return private.route_demand(county, demand); end $$;
comment on function public.route_demand is 'The county''s machine sends a new demand by the automatic rule that fits it; false where there is none, or somebody has sent it.';

grant execute on function private.foresee_dispatch(uuid, uuid), private.route_demand(uuid, uuid) to authenticated;
grant execute on function
  public.keep_routing_rule(uuid, uuid, int, int, uuid, uuid[], boolean, uuid, text, uuid),
  public.foresee_dispatch(uuid, uuid), public.route_demand(uuid, uuid) to authenticated;

-- ── Row-level security ───────────────────────────────────────────────────────────────────────────────────────────

alter table public.routing_rules enable row level security;
create policy "the office and the secretariat read the rules" on public.routing_rules
  for select to authenticated using (tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat'))::uuid[]));
create policy "the office and the secretariat add rules" on public.routing_rules
  for insert to authenticated with check (tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat'))::uuid[]));
create policy "the office and the secretariat change and order rules" on public.routing_rules
  for update to authenticated using (tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat'))::uuid[]));
create policy "the office and the secretariat remove rules" on public.routing_rules
  for delete to authenticated using (tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat'))::uuid[]));
grant select, delete on public.routing_rules to authenticated;
grant insert (tenant_id, id, position, category_id, industry_prefix, area_id, lead_id, is_automatic),
  update (position, category_id, industry_prefix, area_id, lead_id, is_automatic, version) on public.routing_rules to authenticated;

alter table public.routing_assistants enable row level security;
create policy "the office and the secretariat read who assists by a rule" on public.routing_assistants
  for select to authenticated using (tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat'))::uuid[]));
create policy "the office and the secretariat say who assists by a rule" on public.routing_assistants
  for insert to authenticated with check (tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat'))::uuid[]));
create policy "the office and the secretariat take assistants off a rule" on public.routing_assistants
  for delete to authenticated using (tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat'))::uuid[]));
grant select, insert, delete on public.routing_assistants to authenticated;

select private.trace('public.routing_rules');
select private.trace('public.routing_assistants');
