-- Figures of demands: how a quarter's were answered, resolved and rated. One function says of each what it counts for: a figure is a sum over
-- it and the rows behind a figure are its rows, so that the two cannot differ. The rules are those of docs/rules.md §11.

create index dispatches_sent_idx on public.dispatches (tenant_id, started_at);

-- The last minutes of a county's working days, in order: how many lie before an instant is then one binary search, width_bucket().
create function private.workday_ends(county uuid, since date, until date) returns timestamptz[]
  language plpgsql stable set search_path = ''
as $$ begin return array(select upper(w.hours) from private.days_at_work(county, since, until) w); end $$;

-- On how many of the working days that end after `since` and by `until` a demand waited for its unit: for an answer, or from a resolution until it
-- was to be done again.
create function private.days_waited(county uuid, demand uuid, ends timestamptz[], since timestamptz, until timestamptz) returns int
  language plpgsql stable set search_path = ''
as $$
declare
  waited tstzmultirange := private.waits(county, demand) + coalesce((
    select range_agg(tstzrange(r.done_at, o.done_at)) from public.dispatch_steps o
    join public.dispatch_steps r on r.tenant_id = county and r.dispatch_id = o.dispatch_id and r.kind = 'resolved'
    where o.tenant_id = county and o.demand_id = demand and o.kind = 'reopened'), '{}');
begin
  return (select count(*) from unnest(ends[width_bucket(since, ends) + 1 : width_bucket(until, ends)]) e where waited @> e);
end
$$;

-- Definer: whoever may read the figures reads them whole, whatever else the policies show of each demand. Who that is, private.demand_figures()
-- and private.list_demands_counted() ask.
create function private.demand_facts(county uuid, of_quarter text)
  returns table (demand_id uuid, dispatch_id uuid, body_id uuid, category_id uuid, area_id uuid, at timestamptz, counts text[], gross_days int, net_days int)
  language plpgsql stable security definer set search_path = '' rows 500
as $$
declare
  began timestamptz := private.instant(private.first_day(of_quarter), time '00:00');
  ended timestamptz := private.instant(private.last_day(of_quarter) + 1, time '00:00');
  earliest timestamptz := (
    select min(d.started_at) from public.demand_closings c join public.dispatches d on d.tenant_id = county and d.demand_id = c.demand_id
    where c.tenant_id = county and c.closed_at >= began and c.closed_at < ended);
  ends timestamptz[] := private.workday_ends(county, private.day_of(least(earliest, began)), private.last_day(of_quarter) + 60);
