-- Tenancy: counties and the committees above them, their people, what each may do, and who is signed in.

-- ── Divisions and tenants ────────────────────────────────────────────────────────────────────────────────────────

create table public.divisions (
  code       text not null check (code ~ '^[0-9]{6}$'),
  name       text not null,
  parent     text,
  initials   text not null default '',
  pinyin     text not null default '',                    -- whole, without tones: 'xiyangxian'
  valid_from date,
  valid_to   date,
  successor  text,
  constraint divisions_pkey primary key (code),
  constraint divisions_parent_fkey foreign key (parent) references public.divisions (code),
  constraint divisions_successor_fkey foreign key (successor) references public.divisions (code)
);
comment on table public.divisions is '行政区划（GB/T 2260），含有效期与沿革；不用于校验信用代码。';
create index divisions_parent_idx on public.divisions (parent);
create index divisions_successor_idx on public.divisions (successor);

-- A county's code is the first word of its addresses: these words of app/routes.ts are taken.
create function private.is_reserved_code(code text) returns boolean
  language sql immutable set search_path = ''
as $$
  select code in ('apply', 'assets', 'auth', 'calendar', 'complaints', 'confirm', 'counties', 'healthz', 'join', 'language', 'login', 'logout', 'me', 'metrics',
    'oversight', 'readyz', 'recover', 'unsubscribe')
$$;

create table public.tenants (
  id         uuid not null default gen_random_uuid(),
  code       text not null check (code ~ '^[a-z0-9][a-z0-9-]{1,29}$'),
  kind       text not null check (kind in ('county', 'superior', 'platform')),
  name       text not null check (length(name) between 2 and 60),
  short_name text not null check (length(short_name) between 2 and 20),
  division   text,
  parent_id  uuid,
  created_at timestamptz not null default now(),
  constraint tenants_pkey primary key (id),
  constraint tenants_code_key unique (code),
  constraint tenants_code_reserved_check check (not private.is_reserved_code(code) and (code <> 'platform' or kind = 'platform')),
  constraint tenants_kind_key unique (id, kind),
  constraint tenants_division_fkey foreign key (division) references public.divisions (code),
  constraint tenants_parent_fkey foreign key (parent_id) references public.tenants (id)
);
comment on table public.tenants is '租户：县（区）工委、上级工委或平台本身；开发区没有区划代码，用自己的编码。';
create index tenants_division_idx on public.tenants (division);
create index tenants_parent_idx on public.tenants (parent_id);

-- The words a county may choose for itself; app/core/terms.ts has the same list, and the same bounds.
create function private.are_terms(terms jsonb) returns boolean
  language plpgsql immutable set search_path = ''
