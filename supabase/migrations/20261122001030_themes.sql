-- Themes and menus: each month's theme, what every branch does (必选), and of what else it chooses (自选).

create table public.themes (
  tenant_id    uuid not null,
  id           uuid not null default gen_random_uuid(),
  alliance_id  uuid not null,
  month        text not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  title        text not null check (length(btrim(title)) between 2 and 60),
  note         text check (length(note) <= 1000),
  optional_min int not null default 1 check (optional_min between 0 and 10),
  planned_by   uuid not null default private.me(),
  planned_at   timestamptz not null default private.now(),
  constraint themes_pkey primary key (tenant_id, id),
  constraint themes_month_key unique (tenant_id, alliance_id, month),
  constraint themes_alliance_fkey foreign key (tenant_id, alliance_id) references public.alliances (tenant_id, id),
  constraint themes_planned_by_fkey foreign key (tenant_id, planned_by) references public.people (tenant_id, id) on update cascade
);
comment on table public.themes is '每月主题与菜单：一月一主题，支部须从自选项目中选够几项。';
comment on column public.themes.optional_min is 'How many optional items a branch chooses; never more than there are for it.';
create index themes_latest_idx on public.themes (tenant_id, month desc);
create index themes_planned_by_idx on public.themes (tenant_id, planned_by);

create table public.menu_items (
  tenant_id uuid not null,
  id        uuid not null default gen_random_uuid(),   -- made with the form, so that a form sent twice is one item
  theme_id  uuid not null,
  kind      text not null check (kind in ('mandatory', 'optional')),
  title     text not null check (length(btrim(title)) between 2 and 80),
  note      text check (length(note) <= 1000),
  position  int not null default 1 check (position between 1 and 99),
  constraint menu_items_pkey primary key (tenant_id, id),
  constraint menu_items_theme_fkey foreign key (tenant_id, theme_id) references public.themes (tenant_id, id)
);
comment on table public.menu_items is '菜单项目：必选或自选。';
create index menu_items_theme_idx on public.menu_items (tenant_id, theme_id, kind, position);

create table public.menu_publications (
  tenant_id    uuid not null,
  theme_id     uuid not null,
  published_by uuid not null default private.me(),
  published_at timestamptz not null default private.now(),
  constraint menu_publications_pkey primary key (tenant_id, theme_id),
  constraint menu_publications_theme_fkey foreign key (tenant_id, theme_id) references public.themes (tenant_id, id),
  constraint menu_publications_by_fkey foreign key (tenant_id, published_by) references public.people (tenant_id, id) on update cascade
);
comment on table public.menu_publications is '菜单的发布：自此支部可见、可选，项目不再增减。';
create index menu_publications_by_idx on public.menu_publications (tenant_id, published_by);

create table public.menu_choices (
  tenant_id    uuid not null,
  item_id      uuid not null,
  party_org_id uuid not null,
  chosen_by    uuid not null default private.me(),
  chosen_at    timestamptz not null default private.now(),
  constraint menu_choices_pkey primary key (tenant_id, item_id, party_org_id),
  constraint menu_choices_item_fkey foreign key (tenant_id, item_id) references public.menu_items (tenant_id, id),
  constraint menu_choices_party_org_fkey foreign key (tenant_id, party_org_id) references public.party_orgs (tenant_id, id),
  constraint menu_choices_by_fkey foreign key (tenant_id, chosen_by) references public.people (tenant_id, id) on update cascade
);
comment on table public.menu_choices is '支部选定的自选项目。';
create index menu_choices_party_org_idx on public.menu_choices (tenant_id, party_org_id);
create index menu_choices_by_idx on public.menu_choices (tenant_id, chosen_by);

-- ── Who may what ─────────────────────────────────────────────────────────────────────────────────────────────────

-- The months whose chair the speaker's organisation is, and in which it may now plan, publish or finish.
-- Definer: asked by policies, once per statement; private.chaired_turns() derives the right.
create function private.my_chair_months(wanted text) returns table (tenant_id uuid, alliance_id uuid, month text)
  language plpgsql stable security definer set search_path = '' rows 5
as $$
begin
  return query
    select c.tenant_id, c.alliance_id, private.month(m::date) from private.chaired_turns(wanted) c
    cross join generate_series(c.since::timestamp, c.until - 1, '1 month') m;
end
$$;

-- Definer: the speaker's own policies may hide the alliance from it.
create function private.alliance_of(county uuid) returns uuid
  language plpgsql stable security definer set search_path = ''
