// What the database has, asked of itself: tables of tenants with their columns, what they refer to, and the functions it exposes.
import { owner } from '../county'

export type Table = {
  name: string
  is_view: boolean
  key: string[]
  columns: string[]
  /** What the role `authenticated` may fill, change and read. */
  insertable: string[]
  updatable: string[]
  selectable: string[]
}

export async function tenantTables(): Promise<Table[]> {
  const may = (what: string) =>
    `coalesce(array_agg(a.attname::text order by a.attnum) filter (where has_column_privilege('authenticated', c.oid, a.attnum, '${what}')), '{}')`
  const rows = await owner().unsafe(`
    select c.relname as name, c.relkind = 'v' as is_view, array_agg(a.attname::text order by a.attnum) as columns,
      ${may('insert')} as insertable, ${may('update')} as updatable, ${may('select')} as selectable,
      array(select k.attname::text from pg_constraint o join pg_attribute k on k.attrelid = c.oid and k.attnum = any (o.conkey)
        where o.conrelid = c.oid and o.contype = 'p') as key
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where n.nspname = 'public' and c.relkind in ('r', 'p', 'v')
      and exists (select from pg_attribute t where t.attrelid = c.oid and t.attname = 'tenant_id')
    group by c.oid order by c.relname`)
  return rows.map(({ name, is_view, key, columns, insertable, updatable, selectable }) => ({
    name,
    is_view,
    key,
    columns,
    insertable,
    updatable,
    selectable,
  }))
}

export type Reference = { child: string; parent: string; name: string }

/** Every foreign key between two tables, as the data API embeds by it. */
export async function references(): Promise<Reference[]> {
  const rows = await owner()`
    select c.relname as child, p.relname as parent, o.conname as name
    from pg_constraint o join pg_class c on c.oid = o.conrelid join pg_class p on p.oid = o.confrelid
    join pg_namespace n on n.oid = c.relnamespace join pg_namespace m on m.oid = p.relnamespace
    where o.contype = 'f' and o.conrelid <> o.confrelid and n.nspname = 'public' and m.nspname = 'public'`
  return rows.map(({ child, parent, name }) => ({ child, parent, name }))
}

export type Argument = { name: string; type: string }
export type Exposed = { name: string; is_cross_county: boolean; args: Argument[] }

export async function exposedFunctions(): Promise<Exposed[]> {
  const rows = await owner()`
    select p.proname as name,
      exists (select from private.cross_county_paths c where c.path = '/rpc/' || p.proname) as is_cross_county, coalesce((
      select json_agg(json_build_object('name', p.proargnames[g.n], 'type', format_type(p.proargtypes[g.n - 1], null)) order by g.n)
      from generate_series(1, p.pronargs) as g(n)), '[]') as args
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'public' and p.prorettype <> 'trigger'::regtype order by p.proname`
  return rows.map(({ name, is_cross_county, args }) => ({ name, is_cross_county, args }))
}
