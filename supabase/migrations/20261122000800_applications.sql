-- Applications: a county (or a committee above, or a development zone) asks to be served; the platform's operator answers. Everything
-- here belongs to the platform, which is a tenant of its own: the applicant is a person of the platform, so that mail reaches them.

create table public.applications (
  tenant_id            uuid not null default '00000000-0000-0000-0000-000000000000',  -- the platform's; this and the person are set as it comes in
  id                   uuid not null,                           -- made with the form, so that a form sent twice arrives once
  place                text not null check (place in ('division', 'zone')),
  division             text not null,                           -- its own, or the one that the zone lies in
  code                 text check (code ~ '^[a-z0-9][a-z0-9-]{1,29}$'),
  name                 text not null check (length(btrim(name)) between 4 and 60 and name = btrim(name)),
  short_name           text not null check (length(btrim(short_name)) between 2 and 20 and short_name = btrim(short_name)),
  applicant            text not null check (length(btrim(applicant)) between 2 and 40),
  office_phone         text not null check (office_phone ~ '^[0-9+() -]{7,30}$'),
  email                text not null check (email ~ '^[^@\s]+@[^@\s]+$' and email = lower(email) and length(email) <= 254),
  system_admin         text not null check (length(btrim(system_admin)) between 2 and 40),
  system_admin_email   text not null check (system_admin_email ~ '^[^@\s]+@[^@\s]+$' and system_admin_email = lower(system_admin_email) and length(system_admin_email) <= 254),
  security_admin       text not null check (length(btrim(security_admin)) between 2 and 40),
  security_admin_email text not null check (security_admin_email ~ '^[^@\s]+@[^@\s]+$' and security_admin_email = lower(security_admin_email) and length(security_admin_email) <= 254),
  auditor              text not null check (length(btrim(auditor)) between 2 and 40),
  auditor_email        text not null check (auditor_email ~ '^[^@\s]+@[^@\s]+$' and auditor_email = lower(auditor_email) and length(auditor_email) <= 254),
  language             text not null default 'zh-CN' check (language in ('zh-CN', 'en')),
  person_id            uuid not null default '00000000-0000-0000-0000-000000000000',  -- the applicant, as a person of the platform
  secret_hash          text,                                    -- sha256 of the link's secret, set when the worker sends it
  applied_at           timestamptz not null default private.now(),
  expires_at           timestamptz not null default private.now() + interval '48 hours',
  constraint applications_pkey primary key (tenant_id, id),
  constraint applications_tenant_fkey foreign key (tenant_id) references public.tenants (id),
  constraint applications_division_fkey foreign key (division) references public.divisions (code),
  constraint applications_person_fkey foreign key (tenant_id, person_id) references public.people (tenant_id, id) on update cascade,
  -- All digits is the code of a division.
  constraint applications_zone_check check (place = 'division' or code ~ '[a-z]'),
  constraint applications_administrators_check check (
    system_admin_email <> security_admin_email and system_admin_email <> auditor_email and security_admin_email <> auditor_email)
);
comment on table public.applications is '开通申请：由申请人填写、凭邮件链接确认，平台运营受理；此时尚无账号。';
comment on column public.applications.expires_at is 'Until then the link confirms; after it the application is not looked at, unless it was confirmed.';
create index applications_expires_idx on public.applications (expires_at);
create index applications_latest_idx on public.applications (tenant_id, applied_at desc, id desc);
create index applications_secret_idx on public.applications (secret_hash);
create index applications_email_idx on public.applications (tenant_id, email, applied_at);
create index applications_division_idx on public.applications (division);
create index applications_person_idx on public.applications (tenant_id, person_id);

create table public.application_confirmations (
  tenant_id      uuid not null,
  application_id uuid not null,
  confirmed_at   timestamptz not null default private.now(),
  constraint application_confirmations_pkey primary key (tenant_id, application_id),
  constraint application_confirmations_application_fkey foreign key (tenant_id, application_id) references public.applications (tenant_id, id)
);
comment on table public.application_confirmations is '申请人凭邮件链接确认申请：只能一次，过期无效。';

