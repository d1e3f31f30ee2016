-- Entering: beginning and ending a sign-in, accepting an invitation, and opening a county's door.

-- Definer: only the database may say that a sign-in is complete. The token alone reads nothing until this has been called
-- with an attempt that was counted before the password was looked at, nor then, where a second factor is asked for.
create function private.begin_sign_in(attempt uuid, agent text) returns text
  language plpgsql security definer set search_path = ''
as $$
declare
  tried public.sign_in_attempts;
begin
  update public.sign_in_attempts a set succeeded_at = now()
    where a.id = attempt and a.succeeded_at is null and a.tried_at > now() - interval '2 minutes'
      and a.account = (select lower(u.email) from auth.users u where u.id = auth.uid())
    returning * into tried;
  if tried.id is null or not exists (select from public.people p where p.account_id = auth.uid()) then
    raise exception using errcode = 'P0001', message = 'wrong_credentials';
  end if;
  perform private.open_sign_in(tried.address, agent);
  return private.next_step();
end
$$;

create function public.begin_sign_in(attempt uuid, agent text) returns text
  language plpgsql set search_path = ''
as $$ begin return private.begin_sign_in(attempt, agent); end $$;
comment on function public.begin_sign_in is 'Opens the token''s sign-in and says what it still asks for (see next_step). `attempt` is the caller''s own uncounted try of the last two minutes.';

-- Definer: see begin_sign_in. Complete at once only where no second factor is asked for: none enrolled, and no role that wants one.
create function private.open_sign_in(address text, agent text) returns void
  language plpgsql security definer set search_path = ''
as $$
begin
  insert into public.sign_ins (session_id, person_id, completed_at, address, agent, password_changed_at)
    values (private.session_id(), auth.uid(), case when not private.wants_second_factor(auth.uid()) then now() end, address, left(agent, 300),
      private.password_changed_at(auth.uid()))
    on conflict (session_id) do nothing;
end
$$;

-- Definer: see begin_sign_in.
create function private.end_sign_in() returns void
  language plpgsql security definer set search_path = ''
as $$
begin
  update public.sign_ins s set ended_at = now() where s.session_id = private.session_id() and s.ended_at is null;
end
$$;

create function public.end_sign_in() returns void
  language plpgsql set search_path = ''
as $$ begin perform private.end_sign_in(); end $$;
comment on function public.end_sign_in is 'Ends the token''s sign-in: from the next request on it reads nothing.';

-- Definer: a recovered password ends every sign-in of the account, also those begun with the old one.
create function private.end_my_sign_ins() returns void
  language plpgsql security definer set search_path = ''
as $$
begin
  update public.sign_ins s set ended_at = now() where s.person_id = auth.uid() and s.ended_at is null;
end
$$;

create function public.end_my_sign_ins() returns void
  language plpgsql set search_path = ''
as $$ begin perform private.end_my_sign_ins(); end $$;
comment on function public.end_my_sign_ins is 'Ends all sign-ins of the caller''s account; called after a password was changed by recovery.';

-- Definer: see begin_sign_in. Only the caller's own; of another's, or one that is over, nothing is said.
create function private.end_sign_in_elsewhere(session uuid) returns void
  language plpgsql security definer set search_path = ''
as $$
begin
  update public.sign_ins s set ended_at = now()
    where s.session_id = session and s.person_id = private.me() and s.ended_at is null;
end
$$;

create function public.end_sign_in_elsewhere(session uuid) returns void
  language plpgsql set search_path = ''
as $$ begin perform private.end_sign_in_elsewhere(session); end $$;
comment on function public.end_sign_in_elsewhere is 'Ends one of the caller''s own sign-ins, such as that of a lost phone.';

-- Definer: see begin_sign_in.
create function private.end_other_sign_ins() returns void
  language plpgsql security definer set search_path = ''
as $$
begin
  update public.sign_ins s set ended_at = now()
    where s.person_id = private.me() and s.session_id <> private.session_id() and s.ended_at is null;
end
$$;

create function public.end_other_sign_ins() returns void
  language plpgsql set search_path = ''
as $$ begin perform private.end_other_sign_ins(); end $$;
comment on function public.end_other_sign_ins is 'Ends the caller''s sign-ins except this one; called after the password was changed.';