as $$
begin
  return jsonb_typeof(terms) = 'object' and not exists (
    select from jsonb_each(terms) as t(name, word)
    where t.name not in ('office', 'secretariat', 'alliance', 'chair', 'instructor', 'area')
      or jsonb_typeof(t.word) <> 'string' or t.word #>> '{}' !~ '^[^[:cntrl:]]{1,12}$' or btrim(t.word #>> '{}') <> t.word #>> '{}');
end
$$;
grant execute on function private.are_terms(jsonb) to authenticated;

create table public.settings (
  tenant_id        uuid not null,
  language         text not null default 'zh-CN' check (language in ('zh-CN', 'en')),
  mail_sender_name text not null default '两新通' check (length(mail_sender_name) between 1 and 40),
  quiet_until      time not null default '08:30',       -- mail leaves between these two, on working days
  quiet_from       time not null default '17:30',
  visit_topics     text[] not null default '{政策宣讲,组织建设,党员教育,需求收集,人才服务,金融服务,法律服务,安全生产,走访慰问,其他}'
                   check (cardinality(visit_topics) between 1 and 30),
  active_days_min  int not null default 8 check (active_days_min between 1 and 15),
  turn_months      int not null default 1 check (turn_months between 1 and 6),
  announced_months int not null default 6 check (announced_months between 1 and 12),
  chair_publishes_day int not null default 20 check (chair_publishes_day between 1 and 28),
  chair_finishes_workdays int not null default 20 check (chair_finishes_workdays between 1 and 60),
  handover_items   text[] not null default '{在办活动,联系人名单,经费与物资,资料与照片,未了事项}'
                   check (cardinality(handover_items) between 1 and 30),
  filing_icp       text check (length(filing_icp) <= 60),
  filing_police    text check (length(filing_police) <= 60),
  notice           text check (length(notice) <= 2000),
  terms            jsonb not null default '{}',
  uploads_days     int not null default 180 check (uploads_days between 30 and 3650),
  office_opens     time not null default '08:30',       -- on working days, noon included: within these hours demands are handled
  office_closes    time not null default '17:30',
  urgent_hours     int not null default 9 check (urgent_hours between 1 and 90),                 -- office hours to handle an urgent demand
  accept_workdays  int not null default 1 check (accept_workdays between 1 and 10),              -- within which a department answers a dispatch on time
  returns_max      int not null default 2 check (returns_max between 0 and 5),                   -- after so many returns the secretariat assigns for good
  warning_percent  int not null default 80 check (warning_percent between 50 and 99),            -- of its time, and a dispatch is warned of
  late_workdays    int[] not null default '{3,5}' check (cardinality(late_workdays) = 2 and late_workdays[1] >= 1 and late_workdays[2] > late_workdays[1] and late_workdays[2] <= 30),
  confirm_workdays int not null default 10 check (confirm_workdays between 1 and 60),            -- for the unit to say whether it is resolved
  version          int not null default 1,              -- whoever saves says which version it read: two at once are told of each other
  changed_by       uuid,
  changed_at       timestamptz,
  constraint settings_pkey primary key (tenant_id),
  constraint settings_tenant_fkey foreign key (tenant_id) references public.tenants (id),
  constraint settings_quiet_check check (quiet_until < quiet_from),
  constraint settings_office_check check (office_opens < office_closes),
  constraint settings_terms_check check (private.are_terms(terms))
);
comment on table public.settings is '各县自定的规则与文字：语言、发信时段、走访事项、备案号等。';
comment on column public.settings.announced_months is 'How many months ahead turns are announced at the latest, by the machine.';
comment on column public.settings.chair_publishes_day is 'From this day of the month before its turn a chair publishes that turn''s activities (docs/rules.md §8).';
comment on column public.settings.chair_finishes_workdays is 'For so many working days after its turn a chair may still sum up and tick attendance.';
comment on column public.settings.active_days_min is '指派在半月内至少生效几天才产生联系义务（docs/rules.md §2，默认 8 天）。';
comment on column public.settings.terms is '本县用语：如把“指导员”称作“联络员”；没有写的用通行的词。';
comment on column public.settings.uploads_days is '上传的名册原件与逐行内容保存几天（domain.md §6）；台账本身不受影响。';
create index settings_changed_by_idx on public.settings (tenant_id, changed_by);

create function private.version_settings() returns trigger
  language plpgsql set search_path = ''
as $$
begin
  new.version := old.version + 1;
  new.changed_by := private.me();
  new.changed_at := private.now();
  return new;
end
$$;
create trigger settings_version before update on public.settings for each row execute function private.version_settings();

-- ── People and memberships ───────────────────────────────────────────────────────────────────────────────────────
-- The same human has the same id in every county: (tenant_id, recorded_by) can then be a composite key, and each county
-- keeps its own name and address for them. The id is that of the account, for those who have one.

create table public.people (
  tenant_id      uuid not null,
  id             uuid not null default gen_random_uuid(),
  account_id     uuid,
  name           text not null check (length(name) between 1 and 40),
  phone          text check (length(phone) <= 30),
  phone_masked   text generated always as (case when length(phone) >= 7 then left(phone, 3) || '****' || right(phone, 4) else repeat('*', length(phone)) end) stored,
  delivery_email text check (delivery_email ~ '^[^@\s]+@[^@\s]+$' and length(delivery_email) <= 254 and delivery_email = lower(normalize(delivery_email, nfkc))),
  has_mailbox    boolean not null generated always as (delivery_email is not null) stored,
  mail_proven_at timestamptz,                            -- when the person showed that delivery_email is theirs: a recovery link goes nowhere else
  language       text check (language in ('zh-CN', 'en')),
  version        int not null default 1,                 -- counts corrections: who corrects says which one was looked at
  created_at     timestamptz not null default now(),
  constraint people_pkey primary key (tenant_id, id),
  constraint people_tenant_fkey foreign key (tenant_id) references public.tenants (id),
  constraint people_account_fkey foreign key (account_id) references auth.users (id) on delete set null (account_id),
  constraint people_account_check check (account_id = id)
);
comment on table public.people is '人员：账号、纸面指导员与系统成员；电话与邮箱不对外直接读取。';
alter table public.settings add constraint settings_changed_by_fkey foreign key (tenant_id, changed_by)
  references public.people (tenant_id, id) on update cascade;
create index people_account_idx on public.people (account_id);
create index people_id_idx on public.people (id);
create index people_name_idx on public.people (tenant_id, name, id);

-- The office may correct where mail goes, in its own county. It must not thereby receive the recovery link of an account that
-- is somebody else in another county, or an administrator in this one: a changed address is unproven until its owner sets it.
create function private.doubt_changed_mail() returns trigger
  language plpgsql set search_path = ''
as $$
begin
  new.delivery_email := lower(normalize(btrim(new.delivery_email), nfkc));
  if tg_op = 'INSERT' then
    new.mail_proven_at := case when new.account_id is not null then now() end;      -- nobody but set-up enters people with an account
  elsif new.delivery_email is distinct from old.delivery_email then
    new.mail_proven_at := null;
  end if;
  return new;
end
$$;
create trigger people_mail before insert or update of delivery_email on public.people for each row execute function private.doubt_changed_mail();

-- For every table that two may correct at once: an update that names the version it looked at finds no row after somebody else's.
create function private.count_version() returns trigger
  language plpgsql set search_path = ''
as $$
begin
  new.version := old.version + 1;
  return new;
end
$$;
create trigger people_version before update of name, phone, delivery_email on public.people for each row execute function private.count_version();

create table public.memberships (
  tenant_id   uuid not null,
  id          uuid not null default gen_random_uuid(),
  person_id   uuid not null,
  role        text not null check (role in ('officer', 'secretariat', 'leader', 'participant', 'department', 'area_worker',
              'instructor', 'unit_contact', 'system_admin', 'security_admin', 'auditor', 'overseer', 'operator', 'system')),
  body_id     uuid,
  unit_id     uuid,
  area_id     uuid,
  granted_at  timestamptz not null default now(),
  ended_at    timestamptz,
  role_class  int not null generated always as (case role when 'system_admin' then 1 when 'security_admin' then 2 when 'auditor' then 3 else 0 end) stored,
  assurance   int not null generated always as (case when role in ('system_admin', 'security_admin', 'auditor') then 2
              when role in ('leader', 'overseer', 'operator') then 1 else 0 end) stored,
  tenant_kind text generated always as (case when role in ('system_admin', 'security_admin', 'auditor', 'system') then null
              when role = 'overseer' then 'superior' when role = 'operator' then 'platform' else 'county' end) stored,
  constraint memberships_pkey primary key (tenant_id, id),
  constraint memberships_person_fkey foreign key (tenant_id, person_id) references public.people (tenant_id, id) on update cascade,
  constraint memberships_tenant_kind_fkey foreign key (tenant_id, tenant_kind) references public.tenants (id, kind),
  -- 三员分立: the three administrators exclude each other and every working role (docs/rules.md §6).
  -- One text of two columns, so that the planner never enters this index where a btree was meant (0.7 ms against 0.02).
  constraint memberships_separation_excl exclude using gist
    ((tenant_id::text || person_id::text) with =, role_class with <>) where (ended_at is null),
  constraint memberships_place_check check (
    (role in ('participant', 'department')) = (body_id is not null)
    and (role = 'unit_contact') = (unit_id is not null)
    and (role = 'area_worker') = (area_id is not null))
);
comment on table public.memberships is '任职：某人在某县以何身份工作；一人可兼数职，三员互斥。';
comment on column public.memberships.assurance is 'What a sign-in must have shown for the role to count: 0 a password, 1 a second factor too, 2 and a password changed within 90 days.';
create unique index memberships_once_idx on public.memberships
  (tenant_id, person_id, role, coalesce(body_id, unit_id, area_id, tenant_id)) where ended_at is null;
create index memberships_person_idx on public.memberships (person_id) include (tenant_id, role, assurance, body_id, unit_id, area_id) where ended_at is null;
create index memberships_of_person_idx on public.memberships (tenant_id, person_id);
create index memberships_tenant_kind_idx on public.memberships (tenant_id, tenant_kind);
create index memberships_body_idx on public.memberships (tenant_id, body_id);
create index memberships_unit_idx on public.memberships (tenant_id, unit_id);
create index memberships_area_idx on public.memberships (tenant_id, area_id);
create index memberships_administrators_idx on public.memberships (person_id) where role_class > 0 and ended_at is null;
create unique index memberships_system_idx on public.memberships (tenant_id) where role = 'system' and ended_at is null;

-- A county whose last administrator of a kind is gone could not be given another by anybody. The lock makes two who end each other
-- at once come one after the other. One on paper cannot act, so only others with an account count. Definer: reads all of the county's.
create function private.keep_last_administrator() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(old.tenant_id::text || old.role, 2));
  if not exists (
    select from public.memberships m
    join public.people p on p.tenant_id = m.tenant_id and p.id = m.person_id and p.account_id is not null
    where m.tenant_id = old.tenant_id and m.role = old.role and m.id <> old.id and m.ended_at is null)
  then
    raise exception using errcode = 'P0001', message = 'last_administrator';
  end if;
  return null;
