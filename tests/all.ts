// `bin/test`: every check, each with its time; the last line is "N passed, N failed". What cannot be counted has failed.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'

type Count = { passed: number; failed: number; which?: string[] }
type Check = { name: string; command: string; env?: Record<string, string>; count: (code: number) => Count }

const reports = mkdtempSync(join(tmpdir(), 'liangxin-test-'))
const counts: Count[] = []
const failures: string[] = []
await Promise.all(lanes().map(carryOutAll))
rmSync(reports, { recursive: true })

const passed = counts.reduce((sum, count) => sum + count.passed, 0)
const failed = counts.reduce((sum, count) => sum + count.failed, 0)
if (failures.length > 0) console.log(['\n== What failed', ...failures].join('\n'))
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)

/** Two at a time, each with a stack of its own: much of both is waiting for a page or for the database. */
function lanes(): Check[][] {
  return [
    [
      asOne('Types', 'npm run --silent check:types'),
      asOne('Style', 'npm run --silent check:style'),
      asOne('Boundaries', 'npm run --silent check:boundaries'),
      asOne('Unused code', 'npm run --silent check:unused'),
      vitest('Tests, in UTC', '', 'UTC'),
      vitest('Rules again, in Shanghai', '--project rules', 'Asia/Shanghai'),
    ],
    [
      asOne('Build', 'npm run --silent build'),
      stories(),
      asOne('A clean copy installs, builds and starts', 'node --import tsx tests/clean-copy.ts'),
    ],
  ]
}

async function carryOutAll(lane: Check[]): Promise<void> {
  for (const check of lane) {
    const count = await carryOut(check)
    counts.push(count)
    if (count.failed > 0) failures.push(check.name, ...(count.which ?? []).map((test) => `  ${test}`))
  }
}

async function carryOut({ name, command, env, count }: Check): Promise<Count> {
  console.log(`\n== ${name}`)
  const began = performance.now()
  const code = await run(name, command, env)
  const counted = count(code)
  const seconds = ((performance.now() - began) / 1_000).toFixed(1)
  console.log(`== ${name}: ${counted.passed} passed, ${counted.failed} failed, ${seconds} s`)
  return counted
}

/** Each line says of which check it is, since two write at once. */
function run(name: string, command: string, env: Record<string, string> = {}): Promise<number> {
  const child = spawn(command, {
    shell: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  })
  for (const input of [child.stdout, child.stderr]) {
    createInterface({ input }).on('line', (line) => console.log(`${name} | ${line}`))
  }
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)))
}

function asOne(name: string, command: string): Check {
  return {
    name,
    command,
    count: (code) => (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }),
  }
}

function vitest(name: string, options: string, zone: string): Check {
  const report = join(reports, `vitest-${zone.replace('/', '-')}.json`)
  const Report = z.object({
    numPassedTests: z.number(),
    numFailedTests: z.number(),
    numPendingTests: z.number(),
    testResults: z.array(
      z.object({
        name: z.string(),
        status: z.string(),
        message: z.string().optional(),
        assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
      }),
    ),
  })
  return {
    name,
    command: `npx vitest run ${options} --reporter=default --reporter=json --outputFile.json=${report}`,
    env: { TZ: zone },
    count: (code) => {
      const counted = read(report, Report)
      const count = strictly(code, counted?.numPassedTests, counted?.numFailedTests, counted?.numPendingTests)
      return { ...count, which: counted?.testResults.flatMap(failuresOf) }
    },
  }
}

type FileResult = {
  name: string
  status: string
  message?: string
  assertionResults: { fullName: string; status: string }[]
}

/** The tests of a file that did not pass; where none can be named, such as a file that never loaded, the file and why. */
function failuresOf({ name, status, message, assertionResults }: FileResult): string[] {
  const named = assertionResults
    .filter((test) => test.status !== 'passed')
    .map((test) => `${test.status}: ${test.fullName}`)
  return named.length > 0 || status === 'passed' ? named : [`${name}: ${message}`]
}

function stories(): Check {
  const report = join(reports, 'playwright.json')
  const Stats = z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() })
  return {
    name: 'Stories, in a browser',
    command: 'npx playwright test --reporter=list,json',
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report },
    count: (code) => {
      const counted = read(report, z.object({ stats: Stats }))?.stats
      return strictly(code, counted?.expected, counted?.unexpected, counted?.flaky)
    },
  }
}

/** A run without a report or without tests, or one that ended badly for another reason than its tests, is a failure as well. */
function strictly(code: number, passed = 0, ...kinds_of_failed: (number | undefined)[]): Count {
  const failed = kinds_of_failed.reduce<number>((sum, n = 0) => sum + n, 0)
  const unexplained = failed === 0 && (code !== 0 || passed === 0)
  return { passed, failed: unexplained ? 1 : failed }
}

function read<T>(report: string, schema: z.ZodType<T>): T | null {
  return existsSync(report) ? schema.parse(JSON.parse(readFileSync(report, 'utf8'))) : null
}
