// How long the database works on what one call of the data API asks, seen by the database itself: no network, no JSON in between.
import { owner } from '../county'

const WARM_UPS = 8 // prepared statements settle on a plan after five, and begin anew whenever the role changes
const ROUNDS = 20

export type Measured = { ms: number; statements: number }

/**
 * The quickest of some rounds, since what the machine does beside it only ever makes one slower. A round is the sum over the
 * statements that `role` had carried out.
 */
export async function measure(role: string, run: () => Promise<unknown>): Promise<Measured> {
  for (let n = 0; n < WARM_UPS; n++) await run()
  let quickest: Measured = { ms: Number.POSITIVE_INFINITY, statements: 0 }
  for (let n = 0; n < ROUNDS; n++) {
    const before = await workOf(role)
    await run()
    const after = await workOf(role)
    const statements = after.statements - before.statements
    if (statements === 0) throw new Error(`${role} asked the database nothing.`)
    if (after.ms - before.ms < quickest.ms) quickest = { ms: after.ms - before.ms, statements }
  }
  return quickest
}

/** The pre-request function and the settings of a request are the same for everybody and left out. */
async function workOf(role: string): Promise<Measured> {
  const [row] = await owner()`
    select coalesce(sum(s.total_exec_time), 0)::float8 as ms, coalesce(sum(s.calls), 0)::int as statements
    from extensions.pg_stat_statements s
    where s.userid = ${role}::regrole and s.query like 'WITH pgrst_source%'`
  return { ms: row?.ms ?? 0, statements: row?.statements ?? 0 }
}
