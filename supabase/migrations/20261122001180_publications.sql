-- Publishing: signed by the leader, numbered and hashed, corrected by another edition, redacted with a tombstone that still verifies.

-- The edition, held until the end of the transaction, as whoever changes its entries holds it. Definer: nobody may change an edition.
create function private.hold_edition(county uuid, edition uuid, variadic roles text[]) returns public.list_editions
  language plpgsql security definer set search_path = ''
as $$
declare
  held public.list_editions;
begin
  perform private.refuse_unless(county = any (private.my_working_tenant_ids()), 'not_found');
  perform private.hold_what_is_listed(county);
  select e.* into held from public.list_editions e where e.tenant_id = county and e.id = edition for no key update;
  perform private.refuse_unless(held.id is not null, 'not_found');
  perform private.refuse_unless(county = any (private.my_tenant_ids(variadic roles)), 'not_allowed');
  return held;
end
$$;

create function private.is_published(county uuid, edition uuid) returns boolean
  language plpgsql stable security definer set search_path = ''
as $$
begin
  return exists (select from public.list_publications p where p.tenant_id = county and p.edition_id = edition);
end
$$;

-- ── Signing ──────────────────────────────────────────────────────────────────────────────────────────────────────

-- Definer: a signature is written only through here, for the version that the leader read.
create function private.sign_edition(county uuid, edition uuid, version int) returns void
  language plpgsql security definer set search_path = ''
as $$
declare
  held public.list_editions := private.hold_edition(county, edition, 'leader');
begin
  perform private.refuse_unless(not private.is_published(county, edition), 'edition_published');
  if exists (select from public.list_signatures s where s.tenant_id = county and s.edition_id = edition) then return; end if;
  perform private.refuse_unless(held.version = sign_edition.version, 'stale');
  perform private.refuse_unless(not exists (
    select from public.list_entries e where e.tenant_id = county and e.edition_id = edition and e.wording is null), 'wording_missing');
  insert into public.list_signatures (tenant_id, edition_id, version) values (county, edition, held.version);
end
$$;

create function public.sign_edition(county uuid, edition uuid, version int) returns void
  language plpgsql set search_path = ''
as $$ begin perform private.sign_edition(county, edition, version); end $$;
comment on function public.sign_edition is 'The leader signs what was read: refuses stale where an entry changed since, wording_missing, edition_published.';

-- Definer: as above. Before it is published the leader or the secretariat may take the signature back, so that entries can be changed.
create function private.unsign_edition(county uuid, edition uuid) returns void
  language plpgsql security definer set search_path = ''
as $$
begin
  perform private.hold_edition(county, edition, 'leader', 'secretariat');
  perform private.refuse_unless(not private.is_published(county, edition), 'edition_published');
  delete from public.list_signatures s where s.tenant_id = county and s.edition_id = edition;
end
$$;

create function public.unsign_edition(county uuid, edition uuid) returns void
  language plpgsql set search_path = ''
as $$ begin perform private.unsign_edition(county, edition); end $$;
comment on function public.unsign_edition is 'Takes a signature back, so that entries can be changed; refuses edition_published.';

-- ── Publishing ───────────────────────────────────────────────────────────────────────────────────────────────────

-- Definer: reads salts. Of the entries in their order; what is redacted stands for itself by the digest it was published with.
create function private.digests_of(county uuid, edition uuid, published text[] default null) returns text[]
  language plpgsql stable security definer set search_path = ''
as $$
begin
  return array(
    select case when r.entry_id is null then private.entry_digest(e) else published[row_number() over (order by e.position)] end
    from public.list_entries e left join public.list_redactions r on r.tenant_id = county and r.entry_id = e.id
    where e.tenant_id = county and e.edition_id = edition order by e.position);
end
$$;

-- Definer: number, digests and hash are written only here. Published before, nothing changes.
create function private.publish_edition(county uuid, edition uuid) returns void
  language plpgsql security definer set search_path = ''
as $$
declare
  held public.list_editions := private.hold_edition(county, edition, 'secretariat');
  doc_year int := extract(year from private.today());
  doc_number int;
  entry_digests text[];
begin
  if private.is_published(county, edition) then return; end if;
  perform private.refuse_unless(exists (
    select from public.list_signatures s where s.tenant_id = county and s.edition_id = edition), 'edition_unsigned');
  perform pg_advisory_xact_lock(hashtextextended('list_publications' || county::text, 0));     -- numbers without gaps
  doc_number := coalesce((select max(p.number) from public.list_publications p where p.tenant_id = county and p.year = doc_year), 0) + 1;
  entry_digests := private.digests_of(county, edition);
  insert into public.list_publications (tenant_id, edition_id, year, number, digests, hash)
    values (county, edition, doc_year, doc_number, entry_digests, private.edition_hash(held, doc_year, doc_number, entry_digests));
  perform private.ask(county, 'lists.announce', edition::text);
