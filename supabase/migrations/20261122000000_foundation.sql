-- Foundation: who may call what by default, the clock, and whom a request speaks for.

alter default privileges revoke execute on functions from public;
alter default privileges in schema public revoke execute on functions from anon, authenticated, service_role;
alter default privileges in schema public revoke all on tables from anon, authenticated, service_role;
alter default privileges in schema public revoke all on sequences from anon, authenticated, service_role;

create schema if not exists extensions;
grant usage on schema extensions to anon, authenticated, service_role;
-- The first revoke would close operators such as trigram similarity too.
alter default privileges in schema extensions grant execute on functions to public;
create extension if not exists pgcrypto with schema extensions;
create extension if not exists pg_trgm with schema extensions;
create extension if not exists btree_gist with schema extensions;

create schema private;
grant usage on schema private to anon, authenticated, service_role;

-- ── The clock ────────────────────────────────────────────────────────────────────────────────────────────────────

create table private.instance (
  only_row       boolean not null default true,
  clock_may_move boolean not null default false,       -- a demo and a test may; production never
  web_key_hash   text,                                 -- sha256 of WEB_KEY, by which the web is believed whose address a request came from
  proof_key      bytea,                                -- with which the web proves that a second factor was shown; without it none is believed
  audit_kept_days int check (audit_kept_days >= 180),  -- null: audit entries are kept for good (Cybersecurity Law: six months at the least)
  unconfirmed_days int not null default 30 check (unconfirmed_days between 2 and 365), -- applications whose mailbox nobody confirmed
  constraint instance_pkey primary key (only_row),
  constraint instance_only_row_check check (only_row)
);
comment on table private.instance is '本套系统：是否允许拨动时钟（演示与测试专用），网站的凭据，验证二次验证所用的密钥，审计记录与未确认申请的保存期限。';
insert into private.instance default values;
grant select (only_row, clock_may_move, web_key_hash) on private.instance to anon, authenticated, service_role;

create function private.now() returns timestamptz
  language plpgsql stable set search_path = ''
as $$
begin
  return coalesce(nullif(current_setting('liangxin.now', true), '')::timestamptz, now());
end
$$;
comment on function private.now() is 'The instant that rules are asked about: the transaction''s, or the one a demo or test has set.';

create function private.day_of(instant timestamptz) returns date
  language sql immutable set search_path = ''
as $$ select (instant at time zone interval '8 hours')::date $$;
comment on function private.day_of(timestamptz) is 'The day in Asia/Shanghai, which has been UTC+8 without summer time since 1991. dayOf() in app/core/calendar-date.ts agrees.';

create function private.today() returns date
  language plpgsql stable set search_path = ''
as $$
begin
  return private.day_of(private.now());
end
$$;

-- ── Periods: app/core/period.ts says the same, and a test holds them together ─────────────────────────────────────

create function private.month(day date) returns text
  language sql immutable set search_path = ''
as $$ select extract(year from day)::int::text || '-' || lpad(extract(month from day)::int::text, 2, '0') $$;
comment on function private.month(date) is 'e.g. 2026-11.';

create function private.half_month(day date) returns text
  language sql immutable set search_path = ''
as $$ select private.month(day) || case when extract(day from day) <= 15 then '-H1' else '-H2' end $$;
comment on function private.half_month(date) is 'e.g. 2026-11-H2: from the 1st to the 15th, from the 16th to the month''s end.';

create function private.quarter(day date) returns text
  language sql immutable set search_path = ''
as $$ select extract(year from day)::int::text || 'Q' || extract(quarter from day)::int::text $$;
comment on function private.quarter(date) is 'e.g. 2027Q1.';

create function private.first_day(period text) returns date
  language sql immutable set search_path = ''
as $$
  select case
    when period like '%Q_' then make_date(left(period, 4)::int, right(period, 1)::int * 3 - 2, 1)
    when period like '%-H2' then (left(period, 7) || '-16')::date
    else (left(period, 7) || '-01')::date end
$$;
comment on function private.first_day(text) is 'First day of a month, half-month or quarter.';

create function private.last_day(period text) returns date
  language sql immutable set search_path = ''
as $$
  select case
    when period like '%Q_' then (private.first_day(period) + interval '3 months' - interval '1 day')::date
    when period like '%-H1' then (left(period, 7) || '-15')::date
    else ((left(period, 7) || '-01')::date + interval '1 month' - interval '1 day')::date
  end
$$;
comment on function private.last_day(text) is 'Last day of a month, half-month or quarter.';

grant execute on function
  private.now(), private.today(), private.day_of(timestamptz),
  private.month(date), private.half_month(date), private.quarter(date), private.first_day(text), private.last_day(text)
  to anon, authenticated, service_role;
