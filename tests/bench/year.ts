// `npm run bench -- year`: 700 demands, as many as the demo county has, go through the year 2026 by the product's own commands; then every
// figure of every group and every quarter's report is held against a count made from the steps. Any difference fails.
import { findFreePorts } from '../../supabase/local/ports'
import { startStack } from '../../supabase/local/stack'
import { type Compared, compareFigures, compareReports } from '../compared-figures'
import { owner } from '../county'
import { AFTERWARDS, demandYear, QUARTERS } from '../demand-year'
import { enterAt } from '../instructors'

const DIR = process.env.STACK_DIR ?? '.stack/bench-year'
const DEMANDS = 700

const stack = await startStack({ dir: DIR, ports: await findFreePorts(), fast: true, fresh: true })
Object.assign(process.env, stack.env)
try {
  const began = performance.now()
  const year = await demandYear(DEMANDS)
  const seconds = Math.round((performance.now() - began) / 1_000)
  const { db, county } = await enterAt(year.officer, year.county.code, AFTERWARDS.toISOString())
  const compared = [
    ...(await compareFigures(db, county, QUARTERS, AFTERWARDS)),
    ...(await compareReports(county, QUARTERS, AFTERWARDS)),
  ]
  print(compared)
  const different = compared.filter(({ product, direct }) => product !== direct)
  console.log(
    `${DEMANDS} demands lived through in ${seconds} s; ${compared.length} numbers compared, ${different.length} differ.`,
  )
  if (different.length > 0) console.table(different)
  process.exitCode = different.length === 0 ? 0 : 1
} finally {
  await owner().end()
  await stack.stop()
}

/** The county's numbers quarter by quarter, as the product tells them and as they were counted; groups are compared below. */
function print(compared: readonly Compared[]): void {
  console.log(`| count | ${QUARTERS.join(' | ')} | groups | |\n|---|${'---|'.repeat(QUARTERS.length + 2)}`)
  for (const count of new Set(compared.map((one) => one.count))) {
    const ours = compared.filter((one) => one.count === count)
    const whole = QUARTERS.map((quarter) =>
      ours.find((one) => one.quarter === quarter && one.by === 'quarter'),
    )
    const isEqual = ours.every(({ product, direct }) => product === direct)
    const cells = whole.map((one) =>
      one?.product === one?.direct ? one?.product : `${one?.product} ≠ ${one?.direct}`,
    )
    console.log(`| ${count} | ${cells.join(' | ')} | ${ours.length} | ${isEqual ? 'equal' : 'DIFFERENT'} |`)
  }
}
