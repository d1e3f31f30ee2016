// Ways to break a wall of the database on purpose. Each says how it is mended, from what it found.
import type postgres from 'postgres'

/** Breaks something and returns the statement that mends it. Throws where there is nothing to break. */
export type Plant = (sql: postgres.Sql) => Promise<string>

/** `after`: tests that have to run before the one that tells. */
export type Fault = { says: string; plant: Plant; file: string; test: string; after?: string }

/** The policy lets everybody through. */
export function loosened(table: string, command: 'select' | 'insert' | 'update' | 'delete'): Plant {
  return async (sql) => {
    const [policy] = await sql`select policyname as name, qual, with_check from pg_policies
      where schemaname = 'public' and tablename = ${table} and lower(cmd) = ${command}`
    if (!policy) throw new Error(`public.${table} has no policy for ${command}`)
    const alter = (using: string | null, check: string | null) =>
      `alter policy "${policy.name}" on public.${table} ${using ? `using (${using})` : ''} ${check ? `with check (${check})` : ''}`
    await sql.unsafe(alter(policy.qual && 'true', policy.with_check && 'true'))
    return alter(policy.qual, policy.with_check)
  }
}

/** The function no longer says this; it says the other instead. */
export function rewritten(name: string, said: string, instead: string): Plant {
  return async (sql) => {
    const [found] =
      await sql`select pg_get_functiondef(p.oid) as text from pg_proc p where p.pronamespace::regnamespace::text || '.' || p.proname = ${name}`
    if (!found?.text.includes(said)) throw new Error(`${name} does not say: ${said}`)
    await sql.unsafe(found.text.replace(said, instead))
    return found.text
  }
}

/** The view asks as its owner, who may read everything. */
export function definer(view: string): Plant {
  return both(
    `alter view public.${view} set (security_invoker = off)`,
    `alter view public.${view} set (security_invoker = on)`,
  )
}

export function granted(what: string, to: string): Plant {
  return both(`grant ${what} to ${to}`, `revoke ${what} from ${to}`)
}

export function unguarded(table: string, trigger: string): Plant {
  const alter = (how: string) => `alter table public.${table} ${how} trigger ${trigger}`
  return both(alter('disable'), alter('enable'))
}

export function both(fault: string, mending: string): Plant {
  return async (sql) => {
    await sql.unsafe(fault)
    return mending
  }
}

/** Where a second lock would hold alone. What was broken last is mended first: it found what the one before it had left. */
export function together(...plants: readonly Plant[]): Plant {
  return async (sql) => {
    const mendings: string[] = []
    for (const plant of plants) mendings.push(await plant(sql))
    return mendings.reverse().join(';\n')
  }
}