create function public.my_sign_ins()
  returns table (session_id uuid, started_at timestamptz, last_seen_at timestamptz, address text, agent text, is_current boolean)
  language plpgsql stable set search_path = '' rows 5
as $$
begin
  return query
    select s.session_id, s.started_at, s.last_seen_at, s.address, s.agent, s.session_id = private.session_id()
    from public.sign_ins s
    where s.person_id = (select private.me()) and s.ended_at is null
      and s.last_seen_at > now() - interval '30 minutes' and s.started_at > now() - interval '12 hours'
    order by s.started_at desc
    limit 50;
end
$$;
comment on function public.my_sign_ins is 'The caller''s live sign-ins, the latest first; at most 50.';

-- ── Appointing to roles, and ending that ──────────────────────────────────────────────────────────────────────────

create function private.is_operational(role text) returns boolean
  language sql immutable set search_path = ''
as $$ select role in ('instructor', 'unit_contact', 'participant', 'department', 'area_worker') $$;

-- Taking a role away raises nobody, so the office needs no delegation for it.
create function private.may_end(county uuid, role text) returns boolean
  language plpgsql stable set search_path = ''
as $$
begin
  if private.is_operational(role) then return county = any (private.my_tenant_ids('officer', 'system')); end if;
  return role <> 'system' and county = any (private.my_tenant_ids('security_admin'));
end
$$;

-- The policy of memberships says the same (DESIGN §5: two keys for privileged roles).
create function private.may_appoint(county uuid, person uuid, role text) returns boolean
  language plpgsql stable set search_path = ''
as $$
begin
  if not private.is_operational(role) then return private.may_end(county, role); end if;
  return county = any (private.my_delegated_tenant_ids()) or county = any (private.my_tenant_ids('system'))
    or (county = any (private.my_tenant_ids('officer'))
      and exists (select from public.people p where p.tenant_id = county and p.id = person and p.account_id is null));
end
$$;

-- Whose slip somebody may print, and whose link close: an account is the system administrator's to give, too.
create function private.may_invite(county uuid, role text) returns boolean
  language plpgsql stable set search_path = ''
as $$
begin
  if not private.is_operational(role) then return private.may_end(county, role); end if;
  return county = any (private.my_delegated_tenant_ids()) or county = any (private.my_tenant_ids('system_admin'));
end
$$;

-- Definer: when it ended, and by whom, is the database's to say. The security administrator's word may be taken back at any time.
create function private.end_delegation(county uuid) returns void
  language plpgsql security definer set search_path = ''
as $$
begin
  if county <> all (private.my_tenant_ids('security_admin')) then
    raise exception using errcode = 'P0001', message = 'not_found';
  end if;
  update public.delegations d set ended_at = now(), ended_by = private.me() where d.tenant_id = county and d.ended_at is null;
end
$$;

create function public.end_delegation(county uuid) returns void
  language plpgsql set search_path = ''
as $$ begin perform private.end_delegation(county); end $$;
comment on function public.end_delegation is 'From now on the office lets nobody in by itself; links that are out stay good until they are withdrawn.';

-- Definer: when it ended is the database's to say. Nobody ends a role of his own, so that a county keeps its administrators.
create function private.end_membership(county uuid, membership uuid) returns void
  language plpgsql security definer set search_path = ''
as $$
declare
  held public.memberships;
begin
  select m.* into held from public.memberships m where m.tenant_id = county and m.id = membership;
  if held.id is null or not private.may_end(county, held.role) or held.person_id = private.me() then
    raise exception using errcode = 'P0001', message = 'not_found';
  end if;
  update public.memberships m set ended_at = now() where m.tenant_id = county and m.id = membership and m.ended_at is null;
end
$$;

create function public.end_membership(county uuid, membership uuid) returns void
  language plpgsql set search_path = ''
as $$ begin perform private.end_membership(county, membership); end $$;
comment on function public.end_membership is 'Ends a role that the caller could have given; from the next request on its holder has it no more.';

-- Definer: as above.
create function private.withdraw_invitation(county uuid, invitation uuid) returns void
  language plpgsql security definer set search_path = ''
as $$
declare
  invited public.invitations;
begin
  select i.* into invited from public.invitations i where i.tenant_id = county and i.id = invitation;
  if invited.id is null or not (private.may_invite(county, invited.role) or private.may_end(county, invited.role)) then
    raise exception using errcode = 'P0001', message = 'not_found';
  end if;
  update public.invitations i set withdrawn_at = now()
    where i.tenant_id = county and i.id = invitation and i.accepted_at is null and i.withdrawn_at is null;
