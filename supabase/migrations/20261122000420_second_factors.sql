-- Second factors: what a sign-in shows besides the password (TOTP, or a recovery code), and how old the password may be.
-- The secret is sealed by the web, which alone can open it; the database believes a code only with the web's proof (docs/decisions.md).

create table private.second_factors (
  account_id  uuid not null,
  sealed      text not null check (length(sealed) between 20 and 400),
  enrolled_at timestamptz not null default now(),
  last_step   bigint not null,                          -- of the last code that was accepted: none is accepted twice
  constraint second_factors_pkey primary key (account_id),
  constraint second_factors_account_fkey foreign key (account_id) references auth.users (id) on delete cascade
);
comment on table private.second_factors is '二次验证：每个账号一份密钥，由网页端加密后存放，数据库解不开。';

-- Shown on the page and not yet confirmed: bound to the sign-in, so that nobody confirms what another has seen.
create table private.offered_factors (
  session_id uuid not null,
  sealed     text not null check (length(sealed) between 20 and 400),
  offered_at timestamptz not null default now(),
  constraint offered_factors_pkey primary key (session_id),
  constraint offered_factors_session_fkey foreign key (session_id) references public.sign_ins (session_id) on delete cascade
);
comment on table private.offered_factors is '尚未确认的二次验证密钥：只对当次登录有效。';

create table private.recovery_codes (
  account_id uuid not null,
  hash       text not null,
  used_at    timestamptz,
  constraint recovery_codes_pkey primary key (account_id, hash),
  constraint recovery_codes_account_fkey foreign key (account_id) references private.second_factors (account_id) on delete cascade
);
comment on table private.recovery_codes is '恢复码：十个，只存散列，每个只能用一次。';

create table private.factor_attempts (
  id           uuid not null default gen_random_uuid(),
  account_id   uuid not null,
  session_id   uuid not null,
  tried_at     timestamptz not null default now(),
  succeeded_at timestamptz,
  constraint factor_attempts_pkey primary key (id),
  constraint factor_attempts_account_fkey foreign key (account_id) references auth.users (id) on delete cascade
);
comment on table private.factor_attempts is '二次验证的尝试：先记后验，连错五次锁定十五分钟。';
create index factor_attempts_account_idx on private.factor_attempts (account_id, tried_at desc);

create table private.password_changes (
  account_id uuid not null,
  changed_at timestamptz not null default now(),
  constraint password_changes_pkey primary key (account_id),
  constraint password_changes_account_fkey foreign key (account_id) references auth.users (id) on delete cascade
);
comment on table private.password_changes is '密码最近一次更改的时间：由数据库自行记录，三员须每九十天更改。';

create table public.factor_resets (
  tenant_id uuid not null,
  id        uuid not null default gen_random_uuid(),
  person_id uuid not null,
  reset_by  uuid not null default private.me(),
  reset_at  timestamptz not null default now(),
  constraint factor_resets_pkey primary key (tenant_id, id),
  constraint factor_resets_person_fkey foreign key (tenant_id, person_id) references public.people (tenant_id, id) on update cascade,
  constraint factor_resets_reset_by_fkey foreign key (tenant_id, reset_by) references public.people (tenant_id, id) on update cascade
);
comment on table public.factor_resets is '重置二次验证的登记：安全管理员为丢失手机的人员办理，不得为自己办理。';
create index factor_resets_person_idx on public.factor_resets (tenant_id, person_id);
create index factor_resets_reset_by_idx on public.factor_resets (tenant_id, reset_by);

-- ── How old the password is: noted by the database itself, whoever changed it and by whatever way ──────────────────

create function private.note_password_change() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  insert into private.password_changes (account_id) values (new.id)
    on conflict (account_id) do update set changed_at = now();
  update public.sign_ins s set password_changed_at = now() where s.person_id = new.id and s.ended_at is null;
  return null;
end
$$;
create trigger liangxin_password_made after insert on auth.users for each row execute function private.note_password_change();
create trigger liangxin_password_changed after update of encrypted_password on auth.users for each row
  when (old.encrypted_password is distinct from new.encrypted_password) execute function private.note_password_change();
-- Accounts from before this migration.
insert into private.password_changes (account_id, changed_at) select u.id, u.created_at from auth.users u;

