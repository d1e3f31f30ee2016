// Keys: every one carries the tenant, so that no row can ever point into another county and a county can be moved whole.
import { holds } from './rule'

// A tenant's table is one with a tenant_id. The others are listed in the last rule, each with its reason.
const TENANT_TABLES = `
  select c.oid from pg_class c join pg_namespace n on n.oid = c.relnamespace
  join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
  where n.nspname in ('public', 'private') and c.relkind in ('r', 'p')`
const COLUMNS = (table: string, numbers: string) => `
  array(select a.attname::text from unnest(${numbers}) with ordinality k(number, place)
    join pg_attribute a on a.attrelid = ${table} and a.attnum = k.number order by k.place)`

holds('keys', [
  {
    says: 'a primary key begins with the tenant',
    offenders: `
      select t.oid::regclass::text as offender from (${TENANT_TABLES}) t
      left join pg_constraint o on o.conrelid = t.oid and o.contype = 'p'
      where coalesce((${COLUMNS('t.oid', 'o.conkey')})[1], '') <> 'tenant_id'`,
    fault: 'create table public.planted (id int primary key, tenant_id uuid)',
  },
  {
    // Within an expression will do: what an exclusion constraint compares may be one text of several columns.
    says: 'every unique or exclusive index contains the tenant',
    offenders: `
      select i.indexrelid::regclass::text as offender from (${TENANT_TABLES}) t join pg_index i on i.indrelid = t.oid
      where (i.indisunique or i.indisexclusion) and pg_get_indexdef(i.indexrelid) !~ '\\(.*\\mtenant_id\\M'`,
    fault:
      'create table public.planted (tenant_id uuid, code text, constraint planted_code_key unique (code))',
  },
  {
    says: 'a reference between tenant tables is composite and begins with the tenant on both sides',
    offenders: `
      select o.conname::text as offender from pg_constraint o
      where o.contype = 'f' and o.conrelid in (${TENANT_TABLES}) and o.confrelid in (${TENANT_TABLES})
        and ((${COLUMNS('o.conrelid', 'o.conkey')})[1] <> 'tenant_id' or (${COLUMNS('o.confrelid', 'o.confkey')})[1] <> 'tenant_id'
          or cardinality(o.conkey) < 2)`,
    fault: `create table public.planted_parents (tenant_id uuid, id uuid unique);
      create table public.planted (tenant_id uuid, parent_id uuid, constraint planted_parent_fkey foreign key (parent_id) references public.planted_parents (id))`,
  },
  {
    says: 'a tenant table is tied to its tenant, directly or through the row it belongs to',
    offenders: `
      select t.oid::regclass::text as offender from (${TENANT_TABLES}) t
      where not exists (select from pg_constraint o where o.conrelid = t.oid and o.contype = 'f'
        and (${COLUMNS('t.oid', 'o.conkey')})[1] = 'tenant_id')`,
    fault: 'create table public.planted (tenant_id uuid, id uuid)',
    exceptions: {
      audit_entries:
        'written by the database alone, from rows that are tied; a key would have to be checked for each of 50,000',
    },
  },
  {
    says: 'deleting what a row points to never empties its tenant_id',
    offenders: `
      select o.conname::text as offender from pg_constraint o
      where o.contype = 'f' and o.confdeltype in ('n', 'd') and o.conrelid in (${TENANT_TABLES})
        and 'tenant_id' = any (${COLUMNS('o.conrelid', 'coalesce(o.confdelsetcols, o.conkey)')})`,
    fault: `create table public.planted (tenant_id uuid, unit_id uuid, constraint planted_unit_fkey
      foreign key (tenant_id, unit_id) references public.units (tenant_id, id) on delete set null)`,
  },
  {
    // An index that leaves out only rows without the reference will do.
    says: 'every foreign key has an index that begins with its columns',
    offenders: `
      select o.conname::text as offender from pg_constraint o join pg_class c on c.oid = o.conrelid
      join pg_namespace n on n.oid = c.relnamespace
      where o.contype = 'f' and n.nspname in ('public', 'private') and not exists (
        select from pg_index i
        where i.indrelid = o.conrelid and (i.indpred is null or pg_get_expr(i.indpred, i.indrelid) ~ '^\\(\\w+ IS NOT NULL\\)$')
          and (i.indkey::int2[])[0:cardinality(o.conkey) - 1] @> o.conkey)
        -- The tenant itself is never deleted, and every primary key begins with it.
        and o.confrelid <> 'public.tenants'::regclass
      union all
      select o.conname::text from pg_constraint o
      where o.contype = 'f' and o.confrelid = 'public.tenants'::regclass and not exists (
        select from pg_index i where i.indrelid = o.conrelid and (i.indkey::int2[])[0] = o.conkey[1])`,
    fault: `create table public.planted (tenant_id uuid, id uuid, unit_id uuid, constraint planted_unit_fkey
      foreign key (tenant_id, unit_id) references public.units (tenant_id, id))`,
  },
  {
    says: 'a table without a tenant is one of a few, each for a reason',
    offenders: `
      select c.oid::regclass::text as offender from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('public', 'private') and c.relkind in ('r', 'p') and c.oid not in (${TENANT_TABLES})`,
    fault: 'create table public.planted (id int)',
    exceptions: {
      tenants: 'is the tenants',
      divisions: 'the published divisions, the same for everyone',
      calendar_years: 'the public working calendar, the same for everyone',
      work_days: 'the public working calendar, the same for everyone',
      sign_ins: 'an account may belong to several counties and signs in once',
      sign_in_attempts: 'counted before anybody knows whose account it is',
      'private.second_factors': 'an account may belong to several counties and has one second factor',
      'private.offered_factors': 'of a sign-in',
      'private.recovery_codes': 'of a second factor',
      'private.factor_attempts': 'of an account',
      'private.password_changes': 'of an account',
      recoveries: 'asked for before anybody knows whose account it is',
      'private.audit_epochs': 'of this installation: when its transactions were counted anew',
      'private.audit_purges': 'of this installation: months let go for all counties at once',
      'private.instance': 'one row about this installation',
      'private.unsubscribe_secret': 'one row about this installation',
      'private.check_in_secret': 'one row about this installation',
      'private.cross_county_paths': 'what belongs to no county',
      'private.application_senders': 'hashes of senders, forgotten after an hour, tied to nothing on purpose',
      'private.complaint_senders': 'hashes of senders, forgotten after an hour, tied to nothing on purpose',
    },
  },
])