begin
  -- Sent in the quarter, to a lead or to one who assists: answered, whether accepted or given back, or the time for that is over.
  return query
    select d.demand_id, d.id, d.body_id, p.category_id, u.area_id, d.started_at,
      case when a.answered_at <= w.answer_by then '{to_answer,answered}' else '{to_answer}' end::text[], null::int, null::int
    from public.dispatches d
    join public.demands p on p.tenant_id = county and p.id = d.demand_id
    join public.units u on u.tenant_id = county and u.id = p.unit_id
    cross join lateral (select ends[width_bucket(private.instant(private.day_of(d.started_at) + 1, time '00:00'), ends) + d.answer_within] as answer_by) w
    cross join lateral (select coalesce(d.accepted_at, case when d.ended_as = 'returned' then d.ended_at end) as answered_at) a
    where d.tenant_id = county and d.started_at >= began and d.started_at < ended
      and (a.answered_at is not null or coalesce(d.ended_at, private.now()) > w.answer_by);

  -- Open at some time of the quarter: it came, it ended, or it is carried over. It is the last lead's.
  return query
    select p.id, null::uuid, l.body_id, p.category_id, u.area_id, p.raised_at,
      array_remove(array[
        case when p.raised_at >= began then 'received' end,
        case when p.closed_at is null or p.closed_at >= ended then 'carried' end,
        case when p.closed_at < ended and p.outcome in ('withdrawn', 'declined') then 'dropped' end,
        case when e.is_resolved then 'resolved' end,
        case when e.is_resolved and s.resolved_at <= l.due_at then 'on_time' end,
        case when e.is_resolved and p.outcome = 'confirmed' then case s.outcome when 'solved' then 'solved' when 'explained' then 'explained' end end,
        case when e.is_resolved and p.outcome = 'unrated' then 'unrated' end,
        case when s.is_reopened then 'reopened' end] || case when s.rating is not null then array['rated', 'rated_' || s.manner] end
          || case when s.rating in ('satisfied', 'fairly_satisfied') then array['satisfied', 'satisfied_' || s.manner] end, null),
      t.gross, t.gross - case when s.has_waited and t.gross > 0 then private.days_waited(county, p.id, ends, t.since, s.resolved_at) else 0 end
    from (
      select d.*, c.outcome, c.closed_at from public.demand_closings c join public.demands d on d.tenant_id = county and d.id = c.demand_id
        where c.tenant_id = county and c.closed_at >= began and d.raised_at < ended
      union all
      select d.*, null, null from public.demands d
        where d.tenant_id = county and d.stage in ('undispatched', 'sent', 'in_hand', 'waiting', 'unconfirmed') and d.raised_at < ended) p
    join public.units u on u.tenant_id = county and u.id = p.unit_id
    cross join lateral (select coalesce(p.closed_at < ended and p.outcome in ('confirmed', 'unrated'), false) as is_resolved) e
    left join lateral (
      select d.id, d.body_id, d.due_at, min(d.started_at) over () as first_at from public.dispatches d
      where d.tenant_id = county and d.demand_id = p.id and d.part = 'lead'
      order by d.started_at desc, d.ended_at desc nulls first limit 1) l on true
    left join lateral (
      select max(s.done_at) filter (where s.kind = 'resolved' and s.dispatch_id = l.id) as resolved_at,
        max(s.outcome) filter (where s.kind = 'resolved' and s.dispatch_id = l.id) as outcome,
        max(s.rating) as rating, max(s.manner) filter (where s.kind = 'confirmed') as manner,
        bool_or(s.kind = 'reopened') as is_reopened, bool_or(s.kind in ('asked', 'reopened')) as has_waited
      from public.dispatch_steps s where e.is_resolved and s.tenant_id = county and s.demand_id = p.id) s on true
    left join lateral (
      select n.since, greatest(0, width_bucket(s.resolved_at, ends) - width_bucket(n.since, ends)) as gross
      from (select private.instant(private.day_of(l.first_at) + 1, time '00:00') as since) n where s.resolved_at is not null) t on true;
end
$$;

-- Whose the speaker may read: null is everybody's. Offices read the county's, departments their own.
create function private.counted_bodies(county uuid) returns uuid[]
  language plpgsql stable set search_path = ''
as $$
begin
  if county = any (private.my_tenant_ids('officer', 'secretariat', 'leader', 'system')) then return null; end if;
  return array(select b.body_id from private.my_bodies('department') b where b.tenant_id = county);
end
$$;

-- What the speaker may read of the quarters, each under the group that it is told apart by: body, category, area, or all together.
create function private.demands_counted(county uuid, quarters text[], apart_by text)
  returns table (quarter text, group_id uuid, demand_id uuid, dispatch_id uuid, body_id uuid, category_id uuid, area_id uuid, at timestamptz,
    counts text[], gross_days int, net_days int)
  language plpgsql stable security definer set search_path = '' rows 500
as $$
declare
  own uuid[] := private.counted_bodies(county);
begin
  return query
    select q.quarter, case apart_by when 'body' then f.body_id when 'category' then f.category_id when 'area' then f.area_id end, f.*
    from unnest(quarters) q (quarter) cross join lateral private.demand_facts(county, q.quarter) f
    where own is null or f.body_id = any (own);
end
$$;

create function public.demand_figures(county uuid, quarters text[], apart_by text default null)
  returns table (group_id uuid, is_total boolean, name text, figures jsonb)
  language plpgsql stable set search_path = '' rows 100
