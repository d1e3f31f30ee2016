// `npm run bench`: every bench, or those that are named (`npm run bench -- queries`). Each says its figures and whether they will do.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const BENCHES = [
  'queries',
  'sheets',
  'import',
  'mail',
  'oversight',
  'registrations',
  'sweep',
  'tracing',
  'demands',
  'lists',
  'year',
]

/** As it is served: React in development checks everything twice. */
const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: 'production' }

const options = process.argv.slice(2)
const named = options.filter((option) => BENCHES.includes(option))
const rest = options.filter((option) => !BENCHES.includes(option))
let failed = 0
for (const bench of named.length > 0 ? named : BENCHES) {
  console.log(`\n== ${bench}`)
  const file = fileURLToPath(new URL(`${bench}.ts`, import.meta.url))
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', file, ...rest], {
    stdio: 'inherit',
    env,
  })
  if (status !== 0) failed += 1
}
process.exitCode = failed === 0 ? 0 : 1