end
$$;

create function public.publish_edition(county uuid, edition uuid) returns void
  language plpgsql set search_path = ''
as $$ begin perform private.publish_edition(county, edition); end $$;
comment on function public.publish_edition is 'Publishes a signed edition under the county''s next document number; published before, nothing changes. Refuses edition_unsigned.';

-- Definer: as digests_of.
create function private.verify_edition(county uuid, edition uuid) returns boolean
  language plpgsql stable security definer set search_path = ''
as $$
begin
  return (
    select p.digests = private.digests_of(county, edition, p.digests) and p.hash = private.edition_hash(e, p.year, p.number, p.digests)
    from public.list_publications p join public.list_editions e on e.tenant_id = county and e.id = edition
    where p.tenant_id = county and p.edition_id = edition
      and (county = any (private.my_working_tenant_ids()) or county in (select private.overseen_tenants('list'))));
end
$$;

create function public.verify_edition(county uuid, edition uuid) returns boolean
  language plpgsql stable set search_path = ''
as $$ begin return private.verify_edition(county, edition); end $$;
comment on function public.verify_edition is 'Whether a published edition still says what it was published with; null where there is none.';

-- ── Correcting, redacting, taking in what came late ──────────────────────────────────────────────────────────────

-- Definer: drafts are the machine's. The same form sent twice is one correction; one at a time, of the latest edition.
create function private.correct_edition(county uuid, edition uuid, id uuid, reason text) returns void
  language plpgsql security definer set search_path = ''
as $$
#variable_conflict use_column
declare
  held public.list_editions := private.hold_edition(county, edition, 'secretariat');
begin
  if exists (select from public.list_editions e where e.tenant_id = county and e.id = correct_edition.id) then return; end if;
  perform private.refuse_unless(private.is_published(county, edition), 'edition_unpublished');
  perform private.refuse_unless(not exists (
    select from public.list_editions e where e.tenant_id = county and e.corrects_id = edition), 'edition_corrected');
  insert into public.list_editions (tenant_id, id, quarter, kind, number, corrects_id, reason)
    values (county, correct_edition.id, held.quarter, held.kind, held.number + 1, edition, correct_edition.reason);
  insert into public.list_entries (tenant_id, edition_id, position, resource_id, demand_id, activity_id, first_quarter, category, wording, provider, details, since, until)
    select county, correct_edition.id, e.position, e.resource_id, e.demand_id, e.activity_id, e.first_quarter, e.category, e.wording, e.provider, e.details, e.since, e.until
    from public.list_entries e
    where e.tenant_id = county and e.edition_id = edition and e.wording is not null and not exists (
      select from public.demands d where d.tenant_id = county and d.id = e.demand_id and d.confidentiality <> 'public_summary');
end
$$;

create function public.correct_edition(county uuid, edition uuid, id uuid, reason text) returns void
  language plpgsql set search_path = ''
as $$ begin perform private.correct_edition(county, edition, id, reason); end $$;
comment on function public.correct_edition is 'Drafts a new edition that cites the published one. Refuses edition_unpublished, edition_corrected.';

-- What may no longer be told of leaves the lists that are not published, and takes back what the leader signed with it in it. Entries are held
-- before their editions, as whoever words one holds them. Definer: whoever sorts demands takes back no signature.
create function private.leave_lists() returns trigger
  language plpgsql security definer set search_path = ''
as $$
declare
  editions uuid[];
begin
  perform private.hold_what_is_listed(new.tenant_id, alone => true);
  perform from public.list_entries e where e.tenant_id = new.tenant_id and e.demand_id = new.id order by e.id for update;
  editions := array(
    select d.id from public.list_editions d
    where d.tenant_id = new.tenant_id and d.id in (select e.edition_id from public.list_entries e where e.tenant_id = new.tenant_id and e.demand_id = new.id)
    order by d.id for no key update);
  editions := array(select e from unnest(editions) e where not private.is_published(new.tenant_id, e));
  delete from public.list_signatures s where s.tenant_id = new.tenant_id and s.edition_id = any (editions);
  delete from public.list_entries e where e.tenant_id = new.tenant_id and e.demand_id = new.id and e.edition_id = any (editions);
  return null;
