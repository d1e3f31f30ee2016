-- Where a person's mail goes is said by the person, and holds once the link sent there has come back to them.

create table public.mail_proofs (
  tenant_id   uuid not null,
  id          uuid not null default gen_random_uuid(),
  person_id   uuid not null,
  address     text not null check (address ~ '^[^@\s]+@[^@\s]+$' and length(address) <= 254 and address = lower(normalize(address, nfkc))),
  asked_at    timestamptz not null default private.now(),
  secret_hash text,                                      -- closed: sha256 of the link's secret, set when the worker sends it
  proven_at   timestamptz,
  constraint mail_proofs_pkey primary key (tenant_id, id),
  constraint mail_proofs_person_fkey foreign key (tenant_id, person_id) references public.people (tenant_id, id) on update cascade
);
comment on table public.mail_proofs is '收信邮箱验证：本人填写新邮箱，点开寄到该邮箱的链接后才生效，一天内有效。';
create index mail_proofs_person_idx on public.mail_proofs (tenant_id, person_id, asked_at desc);

-- Definer: the row is the person's own, whose county's machine sends the mail; five a day, since each goes to somebody's mailbox.
create function private.ask_mail_proof(address text) returns void
  language plpgsql security definer set search_path = ''
as $$
declare
  speaker uuid := private.me();
  county uuid;
  proof uuid;
begin
  select p.tenant_id into county from public.people p
    where p.account_id = speaker and p.tenant_id in (select private.my_reach()) order by p.created_at limit 1 for update;
  if county is null then
    raise exception using errcode = 'P0001', message = 'not_allowed';
  end if;
  if (select count(*) from public.mail_proofs f where f.person_id = speaker and f.asked_at > private.now() - interval '1 day') >= 5 then
    raise exception using errcode = 'P0001', message = 'too_many';
  end if;
  insert into public.mail_proofs (tenant_id, person_id, address)
    values (county, speaker, lower(normalize(btrim(ask_mail_proof.address), nfkc))) returning id into proof;
  perform private.ask(county, 'mail_proofs.send', proof::text);
end
$$;

create function public.ask_mail_proof(address text) returns void
  language plpgsql set search_path = ''
as $$ begin perform private.ask_mail_proof(address); end $$;
comment on function public.ask_mail_proof is 'Has a link sent to an address that the caller says is theirs; nothing changes until it comes back. Refuses `too_many` after five in a day.';

-- Definer: addresses are closed, and the machine is told whose mail to queue.
create function private.ready_mail_proof(proof uuid, secret_hash text) returns uuid
  language plpgsql security definer set search_path = ''
as $$
declare
  asker uuid;
begin
  update public.mail_proofs f set secret_hash = ready_mail_proof.secret_hash
    where f.tenant_id = any (private.my_tenant_ids('system')) and f.id = proof and f.proven_at is null and f.asked_at > private.now() - interval '1 day'
    returning f.person_id into asker;
  return asker;
end
$$;

create function public.ready_mail_proof(proof uuid, secret_hash text) returns uuid
  language plpgsql set search_path = ''
as $$ begin return private.ready_mail_proof(proof, secret_hash); end $$;
comment on function public.ready_mail_proof is 'From now on the link with the secret of this sha256 proves the address; says whom the mail is for, null where it is too late.';

-- Definer: only here does an address become proven. The link works for nobody but the person who asked, signed in; in every county
-- that the person is known in, since recovery links go there.
create function private.prove_mail(proof uuid, secret text) returns void
  language plpgsql security definer set search_path = ''
as $$
declare
  asked public.mail_proofs;
begin
  select f.* into asked from public.mail_proofs f
    where f.id = proof and f.person_id = private.me() and f.secret_hash = private.hash_of(secret) and f.asked_at > private.now() - interval '1 day' for update;
  if asked.id is null then
    raise exception using errcode = 'P0001', message = 'link_expired';
  end if;
  if asked.proven_at is not null then return; end if;
  update public.people p set delivery_email = asked.address where p.account_id = asked.person_id;
  update public.people p set mail_proven_at = now() where p.account_id = asked.person_id;
  update public.mail_proofs f set proven_at = private.now() where f.tenant_id = asked.tenant_id and f.id = proof;
end
$$;

create function public.prove_mail(proof uuid, secret text) returns void
  language plpgsql set search_path = ''
as $$ begin perform private.prove_mail(proof, secret); end $$;
comment on function public.prove_mail is 'The caller''s mail goes to the address that the link was sent to. Refuses `link_expired` where it is another''s, too old or replaced.';

-- Definer: one's own address is a closed column too.
create function private.my_mailbox() returns table (address text, is_proven boolean)
  language plpgsql stable security definer set search_path = '' rows 1
as $$
begin
  return query
    select p.delivery_email, p.mail_proven_at is not null from public.people p
    where p.account_id = private.me() order by p.mail_proven_at nulls last, p.created_at limit 1;
end
$$;

create function public.my_mailbox() returns table (address text, is_proven boolean)
  language plpgsql stable set search_path = '' rows 1
as $$ begin return query select * from private.my_mailbox(); end $$;
comment on function public.my_mailbox is 'Where the caller''s own mail goes, and whether the caller has proven it.';

alter table public.mail_proofs enable row level security;
create policy "each reads what they asked to have proven" on public.mail_proofs
  for select to authenticated using (person_id = (select private.me()));
grant select (tenant_id, id, person_id, address, asked_at, proven_at) on public.mail_proofs to authenticated;

grant execute on function private.ask_mail_proof(text), private.ready_mail_proof(uuid, text), private.prove_mail(uuid, text), private.my_mailbox() to authenticated;
grant execute on function public.ask_mail_proof(text), public.ready_mail_proof(uuid, text), public.prove_mail(uuid, text), public.my_mailbox() to authenticated;

select private.trace('public.mail_proofs', closed => '{address}');
