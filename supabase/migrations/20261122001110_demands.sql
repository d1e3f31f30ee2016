-- Demands: what a unit asks of the county. The row says of what kind; its words lie apart, closed to all whom the tier does not name.

create table public.demands (
  tenant_id       uuid not null,
  id              uuid not null default gen_random_uuid(),   -- made with the form, so that a form sent twice is one demand
  year            int not null default 0,                    -- both set as it comes in
  number          int not null default 0,
  reference       text not null generated always as (year::text || '-' || lpad(number::text, greatest(4, length(number::text)), '0')) stored,
  unit_id         uuid not null,
  category_id     uuid not null,
  urgency         text not null default 'ordinary' check (urgency in ('ordinary', 'urgent')),
  confidentiality text not null check (confidentiality in ('public_summary', 'departments_involved', 'secretariat_only')),
  source          text not null check (source in ('contact', 'on_behalf', 'paper')),
  visit_id        uuid,
  raised_on       date not null default private.today(),     -- on paper, the day that it bears
  raised_by       uuid not null default private.me(),
  raised_at       timestamptz not null default private.now(),
  stage           text not null default 'undispatched' check (stage in ('undispatched', 'sent', 'in_hand', 'waiting', 'unconfirmed', 'closed')),
  constraint demands_pkey primary key (tenant_id, id),
  constraint demands_number_key unique (tenant_id, year, number),
  constraint demands_unit_fkey foreign key (tenant_id, unit_id) references public.units (tenant_id, id),
  constraint demands_category_fkey foreign key (tenant_id, category_id) references public.categories (tenant_id, id),
  constraint demands_visit_fkey foreign key (tenant_id, visit_id) references public.visits (tenant_id, id),
  constraint demands_raised_by_fkey foreign key (tenant_id, raised_by) references public.people (tenant_id, id) on update cascade,
  constraint demands_visit_check check (visit_id is null or source = 'on_behalf')
);
comment on table public.demands is '需求（企业吹哨）：哪家单位、哪一类、急不急、谁可以看；内容另存，按公开范围封闭。';
comment on column public.demands.confidentiality is 'Who reads the words: public_summary and departments_involved the departments it is dispatched to, secretariat_only none of them.';
comment on column public.demands.stage is 'How far it is. Follows from its dispatches and its closing (private.stage_of); kept with it, so that lists ask an index.';
comment on column public.demands.source is 'contact: by the unit itself; on_behalf: by its instructor; paper: entered by the office.';
create index demands_latest_idx on public.demands (tenant_id, raised_at desc, id desc);
create index demands_stage_idx on public.demands (tenant_id, stage, raised_at desc, id desc);
create index demands_unit_idx on public.demands (tenant_id, unit_id, raised_at desc, id desc);
create index demands_category_idx on public.demands (tenant_id, category_id, raised_at desc, id desc);
create index demands_closed_idx on public.demands (tenant_id, id) where confidentiality = 'secretariat_only';
create index demands_visit_idx on public.demands (tenant_id, visit_id) where visit_id is not null;
create index demands_raised_by_idx on public.demands (tenant_id, raised_by);

create table public.demand_texts (
  tenant_id uuid not null,
  demand_id uuid not null,
  body      text not null check (length(btrim(body)) between 5 and 5000),      -- DEMAND_CHARS_MAX in app/features/demands/demand.ts agrees
  constraint demand_texts_pkey primary key (tenant_id, demand_id),
  constraint demand_texts_demand_fkey foreign key (tenant_id, demand_id) references public.demands (tenant_id, id)
);
comment on table public.demand_texts is '需求原文：只供公开范围所列人员阅读，不进清单、邮件、日志。';

-- The public wording, written by the secretariat; never changed, followed by the next.
create table public.demand_wordings (
  tenant_id uuid not null,
  demand_id uuid not null,
  number    int not null check (number >= 1),     -- the one after that which was read: two at once are told of each other
  wording   text not null check (length(btrim(wording)) between 5 and 500),
  worded_by uuid not null default private.me(),
  worded_at timestamptz not null default private.now(),
  constraint demand_wordings_pkey primary key (tenant_id, demand_id, number),
  constraint demand_wordings_demand_fkey foreign key (tenant_id, demand_id) references public.demands (tenant_id, id),
  constraint demand_wordings_by_fkey foreign key (tenant_id, worded_by) references public.people (tenant_id, id) on update cascade
);
comment on table public.demand_wordings is '需求的公开表述：由秘书处拟写，用于需求清单和派单；原文不公开。';
create index demand_wordings_by_idx on public.demand_wordings (tenant_id, worded_by);

