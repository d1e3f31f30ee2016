// Policies: one sentence per table and command, asked once per statement, and nothing for committees above but reading.
import { holds } from './rule'

const PLANTED = `create table public.planted (tenant_id uuid, id uuid); alter table public.planted enable row level security;`

holds('policies', [
  {
    says: 'a table has one policy per command, and it permits',
    offenders: `
      select tablename || ' ' || cmd as offender from pg_policies
      where schemaname in ('public', 'private') group by tablename, cmd
      having count(*) > 1 or cmd = 'ALL' or bool_or(permissive <> 'PERMISSIVE')`,
    fault: `${PLANTED} create policy "the office does all of it" on public.planted for all to authenticated using (true)`,
  },
  {
    says: 'a policy is named as a sentence',
    offenders: `
      select tablename || ': ' || policyname as offender from pg_policies
      where schemaname in ('public', 'private') and (policyname !~ '^[a-z].* .* ' and policyname <> 'everyone may try')`,
    fault: `${PLANTED} create policy planted_select on public.planted for select to authenticated using (true)`,
  },
  {
    says: 'a policy names the roles it is for',
    offenders: `
      select tablename || ': ' || policyname as offender from pg_policies
      where schemaname in ('public', 'private') and not roles <@ '{anon,authenticated}'::name[]`,
    fault: `${PLANTED} create policy "for whoever comes along" on public.planted for select using (true)`,
  },
  {
    says: 'a command is granted exactly where there is a policy for it',
    offenders: `
      select coalesce(g.what, p.what) as offender
      from (
        select distinct c.relname || ' ' || command || ' ' || role as what
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        cross join unnest('{SELECT,INSERT,UPDATE,DELETE}'::text[]) command cross join unnest('{anon,authenticated}'::text[]) role
        where n.nspname = 'public' and c.relkind in ('r', 'p') and (has_table_privilege(role, c.oid, command)
          or (command <> 'DELETE' and has_any_column_privilege(role, c.oid, command)))
      ) g
      full join (
        select tablename || ' ' || cmd || ' ' || unnest(roles) as what from pg_policies where schemaname = 'public'
      ) p on p.what = g.what
      where g.what is null or p.what is null`,
    fault: `${PLANTED} grant delete on public.planted to authenticated`,
  },
  {
    // A helper asked per row costs seconds where one asked per statement costs a fraction of a millisecond (docs/decisions.md).
    says: 'a policy asks a helper once per statement: in a sub-select, and never about a column',
    offenders: `
      select distinct p.tablename || ' ' || p.cmd || ': ' || m.call[3] as offender
      from pg_policies p cross join lateral regexp_matches(
        coalesce(p.qual, '') || ' ' || coalesce(p.with_check, ''), '(\\S+)\\s*\\m((private|auth)\\.\\w+)\\(([^)]*)\\)', 'g') m(call)
      where p.schemaname = 'public'
        and (m.call[1] not in ('SELECT', 'FROM', 'JOIN') or m.call[4] !~ '^(VARIADIC ARRAY\\[)?(''[a-z_]+''::text(, )?)*\\]?(private\\.today\\()?$')`,
    fault: `${PLANTED} create policy "asked for every single row" on public.planted for select to authenticated
      using (private.today() > current_date or id = (select private.me()))`,
  },
  {
    says: 'a command that writes never looks at what committees above may see',
    offenders: `
      select tablename || ' ' || cmd as offender from pg_policies
      where cmd <> 'SELECT' and coalesce(qual, '') || ' ' || coalesce(with_check, '') ~ 'overseen_tenants|opened_cases'`,
    fault: `${PLANTED} create policy "a committee above changes a county" on public.planted for update to authenticated
      using (tenant_id in (select private.overseen_tenants('list')))`,
  },
])