as $$ begin return (select a.id from public.alliances a where a.tenant_id = county); end $$;
-- Definer: a policy of what belongs to a theme asks here; asked of themes, two policies would ask each other for ever.
create function private.my_chair_themes(wanted text) returns table (tenant_id uuid, theme_id uuid)
  language plpgsql stable security definer set search_path = '' rows 5
as $$
begin
  return query
    select t.tenant_id, t.id from private.my_chair_months(wanted) c
    join public.themes t on (t.tenant_id, t.alliance_id, t.month) = (c.tenant_id, c.alliance_id, c.month);
end
$$;
grant execute on function private.my_chair_months(text), private.my_chair_themes(text), private.alliance_of(uuid) to authenticated;

-- Party organisations that the speaker answers for: those of the units it is the contact of, and its member organisation's own.
-- Definer: reads coverages and bodies beyond the speaker's own policies.
create function private.my_party_orgs() returns table (tenant_id uuid, party_org_id uuid)
  language plpgsql stable security definer set search_path = '' rows 5
as $$
begin
  return query
    select c.tenant_id, c.party_org_id from public.coverages c
    join private.my_own_units() o on o.tenant_id = c.tenant_id and o.unit_id = c.unit_id
    where c.since <= private.today() and (c.until is null or c.until > private.today())
    union
    select b.tenant_id, b.party_org_id from public.memberships m
    join public.bodies b on b.tenant_id = m.tenant_id and b.id = m.body_id
    where m.person_id = private.me() and m.role = 'participant' and m.ended_at is null and b.party_org_id is not null;
end
$$;
grant execute on function private.my_party_orgs() to authenticated;

-- ── What cannot change once branches have seen it ────────────────────────────────────────────────────────────────

create function private.guard_menu() returns trigger
  language plpgsql set search_path = ''
as $$
declare
  item public.menu_items := case when tg_op = 'DELETE' then old else new end;
begin
  perform private.refuse_unless(not exists (
    select from public.menu_publications p where p.tenant_id = item.tenant_id and p.theme_id = item.theme_id), 'menu_published');
  return item;
end
$$;
create trigger menu_items_guard before insert or delete on public.menu_items for each row execute function private.guard_menu();

create function private.guard_theme() returns trigger
  language plpgsql set search_path = ''
as $$
begin
  perform private.refuse_unless(new.optional_min = old.optional_min or not exists (
    select from public.menu_publications p where p.tenant_id = new.tenant_id and p.theme_id = new.id), 'menu_published');
  return new;
end
$$;
create trigger themes_guard before update on public.themes for each row execute function private.guard_theme();

-- Definer: the month's people are told by a run, which whoever publishes has no right to. An empty menu tells nobody anything.
create function private.announce_menu() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  perform private.refuse_unless(exists (
    select from public.menu_items i where i.tenant_id = new.tenant_id and i.theme_id = new.theme_id), 'menu_empty');
  perform private.ask(new.tenant_id, 'menus.announce', new.theme_id::text);
  return null;
end
$$;
create trigger menu_publications_announce after insert on public.menu_publications for each row execute function private.announce_menu();

create function private.guard_choice() returns trigger
  language plpgsql set search_path = ''
as $$
declare
  choice public.menu_choices := case when tg_op = 'DELETE' then old else new end;
  item record;
begin
  select i.kind, t.month, exists (select from public.menu_publications p where p.tenant_id = i.tenant_id and p.theme_id = i.theme_id) as is_published
    into item
    from public.menu_items i join public.themes t on t.tenant_id = i.tenant_id and t.id = i.theme_id
    where i.tenant_id = choice.tenant_id and i.id = choice.item_id;
  perform private.refuse_unless(item.is_published, 'not_found');
  perform private.refuse_unless(item.kind = 'optional', 'item_not_optional');
  perform private.refuse_unless(private.today() <= private.last_day(item.month), 'deadline_passed');
  return choice;
end
$$;
create trigger menu_choices_guard before insert or delete on public.menu_choices for each row execute function private.guard_choice();

-- ── Row-level security ───────────────────────────────────────────────────────────────────────────────────────────
-- Asked through the publications, whose own policy asks nothing of themes: two policies that ask each other never end.

alter table public.menu_publications enable row level security;
create policy "members and committees above with a list grant read which menus are published" on public.menu_publications
  for select to authenticated using (
    tenant_id = any ((select private.my_working_tenant_ids())::uuid[])
    or tenant_id in (select private.overseen_tenants('list'))
  );
