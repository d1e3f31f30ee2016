-- Demands as committees above read them: by `list` category, state and dates; one of them by `case`, for a reason, as far as its tier goes.
-- They read no row of demands, whose unit and raiser `list` does not show: only what these functions tell.

-- Definer: as above.
create function private.list_overseen_demands(county uuid, before_at timestamptz, before_id uuid, most int) returns table (
    id uuid, category text, urgency text, stage text, outcome text, raised_at timestamptz, raised_on date, closed_at timestamptz, may_open boolean, is_open boolean)
  language plpgsql stable security definer set search_path = '' rows 50
as $$
begin
  if county not in (select private.overseen_tenants('list')) then return; end if;
  return query
    select d.id, c.name, d.urgency, d.stage, e.outcome, d.raised_at, d.raised_on, e.closed_at,
      d.confidentiality <> 'secretariat_only' and county in (select private.overseen_tenants('case')),
      (county, d.id) in (select * from private.opened_cases('demands'))
    from public.demands d
    join public.categories c on c.tenant_id = county and c.id = d.category_id
    left join public.demand_closings e on e.tenant_id = county and e.demand_id = d.id
    where d.tenant_id = county and (before_at is null or (d.raised_at, d.id) < (before_at, before_id))
    order by d.raised_at desc, d.id desc
    limit least(most, 500);
end
$$;

create function public.list_overseen_demands(county uuid, before_at timestamptz default null, before_id uuid default null, most int default 50) returns table (
    id uuid, category text, urgency text, stage text, outcome text, raised_at timestamptz, raised_on date, closed_at timestamptz, may_open boolean, is_open boolean)
  language plpgsql stable set search_path = '' rows 50
as $$ begin return query select * from private.list_overseen_demands(county, before_at, before_id, most); end $$;
comment on function public.list_overseen_demands is 'Demands as a committee above reads them by `list`: category, state, dates, no unit and no words; the latest first, pages of at most 500.';

-- Definer: as above. What only the secretariat reads is never opened, also where it was put there after the opening; the unit's own words,
-- and why it was withdrawn or declined, are told where others than the departments involved may read them.
create function private.opened_demand(county uuid, demand uuid) returns table (
    reference text, unit text, category text, urgency text, confidentiality text, raised_on date, wording text, body text,
    stage text, outcome text, closed_at timestamptz, note text)
  language plpgsql stable security definer set search_path = '' rows 1
as $$
begin
  return query
    select d.reference, u.name, c.name, d.urgency, d.confidentiality, d.raised_on,
      private.public_wording(county, d.id),
      (select t.body from public.demand_texts t where t.tenant_id = county and t.demand_id = d.id and d.confidentiality = 'public_summary'),
      d.stage, e.outcome, e.closed_at,
      (select t.body from public.demand_closing_texts t where t.tenant_id = county and t.demand_id = d.id and d.confidentiality = 'public_summary')
    from public.demands d
    join public.units u on u.tenant_id = county and u.id = d.unit_id
    join public.categories c on c.tenant_id = county and c.id = d.category_id
    left join public.demand_closings e on e.tenant_id = county and e.demand_id = d.id
    where d.tenant_id = county and d.id = demand and d.confidentiality <> 'secretariat_only'
      and (county, demand) in (select * from private.opened_cases('demands'));
end
$$;

create function public.opened_demand(county uuid, demand uuid) returns table (
    reference text, unit text, category text, urgency text, confidentiality text, raised_on date, wording text, body text,
    stage text, outcome text, closed_at timestamptz, note text)
  language plpgsql stable set search_path = '' rows 1
as $$ begin return query select * from private.opened_demand(county, demand); end $$;
comment on function public.opened_demand is 'A demand that the caller has opened as a case, by its tier; no row otherwise.';

-- Definer: as above. Whoever had it, since when and until when: no words, and nothing where there is nothing to open.
create function private.opened_demand_parts(county uuid, demand uuid) returns table (
    id uuid, body text, part text, started_at timestamptz, accepted_at timestamptz, due_at timestamptz, ended_at timestamptz, ended_as text)
  language plpgsql stable security definer set search_path = '' rows 3
as $$
begin
  return query
    select d.id, b.name, d.part, d.started_at, d.accepted_at, d.due_at, d.ended_at, d.ended_as
    from public.dispatches d join public.bodies b on b.tenant_id = county and b.id = d.body_id
    where d.tenant_id = county and d.demand_id = demand and exists (select from private.opened_demand(county, demand))
    order by d.started_at, d.part desc, d.id
    limit 500;
end
$$;

create function public.opened_demand_parts(county uuid, demand uuid) returns table (
    id uuid, body text, part text, started_at timestamptz, accepted_at timestamptz, due_at timestamptz, ended_at timestamptz, ended_as text)
  language plpgsql stable set search_path = '' rows 3
as $$ begin return query select * from private.opened_demand_parts(county, demand); end $$;
comment on function public.opened_demand_parts is 'Which bodies had a demand that the caller has opened as a case, since when and until when; no row otherwise.';

grant execute on function private.list_overseen_demands(uuid, timestamptz, uuid, int), private.opened_demand(uuid, uuid),
  private.opened_demand_parts(uuid, uuid), public.list_overseen_demands(uuid, timestamptz, uuid, int), public.opened_demand(uuid, uuid), public.opened_demand_parts(uuid, uuid) to authenticated;
