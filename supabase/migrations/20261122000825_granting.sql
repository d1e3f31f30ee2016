-- Granting: what a county lets the committees above it see, given, changed and ended by its security administrator; what they did with
-- it; and the one record that a case opens. Committees above write nothing but the opening, which is written for them.

create function private.grant_years_max() returns int
  language sql immutable set search_path = ''
as $$ select 3 $$;

-- The committees above a county, the nearest first: prefecture, province.
create function private.committees_above(county uuid) returns table (id uuid, distance int)
  language plpgsql stable set search_path = '' rows 3
as $$
begin
  return query
    with recursive above as (
      select t.parent_id, 1 as distance from public.tenants t where t.id = county and t.parent_id is not null
      union all
      select t.parent_id, a.distance + 1 from public.tenants t join above a on t.id = a.parent_id
      where t.parent_id is not null and a.distance < 10
    )
    select a.parent_id, a.distance from above a join public.tenants t on t.id = a.parent_id where t.kind = 'superior';
end
$$;

create function public.list_committees_above(county uuid) returns table (id uuid, name text)
  language plpgsql stable set search_path = '' rows 3
as $$
begin
  return query select t.id, t.name from private.committees_above(county) a join public.tenants t on t.id = a.id order by a.distance limit 10;
end
$$;
comment on function public.list_committees_above is 'Committees that a county may grant something to, the nearest first; at most ten.';

-- Definer: instants and who did it are the database's to say. A change is an ending and a new row, in one step; `instead_of` is the grant
-- that the administrator saw (null: none), so that the second of two who change it at once is told.
create function private.give_grant(county uuid, committee uuid, wanted text, until date, instead_of uuid) returns void
  language plpgsql security definer set search_path = ''
as $$
declare
  standing uuid;
begin
  if not county = any (private.my_tenant_ids('security_admin')) or committee not in (select a.id from private.committees_above(county) a) then
    raise exception using errcode = 'P0001', message = 'not_found';
  end if;
  if until <= private.today() or until > private.today() + make_interval(years => private.grant_years_max()) then
    raise exception using errcode = 'P0001', message = 'grant_term_invalid';
  end if;
  perform pg_advisory_xact_lock(hashtextextended(county::text || committee::text, 825));
  select g.id into standing from public.oversight_grants g where g.tenant_id = county and g.grantee_id = committee and g.ended_at is null for update;
  if standing is distinct from instead_of then
    raise exception using errcode = 'P0001', message = 'stale';
  end if;
  update public.oversight_grants g set ended_at = private.now(), ended_by = private.me() where g.tenant_id = county and g.id = standing;
  insert into public.oversight_grants (tenant_id, grantee_id, scope, expires_on, granted_at) values (county, committee, wanted, until, private.now());
end
$$;

create function public.give_grant(county uuid, committee uuid, scope text, expires_on date, instead_of uuid default null) returns void
  language plpgsql set search_path = ''
as $$ begin perform private.give_grant(county, committee, scope, expires_on, instead_of); end $$;
comment on function public.give_grant is 'Lets a committee above the county look in, until a day; ends what it had. Refuses stale where that is not what the caller saw.';

-- Definer: as above. The county's own are all of them, also those made for it at approval (docs/decisions.md).
create function private.end_grant(county uuid, ended uuid) returns void
  language plpgsql security definer set search_path = ''
as $$
begin
  if not county = any (private.my_tenant_ids('security_admin')) or not exists (select from public.oversight_grants g where g.tenant_id = county and g.id = ended) then
    raise exception using errcode = 'P0001', message = 'not_found';
  end if;
  update public.oversight_grants g set ended_at = private.now(), ended_by = private.me() where g.tenant_id = county and g.id = ended and g.ended_at is null;
  if not found then
    raise exception using errcode = 'P0001', message = 'already_done';
  end if;
end
$$;

create function public.end_grant(county uuid, oversight_grant uuid) returns void
  language plpgsql set search_path = ''
as $$ begin perform private.end_grant(county, oversight_grant); end $$;
comment on function public.end_grant is 'Ends a grant: from the next request on its committee reads nothing by it.';

-- Definer: who opened a case is a person of the committee above, whom the county's own policies do not show. For those who may read
-- the openings (policy of case_openings).
create function private.list_case_uses(county uuid, before_at timestamptz, before_id uuid, most int)
  returns table (id uuid, opened_at timestamptz, record text, record_id uuid, reason text, person text, committee text)
  language plpgsql stable security definer set search_path = '' rows 50
