-- Complaints: anybody may raise one, with or without an account; the county's office answers, never the person it is about.

create table public.complaints (
  tenant_id    uuid not null,
  id           uuid not null,                              -- made with the form, so that a form sent twice arrives once
  year         int not null default 0,                     -- both set as it comes in
  number       int not null default 0,
  reference    text not null generated always as (year::text || '-' || lpad(number::text, greatest(4, length(number::text)), '0')) stored,
  body         text not null check (length(btrim(body)) between 5 and 4000),
  about_name   text check (length(btrim(about_name)) between 1 and 40),
  about_person uuid,                                       -- reads and answers nothing here
  contact      text check (length(btrim(contact)) between 1 and 200),
  receipt_hash text not null check (receipt_hash ~ '^[0-9a-f]{64}$'),
  is_named     boolean not null default false,             -- a member may complain under their own name
  raised_by    uuid,
  raised_at    timestamptz not null default private.now(),
  constraint complaints_pkey primary key (tenant_id, id),
  constraint complaints_number_key unique (tenant_id, year, number),
  constraint complaints_named_check check (is_named = (raised_by is not null)),
  constraint complaints_tenant_fkey foreign key (tenant_id) references public.tenants (id),
  constraint complaints_about_fkey foreign key (tenant_id, about_person) references public.people (tenant_id, id) on update cascade,
  constraint complaints_raised_by_fkey foreign key (tenant_id, raised_by) references public.people (tenant_id, id) on update cascade
);
comment on table public.complaints is '投诉与建议：按县按年编号；联系方式封闭，被反映人看不到、也不能答复。';
comment on column public.complaints.receipt_hash is 'sha256 of the receipt code: holding the code is the right to read the answer.';
create index complaints_about_idx on public.complaints (tenant_id, about_person);
create index complaints_raised_by_idx on public.complaints (tenant_id, raised_by);
create index complaints_receipt_idx on public.complaints (receipt_hash);

create table public.complaint_answers (
  tenant_id    uuid not null,
  complaint_id uuid not null,
  body         text not null check (length(btrim(body)) between 5 and 4000),
  answered_by  uuid not null default private.me(),
  answered_at  timestamptz not null default private.now(),
  constraint complaint_answers_pkey primary key (tenant_id, complaint_id),
  constraint complaint_answers_complaint_fkey foreign key (tenant_id, complaint_id) references public.complaints (tenant_id, id),
  constraint complaint_answers_by_fkey foreign key (tenant_id, answered_by) references public.people (tenant_id, id) on update cascade
);
comment on table public.complaint_answers is '对投诉与建议的答复：一件一答。';
create index complaint_answers_by_idx on public.complaint_answers (tenant_id, answered_by);

-- ── Numbers without gaps, and how many a sender may raise ─────────────────────────────────────────────────────────

create table private.complaint_counts (
  tenant_id uuid not null,
  year      int not null,
  last      int not null,
  constraint complaint_counts_pkey primary key (tenant_id, year),
  constraint complaint_counts_tenant_fkey foreign key (tenant_id) references public.tenants (id)
);
comment on table private.complaint_counts is '投诉编号：每县每年用到几号。';

-- Apart from the complaints and forgotten after an hour, so that nobody can tell who sent which.
create table private.complaint_senders (
  id      uuid not null default gen_random_uuid(),
  sender  text not null,
  sent_at timestamptz not null default now(),
  constraint complaint_senders_pkey primary key (id)
);
comment on table private.complaint_senders is '投诉来源的散列，只为限制频次，一小时后清除。';
create index complaint_senders_idx on private.complaint_senders (sender, sent_at);

-- At most 5 an hour from one sender. The web says a hash of the sender's address; who is signed in is known better than that.
create function private.limit_complaints() returns trigger
  language plpgsql security definer set search_path = ''
as $$
declare
  told text := nullif(current_setting('request.headers', true), '')::jsonb ->> 'x-sender';
  from_whom text := coalesce(private.me()::text, left(told, 64), 'unknown');
begin
  perform pg_advisory_xact_lock(hashtextextended(from_whom, 2));
  delete from private.complaint_senders s where s.sent_at < now() - interval '1 hour';
  if (select count(*) from private.complaint_senders s where s.sender = from_whom) >= 5 then
    raise exception using errcode = 'P0001', message = 'too_many';
  end if;
  insert into private.complaint_senders (sender) values (from_whom);
  return new;
end
$$;
create trigger complaints_limit before insert on public.complaints for each row execute function private.limit_complaints();

-- Runs after the limit (triggers go by name), so that a refused complaint takes no number. The counter's row is held until commit:
-- two at once get two numbers, and one that fails gives its number back.
create function private.number_complaint() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  new.year := extract(year from private.today());
  new.raised_by := case when new.is_named then private.me() end;
  insert into private.complaint_counts as c (tenant_id, year, last) values (new.tenant_id, new.year, 1)
    on conflict (tenant_id, year) do update set last = c.last + 1
    returning c.last into new.number;
  -- A name that somebody of the county bears means that person; among namesakes the one who could answer.
  if new.about_person is null and new.about_name is not null then
    new.about_person := (
      select p.id from public.people p
      left join public.memberships m on m.tenant_id = p.tenant_id and m.person_id = p.id and m.ended_at is null
        and m.role in ('officer', 'leader')
      where p.tenant_id = new.tenant_id and p.name = btrim(new.about_name)
      order by m.role is not null desc, p.created_at limit 1);
  end if;
  return new;
