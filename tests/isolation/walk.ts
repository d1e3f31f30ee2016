// What one person tries on one table of another county: every verb, straight at the data API. Each attempt says what went through.
import type { PostgrestError } from '@supabase/supabase-js'
import type { Api } from '../scene/api'
import type { Table } from '../scene/catalogue'
import type { Row } from '../scene/place'
import type { World } from './people'

/** The data API cuts here; more rows than this are never needed to see one. */
const ROWS_MAX = 10

/** As many as an address of the data API holds, columns and all. */
const EMBEDS_MAX = 30

const PERMISSION_DENIED = '42501'
const REFUSED_BY_TRIGGER = 'P0001'

type Answer = { error: PostgrestError | null; count: number | null }
export type Linked = { to: string; by: string; columns: readonly string[] }
export type Attempt = { verb: string; leak: string | null }

/** Whether the table showed or counted anything of the county. One that may not be read at all answers with an error: nothing. */
export async function reads(api: Api, table: Table, tenant_id: string): Promise<boolean> {
  const { data, count } = await api
    .from(table.name)
    .select('tenant_id', { count: 'exact' })
    .eq('tenant_id', tenant_id)
    .limit(ROWS_MAX)
  return (data ?? []).length > 0 || (count ?? 0) > 0
}

/**
 * `rows` would be new rows of the counties. Only the verbs that are `tried`. Without a filter Postgres asks the policy for writing
 * alone, so that is tried too; what of it was one's own to change is told at the end, when county B is looked at.
 */
export async function writes(
  api: Api,
  table: Table,
  made: { a: Row; b: Row },
  { a, b }: World,
  tried: (verb: string) => boolean,
): Promise<Attempt[]> {
  const rows = api.from(table.name)
  const change = (row: Row) => changeOf(table, row)
  const attempts: [string, () => PromiseLike<Answer>][] = [
    ['insert', () => rows.insert(only(made.b, table.insertable))],
    ['upsert', () => rows.upsert(made.b, { onConflict: table.key.join() })],
    ['update', () => rows.update(change(made.b), { count: 'exact' }).eq('tenant_id', b.id)],
    ['delete', () => rows.delete({ count: 'exact' }).eq('tenant_id', b.id)],
    ['update all', () => rows.update(change(made.a), { count: 'exact' })],
    ['delete all', () => rows.delete({ count: 'exact' })],
    ['move away', () => rows.update({ tenant_id: a.id }, { count: 'exact' }).eq('tenant_id', b.id)],
    ['move here', () => rows.update({ tenant_id: b.id }, { count: 'exact' }).eq('tenant_id', a.id)],
  ]
  const tries = attempts.filter(([verb]) => tried(verb))
  return Promise.all(tries.map(async ([verb, attempt]) => ({ verb, leak: leakOf(verb, await attempt()) })))
}

/** All that can be seen through one table of the tables that it refers to and that refer to it. */
export async function embeds(api: Api, from: string, linked: readonly Linked[]): Promise<string> {
  const parts = linked.map(({ to, by, columns }) => `${by}:${to}!${by}(${columns.join()})`)
  let told = ''
  for (let at = 0; at < parts.length; at += EMBEDS_MAX) {
    const { data, error } = await api.from(from).select(parts.slice(at, at + EMBEDS_MAX).join())
    const isMisput = error !== null && error.code !== PERMISSION_DENIED
    if (isMisput) throw new Error(`${from}: ${error.code} ${error.message}`)
    told += JSON.stringify(data)
  }
  return told
}

/**
 * Nothing went through: permission denied, refused with a reason before the policy was asked, or no row met. Any other error means
 * that the wall was not what stopped it.
 */
function leakOf(verb: string, { error, count }: Answer): string | null {
  if (error === null && verb === 'update all') return null
  if (error === null) return verb === 'insert' || verb === 'upsert' || count !== 0 ? 'went through' : null
  if (error.code === PERMISSION_DENIED || error.code === REFUSED_BY_TRIGGER) return null
  return `was stopped only by ${error.code} ${error.message}`
}

/** Only columns that may be filled: otherwise the grant, not the policy, would be what refuses. */
function only(row: Row, columns: readonly string[]): Row {
  if (columns.length === 0) return row
  return Object.fromEntries(Object.entries(row).filter(([column]) => columns.includes(column)))
}

function changeOf({ updatable, key }: Table, row: Row): Row {
  const column = updatable.find((name) => name in row) ?? updatable[0] ?? key.at(-1) ?? 'tenant_id'
  return { [column]: row[column] ?? null }
}
