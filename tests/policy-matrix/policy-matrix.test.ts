// Two locks, one key: what the pages offer by CASL is what row-level security lets through, for every role, noun and verb.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Ability, abilityOf } from '~/core/ability'
import { countyOf } from '~/features/counties/county'
import { sure } from '~/platform/supabase.server'
import { policies } from '~/policies'
import { foundTenant, owner, type SignedIn, signedIn } from '../county'
import { acting } from '../scene/acting'
import { buildCounty, COUNTY_ROLES, type Scene } from '../scene/build'
import { CASES, DIFFERENT, IS_READING } from './cases'
import type { Case, Sql } from './statements'

const ROLES = [...COUNTY_ROLES, 'overseer'] as const
const PAIRS = Object.entries(CASES).flatMap(([noun, verbs]) =>
  Object.entries(verbs).map(([verb, one]) => ({ pair: `${verb} ${noun}`, case: one })),
)

let scene: Scene
let people: Map<string, { person: SignedIn; ability: Ability }>

beforeAll(async () => {
  const superior = await foundTenant('superior')
  scene = await buildCounty(superior.id)
  const overseer = await signedIn(superior.id, 'overseer')
  const all = ROLES.map((role) => ({ role, person: role === 'overseer' ? overseer : scene.signedIn(role) }))
  people = new Map(
    await Promise.all(
      all.map(async ({ role, person }) => [role, { person, ability: await pagesOf(person) }] as const),
    ),
  )
})
afterAll(() => owner().end())

test('every verb that a policy gives has a case', () => {
  const given = [...people.values()].flatMap(({ ability }) => pairsOf(ability))
  const known = new Set(PAIRS.map(({ pair }) => pair))
  const isKnown = (pair: string) => known.has(pair) || IS_READING.some((verb) => pair.startsWith(`${verb} `))
  expect(given.length).toBeGreaterThan(50)
  expect([...new Set(given)].filter((pair) => !isKnown(pair))).toEqual([])
})

test('whoever may take a list away may read it', () => {
  const faults = [...people].flatMap(([role, { ability }]) => {
    const pairs = pairsOf(ability)
    const readings = pairs.filter((pair) => IS_READING.some((verb) => pair.startsWith(`${verb} `)))
    return readings.filter((pair) => !pairs.includes(`read ${nounIn(pair)}`)).map((pair) => `${role} ${pair}`)
  })
  expect(faults).toEqual([])
})

describe.each(PAIRS)('$pair', ({ pair, case: one }) => {
  const isDifferent = DIFFERENT.some(({ noun, verb }) => pair === `${verb} ${noun}`)

  test(
    isDifferent ? 'is said differently, for a reason' : 'is said alike by pages and policies',
    async () => {
      const pages: string[] = []
      const database: string[] = []
      for (const [role, { person, ability }] of people) {
        if (pairsOf(ability).includes(pair)) pages.push(role)
        if (await goesThrough(one, person)) database.push(role)
      }
      if (isDifferent) expect(pages).not.toEqual(database)
      else expect(pages).toEqual(database)
    },
  )
})

async function goesThrough(
  { tries, without = [], prepare }: Case,
  { person_id }: SignedIn,
): Promise<boolean> {
  const outcomes: boolean[] = []
  for (const attempt of tries) {
    const outcome = await acting(
      person_id,
      (sql) => attempt(sql, scene, person_id),
      async (sql) => {
        await empty(sql, without)
        await prepare?.(sql, scene)
      },
    )
    if ('refused' in outcome && !REFUSALS.includes(outcome.refused)) throw new Error(outcome.refused)
    outcomes.push('count' in outcome && outcome.count > 0)
  }
  return outcomes.includes(true)
}

/** Permission denied, or a rule that found nothing of the speaker's. Anything else is a fault of the case. */
const REFUSALS = [
  '42501',
  'not_found',
  'not_allowed',
  'unit_not_assigned',
  'not_appointed_then',
  'nothing_to_hand_over',
]

/** Foreign keys rest meanwhile: what refers to the rows is not looked at in this transaction. */
async function empty(sql: Sql, tables: readonly string[]): Promise<void> {
  await sql`set local session_replication_role = replica`
  for (const table of tables) await sql`delete from ${sql(table)} where tenant_id = ${scene.id}`
  await sql`set local session_replication_role = origin`
}

/** What the pages would offer, as entering the county says who one is there. */
async function pagesOf({ db }: SignedIn): Promise<Ability> {
  const [row] = await sure(db.rpc('enter_county', { county_code: scene.code }))
  if (!row) throw new Error('Nobody entered.')
  return abilityOf(countyOf(row, policies).me, policies)
}

function pairsOf(ability: Ability): string[] {
  return ability.rules.flatMap(({ action, subject }) =>
    [action].flat().flatMap((verb) => [subject].flat().map((noun) => `${verb} ${noun}`)),
  )
}

function nounIn(pair: string): string {
  return pair.split(' ')[1] ?? ''
}