create table public.application_decisions (
  tenant_id      uuid not null,
  application_id uuid not null,
  verdict        text not null check (verdict in ('approved', 'declined')),
  reason         text check (length(btrim(reason)) between 4 and 500),
  founded_id     uuid,
  decided_by     uuid not null default private.me(),
  decided_at     timestamptz not null default private.now(),
  constraint application_decisions_pkey primary key (tenant_id, application_id),
  constraint application_decisions_application_fkey foreign key (tenant_id, application_id) references public.applications (tenant_id, id),
  constraint application_decisions_founded_fkey foreign key (founded_id) references public.tenants (id),
  constraint application_decisions_by_fkey foreign key (tenant_id, decided_by) references public.people (tenant_id, id) on update cascade,
  constraint application_decisions_answer_check check ((verdict = 'approved') = (founded_id is not null) and (verdict = 'declined') = (reason is not null))
);
comment on table public.application_decisions is '受理结果：准予开通（并建立租户）或不予开通（写明理由）；一件一次。';
create unique index application_decisions_founded_idx on public.application_decisions (founded_id, tenant_id);
create index application_decisions_by_idx on public.application_decisions (tenant_id, decided_by);

-- ── Divisions change: they are split, merged, renamed and coded anew ──────────────────────────────────────────────

-- The division that carries on what this one was: itself while it is valid, else its successor, and so on.
create function private.current_division(of_code text) returns text
  language plpgsql stable set search_path = ''
as $$
begin
  return (
    with recursive line as (
      select d.code, d.successor, d.valid_to, 1 as step from public.divisions d where d.code = of_code
      union all
      select d.code, d.successor, d.valid_to, l.step + 1 from line l join public.divisions d on d.code = l.successor
      where l.valid_to < private.today() and l.step < 10
    )
    select l.code from line l order by l.step desc limit 1);
end
$$;
comment on function private.current_division is 'Follows successors, at most ten; a division that ended without one (it was split) stays itself.';

create function private.division_has_ended(of_code text) returns boolean
  language plpgsql stable set search_path = ''
as $$
begin
  return exists (select from public.divisions d where d.code = private.current_division(of_code) and d.valid_to < private.today());
end
$$;

-- Committees above a division, the nearest first. Both sides are followed to what they are today, so that a county whose prefecture was
-- merged into another one finds the committee of the latter, and a committee that still bears the old code keeps its counties.
create function private.superiors_of(of_code text) returns table (superior_id uuid, distance int)
  language plpgsql stable set search_path = '' rows 3
as $$
begin
  return query
    with recursive above as (
      select private.current_division(of_code) as code, 0 as distance
      union all
      select private.current_division(d.parent), a.distance + 1
      from above a join public.divisions d on d.code = a.code
      where d.parent is not null and a.distance < 5
    )
    select t.id, min(a.distance) from above a
    join public.tenants t on t.kind = 'superior' and t.division is not null and private.current_division(t.division) = a.code
    group by t.id order by 2, 1;
end
$$;

-- The tenant that serves a division today: its own, or that of a division which it carries on (a county that became a district keeps its tenant).
create function private.tenant_serving(of_code text) returns uuid
  language plpgsql stable set search_path = ''
as $$
begin
  return (
    select t.id from public.tenants t
    where t.division is not null and private.current_division(t.division) = private.current_division(of_code)
    order by t.created_at limit 1);
end
$$;

-- Provinces and prefectures with counties beneath them are committees above; a prefecture without any (东莞) works like a county.
create function private.kind_of_division(of_code text) returns text
  language plpgsql stable set search_path = ''
as $$
begin
  return case when exists (
    select from public.divisions d where d.parent = of_code and (d.valid_to is null or d.valid_to >= private.today())) then 'superior' else 'county' end;
end
$$;

-- 140724 for a county, 3710 for a prefecture, 37 for a province. codeOf() in app/features/applications/place.ts agrees.
create function private.code_of_division(of_code text) returns text
  language sql immutable set search_path = ''
as $$ select regexp_replace(of_code, '(00){1,2}$', '') $$;

-- One tenant for a division, however many applications are approved at once.
create unique index tenants_division_once_idx on public.tenants (division, kind) where division is not null;