end
$$;
create trigger memberships_keep_last after update of ended_at on public.memberships for each row
  when (old.role in ('system_admin', 'security_admin', 'auditor') and old.ended_at is null and new.ended_at is not null)
  execute function private.keep_last_administrator();
create trigger memberships_keep_last_row after delete on public.memberships for each row
  when (old.role in ('system_admin', 'security_admin', 'auditor') and old.ended_at is null)
  execute function private.keep_last_administrator();

-- ── Sign-ins: a token counts only while its session has a complete, live row here ─────────────────────────────────

create table public.sign_in_attempts (
  id           uuid not null,
  account      text not null check (length(account) between 3 and 254),
  address      text not null check (length(address) between 2 and 64),
  tried_at     timestamptz not null default now(),
  succeeded_at timestamptz,
  constraint sign_in_attempts_pkey primary key (id)
);
comment on table public.sign_in_attempts is '登录尝试：先记后验，连错五次锁定十五分钟；清空缓存不能解锁。';
create index sign_in_attempts_account_idx on public.sign_in_attempts (account, tried_at desc);

create table public.sign_ins (
  session_id   uuid not null,
  person_id    uuid not null,
  started_at   timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  completed_at timestamptz,
  ended_at     timestamptz,
  address      text check (length(address) <= 64),
  agent        text check (length(agent) <= 300),
  factor_shown_at     timestamptz,
  password_changed_at timestamptz not null default now(),     -- of the account; kept here so that one row says all
  constraint sign_ins_pkey primary key (session_id)
);
comment on table public.sign_ins is '登录会话：完成全部验证且未闲置 30 分钟、未满 12 小时的才算在线。';
create index sign_ins_person_idx on public.sign_ins (person_id, started_at desc);

-- Counts before the password is looked at, so that a hundred guesses at once are still five.
create function private.refuse_locked_out() returns trigger
  language plpgsql security definer set search_path = ''
as $$
declare
  failures int;
  everywhere int;
begin
  new.account := lower(normalize(btrim(new.account), nfkc));
  new.tried_at := now();
  new.succeeded_at := null;
  perform pg_advisory_xact_lock(hashtextextended(new.account, 0));
  select count(*) filter (where a.address = new.address), count(*)
    into failures, everywhere
    from public.sign_in_attempts a
    where a.account = new.account and a.tried_at > now() - interval '15 minutes'
      and a.tried_at > coalesce((select max(s.succeeded_at) from public.sign_in_attempts s
        where s.account = new.account and s.address = new.address), '-infinity');
  if failures >= 5 or everywhere >= 50 then
    raise exception using errcode = 'P0001', message = 'locked_out';
  end if;
  return new;
end
$$;
create trigger sign_in_attempts_lockout before insert on public.sign_in_attempts
  for each row execute function private.refuse_locked_out();

-- ── Who speaks, and how far they reach: every policy starts here ──────────────────────────────────────────────────

create function private.session_id() returns uuid
  language sql stable set search_path = ''
as $$ select nullif(nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'session_id', '')::uuid $$;

-- Definer: reads sign_ins, which a visitor may not. Nobody unless the token's sign-in is complete and live. `assurance`: see memberships.
create function private.find_sign_in(out person_id uuid, out assurance int)
  language plpgsql stable security definer set search_path = ''
as $$
begin
  select s.person_id,
      case when s.factor_shown_at is null then 0 when s.password_changed_at > now() - interval '90 days' then 2 else 1 end
    into person_id, assurance
    from public.sign_ins s
    where s.session_id = private.session_id() and s.completed_at is not null and s.ended_at is null
      and s.last_seen_at > now() - interval '30 minutes' and s.started_at > now() - interval '12 hours';