create function private.password_changed_at(account uuid) returns timestamptz
  language plpgsql stable set search_path = ''
as $$ begin return coalesce((select c.changed_at from private.password_changes c where c.account_id = account), '-infinity'); end $$;

-- Definer: what may not stand in the caller's password. Told to a complete sign-in, to a recovery link and to whoever holds an
-- invitation, and not to a token by password alone. Of telephone numbers only those that were guessed are told.
create function private.password_facts(digits text[]) returns text[]
  language plpgsql stable security definer set search_path = ''
as $$
declare
  account uuid := coalesce(private.me(), case when exists (
    select from jsonb_array_elements(coalesce(auth.jwt() -> 'amr', '[]')) a where coalesce(a ->> 'method', a #>> '{}') in ('otp', 'recovery')) then auth.uid() end);
begin
  return array(
    select distinct f.fact from public.people p
    join public.tenants t on t.id = p.tenant_id
    cross join lateral unnest(array[p.name, t.name, t.short_name, t.code] || array(
      select d from unnest(digits) d where length(d) >= 7 and position(d in regexp_replace(p.phone, '\D', '', 'g')) > 0)) f(fact)
    where p.account_id = account or (p.tenant_id, p.id) in (
      select i.tenant_id, i.person_id from public.invitations i
      where i.secret_hash = private.presented_secret_hash() and i.accepted_at is null and i.withdrawn_at is null)
    limit 100);
end
$$;

create function public.password_facts(digits text[]) returns text[]
  language plpgsql stable set search_path = ''
as $$ begin return private.password_facts(digits); end $$;
comment on function public.password_facts is 'Names and codes that may not stand in the caller''s own password, and which of these digits are in its telephone number.';

-- ── What a sign-in still asks for ────────────────────────────────────────────────────────────────────────────────

create function private.assurance_wanted(account uuid) returns int
  language plpgsql stable set search_path = ''
as $$
begin
  return coalesce((select max(m.assurance) from public.memberships m where m.person_id = account and m.ended_at is null), 0);
end
$$;
comment on function private.assurance_wanted is 'The most that any role of the account asks for, anywhere; see memberships.assurance.';

create function private.wants_second_factor(account uuid) returns boolean
  language plpgsql stable set search_path = ''
as $$
begin
  return exists (select from private.second_factors f where f.account_id = account) or private.assurance_wanted(account) > 0;
end
$$;

-- The token's sign-in, complete or not; null where it has ended or none was begun. What every function here acts on.
create function private.live_sign_in() returns public.sign_ins
  language plpgsql stable set search_path = ''
as $$
declare
  held public.sign_ins;
begin
  select s.* into held from public.sign_ins s
    where s.session_id = private.session_id() and s.ended_at is null
      and s.last_seen_at > now() - interval '30 minutes' and s.started_at > now() - interval '12 hours';
  return held;
end
$$;

-- Definer: asked while the sign-in is incomplete and the caller reads nothing.
create function private.next_step() returns text
  language plpgsql stable security definer set search_path = ''
as $$
declare
  held public.sign_ins := private.live_sign_in();
  wanted int := private.assurance_wanted(held.person_id);
begin
  if held.session_id is null then return 'sign_in'; end if;
  if held.factor_shown_at is null and (held.completed_at is null or wanted > 0) then
    if exists (select from private.second_factors f where f.account_id = held.person_id) then return 'factor'; end if;
    return case when wanted > 0 then 'enrolment' else 'sign_in' end;
  end if;
  return case when wanted = 2 and held.password_changed_at <= now() - interval '90 days' then 'password' else 'done' end;
end
$$;

create function public.next_step() returns text
  language plpgsql stable set search_path = ''
as $$ begin return private.next_step(); end $$;
comment on function public.next_step is 'What the caller''s sign-in still asks for: sign_in (there is none), factor, enrolment (of a first factor), password (a new one), or done.';

-- ── Showing a factor ─────────────────────────────────────────────────────────────────────────────────────────────

-- Definer, as all that follow: secrets, codes and attempts are read and written by these functions alone.
-- Counts before the code is looked at, so that a hundred guesses at once are still five. By account, as guesses come in new sign-ins.
create function private.try_second_factor() returns table (attempt uuid, account_id uuid, sealed text, tried_at timestamptz)
  language plpgsql security definer set search_path = '' rows 1
as $$
#variable_conflict use_column
declare
  held public.sign_ins := private.live_sign_in();
  kept private.second_factors;
begin
  select f.* into kept from private.second_factors f where f.account_id = held.person_id;
  if kept.account_id is null then
    raise exception using errcode = 'P0001', message = 'not_found';
  end if;
  perform pg_advisory_xact_lock(hashtextextended(held.person_id::text, 2));
  if (select count(*) from private.factor_attempts a
      where a.account_id = held.person_id and a.tried_at > now() - interval '15 minutes'
        and a.tried_at > coalesce((select max(s.succeeded_at) from private.factor_attempts s where s.account_id = held.person_id), '-infinity')) >= 5 then
    raise exception using errcode = 'P0001', message = 'factor_locked';
  end if;
  return query
    insert into private.factor_attempts as a (account_id, session_id) values (held.person_id, held.session_id)
      returning a.id, a.account_id, kept.sealed, a.tried_at;
end
$$;

create function public.try_second_factor() returns table (attempt uuid, account_id uuid, sealed text, tried_at timestamptz)
  language plpgsql set search_path = '' rows 1
as $$ begin return query select * from private.try_second_factor(); end $$;
comment on function public.try_second_factor is 'Counts a try and gives the caller''s own sealed secret, which the web alone can open. Refuses the sixth failure in fifteen minutes.';

create function private.end_attempt(attempt uuid, held public.sign_ins) returns void
  language plpgsql security definer set search_path = ''
as $$
begin
  update private.factor_attempts a set succeeded_at = now()
    where a.id = attempt and a.session_id = held.session_id and a.succeeded_at is null and a.tried_at > now() - interval '2 minutes';
  if not found then
    raise exception using errcode = 'P0001', message = 'wrong_code';
  end if;
end
$$;

-- Only the web can make a proof: a token used directly at the data API completes nothing. proofOf() in app/platform/sealing.server.ts agrees.
create function private.refuse_unproven(purpose text, step bigint, proof text) returns void
  language plpgsql stable security definer set search_path = ''
as $$
declare
  present bigint := floor(extract(epoch from now()) / 30);
  key bytea := (select i.proof_key from private.instance i);
  message text := private.session_id()::text || '|' || purpose || '|' || step;
begin
  -- The code itself was good for one step to either side when the try was counted; since then another may have begun.
  if step not between present - 2 and present + 1
    or proof is distinct from encode(extensions.hmac(convert_to(message, 'UTF8'), key, 'sha256'), 'hex') or key is null then
    raise exception using errcode = 'P0001', message = 'wrong_code';
  end if;
end
$$;

create function private.complete_sign_in(held public.sign_ins) returns void
  language plpgsql security definer set search_path = ''
as $$
begin
  perform private.tell_of_new_device(held);
  update public.sign_ins s set factor_shown_at = now(), completed_at = coalesce(s.completed_at, now()), last_seen_at = now()
    where s.session_id = held.session_id;
end
$$;

create function private.show_second_factor(attempt uuid, step bigint, proof text) returns void
  language plpgsql security definer set search_path = ''
as $$
declare
  held public.sign_ins := private.live_sign_in();
begin
  perform private.end_attempt(attempt, held);
  perform private.refuse_unproven('show', step, proof);
  update private.second_factors f set last_step = step where f.account_id = held.person_id and f.last_step < step;
  if not found then
    raise exception using errcode = 'P0001', message = 'code_used';
  end if;
  perform private.complete_sign_in(held);
end
$$;

create function public.show_second_factor(attempt uuid, step bigint, proof text) returns void
  language plpgsql set search_path = ''
as $$ begin perform private.show_second_factor(attempt, step, proof); end $$;
comment on function public.show_second_factor is 'Completes the caller''s sign-in with a code of this time step. Refuses a step that was accepted before, and what the web has not proven.';

create function private.use_recovery_code(attempt uuid, code text) returns void
  language plpgsql security definer set search_path = ''
as $$
declare
  held public.sign_ins := private.live_sign_in();
begin
  perform private.end_attempt(attempt, held);
  update private.recovery_codes c set used_at = now()
    where c.account_id = held.person_id and c.hash = private.recovery_code_hash(code) and c.used_at is null;
  if not found then
    raise exception using errcode = 'P0001', message = 'wrong_code';
  end if;
  perform private.complete_sign_in(held);
end
$$;

create function public.use_recovery_code(attempt uuid, code text) returns void
  language plpgsql set search_path = ''
as $$ begin perform private.use_recovery_code(attempt, code); end $$;
comment on function public.use_recovery_code is 'Completes the caller''s sign-in with one of its recovery codes, which is used up. Spaces, dashes and capitals do not matter.';

create function private.recovery_code_hash(code text) returns text
  language sql immutable set search_path = ''
as $$ select encode(extensions.digest(regexp_replace(lower(code), '[^0-9a-f]', '', 'g'), 'sha256'), 'hex') $$;

-- ── Enrolling, changing, removing ────────────────────────────────────────────────────────────────────────────────

-- The secret that this sign-in was shown first stays: reloading the page does not change what the telephone has scanned.
create function private.offer_second_factor(sealed text) returns table (offered text, offered_at timestamptz)
  language plpgsql security definer set search_path = '' rows 1
as $$
declare
  held public.sign_ins := private.live_sign_in();
begin
  if held.session_id is null then
    raise exception using errcode = 'P0001', message = 'not_found';
  end if;
  return query
    insert into private.offered_factors as o (session_id, sealed) values (held.session_id, offer_second_factor.sealed)
      on conflict (session_id) do update set offered_at = now()
      returning o.sealed, o.offered_at;
end
$$;

create function public.offer_second_factor(sealed text) returns table (offered text, offered_at timestamptz)
  language plpgsql set search_path = '' rows 1
as $$ begin return query select * from private.offer_second_factor(sealed); end $$;
comment on function public.offer_second_factor is 'Keeps a sealed secret for the caller''s sign-in until a code confirms it, and gives back the one that holds.';

-- A factor that is there may be changed only by who has just shown it, whoever found the device signed in.
create function private.refuse_unless_fresh(held public.sign_ins) returns void
  language plpgsql stable security definer set search_path = ''
as $$
begin
  if held.session_id is null or exists (select from private.second_factors f where f.account_id = held.person_id)
    and coalesce(held.factor_shown_at, '-infinity') < now() - interval '2 minutes' then
    raise exception using errcode = 'P0001', message = 'code_needed';
  end if;
end
$$;

create function private.enrol_second_factor(step bigint, proof text) returns text[]
  language plpgsql security definer set search_path = ''
as $$
declare
  held public.sign_ins := private.live_sign_in();
  offered text;
begin
  perform private.refuse_unless_fresh(held);
  perform private.refuse_unproven('enrol', step, proof);
  delete from private.offered_factors o where o.session_id = held.session_id returning o.sealed into offered;
  if offered is null then
    raise exception using errcode = 'P0001', message = 'already_done';
  end if;
  insert into private.second_factors as f (account_id, sealed, last_step) values (held.person_id, offered, step)
    on conflict (account_id) do update set sealed = excluded.sealed, last_step = excluded.last_step, enrolled_at = now();
  -- What was begun without this factor begins again.
  update public.sign_ins s set ended_at = now() where s.person_id = held.person_id and s.session_id <> held.session_id and s.ended_at is null;
  perform private.complete_sign_in(held);
  return private.new_recovery_codes(held.person_id);
end
$$;

create function public.enrol_second_factor(step bigint, proof text) returns text[]
  language plpgsql set search_path = ''
as $$ begin return private.enrol_second_factor(step, proof); end $$;
comment on function public.enrol_second_factor is 'Makes the secret that this sign-in was offered the account''s second factor, ends its other sign-ins, and says ten recovery codes, this once.';

create function private.new_recovery_codes(account uuid) returns text[]
  language plpgsql security definer set search_path = ''
as $$
declare
  codes text[];
begin
  delete from private.recovery_codes c where c.account_id = account;
  select array_agg(regexp_replace(encode(extensions.gen_random_bytes(10), 'hex'), '(.{4})(?=.)', '\1-', 'g')) into codes from generate_series(1, 10);
  insert into private.recovery_codes (account_id, hash) select account, private.recovery_code_hash(c) from unnest(codes) c;
  return codes;
end
$$;

create function private.renew_recovery_codes() returns text[]
  language plpgsql security definer set search_path = ''
as $$
declare
  held public.sign_ins := private.live_sign_in();
begin
  perform private.refuse_unless_fresh(held);
  if not exists (select from private.second_factors f where f.account_id = held.person_id) then
    raise exception using errcode = 'P0001', message = 'not_found';
  end if;
  return private.new_recovery_codes(held.person_id);
end
$$;

create function public.renew_recovery_codes() returns text[]
  language plpgsql set search_path = ''
as $$ begin return private.renew_recovery_codes(); end $$;
comment on function public.renew_recovery_codes is 'Ten new recovery codes, said this once; the old ones no longer hold. Asks for a factor shown within two minutes.';

create function private.remove_second_factor() returns void
  language plpgsql security definer set search_path = ''
as $$
declare
  held public.sign_ins := private.live_sign_in();
begin
  perform private.refuse_unless_fresh(held);
  if private.assurance_wanted(held.person_id) > 0 then
    raise exception using errcode = 'P0001', message = 'factor_required';
  end if;
  delete from private.second_factors f where f.account_id = held.person_id;
end
$$;

create function public.remove_second_factor() returns void
  language plpgsql set search_path = ''
as $$ begin perform private.remove_second_factor(); end $$;
comment on function public.remove_second_factor is 'Signs in by password alone again. Refused to roles that need the factor, and without one shown within two minutes.';

-- Of a live, complete sign-in, for the page of one's own account.
create function private.my_second_factor() returns table (enrolled_at timestamptz, codes_left int, is_required boolean, password_changed_at timestamptz, password_expires_at timestamptz)
  language plpgsql stable security definer set search_path = '' rows 1
as $$
declare
  speaker uuid := private.me();
  wanted int := private.assurance_wanted(speaker);
begin
  if speaker is null then return; end if;
  return query
    select f.enrolled_at, (select count(*)::int from private.recovery_codes c where c.account_id = speaker and c.used_at is null), wanted > 0,
      p.changed_at, case when wanted = 2 then p.changed_at + interval '90 days' end
    from (select private.password_changed_at(speaker) as changed_at) p
    left join private.second_factors f on f.account_id = speaker;
end
$$;

create function public.my_second_factor() returns table (enrolled_at timestamptz, codes_left int, is_required boolean, password_changed_at timestamptz, password_expires_at timestamptz)
  language plpgsql stable set search_path = '' rows 1
as $$ begin return query select * from private.my_second_factor(); end $$;
comment on function public.my_second_factor is 'Whether the caller has a second factor and needs one, how many recovery codes are left, and until when an administrator''s password holds.';

-- ── A lost factor: two keys, never one's own ─────────────────────────────────────────────────────────────────────

-- By the operator of the installation alone, see docs/operations.md: no role of the data API may call it.
create function private.forget_second_factor(account uuid) returns void
  language plpgsql security definer set search_path = ''
as $$
begin
  delete from private.second_factors f where f.account_id = account;
  update public.sign_ins s set ended_at = now() where s.person_id = account and s.ended_at is null;
end
$$;
comment on function private.forget_second_factor is 'The account signs in with its password and enrols anew; all its sign-ins end.';

-- Whoever holds a privileged role in another county as well is not for this county alone to weaken.
create function private.reset_second_factor(county uuid, person uuid) returns void
  language plpgsql security definer set search_path = ''
as $$
begin
  if not county = any (private.my_tenant_ids('security_admin')) or person = private.me()
    or not exists (select from public.people p join private.second_factors f on f.account_id = p.account_id where p.tenant_id = county and p.id = person) then
    raise exception using errcode = 'P0001', message = 'not_found';
  end if;
  if exists (select from public.memberships m where m.person_id = person and m.tenant_id <> county and m.assurance > 0 and m.ended_at is null) then
    raise exception using errcode = 'P0001', message = 'factor_needed_elsewhere';
  end if;
  perform private.forget_second_factor(person);
  insert into public.factor_resets (tenant_id, person_id) values (county, person);
end
$$;

create function public.reset_second_factor(county uuid, person uuid) returns void
  language plpgsql set search_path = ''
as $$ begin perform private.reset_second_factor(county, person); end $$;
comment on function public.reset_second_factor is 'Forgets another''s lost second factor and ends their sign-ins; for the county''s security administrator. It is registered and mailed.';

create function private.has_second_factor(county uuid, person uuid) returns boolean
  language plpgsql stable security definer set search_path = ''
as $$
begin
  return county = any (private.my_tenant_ids('system_admin', 'security_admin')) and exists (
    select from public.people p join private.second_factors f on f.account_id = p.account_id where p.tenant_id = county and p.id = person);
end
$$;

create function public.has_second_factor(county uuid, person uuid) returns boolean
  language plpgsql stable set search_path = ''
as $$ begin return private.has_second_factor(county, person); end $$;
comment on function public.has_second_factor is 'Whether somebody of the county signs in with a second factor, for its system and security administrators.';

-- ── A device that the account has not been seen on ───────────────────────────────────────────────────────────────

create function private.agent_family(agent text) returns text
  language sql immutable set search_path = ''
as $$
  select case when agent ~ 'MicroMessenger' then 'WeChat' when agent ~ 'Edg' then 'Edge' when agent ~ 'Firefox|FxiOS' then 'Firefox'
      when agent ~ 'Chrome|CriOS' then 'Chrome' when agent ~ 'Safari' then 'Safari' else 'other' end
    || ', ' || case when agent ~ 'HarmonyOS|OpenHarmony' then 'HarmonyOS' when agent ~ 'Android' then 'Android' when agent ~ 'iPhone|iPad' then 'iOS'
      when agent ~ 'Windows' then 'Windows' when agent ~ 'Mac OS' then 'macOS' when agent ~ 'Linux' then 'Linux' else 'other' end
$$;
comment on function private.agent_family(text) is 'Browser and system without their versions, which change every few weeks.';

-- At most five mails a day; of an account that holds a privileged role, to where one of those counties writes.
create function private.tell_of_new_device(held public.sign_ins) returns void
  language plpgsql security definer set search_path = ''
as $$
declare
  county uuid := (
    select m.tenant_id from public.memberships m join public.people p on p.tenant_id = m.tenant_id and p.id = m.person_id
    where m.person_id = held.person_id and m.assurance > 0 and m.ended_at is null
    order by p.has_mailbox desc, m.granted_at limit 1);
begin
  if county is null or held.factor_shown_at is not null or exists (
    select from public.sign_ins s
    where s.person_id = held.person_id and s.session_id <> held.session_id and s.factor_shown_at is not null and s.started_at > now() - interval '180 days'
      and (private.agent_family(s.agent), private.address_prefix(s.address)) is not distinct from (private.agent_family(held.agent), private.address_prefix(held.address)))
  then return; end if;
  if (select count(*) from public.mail_log m where m.tenant_id = county and m.person_id = held.person_id and m.kind = 'sign-in-new-device'
      and m.queued_at > private.now() - interval '1 day') < 5 then
    perform private.queue_mails(county, 'sign-in-new-device', held.session_id::text, array[held.person_id]);
  end if;
end
$$;

-- ── Row-level security ───────────────────────────────────────────────────────────────────────────────────────────

alter table public.factor_resets enable row level security;
create policy "the security administrator and the auditor read whose factor was reset, others of their own" on public.factor_resets
  for select to authenticated using (
    tenant_id = any ((select private.my_tenant_ids('security_admin', 'auditor'))::uuid[]) or person_id = (select private.me()));
grant select on public.factor_resets to authenticated;

grant execute on function
  private.password_facts(text[]), private.next_step(), private.try_second_factor(), private.show_second_factor(uuid, bigint, text), private.use_recovery_code(uuid, text),
  private.offer_second_factor(text), private.enrol_second_factor(bigint, text), private.renew_recovery_codes(), private.remove_second_factor(),
  private.my_second_factor(), private.reset_second_factor(uuid, uuid), private.has_second_factor(uuid, uuid)
  to authenticated;
grant execute on function
  public.password_facts(text[]), public.next_step(), public.try_second_factor(), public.show_second_factor(uuid, bigint, text), public.use_recovery_code(uuid, text),
  public.offer_second_factor(text), public.enrol_second_factor(bigint, text), public.renew_recovery_codes(), public.remove_second_factor(),
  public.my_second_factor(), public.reset_second_factor(uuid, uuid), public.has_second_factor(uuid, uuid)
  to authenticated;

select private.trace('public.factor_resets');
