// `npm run faults [-- words]`: plants each fault in a running stack and sees the test that it names fail, which passed before.
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { z } from 'zod'
import { findFreePorts } from '../../supabase/local/ports'
import { startStack } from '../../supabase/local/stack'
import { FAULTS } from './faults'
import type { Fault } from './plant'

const Report = z.object({
  testResults: z.array(
    z.object({ assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })) }),
  ),
})

const dir = mkdtempSync(join(tmpdir(), 'liangxin-faults-'))
const stack = await startStack({ dir: join(dir, 'stack'), ports: await findFreePorts(), fast: true })
const env = join(dir, 'env')
writeFileSync(
  env,
  Object.entries(stack.env)
    .map(([name, value]) => `${name}=${value}`)
    .join('\n'),
)
const sql = postgres(stack.env.DATABASE_URL, { max: 1, onnotice: () => {} })
const wanted = process.argv.slice(2)
const faults = FAULTS.filter(({ says }) => wanted.length === 0 || wanted.some((word) => says.includes(word)))

const missed: string[] = []
try {
  for (const fault of faults) {
    const verdict = await tried(fault)
    console.log(`${verdict === 'caught' ? '✓' : '✗'} ${fault.says}: ${verdict}`)
    if (verdict !== 'caught') missed.push(fault.says)
  }
} finally {
  await sql.end()
  await stack.stop()
  rmSync(dir, { recursive: true })
}
console.log(`${faults.length - missed.length} caught, ${missed.length} missed`)
process.exit(missed.length === 0 ? 0 : 1)

async function tried({ plant, file, test, after }: Fault): Promise<string> {
  if ((await failures(file, test, after)) !== 0) return 'its test fails without it'
  const mending = await plant(sql)
  const failed = await failures(file, test, after)
  await sql.unsafe(mending)
  return failed === 0 ? 'not seen' : 'caught'
}

/** How many of the tests of that name fail; a name that no test has is an error. */
async function failures(file: string, test: string, after = test): Promise<number> {
  const report = join(dir, 'report.json')
  const options = [
    'run',
    '--project',
    'data',
    file,
    '-t',
    `${pattern(after)}|${pattern(test)}`,
    '--reporter=json',
    `--outputFile=${report}`,
  ]
  await new Promise((resolve) => {
    execFile('node_modules/.bin/vitest', options, { env: { ...process.env, TEST_STACK_ENV: env } }, resolve)
  })
  const all = Report.parse(JSON.parse(readFileSync(report, 'utf8'))).testResults.flatMap(
    (one) => one.assertionResults,
  )
  const ran = all.filter(({ fullName, status }) => fullName.includes(test) && status !== 'skipped')
  if (ran.length === 0) throw new Error(`${file} has no test “${test}”`)
  return ran.filter(({ status }) => status === 'failed').length
}

/** As the pattern of a name: between a group and its test the runner has a mark of its own. */
function pattern(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '(?: > | )')
}