end
$$;

-- Who speaks: the county's machine, or the person whom act_as() found at the request's beginning. All three settings are the
-- database's own; the data API lets nobody set one.
create function private.me() returns uuid
  language plpgsql stable set search_path = ''
as $$
declare
  known text := coalesce(nullif(current_setting('liangxin.system_member', true), ''), current_setting('liangxin.speaker', true));
begin
  if known = 'nobody' then return null; end if;
  if known <> '' then return known::uuid; end if;
  return (select s.person_id from private.find_sign_in() s);
end
$$;

-- How much the speaker's sign-in has shown: a role that asks for more gives nothing, although its holder may speak.
create function private.my_assurance() returns int
  language plpgsql stable set search_path = ''
as $$
declare
  known text := current_setting('liangxin.assurance', true);
begin
  if known <> '' then return known::int; end if;
  return coalesce((select s.assurance from private.find_sign_in() s), 0);
end
$$;

-- Definer: reads memberships beyond the speaker's own policies. One array, so that the planner uses it as a constant.
create function private.my_tenant_ids(variadic roles text[]) returns uuid[]
  language plpgsql stable security definer set search_path = ''
as $$
declare
  shown int := private.my_assurance();
begin
  return coalesce((
    select array_agg(distinct m.tenant_id) from public.memberships m
    where m.person_id = private.me() and m.role = any (roles) and m.ended_at is null and m.assurance <= shown
  ), '{}');
end
$$;

-- Counties in whose work the speaker takes part, the county's machine included; administrators and auditors do not. WORKING_ROLES in
-- app/core/ability.ts agrees.
create function private.my_working_tenant_ids() returns uuid[]
  language plpgsql stable set search_path = ''
as $$
begin
  return private.my_tenant_ids('officer', 'secretariat', 'leader', 'participant', 'department', 'area_worker', 'instructor', 'unit_contact', 'system');
end
$$;

-- The security administrator's word that the office itself may let people in with operational roles.
create table public.delegations (
  tenant_id    uuid not null,
  id           uuid not null default gen_random_uuid(),
  delegated_by uuid not null default private.me(),
  delegated_at timestamptz not null default now(),
  ended_by     uuid,
  ended_at     timestamptz,
  constraint delegations_pkey primary key (tenant_id, id),
  constraint delegations_tenant_fkey foreign key (tenant_id) references public.tenants (id),
  constraint delegations_delegated_by_fkey foreign key (tenant_id, delegated_by) references public.people (tenant_id, id) on update cascade,
  constraint delegations_ended_by_fkey foreign key (tenant_id, ended_by) references public.people (tenant_id, id) on update cascade,
  constraint delegations_ended_check check (ended_at is not null or ended_by is null)
);
comment on table public.delegations is '委托：安全管理员准予工委办公室自行邀请业务人员，随时可收回。';
create unique index delegations_once_idx on public.delegations (tenant_id) where ended_at is null;
create index delegations_delegated_by_idx on public.delegations (tenant_id, delegated_by);
create index delegations_ended_by_idx on public.delegations (tenant_id, ended_by);

-- Definer: as my_tenant_ids(). Counties whose office the speaker is of, and where that office may let people in itself.
create function private.my_delegated_tenant_ids() returns uuid[]
  language plpgsql stable security definer set search_path = ''
as $$
begin
  return array(
    select d.tenant_id from public.delegations d
    where d.ended_at is null and d.tenant_id = any (private.my_tenant_ids('officer')));
end
$$;

create table public.oversight_grants (
  tenant_id  uuid not null,
  id         uuid not null default gen_random_uuid(),
  grantee_id uuid not null,
  scope      text not null check (scope in ('aggregate', 'list', 'case')),
  granted_by uuid not null default private.me(),
  granted_at timestamptz not null default now(),
  expires_on date not null,
  ended_at   timestamptz,
  ended_by   uuid,
  constraint oversight_grants_pkey primary key (tenant_id, id),
  constraint oversight_grants_tenant_fkey foreign key (tenant_id) references public.tenants (id),
  constraint oversight_grants_grantee_fkey foreign key (grantee_id) references public.tenants (id),
  constraint oversight_grants_granted_by_fkey foreign key (tenant_id, granted_by) references public.people (tenant_id, id) on update cascade,
  constraint oversight_grants_ended_by_fkey foreign key (tenant_id, ended_by) references public.people (tenant_id, id) on update cascade,
  constraint oversight_grants_self_check check (tenant_id <> grantee_id)
);
comment on table public.oversight_grants is '授权上级查阅：范围、期限由本县给出，随时可收回。';
create unique index oversight_grants_once_idx on public.oversight_grants (tenant_id, grantee_id) where ended_at is null;
create index oversight_grants_grantee_idx on public.oversight_grants (grantee_id) where ended_at is null;
create index oversight_grants_granted_by_idx on public.oversight_grants (tenant_id, granted_by);
create index oversight_grants_ended_by_idx on public.oversight_grants (tenant_id, ended_by) where ended_by is not null;

-- Definer: reads grants and memberships. The only function that lets a committee above see a county; no write policy names it.
create function private.overseen_tenants(wanted text) returns setof uuid
  language plpgsql stable security definer set search_path = '' rows 100
as $$
declare
  speaker uuid := private.me();
  shown int := private.my_assurance();
  today date := private.today();
begin
  return query
    select g.tenant_id from public.oversight_grants g
    join public.memberships m on m.tenant_id = g.grantee_id
    where m.person_id = speaker and m.role = 'overseer' and m.ended_at is null and m.assurance <= shown
      and g.ended_at is null and g.expires_on >= today
      and array_position('{aggregate,list,case}', g.scope) >= array_position('{aggregate,list,case}', wanted);
