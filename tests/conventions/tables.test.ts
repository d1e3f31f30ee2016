// Tables and views: closed unless opened, explained in Chinese, named alike.
import { holds } from './rule'

const OURS = `n.nspname in ('public', 'private')`

holds('tables', [
  {
    says: 'every table in public has row-level security',
    offenders: `
      select c.oid::regclass::text as offender from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relrowsecurity`,
    fault: 'create table public.planted (tenant_id uuid)',
  },
  {
    says: 'every table and view has a comment in Chinese',
    offenders: `
      select c.oid::regclass::text as offender from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where ${OURS} and c.relkind in ('r', 'p', 'v', 'm') and coalesce(obj_description(c.oid, 'pg_class'), '') !~ '[一-龥]'`,
    fault: `create table private.planted (id int); comment on table private.planted is 'only English'`,
  },
  {
    says: 'what a comment says in Chinese has full-width punctuation',
    offenders: `
      select c.oid::regclass::text as offender from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where ${OURS} and c.relkind in ('r', 'p', 'v', 'm') and obj_description(c.oid, 'pg_class') ~ '[一-龥][,:;()?!]|[,:;(][一-龥]'`,
    fault: `create table private.planted (id int); comment on table private.planted is '一张表:示例'`,
  },
  {
    says: 'views ask as whoever looks at them',
    offenders: `
      select c.oid::regclass::text as offender from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where ${OURS} and (c.relkind = 'm' or (c.relkind = 'v' and not 'security_invoker=true' = any (coalesce(c.reloptions, '{}'))))`,
    fault: 'create view public.planted as select 1 as one',
  },
  {
    says: 'every constraint is named <table>_<what>_(pkey|fkey|key|check|excl)',
    offenders: `
      select o.conrelid::regclass::text || '.' || o.conname as offender
      from pg_constraint o join pg_class c on c.oid = o.conrelid join pg_namespace n on n.oid = c.relnamespace
      where ${OURS} and o.contype in ('p', 'f', 'u', 'c', 'x') and o.conname !~ ('^' || c.relname || case o.contype
        when 'p' then '_pkey$' when 'f' then '_.+_fkey$' when 'u' then '_.+_key$' when 'c' then '_.+_check$' else '_.+_excl$' end)`,
    fault: 'create table public.planted (id int, constraint odd check (id > 0))',
  },
  {
    says: 'every index of its own is named <table>_<what>_idx',
    offenders: `
      select i.indexrelid::regclass::text as offender
      from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
      join pg_class x on x.oid = i.indexrelid
      where ${OURS} and not exists (select from pg_constraint o where o.conindid = i.indexrelid)
        and x.relname !~ ('^' || c.relname || '_(.+_)?idx$')`,
    fault: 'create table public.planted (id int); create index oddly_named_planted on public.planted (id)',
  },
])