create table public.demand_files (
  tenant_id   uuid not null,
  demand_id   uuid not null,
  file_id     uuid not null,
  attached_by uuid not null default private.me(),
  attached_at timestamptz not null default private.now(),
  constraint demand_files_pkey primary key (tenant_id, demand_id, file_id),
  constraint demand_files_demand_fkey foreign key (tenant_id, demand_id) references public.demands (tenant_id, id),
  constraint demand_files_file_fkey foreign key (tenant_id, file_id) references public.files (tenant_id, id),
  constraint demand_files_by_fkey foreign key (tenant_id, attached_by) references public.people (tenant_id, id) on update cascade
);
comment on table public.demand_files is '需求的附件：与原文同一公开范围。';
create index demand_files_file_idx on public.demand_files (tenant_id, file_id);
create index demand_files_by_idx on public.demand_files (tenant_id, attached_by);

-- The end of a demand; until there is one it is open, and carried over from quarter to quarter.
create table public.demand_closings (
  tenant_id uuid not null,
  demand_id uuid not null,
  outcome   text not null check (outcome in ('confirmed', 'unrated', 'withdrawn', 'declined')),
  closed_by uuid not null default private.me(),
  closed_at timestamptz not null default private.now(),
  constraint demand_closings_pkey primary key (tenant_id, demand_id),
  constraint demand_closings_demand_fkey foreign key (tenant_id, demand_id) references public.demands (tenant_id, id),
  constraint demand_closings_by_fkey foreign key (tenant_id, closed_by) references public.people (tenant_id, id) on update cascade
);
comment on table public.demand_closings is '需求的办结：单位确认、逾期未评价、撤回、不予受理，各有何人何时。';
create index demand_closings_latest_idx on public.demand_closings (tenant_id, closed_at);
create index demand_closings_by_idx on public.demand_closings (tenant_id, closed_by);

create table public.demand_closing_texts (
  tenant_id uuid not null,
  demand_id uuid not null,
  body      text not null check (length(btrim(body)) between 2 and 500),
  constraint demand_closing_texts_pkey primary key (tenant_id, demand_id),
  constraint demand_closing_texts_closing_fkey foreign key (tenant_id, demand_id) references public.demand_closings (tenant_id, demand_id)
);
comment on table public.demand_closing_texts is '需求为何撤回或不予受理：与原文同一公开范围。';

-- ── Numbers without gaps ─────────────────────────────────────────────────────────────────────────────────────────

create table private.demand_counts (
  tenant_id uuid not null,
  year      int not null,
  last      int not null,
  constraint demand_counts_pkey primary key (tenant_id, year),
  constraint demand_counts_tenant_fkey foreign key (tenant_id) references public.tenants (id)
);
comment on table private.demand_counts is '需求编号：每县每年用到几号。';

-- Definer: the count is nobody's to touch. Whoever comes second waits for the first to be kept, so that no number is left out.
create function private.number_demand() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  new.year := extract(year from private.today());
  insert into private.demand_counts as c (tenant_id, year, last) values (new.tenant_id, new.year, 1)
    on conflict (tenant_id, year) do update set last = c.last + 1
    returning c.last into new.number;
  return new;
end
$$;
create trigger demands_number before insert on public.demands for each row execute function private.number_demand();

-- A demand is put under a category that is in use and has none below it; its words may be closed further, never opened. Definer: whoever
-- may not raise one is refused by the policy.
create function private.guard_demand() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  if tg_op = 'INSERT' or new.category_id <> old.category_id then
    perform private.refuse_unless(exists (
      select from public.categories c
      where c.tenant_id = new.tenant_id and c.id = new.category_id and (c.retired_on is null or c.retired_on > private.today())
        and not exists (select from public.categories b where b.tenant_id = c.tenant_id and b.parent_id = c.id)), 'category_unknown');
  end if;
  if tg_op = 'UPDATE' then
    perform private.refuse_unless(not exists (
      select from public.demand_closings c where c.tenant_id = new.tenant_id and c.demand_id = new.id), 'demand_closed');
    perform private.refuse_unless(private.tier(new.confidentiality) >= private.tier(old.confidentiality), 'tier_widened');
  end if;
  return new;
end
$$;
create trigger demands_guard before insert or update of category_id, urgency, confidentiality on public.demands for each row execute function private.guard_demand();

