-- Opinion campaigns: once a quarter the county asks each of its units the same questions. Every unit has a form, every form one opinion.

create function private.are_questions(said jsonb) returns boolean
  language plpgsql immutable set search_path = ''
as $$
begin
  -- Question in app/features/campaigns/campaign.ts agrees.
  return jsonb_typeof(said) = 'array' and jsonb_array_length(said) between 1 and 12 and not exists (
    select from jsonb_array_elements(said) q
    where jsonb_typeof(q) is distinct from 'object' or coalesce(length(btrim(q ->> 'ask')), 0) not between 2 and 120
      or coalesce(q ->> 'kind', '') not in ('choice', 'choices', 'text')
      or jsonb_typeof(q -> 'options') is distinct from 'array'
      or case q ->> 'kind' when 'text' then jsonb_array_length(q -> 'options') > 0 else jsonb_array_length(q -> 'options') not between 2 and 12 end
      or exists (select from jsonb_array_elements_text(q -> 'options') o where coalesce(length(btrim(o)), 0) not between 1 and 60));
end
$$;

create table public.campaigns (
  tenant_id  uuid not null,
  id         uuid not null default gen_random_uuid(),   -- made with the form, so that a form sent twice starts one campaign
  title      text not null check (length(btrim(title)) between 2 and 60),
  since      date not null,
  until      date not null,                             -- the last day on which opinions are given
  quarter    text not null generated always as (private.quarter(since)) stored,
  questions  jsonb not null,                            -- fixed from the start: all are asked the same
  started_by uuid not null default private.me(),
  started_at timestamptz not null default private.now(),
  constraint campaigns_pkey primary key (tenant_id, id),
  constraint campaigns_tenant_fkey foreign key (tenant_id) references public.tenants (id),
  constraint campaigns_started_by_fkey foreign key (tenant_id, started_by) references public.people (tenant_id, id) on update cascade,
  constraint campaigns_days_check check (until between since and since + 92),
  constraint campaigns_questions_check check (private.are_questions(questions))
);
comment on table public.campaigns is '征求意见：一个季度向各单位问同样的问题，自某日至某日。';
create index campaigns_latest_idx on public.campaigns (tenant_id, since desc, id desc);
create index campaigns_started_by_idx on public.campaigns (tenant_id, started_by);

create table public.campaign_endings (
  tenant_id   uuid not null,
  campaign_id uuid not null,
  note        text not null check (length(btrim(note)) between 2 and 500),
  ended_by    uuid not null default private.me(),
  ended_at    timestamptz not null default private.now(),
  constraint campaign_endings_pkey primary key (tenant_id, campaign_id),
  constraint campaign_endings_campaign_fkey foreign key (tenant_id, campaign_id) references public.campaigns (tenant_id, id),
  constraint campaign_endings_by_fkey foreign key (tenant_id, ended_by) references public.people (tenant_id, id) on update cascade
);
comment on table public.campaign_endings is '征求意见提前结束：何人何时，为什么。';
create index campaign_endings_by_idx on public.campaign_endings (tenant_id, ended_by);

create table public.opinion_forms (
  tenant_id   uuid not null,
  id          uuid not null default gen_random_uuid(),
  campaign_id uuid not null,
  number      int not null check (number >= 1),      -- areas one after another, so that a pile of paper is in order
  reference   text not null generated always as (lpad(number::text, greatest(4, length(number::text)), '0')) stored,
  unit_id     uuid not null,
  unit_name   text not null,                         -- as it was called then, and as it stands on the paper
  code_hash   text check (code_hash ~ '^[0-9a-f]{64}$'),      -- of the code last printed; an earlier paper opens nothing
  printed_at  timestamptz,
  constraint opinion_forms_pkey primary key (tenant_id, id),
  constraint opinion_forms_number_key unique (tenant_id, campaign_id, number),
  constraint opinion_forms_unit_key unique (tenant_id, campaign_id, unit_id),
  constraint opinion_forms_campaign_fkey foreign key (tenant_id, campaign_id) references public.campaigns (tenant_id, id),
  constraint opinion_forms_unit_fkey foreign key (tenant_id, unit_id) references public.units (tenant_id, id)
);
comment on table public.opinion_forms is '征求意见表：每家单位一份，有编号；纸面上的填写码只存散列，用过即止。';
create index opinion_forms_unit_idx on public.opinion_forms (tenant_id, unit_id);
create index opinion_forms_code_idx on public.opinion_forms (code_hash) where code_hash is not null;

