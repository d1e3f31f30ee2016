-- Reply slips: what the lead answered, on paper, with a code by which the unit says whether it is resolved. Whoever holds the code needs no account.

create table public.confirmation_slips (
  tenant_id   uuid not null,
  id          uuid not null default gen_random_uuid(),
  demand_id   uuid not null,
  dispatch_id uuid not null,
  number      int not null check (number >= 1),                          -- the last one of a dispatch is good, those before it are void
  secret_hash text not null check (secret_hash ~ '^[0-9a-f]{64}$'),      -- sha256 of the code, which is told once, to whoever prints
  printed_by  uuid not null default private.me(),
  printed_at  timestamptz not null default private.now(),
  constraint confirmation_slips_pkey primary key (tenant_id, id),
  constraint confirmation_slips_number_key unique (tenant_id, dispatch_id, number),
  constraint confirmation_slips_dispatch_fkey foreign key (tenant_id, demand_id, dispatch_id) references public.dispatches (tenant_id, demand_id, id),
  constraint confirmation_slips_printed_by_fkey foreign key (tenant_id, printed_by) references public.people (tenant_id, id) on update cascade
);
comment on table public.confirmation_slips is '答复单：办结答复打印给单位，凭单上的码确认评价或要求重办；只存码的散列，重印后旧单作废。';
create index confirmation_slips_secret_idx on public.confirmation_slips (secret_hash);
create index confirmation_slips_demand_idx on public.confirmation_slips (tenant_id, demand_id, dispatch_id);
create index confirmation_slips_printed_by_idx on public.confirmation_slips (tenant_id, printed_by);
create trigger confirmation_slips_stay before update or delete on public.confirmation_slips for each row execute function private.refuse_change();

-- ── Printing ─────────────────────────────────────────────────────────────────────────────────────────────────────

-- Definer: the hash is a closed column. The offices print, and never the department, which would hold the word on its own work.
create function private.print_confirmation_slip(county uuid, dispatch uuid) returns text
  language plpgsql security definer set search_path = ''
as $$
declare
  code text := private.slip_code();
  held public.dispatches := (select d from public.dispatches d where d.tenant_id = county and d.id = dispatch);
begin
  perform private.hold_demand(county, held.demand_id);
  perform private.refuse_unless(county = any (private.my_tenant_ids('officer', 'secretariat')), 'not_allowed');
  perform private.refuse_unless(exists (
    select from public.dispatches d where d.tenant_id = county and d.id = dispatch and d.answer_by >= private.now()), 'already_done');
  insert into public.confirmation_slips (tenant_id, demand_id, dispatch_id, number, secret_hash)
    select county, held.demand_id, dispatch, coalesce(max(s.number), 0) + 1, private.hash_of(code)
    from public.confirmation_slips s where s.tenant_id = county and s.dispatch_id = dispatch;
  return code;
end
$$;

create function public.print_confirmation_slip(county uuid, dispatch uuid) returns text
  language plpgsql set search_path = ''
as $$ begin return private.print_confirmation_slip(county, dispatch); end $$;
comment on function public.print_confirmation_slip is 'The code of a new reply slip, told this once; the slip printed before is void. Refuses already_done where the unit is not asked, or no longer.';

-- ── Holding one ──────────────────────────────────────────────────────────────────────────────────────────────────

create function private.presented_slip_hash() returns text
  language sql stable set search_path = ''
as $$ select private.hash_of(nullif(nullif(current_setting('request.headers', true), '')::jsonb ->> 'x-slip', '')) $$;
comment on function private.presented_slip_hash() is 'Hash of the code that the visitor holds (header x-slip).';

-- Definer: asked for visitors. What was presented, and whether it still counts: open, used, void, expired.
create function private.presented_slip(out slip public.confirmation_slips, out held public.dispatches, out standing text)
  language plpgsql stable security definer set search_path = ''
as $$
begin
  select s.* into slip from public.confirmation_slips s where s.secret_hash = private.presented_slip_hash();
  perform private.refuse_unless(slip.id is not null, 'slip_unknown');
  select d.* into held from public.dispatches d where d.tenant_id = slip.tenant_id and d.id = slip.dispatch_id;
  standing := case
    when exists (
      select from public.dispatch_steps s
      where s.tenant_id = held.tenant_id and s.dispatch_id = held.id and s.kind in ('confirmed', 'reopened')) then 'used'
    when exists (
      select from public.confirmation_slips s
      where s.tenant_id = slip.tenant_id and s.dispatch_id = slip.dispatch_id and s.number > slip.number) then 'void'
    when held.answer_by >= private.now() then 'open'
    else 'expired' end;
