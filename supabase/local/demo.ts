// `bin/demo`: the stack, the production build, the demo counties, web and worker, until Ctrl-C. `--fresh` starts over.
import { existsSync, globSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import postgres from 'postgres'
import { portsFrom, refuseTakenPorts } from './ports'
import { start } from './processes'
import { keepRunning, web, worker } from './programs'
import { type Stack, type StackEnv, startStack } from './stack'
import { untilStopped } from './stopping'

const BUILT_FROM = ['{app,jobs,emails,public}/**/*', 'package*.json', 'vite.config.ts', 'remix.config.js']
const READY_SECONDS_MAX = 60

const dir = process.env.STACK_DIR ?? '.stack'

await untilStopped(dir, async (stopping) => {
  const ports = portsFrom(process.env)
  const fresh = process.argv.includes('--fresh')
  const fast = process.env.STACK_FAST === '1'
  console.log('Starting the stack …')
  const stack = await startStack({ dir, ports, fresh, fast })
  stopping.push(stack.stop)
  await refuseTakenPorts({ web: ports.web })
  await build()

  const env = { ...process.env, ...stack.env, NODE_ENV: 'production', LIANGXIN_DEMO: '1' } as const
  const jobs = keepRunning(stack.dir, worker(['--enable-source-maps', 'build/worker.js'], env))
  stopping.push(jobs.stop)
  await seed(stack)
  const pages = keepRunning(stack.dir, web(['--enable-source-maps', 'build/server.js'], env))
  stopping.push(pages.stop)
  await ready(env.PUBLIC_URL)
  await introduce(stack)
})

async function build(): Promise<void> {
  const built = 'build/.built' // touched at the end of the build
  const built_at = existsSync(built) ? statSync(built).mtimeMs : 0
  const files = BUILT_FROM.flatMap((pattern) => globSync(pattern))
  if (files.every((file) => statSync(file).mtimeMs <= built_at)) return

  console.log('Building …')
  await npm('build')
}

/** Once per data folder; a run that was killed half-way begins again, which the seeds allow. */
async function seed({ dir, env }: Stack): Promise<void> {
  const stamp = join(dir, 'seeded')
  if (existsSync(stamp)) return

  console.log('Filling the demo counties …')
  await npm('seed', env)
  writeFileSync(stamp, '')
}

async function npm(script: string, env?: StackEnv): Promise<void> {
  const args = ['run', '--silent', script]
  const npm_run = {
    name: script,
    command: 'npm',
    args,
    env: { ...process.env, ...env },
    output: 'terminal',
  } as const
  const code = await start(dir, npm_run).exited
  if (code !== 0) throw new Error(`npm run ${script} failed: see above.`)
}

async function ready(url: string): Promise<void> {
  for (let waited = 0; waited < READY_SECONDS_MAX; waited += 0.1) {
    const answer = await fetch(`${url}/readyz`).catch(() => null)
    if (answer?.ok) return
    await sleep(100)
  }
  throw new Error(`The web did not become ready: see ${dir}/logs/web.log`)
}

/** Where to go and as whom: the accounts and roles that the database has, without those of a whole roster, which are numbered. */
async function introduce({ env }: Stack): Promise<void> {
  const sql = postgres(env.DATABASE_URL, { max: 1 })
  const accounts = await sql`
    select u.email, t.name as county, string_agg(m.role, ', ' order by m.role) as roles
    from auth.users u
    join public.people p on p.account_id = u.id
    join public.memberships m on (m.tenant_id, m.person_id) = (p.tenant_id, p.id)
    join public.tenants t on t.id = p.tenant_id
    where u.email ~ '^[^0-9]+\\.demo$'
    group by u.email, t.id, t.name
    order by split_part(u.email, '@', 2), u.email`
  await sql.end()

  console.log('\nAccounts, all with the password Liangxin-2026:\n')
  for (const { email, roles, county } of accounts)
    console.log(`  ${email.padEnd(30)} ${roles.padEnd(16)} ${county}`)
  console.log(
    `\n  ${env.PUBLIC_URL.padEnd(30)} liangxin\n  ${env.MAILBOX_URL.padEnd(30)} every mail it sends\n  ${`${env.MAILBOX_URL}/codes`.padEnd(30)} the code that privileged accounts are asked for`,
  )
  console.log('\nCtrl-C stops everything; the data stays. bin/demo --fresh starts over.')
}
