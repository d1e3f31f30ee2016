-- Menus as branches see them: which items are for whom, what is still to choose, and who is mailed about it.

-- Branches that hold activities: those with an operating unit under them.
create function private.branches_of(county uuid) returns table (party_org_id uuid, name text)
  language plpgsql stable security definer set search_path = '' rows 500
as $$
begin
  return query
    select o.id, o.name from public.party_orgs o
    where o.tenant_id = county and o.kind in ('branch', 'general_branch') and exists (
      select from public.coverages c join public.units u on u.tenant_id = county and u.id = c.unit_id and u.status = 'operating'
      where c.tenant_id = county and c.party_org_id = o.id and c.since <= private.today() and (c.until is null or c.until > private.today()));
end
$$;
comment on function private.branches_of is 'Definer: coverages are not everybody''s to read, that a branch is one is no secret.';

-- An item is for a branch unless all that is planned under it is for others. Definer: as above.
create function private.items_for(county uuid, of_theme uuid) returns table (party_org_id uuid, item_id uuid)
  language plpgsql stable security definer set search_path = '' rows 500
as $$
begin
  return query
    with planned as (
      select a.id, a.item_id from public.activities a
      join public.menu_items i on i.tenant_id = county and i.id = a.item_id and i.theme_id = of_theme
      where a.tenant_id = county and not private.has_step(county, a.id, 'cancelled')
    ), reached as (
      select distinct p.item_id, r.party_org_id from planned p cross join lateral private.reached_party_orgs(county, p.id) r
    )
    select b.party_org_id, i.id from private.branches_of(county) b
    join public.menu_items i on i.tenant_id = county and i.theme_id = of_theme
    where not exists (select from planned p where p.item_id = i.id)
      or exists (select from reached r where r.item_id = i.id and r.party_org_id = b.party_org_id);
end
$$;

-- Definer: offices and member organisations are told of all branches, others of their own; the one place that says what is missing.
create function private.menu_states(county uuid, of_theme uuid)
  returns table (party_org_id uuid, name text, item_ids uuid[], chosen uuid[], missing int)
  language plpgsql stable security definer set search_path = '' rows 500
as $$
declare
  sees_all boolean := county = any (private.my_tenant_ids('officer', 'secretariat', 'leader', 'participant', 'system'));
begin
  return query
    select b.party_org_id, b.name, array_agg(i.id) filter (where i.id is not null), coalesce(array_agg(i.id) filter (where c.item_id is not null), '{}'),
      greatest(0, least(t.optional_min, count(i.id) filter (where i.kind = 'optional')) - count(c.item_id))::int
    from public.themes t
    join public.menu_publications p on p.tenant_id = county and p.theme_id = t.id
    cross join private.branches_of(county) b
    left join private.items_for(county, of_theme) f on f.party_org_id = b.party_org_id
    left join public.menu_items i on i.tenant_id = county and i.id = f.item_id
    left join public.menu_choices c on c.tenant_id = county and c.item_id = i.id and c.party_org_id = b.party_org_id
    where t.tenant_id = county and t.id = of_theme
      and (sees_all or (county, b.party_org_id) in (select m.tenant_id, m.party_org_id from private.my_party_orgs() m))
    group by b.party_org_id, b.name, t.optional_min;
end
$$;

create function public.list_menu_states(county uuid, theme uuid, after_name text default null, most int default 50)
  returns table (party_org_id uuid, name text, item_ids uuid[], chosen uuid[], missing int)
  language plpgsql stable set search_path = '' rows 50
as $$
begin
  return query select s.* from private.menu_states(county, theme) s
    where after_name is null or s.name > after_name order by s.name limit least(most, 500);
end
$$;
comment on function public.list_menu_states is 'By branch: the items that are for it, those it chose, and how many it still has to choose; by name, pages of at most 500.';

create function public.count_menu_states(county uuid, theme uuid) returns table (branches int, complete int)
  language plpgsql stable set search_path = '' rows 1
as $$ begin return query select count(*)::int, (count(*) filter (where s.missing = 0))::int from private.menu_states(county, theme) s; end $$;
comment on function public.count_menu_states is 'How many branches there are for a published menu, and how many have chosen enough.';

-- Replaces what a branch chose. Invoker: the policies say who chooses for whom.
create function public.choose_items(county uuid, theme uuid, party_org uuid, items uuid[]) returns void
  language plpgsql set search_path = ''