-- ── Applying ─────────────────────────────────────────────────────────────────────────────────────────────────────

create table private.application_senders (
  sender  text not null,
  sent_at timestamptz not null default now()
);
comment on table private.application_senders is '申请来源的散列，只为限制频次，一小时后清除。';
create index application_senders_idx on private.application_senders (sender, sent_at);

-- An hour allows 10 applications from one address prefix (a hash of it comes as x-sender, which the web says), 3 for one mail address, and
-- 200 in all: who talks to the data API directly can say any sender, and must not make the platform a source of unwanted mail.
create function private.limit_applications() returns trigger
  language plpgsql security definer set search_path = ''
as $$
declare
  from_whom text := coalesce(left(nullif(current_setting('request.headers', true), '')::jsonb ->> 'x-sender', 64), 'unknown');
begin
  perform pg_advisory_xact_lock(hashtextextended('applications', 3));
  delete from private.application_senders s where s.sent_at < now() - interval '1 hour';
  if (select count(*) from private.application_senders s where s.sender = from_whom) >= 10
    or (select count(*) from private.application_senders s) >= 200
    or (select count(*) from public.applications a where a.email = new.email and a.applied_at > private.now() - interval '1 hour') >= 3
  then
    raise exception using errcode = 'P0001', message = 'too_many';
  end if;
  insert into private.application_senders (sender) values (from_whom);
  return new;
end
$$;
create trigger applications_a_limit before insert on public.applications for each row execute function private.limit_applications();

-- Runs after the limit (triggers go by name). Definer: the applicant has no account and becomes a person of the platform, without one.
create function private.take_application() returns trigger
  language plpgsql security definer set search_path = ''
as $$
declare
  unset uuid := '00000000-0000-0000-0000-000000000000';
begin
  new.tenant_id := coalesce(nullif(new.tenant_id, unset), (select t.id from public.tenants t where t.kind = 'platform' order by t.created_at limit 1));
  if private.division_has_ended(new.division) then
    raise exception using errcode = 'P0001', message = 'division_ended';
  end if;
  new.division := private.current_division(new.division);
  if new.place = 'division' then new.code := private.code_of_division(new.division); end if;
  perform private.refuse_served(new);
  if new.person_id = unset then
    insert into public.people (tenant_id, name, delivery_email, language) values (new.tenant_id, new.applicant, new.email, new.language)
      returning id into new.person_id;
  end if;
  perform private.ask(new.tenant_id, 'applications.confirm', new.id::text);
  return new;
end
$$;
create trigger applications_b_take before insert on public.applications for each row execute function private.take_application();

create function private.refuse_served(asked public.applications) returns void
  language plpgsql stable set search_path = ''
as $$
begin
  if asked.place = 'division' and private.tenant_serving(asked.division) is not null then
    raise exception using errcode = 'P0001', message = 'division_served';
  end if;
  if private.is_reserved_code(asked.code) or asked.code = 'platform' or exists (select from public.tenants t where t.code = asked.code) then
    raise exception using errcode = 'P0001', message = 'tenant_code_taken';
  end if;
end
$$;

create function private.presented_application_hash() returns text
  language sql stable set search_path = ''
as $$ select private.hash_of(nullif(nullif(current_setting('request.headers', true), '')::jsonb ->> 'x-application', '')) $$;
comment on function private.presented_application_hash() is 'Hash of the secret that the applicant''s link carries: holding the link is the right to confirm and to see how it stands.';

-- Asked for visitors as well, so it must run for anon: invoker, and empty then.
create function private.my_operating_tenant_ids() returns uuid[]
  language plpgsql stable set search_path = ''
as $$
begin
  if current_user = 'anon' then return '{}'; end if;
  return private.my_tenant_ids('operator');
end
$$;
grant execute on function private.presented_application_hash(), private.my_operating_tenant_ids() to anon, authenticated;

-- ── The worker sends the link ────────────────────────────────────────────────────────────────────────────────────

-- Definer: the secret's hash is a closed column. Says who applied; null where there is nothing to confirm any more.
create function private.ready_application(application uuid, secret_hash text) returns uuid
  language plpgsql security definer set search_path = ''
