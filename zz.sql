alter table private.instance add column if not exists unconfirmed_days int not null default 30;
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


notify pgrst, 'reload schema';-- What the settings come to at the moment, in numbers: contacts that this half-month obliges to, turns that are due to be announced, uploads
-- that have been kept long enough. Definer: the system administrator sets these rules and reads no county data; the numbers alone are told.
create function private.settings_in_numbers(county uuid) returns table (name text, number int)
  language plpgsql stable security definer set search_path = '' rows 3
as $$
begin
  if county <> all (private.my_tenant_ids('officer', 'system_admin')) then return; end if;
  return query
    select 'contacts_obliged', count(*)::int from private.contact_obligations(county, private.half_month(private.today()))
    union all
    select 'turns_to_announce', count(*)::int from public.turns t join public.settings g on g.tenant_id = t.tenant_id
      where t.tenant_id = county and t.announced_at is null
        and t.since <= date_trunc('month', private.today()) + make_interval(months => g.announced_months)
    union all
    select 'uploads_to_purge', count(*)::int from public.files f join public.settings g on g.tenant_id = f.tenant_id
      where f.tenant_id = county and f.purged_at is null and f.created_at < private.now() - make_interval(days => g.uploads_days)
        and exists (select from public.imports i where i.tenant_id = county and i.file_id = f.id);
end
$$;

create function public.foresee_numbers(county uuid, changes jsonb) returns table (name text, before int, after int)
  language plpgsql set search_path = '' rows 3
as $$
declare
  was jsonb := (select jsonb_object_agg(n.name, n.number) from private.settings_in_numbers(county) n);
  would_be jsonb;
begin
  begin
    perform private.change_tentatively(county, changes);
    would_be := (select jsonb_object_agg(n.name, n.number) from private.settings_in_numbers(county) n);
    raise exception using errcode = 'LX000', message = 'taken back';
  exception when sqlstate 'LX000' then null;
  end;
  return query
    select k.key, (was ->> k.key)::int, k.value::int from jsonb_each_text(would_be) k where k.value is distinct from was ->> k.key order by k.key;
end
$$;
comment on function public.foresee_numbers is 'Which numbers the changes of settings would move, from what to what: contacts obliged to this half-month, turns to be announced, uploads to be cleared.';
grant execute on function private.settings_in_numbers(uuid), public.foresee_numbers(uuid, jsonb) to authenticated;

create or replace function private.change_tentatively(county uuid, changes jsonb) returns void
  language plpgsql set search_path = ''
as $$
begin
  if changes ? 'settings' then
    update public.settings g
      set quiet_until = coalesce(c.quiet_until, g.quiet_until), quiet_from = coalesce(c.quiet_from, g.quiet_from),
        active_days_min = coalesce(c.active_days_min, g.active_days_min), announced_months = coalesce(c.announced_months, g.announced_months),
        chair_publishes_day = coalesce(c.chair_publishes_day, g.chair_publishes_day), uploads_days = coalesce(c.uploads_days, g.uploads_days)
      from jsonb_to_record(changes -> 'settings')
        as c(quiet_until time, quiet_from time, active_days_min int, announced_months int, chair_publishes_day int, uploads_days int)
      where g.tenant_id = county;
  end if;
  insert into public.cadence_rules (tenant_id, kind, number, is_enabled, workdays, due_time, valid_from)
    select county, c.kind, 1 + (select max(r.number) from public.cadence_rules r where r.tenant_id = county and r.kind = c.kind),
      c.is_enabled, c.workdays, c.due_time, c.valid_from
    from jsonb_to_record(changes -> 'cadence') as c(kind text, is_enabled boolean, workdays int, due_time time, valid_from date)
    where changes ? 'cadence';
  delete from public.calendar_overrides o
    where o.tenant_id = county and o.day::text in (
      select d.day from jsonb_to_recordset(coalesce(changes -> 'days', '[]')) as d(day text)
      union all select jsonb_array_elements_text(coalesce(changes -> 'days_back', '[]')));
  insert into public.calendar_overrides (tenant_id, day, is_workday, reason)
    select county, d.day, d.is_workday, '试算' from jsonb_to_recordset(coalesce(changes -> 'days', '[]')) as d(day date, is_workday boolean);
end
$$;


notify pgrst, 'reload schema';