-- Categories of demands and of the resources that meet them: two levels, the county's own words.

create table public.categories (
  tenant_id     uuid not null,
  id            uuid not null default gen_random_uuid(),
  parent_id     uuid,
  name          text not null check (length(btrim(name)) between 2 and 20 and name = btrim(name)),
  position      int not null default 0 check (position between 0 and 1000),
  workdays      int not null default 10 check (workdays between 1 and 60),      -- to handle an ordinary demand
  retired_on    date,                                                         -- from that day on nothing new is put there
  is_top        boolean not null generated always as (parent_id is null) stored,
  parent_is_top boolean generated always as (case when parent_id is not null then true end) stored,
  constraint categories_pkey primary key (tenant_id, id),
  constraint categories_name_key unique nulls not distinct (tenant_id, parent_id, name),
  constraint categories_level_key unique (tenant_id, id, is_top),
  constraint categories_tenant_fkey foreign key (tenant_id) references public.tenants (id),
  -- Two levels and no third: a parent is itself without one.
  constraint categories_parent_fkey foreign key (tenant_id, parent_id, parent_is_top) references public.categories (tenant_id, id, is_top)
);
comment on table public.categories is '类别：需求与资源共用的两级分类，由本县（区）自行调整；停用的不再选用，原有的不变。';
comment on column public.categories.workdays is '普通事项的办理时限（工作日）。';
create index categories_parent_idx on public.categories (tenant_id, parent_id, parent_is_top);

-- domain.md §1.5 (6): the seven service groups; §1.1 (12): the six one-stop services, each under the group that gives it.
create function private.first_categories() returns table (parent text, name text, workdays int, place int)
  language sql immutable set search_path = '' rows 25
as $$
  select c.parent, c.name, c.workdays, row_number() over ()::int from (values
    (null, '党建指导', 10), (null, '人才服务', 10), (null, '综合服务', 10), (null, '金融服务', 20), (null, '法律服务', 10), (null, '物业服务', 5), (null, '社会服务', 10),
    ('党建指导', '组织建设指导', 10), ('党建指导', '党群共建', 10),
    ('人才服务', '招聘用工', 10), ('人才服务', '技术培训', 20),
    ('综合服务', '政策扶持', 10), ('综合服务', '项目孵化', 20), ('综合服务', '证照办理', 5),
    ('金融服务', '银企对接', 20), ('金融服务', '融资担保', 20),
    ('法律服务', '法律咨询', 5), ('法律服务', '合同与纠纷', 20),
    ('物业服务', '水电气暖', 5), ('物业服务', '场地与停车', 10),
    ('社会服务', '子女入学', 10), ('社会服务', '医疗与养老', 10), ('社会服务', '其他', 10)) as c (parent, name, workdays)
$$;

-- Definer: whoever founds a county need not be somebody in it.
create function private.seed_categories() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  insert into public.categories (tenant_id, name, workdays, position)
    select new.id, c.name, c.workdays, c.place from private.first_categories() c where c.parent is null;
  insert into public.categories (tenant_id, parent_id, name, workdays, position)
    select new.id, t.id, c.name, c.workdays, c.place from private.first_categories() c
    join public.categories t on t.tenant_id = new.id and t.parent_id is null and t.name = c.parent;
  return null;
end
$$;
create trigger tenants_categories after insert on public.tenants for each row when (new.kind = 'county') execute function private.seed_categories();

-- As people read it: “金融服务 · 银企对接”. nameOf() in app/features/categories/categories.server.ts says the same.
create function private.category_path(county uuid, category uuid) returns text
  language plpgsql stable set search_path = ''
as $$
begin
  return (
    select coalesce(t.name || ' · ', '') || c.name from public.categories c
    left join public.categories t on t.tenant_id = county and t.id = c.parent_id
    where c.tenant_id = county and c.id = category);
end
$$;
grant execute on function private.category_path(uuid, uuid) to authenticated;

-- ── Row-level security ───────────────────────────────────────────────────────────────────────────────────────────

alter table public.categories enable row level security;
create policy "a county's working members read its categories" on public.categories
  for select to authenticated using (tenant_id = any ((select private.my_working_tenant_ids())::uuid[]));
create policy "the secretariat adds categories" on public.categories
  for insert to authenticated with check (tenant_id = any ((select private.my_tenant_ids('secretariat'))::uuid[]));
create policy "the secretariat renames, orders and retires categories" on public.categories
  for update to authenticated using (tenant_id = any ((select private.my_tenant_ids('secretariat'))::uuid[]));
grant select on public.categories to authenticated;
grant insert (tenant_id, id, parent_id, name, position, workdays), update (name, position, workdays, retired_on) on public.categories to authenticated;

select private.trace('public.categories');