create table public.opinions (
  tenant_id   uuid not null,
  id          uuid not null,                         -- made with the form, so that one sent twice is given once
  form_id     uuid not null,
  number      int not null default 1 check (number between 1 and 20),      -- a correction takes the next one after that which was read
  manner      text not null check (manner in ('phone', 'account', 'on_behalf', 'paper')),
  given_on    date not null default private.today(),
  points      jsonb not null check (length(points::text) <= 40000),        -- by the question's number: the options chosen, or words
  note        text check (length(btrim(note)) between 2 and 500),          -- why it was corrected
  recorded_by uuid default private.speaker(),
  recorded_at timestamptz not null default private.now(),
  constraint opinions_pkey primary key (tenant_id, id),
  constraint opinions_number_key unique (tenant_id, form_id, number),
  constraint opinions_form_fkey foreign key (tenant_id, form_id) references public.opinion_forms (tenant_id, id),
  constraint opinions_recorded_by_fkey foreign key (tenant_id, recorded_by) references public.people (tenant_id, id) on update cascade,
  constraint opinions_correction_check check ((number > 1) = (note is not null)),
  constraint opinions_recorder_check check (recorded_by is not null or (manner = 'phone' and number = 1))
);
comment on table public.opinions is '意见：一份征求意见表填了什么，经何方式；更正另记一行。内容只供机关和服务该单位的人员阅读。';
comment on column public.opinions.manner is 'phone: by the printed code, without an account; account: by the unit''s contact; on_behalf: by who serves it; paper: entered by the office. A correction keeps it.';
create index opinions_recorded_by_idx on public.opinions (tenant_id, recorded_by);

create table public.opinion_demands (
  tenant_id uuid not null,
  form_id   uuid not null,
  demand_id uuid not null,
  constraint opinion_demands_pkey primary key (tenant_id, form_id),
  constraint opinion_demands_demand_key unique (tenant_id, demand_id),
  constraint opinion_demands_form_fkey foreign key (tenant_id, form_id) references public.opinion_forms (tenant_id, id),
  constraint opinion_demands_demand_fkey foreign key (tenant_id, demand_id) references public.demands (tenant_id, id)
);
comment on table public.opinion_demands is '意见转需求：一份征求意见表转出的需求，一表一件。';

-- ── Reach: asked for visitors as well, so these must run for anon: invokers, and empty then ───────────────────────

create function private.presented_opinion_hash() returns text
  language sql stable set search_path = ''
as $$
  select case when current_user <> 'authenticated' then
    private.hash_of(nullif(nullif(current_setting('request.headers', true), '')::jsonb ->> 'x-opinion', '')) end
$$;
comment on function private.presented_opinion_hash() is 'Hash of the code on the paper that the visitor holds: holding it is the right to fill the form in. To members it opens nothing, since they may read the columns of opinions.';

create function private.my_campaigning_tenant_ids() returns uuid[]
  language plpgsql stable set search_path = ''
as $$
begin
  if current_user = 'anon' then return '{}'; end if;
  return private.my_tenant_ids('officer', 'secretariat', 'leader', 'system');
end
$$;

-- Units for which the speaker fills forms in: their own, those they serve; either, where no manner is said.
create function private.my_asked_units(manner text default null) returns table (tenant_id uuid, unit_id uuid)
  language plpgsql stable set search_path = '' rows 50
as $$
begin
  if current_user = 'anon' then return; end if;
  return query
    select * from private.my_own_units() where coalesce(manner, 'account') = 'account'
    union select * from private.my_served_units() where coalesce(manner, 'on_behalf') = 'on_behalf';
end
$$;

create function private.my_entering_tenant_ids() returns uuid[]
  language plpgsql stable set search_path = ''
as $$
begin
  if current_user = 'anon' then return '{}'; end if;
  return private.my_tenant_ids('officer', 'secretariat');
