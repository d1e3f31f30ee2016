// `npm run bench -- registrations`: two hundred units sign up for one activity at once, each as its own contact through the data API.
// Beside it, in the same run, the same two hundred for an activity each: what they then do not wait for is each other.
import { randomUUID } from 'node:crypto'
import { signUp } from '~/features/registrations/registrations.server'
import { findFreePorts } from '../../supabase/local/ports'
import { startStack } from '../../supabase/local/stack'
import { type Alliance, addContact, alliance, at, type Contact, MORNING, publishActivity } from '../alliance'
import { owner } from '../county'
import type { Entered } from '../instructors'

const DIR = process.env.STACK_DIR ?? '.stack/bench-registrations'
const CROWD = 200
const CAPACITY = 60
const ROUNDS = 5
const P95_MS_MAX = 1_000
const LANES = 8

type Arrived = Entered & { unit_id: string }
type Answer = { outcome: string; ms: number }
type Line = Record<'median' | 'p95' | 'last', number>

const stack = await startStack({ dir: DIR, ports: await findFreePorts(), fast: true, fresh: true })
Object.assign(process.env, stack.env)
try {
  const county = await alliance('2026-11')
  const crowd = await gather(county)
  const [together, apart]: [Line[], Line[]] = [[], []]
  for (let round = 0; round <= ROUNDS; round += 1) {
    const one = await publishActivity(county, { capacity: CAPACITY })
    const answers = await allAtOnce(crowd, () => one)
    await refuseWrongOrder(county, one, answers)
    const ones = await inLanes(CROWD, () => publishActivity(county, { capacity: CAPACITY }))
    const alone = await allAtOnce(crowd, (n) => ones[n] ?? one)
    if (round === 0) continue // connections are opened, statements planned
    together.push(lineOf(answers))
    apart.push(lineOf(alone))
  }
  process.exitCode = told(middle(together), middle(apart)) ? 0 : 1
} finally {
  await owner().end()
  await stack.stop()
}

async function gather(county: Alliance): Promise<Arrived[]> {
  const contacts = await inLanes(CROWD, (n) => addContact(county, `示例企业${n}`))
  await owner()`analyze`
  return Promise.all(contacts.map((contact: Contact) => arrive(contact, county)))
}

async function arrive(contact: Contact, county: Alliance): Promise<Arrived> {
  return { ...(await at(contact, county, MORNING)), unit_id: contact.unit_id }
}

function allAtOnce(crowd: Arrived[], activityOf: (n: number) => string): Promise<Answer[]> {
  return Promise.all(
    crowd.map(async ({ db, county, unit_id }, n) => {
      const begun = performance.now()
      const outcome = await signUp(
        db,
        county,
        activityOf(n),
        { id: randomUUID(), unit: unit_id, places: 1 },
        [],
      )
      return { outcome, ms: performance.now() - begun }
    }),
  )
}

/** Exactly the capacity is in, and those are the first who came. */
async function refuseWrongOrder(county: Alliance, activity_id: string, answers: Answer[]): Promise<void> {
  const rows = await owner()`
    select r.turn, d.registration_id is not null as is_admitted from registrations r
    left join admissions d on d.tenant_id = r.tenant_id and d.registration_id = r.id
    where r.tenant_id = ${county.id} and r.activity_id = ${activity_id} order by r.turn`
  const isInOrder = rows.every(({ turn, is_admitted }, n) => turn === n + 1 && is_admitted === n < CAPACITY)
  const told = answers.filter(({ outcome }) => outcome === 'admitted').length
  if (rows.length !== CROWD || !isInOrder || told !== CAPACITY)
    throw new Error(`${told} were told that they are in.`)
}

function lineOf(answers: Answer[]): Line {
  const sorted = answers.map(({ ms }) => ms).sort((a, b) => a - b)
  const share = (part: number) => sorted[Math.ceil(part * sorted.length) - 1] ?? 0
  return { median: share(0.5), p95: share(0.95), last: share(1) }
}

/** The round in the middle by its p95. */
function middle(lines: Line[]): Line {
  const line = [...lines].sort((a, b) => a.p95 - b.p95)[Math.floor(lines.length / 2)]
  if (!line) throw new Error('There was no round.')
  return line
}

function told(together: Line, apart: Line): boolean {
  const isWithin = together.p95 <= P95_MS_MAX
  const row = (name: string, { median, p95, last }: Line) =>
    console.log(`| ${name} | ${median.toFixed(0)} | ${p95.toFixed(0)} | ${last.toFixed(0)} |`)
  console.log(`| ${CROWD} at once | median, ms | p95, ms | the last, ms |\n|---|---|---|---|`)
  row(`on one activity with ${CAPACITY} places`, together)
  row('on an activity each', apart)
  console.log(
    `Waiting for each other: ${(together.p95 / apart.p95).toFixed(2)} ×. Wanted: p95 at most ${P95_MS_MAX} ms: ${isWithin ? 'within' : 'MISSED'}.`,
  )
  return isWithin
}

async function inLanes<Made>(count: number, make: (n: number) => Promise<Made>): Promise<Made[]> {
  const made: Made[] = []
  const numbers = Array.from({ length: count }, (_, n) => n).values()
  const lane = async () => {
    for (const n of numbers) made.push(await make(n))
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  return made
}