create function private.tier(confidentiality text) returns int
  language sql immutable set search_path = ''
as $$ select array_position('{public_summary,departments_involved,secretariat_only}', confidentiality) $$;

-- The latest that the secretariat wrote; the demand's own text is never read here.
create function private.public_wording(county uuid, demand uuid) returns text
  language plpgsql stable set search_path = ''
as $$
begin
  return (select w.wording from public.demand_wordings w where w.tenant_id = county and w.demand_id = demand order by w.number desc limit 1);
end
$$;

-- ── Reach ────────────────────────────────────────────────────────────────────────────────────────────────────────

-- Definer: demands whose words the speaker reads though of no office: the unit's contact always, whoever raised one for it while still at that
-- work, others who serve the unit while the tier is the widest, departments that handle it unless the tier is the narrowest.
create function private.my_demand_texts() returns table (tenant_id uuid, demand_id uuid)
  language plpgsql stable security definer set search_path = '' rows 100
as $$
begin
  return query
    select d.tenant_id, d.id from public.demands d join private.my_own_units() o on (o.tenant_id, o.unit_id) = (d.tenant_id, d.unit_id)
    union
    select d.tenant_id, d.id from public.demands d
    where d.raised_by = private.me() and d.source <> 'contact' and d.tenant_id = any (private.my_tenant_ids('officer', 'instructor'))
    union
    select d.tenant_id, d.id from public.demands d join private.my_served_units() s on (s.tenant_id, s.unit_id) = (d.tenant_id, d.unit_id)
    where d.confidentiality = 'public_summary'
    union
    select d.tenant_id, d.id from public.demands d join private.my_handled_demands() h on (h.tenant_id, h.demand_id) = (d.tenant_id, d.id)
    where d.confidentiality <> 'secretariat_only';
end
$$;

-- Definer: files of demands that only the secretariat reads, which the office, though it reads files, does not.
create function private.closed_files() returns table (tenant_id uuid, file_id uuid)
  language plpgsql stable security definer set search_path = '' rows 20
as $$
begin
  return query
    select f.tenant_id, f.file_id from public.demands d
    join public.demand_files f on (f.tenant_id, f.demand_id) = (d.tenant_id, d.id)
    where d.tenant_id = any (private.my_tenant_ids('officer')) and d.confidentiality = 'secretariat_only';
end
$$;

-- ── Commands ─────────────────────────────────────────────────────────────────────────────────────────────────────

-- Invoker: the policies say who raises what. The same form sent twice is one demand.
create function public.raise_demand(
    county uuid, id uuid, unit_id uuid, category_id uuid, urgency text, confidentiality text, source text, body text,
    raised_on date default null, visit_id uuid default null)
  returns void
  language plpgsql set search_path = ''
as $$
#variable_conflict use_column
begin
  if exists (select from public.demands d where d.tenant_id = county and d.id = raise_demand.id) then return; end if;
  perform private.refuse_unless(exists (select from public.units u where u.tenant_id = county and u.id = raise_demand.unit_id), 'not_found');
  insert into public.demands (tenant_id, id, unit_id, category_id, urgency, confidentiality, source, raised_on, visit_id)
    values (county, raise_demand.id, raise_demand.unit_id, raise_demand.category_id, raise_demand.urgency, raise_demand.confidentiality,
      raise_demand.source, coalesce(raise_demand.raised_on, private.today()), raise_demand.visit_id);
  insert into public.demand_texts (tenant_id, demand_id, body) values (county, raise_demand.id, raise_demand.body);
end
$$;
comment on function public.raise_demand is 'Raises a demand with its words: a contact for its unit, an instructor for one it serves, the office from paper. Refuses not_found, category_unknown.';

-- Invoker: the secretariat sorts, and words for the public. `number` is that of the wording which was read, 0 where there was none.
create function public.sort_demand(
    county uuid, demand uuid, category_id uuid, urgency text, confidentiality text, number int, wording text default null)
  returns void
  language plpgsql set search_path = ''
as $$
#variable_conflict use_column
begin
  update public.demands d
    set category_id = sort_demand.category_id, urgency = sort_demand.urgency, confidentiality = sort_demand.confidentiality
    where d.tenant_id = county and d.id = demand;
  perform private.refuse_unless(found, 'not_found');
  if sort_demand.wording is distinct from private.public_wording(county, demand) then
    insert into public.demand_wordings (tenant_id, demand_id, number, wording)
      select county, demand, sort_demand.number + 1, sort_demand.wording where sort_demand.wording is not null;
  end if;
