// The local stack: Postgres, Auth, PostgREST, gateway, Redis and mailbox, started and stopped in the order in which they need each other.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { proofKeyOf, webKeyOf } from '~/platform/sealing.server'
import { startAuth } from './auth'
import { startGateway } from './gateway'
import { Mailbox, startSmtp } from './mailbox'
import { startMailboxPage } from './mailbox-page'
import { migrate } from './migrations'
import { type Ports, refuseTakenPorts } from './ports'
import { type Database, startPostgres } from './postgres'
import { startPostgrest } from './postgrest'
import { claim, release, stopAll } from './processes'
import { startRedis } from './redis'
import { loadReference } from './reference'
import { type Secrets, secretsIn } from './secrets'

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url))

export type StackEnv = ReturnType<typeof environment>
export type Stack = { dir: string; env: StackEnv; stop: () => Promise<void> }

/** `fast`: for tests, nothing need survive the machine. `fresh`: forget the data of earlier runs. `project` holds supabase/. */
export type StackOptions = { dir: string; ports: Ports; fast?: boolean; fresh?: boolean; project?: string }

export async function startStack(options: StackOptions): Promise<Stack> {
  const { ports, fast = false, fresh = false, project = REPOSITORY } = options
  const dir = resolve(options.dir)
  mkdirSync(dir, { recursive: true })
  claim(dir)
  const started: (() => unknown)[] = [() => release(dir)]
  const stop = async () => {
    for (const stopPart of started.splice(0).reverse()) await stopPart()
  }

  try {
    await stopAll(dir)
    const { web: _notOurs, ...ours } = ports
    await refuseTakenPorts(ours)
    if (fresh) forget(dir)
    const secrets = secretsIn(dir)
    const env = environment(dir, ports, secrets)

    const mailbox = new Mailbox(dir)
    const smtp = await startSmtp(mailbox, ports.smtp)
    started.push(() => smtp.close())
    const page = await startMailboxPage(mailbox, ports.mailbox)
    started.push(() => closed(page))
    const redis = await startRedis(dir, ports.redis, fast)
    started.push(redis.stop)

    const database = await startPostgres(dir, ports.postgres, secrets.postgres, fast)
    started.push(database.stop)
    await database.sql.unsafe(readFileSync(new URL('platform.sql', import.meta.url), 'utf8'))
    const auth = await startAuth(database, {
      url: env.SUPABASE_URL,
      site_url: env.PUBLIC_URL,
      jwt_secret: secrets.jwt,
      smtp_port: ports.smtp,
    })
    started.push(auth.stop)
    await migrate(dir, project, database)
    await believeProofs(database, secrets)
    await loadReference(dir, project, database.url)
    const rest = await startPostgrest(dir, database, {
      port: ports.rest,
      admin_port: ports.rest_admin,
      password: secrets.postgres,
      jwt_secret: secrets.jwt,
    })
    started.push(rest.stop)
    const gateway = await startGateway({
      port: ports.gateway,
      rest_port: ports.rest,
      keys: secrets,
      jwt_secret: secrets.jwt,
      auth,
      sql: database.sql,
    })
    started.push(() => closed(gateway))

    const lines = Object.entries(env).map(([name, value]) => `${name}=${value}\n`)
    writeFileSync(join(dir, 'env'), lines.join(''), { mode: 0o600 })
    return { dir, env, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** As docs/operations.md says it for a real installation. */
async function believeProofs({ sql }: Database, { second_factor }: Secrets): Promise<void> {
  const [instance] = await sql`select to_regclass('private.instance') as found`
  if (!instance?.found) return
  await sql`update private.instance set proof_key = ${proofKeyOf(second_factor)},
    web_key_hash = encode(sha256(convert_to(${webKeyOf(second_factor)}, 'UTF8')), 'hex')`
}

function environment(dir: string, ports: Ports, secrets: Secrets) {
  return {
    SUPABASE_URL: `http://127.0.0.1:${ports.gateway}`,
    SUPABASE_PUBLISHABLE_KEY: secrets.publishable,
    SUPABASE_SECRET_KEY: secrets.secret,
    DATABASE_URL: `postgres://postgres:${secrets.postgres}@127.0.0.1:${ports.postgres}/postgres`,
    REDIS_URL: `redis://127.0.0.1:${ports.redis}`,
    SMTP_URL: `smtp://127.0.0.1:${ports.smtp}`,
    MAILBOX_URL: `http://127.0.0.1:${ports.mailbox}`,
    PUBLIC_URL: `http://localhost:${ports.web}`,
    PORT: String(ports.web),
    SESSION_SECRET: secrets.session,
    SECOND_FACTOR_KEY: secrets.second_factor,
    JOIN_SECRET: secrets.join,
    FILES_DIR: join(dir, 'files'),
  }
}

function forget(dir: string): void {
  const data = [
    'postgres',
    'redis',
    'files',
    'mailbox.jsonl',
    'migrations.json',
    'secrets.json',
    'env',
    'reference',
    'seeded',
  ]
  for (const name of data) rmSync(join(dir, name), { recursive: true, force: true })
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((done) => server.close(() => done()))
}