end
$$;

create function public.withdraw_invitation(county uuid, invitation uuid) returns void
  language plpgsql set search_path = ''
as $$ begin perform private.withdraw_invitation(county, invitation); end $$;
comment on function public.withdraw_invitation is 'Closes the link of an invitation that nobody has accepted yet.';

-- ── Inviting ─────────────────────────────────────────────────────────────────────────────────────────────────────

-- Definer: a mailbox is a closed column. The mail goes where the person's mail goes; to the account's name where that is not known.
create function private.address_invitation() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  if new.manner = 'slip' then
    new.expires_at := private.now() + interval '14 days';
  else
    new.deliver_to := coalesce(
      (select p.delivery_email from public.people p where p.tenant_id = new.tenant_id and p.id = new.person_id), new.email);
  end if;
  return new;
end
$$;
create trigger invitations_address before insert on public.invitations for each row execute function private.address_invitation();

-- One open invitation a person, so that one slip or mail is the whole answer; an expired one makes way. Looked at after the policy
-- has let the row in. Definer: reads accounts and what the inviter's policies may hide. The lock lets two inviters come
-- in turn; it is the one that does not wait for the other's key share, which the foreign key has taken already: two would wait for each other.
create function private.refuse_invitation() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  perform from public.people p where p.tenant_id = new.tenant_id and p.id = new.person_id for no key update;
  update public.invitations i set withdrawn_at = now()
    where i.tenant_id = new.tenant_id and i.person_id = new.person_id and i.id <> new.id
      and i.accepted_at is null and i.withdrawn_at is null and i.expires_at <= private.now();
  if exists (
    select from public.invitations i
    where i.tenant_id = new.tenant_id and i.person_id = new.person_id and i.id <> new.id and i.accepted_at is null and i.withdrawn_at is null)
  then
    raise exception using errcode = 'P0001', message = 'already_invited';
  end if;
  if exists (
    select from public.memberships m
    join public.people p on p.tenant_id = m.tenant_id and p.id = m.person_id
    left join auth.users u on u.id = p.account_id
    where m.tenant_id = new.tenant_id and m.role = new.role and m.ended_at is null
      and (m.body_id, m.unit_id, m.area_id) is not distinct from (new.body_id, new.unit_id, new.area_id)
      and p.account_id is not null and (p.id = new.person_id or lower(u.email) = new.email))
  then
    raise exception using errcode = 'P0001', message = 'already_holds';
  end if;
  return null;
end
$$;
create trigger invitations_refuse after insert on public.invitations for each row execute function private.refuse_invitation();

-- Twelve signs that cannot be mistaken for one another (no I, L, O, U): sixty bits, typed in a minute. Code in invitation.ts agrees.
create function private.slip_code() returns text
  language sql volatile set search_path = ''