end
$$;

-- The row that opens one record to a committee above, for thirty minutes and a reason: a select policy cannot log, so the log is the key.
create table public.case_openings (
  tenant_id uuid not null,
  id        uuid not null default gen_random_uuid(),
  record    text not null check (record in ('visits', 'monthly_logs', 'units', 'demands')),
  record_id uuid not null,
  opened_by uuid not null default private.me(),
  opened_at timestamptz not null default now(),
  reason    text not null check (length(btrim(reason)) between 4 and 500),
  constraint case_openings_pkey primary key (tenant_id, id),
  constraint case_openings_tenant_fkey foreign key (tenant_id) references public.tenants (id)
);
comment on table public.case_openings is '上级调阅个案的登记：三十分钟内有效，本县可见。';
create index case_openings_live_idx on public.case_openings (opened_by, record, opened_at desc);

-- Definer: a grant may have ended since the opening, so both are asked.
create function private.opened_cases(kind text) returns table (tenant_id uuid, record_id uuid)
  language plpgsql stable security definer set search_path = '' rows 10
as $$
begin
  return query
    select o.tenant_id, o.record_id from public.case_openings o
    where o.opened_by = private.me() and o.record = kind and o.opened_at > now() - interval '30 minutes'
      and o.tenant_id in (select private.overseen_tenants('case'));
end
$$;

-- Definer: the opening is written only through here, so that no policy for writing names overseen_tenants.
create function private.open_case(county uuid, kind text, record uuid, why text) returns void
  language plpgsql security definer set search_path = ''
as $$
begin
  if county not in (select private.overseen_tenants('case')) or not (case kind
    when 'visits' then exists (select from public.visits v where v.tenant_id = county and v.id = record)
    when 'monthly_logs' then exists (select from public.monthly_logs l where l.tenant_id = county and l.id = record)
    when 'units' then exists (select from public.units u where u.tenant_id = county and u.id = record)
    when 'demands' then exists (
      select from public.demands d where d.tenant_id = county and d.id = record and d.confidentiality <> 'secretariat_only')
    else false end)
  then
    raise exception using errcode = 'P0001', message = 'not_found';
  end if;
  insert into public.case_openings (tenant_id, record, record_id, reason) values (county, kind, record, why);
end
$$;

create function public.open_case(tenant_id uuid, record text, record_id uuid, reason text) returns void
  language plpgsql set search_path = ''
as $$ begin perform private.open_case(tenant_id, record, record_id, reason); end $$;
comment on function public.open_case is 'Opens one record to the committee above that was granted ''case'', for thirty minutes; refuses what is not there or not granted.';

-- Who saw which closed field, and when.
create table public.reveals (
  tenant_id   uuid not null,
  id          uuid not null default gen_random_uuid(),
  revealed_by uuid not null default private.me(),
  revealed_at timestamptz not null default now(),
  record      text not null check (record in ('unit_contacts', 'people', 'complaints', 'imports')),
  record_id   uuid not null,
  constraint reveals_pkey primary key (tenant_id, id),
  constraint reveals_revealed_by_fkey foreign key (tenant_id, revealed_by) references public.people (tenant_id, id) on update cascade
);
comment on table public.reveals is '查看脱敏信息的留痕：谁、何时、看了哪一条。';
create index reveals_revealed_by_idx on public.reveals (tenant_id, revealed_by);

-- ── Invitations and recoveries ───────────────────────────────────────────────────────────────────────────────────

create table public.invitations (
  tenant_id    uuid not null,
  id           uuid not null default gen_random_uuid(),
  person_id    uuid not null,
  email        text not null check (email ~ '^[^@\s]+@[^@\s]+$' and email = lower(normalize(email, nfkc)) and length(email) <= 254),
  role         text not null check (role in ('officer', 'secretariat', 'leader', 'participant', 'department', 'area_worker',
               'instructor', 'unit_contact', 'system_admin', 'security_admin', 'auditor', 'overseer')),
  body_id      uuid,
  unit_id      uuid,
  area_id      uuid,
  manner       text not null default 'mail' check (manner in ('mail', 'slip')),
  deliver_to   text,                                    -- closed: the mailbox that the mail goes to, which need not be the account's name
  secret_hash  text,                                    -- sha256 of the link's secret, set when the worker sends it or a slip is printed
  first_password text,                                  -- closed: what the worker gives a slip's account to begin with; a hash of the secret, too
  invited_by   uuid not null default private.me(),
  invited_at   timestamptz not null default private.now(),
  expires_at   timestamptz not null default private.now() + interval '7 days',
  sent_at      timestamptz,
  accepted_at  timestamptz,
  withdrawn_at timestamptz,
  constraint invitations_pkey primary key (tenant_id, id),
  constraint invitations_person_fkey foreign key (tenant_id, person_id) references public.people (tenant_id, id) on update cascade,
  constraint invitations_invited_by_fkey foreign key (tenant_id, invited_by) references public.people (tenant_id, id) on update cascade,
  constraint invitations_place_check check (
    (role in ('participant', 'department')) = (body_id is not null)
    and (role = 'unit_contact') = (unit_id is not null)
    and (role = 'area_worker') = (area_id is not null))
);
comment on table public.invitations is '邀请：一次有效的加入链接，邮件七天、纸质加入单十四天过期。';
comment on column public.invitations.email is 'The account''s name: shaped like a mail address, and perhaps none.';
create index invitations_person_idx on public.invitations (tenant_id, person_id);
create index invitations_invited_by_idx on public.invitations (tenant_id, invited_by);
create index invitations_secret_idx on public.invitations (secret_hash);
create index invitations_body_idx on public.invitations (tenant_id, body_id);
create index invitations_unit_idx on public.invitations (tenant_id, unit_id);
create index invitations_area_idx on public.invitations (tenant_id, area_id);