end
$$;
grant execute on function private.presented_opinion_hash(), private.my_campaigning_tenant_ids(), private.my_asked_units(text),
  private.my_entering_tenant_ids() to anon, authenticated;

-- ── What an opinion may say, and when ────────────────────────────────────────────────────────────────────────────

-- An answer to a question that was asked: of a choice one option, of several each once, by number; of a text its words.
create function private.is_point(question jsonb, point jsonb) returns boolean
  language plpgsql immutable set search_path = ''
as $$
begin
  if question is null then return false; end if;
  if question ->> 'kind' = 'text' then return jsonb_typeof(point) = 'string' and length(btrim(point #>> '{}')) between 1 and 1000; end if;
  return jsonb_typeof(point) = 'array' and jsonb_array_length(point) between 1 and case question ->> 'kind' when 'choice' then 1 else 12 end
    and not exists (
      select from jsonb_array_elements(point) with ordinality as o(chosen, place)
      where jsonb_typeof(o.chosen) <> 'number' or (o.chosen #>> '{}') !~ '^[0-9]{1,2}$'
        or (o.chosen #>> '{}')::int not between 1 and jsonb_array_length(question -> 'options')
        or exists (select from jsonb_array_elements(point) with ordinality as p(chosen, place) where p.chosen = o.chosen and p.place < o.place));
end
$$;

-- Definer: reads the code's hash, which nobody may; whoever may not give this opinion at all is refused by the policy. The minute of the
-- deadline is that of private.now(): the last day counts until midnight.
create function private.guard_opinion() returns trigger
  language plpgsql security definer set search_path = ''
as $$
declare
  asked record;
begin
  select c.*, e.ended_at, u.status, f.code_hash into asked
    from public.opinion_forms f
    join public.campaigns c on c.tenant_id = f.tenant_id and c.id = f.campaign_id
    join public.units u on u.tenant_id = f.tenant_id and u.id = f.unit_id
    left join public.campaign_endings e on e.tenant_id = c.tenant_id and e.campaign_id = c.id
    where f.tenant_id = new.tenant_id and f.id = new.form_id;
  perform private.refuse_unless(found, 'not_found');
  perform private.refuse_unless(jsonb_typeof(new.points) = 'object' and new.points <> '{}' and not exists (
    select from jsonb_each(new.points) p
    where p.key !~ '^[1-9][0-9]?$' or not private.is_point(asked.questions -> (p.key::int - 1), p.value)), 'opinion_unfit');
  if new.number > 1 then
    perform private.refuse_unless(exists (
      select from public.opinions o
      where (o.tenant_id, o.form_id, o.number, o.manner, o.given_on) = (new.tenant_id, new.form_id, new.number - 1, new.manner, new.given_on)), 'stale');
    return new;
  end if;
  perform private.refuse_unless(new.manner <> 'phone' or asked.code_hash = private.presented_opinion_hash(), 'not_found');
  perform private.refuse_unless(not exists (
    select from public.opinions o where o.tenant_id = new.tenant_id and o.form_id = new.form_id and o.id <> new.id), 'form_used');
  perform private.refuse_unless(asked.status = 'operating', 'unit_closed');
  perform private.refuse_unless(new.given_on >= asked.since, 'campaign_not_begun');
  perform private.refuse_unless(new.given_on <= least(asked.until, private.day_of(asked.ended_at)), 'campaign_over');
  perform private.refuse_unless(new.manner = 'paper' or asked.ended_at is null, 'campaign_over');
  return new;
end
$$;
create trigger opinions_guard before insert on public.opinions for each row execute function private.guard_opinion();

-- ── Commands ─────────────────────────────────────────────────────────────────────────────────────────────────────

-- Definer: nobody writes forms but here. Every operating unit that has none yet gets one, area by area; whoever comes second waits for the
-- first and finds nothing left to do. CAMPAIGN_FORMS_MAX in campaign.ts agrees.
create function private.hand_out_forms(county uuid, campaign uuid) returns int
  language plpgsql security definer set search_path = ''
as $$
declare
  given int;
begin
  perform from public.campaigns c
    where c.tenant_id = county and c.id = campaign and county = any (private.my_tenant_ids('officer', 'secretariat')) for no key update;
  perform private.refuse_unless(found, 'not_found');
  perform private.refuse_unless(private.is_collecting(county, campaign), 'campaign_over');
  insert into public.opinion_forms (tenant_id, campaign_id, number, unit_id, unit_name)
    select county, campaign, coalesce((select max(f.number) from public.opinion_forms f where f.tenant_id = county and f.campaign_id = campaign), 0)
      + row_number() over (order by a.name nulls last, u.initials, u.id), u.id, u.name
    from public.units u left join public.areas a on a.tenant_id = u.tenant_id and a.id = u.area_id
    where u.tenant_id = county and u.status = 'operating'
      and not exists (select from public.opinion_forms f where f.tenant_id = county and f.campaign_id = campaign and f.unit_id = u.id);
  get diagnostics given = row_count;
  perform private.refuse_unless((select count(*) from public.opinion_forms f where f.tenant_id = county and f.campaign_id = campaign) <= 50000, 'too_many');
  return given;
end
$$;

-- Not over: it may still begin.
create function private.is_collecting(county uuid, campaign uuid) returns boolean
  language plpgsql stable security definer set search_path = ''
as $$
begin
  return exists (
    select from public.campaigns c
    where c.tenant_id = county and c.id = campaign and c.until >= private.today()
      and not exists (select from public.campaign_endings e where e.tenant_id = county and e.campaign_id = campaign));
end
$$;
comment on function private.is_collecting is 'Definer, for the two that look before they write.';

create function public.hand_out_forms(county uuid, campaign uuid) returns int
  language plpgsql set search_path = '' set statement_timeout = '60s'
as $$ begin return private.hand_out_forms(county, campaign); end $$;
comment on function public.hand_out_forms is 'A form for every operating unit that has none in this campaign; answers how many. Refuses not_found, campaign_over.';

-- Invoker: the policy says who starts one. The same form sent twice is one campaign.
create function public.start_campaign(county uuid, id uuid, title text, since date, until date, questions jsonb) returns void
  language plpgsql set search_path = '' set statement_timeout = '60s'
as $$
#variable_conflict use_column
begin
  if exists (select from public.campaigns c where c.tenant_id = county and c.id = start_campaign.id) then return; end if;
  insert into public.campaigns (tenant_id, id, title, since, until, questions)
    values (county, start_campaign.id, start_campaign.title, start_campaign.since, start_campaign.until, start_campaign.questions);
  perform private.hand_out_forms(county, start_campaign.id);
end
$$;
comment on function public.start_campaign is 'Starts a campaign and hands out its forms, in one step.';

-- Definer: the code's hash is a closed column. The code is told this once; what was printed before opens nothing from then on. Only forms
-- that can still be filled in.
create function private.print_forms(county uuid, campaign uuid, forms uuid[]) returns table (id uuid, reference text, unit_name text, code text)
  language plpgsql security definer set search_path = '' rows 50
as $$
#variable_conflict use_column
begin
  perform private.refuse_unless(county = any (private.my_tenant_ids('officer', 'secretariat')), 'not_found');
  perform private.refuse_unless(private.is_collecting(county, campaign), 'campaign_over');
  return query
    with coded as materialized (
      select f.id, private.slip_code() as code from public.opinion_forms f
      join public.units u on u.tenant_id = f.tenant_id and u.id = f.unit_id and u.status = 'operating'
      where f.tenant_id = county and f.campaign_id = campaign and f.id = any (forms)
        and not exists (select from public.opinions o where o.tenant_id = county and o.form_id = f.id)),
    printed as (
      update public.opinion_forms f set code_hash = private.hash_of(c.code), printed_at = private.now()
        from coded c where f.tenant_id = county and f.id = c.id
        returning f.id, f.number, f.reference, f.unit_name, c.code)
    select p.id, p.reference, p.unit_name, p.code from printed p order by p.number;
end
$$;

create function public.print_forms(county uuid, campaign uuid, forms uuid[]) returns table (id uuid, reference text, unit_name text, code text)
  language plpgsql set search_path = '' rows 50
as $$
begin
  -- FORMS_PRINTED_MAX in campaign.ts agrees.
  perform private.refuse_unless(cardinality(forms) <= 50, 'too_many');
  return query select * from private.print_forms(county, campaign, forms) limit 50;
end
$$;
comment on function public.print_forms is 'Makes codes for at most 50 forms that can still be filled in, and tells each this once. Refuses not_found, campaign_over, too_many.';

-- Invoker: policy and guard say who gives which opinion. `id` is the sent form's: sent twice, it is given once.
create function public.give_opinion(county uuid, form uuid, id uuid, manner text, points jsonb, given_on date default null) returns void
  language plpgsql set search_path = ''
as $$
#variable_conflict use_column
begin
  if exists (select from public.opinions o where (o.tenant_id, o.id, o.form_id) = (county, give_opinion.id, form)) then return; end if;
  insert into public.opinions (tenant_id, id, form_id, manner, points, given_on)
    values (county, give_opinion.id, form, give_opinion.manner, give_opinion.points, coalesce(give_opinion.given_on, private.today()));
exception when unique_violation then
  if not exists (select from public.opinions o where (o.tenant_id, o.id, o.form_id) = (county, give_opinion.id, form)) then
    raise exception using errcode = 'P0001', message = 'form_used';
  end if;
end
$$;
comment on function public.give_opinion is 'Fills a form in, once. Refuses not_found, form_used, opinion_unfit, unit_closed, campaign_not_begun, campaign_over.';

-- Invoker: the office corrects what was misread. `number` is that of the opinion that was read; of two at once the second is told.
create function public.correct_opinion(county uuid, form uuid, id uuid, number int, points jsonb, note text) returns void
  language plpgsql set search_path = ''
as $$
#variable_conflict use_column
begin
  if exists (select from public.opinions o where (o.tenant_id, o.id, o.form_id) = (county, correct_opinion.id, form)) then return; end if;
  insert into public.opinions (tenant_id, id, form_id, number, manner, given_on, points, note)
    select county, correct_opinion.id, form, o.number + 1, o.manner, o.given_on, correct_opinion.points, correct_opinion.note
    from public.opinions o where (o.tenant_id, o.form_id, o.number) = (county, form, correct_opinion.number);
  perform private.refuse_unless(found, 'not_found');
exception when unique_violation then
  raise exception using errcode = 'P0001', message = 'stale';
end
$$;
comment on function public.correct_opinion is 'A corrected opinion follows the one that was read, with why. Refuses not_found, opinion_unfit, stale.';

-- Invoker: whoever may raise a demand for the unit. Raised from this form before, it is that demand: its id is answered either way.
create function public.raise_demand_of_form(
    county uuid, form uuid, id uuid, category_id uuid, urgency text, confidentiality text, source text, body text) returns uuid
  language plpgsql set search_path = ''
as $$
#variable_conflict use_column
declare
  asked_unit uuid := (
    select f.unit_id from public.opinion_forms f
    where f.tenant_id = county and f.id = form and exists (select from public.opinions o where o.tenant_id = county and o.form_id = f.id));
begin
  perform private.refuse_unless(asked_unit is not null, 'not_found');
  if exists (select from public.opinion_demands d where d.tenant_id = county and d.form_id = form) then
    return (select d.demand_id from public.opinion_demands d where d.tenant_id = county and d.form_id = form);
  end if;
  begin
    perform public.raise_demand(county, raise_demand_of_form.id, asked_unit, raise_demand_of_form.category_id, raise_demand_of_form.urgency,
      raise_demand_of_form.confidentiality, raise_demand_of_form.source, raise_demand_of_form.body);
    insert into public.opinion_demands (tenant_id, form_id, demand_id) values (county, form, raise_demand_of_form.id);
    return raise_demand_of_form.id;
  exception when unique_violation then
    return (select d.demand_id from public.opinion_demands d where d.tenant_id = county and d.form_id = form);
  end;
end
$$;
comment on function public.raise_demand_of_form is 'What a form says becomes a demand, once; answers the demand''s id. Refuses as raise_demand does.';

-- ── How far it is, and what was said ─────────────────────────────────────────────────────────────────────────────

-- Area by area in the order of their names, those without one last. Invoker: each counts what it reads.
create function public.campaign_progress(county uuid, campaign uuid) returns table (
    area_id uuid, area text, forms int, phone int, account int, on_behalf int, paper int, waiting int, closed int, formless int)
  language plpgsql stable set search_path = '' rows 50
as $$
begin
  return query
    select a.id, a.name, count(f.id)::int,
      count(*) filter (where o.manner = 'phone')::int, count(*) filter (where o.manner = 'account')::int,
      count(*) filter (where o.manner = 'on_behalf')::int, count(*) filter (where o.manner = 'paper')::int,
      count(f.id) filter (where o.id is null and u.status = 'operating')::int,
      count(f.id) filter (where o.id is null and u.status <> 'operating')::int,
      count(*) filter (where f.id is null)::int
    from public.units u
    left join public.areas a on a.tenant_id = u.tenant_id and a.id = u.area_id
    left join public.opinion_forms f on f.tenant_id = u.tenant_id and f.unit_id = u.id and f.campaign_id = campaign
    left join public.opinions o on o.tenant_id = f.tenant_id and o.form_id = f.id and o.number = 1
    where u.tenant_id = county and (f.id is not null or u.status = 'operating')
    group by a.id, a.name order by a.name nulls last limit 500;
end
$$;
comment on function public.campaign_progress is 'Of each area: forms, opinions by manner, operating units that have not answered, units closed since, and operating units without a form.';

-- Of the latest opinion of each form. `option` is null where the row counts who answered the question at all.
create function public.campaign_choices(county uuid, campaign uuid) returns table (question int, option int, chosen int)
  language plpgsql stable set search_path = '' rows 150
as $$
begin
  return query
    with latest as materialized (
      select distinct on (o.form_id) o.points from public.opinions o
      join public.opinion_forms f on f.tenant_id = o.tenant_id and f.id = o.form_id and f.campaign_id = campaign
      where o.tenant_id = county order by o.form_id, o.number desc)
    select p.key::int, c.option, count(*)::int
    from latest l cross join lateral jsonb_each(l.points) p
    cross join lateral (
      select null::int as option
      union all select e::int from jsonb_array_elements_text(case jsonb_typeof(p.value) when 'array' then p.value else '[]' end) e) c
    group by 1, 2 order by 1, 2 nulls first limit 500;
end
$$;
comment on function public.campaign_choices is 'How many answered each question of a campaign, and how many chose each option.';

grant execute on function private.are_questions(jsonb), private.hand_out_forms(uuid, uuid), private.print_forms(uuid, uuid, uuid[]) to authenticated;
grant execute on function public.hand_out_forms(uuid, uuid), public.start_campaign(uuid, uuid, text, date, date, jsonb), public.print_forms(uuid, uuid, uuid[]),
  public.correct_opinion(uuid, uuid, uuid, int, jsonb, text), public.raise_demand_of_form(uuid, uuid, uuid, uuid, text, text, text, text),
  public.campaign_progress(uuid, uuid), public.campaign_choices(uuid, uuid) to authenticated;
grant execute on function public.give_opinion(uuid, uuid, uuid, text, jsonb, date) to anon, authenticated;

-- ── Row-level security ───────────────────────────────────────────────────────────────────────────────────────────

alter table public.opinion_forms enable row level security;
create policy "offices read all forms, others those of their units; a visitor the one whose code it holds" on public.opinion_forms
  for select to anon, authenticated using (
    code_hash = (select private.presented_opinion_hash())
    or tenant_id = any ((select private.my_campaigning_tenant_ids())::uuid[])
    or (tenant_id, unit_id) in (select m.tenant_id, m.unit_id from private.my_asked_units() m)
  );
grant select (tenant_id, id, campaign_id, number, reference, unit_id, unit_name, printed_at) on public.opinion_forms to authenticated;
grant select (tenant_id, id, campaign_id, reference, unit_id, unit_name) on public.opinion_forms to anon;      -- the policy of opinions asks for the unit

alter table public.campaigns enable row level security;
create policy "offices read all campaigns, others those in which they are asked" on public.campaigns
  for select to anon, authenticated using (
    tenant_id = any ((select private.my_campaigning_tenant_ids())::uuid[])
    or (tenant_id, id) in (select f.tenant_id, f.campaign_id from public.opinion_forms f)
  );
create policy "the office and the secretariat start campaigns" on public.campaigns
  for insert to authenticated with check (tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat'))::uuid[]));
grant select on public.campaigns to authenticated;
grant select (tenant_id, id, title, since, until, questions) on public.campaigns to anon;
grant insert (tenant_id, id, title, since, until, questions) on public.campaigns to authenticated;

alter table public.campaign_endings enable row level security;
create policy "who reads a campaign reads that it ended" on public.campaign_endings
  for select to anon, authenticated using ((tenant_id, campaign_id) in (select c.tenant_id, c.id from public.campaigns c));
create policy "the office and the secretariat end campaigns" on public.campaign_endings
  for insert to authenticated with check (tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat'))::uuid[]));
grant select on public.campaign_endings to authenticated;
grant select (tenant_id, campaign_id, ended_at) on public.campaign_endings to anon;
grant insert (tenant_id, campaign_id, note) on public.campaign_endings to authenticated;

-- A visitor reads that a form was used and not what it says, by the columns granted. Offices are asked for first: the other arm gathers
-- every form that may be read.
alter table public.opinions enable row level security;
create policy "who reads a form reads what was said on it" on public.opinions
  for select to anon, authenticated using (
    tenant_id = any ((select private.my_campaigning_tenant_ids())::uuid[])
    or (tenant_id, form_id) in (select f.tenant_id, f.id from public.opinion_forms f)
  );
create policy "whoever holds the code, the unit's contact, who serves it, and the office from paper; corrections are the office's" on public.opinions
  for insert to anon, authenticated with check (case
    when number > 1 or manner = 'paper' then given_on <= (select private.today()) and tenant_id = any ((select private.my_entering_tenant_ids())::uuid[])
    when given_on <> (select private.today()) then false
    when manner = 'phone' then recorded_by is null
    when manner = 'account' then (tenant_id, form_id) in (
      select f.tenant_id, f.id from public.opinion_forms f join private.my_asked_units('account') m on (m.tenant_id, m.unit_id) = (f.tenant_id, f.unit_id))
    else (tenant_id, form_id) in (
      select f.tenant_id, f.id from public.opinion_forms f join private.my_asked_units('on_behalf') m on (m.tenant_id, m.unit_id) = (f.tenant_id, f.unit_id))
  end);
grant select on public.opinions to authenticated;
grant select (tenant_id, id, form_id, number, recorded_at) on public.opinions to anon;
grant insert (tenant_id, id, form_id, number, manner, given_on, points, note) on public.opinions to authenticated;
grant insert (tenant_id, id, form_id, manner, given_on, points) on public.opinions to anon;

alter table public.opinion_demands enable row level security;
create policy "who reads a form reads which demand came of it" on public.opinion_demands
  for select to authenticated using (
    tenant_id = any ((select private.my_campaigning_tenant_ids())::uuid[])
    or (tenant_id, form_id) in (select f.tenant_id, f.id from public.opinion_forms f)
  );
create policy "whoever raised the demand for the unit that was asked says so" on public.opinion_demands
  for insert to authenticated with check (exists (
    select from public.opinion_forms f join public.demands d on (d.tenant_id, d.unit_id) = (f.tenant_id, f.unit_id)
    where (f.tenant_id, f.id) = (opinion_demands.tenant_id, opinion_demands.form_id)
      and (d.id, d.raised_by) = (opinion_demands.demand_id, (select private.me()))));
grant select on public.opinion_demands to authenticated;
grant insert (tenant_id, form_id, demand_id) on public.opinion_demands to authenticated;

-- ── Trace ────────────────────────────────────────────────────────────────────────────────────────────────────────

select private.trace('public.campaigns');
select private.trace('public.campaign_endings', closed => '{note}');
select private.trace('public.opinion_forms');
select private.trace('public.opinions', closed => '{points,note}');
select private.trace('public.opinion_demands');