as $$
  select string_agg(substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', 1 + get_byte(r.bytes, n) % 32, 1), '' order by n)
  from (select extensions.gen_random_bytes(12) as bytes) r, generate_series(0, 11) n
$$;

-- Definer: the secret's hash is a closed column. The code is told once, to whoever prints; printing again makes a new invitation and
-- closes the old one. The account's first password is another hash of the code: by itself it lets nobody into any county.
create function private.print_slip(county uuid, invitation uuid)
  returns table (id uuid, code text, person_id uuid, email text, role text, expires_at timestamptz)
  language plpgsql security definer set search_path = '' rows 1
as $$
#variable_conflict use_column
declare
  printed public.invitations;
  told text := private.slip_code();
begin
  select i.* into printed from public.invitations i
    where i.tenant_id = county and i.id = invitation and i.manner = 'slip' and i.accepted_at is null and i.withdrawn_at is null for update;
  if printed.id is null or not private.may_invite(county, printed.role) then
    raise exception using errcode = 'P0001', message = 'not_found';
  end if;
  if printed.secret_hash is not null or printed.expires_at <= private.now() then
    update public.invitations i set withdrawn_at = now() where i.tenant_id = county and i.id = invitation;
    insert into public.invitations (tenant_id, person_id, email, manner, role, body_id, unit_id, area_id)
      values (county, printed.person_id, printed.email, 'slip', printed.role, printed.body_id, printed.unit_id, printed.area_id)
      returning * into printed;
  end if;
  update public.invitations i set secret_hash = private.hash_of(told), first_password = private.hash_of('first|' || told), sent_at = null
    where i.tenant_id = county and i.id = printed.id;
  perform private.ask(county, 'invitations.send', printed.id::text);
  return query select printed.id, told, printed.person_id, printed.email, printed.role, printed.expires_at;
end
$$;

create function public.print_slips(county uuid, invitations uuid[])
  returns table (id uuid, code text, person_id uuid, email text, role text, expires_at timestamptz)
  language plpgsql set search_path = '' rows 100
as $$
begin
  if cardinality(invitations) > 500 then
    raise exception using errcode = 'P0001', message = 'too_many';
  end if;
  return query select s.* from unnest(invitations) as i(id) cross join lateral private.print_slip(county, i.id) s limit 500;
end
$$;
comment on function public.print_slips is 'Makes slips for open invitations, at most 500, and tells each one''s code this once. A slip printed before is void from then on.';

-- ── Joining ───────────────────────────────────────────────────────────────────────────────────────────────────────

-- Definer: reads memberships and accounts. An invitation hands its paper person over to whoever holds the link. So that person must be
-- nobody's account already, not the county's machine, and hold no role that the inviter could not have given.
create function private.may_be_handed_over(invited public.invitations) returns boolean
  language plpgsql stable security definer set search_path = ''
as $$
declare
  operational text[] := '{instructor,unit_contact,participant,department,area_worker}';
begin
  return not exists (
      select from public.people p where p.tenant_id = invited.tenant_id and p.id = invited.person_id and p.account_id is not null)
    and not exists (
      select from public.memberships m where m.tenant_id = invited.tenant_id and m.person_id = invited.person_id and m.ended_at is null
        and (m.role = 'system' or invited.role = any (operational) and m.role <> all (operational)));
end
$$;

-- Definer: the caller is not yet in this county. The paper person takes the account's id, and all that refers to it follows. Where
-- the account is somebody here already, what the paper person was appointed to becomes theirs.
create function private.hand_over(invited public.invitations, account uuid) returns void
  language plpgsql security definer set search_path = ''
as $$
begin
  if not private.may_be_handed_over(invited) then
    raise exception using errcode = 'P0001', message = 'invitation_of_another';
  end if;
  if exists (select from public.people p where p.tenant_id = invited.tenant_id and p.id = account) then
    update public.appointments a set person_id = account where a.tenant_id = invited.tenant_id and a.person_id = invited.person_id;
    update public.invitations i set person_id = account where i.tenant_id = invited.tenant_id and i.id = invited.id;
    return;
  end if;
  update public.people p set id = account where p.tenant_id = invited.tenant_id and p.id = invited.person_id;
end
$$;

-- Definer: the caller has no membership yet. Holding the link's secret and being the invited account are both asked.
-- A second click within two minutes is answered like the first.
create function private.accept_invitation(invitation uuid, agent text) returns text
  language plpgsql security definer set search_path = ''
as $$
declare
  invited public.invitations;
  is_repeated boolean;
  is_new boolean;
begin
  select i.* into invited from public.invitations i
    where i.id = invitation and i.secret_hash = private.presented_secret_hash() for update;
  if invited.id is null or auth.uid() is null then
    raise exception using errcode = 'P0001', message = 'invitation_not_found';
  end if;
  if invited.invited_by = auth.uid() then
    raise exception using errcode = 'P0001', message = 'invitation_by_oneself';
  end if;
  if invited.email is distinct from (select lower(u.email) from auth.users u where u.id = auth.uid()) then
    raise exception using errcode = 'P0001', message = 'invitation_of_another';
  end if;
  is_repeated := coalesce(invited.person_id = auth.uid() and invited.accepted_at > now() - interval '2 minutes', false);
  if invited.withdrawn_at is not null or (invited.accepted_at is not null and not is_repeated) then
    raise exception using errcode = 'P0001', message = 'invitation_used';
  end if;
  if invited.expires_at < private.now() then
    raise exception using errcode = 'P0001', message = 'invitation_expired';
  end if;

  if not is_repeated then
    is_new := not exists (select from public.people q where q.account_id = auth.uid());
    -- Only who is the account's own person already stays who they are; everybody else is handed over, which asks.
    if not exists (select from public.people p where p.tenant_id = invited.tenant_id and p.id = invited.person_id and p.account_id = auth.uid()) then
      perform private.hand_over(invited, auth.uid());
    end if;
    update public.people p set account_id = auth.uid(),
        delivery_email = case when is_new and invited.manner = 'mail' then coalesce(p.delivery_email, invited.email) else p.delivery_email end
      where p.tenant_id = invited.tenant_id and p.id = auth.uid();
    -- The link proves the address that it reached, and no other that an office may have written down since. A slip reached none.
    if is_new then
      update public.people p set mail_proven_at = now()
        where p.tenant_id = invited.tenant_id and p.id = auth.uid() and invited.manner = 'mail' and p.delivery_email = invited.deliver_to;
    end if;
    begin
      insert into public.memberships (tenant_id, person_id, role, body_id, unit_id, area_id)
        values (invited.tenant_id, auth.uid(), invited.role, invited.body_id, invited.unit_id, invited.area_id)
        on conflict (tenant_id, person_id, role, coalesce(body_id, unit_id, area_id, tenant_id)) where ended_at is null do nothing;
    exception when exclusion_violation then
      raise exception using errcode = 'P0001', message = 'roles_exclude';
    end;
    update public.invitations i set accepted_at = now() where i.tenant_id = invited.tenant_id and i.id = invited.id;
  end if;
  perform private.open_sign_in(null, agent);
  return (select t.code from public.tenants t where t.id = invited.tenant_id);
end
$$;

create function public.accept_invitation(invitation uuid, agent text) returns text
  language plpgsql set search_path = ''
as $$ begin return private.accept_invitation(invitation, agent); end $$;
comment on function public.accept_invitation is 'Joins the county that the presented link (header x-invitation) invites the caller to; returns its code. Refuses used, expired and foreign links.';

-- Definer: notes that the sign-in was used, at most once a minute: half an hour without it ends the sign-in.
create function private.note_presence() returns void
  language plpgsql security definer set search_path = ''
as $$
begin
  update public.sign_ins s set last_seen_at = now()
    where s.session_id = private.session_id() and s.person_id = private.me() and s.last_seen_at < now() - interval '1 minute';
end
$$;

-- Definer: gathers what every page needs in one round trip.
create function private.enter_county(county_code text)
  returns table (
    tenant_id uuid, code text, name text, short_name text, kind text, language text, visit_topics text[],
    filing_icp text, filing_police text, notice text, terms jsonb,
    person_id uuid, person_name text, person_language text, roles text[], oversight text,
    instructor_id uuid, unit_ids uuid[], area_ids uuid[], body_ids uuid[])
  language plpgsql security definer set search_path = '' rows 1
as $$
declare
  speaker uuid := private.me();
  shown int := private.my_assurance();
begin
  if speaker is null then return; end if;
  perform private.note_presence();

  return query
    select t.id, t.code, t.name, t.short_name, t.kind, g.language, g.visit_topics, g.filing_icp, g.filing_police, g.notice, g.terms,
      speaker,
      coalesce(p.name, (select q.name from public.people q where q.id = speaker order by q.created_at limit 1)),
      coalesce(p.language, (select q.language from public.people q where q.id = speaker and q.language is not null order by q.created_at limit 1)),
      coalesce(array_agg(distinct m.role) filter (where m.role is not null), '{}'),
      case when t.id in (select private.overseen_tenants('case')) then 'case'
        when t.id in (select private.overseen_tenants('list')) then 'list'
        when t.id in (select private.overseen_tenants('aggregate')) then 'aggregate' end,
      (select a.id from public.appointments a where a.tenant_id = t.id and a.person_id = speaker
        order by (a.appointed_on <= private.today()) desc, a.appointed_on desc limit 1),
      coalesce(array_agg(distinct m.unit_id) filter (where m.unit_id is not null), '{}'),
      coalesce(array_agg(distinct m.area_id) filter (where m.area_id is not null), '{}'),
      coalesce(array_agg(distinct m.body_id) filter (where m.body_id is not null), '{}')
    from public.tenants t
    join public.settings g on g.tenant_id = t.id
    left join public.people p on p.tenant_id = t.id and p.id = speaker
    left join public.memberships m on m.tenant_id = t.id and m.person_id = speaker and m.ended_at is null and m.assurance <= shown
    where t.code = county_code and t.id in (select private.my_reach())
    group by t.id, g.tenant_id, p.tenant_id, p.id;
end
$$;

create function public.enter_county(county_code text)
  returns table (
    tenant_id uuid, code text, name text, short_name text, kind text, language text, visit_topics text[],
    filing_icp text, filing_police text, notice text, terms jsonb,
    person_id uuid, person_name text, person_language text, roles text[], oversight text,
    instructor_id uuid, unit_ids uuid[], area_ids uuid[], body_ids uuid[])
  language plpgsql set search_path = '' rows 1
as $$ begin return query select * from private.enter_county(county_code); end $$;
comment on function public.enter_county is 'The county with this code and what the caller is in it; no row where there is no reach, so that a foreign county looks like none.';

-- Who is signed in, whatever the county: for the pages of one's own account.
create function public.my_person() returns table (person_id uuid, name text, language text)
  language plpgsql set search_path = '' rows 1
as $$
begin
  perform private.note_presence();
  return query
    select p.id, p.name, p.language from public.people p where p.id = (select private.me()) order by p.created_at limit 1;
end
$$;
comment on function public.my_person is 'The person whose sign-in is live; no row where none is.';

-- Where the caller belongs, and what it may look into: for the page after sign-in.
create function public.my_counties() returns table (code text, name text, kind text, roles text[])
  language plpgsql set search_path = '' rows 5
as $$
begin
  perform private.note_presence();
  return query
    select t.code, t.name, t.kind, coalesce(array_agg(distinct m.role) filter (where m.role is not null), '{}')
    from public.tenants t
    left join public.memberships m on m.tenant_id = t.id and m.person_id = (select private.me()) and m.ended_at is null
      and m.assurance <= (select private.my_assurance())
    where t.id in (select private.my_reach())
    group by t.id
    order by t.kind desc, t.code
    limit 500;
end
$$;
comment on function public.my_counties is 'Counties and committees the caller belongs to or may look into; at most 500.';

grant execute on function private.end_sign_in_elsewhere(uuid), private.end_other_sign_ins(), private.is_operational(text), private.may_end(uuid, text),
  private.may_appoint(uuid, uuid, text), private.may_invite(uuid, text), private.end_delegation(uuid), private.print_slip(uuid, uuid),
  private.end_membership(uuid, uuid), private.withdraw_invitation(uuid, uuid) to authenticated;
grant execute on function public.end_sign_in_elsewhere(uuid), public.end_other_sign_ins(), public.my_sign_ins(), public.end_membership(uuid, uuid),
  public.withdraw_invitation(uuid, uuid), public.end_delegation(uuid), public.print_slips(uuid, uuid[]) to authenticated;
grant execute on function private.begin_sign_in(uuid, text), private.end_sign_in(), private.end_my_sign_ins(), private.accept_invitation(uuid, text), private.note_presence(), private.enter_county(text) to authenticated;
grant execute on function public.begin_sign_in(uuid, text), public.end_sign_in(), public.end_my_sign_ins(), public.accept_invitation(uuid, text), public.enter_county(text), public.my_person(), public.my_counties() to authenticated;

-- ── A new county: one transaction, called at approval and by the demo's seeds ─────────────────────────────────────

create function private.found_tenant(code text, kind text, name text, short_name text, division text, parent text) returns uuid
  language plpgsql security definer set search_path = ''
as $$
#variable_conflict use_variable
declare
  founded uuid;
  machine uuid;
begin
  insert into public.tenants (code, kind, name, short_name, division, parent_id)
    values (code, kind, name, short_name, division, (select t.id from public.tenants t where t.code = parent))
    returning id into founded;
  insert into public.settings (tenant_id) values (founded);
  if kind = 'county' then
    insert into public.cadence_rules (tenant_id, kind, workdays, due_time, valid_from, made_by)
      select founded, d.kind, d.workdays, d.due_time, date '2004-01-01', null from private.cadence_defaults() d;
  end if;
  insert into public.people (tenant_id, name) values (founded, '系统') returning id into machine;
  insert into public.memberships (tenant_id, person_id, role) values (founded, machine, 'system');
  if kind = 'superior' then perform private.adopt_counties(founded); end if;
  return founded;
end
$$;
comment on function private.found_tenant is 'A tenant with its settings and its system member; jobs can run for it from then on.';