end
$$;

-- Definer, and callable by a visitor (tests/conventions says so by name): the code is the right to read what the paper says, while it counts.
-- Never the unit's own words; of what only the secretariat reads, neither the unit nor the reply.
create function private.read_confirmation_slip() returns jsonb
  language plpgsql stable security definer set search_path = ''
as $$
declare
  p record := private.presented_slip();
  held public.dispatches := p.held;
begin
  return (
    select jsonb_build_object('standing', p.standing, 'county', t.name, 'language', g.language, 'reference', d.reference)
      || case when p.standing = 'open' then jsonb_build_object('answer_by', held.answer_by, 'category', private.category_path(d.tenant_id, d.category_id), 'body', b.name,
        'wording', private.public_wording(d.tenant_id, d.id), 'outcome', s.outcome, 'replied_at', s.done_at,
        'unit', case when d.confidentiality <> 'secretariat_only' then u.name end,
        'reply', case when d.confidentiality <> 'secretariat_only' then x.body end) else '{}' end
    from public.demands d
    join public.tenants t on t.id = d.tenant_id
    join public.settings g on g.tenant_id = d.tenant_id
    join public.units u on (u.tenant_id, u.id) = (d.tenant_id, d.unit_id)
    join public.bodies b on b.tenant_id = held.tenant_id and b.id = held.body_id
    join public.dispatch_steps s on s.tenant_id = held.tenant_id and s.dispatch_id = held.id and s.kind = 'resolved'
    left join public.dispatch_texts x on (x.tenant_id, x.step_id) = (s.tenant_id, s.id)
    where d.tenant_id = held.tenant_id and d.id = held.demand_id);
end
$$;

create function public.read_confirmation_slip() returns jsonb
  language plpgsql stable set search_path = ''
as $$ begin return private.read_confirmation_slip(); end $$;
comment on function public.read_confirmation_slip is 'What the slip whose code comes in the header x-slip is about; once it counts no more, only its number. Refuses slip_unknown.';

-- Definer, and callable by a visitor, as above. Holds the demand first, so that of two at once the second finds the code used.
create function private.confirm_by_slip(verdict text, rating text, words text) returns void
  language plpgsql security definer set search_path = ''
as $$
declare
  p record := private.presented_slip();
  held public.dispatches := p.held;
begin
  perform from public.demands d where d.tenant_id = held.tenant_id and d.id = held.demand_id for no key update;
  p := private.presented_slip();
  perform private.refuse_unless(p.standing <> 'used', 'slip_used');
  perform private.refuse_unless(p.standing <> 'void', 'slip_void');
  perform private.refuse_unless(p.standing = 'open', 'slip_expired');
  perform private.take_word(p.held, verdict, rating, words, 'slip');
end
$$;

create function public.confirm_by_slip(verdict text, rating text default null, words text default null) returns void
  language plpgsql set search_path = ''
as $$ begin perform private.confirm_by_slip(verdict, rating, words); end $$;
comment on function public.confirm_by_slip is 'The unit confirms with a rating, or has it done again with why, by the code in the header x-slip, once. Refuses slip_unknown, slip_used, slip_void, slip_expired.';

grant execute on function private.print_confirmation_slip(uuid, uuid) to authenticated;
grant execute on function public.print_confirmation_slip(uuid, uuid) to authenticated;
-- To visitors alone: whoever is signed in speaks by their account.
grant execute on function private.read_confirmation_slip(), private.confirm_by_slip(text, text, text) to anon;
grant execute on function public.read_confirmation_slip(), public.confirm_by_slip(text, text, text) to anon;

-- ── Row-level security ───────────────────────────────────────────────────────────────────────────────────────────

alter table public.confirmation_slips enable row level security;
create policy "the offices read which slips were printed" on public.confirmation_slips
  for select to authenticated using (tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat', 'leader', 'system'))::uuid[]));
grant select (tenant_id, id, demand_id, dispatch_id, number, printed_by, printed_at) on public.confirmation_slips to authenticated;

select private.trace('public.confirmation_slips');