as $$
begin
  update public.applications a set secret_hash = ready_application.secret_hash
    where a.tenant_id = any (private.my_tenant_ids('system')) and a.id = application and a.expires_at > private.now();
  return (select a.person_id from public.applications a
    where a.tenant_id = any (private.my_tenant_ids('system')) and a.id = application and a.expires_at > private.now());
end
$$;

create function public.ready_application(application uuid, secret_hash text) returns uuid
  language plpgsql set search_path = ''
as $$ begin return private.ready_application(application, secret_hash); end $$;
comment on function public.ready_application is 'From now on the link with the secret of this sha256 opens the application; says whom to mail it to.';

-- What the mails of an application say; called by private.sayings.
create function private.application_sayings(county uuid, of_kind text, of_application uuid, people uuid[]) returns table (person_id uuid, content jsonb)
  language plpgsql stable set search_path = '' rows 5
as $$
begin
  return query
    select p, jsonb_strip_nulls(jsonb_build_object('place', a.name, 'reason', d.reason, 'code', t.code, 'expires_on',
      case when of_kind = 'application-confirmation' then private.day_of(a.expires_at) end))
    from public.applications a
    cross join unnest(people) p
    left join public.application_confirmations c on c.tenant_id = a.tenant_id and c.application_id = a.id
    left join public.application_decisions d on d.tenant_id = a.tenant_id and d.application_id = a.id
    left join public.tenants t on t.id = d.founded_id
    where a.tenant_id = county and a.id = of_application and case of_kind
      when 'application-confirmation' then c.application_id is null and a.expires_at > private.now()
      when 'application-received' then c.application_id is not null
      when 'application-waiting' then d.application_id is null
      when 'application-approved' then d.verdict = 'approved'
      when 'application-declined' then d.verdict = 'declined' end;
end
$$;

-- Definer: the visitor who confirms may not queue mail.
create function private.tell_of_confirmation() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  perform private.queue_mails(new.tenant_id, 'application-received', new.application_id::text, array[a.person_id])
    from public.applications a where a.tenant_id = new.tenant_id and a.id = new.application_id;
  perform private.queue_mails(new.tenant_id, 'application-waiting', new.application_id::text, array(
    select m.person_id from public.memberships m where m.tenant_id = new.tenant_id and m.role = 'operator' and m.ended_at is null limit 50));
  return null;
end
$$;
create trigger application_confirmations_tell after insert on public.application_confirmations for each row execute function private.tell_of_confirmation();

-- Definer: as above, for the operator.
create function private.tell_of_decision() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  perform private.queue_mails(new.tenant_id, 'application-' || new.verdict, new.application_id::text, array[a.person_id])
    from public.applications a where a.tenant_id = new.tenant_id and a.id = new.application_id;
  return null;
end
$$;
create trigger application_decisions_tell after insert on public.application_decisions for each row execute function private.tell_of_decision();

-- ── Approving: the tenant and all that it needs, in one transaction ──────────────────────────────────────────────

-- Definer: founds a tenant. Asks for the operator itself. Approved twice, by two clicks or two people, it is one tenant and the same answer.
create function private.approve_application(county uuid, application uuid) returns text
  language plpgsql security definer set search_path = ''
as $$
declare
  asked public.applications;
  decided public.application_decisions;
  founded uuid;
begin
  select a.* into asked from public.applications a
    where a.tenant_id = county and a.id = application and a.tenant_id = any (private.my_tenant_ids('operator')) for update;
  if asked.id is null or not exists (
    select from public.application_confirmations c where c.tenant_id = county and c.application_id = application)
  then
    raise exception using errcode = 'P0001', message = 'not_found';
  end if;
  select d.* into decided from public.application_decisions d where d.tenant_id = county and d.application_id = application;
  if decided.verdict = 'declined' then
    raise exception using errcode = 'P0001', message = 'already_done';
  end if;
  if decided.verdict is null then
    perform private.refuse_served(asked);
    founded := private.found_applied(asked);
    insert into public.application_decisions (tenant_id, application_id, verdict, founded_id) values (county, application, 'approved', founded);
  end if;
  return (select t.code from public.tenants t where t.id = coalesce(founded, decided.founded_id));