exception when unique_violation then
  raise exception using errcode = 'P0001', message = 'stale';
end
$$;
comment on function public.sort_demand is 'Category, urgency, tier and public wording of an open demand, in one step. Refuses not_found, demand_closed, tier_widened, category_unknown, stale.';

-- Definer: closings are written by commands alone, so that none is withdrawn or declined without why. Closed already, it stays as it is.
create function private.close_demand(county uuid, demand uuid, outcome text, note text) returns void
  language plpgsql security definer set search_path = ''
as $$
begin
  perform private.refuse_unless(case outcome
    when 'declined' then county = any (private.my_tenant_ids('secretariat'))
    when 'withdrawn' then exists (
      select from public.demands d
      where d.tenant_id = county and d.id = demand
        and ((d.raised_by = private.me() and county = any (private.my_tenant_ids('officer', 'secretariat', 'instructor')))
          or (d.tenant_id, d.unit_id) in (select o.tenant_id, o.unit_id from private.my_own_units() o)))
    else false end, 'not_allowed');
  perform private.hold_demand(county, demand);      -- as whoever dispatches it does, so that nothing is sent of what is closed
  insert into public.demand_closings (tenant_id, demand_id, outcome) values (county, demand, close_demand.outcome);
  insert into public.demand_closing_texts (tenant_id, demand_id, body) values (county, demand, close_demand.note);
exception when unique_violation then
  raise exception using errcode = 'P0001', message = 'demand_closed';
end
$$;

create function public.close_demand(county uuid, demand uuid, outcome text, note text) returns void
  language plpgsql set search_path = ''
as $$
begin
  perform private.refuse_unless(exists (select from public.demands d where d.tenant_id = county and d.id = demand), 'not_found');
  perform private.close_demand(county, demand, outcome, note);
end
$$;
comment on function public.close_demand is 'withdrawn by the unit or whoever raised it, declined by the secretariat, with why. Refuses not_found, not_allowed, demand_closed.';

grant execute on function private.tier(text), private.public_wording(uuid, uuid), private.my_demand_texts(), private.closed_files() to authenticated;
grant execute on function
  public.raise_demand(uuid, uuid, uuid, uuid, text, text, text, text, date, uuid),
  public.sort_demand(uuid, uuid, uuid, text, text, int, text), private.close_demand(uuid, uuid, text, text), public.close_demand(uuid, uuid, text, text) to authenticated;

-- ── Row-level security ───────────────────────────────────────────────────────────────────────────────────────────

alter table public.demands enable row level security;
create policy "offices read all demands, others those of their units and areas" on public.demands
  for select to authenticated using (
    tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat', 'leader', 'system'))::uuid[])
    or (tenant_id, unit_id) in (select o.tenant_id, o.unit_id from private.my_own_units() o)
    or (tenant_id, unit_id) in (select s.tenant_id, s.unit_id from private.my_served_units() s)
    or (tenant_id, unit_id) in (select u.tenant_id, u.id from public.units u
      where (u.tenant_id, u.area_id) in (select a.tenant_id, a.area_id from private.my_areas('participant') a))
  );
create policy "contacts raise their unit's demands, instructors those of units they serve, the office from paper" on public.demands
  for insert to authenticated with check (
    raised_on <= (select private.today())
    and (source = 'paper' or raised_on = (select private.today()))
    and case source
      when 'contact' then (tenant_id, unit_id) in (select o.tenant_id, o.unit_id from private.my_own_units() o)
      when 'on_behalf' then tenant_id = any ((select private.my_tenant_ids('instructor'))::uuid[])
        and (tenant_id, unit_id) in (select s.tenant_id, s.unit_id from private.my_served_units() s)
        and (visit_id is null or exists (select from public.visits v where (v.tenant_id, v.id, v.unit_id) = (demands.tenant_id, demands.visit_id, demands.unit_id)))
      else tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat'))::uuid[]) end
  );
create policy "the secretariat sorts demands" on public.demands
  for update to authenticated using (tenant_id = any ((select private.my_tenant_ids('secretariat'))::uuid[]));
grant select on public.demands to authenticated;
grant insert (tenant_id, id, unit_id, category_id, urgency, confidentiality, source, visit_id, raised_on), update (category_id, urgency, confidentiality)
  on public.demands to authenticated;

