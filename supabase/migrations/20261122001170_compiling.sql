-- Compiling: collection opens and reminds, the machine drafts the three lists of a quarter, and reports on it when it is over.

-- Whoever staffs a body that may offer something, and contacts: those who are asked. Definer: memberships.
create function private.asked_for_lists(county uuid) returns table (person_id uuid, body_id uuid)
  language plpgsql stable security definer set search_path = '' rows 500
as $$
begin
  return query
    select distinct m.person_id, m.body_id from public.memberships m
    where m.tenant_id = county and m.role in ('participant', 'department', 'unit_contact') and m.ended_at is null;
end
$$;

-- ── Collecting ───────────────────────────────────────────────────────────────────────────────────────────────────

create function public.queue_collection_mails(county uuid, quarter text, most int default 500) returns int
  language plpgsql set search_path = ''
as $$
begin
  insert into public.list_collections (tenant_id, quarter) values (county, queue_collection_mails.quarter) on conflict do nothing;
  return private.queue_mails(county, 'collection-opened', quarter, array(
    select distinct a.person_id from private.asked_for_lists(county) a
    where not exists (select from public.mail_log l where (l.tenant_id, l.kind, l.person_id, l.key) = (county, 'collection-opened', a.person_id, queue_collection_mails.quarter))
    limit least(most, 500)));
end
$$;
comment on function public.queue_collection_mails is 'For the job lists.open: opens the collection of a quarter and tells whoever may contribute, once each; call until it returns 0.';

-- Bodies that have nothing in the coming list.
create function private.silent_bodies(county uuid, of_quarter text) returns table (body_id uuid)
  language plpgsql stable set search_path = '' rows 100
as $$
begin
  return query
    select b.id from public.bodies b
    where b.tenant_id = county and b.dissolved_on is null
      and not exists (select from private.listed_resources(county, of_quarter) r where r.body_id = b.id);
end
$$;

create function public.queue_collection_reminders(county uuid, quarter text, most int default 500) returns int
  language plpgsql set search_path = ''
as $$
begin
  return private.queue_mails(county, 'collection-reminder', quarter, array(
    select distinct a.person_id from private.asked_for_lists(county) a
    where a.body_id in (select s.body_id from private.silent_bodies(county, queue_collection_reminders.quarter) s)
      and not exists (select from public.mail_log l where (l.tenant_id, l.kind, l.person_id, l.key) = (county, 'collection-reminder', a.person_id, queue_collection_reminders.quarter))
    limit least(most, 500)));
end
$$;
comment on function public.queue_collection_reminders is 'For the job lists.remind: reminds the staff of bodies that offer nothing in the quarter, once each; call until it returns 0.';

-- ── Drafting ─────────────────────────────────────────────────────────────────────────────────────────────────────

create function private.listed_resources(county uuid, of_quarter text) returns setof public.resources
  language plpgsql stable set search_path = '' rows 200
as $$
begin
  return query
    select r.* from public.resources r
    where r.tenant_id = county and r.since <= private.last_day(of_quarter) and r.until >= private.first_day(of_quarter)
      and not exists (select from public.resource_withdrawals w where w.tenant_id = county and w.resource_id = r.id);
end
$$;

-- Open demands that may be told of; of the others not even that they exist.
create function private.listed_demands(county uuid) returns setof public.demands
  language plpgsql stable set search_path = '' rows 200
as $$
begin
  return query
    select d.* from public.demands d
    where d.tenant_id = county and d.confidentiality = 'public_summary' and d.stage <> 'closed';
end
$$;

-- What a list of the quarter is made of, in its order: at most `most` of each kind.
create function private.listed(county uuid, of_quarter text, of_kind text, most int)
  returns table (place int, resource_id uuid, demand_id uuid, activity_id uuid, category text, wording text, provider text, details text, since date, until date)
  language plpgsql stable set search_path = '' rows 200