create table public.recoveries (
  id           uuid not null default gen_random_uuid(),
  account      text not null check (length(account) between 3 and 254),
  requested_at timestamptz not null default now(),
  constraint recoveries_pkey primary key (id)
);
comment on table public.recoveries is '找回密码的请求；账号是否存在，页面都说同样的话。';
create index recoveries_account_idx on public.recoveries (account, requested_at desc);

create function private.presented_secret_hash() returns text
  language sql stable set search_path = ''
as $$
  select encode(extensions.digest(nullif(nullif(current_setting('request.headers', true), '')::jsonb ->> 'x-invitation', ''), 'sha256'), 'hex')
$$;
comment on function private.presented_secret_hash() is 'Hash of the secret that the visitor''s link carries: holding the link is the right to read its invitation.';

-- An account may ask three times an hour; more are silently dropped, since the page says the same either way.
create function private.limit_recoveries() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  new.account := lower(normalize(btrim(new.account), nfkc));
  new.requested_at := now();
  perform pg_advisory_xact_lock(hashtextextended(new.account, 1));
  if (select count(*) from public.recoveries r where r.account = new.account and r.requested_at > now() - interval '1 hour') >= 3 then
    return null;
  end if;
  return new;
end
$$;
create trigger recoveries_limit before insert on public.recoveries for each row execute function private.limit_recoveries();

-- ── Reach inside a county. Definers: they read what the speaker's own policies may hide ───────────────────────────

-- Areas that the speaker works in (area workers) or whose member organisation it belongs to (participants).
create function private.my_areas(variadic roles text[]) returns table (tenant_id uuid, area_id uuid)
  language plpgsql stable security definer set search_path = '' rows 10
as $$
begin
  return query
    select m.tenant_id, coalesce(m.area_id, b.area_id) from public.memberships m
    left join public.bodies b on b.tenant_id = m.tenant_id and b.id = m.body_id
    where m.person_id = private.me() and m.role = any (roles) and m.ended_at is null and coalesce(m.area_id, b.area_id) is not null;
end
$$;

-- Units whose contact the speaker is.
create function private.my_own_units() returns table (tenant_id uuid, unit_id uuid)
  language plpgsql stable security definer set search_path = '' rows 5
as $$
begin
  return query
    select m.tenant_id, m.unit_id from public.memberships m
    where m.person_id = private.me() and m.role = 'unit_contact' and m.ended_at is null;
end
$$;

-- The speaker's own appointments as an instructor.
create function private.my_appointments() returns table (tenant_id uuid, instructor_id uuid)
  language plpgsql stable security definer set search_path = '' rows 2
as $$
begin
  return query
    select a.tenant_id, a.id from public.appointments a
    where a.person_id = private.me() and a.tenant_id = any (private.my_tenant_ids('instructor'));
end
$$;

-- Units that the speaker is assigned to today, or that lie in the areas it works in.
create function private.my_served_units() returns table (tenant_id uuid, unit_id uuid)
  language plpgsql stable security definer set search_path = '' rows 50
as $$
begin
  return query
    select s.tenant_id, s.unit_id from public.assignments s
    join private.my_appointments() a on a.tenant_id = s.tenant_id and a.instructor_id = s.instructor_id
    where s.since <= private.today() and (s.until is null or s.until > private.today())
    union
    select u.tenant_id, u.id from public.units u
    join private.my_areas('area_worker') a on a.tenant_id = u.tenant_id and a.area_id = u.area_id;
end
$$;

-- Instructors of the units the speaker serves or is the contact of: their names are no secret to those they work with.
create function private.my_counterparts() returns table (tenant_id uuid, person_id uuid)
  language plpgsql stable security definer set search_path = '' rows 20
as $$
begin
  return query
    select distinct p.tenant_id, p.person_id from public.assignments s
    join public.appointments p on p.tenant_id = s.tenant_id and p.id = s.instructor_id
    where (s.tenant_id, s.unit_id) in (select * from private.my_served_units() union select * from private.my_own_units())
      and (s.until is null or s.until > private.today());
end
$$;

-- Counties and committees that the speaker belongs to or may look into at all.
create function private.my_reach() returns setof uuid
  language plpgsql stable security definer set search_path = '' rows 10
as $$
begin
  return query
    select m.tenant_id from public.memberships m where m.person_id = private.me() and m.ended_at is null and m.assurance <= private.my_assurance()
    union select private.overseen_tenants('aggregate');
end
$$;

-- Counties where the speaker may invite. Asked by a visitor without an account as well, so it must run for anon: invoker, and empty then.
create function private.my_inviting_tenant_ids() returns uuid[]
  language plpgsql stable set search_path = ''
as $$
begin
  if current_user = 'anon' then return '{}'; end if;
  return private.my_tenant_ids('officer', 'system_admin', 'security_admin', 'system');
end
$$;

-- Counties whose settings are shown. Before sign-in all, of which anon's grant leaves the notices; so it must run for anon: invoker.
create function private.settings_in_sight() returns setof uuid
  language plpgsql stable set search_path = '' rows 10
as $$
begin
  if current_user = 'anon' then return query select t.id from public.tenants t; return; end if;
  return query select private.my_reach();
end
$$;

-- ── A request on behalf of the county itself ──────────────────────────────────────────────────────────────────────

create function private.system_member_of(county uuid) returns uuid
  language plpgsql stable security definer set search_path = ''
as $$
begin
  return (select m.person_id from public.memberships m where m.tenant_id = county and m.role = 'system' and m.ended_at is null);
end
$$;

-- What the bare secret key may call: work that looks across counties to say which of them has some.
create table private.cross_county_paths (
  path text not null,
  constraint cross_county_paths_pkey primary key (path)
);
comment on table private.cross_county_paths is '不属于任何一县的后台函数：裸密钥只能调用这里列出的。';
grant select on private.cross_county_paths to service_role;