end
$$;
create trigger demands_narrowed after update of confidentiality on public.demands for each row
  when (old.confidentiality = 'public_summary' and new.confidentiality <> 'public_summary') execute function private.leave_lists();

-- Definer: published entries are nobody's to change. The words go, with the salt that would let somebody try what they were.
create function private.redact_entry(county uuid, entry uuid, reason text) returns void
  language plpgsql security definer set search_path = ''
as $$
declare
  edition uuid := (select e.edition_id from public.list_entries e where e.tenant_id = county and e.id = entry);
begin
  perform private.hold_edition(county, edition, 'secretariat');
  perform private.refuse_unless(private.is_published(county, edition), 'edition_unpublished');
  insert into public.list_redactions (tenant_id, entry_id, reason) values (county, entry, redact_entry.reason) on conflict do nothing;
  update public.list_entries e set wording = null, provider = null, details = null, salt = null
    where e.tenant_id = county and e.id = entry and e.wording is not null;
end
$$;

create function public.redact_entry(county uuid, entry uuid, reason text) returns void
  language plpgsql set search_path = ''
as $$ begin perform private.redact_entry(county, entry, reason); end $$;
comment on function public.redact_entry is 'Takes the words of a published entry away for good; that it was there, why it went and its digest remain. Refuses edition_unpublished.';

-- Definer: as correct_edition. What came after the draft waits for the next quarter, unless it is urgent.
create function private.take_in_demand(county uuid, edition uuid, demand uuid) returns void
  language plpgsql security definer set search_path = ''
as $$
declare
  held public.list_editions := private.hold_edition(county, edition, 'secretariat');
  late public.demands := (select d from private.listed_demands(county) d where d.id = demand);
  stood_in text := (
    select min(e.first_quarter) from public.list_entries e
    join public.list_publications p on p.tenant_id = county and p.edition_id = e.edition_id
    where e.tenant_id = county and e.demand_id = demand);
begin
  perform private.refuse_unless(held.kind = 'demand' and late.id is not null, 'not_found');
  perform private.refuse_unless(late.urgency = 'urgent', 'demand_not_urgent');
  insert into public.list_entries (tenant_id, edition_id, position, demand_id, first_quarter, category, wording, since)
    values (county, edition, coalesce((select max(e.position) from public.list_entries e where e.tenant_id = county and e.edition_id = edition), 0) + 1,
      demand, coalesce(stood_in, held.quarter), private.category_path(county, late.category_id),
      private.public_wording(county, demand), late.raised_on)
    on conflict do nothing;
end
$$;

create function public.take_in_demand(county uuid, edition uuid, demand uuid) returns void
  language plpgsql set search_path = ''
as $$ begin perform private.take_in_demand(county, edition, demand); end $$;
comment on function public.take_in_demand is 'Adds an urgent demand that came after the draft. Refuses demand_not_urgent, edition_signed, edition_published.';

create function public.late_demands(county uuid, edition uuid) returns table (id uuid, reference text, raised_on date, category text)
  language plpgsql stable set search_path = '' rows 20
as $$
begin
  return query
    select d.id, d.reference, d.raised_on, private.category_path(county, d.category_id) from private.listed_demands(county) d
    where d.urgency = 'urgent' and not exists (
      select from public.list_entries e where e.tenant_id = county and e.edition_id = edition and e.demand_id = d.id)
    order by d.raised_at limit 100;
end
$$;
comment on function public.late_demands is 'Urgent demands that may be told of and are not in this draft.';

-- ── What changed since the quarter before ────────────────────────────────────────────────────────────────────────

-- Entries of the last published edition of the same kind, of an earlier quarter, that have no successor here: done, withdrawn or expired.
create function public.left_since(county uuid, edition uuid) returns table (entry_id uuid, quarter text, wording text, category text, provider text)
  language plpgsql stable set search_path = '' rows 50
as $$
begin
  return query
    with here as (select e.* from public.list_editions e where e.tenant_id = county and e.id = edition), before as (
      select b.id, b.quarter from public.list_editions b
      join here h on b.kind = h.kind and b.quarter < h.quarter
      join public.list_publications p on p.tenant_id = county and p.edition_id = b.id
      where b.tenant_id = county order by b.quarter desc, b.number desc limit 1)
    select o.id, b.quarter, o.wording, o.category, o.provider from before b
    join public.list_entries o on o.tenant_id = county and o.edition_id = b.id
    where not exists (
      select from public.list_entries n where n.tenant_id = county and n.edition_id = edition
        and coalesce(n.resource_id, n.demand_id, n.activity_id) = coalesce(o.resource_id, o.demand_id, o.activity_id))
    order by o.position limit 500;
