// Another county sees nothing: every table, view and function that there is, every verb, everybody who is not of the county.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { owner } from '../county'
import { apiWith } from '../scene/api'
import { type Scene, there } from '../scene/build'
import {
  type Exposed,
  exposedFunctions,
  type Reference,
  references,
  type Table,
  tenantTables,
} from '../scene/catalogue'
import type { Row } from '../scene/place'
import { ROWS } from '../scene/rows'
import { calls, isWalked } from './calls'
import { buildWorld, MAY_READ, MAY_WRITE, PEOPLE, type Who, type World } from './people'
import { embeds, type Linked, reads, writes } from './walk'

let world: World
let tables: Table[]
let functions: Exposed[]
let keys: Reference[]
let froms: string[]
let before: string

beforeAll(async () => {
  tables = await tenantTables()
  functions = (await exposedFunctions()).filter(isWalked)
  keys = await references()
  froms = [...new Set(keys.flatMap(({ child, parent }) => [child, parent]))]
  world = await buildWorld()
  before = await everythingOf(world.b)
})
afterAll(() => owner().end())

test('every table of tenants has a case: a row in tests/scene/rows.ts', () => {
  const walked = tables.filter(({ is_view }) => !is_view).map(({ name }) => name)
  expect(walked.filter((name) => !(name in ROWS))).toEqual([])
  expect(walked.length).toBeGreaterThan(20)
})

test('county B has a row in every table, so that there is something to see', async () => {
  const empty = await Promise.all(tables.map(async ({ name }) => ((await countOf(name)) === 0 ? name : null)))
  expect(empty.filter((name) => name !== null)).toEqual([])
})

describe('county B', () => {
  test.concurrent.each(PEOPLE)('is not read by %s, beyond what it granted', async (who) => {
    const api = world.apiOf(who)
    const seen = await inTurn(tables, async (table) =>
      (await reads(api, table, world.b.id)) ? [table.name] : [],
    )
    expect(seen).toEqual([...(MAY_READ[who] ?? [])])
  })

  test.concurrent.each(PEOPLE)('is not written by %s; nothing moves into it or out of it', async (who) => {
    const api = world.apiOf(who)
    const written = await inTurn(tables, async (table) => {
      if (table.is_view) return []
      const made = { a: rowOf(table, world.a), b: rowOf(table, world.b) }
      const attempts = await writes(api, table, made, world, (verb) => !mayWrite(who, table.name, verb))
      return attempts.flatMap(({ verb, leak }) => (leak === null ? [] : [`${verb} ${table.name}: ${leak}`]))
    })
    expect(written).toEqual([])
  })

  test.concurrent.each(PEOPLE)('is not reached by %s through an embed', async (who) => {
    const api = world.apiOf(who)
    const reached = await inTurn(froms, async (from) =>
      isTold(who, await embeds(api, from, linkedTo(from))) ? [from] : [],
    )
    expect(reached).toEqual([])
  })

  test.concurrent.each(PEOPLE)('is not reached by %s through a function', async (who) => {
    const api = world.apiOf(who)
    // The listed functions look across counties: that is what the bare secret key is for.
    const walked = functions.filter((one) => who !== 'the bare secret key' || !one.is_cross_county)
    const reached = await inTurn(walked, async (called) =>
      isTold(who, await calls(api, called, world.b, world.a)) ? [called.name] : [],
    )
    expect(reached).toEqual([])
  })
})

test.each(['officer', 'system_admin', 'nobody'] as const)(
  'speaking for a county needs the secret key: %s may not',
  async (who) => {
    const token = who === 'nobody' ? null : world.a.signedIn(who).access_token
    const { data, error } = await apiWith(token, { 'x-system-of': world.b.id }).from('units').select('id')
    expect([data, error?.code]).toEqual([null, '42501'])
  },
)

test('after all of that, county B is as it was, to the last letter', async () => {
  expect(await everythingOf(world.b)).toBe(before)
})

/** One request's worth after another, so that twenty people at once are twenty requests at once and no more. */
async function inTurn<T>(things: readonly T[], look: (thing: T) => Promise<string[]>): Promise<string[]> {
  const found: string[] = []
  for (const thing of things) found.push(...(await look(thing)))
  return found
}

/** What can be embedded in a table, by foreign keys in both directions, with the columns that may be read at all. */
function linkedTo(from: string): Linked[] {
  const links = keys.flatMap(({ child, parent, name }) => [
    ...(child === from ? [{ to: parent, by: name }] : []),
    ...(parent === from ? [{ to: child, by: name }] : []),
  ])
  return links.flatMap(({ to, by }) => {
    const columns = tables.find(({ name }) => name === to)?.selectable ?? []
    return columns.length > 0 ? [{ to, by, columns }] : []
  })
}

function rowOf({ name }: Table, county: Scene): Row {
  return there(ROWS[name], name)(county, crypto.randomUUID())
}

function mayWrite(who: Who, table: string, verb: string): boolean {
  return MAY_WRITE.some(
    (one) =>
      (one.who === '*' || one.who === who) &&
      (one.table === '*' || one.table === table) &&
      one.verbs.includes(verb),
  )
}

/** Whether an answer holds a word or an id of county B; for those who may read something of it, a closed word. */
function isTold(who: Who, answer: string): boolean {
  const { tag, ids, phone } = world.b
  const closed = ['说明', '某', '法人', '误录', '日志', '补充', '电话', '的投诉', '的答复', '核实', '行']
  const mayReadSome = (MAY_READ[who] ?? []).includes('areas')
  const mayReadFigures = (MAY_READ[who] ?? []).includes('rollups')
  const listed = ['片区', '支部', '有限公司', '路']
  const words = mayReadSome
    ? [phone, ...closed.map((word) => tag + word)]
    : mayReadFigures
      ? [phone, ...[...closed, ...listed].map((word) => tag + word)]
      : [phone, tag, ...Object.values(ids)]
  return words.some((word) => answer.includes(word))
}

async function countOf(table: string): Promise<number> {
  const [row] =
    await owner()`select count(*)::int as n from ${owner()(table)} where tenant_id = ${world.b.id}`
  return row?.n ?? 0
}

async function everythingOf({ id }: Scene): Promise<string> {
  const all = await Promise.all(
    tables.map(async ({ name }) => {
      const [row] =
        await owner()`select string_agg(t::text, chr(10) order by t::text) as all from ${owner()(name)} t where tenant_id = ${id}`
      return `${name}: ${row?.all}`
    }),
  )
  // When each was last seen may move: on a busy machine this takes more than a minute.
  const [sign_ins] = await owner()`
    select string_agg((to_jsonb(s) - 'last_seen_at')::text, chr(10) order by s.session_id) as all from sign_ins s
    join people p on p.id = s.person_id and p.tenant_id = ${id}`
  return [...all, sign_ins?.all].join(String.fromCharCode(10))
}
