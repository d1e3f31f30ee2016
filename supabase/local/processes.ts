// Processes the stack starts: in groups of their own, so that Ctrl-C reaches only us, and remembered in pid files, so that the
// next start finds and stops what a `kill -9` left behind.
import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, openSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const STOP_SECONDS_MAX = 10

export type Started = { pid: number; exited: Promise<number>; stop: () => Promise<void> }

export type Program = {
  name: string
  command: string
  args: string[]
  env?: NodeJS.ProcessEnv
  cwd?: string
  uid?: number
  gid?: number
  stopSignal?: NodeJS.Signals
  output?: 'log' | 'terminal'
}

/** What a pid file holds. The time of start tells a process from a later one with the same number. */
type Remembered = { pid: number; started: string; stopSignal: NodeJS.Signals }

export function start(dir: string, program: Program): Started {
  const { name, command, args, stopSignal = 'SIGTERM', output = 'log', ...options } = program
  const out = output === 'terminal' ? 'inherit' : openSync(join(logsIn(dir), `${name}.log`), 'a')
  const child = spawn(command, args, { ...options, detached: true, stdio: ['ignore', out, out] })
  const exited = new Promise<number>((resolve) => {
    child.once('exit', (code) => resolve(code ?? 1))
    child.once('error', () => resolve(127))
  })
  if (!child.pid) throw new Error(`Cannot start ${command}: is it installed?`)

  const { pid } = child
  remember(dir, name, { pid, started: startOf(pid) ?? '', stopSignal })
  return {
    pid,
    exited,
    async stop() {
      await end({ pid, started: startOf(pid) ?? '', stopSignal })
      rmSync(pidFile(dir, name), { force: true })
    },
  }
}

/** Makes this process the one that runs the stack in `dir`; refuses while another one does. */
export function claim(dir: string): void {
  const other = recall(dir, 'stack')
  if (other && other.pid !== process.pid && isAlive(other)) {
    throw new Error(
      `This stack is running already (pid ${other.pid}). Stop that one first, or set STACK_DIR and PORT_BASE.`,
    )
  }
  remember(dir, 'stack', { pid: process.pid, started: startOf(process.pid) ?? '', stopSignal: 'SIGTERM' })
}

/** Gives it up again, once nothing runs there any more. */
export async function release(dir: string): Promise<void> {
  if (recall(dir, 'stack')?.pid !== process.pid) return
  await stopAll(dir)
  rmSync(pidFile(dir, 'stack'), { force: true })
}

/**
 * Stops what runs for `dir`, or was left behind there, the latest started first, as each needs those before it.
 * A process that started at another time is not ours and stays.
 */
export async function stopAll(dir: string): Promise<void> {
  const files = readdirSync(dir).filter((file) => file.endsWith('.pid') && file !== 'stack.pid')
  const started_at = (file: string) => statSync(join(dir, file)).mtimeMs
  for (const file of files.sort((a, b) => started_at(b) - started_at(a))) {
    const name = file.replace(/\.pid$/, '')
    const run = recall(dir, name)
    if (run) await end(run)
    rmSync(pidFile(dir, name), { force: true })
  }
}

async function end(run: Remembered): Promise<void> {
  for (const signal of [run.stopSignal, 'SIGKILL'] as const) {
    if (!isAlive(run)) return
    signalGroup(run.pid, signal)
    for (let waited = 0; waited < STOP_SECONDS_MAX && isAlive(run); waited += 0.05) await sleep(50)
  }
}

/** With the children of a program that has some, such as npm or `node --watch`. */
function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal)
  } catch {
    // ended meanwhile
  }
}

function isAlive(run: Remembered): boolean {
  return run.started !== '' && startOf(run.pid) === run.started
}

function startOf(pid: number): string | null {
  try {
    if (process.platform !== 'linux') {
      return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
        encoding: 'utf8',
        env: { ...process.env, LC_ALL: 'C' },
      }).trim()
    }
    // "pid (name) state …": field 22 is the start in clock ticks. A zombie has ended, though nobody has collected it yet.
    const [state, ...fields] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return state === 'Z' ? null : (fields[18] ?? null)
  } catch {
    return null
  }
}

function remember(dir: string, name: string, run: Remembered): void {
  writeFileSync(pidFile(dir, name), JSON.stringify(run))
}

function recall(dir: string, name: string): Remembered | null {
  try {
    const remembered: Remembered = JSON.parse(readFileSync(pidFile(dir, name), 'utf8'))
    return remembered
  } catch {
    return null // none, or cut off by a crash while it was written
  }
}

function pidFile(dir: string, name: string): string {
  return join(dir, `${name}.pid`)
}

function logsIn(dir: string): string {
  const logs = join(dir, 'logs')
  mkdirSync(logs, { recursive: true })
  return logs
}