end
$$;
comment on function public.left_since is 'What stood in the last published list of this kind, of an earlier quarter, and stands in this one no longer; at most 500.';

-- ── Telling of it ────────────────────────────────────────────────────────────────────────────────────────────────

create function public.queue_edition_mails(county uuid, edition uuid, most int default 500) returns int
  language plpgsql set search_path = ''
as $$
begin
  return private.queue_mails(county, 'edition-published', edition::text, array(
    select distinct a.person_id from private.asked_for_lists(county) a
    where not exists (select from public.mail_log l where (l.tenant_id, l.kind, l.person_id, l.key) = (county, 'edition-published', a.person_id, edition::text))
    limit least(most, 500)));
end
$$;
comment on function public.queue_edition_mails is 'For the job lists.announce: tells members, departments and contacts once that an edition is published; call until it returns 0.';

-- What these mails say as of now; private.sayings passes on to here. Nothing once the lists are drafted, or for who has offered something.
create function private.list_sayings(county uuid, of_kind text, of_key text, people uuid[]) returns table (person_id uuid, content jsonb)
  language plpgsql stable set search_path = '' rows 500
as $$
begin
  if of_kind = 'edition-published' then
    return query
      select p.id, jsonb_build_object('quarter', e.quarter, 'kind', e.kind, 'number', e.number, 'reference', x.reference, 'reason', e.reason)
      from public.list_editions e join public.list_publications x on x.tenant_id = county and x.edition_id = e.id
      cross join unnest(people) p(id)
      where e.tenant_id = county and e.id = of_key::uuid;
    return;
  end if;
  return query
    select p.id, jsonb_build_object('quarter', of_key, 'until', private.due_day('lists.compile', of_key, r.workdays, county) - 1)
    from unnest(people) p(id)
    cross join (
      select c.workdays from public.cadence_rules c
      where c.tenant_id = county and c.kind = 'lists.compile' and c.valid_from <= private.last_day(of_key) order by c.number desc limit 1) r
    where not exists (select from public.list_editions e where e.tenant_id = county and e.quarter = of_key)
      and (of_kind = 'collection-opened' or exists (
        select from private.asked_for_lists(county) a join private.silent_bodies(county, of_key) s on s.body_id = a.body_id where a.person_id = p.id));
end
$$;

grant execute on function
  private.sign_edition(uuid, uuid, int), private.unsign_edition(uuid, uuid), private.publish_edition(uuid, uuid), private.verify_edition(uuid, uuid),
  private.correct_edition(uuid, uuid, uuid, text), private.redact_entry(uuid, uuid, text), private.take_in_demand(uuid, uuid, uuid) to authenticated;
grant execute on function
  public.sign_edition(uuid, uuid, int), public.unsign_edition(uuid, uuid), public.publish_edition(uuid, uuid), public.verify_edition(uuid, uuid),
  public.correct_edition(uuid, uuid, uuid, text), public.redact_entry(uuid, uuid, text), public.take_in_demand(uuid, uuid, uuid),
  public.late_demands(uuid, uuid), public.left_since(uuid, uuid), public.queue_edition_mails(uuid, uuid, int) to authenticated;

-- ── What the quarter's page shows ────────────────────────────────────────────────────────────────────────────────

-- Invoker: drafts are there for those who read them.
create function public.list_quarter(county uuid, of_quarter text)
  returns table (id uuid, kind text, number int, drafted_at timestamptz, signed_at timestamptz, reference text, published_at timestamptz, entries int, carried int)
  language plpgsql stable set search_path = '' rows 10
as $$
begin
  return query
    select d.id, d.kind, d.number, d.drafted_at, s.signed_at, p.reference, p.published_at, n.entries, n.carried
    from public.list_editions d
    left join public.list_signatures s on s.tenant_id = county and s.edition_id = d.id
    left join public.list_publications p on p.tenant_id = county and p.edition_id = d.id
    cross join lateral (
      select count(*)::int as entries, (count(*) filter (where e.first_quarter < of_quarter))::int as carried
      from public.list_entries e where e.tenant_id = county and e.edition_id = d.id) n
    where d.tenant_id = county and d.quarter = of_quarter order by d.kind, d.number desc limit 300;
end
$$;
comment on function public.list_quarter is 'The editions of a quarter that the caller may read, the latest of each kind first, with how many entries and how many of them carried over.';
grant execute on function public.list_quarter(uuid, text) to authenticated;