as $$
begin
  perform private.refuse_unless(exists (select from public.menu_publications p where p.tenant_id = county and p.theme_id = theme)
    and exists (select from public.party_orgs o where o.tenant_id = county and o.id = party_org), 'not_found');
  perform private.refuse_unless(not exists (
    select from unnest(items) x where not exists (
      select from private.items_for(county, theme) f where f.item_id = x and f.party_org_id = party_org)), 'not_in_audience');
  delete from public.menu_choices c using public.menu_items i
    where c.tenant_id = county and c.party_org_id = party_org and i.tenant_id = county and i.id = c.item_id and i.theme_id = theme and c.item_id <> all (items);
  insert into public.menu_choices (tenant_id, item_id, party_org_id) select county, x, party_org from unnest(items) x
    where not exists (select from public.menu_choices c where c.tenant_id = county and c.item_id = x and c.party_org_id = party_org);
end
$$;
comment on function public.choose_items is 'What a branch does this month besides what is mandatory; refuses item_not_optional, not_in_audience, deadline_passed after the month.';

-- ── Who is mailed ────────────────────────────────────────────────────────────────────────────────────────────────

-- Definer: memberships. The contacts of a branch's units.
create function private.contacts_of_branches(county uuid) returns table (party_org_id uuid, person_id uuid)
  language plpgsql stable security definer set search_path = '' rows 500
as $$
begin
  return query
    select distinct c.party_org_id, m.person_id from public.memberships m
    join public.coverages c on c.tenant_id = county and c.unit_id = m.unit_id and c.since <= private.today() and (c.until is null or c.until > private.today())
    where m.tenant_id = county and m.role = 'unit_contact' and m.ended_at is null;
end
$$;

create function public.queue_menu_mails(county uuid, theme uuid, most int default 500) returns int
  language plpgsql set search_path = ''
as $$
begin
  return private.queue_mails(county, 'menu-published', theme::text, array(
    select p.person_id from (
      select c.person_id from private.contacts_of_branches(county) c
      where c.party_org_id in (select b.party_org_id from private.branches_of(county) b)
      union
      select m.person_id from public.memberships m where m.tenant_id = county and m.role = 'participant' and m.ended_at is null
    ) p
    where not exists (select from public.mail_log l where (l.tenant_id, l.kind, l.person_id, l.key) = (county, 'menu-published', p.person_id, theme::text))
    limit least(most, 500)));
end
$$;
comment on function public.queue_menu_mails is 'Tells branches'' contacts and member organisations once that a menu is published; call until it returns 0.';

create function public.queue_menu_reminders(county uuid, month text, most int default 500) returns int
  language plpgsql set search_path = ''
as $$
begin
  return private.queue_mails(county, 'menu-reminder', month, array(
    select distinct d.person_id from private.menu_debtors(county, month) d
    where not exists (select from public.mail_log l where (l.tenant_id, l.kind, l.person_id, l.key) = (county, 'menu-reminder', d.person_id, queue_menu_reminders.month))
    limit least(most, 500)));
end
$$;
comment on function public.queue_menu_reminders is 'Reminds the contacts of branches that still have to choose this month, once; call until it returns 0.';

create function private.menu_debtors(county uuid, of_month text) returns table (person_id uuid, name text, missing int)
  language plpgsql stable security definer set search_path = '' rows 500
as $$
begin
  return query
    select c.person_id, s.name, s.missing from public.themes t
    cross join lateral private.menu_states(county, t.id) s
    join private.contacts_of_branches(county) c on c.party_org_id = s.party_org_id
    where t.tenant_id = county and t.month = of_month and s.missing > 0;
end
$$;
comment on function private.menu_debtors is 'Definer: as contacts_of_branches. Who is to be reminded, for which branch.';

-- Contacts of the units an activity is for. One under an optional item concerns only branches that chose it; one of a menu that is
-- not published yet concerns nobody before the menu is. Asked by definers only.
create view private.concerned_contacts with (security_invoker = true) as
  select distinct a.tenant_id, a.id as activity_id, m.person_id from public.activities a
  join private.reached_units u on u.tenant_id = a.tenant_id and u.activity_id = a.id
  join public.memberships m on m.tenant_id = a.tenant_id and m.role = 'unit_contact' and m.unit_id = u.unit_id and m.ended_at is null
  left join public.menu_items i on i.tenant_id = a.tenant_id and i.id = a.item_id
  where i.id is null
    or exists (select from public.menu_publications p where p.tenant_id = i.tenant_id and p.theme_id = i.theme_id) and (
      i.kind = 'mandatory' or exists (
        select from public.coverages c
        join public.menu_choices x on x.tenant_id = c.tenant_id and x.item_id = i.id and x.party_org_id = c.party_org_id
        where c.tenant_id = m.tenant_id and c.unit_id = m.unit_id and c.since <= private.today() and (c.until is null or c.until > private.today())));
comment on view private.concerned_contacts is '活动涉及的企业联系人：发给谁、列入谁的日历，都以此为准。';

-- Definer: memberships and coverages.
create function private.people_concerned(county uuid, activity uuid) returns table (person_id uuid)
  language plpgsql stable security definer set search_path = '' rows 500
