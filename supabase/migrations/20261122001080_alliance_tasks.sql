-- What is left to do in the alliance, for the home page of whoever asks: in the months that it chairs, and for its branches and units.

-- A month is its chair's to plan from the month before; a hand-over shows from a week before its chair publishes, for both sides.
create function private.chair_tasks(county uuid) returns table (kind text, month text, id uuid, title text, count int)
  language plpgsql stable set search_path = '' rows 10
as $$
declare
  this_month text := private.month(private.today());
  next_month text := private.month(private.last_day(this_month) + 1);
begin
  return query
    select 'theme', c.month, null::uuid, null, 1 from private.my_chair_months('plan') c
    where c.tenant_id = county and c.month between this_month and next_month
      and not exists (select from public.themes t where (t.tenant_id, t.alliance_id, t.month) = (c.tenant_id, c.alliance_id, c.month));
  return query
    select 'menu', t.month, null::uuid, t.title, 1 from private.my_chair_themes('publish') c
    join public.themes t on t.tenant_id = c.tenant_id and t.id = c.theme_id
    where c.tenant_id = county and t.month >= this_month
      and not exists (select from public.menu_publications p where p.tenant_id = county and p.theme_id = t.id);
  return query
    select 'drafts', a.month, null::uuid, null, count(*)::int from private.my_chair_activities('publish') c
    join public.activities a on a.tenant_id = c.tenant_id and a.id = c.activity_id
    where c.tenant_id = county and a.starts_at > private.now() and not private.has_step(county, a.id, 'published')
    group by a.month;
  return query
    select case when private.has_step(county, a.id, 'held') or exists (
        select from public.attendances t where t.tenant_id = county and t.activity_id = a.id) then 'summary' else 'attendance' end,
      null, a.id, a.title, 1
    from private.my_chair_activities('finish') c
    join public.activities a on a.tenant_id = c.tenant_id and a.id = c.activity_id
    where c.tenant_id = county and a.ends_at <= private.now()
      and private.has_step(county, a.id, 'published') and not private.has_step(county, a.id, 'cancelled', 'summed_up')
    order by a.ends_at limit 20;
  return query
    select 'handover', private.month(t.since), t.id, null, count(*)::int
    from private.my_handovers() h
    join public.turns t on t.tenant_id = h.tenant_id and t.id = h.turn_id
    join public.settings g on g.tenant_id = h.tenant_id
    cross join unnest(g.handover_items) i
    where h.tenant_id = county and private.today() between private.chair_publishes_on(t.since, g.chair_publishes_day) - 7 and t.since + 14
      and not exists (select from public.turn_handover_ticks k where k.tenant_id = county and k.turn_id = t.id and k.item = i)
    group by t.since, t.id;
  return query
    select 'swaps', null, null::uuid, null, count(*)::int from public.swap_offers o
    where o.tenant_id = county and o.state = 'open' and o.to_body_id in (
      select m.body_id from public.memberships m
      where m.tenant_id = county and m.person_id = private.me() and m.role = 'participant' and m.ended_at is null)
    having count(*) > 0;
end
$$;

-- Definer: private.reached_units is asked by definers only. What lies ahead and is for a unit of which the speaker is the contact.
create function private.activities_for_my_units(county uuid) returns table (activity_id uuid, unit_id uuid)
  language plpgsql stable security definer set search_path = '' rows 20
as $$
begin
  return query
    select distinct r.activity_id, r.unit_id from private.my_own_units() o
    join private.reached_units r on r.tenant_id = o.tenant_id and r.unit_id = o.unit_id
    join public.activities a on a.tenant_id = r.tenant_id and a.id = r.activity_id and a.starts_at > private.now()
    where o.tenant_id = county;
end
$$;

-- Signing up is never owed: it is shown where it is open, for what is mandatory or chosen (private.people_concerned agrees).
create function private.branch_tasks(county uuid) returns table (kind text, month text, id uuid, title text, count int)
  language plpgsql stable set search_path = '' rows 5
as $$
declare
  this_month text := private.month(private.today());
  own_branches uuid[] := array(select m.party_org_id from private.my_party_orgs() m where m.tenant_id = county);
begin
  if cardinality(own_branches) > 0 then
    return query
      select 'choices', t.month, null::uuid, null, sum(s.missing)::int from public.themes t
      cross join lateral private.menu_states(county, t.id) s
      where t.tenant_id = county and t.month >= this_month and s.party_org_id = any (own_branches) and s.missing > 0
      group by t.month;
  end if;
  return query
    select 'sign_ups', null, null::uuid, null, count(distinct a.id)::int
    from private.activities_for_my_units(county) o
    join public.activities a on a.tenant_id = county and a.id = o.activity_id
    left join public.menu_items i on i.tenant_id = a.tenant_id and i.id = a.item_id
    where private.has_step(county, a.id, 'published') and not private.has_step(county, a.id, 'cancelled')
      and (a.item_id is null or i.kind = 'mandatory'
        or exists (select from public.menu_choices x where x.tenant_id = county and x.item_id = i.id and x.party_org_id = any (own_branches)))
      and not exists (
        select from public.registrations r where r.tenant_id = county and r.activity_id = a.id and r.unit_id = o.unit_id
          and not exists (select from public.registration_cancellations x where x.tenant_id = county and x.registration_id = r.id))
    having count(*) > 0;
end
$$;

-- Invoker: whoever may not read or do a thing has no task in it.
create function public.list_alliance_tasks(county uuid) returns table (kind text, month text, id uuid, title text, count int)
  language plpgsql stable set search_path = '' rows 15
as $$
begin
  return query select * from private.chair_tasks(county) union all select * from private.branch_tasks(county) limit 50;
end
$$;
comment on function public.list_alliance_tasks is 'What the caller has to do in the alliance now: what, for which month, turn or activity, and how many.';

grant execute on function private.activities_for_my_units(uuid), private.chair_tasks(uuid), private.branch_tasks(uuid), public.list_alliance_tasks(uuid) to authenticated;