alter table public.demand_texts enable row level security;
create policy "the words are read by the unit and whoever raised it, and by those whom the tier names" on public.demand_texts
  for select to authenticated using (
    tenant_id = any ((select private.my_tenant_ids('secretariat'))::uuid[])
    or (tenant_id, demand_id) in (select t.tenant_id, t.demand_id from private.my_demand_texts() t)
    or (tenant_id = any ((select private.my_tenant_ids('officer', 'leader'))::uuid[])
      and exists (select from public.demands d where (d.tenant_id, d.id) = (demand_texts.tenant_id, demand_texts.demand_id) and d.confidentiality <> 'secretariat_only'))
  );
create policy "who raises a demand writes its words" on public.demand_texts
  for insert to authenticated with check (exists (
    select from public.demands d where (d.tenant_id, d.id, d.raised_by) = (demand_texts.tenant_id, demand_texts.demand_id, (select private.me()))));
grant select on public.demand_texts to authenticated;
grant insert (tenant_id, demand_id, body) on public.demand_texts to authenticated;

-- One by one: `in (select …)` would gather every demand that may be read. Offices are asked for first, though the other arm would let them through.
alter table public.demand_wordings enable row level security;
create policy "who reads a demand reads its public wording" on public.demand_wordings
  for select to authenticated using (
    tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat', 'leader', 'system'))::uuid[])
    or exists (select from public.demands d where (d.tenant_id, d.id) = (demand_wordings.tenant_id, demand_wordings.demand_id)));
create policy "the secretariat words a demand for the public" on public.demand_wordings
  for insert to authenticated with check (tenant_id = any ((select private.my_tenant_ids('secretariat'))::uuid[]));
grant select on public.demand_wordings to authenticated;
grant insert (tenant_id, demand_id, number, wording) on public.demand_wordings to authenticated;

alter table public.demand_files enable row level security;
create policy "who reads a demand's words reads what is attached to it" on public.demand_files
  for select to authenticated using ((tenant_id, demand_id) in (select t.tenant_id, t.demand_id from public.demand_texts t));
create policy "who raised a demand attaches files to it" on public.demand_files
  for insert to authenticated with check (exists (
    select from public.demands d where (d.tenant_id, d.id, d.raised_by) = (demand_files.tenant_id, demand_files.demand_id, (select private.me()))));
grant select on public.demand_files to authenticated;
grant insert (tenant_id, demand_id, file_id) on public.demand_files to authenticated;
create trigger demand_files_guard before insert on public.demand_files for each row execute function private.guard_attachment();

alter policy "the office reads what was sent, others what they sent or what is attached to what they read" on public.files using (
  tenant_id = any ((select private.my_tenant_ids('system'))::uuid[])
  or (tenant_id = any ((select private.my_tenant_ids('officer'))::uuid[])
    and (tenant_id, id) not in (select f.tenant_id, f.file_id from private.closed_files() f))
  or created_by = (select private.me())
  or (tenant_id, id) in (select f.tenant_id, f.file_id from public.activity_files f)
  or (tenant_id, id) in (select f.tenant_id, f.file_id from public.demand_files f));
alter policy "the office, the secretariat and member organisations send files" on public.files
  with check (tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat', 'participant', 'instructor', 'unit_contact', 'system'))::uuid[]));
alter policy "the office, the secretariat and member organisations send files" on public.files rename to "whoever may attach a file to something sends it";

alter table public.demand_closings enable row level security;
create policy "who reads a demand reads how it ended" on public.demand_closings
  for select to authenticated using (
    tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat', 'leader', 'system'))::uuid[])
    or exists (select from public.demands d where (d.tenant_id, d.id) = (demand_closings.tenant_id, demand_closings.demand_id)));
grant select on public.demand_closings to authenticated;

alter table public.demand_closing_texts enable row level security;
create policy "who reads a demand's words reads why it was withdrawn or declined" on public.demand_closing_texts
  for select to authenticated using (exists (
    select from public.demand_texts t where (t.tenant_id, t.demand_id) = (demand_closing_texts.tenant_id, demand_closing_texts.demand_id)));
grant select on public.demand_closing_texts to authenticated;

-- ── Trace ────────────────────────────────────────────────────────────────────────────────────────────────────────

select private.trace('public.demands', '{}', '{stage}');
select private.trace('public.demand_texts', closed => '{body}');
select private.trace('public.demand_wordings', closed => '{wording}');
select private.trace('public.demand_files');
select private.trace('public.demand_closings');
select private.trace('public.demand_closing_texts', closed => '{body}');
