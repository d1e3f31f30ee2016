// Each query as an officer, an instructor and an overseer of 200 counties, and the same without row-level security; says which miss.
import { type County, countyOf } from '~/features/counties/county'
import { asVisitor, type Db, sure } from '~/platform/supabase.server'
import { policies } from '~/policies'
import { secretsIn } from '../../supabase/local/secrets'
import { sign } from '../../supabase/local/tokens'
import { owner } from '../county'
import { asked } from './asked'
import { type Country, findOrMakeCountry } from './country'
import { measure } from './measure'

const MS_MAX = 5
const RATIO_MAX = 1.5
const MORE_MS_MAX = { officer: 1, instructor: 1, overseer: 4 }
const A_DAY_SECONDS = 86_400

type Who = keyof typeof MORE_MS_MAX
type Dbs = { policed: Db; free: Db }
type Line = { query: string; who: Who; ms: number; bare: number; isWithin: boolean }

export async function compareQueries(dir: string): Promise<boolean> {
  const country = await findOrMakeCountry()
  const free = asVisitor(await tokenWithoutPolicies(dir))
  const lines: Line[] = []
  for (const who of ['officer', 'instructor', 'overseer'] as const) {
    const { db } = country[who]
    const county = await entered(db, country)
    for (const query of asked.filter(({ by }) => by.includes(who))) {
      const ask = (as: Db) => query.ask(as, county, country.unit_id)
      lines.push(await compare(query.name, who, ask, { policed: db, free }))
    }
  }
  print(lines)
  await owner().end()
  return lines.every(({ isWithin }) => isWithin)
}

async function compare(name: string, who: Who, ask: (db: Db) => Promise<unknown>, dbs: Dbs): Promise<Line> {
  const policed = await measure('authenticated', () => ask(dbs.policed))
  const free = await measure('bench_free', () => ask(dbs.free))
  if (policed.statements !== free.statements) throw new Error(`${name}: not the same statements`)
  const isNear = policed.ms <= RATIO_MAX * free.ms || policed.ms - free.ms <= MORE_MS_MAX[who]
  return { query: name, who, ms: policed.ms, bare: free.ms, isWithin: policed.ms <= MS_MAX && isNear }
}

/** A role with the visitors' rights, to whom no policy applies: the data API makes the same SQL for it. */
export async function tokenWithoutPolicies(dir: string): Promise<string> {
  await owner().unsafe(`
    do $$ begin
      if to_regrole('bench_free') is null then create role bench_free nologin bypassrls in role authenticated; end if;
    end $$;
    grant bench_free to authenticator;
    alter role bench_free set statement_timeout = '8s';`)
  const exp = Math.floor(Date.now() / 1_000) + A_DAY_SECONDS
  return sign({ role: 'bench_free', exp }, secretsIn(dir).jwt)
}

async function entered(db: Db, { code }: Country): Promise<County> {
  const [row] = await sure(db.rpc('enter_county', { county_code: code }))
  if (!row) throw new Error('The bench cannot enter its county.')
  return countyOf(row, policies)
}

function print(lines: readonly Line[]): void {
  console.log('| query | as | ms | without RLS | ratio | |\n|---|---|---|---|---|---|')
  for (const { query, who, ms, bare, isWithin } of lines) {
    const figures = [ms.toFixed(2), bare.toFixed(2), (ms / bare).toFixed(1)].join(' | ')
    console.log(`| ${query} | ${who} | ${figures} | ${isWithin ? 'within' : 'MISSED'} |`)
  }
  console.log(
    `Wanted: at most ${MS_MAX} ms each, and ${RATIO_MAX} × or 1 ms more than without RLS (overseers 4 ms).`,
  )
}