as $$
begin
  return query
    select o.id, o.opened_at, o.record, o.record_id, o.reason, w.person, w.committee
    from public.case_openings o
    left join lateral (
      select p.name as person, t.name as committee
      from public.memberships m
      join public.tenants t on t.id = m.tenant_id
      join public.people p on p.tenant_id = m.tenant_id and p.id = m.person_id
      where m.person_id = o.opened_by and m.role = 'overseer'
      order by exists (select from public.oversight_grants g where g.tenant_id = county and g.grantee_id = m.tenant_id) desc, m.ended_at desc nulls first
      limit 1) w on true
    where o.tenant_id = county and county = any (private.my_tenant_ids('officer', 'leader', 'security_admin', 'auditor'))
      and (before_id is null or (o.opened_at, o.id) < (before_at, before_id))
    order by o.opened_at desc, o.id desc
    limit least(most, 500);
end
$$;
create index case_openings_latest_idx on public.case_openings (tenant_id, opened_at desc, id desc);

create function public.list_case_uses(county uuid, before_at timestamptz default null, before_id uuid default null, most int default 50)
  returns table (id uuid, opened_at timestamptz, record text, record_id uuid, reason text, person text, committee text)
  language plpgsql stable set search_path = '' rows 50
as $$ begin return query select * from private.list_case_uses(county, before_at, before_id, most); end $$;
comment on function public.list_case_uses is 'What committees above opened in a county, by whom and why, the latest first; pages of at most 500.';

-- ── What a case opens ────────────────────────────────────────────────────────────────────────────────────────────

-- Definer: the reason is typed text, so its column is closed; the county's office reads it, and who has opened the unit.
create function private.code_override_reason(county uuid, unit uuid) returns text
  language plpgsql stable security definer set search_path = ''
as $$
begin
  return (
    select u.code_override_reason from public.units u
    where u.tenant_id = county and u.id = unit
      and (county = any (private.my_tenant_ids('officer', 'secretariat', 'leader', 'instructor', 'system')) or (county, unit) in (select * from private.opened_cases('units'))));
end
$$;

create function public.code_override_reason(county uuid, unit uuid) returns text
  language plpgsql stable set search_path = ''
as $$ begin return private.code_override_reason(county, unit); end $$;
comment on function public.code_override_reason is 'Why a unit''s code was let stand: for the county''s own who read all units, and for who has opened this one.';

-- Definer: who answers for the unit, without phones, which no committee above is shown.
create function private.opened_unit_contacts(county uuid, unit uuid) returns table (title text, name text)
  language plpgsql stable security definer set search_path = '' rows 3
as $$
begin
  return query
    select c.title, c.name from public.unit_contacts c
    where c.tenant_id = county and c.unit_id = unit and (county, unit) in (select * from private.opened_cases('units'))
    order by c.title limit 10;
end
$$;

create function public.opened_unit_contacts(county uuid, unit uuid) returns table (title text, name text)
  language plpgsql stable set search_path = '' rows 3
as $$ begin return query select * from private.opened_unit_contacts(county, unit); end $$;
comment on function public.opened_unit_contacts is 'Names of the contacts of a unit that the caller has opened as a case; no row otherwise.';

-- Definer: committees above read no row of monthly_logs, whose text and author they are not shown. Counts and dates only.
create function private.list_overseen_logs(county uuid, of_month text, after_id uuid, most int)
  returns table (id uuid, submitted_at timestamptz, supplements int, is_open boolean)
  language plpgsql stable security definer set search_path = '' rows 50
as $$
begin
  if county not in (select private.overseen_tenants('list')) then return; end if;
  return query
    select l.id, s.submitted_at, (select count(*)::int from public.log_supplements x where x.tenant_id = county and x.log_id = l.id),
      (county, l.id) in (select * from private.opened_cases('monthly_logs'))
    from public.monthly_logs l
    left join public.log_submissions s on s.tenant_id = county and s.log_id = l.id
    where l.tenant_id = county and l.month = of_month and (after_id is null or l.id > after_id)
    order by l.id
    limit least(most, 500);
end
$$;

create function public.list_overseen_logs(county uuid, month text, after_id uuid default null, most int default 50)
  returns table (id uuid, submitted_at timestamptz, supplements int, is_open boolean)
  language plpgsql stable set search_path = '' rows 50
as $$ begin return query select * from private.list_overseen_logs(county, month, after_id, most); end $$;
comment on function public.list_overseen_logs is 'The logs of a month as a committee above reads them by `list`: when submitted, no author, no text; pages of at most 500.';

grant execute on function private.committees_above(uuid), private.give_grant(uuid, uuid, text, date, uuid), private.end_grant(uuid, uuid),
  private.list_case_uses(uuid, timestamptz, uuid, int), private.code_override_reason(uuid, uuid), private.opened_unit_contacts(uuid, uuid),
  private.list_overseen_logs(uuid, text, uuid, int) to authenticated;
grant execute on function public.list_committees_above(uuid), public.give_grant(uuid, uuid, text, date, uuid), public.end_grant(uuid, uuid),
  public.list_case_uses(uuid, timestamptz, uuid, int), public.code_override_reason(uuid, uuid), public.opened_unit_contacts(uuid, uuid),
  public.list_overseen_logs(uuid, text, uuid, int) to authenticated;