exception when unique_violation then
  raise exception using errcode = 'P0001', message = 'division_served';
end
$$;

create function private.found_applied(asked public.applications) returns uuid
  language plpgsql set search_path = ''
as $$
declare
  founded uuid;
  kind text := case when asked.place = 'zone' then 'county' else private.kind_of_division(asked.division) end;
begin
  founded := private.found_tenant(asked.code, kind, asked.name, asked.short_name,
    case when asked.place = 'division' then asked.division end,
    (select t.code from private.superiors_of(asked.division) s join public.tenants t on t.id = s.superior_id order by s.distance limit 1));
  perform private.grant_aggregates(founded, array(select s.superior_id from private.superiors_of(asked.division) s));
  perform private.invite_administrator(founded, 'system_admin', asked.system_admin, asked.system_admin_email);
  perform private.invite_administrator(founded, 'security_admin', asked.security_admin, asked.security_admin_email);
  perform private.invite_administrator(founded, 'auditor', asked.auditor, asked.auditor_email);
  return founded;
end
$$;

create function private.invite_administrator(founded uuid, of_role text, person_name text, person_email text) returns void
  language plpgsql set search_path = ''
as $$
declare
  person uuid;
begin
  insert into public.people (tenant_id, name, delivery_email) values (founded, person_name, person_email) returning id into person;
  insert into public.invitations (tenant_id, person_id, email, role, invited_by)
    values (founded, person, person_email, of_role, private.system_member_of(founded));
end
$$;

-- Totals only, until the end of next year, and the county's security administrator ends them when it likes: the form says so. A committee
-- that was ever given anything keeps what the county made of it.
create function private.grant_aggregates(founded uuid, superiors uuid[]) returns void
  language plpgsql set search_path = ''
as $$
begin
  insert into public.oversight_grants (tenant_id, grantee_id, scope, expires_on, granted_by)
    select founded, s, 'aggregate', make_date(extract(year from private.today())::int + 1, 12, 31), private.system_member_of(founded)
    from unnest(superiors) s
    where s <> founded and not exists (select from public.oversight_grants g where g.tenant_id = founded and g.grantee_id = s);
end
$$;

-- A committee above that comes later: the tenants whose nearest it is now hang under it. Those that applied agreed in their application
-- to give their totals upwards, so it gets them; those set up otherwise are asked by nobody and give nothing.
create function private.adopt_counties(founded uuid) returns void
  language plpgsql set search_path = ''
as $$
declare
  beneath record;
begin
  for beneath in
    select t.id, d.application_id is not null as has_applied,
      (select s.superior_id from private.superiors_of(p.division) s where s.superior_id <> t.id order by s.distance limit 1) as nearest
    from public.tenants t
    left join public.application_decisions d on d.founded_id = t.id
    left join public.applications a on a.tenant_id = d.tenant_id and a.id = d.application_id
    cross join lateral (select coalesce(t.division, a.division) as division) p
    where t.id <> founded and p.division is not null and founded in (select s.superior_id from private.superiors_of(p.division) s)
  loop
    update public.tenants t set parent_id = founded where t.id = beneath.id and beneath.nearest = founded;
    if beneath.has_applied then perform private.grant_aggregates(beneath.id, array[founded]); end if;
  end loop;
end
$$;

create function public.approve_application(county uuid, application uuid) returns text
  language plpgsql set search_path = ''
as $$ begin return private.approve_application(county, application); end $$;
comment on function public.approve_application is 'Founds what was applied for, with its three administrators invited, and says its code; again, it only says the code. Refuses division_served, tenant_code_taken, already_done (it was declined).';

grant execute on function private.ready_application(uuid, text), private.approve_application(uuid, uuid) to authenticated;
grant execute on function public.ready_application(uuid, text), public.approve_application(uuid, uuid) to authenticated;

-- ── What nobody confirmed goes ───────────────────────────────────────────────────────────────────────────────────