as $$
begin
  return query
    with summed as (
      select d.quarter, d.group_id, grouping(d.group_id) = 1 as is_total, n.name as figure, count(*) as number, sum(d.gross_days) as gross, sum(d.net_days) as net
      from private.demands_counted(county, quarters[:8], apart_by) d cross join unnest(d.counts) n (name)
      group by grouping sets ((d.quarter, n.name), (d.quarter, d.group_id, n.name))
    ), told as (
      select s.group_id, s.is_total, s.quarter, jsonb_object_agg(s.figure, s.number)
        || jsonb_build_object('gross_days', coalesce(max(s.gross) filter (where s.figure = 'resolved'), 0), 'net_days', coalesce(max(s.net) filter (where s.figure = 'resolved'), 0)) as figures
      from summed s where s.is_total or apart_by is not null group by 1, 2, 3
    )
    select t.group_id, t.is_total, coalesce(b.name, c.name, a.name), jsonb_object_agg(t.quarter, t.figures)
    from told t
    left join public.bodies b on b.tenant_id = county and b.id = t.group_id
    left join public.categories c on c.tenant_id = county and c.id = t.group_id
    left join public.categories g on g.tenant_id = county and g.id = c.parent_id
    left join public.areas a on a.tenant_id = county and a.id = t.group_id
    group by t.group_id, t.is_total, b.name, c.name, a.name, g.position, c.position
    order by t.is_total desc, t.group_id is null, g.position, c.position, coalesce(b.name, c.name, a.name), t.group_id
    limit 500;
end
$$;
comment on function public.demand_figures is 'Per quarter what was received, answered, resolved, rated: the whole first, then by body, category or area, by name and never by size. Departments are told their own.';

-- Invoker: a unit is named to those who may read it, of what only the secretariat reads to offices alone; nothing is told of what it wrote.
create function public.list_demands_counted(
    county uuid, of_quarter text, figure text, apart_by text default null, of_group uuid default null,
    beyond_at timestamptz default null, beyond_id uuid default null, backwards boolean default false, most int default 51)
  returns table (id uuid, at timestamptz, demand_id uuid, reference text, unit text, category text, area text, body text, outcome text, closed_at timestamptz,
    gross_days int, net_days int, total bigint)
  language plpgsql stable set search_path = '' rows 50
as $$
declare
  is_office boolean := private.counted_bodies(county) is null;
begin
  return query
    with counted as (
      select coalesce(d.dispatch_id, d.demand_id) as id, d.*, count(*) over () as total
      from private.demands_counted(county, array[of_quarter], apart_by) d
      where figure = any (d.counts) and (apart_by is null or d.group_id is not distinct from of_group)
    ), paged as (
      select c.* from counted c
      where beyond_at is null or (case when backwards then (c.at, c.id) > (beyond_at, beyond_id) else (c.at, c.id) < (beyond_at, beyond_id) end)
      order by case when backwards then c.at end, case when backwards then c.id end, c.at desc, c.id desc
      limit least(most, 500)
    )
    select n.id, n.at, n.demand_id, p.reference, u.name, c.name, a.name, b.name, e.outcome, e.closed_at, n.gross_days, n.net_days, n.total
    from paged n
    join public.demands p on p.tenant_id = county and p.id = n.demand_id
    left join public.units u on u.tenant_id = county and u.id = p.unit_id and (is_office or p.confidentiality <> 'secretariat_only')
    left join public.categories c on c.tenant_id = county and c.id = n.category_id
    left join public.areas a on a.tenant_id = county and a.id = n.area_id
    left join public.bodies b on b.tenant_id = county and b.id = n.body_id
    left join public.demand_closings e on e.tenant_id = county and e.demand_id = n.demand_id
    order by case when backwards then n.at end, case when backwards then n.id end, n.at desc, n.id desc;
end
$$;
comment on function public.list_demands_counted is 'The demands, or of what was to be answered the dispatches, that a figure counts, latest first, with how many there are in all.';

grant execute on function private.counted_bodies(uuid), private.demands_counted(uuid, text[], text) to authenticated;
grant execute on function
  public.demand_figures(uuid, text[], text), public.list_demands_counted(uuid, text, text, text, uuid, timestamptz, uuid, boolean, int) to authenticated;