as $$
begin
  return query select c.person_id from private.concerned_contacts c where c.tenant_id = county and c.activity_id = activity;
end
$$;
comment on function private.people_concerned is 'Who is mailed about an activity.';

create function public.queue_activity_mails(county uuid, activity uuid, most int default 500) returns int
  language plpgsql set search_path = ''
as $$
begin
  return private.queue_mails(county, 'activity-published', activity::text, array(
    select c.person_id from private.people_concerned(county, activity) c
    where not exists (select from public.mail_log l where (l.tenant_id, l.kind, l.person_id, l.key) = (county, 'activity-published', c.person_id, activity::text))
    limit least(most, 500)));
end
$$;
comment on function public.queue_activity_mails is 'Tells the contacts whom an activity concerns, once each; call until it returns 0.';

-- Those who had signed up are told at once that there is nothing to come to. Definer: mail rows are the machine's to write.
create function private.tell_cancelled() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  perform private.queue_mails(new.tenant_id, 'activity-cancelled', new.activity_id::text, array(
    select distinct m.person_id from public.registrations r
    join public.memberships m on m.tenant_id = r.tenant_id and m.role = 'unit_contact' and m.unit_id = r.unit_id and m.ended_at is null
    where r.tenant_id = new.tenant_id and r.activity_id = new.activity_id and not exists (
      select from public.registration_cancellations x where x.tenant_id = r.tenant_id and x.registration_id = r.id)
    limit 5000));
  return null;
end
$$;
create trigger activity_steps_cancelled after insert on public.activity_steps for each row when (new.step = 'cancelled') execute function private.tell_cancelled();

-- What these mails say as of now; private.sayings passes on to here. Nothing where it is over or no longer owed.
create function private.activity_sayings(county uuid, of_kind text, of_key text, people uuid[]) returns table (person_id uuid, content jsonb)
  language plpgsql stable set search_path = '' rows 500
as $$
begin
  case of_kind
    when 'menu-published' then
      return query
        select p.id, jsonb_build_object('month', t.month, 'theme', t.title, 'optional_min', t.optional_min, 'items', (
            select jsonb_agg(jsonb_build_object('title', i.title, 'kind', i.kind) order by i.kind, i.position, i.title) from public.menu_items i
            where i.tenant_id = county and i.theme_id = t.id and (
              i.id in (select f.item_id from private.items_for(county, t.id) f
                join private.contacts_of_branches(county) c on c.party_org_id = f.party_org_id and c.person_id = p.id)
              or exists (select from public.memberships m where m.tenant_id = county and m.person_id = p.id and m.role = 'participant' and m.ended_at is null))))
        from public.themes t cross join unnest(people) p(id)
        where t.tenant_id = county and t.id = of_key::uuid and private.today() <= private.last_day(t.month);
    when 'menu-reminder' then
      return query
        select d.person_id, jsonb_build_object('branches', jsonb_agg(jsonb_build_object('name', d.name, 'missing', d.missing) order by d.name))
        from private.menu_debtors(county, of_key) d where d.person_id = any (people) group by d.person_id;
    when 'place-freed' then
      return query
        select p, jsonb_build_object('activity', a.id, 'title', a.title, 'starts_at', a.starts_at, 'place', a.place, 'places', r.places)
        from public.registrations r join public.activities a on a.tenant_id = county and a.id = r.activity_id cross join unnest(people) p
        where r.tenant_id = county and r.id = of_key::uuid and a.starts_at > private.now() and not private.has_step(county, a.id, 'cancelled')
          and not exists (select from public.registration_cancellations x where x.tenant_id = county and x.registration_id = r.id);
    else
      return query
        select p, jsonb_build_object('title', a.title, 'starts_at', a.starts_at, 'place', a.place, 'reason', c.reason)
        from public.activities a
        left join public.activity_cancellations c on c.tenant_id = county and c.activity_id = a.id
        cross join unnest(people) p
        where a.tenant_id = county and a.id = of_key::uuid and a.starts_at > private.now() - interval '1 day'
          and (of_kind = 'activity-cancelled') = private.has_step(county, a.id, 'cancelled');
  end case;
end
$$;

grant execute on function
  private.branches_of(uuid), private.items_for(uuid, uuid), private.menu_states(uuid, uuid), private.contacts_of_branches(uuid),
  private.menu_debtors(uuid, text), private.people_concerned(uuid, uuid) to authenticated;
grant execute on function
  public.list_menu_states(uuid, uuid, text, int), public.count_menu_states(uuid, uuid), public.choose_items(uuid, uuid, uuid, uuid[]),
  public.queue_menu_mails(uuid, uuid, int), public.queue_menu_reminders(uuid, text, int), public.queue_activity_mails(uuid, uuid, int) to authenticated;
