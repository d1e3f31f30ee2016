// The statements that cases are made of. Each is tried by one person in a transaction that is taken back.
import type postgres from 'postgres'
import { type Scene, there } from '../scene/build'
import type { Row } from '../scene/place'
import { ROWS } from '../scene/rows'

export type Sql = postgres.TransactionSql
export type Try = (sql: Sql, c: Scene, person_id: string) => Promise<{ count: number }>
export type Case = {
  /** Each is tried by itself; it is enough that one goes through. */
  tries: Try[]
  /** Tables whose rows would be in the way: emptied for the county first. */
  without?: string[]
  /** What the scene lacks, as the database's owner. */
  prepare?: (sql: Sql, c: Scene) => Promise<unknown>
}

export function reads(table: string): Case {
  return { tries: [(sql, c) => sql`select from ${sql(table)} where tenant_id = ${c.id}`] }
}

/** A second row such as the scene has, in the columns that may be filled. */
export function creates(table: string, without: string[] = [table]): Case {
  return { tries: [(sql, c) => insert(sql, table, rowOf(table, c))], without }
}

/** The first column that may be changed, to what it says already. */
export function edits(table: string, without: string[] = []): Case {
  const attempt: Try = async (sql, c) => {
    const [column = 'tenant_id'] = await columnsThatMay(sql, 'update', table)
    return sql`update ${sql(table)} set ${sql(column)} = ${sql(column)} where tenant_id = ${c.id}`
  }
  return { tries: [attempt], without }
}

export function removes(table: string, without: string[] = []): Case {
  return { tries: [(sql, c) => sql`delete from ${sql(table)} where tenant_id = ${c.id}`], without }
}

/** A function that answers true or something for those who may; for others false, null or a refusal. */
export function calls(name: string, of: string): Case {
  return {
    tries: [
      (sql, c) =>
        sql`select from (select public.${sql(name)}(${c.id}, ${idOf(of, c)}) as answer) a where answer is not null and answer::text <> 'false'`,
    ],
  }
}

/** An operational role is the office's to give, a privileged one the security administrator's: either will do. */
export function givesRole(table: 'memberships' | 'invitations'): Case {
  const tries = ['instructor', 'leader'].map(
    (role): Try =>
      (sql, c) =>
        insert(sql, table, { ...rowOf(table, c), role }),
  )
  // Who holds a role on paper may be invited to it, also by the system administrator.
  if (table === 'invitations') return { tries, without: [table] }
  return { tries, without: ['appointments'], prepare: forgetPaperPerson }
}

export function handsOver(sql: Sql, c: Scene, from: string, to: string): Promise<{ count: number }> {
  return sql`select public.hand_over_all(${c.id}, ${crypto.randomUUID()}, ${from}, ${to}, private.today())`
}

export function idOf(table: string, c: Scene): string {
  return there(c.ids[table], table)
}

function rowOf(table: string, c: Scene): Row {
  return there(ROWS[table], table)(c, crypto.randomUUID())
}

async function insert(sql: Sql, table: string, row: Row): Promise<{ count: number }> {
  const columns = await columnsThatMay(sql, 'insert', table)
  const allowed = Object.fromEntries(Object.entries(row).filter(([column]) => columns.includes(column)))
  return sql`insert into ${sql(table)} ${sql(columns.length > 0 ? allowed : row)}`
}

async function columnsThatMay(sql: Sql, what: 'insert' | 'update', table: string): Promise<string[]> {
  const rows = await sql`
    select attname from pg_attribute
    where attrelid = ${`public.${table}`}::regclass and attnum > 0 and not attisdropped
      and has_column_privilege('authenticated', attrelid, attnum, ${what})`
  return rows.map(({ attname }) => attname)
}

async function forgetPaperPerson(sql: Sql, c: Scene): Promise<void> {
  await sql`delete from memberships where tenant_id = ${c.id} and person_id = ${idOf('people', c)}`
}