as $$
begin
  case of_kind
    when 'resource' then return query
      select row_number() over (order by c.path, r.offered_at, r.id)::int, r.id, null::uuid, null::uuid, c.path, r.title, r.provider, r.audience || '；' || r.amount, r.since, r.until
      from private.listed_resources(county, of_quarter) r cross join lateral (select private.category_path(county, r.category_id) as path) c order by 1 limit most;
    when 'demand' then return query
      select row_number() over (order by d.raised_at, d.id)::int, null::uuid, d.id, null::uuid, private.category_path(county, d.category_id), private.public_wording(county, d.id),
        null, null, d.raised_on, null::date
      from private.listed_demands(county) d order by 1 limit most;
    when 'activity' then return query
      select row_number() over (order by a.starts_at, a.id)::int, null::uuid, null::uuid, a.id, null, a.title, a.place, null, private.day_of(a.starts_at), private.day_of(a.ends_at)
      from public.activities a
      where a.tenant_id = county and a.month between private.month(private.first_day(of_quarter)) and private.month(private.last_day(of_quarter))
        and not private.has_step(county, a.id, 'cancelled') order by 1 limit most;
  end case;
end
$$;

-- In one transaction: killed half-way, there is nothing, and it begins again; drafted before, each is left as it is. The three lists in two
-- statements, since what a statement costs beside its rows (trace, keys, policies) is most of what a small county's lists cost.
create function public.compile_lists(county uuid, quarter text, most int default 2000) returns int
  language plpgsql set search_path = '' set statement_timeout = '60s'
as $$
#variable_conflict use_column
declare
  editions jsonb;
  compiled int;
begin
  perform private.hold_what_is_listed(county);
  with drafted as (
    insert into public.list_editions (tenant_id, quarter, kind)
      select county, compile_lists.quarter, k from unnest('{resource,demand,activity}'::text[]) k on conflict do nothing returning kind, id)
  select jsonb_object_agg(d.kind, d.id) into editions from drafted d;
  with known as (
    select coalesce(e.resource_id, e.demand_id, e.activity_id) as origin_id, min(e.first_quarter) as first_quarter
    from public.list_publications p join public.list_entries e on e.tenant_id = county and e.edition_id = p.edition_id
    where p.tenant_id = county group by 1
  )
  insert into public.list_entries (tenant_id, edition_id, position, resource_id, demand_id, activity_id, first_quarter, category, wording, provider, details, since, until)
    select county, d.value::uuid, l.place, l.resource_id, l.demand_id, l.activity_id, coalesce(k.first_quarter, compile_lists.quarter),
      l.category, l.wording, l.provider, l.details, l.since, l.until
    from jsonb_each_text(editions) d cross join lateral private.listed(county, compile_lists.quarter, d.key, most) l
    left join known k on k.origin_id = coalesce(l.resource_id, l.demand_id, l.activity_id);
  get diagnostics compiled = row_count;
  return compiled;
end
$$;
comment on function public.compile_lists is 'For the job lists.compile: drafts a quarter''s three lists from what is on offer, open and planned; says how many entries, 0 where they were drafted before.';

-- Drafts of many counties in one call, each in its own machine's name and as of its own instant, since the calls cost more than the lists of a
-- small county. One that fails stays as it was and is worked alone, where its failure is written down. Definer: looks across counties.
create function private.draft_due_lists(most int) returns int
  language plpgsql security definer set search_path = ''
as $$
declare
  clock text := current_setting('liangxin.now', true);
  held public.runs;
  entries int;
  drafted int := 0;
begin
  for held in
    select r.* from public.runs r
    where r.kind = 'lists.compile' and r.state = 'waiting' and coalesce(r.relayed_until, '-infinity') < now() and r.attempts = 0
      and private.closes_on(r.kind, r.key) >= coalesce(private.day_of(r.as_of), private.today())
    order by r.asked_at, r.tenant_id limit least(most, 100) for update skip locked
  loop
    begin
      perform set_config('liangxin.system_member', private.system_member_of(held.tenant_id)::text, true),
        set_config('liangxin.now', coalesce(held.as_of::text, clock, ''), true);
      entries := public.compile_lists(held.tenant_id, held.key);
      update public.runs r
        set state = 'done', attempts = 1, started_at = private.now(), finished_at = private.now(), note = jsonb_build_object('entries', entries)
        where r.tenant_id = held.tenant_id and r.id = held.id;
      drafted := drafted + 1;
    exception when others then
      raise warning 'lists.compile %: %', held.tenant_id, sqlerrm;
    end;
  end loop;
  perform set_config('liangxin.system_member', '', true), set_config('liangxin.now', coalesce(clock, ''), true);
  return drafted;