-- Which way a request came, for its audit entries. Everybody may send headers to the data API, so where a visitor sits is believed
-- of the web alone, which shows its key; the key opens nothing.
create function private.note_origin(headers jsonb, is_worker boolean) returns void
  language plpgsql set search_path = ''
as $$
declare
  is_web boolean := headers ? 'x-web-key' and exists (
    select from private.instance i where i.web_key_hash = encode(sha256(convert_to(headers ->> 'x-web-key', 'UTF8')), 'hex'));
begin
  perform set_config('liangxin.on_behalf_of', '', true);
  perform set_config('liangxin.channel', case when is_worker then 'worker' when is_web then 'web' else 'api' end, true);
  perform set_config('liangxin.address', coalesce(case when is_web then private.address_prefix(headers ->> 'x-visitor-address') end, ''), true);
end
$$;

-- Runs before every request of the data API. The secret key plus `x-system-of` becomes that county's system member and nothing
-- more; the bare secret key reaches the listed functions only; the clock obeys `x-now` where the instance allows it.
create function private.act_as() returns void
  language plpgsql set search_path = ''
as $$
declare
  headers jsonb := coalesce(nullif(current_setting('request.headers', true), ''), '{}')::jsonb;
  county uuid := nullif(headers ->> 'x-system-of', '')::uuid;
  member uuid;
  found_in record;
begin
  perform set_config('liangxin.system_member', '', true);
  perform set_config('liangxin.now', '', true);
  perform set_config('liangxin.speaker', 'nobody', true);
  perform set_config('liangxin.assurance', '0', true);
  perform private.note_origin(headers, county is not null or current_user = 'service_role');
  if headers ? 'x-now' and (select i.clock_may_move from private.instance i) then
    perform set_config('liangxin.now', headers ->> 'x-now', true);
  end if;

  if county is null and current_user <> 'service_role' then
    if current_user = 'authenticated' then
      select s.person_id, s.assurance into found_in from private.find_sign_in() s;
      perform set_config('liangxin.speaker', coalesce(found_in.person_id::text, 'nobody'), true),
        set_config('liangxin.assurance', coalesce(found_in.assurance, 0)::text, true);
    end if;
    return;
  end if;
  if county is null then
    if not exists (select from private.cross_county_paths p where p.path = current_setting('request.path', true)) then
      raise insufficient_privilege using message = 'The secret key speaks for a county (x-system-of) or calls a listed function.';
    end if;
    return;
  end if;

  if current_user <> 'service_role' then
    raise insufficient_privilege using message = 'Only the secret key may speak for a county.';
  end if;
  member := private.system_member_of(county);
  if member is null then
    raise insufficient_privilege using message = 'This county has no system member.';
  end if;
  perform set_config('liangxin.system_member', member::text, true);
  perform set_config('request.jwt.claims', jsonb_build_object('sub', member, 'role', 'authenticated')::text, true);
  perform set_config('role', 'authenticated', true);
end
$$;
grant execute on function private.act_as(), private.note_origin(jsonb, boolean) to anon, authenticated, service_role;
grant execute on function private.system_member_of(uuid) to service_role;
alter role authenticator set pgrst.db_pre_request = 'private.act_as';

grant execute on function
  private.me(), private.find_sign_in(), private.my_assurance(), private.session_id(), private.my_tenant_ids(text[]), private.my_working_tenant_ids(), private.my_delegated_tenant_ids(), private.overseen_tenants(text), private.opened_cases(text),
  private.my_areas(text[]), private.my_own_units(), private.my_appointments(), private.my_served_units(), private.my_counterparts(), private.my_reach()
  to authenticated;
grant execute on function private.open_case(uuid, text, uuid, text) to authenticated;
grant execute on function public.open_case(uuid, text, uuid, text) to authenticated;
grant execute on function private.presented_secret_hash(), private.my_inviting_tenant_ids(), private.settings_in_sight() to anon, authenticated;

-- ── Row-level security ───────────────────────────────────────────────────────────────────────────────────────────

alter table public.divisions enable row level security;
create policy "everyone reads the divisions" on public.divisions for select to anon, authenticated using (true);
grant select on public.divisions to anon, authenticated;

alter table public.tenants enable row level security;
create policy "everyone reads which counties are served" on public.tenants for select to anon, authenticated using (true);
grant select (id, code, kind, name, short_name, division, parent_id) on public.tenants to anon;
grant select on public.tenants to authenticated;

alter table public.settings enable row level security;
create policy "members and committees above read their settings; a visitor the notices of all" on public.settings
  for select to anon, authenticated using (tenant_id in (select private.settings_in_sight()));
create policy "the office and the system administrator change the settings" on public.settings
  for update to authenticated using (tenant_id = any ((select private.my_tenant_ids('officer', 'system_admin'))::uuid[]));
grant select on public.settings to authenticated;
grant select (tenant_id, language, filing_icp, filing_police, notice) on public.settings to anon;
grant update (language, mail_sender_name, quiet_until, quiet_from, visit_topics, active_days_min,
  turn_months, announced_months, chair_publishes_day, chair_finishes_workdays, handover_items, filing_icp, filing_police, notice, terms, uploads_days,
  office_opens, office_closes, urgent_hours, accept_workdays, returns_max, warning_percent, late_workdays, confirm_workdays)
  on public.settings to authenticated;

alter table public.people enable row level security;
create policy "offices and administrators read their county's people, others themselves and those they work with" on public.people
  for select to authenticated using (
    tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat', 'leader', 'system_admin', 'security_admin', 'system'))::uuid[])
    or id = (select private.me())
    or (tenant_id, id) in (select c.tenant_id, c.person_id from private.my_counterparts() c)
  );
create policy "the office and the system administrator enter people" on public.people
  for insert to authenticated with check (tenant_id = any ((select private.my_tenant_ids('officer', 'system_admin', 'system'))::uuid[]));