-- Definer: no county owns these. Names, phones and mailboxes of people who never answered are kept for private.instance.unconfirmed_days
-- after the link has expired, so nobody can be confirming meanwhile. The applicant became a person of the platform for this one
-- application, and goes with what was mailed to them.
create function private.purge_applications(most int) returns int
  language plpgsql security definer set search_path = ''
as $$
declare
  gone uuid[];
begin
  with old as (
    select a.tenant_id, a.id from public.applications a
    where a.expires_at < private.now() - make_interval(days => (select i.unconfirmed_days from private.instance i))
      and not exists (select from public.application_confirmations c where c.tenant_id = a.tenant_id and c.application_id = a.id)
    order by a.expires_at limit least(most, 500) for update skip locked
  ), deleted as (
    delete from public.applications a using old where a.tenant_id = old.tenant_id and a.id = old.id returning a.person_id
  )
  select array_agg(d.person_id) into gone from deleted d;
  delete from public.mail_log m where m.person_id = any (gone) and m.kind = 'application-confirmation';
  delete from public.people p where p.id = any (gone) and p.account_id is null;
  return coalesce(cardinality(gone), 0);
end
$$;

create function public.purge_applications(most int) returns int
  language plpgsql set search_path = ''
as $$ begin return private.purge_applications(most); end $$;
comment on function public.purge_applications is 'Deletes applications that nobody confirmed, with their applicants, once the platform keeps them no longer, at most 500; says how many.';
grant execute on function private.purge_applications(int), public.purge_applications(int) to service_role;
insert into private.cross_county_paths (path) values ('/rpc/purge_applications');

-- ── Row-level security ───────────────────────────────────────────────────────────────────────────────────────────

alter table public.applications enable row level security;
create policy "the operator reads applications, and whoever holds its link one" on public.applications
  for select to anon, authenticated using (
    secret_hash = (select private.presented_application_hash())
    or tenant_id = any ((select private.my_operating_tenant_ids())::uuid[]));
create policy "everyone may apply, without an account" on public.applications for insert to anon with check (true);
grant select (tenant_id, id, place, division, code, name, short_name, applied_at, expires_at) on public.applications to anon;
grant select (tenant_id, id, place, division, code, name, short_name, applicant, office_phone, email, system_admin, system_admin_email,
  security_admin, security_admin_email, auditor, auditor_email, applied_at, expires_at) on public.applications to authenticated;
grant insert (id, place, division, code, name, short_name, applicant, office_phone, email, system_admin, system_admin_email,
  security_admin, security_admin_email, auditor, auditor_email, language) on public.applications to anon;

alter table public.application_confirmations enable row level security;
create policy "who reads an application reads whether it was confirmed" on public.application_confirmations
  for select to anon, authenticated using (
    (tenant_id, application_id) in (select a.tenant_id, a.id from public.applications a));
create policy "whoever holds the link confirms, within two days" on public.application_confirmations
  for insert to anon with check (
    (tenant_id, application_id) in (select a.tenant_id, a.id from public.applications a where a.expires_at > (select private.now())));
grant select on public.application_confirmations to anon, authenticated;
grant insert (tenant_id, application_id) on public.application_confirmations to anon;

alter table public.application_decisions enable row level security;
create policy "who reads an application reads what was decided" on public.application_decisions
  for select to anon, authenticated using (
    (tenant_id, application_id) in (select a.tenant_id, a.id from public.applications a));
create policy "the operator declines what was confirmed; approving is a function" on public.application_decisions
  for insert to authenticated with check (
    verdict = 'declined' and tenant_id = any ((select private.my_operating_tenant_ids())::uuid[])
    and (tenant_id, application_id) in (select c.tenant_id, c.application_id from public.application_confirmations c));
grant select (tenant_id, application_id, verdict, reason, founded_id, decided_at) on public.application_decisions to anon;
grant select on public.application_decisions to authenticated;
grant insert (tenant_id, application_id, verdict, reason) on public.application_decisions to authenticated;

select private.trace('public.applications', closed => '{applicant,office_phone,email,system_admin,system_admin_email,security_admin,security_admin_email,auditor,auditor_email}');
select private.trace('public.application_confirmations');
select private.trace('public.application_decisions');
