// Finding the place that applies: current divisions by name, pinyin, initials or code, each with who serves it already.
import { plainText } from '~/core/plain-text'
import { asVisitor, sure } from '~/platform/supabase.server'

const DIVISIONS_SHOWN_MAX = 20
const SUCCESSIONS_MAX = 10

export type FoundDivision = {
  code: string
  name: string
  /** From the province down to the one above it: 山西省晋中市. */
  above: string
  /** The name it was searched by, where it has another one today. */
  formerly: string | null
  served_by: string | null
}

type Row = {
  code: string
  name: string
  valid_to: string | null
  successor: string | null
  above: { name: string; above: { name: string } | null } | null
}

const COLUMNS = 'code, name, valid_to, successor, above:parent(name, above:parent(name))'

/** At most twenty. A division that has ended is answered with what carries it on. */
export async function findDivisions(q: string, today: string): Promise<FoundDivision[]> {
  const typed = plainText(q)
    .toLowerCase()
    .replace(/[^\p{Script=Han}a-z0-9]/gu, '')
  if (typed === '') return []
  const condition = /^\d+$/.test(typed)
    ? `code.like.${typed}*`
    : `name.like.*${typed}*,initials.like.${typed}*,pinyin.like.${typed}*`
  const rows = await sure(
    asVisitor(null).from('divisions').select(COLUMNS).or(condition).order('code').limit(DIVISIONS_SHOWN_MAX),
  )
  return describeAll(rows, today)
}

/** The division with this code, or what carries it on today; null where there is none any more. */
export async function findDivision(code: string, today: string): Promise<FoundDivision | null> {
  const row = await readDivision(code)
  if (!row) return null
  const [found] = await describeAll([row], today)
  return found ?? null
}

async function readDivision(code: string): Promise<Row | null> {
  return sure(asVisitor(null).from('divisions').select(COLUMNS).eq('code', code).maybeSingle())
}

async function describeAll(rows: readonly Row[], today: string): Promise<FoundDivision[]> {
  const current = await Promise.all(rows.map(async (row) => ({ row, today: await currentOf(row, today) })))
  const served = await servedBy(current.flatMap(({ today }) => (today ? [today.code] : [])))
  const found = current.flatMap(({ row, today }) => {
    if (!today) return []
    const formerly = row.code === today.code ? null : row.name
    const above = `${today.above?.above?.name ?? ''}${today.above?.name ?? ''}`
    return [
      { code: today.code, name: today.name, above, formerly, served_by: served.get(today.code) ?? null },
    ]
  })
  return found.filter(({ code }, n) => found.findIndex((other) => other.code === code) === n)
}

/** Itself while it is valid, else its successor and so on; null where it ended without one. private.current_division() agrees. */
async function currentOf(row: Row, today: string, step = 1): Promise<Row | null> {
  if (row.valid_to === null || row.valid_to >= today) return row
  if (row.successor === null || step > SUCCESSIONS_MAX) return null
  const next = await readDivision(row.successor)
  return next && currentOf(next, today, step + 1)
}

/** Names of the tenants that serve these divisions, also under a code that one of them carries on. */
async function servedBy(codes: readonly string[]): Promise<Map<string, string>> {
  if (codes.length === 0) return new Map()
  const db = asVisitor(null)
  const former = await sure(
    db
      .from('divisions')
      .select('code, successor')
      .in('successor', [...codes])
      .limit(100),
  )
  const successorOf = new Map(former.map(({ code, successor }) => [code, successor]))
  const tenants = await sure(
    db
      .from('tenants')
      .select('name, division')
      .in('division', [...codes, ...successorOf.keys()])
      .limit(200),
  )
  return new Map(
    tenants.flatMap(({ name, division }) =>
      division === null ? [] : [[successorOf.get(division) ?? division, name] as const],
    ),
  )
}