create policy "the office and the system administrator correct people, others their own language" on public.people
  for update to authenticated using (
    tenant_id = any ((select private.my_tenant_ids('officer', 'system_admin', 'system'))::uuid[])
    or (id = (select private.me()) and tenant_id in (select private.my_reach())));
grant select (tenant_id, id, account_id, name, phone_masked, has_mailbox, language, version, created_at) on public.people to authenticated;
grant insert (tenant_id, id, name, phone, delivery_email, language) on public.people to authenticated;
grant update (name, phone, delivery_email, language) on public.people to authenticated;

alter table public.memberships enable row level security;
create policy "offices and administrators read who does what, others their own" on public.memberships
  for select to authenticated using (
    tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat', 'leader', 'system_admin', 'security_admin', 'system'))::uuid[])
    or person_id = (select private.me())
  );
create policy "the office appoints on paper and, once delegated, account holders; privileged roles the security administrator; nobody himself" on public.memberships
  for insert to authenticated with check (
    person_id <> (select private.me()) and (
      (role in ('instructor', 'unit_contact', 'participant', 'department', 'area_worker') and (
        tenant_id = any ((select private.my_delegated_tenant_ids())::uuid[])
        or tenant_id = any ((select private.my_tenant_ids('system'))::uuid[])
        or (tenant_id = any ((select private.my_tenant_ids('officer'))::uuid[])
          and (tenant_id, person_id) in (select p.tenant_id, p.id from public.people p where p.account_id is null))))
      or (role in ('officer', 'secretariat', 'leader', 'system_admin', 'security_admin', 'auditor', 'overseer')
        and tenant_id = any ((select private.my_tenant_ids('security_admin'))::uuid[])))
  );
grant select on public.memberships to authenticated;
grant insert (tenant_id, id, person_id, role, body_id, unit_id, area_id) on public.memberships to authenticated;

alter table public.sign_in_attempts enable row level security;
create policy "everyone may try" on public.sign_in_attempts for insert to anon with check (true);
grant insert (id, account, address) on public.sign_in_attempts to anon;

alter table public.sign_ins enable row level security;
create policy "each reads their own sign-ins" on public.sign_ins for select to authenticated using (person_id = (select private.me()));
grant select on public.sign_ins to authenticated;

alter table public.oversight_grants enable row level security;
create policy "the county's office and administrators, and the committee it was given to, read a grant" on public.oversight_grants
  for select to authenticated using (
    tenant_id = any ((select private.my_tenant_ids('officer', 'leader', 'secretariat', 'security_admin', 'auditor'))::uuid[])
    or grantee_id = any ((select private.my_tenant_ids('overseer'))::uuid[])
  );
grant select on public.oversight_grants to authenticated;

alter table public.case_openings enable row level security;
create policy "the county sees who opened what; the committee above sees its own openings" on public.case_openings
  for select to authenticated using (
    tenant_id = any ((select private.my_tenant_ids('officer', 'leader', 'security_admin', 'auditor'))::uuid[])
    or opened_by = (select private.me())
  );
grant select on public.case_openings to authenticated;

alter table public.reveals enable row level security;
create policy "the auditor and the leader read who revealed what, others their own" on public.reveals
  for select to authenticated using (
    tenant_id = any ((select private.my_tenant_ids('auditor', 'leader'))::uuid[]) or revealed_by = (select private.me()));
grant select on public.reveals to authenticated;

alter table public.invitations enable row level security;
create policy "who may invite reads invitations; a visitor the one whose link it holds" on public.invitations
  for select to anon, authenticated using (
    secret_hash = (select private.presented_secret_hash())
    or tenant_id = any ((select private.my_inviting_tenant_ids())::uuid[])
  );
create policy "a delegated office invites to operational roles, the system administrator who holds one on paper, the security administrator to the others" on public.invitations
  for insert to authenticated with check (
    (role in ('instructor', 'unit_contact', 'participant', 'department', 'area_worker') and (
      tenant_id = any ((select private.my_delegated_tenant_ids())::uuid[])
      or (tenant_id = any ((select private.my_tenant_ids('system_admin'))::uuid[])
        and (tenant_id, person_id, role, coalesce(body_id, unit_id, area_id, tenant_id)) in (
          select m.tenant_id, m.person_id, m.role, coalesce(m.body_id, m.unit_id, m.area_id, m.tenant_id) from public.memberships m
          where m.ended_at is null))))
    or (role in ('officer', 'secretariat', 'leader', 'system_admin', 'security_admin', 'auditor', 'overseer')
      and tenant_id = any ((select private.my_tenant_ids('security_admin'))::uuid[]))
  );
grant select (tenant_id, id, person_id, email, manner, role, body_id, unit_id, area_id, invited_by, invited_at, expires_at, sent_at, accepted_at, withdrawn_at)
  on public.invitations to authenticated;
grant select (tenant_id, id, email, manner, role, expires_at, sent_at, accepted_at, withdrawn_at) on public.invitations to anon;
grant insert (tenant_id, id, person_id, email, manner, role, body_id, unit_id, area_id) on public.invitations to authenticated;

alter table public.delegations enable row level security;
create policy "offices and administrators read whether the office may let people in" on public.delegations
  for select to authenticated using (
    tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat', 'leader', 'system_admin', 'security_admin', 'auditor', 'system'))::uuid[]));
create policy "the security administrator delegates" on public.delegations
  for insert to authenticated with check (tenant_id = any ((select private.my_tenant_ids('security_admin'))::uuid[]));
grant select on public.delegations to authenticated;
grant insert (tenant_id, id) on public.delegations to authenticated;

alter table public.recoveries enable row level security;
create policy "everyone may ask for recovery" on public.recoveries for insert to anon with check (true);
grant insert (id, account) on public.recoveries to anon;
