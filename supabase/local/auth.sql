-- Corrects what the auth server creates at its start, so that the database looks as under hosted Supabase. Runs after it, at every start.

-- PostgREST sets request.jwt.claims as one document; the auth server's own versions read the older setting per claim.
create or replace function auth.uid() returns uuid language sql stable as $$
  select coalesce(nullif(current_setting('request.jwt.claim.sub', true), ''), auth.jwt() ->> 'sub')::uuid
$$;
create or replace function auth.role() returns text language sql stable as $$
  select coalesce(nullif(current_setting('request.jwt.claim.role', true), ''), auth.jwt() ->> 'role')
$$;
create or replace function auth.email() returns text language sql stable as $$
  select coalesce(nullif(current_setting('request.jwt.claim.email', true), ''), auth.jwt() ->> 'email')
$$;
create or replace function auth.jwt() returns jsonb language sql stable as $$
  select coalesce(nullif(current_setting('request.jwt.claim', true), ''), nullif(current_setting('request.jwt.claims', true), ''))::jsonb
$$;
grant usage on schema auth to anon, authenticated, service_role;
grant execute on function auth.uid(), auth.role(), auth.email(), auth.jwt() to anon, authenticated, service_role;

-- How each session signed in, for the `amr` claim; the auth server keeps no such record.
create table if not exists auth.mfa_amr_claims (
  session_id            uuid not null references auth.sessions on delete cascade,
  authentication_method text not null,
  created_at            timestamptz not null default now(),
  constraint mfa_amr_claims_pkey primary key (session_id, authentication_method)
);