create policy "the secretariat publishes menus, the chair its own month's" on public.menu_publications
  for insert to authenticated with check (
    tenant_id = any ((select private.my_tenant_ids('secretariat'))::uuid[])
    or (tenant_id, theme_id) in (select c.tenant_id, c.theme_id from private.my_chair_themes('publish') c)
  );
grant select (tenant_id, theme_id, published_by, published_at), insert (tenant_id, theme_id) on public.menu_publications to authenticated;

alter table public.themes enable row level security;
create policy "members read the themes of published menus, offices and the month's chair also drafts" on public.themes
  for select to authenticated using (
    tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat', 'leader', 'system'))::uuid[])
    or (tenant_id, alliance_id, month) in (select c.tenant_id, c.alliance_id, c.month from private.my_chair_months('plan') c)
    or exists (select from public.menu_publications p where p.tenant_id = themes.tenant_id and p.theme_id = themes.id)
  );
create policy "the secretariat plans themes, the chair its own month's" on public.themes
  for insert to authenticated with check (
    tenant_id = any ((select private.my_tenant_ids('secretariat'))::uuid[])
    or (tenant_id, alliance_id, month) in (select c.tenant_id, c.alliance_id, c.month from private.my_chair_months('plan') c)
  );
create policy "the secretariat words themes, the chair its own month's" on public.themes
  for update to authenticated using (
    tenant_id = any ((select private.my_tenant_ids('secretariat'))::uuid[])
    or (tenant_id, alliance_id, month) in (select c.tenant_id, c.alliance_id, c.month from private.my_chair_months('plan') c)
  );
grant select (tenant_id, id, alliance_id, month, title, note, optional_min, planned_by, planned_at) on public.themes to authenticated;
grant insert (tenant_id, id, alliance_id, month, title, note, optional_min), update (title, note, optional_min) on public.themes to authenticated;

alter table public.menu_items enable row level security;
create policy "who reads a theme reads its items" on public.menu_items
  for select to authenticated using ((tenant_id, theme_id) in (select t.tenant_id, t.id from public.themes t));
create policy "the secretariat adds items, the chair to its own month" on public.menu_items
  for insert to authenticated with check (
    tenant_id = any ((select private.my_tenant_ids('secretariat'))::uuid[])
    or (tenant_id, theme_id) in (select c.tenant_id, c.theme_id from private.my_chair_themes('plan') c)
  );
create policy "the secretariat words items, the chair those of its own month" on public.menu_items
  for update to authenticated using (
    tenant_id = any ((select private.my_tenant_ids('secretariat'))::uuid[])
    or (tenant_id, theme_id) in (select c.tenant_id, c.theme_id from private.my_chair_themes('plan') c)
  );
create policy "the secretariat takes items off an unpublished menu, the chair off its own" on public.menu_items
  for delete to authenticated using (
    tenant_id = any ((select private.my_tenant_ids('secretariat'))::uuid[])
    or (tenant_id, theme_id) in (select c.tenant_id, c.theme_id from private.my_chair_themes('plan') c)
  );
grant select, delete on public.menu_items to authenticated;
grant insert (tenant_id, id, theme_id, kind, title, note, position), update (title, note, position) on public.menu_items to authenticated;

alter table public.menu_choices enable row level security;
create policy "offices and member organisations read what branches chose, a branch its own" on public.menu_choices
  for select to authenticated using (
    tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat', 'leader', 'participant', 'system'))::uuid[])
    or (tenant_id, party_org_id) in (select m.tenant_id, m.party_org_id from private.my_party_orgs() m)
  );
create policy "a branch chooses its items, the office and the secretariat from paper" on public.menu_choices
  for insert to authenticated with check (
    tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat'))::uuid[])
    or (tenant_id, party_org_id) in (select m.tenant_id, m.party_org_id from private.my_party_orgs() m)
  );
create policy "a branch takes back a choice, the office and the secretariat from paper" on public.menu_choices
  for delete to authenticated using (
    tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat'))::uuid[])
    or (tenant_id, party_org_id) in (select m.tenant_id, m.party_org_id from private.my_party_orgs() m)
  );
grant select, delete on public.menu_choices to authenticated;
grant insert (tenant_id, item_id, party_org_id) on public.menu_choices to authenticated;

select private.trace('public.themes');
select private.trace('public.menu_items');
select private.trace('public.menu_publications');
select private.trace('public.menu_choices');