end
$$;
create trigger complaints_number before insert on public.complaints for each row execute function private.number_complaint();

create function private.presented_receipt_hash() returns text
  language sql stable set search_path = ''
as $$
  select encode(extensions.digest(nullif(nullif(current_setting('request.headers', true), '')::jsonb ->> 'x-receipt', ''), 'sha256'), 'hex')
$$;
comment on function private.presented_receipt_hash() is 'Hash of the receipt code that the visitor typed in.';

-- Who speaks, asked for a visitor without an account as well: invoker, and nobody then.
create function private.speaker() returns uuid
  language plpgsql stable set search_path = ''
as $$
begin
  if current_user = 'anon' then return null; end if;
  return private.me();
end
$$;

-- Counties whose complaints the speaker answers. As above.
create function private.my_answering_tenant_ids() returns uuid[]
  language plpgsql stable set search_path = ''
as $$
begin
  if current_user = 'anon' then return '{}'; end if;
  return private.my_tenant_ids('officer', 'leader');
end
$$;
grant execute on function private.presented_receipt_hash(), private.speaker(), private.my_answering_tenant_ids() to anon, authenticated;

-- ── Row-level security ───────────────────────────────────────────────────────────────────────────────────────────

alter table public.complaints enable row level security;
create policy "the office reads complaints about others, senders their own, and whoever holds the receipt" on public.complaints
  for select to anon, authenticated using (
    receipt_hash = (select private.presented_receipt_hash())
    or (tenant_id = any ((select private.my_answering_tenant_ids())::uuid[]) and about_person is distinct from (select private.speaker()))
    or raised_by = (select private.speaker())
  );
create policy "everyone may complain, under their own name or under none" on public.complaints
  for insert to anon, authenticated with check (not is_named or raised_by = (select private.speaker()));
grant select (tenant_id, id, year, number, reference, body, raised_at) on public.complaints to anon;
grant select (tenant_id, id, year, number, reference, body, about_name, about_person, is_named, raised_by, raised_at) on public.complaints to authenticated;
grant insert (tenant_id, id, body, about_name, about_person, contact, receipt_hash) on public.complaints to anon;
grant insert (tenant_id, id, body, about_name, about_person, contact, receipt_hash, is_named) on public.complaints to authenticated;

alter table public.complaint_answers enable row level security;
create policy "who reads a complaint reads its answer" on public.complaint_answers
  for select to anon, authenticated using (
    exists (select from public.complaints c where (c.tenant_id, c.id) = (complaint_answers.tenant_id, complaint_answers.complaint_id)));
create policy "the office answers, never the person complained about" on public.complaint_answers
  for insert to authenticated with check (
    tenant_id = any ((select private.my_answering_tenant_ids())::uuid[])
    and exists (
      select from public.complaints c where (c.tenant_id, c.id) = (complaint_answers.tenant_id, complaint_answers.complaint_id)
        and c.about_person is distinct from (select private.speaker())));
grant select (tenant_id, complaint_id, body, answered_at) on public.complaint_answers to anon;
grant select on public.complaint_answers to authenticated;
grant insert (tenant_id, complaint_id, body) on public.complaint_answers to authenticated;

-- ── The sender's contact is closed; looking at it is a row ────────────────────────────────────────────────────────

-- Definer: the column is closed to everyone. Asks again who may answer, so that calling it directly gains nothing.
create function private.reveal_complaint_contact(county uuid, complaint uuid) returns text
  language plpgsql security definer set search_path = ''
as $$
declare
  found public.complaints;
begin
  select c.* into found from public.complaints c where c.tenant_id = county and c.id = complaint
    and c.tenant_id = any (private.my_tenant_ids('officer', 'leader')) and c.about_person is distinct from private.me();
  if found.id is null then
    raise exception using errcode = 'P0001', message = 'not_found';
  end if;
  insert into public.reveals (tenant_id, record, record_id) values (county, 'complaints', complaint);
  return found.contact;
end
$$;
grant execute on function private.reveal_complaint_contact(uuid, uuid) to authenticated;

create function public.reveal_complaint_contact(county uuid, complaint uuid) returns text
  language plpgsql set search_path = ''
as $$ begin return private.reveal_complaint_contact(county, complaint); end $$;
comment on function public.reveal_complaint_contact is 'How the sender of a complaint can be reached, for those who may answer it; the look is recorded in reveals.';
grant execute on function public.reveal_complaint_contact(uuid, uuid) to authenticated;

-- ── Trace ────────────────────────────────────────────────────────────────────────────────────────────────────────

-- Complaints themselves are not traced: they may be anonymous, and nobody changes them.
select private.trace('public.complaint_answers', closed => '{body}');
