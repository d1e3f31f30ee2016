// Traces: nothing that belongs to a county changes without an audit entry, and no entry tells what its readers may not read.
import { holds } from './rule'

/** Table, closed columns as its trigger has them. The arguments of a trigger are text, ended by zero bytes. */
const TRACED = `
  select t.tgrelid, t.tgname, (string_to_array(encode(t.tgargs, 'escape'), '\\000'))[3]::text[] as closed,
    (string_to_array(encode(t.tgargs, 'escape'), '\\000'))[4]::text[] as unsaid
  from pg_trigger t where t.tgfoid = 'private.trace_rows'::regproc`

const TENANT_TABLES = `
  select c.oid, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'public' and c.relkind in ('r', 'p') and exists (
    select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id')`

holds('traces', [
  {
    says: 'every insert, update and delete on a table of a county is traced',
    offenders: `
      select c.relname::text as offender from (${TENANT_TABLES}) c
      where 3 <> (select count(*) from pg_trigger t where t.tgrelid = c.oid and t.tgfoid = 'private.trace_rows'::regproc and t.tgenabled <> 'D')`,
    fault: 'create table public.planted (tenant_id uuid, id uuid)',
    exceptions: {
      audit_checks: 'is the trace',
      audit_entries: 'is the trace',
      audit_seals: 'is the trace',
      complaints: 'may be anonymous, and nobody can change one: only its answer is traced',
      import_rows:
        'what a file said, up to 50,000 rows that are read, planned and swept; what they do to the ledger is traced',
      escalations: "the machine's own record, which nobody can change",
      mail_log: "the machine's own record of each mail; sending one again is traced as a command",
      rollups: 'counted by the machine, again and again, from rows that are traced',
      runs: "the machine's own record of each run; setting one going again is traced as a command",
    },
  },
  {
    says: 'a column that no member may select is closed in the trace as well',
    offenders: `
      select distinct t.tgrelid::regclass::text || '.' || a.attname as offender
      from (${TRACED}) t join pg_attribute a on a.attrelid = t.tgrelid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      where not has_column_privilege('authenticated', t.tgrelid, a.attnum, 'select') and a.attname <> all (t.closed || t.unsaid)`,
    fault: `create table public.planted (tenant_id uuid, id uuid, phone text, constraint planted_pkey primary key (tenant_id, id));
      grant select on public.planted to authenticated; select private.trace('public.planted');
      revoke select on public.planted from authenticated; grant select (tenant_id, id) on public.planted to authenticated`,
  },
  {
    says: 'free texts, contacts and addresses are closed, whoever may select them',
    offenders: `
      select distinct t.tgrelid::regclass::text || '.' || a.attname as offender
      from (${TRACED}) t join pg_attribute a on a.attrelid = t.tgrelid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      where a.attname ~ '(^|_)(phone|email|contact|secret|hash|token|body|summary|text)$' and a.attname <> all (t.closed || t.unsaid)`,
    fault: `create table public.planted (tenant_id uuid, id uuid, body text, constraint planted_pkey primary key (tenant_id, id));
      grant select on public.planted to authenticated; select private.trace('public.planted')`,
  },
  {
    says: 'a computed column is not told, since it may tell a closed one',
    offenders: `
      select distinct t.tgrelid::regclass::text || '.' || a.attname as offender
      from (${TRACED}) t join pg_attribute a on a.attrelid = t.tgrelid and a.attnum > 0 and not a.attisdropped
      where a.attgenerated <> '' and a.attname <> all (t.unsaid)`,
    fault: `create table public.planted (tenant_id uuid, id uuid, constraint planted_pkey primary key (tenant_id, id));
      select private.trace('public.planted'); alter table public.planted add planted_masked text generated always as ('*') stored`,
  },
  {
    says: 'no role of the data API may write, change or empty an entry',
    offenders: `
      select role || ' ' || command || ' ' || c.relname as offender
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      cross join unnest('{anon,authenticated,service_role}'::text[]) role cross join unnest('{INSERT,UPDATE,DELETE,TRUNCATE}'::text[]) command
      where (n.nspname = 'audit' or c.relname ~ '^(audit_|planted)') and c.relkind in ('r', 'p') and has_table_privilege(role, c.oid, command)`,
    fault: 'create table audit.planted (id int); grant insert on audit.planted to service_role',
  },
])