end
$$;

create function public.draft_due_lists(most int default 25) returns int
  language plpgsql set search_path = '' set statement_timeout = '60s'
as $$ begin return private.draft_due_lists(most); end $$;
comment on function public.draft_due_lists is 'Drafts the lists of counties that are due them, at most 100, and ends their runs; says of how many. Call until 0: what is left over fails, and is worked run by run.';
insert into private.cross_county_paths (path) values ('/rpc/draft_due_lists');
grant execute on function private.draft_due_lists(int), public.draft_due_lists(int) to service_role;

grant execute on function
  private.listed(uuid, text, text, int), private.asked_for_lists(uuid), private.silent_bodies(uuid, text), private.listed_resources(uuid, text),
  private.listed_demands(uuid) to authenticated;
grant execute on function
  public.queue_collection_mails(uuid, text, int), public.queue_collection_reminders(uuid, text, int), public.compile_lists(uuid, text, int) to authenticated;

-- ── The closing report ───────────────────────────────────────────────────────────────────────────────────────────

create table public.list_closings (
  tenant_id uuid not null,
  quarter   text not null check (quarter ~ '^\d{4}Q[1-4]$'),
  received  int not null,
  resolved  int not null,
  dropped   int not null,
  carried   int not null,
  on_time   int not null,
  rated     int not null,
  satisfied int not null,
  closed_by uuid not null default private.me(),
  closed_at timestamptz not null default private.now(),
  constraint list_closings_pkey primary key (tenant_id, quarter),
  constraint list_closings_tenant_fkey foreign key (tenant_id) references public.tenants (id),
  constraint list_closings_closed_by_fkey foreign key (tenant_id, closed_by) references public.people (tenant_id, id) on update cascade
);
comment on table public.list_closings is '季度清单总结：收到、办结、撤回或不予受理、结转的需求件数，以及按时办结、已评价、满意的件数，按季末次日统计，之后不变。';
comment on column public.list_closings.received is 'As private.demand_facts() counts all of them. Rule version 2026-1 (docs/rules.md §9, §11).';
create index list_closings_closed_by_idx on public.list_closings (tenant_id, closed_by);
create trigger list_closings_stay before update or delete on public.list_closings for each row execute function private.refuse_change();

create function public.close_lists(county uuid, quarter text) returns void
  language plpgsql set search_path = ''
as $$
#variable_conflict use_column
declare
  counted jsonb := (select t.figures -> close_lists.quarter from public.demand_figures(county, array[close_lists.quarter]) t where t.is_total);
begin
  insert into public.list_closings (tenant_id, quarter, received, resolved, dropped, carried, on_time, rated, satisfied)
    select county, close_lists.quarter, coalesce(n.received, 0), coalesce(n.resolved, 0), coalesce(n.dropped, 0), coalesce(n.carried, 0),
      coalesce(n.on_time, 0), coalesce(n.rated, 0), coalesce(n.satisfied, 0)
    from jsonb_to_record(coalesce(counted, '{}')) n (received int, resolved int, dropped int, carried int, on_time int, rated int, satisfied int)
    on conflict do nothing;
end
$$;
comment on function public.close_lists is 'For the job lists.close: counts a quarter that is over, once, as its figures are counted.';
grant execute on function public.close_lists(uuid, text) to authenticated;

alter table public.list_closings enable row level security;
create policy "the county's own people and committees above with a list grant read how a quarter ended" on public.list_closings
  for select to authenticated using (
    tenant_id = any ((select private.my_working_tenant_ids())::uuid[])
    or tenant_id in (select private.overseen_tenants('list')));
create policy "the county's machine counts a quarter that is over" on public.list_closings
  for insert to authenticated with check (tenant_id = any ((select private.my_tenant_ids('system'))::uuid[]));
grant select, insert (tenant_id, quarter, received, resolved, dropped, carried, on_time, rated, satisfied) on public.list_closings to authenticated;

select private.trace('public.list_closings');
