// The stack as a program: killed at once and started again, refused a port, started twice.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { parseEnv } from 'node:util'
import postgres from 'postgres'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findFreePorts, type Ports } from './ports'
import { start, stopAll } from './processes'

let dir: string
let ports: Ports
let running: ChildProcess | undefined

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'liangxin-'))
  ports = await findFreePorts()
})

afterEach(async () => {
  if (running?.exitCode === null && running.signalCode === null) await ended(running, 'SIGTERM')
  rmSync(dir, { recursive: true })
})

test('killed and started again it cleans up after itself and keeps its data', async () => {
  running = await up()
  await inDatabase((sql) => sql`create table public.kept ()`)
  await ended(running, 'SIGKILL')
  running = await up()
  const [kept] = await inDatabase((sql) => sql`select to_regclass('public.kept') as found`)
  expect(kept?.found).toBe('kept')
  expect(await ended(running, 'SIGTERM')).toBe(0)
  expect(await isOpen(ports.postgres)).toBe(false)
})

test('a second one in the same folder says so and leaves the first alone', async () => {
  running = await up()
  const { code, said } = await refused()
  expect([code, said]).toEqual([1, expect.stringContaining(`running already (pid ${running.pid})`)])
  expect(await isOpen(ports.postgres)).toBe(true)
})

test('a taken port is named with who holds it', async () => {
  const holder = createServer().listen(ports.redis, '127.0.0.1')
  const { code, said } = await refused()
  holder.close()
  expect([code, said]).toEqual([
    1,
    expect.stringContaining(`Port ${ports.redis} (redis) is taken by pid ${process.pid}`),
  ])
})

test('a process that merely has the number of an old one is left alone', async () => {
  const other = start(dir, { name: 'other', command: 'sleep', args: ['30'] })
  writeFileSync(
    join(dir, 'other.pid'),
    JSON.stringify({ pid: other.pid, started: '1', stopSignal: 'SIGTERM' }),
  )
  await stopAll(dir)
  expect(process.kill(other.pid, 0)).toBe(true)
  await other.stop()
})

function launch(): ChildProcess {
  const own = Object.entries(ports).map(([name, port]) => [`${name.toUpperCase()}_PORT`, String(port)])
  const env = { ...process.env, ...Object.fromEntries(own), STACK_DIR: dir, STACK_FAST: '1' }
  return spawn(process.execPath, ['--import', 'tsx', 'supabase/local/run.ts'], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

async function up(): Promise<ChildProcess> {
  const stack = launch()
  for await (const said of stack.stdout ?? []) {
    if (String(said).includes('is up')) break
  }
  return stack
}

async function refused(): Promise<{ code: number; said: string }> {
  const stack = launch()
  const [said, code] = await Promise.all([stack.stderr ? text(stack.stderr) : '', ended(stack)])
  return { code, said }
}

function ended(stack: ChildProcess, signal?: NodeJS.Signals): Promise<number> {
  const exit = new Promise<number>((resolve) => stack.once('exit', (code) => resolve(code ?? 1)))
  if (signal) stack.kill(signal)
  return exit
}

async function inDatabase<T>(ask: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const { DATABASE_URL = '' } = parseEnv(readFileSync(join(dir, 'env'), 'utf8'))
  const sql = postgres(DATABASE_URL, { max: 1 })
  return await ask(sql).finally(() => sql.end())
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer().once('error', () => resolve(true))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(false)))
  })
}
