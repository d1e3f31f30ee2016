// The two programs of liangxin as children of a demo or of development: started again when they die, and each given no more of the
// environment than it may know. The secret key is the worker's alone.
import { setTimeout as sleep } from 'node:timers/promises'
import { type Program, type Started, start } from './processes'

const RESTART_MS = 2_000

const PROCESS = ['PATH', 'HOME', 'TZ', 'LOG_LEVEL', 'LIANGXIN_NOW', 'LIANGXIN_DEMO']
const BOTH = [...PROCESS, 'PUBLIC_URL', 'SUPABASE_URL', 'SUPABASE_PUBLISHABLE_KEY', 'REDIS_URL', 'FILES_DIR']
const WEB = [...BOTH, 'PORT', 'SESSION_SECRET', 'SECOND_FACTOR_KEY', 'REQUESTS_PER_MINUTE_MAX']
const WORKER = [...BOTH, 'SUPABASE_SECRET_KEY', 'JOIN_SECRET', 'SMTP_URL', 'MAIL_FROM', 'WORKER_PORT']

export function web(args: string[], env: NodeJS.ProcessEnv): Program {
  return { name: 'web', command: process.execPath, args, env: pick(env, WEB) }
}

export function worker(args: string[], env: NodeJS.ProcessEnv): Program {
  return { name: 'worker', command: process.execPath, args, env: pick(env, WORKER) }
}

/** Starts a program and starts it again whenever it ends, until it is stopped. */
export function keepRunning(dir: string, program: Program): { stop: () => Promise<void> } {
  let stopped = false
  let current: Started = start(dir, program)
  watch()

  async function watch(): Promise<void> {
    while (!stopped) {
      const code = await current.exited
      if (stopped) return
      console.error(
        `${program.name} ended with ${code} and starts again: see ${dir}/logs/${program.name}.log`,
      )
      await sleep(RESTART_MS)
      if (!stopped) current = start(dir, program)
    }
  }

  return {
    async stop() {
      stopped = true
      await current.stop()
    },
  }
}

function pick(env: NodeJS.ProcessEnv, names: string[]): NodeJS.ProcessEnv {
  const known = names.filter((name) => env[name] !== undefined)
  return { NODE_ENV: env.NODE_ENV, ...Object.fromEntries(known.map((name) => [name, env[name]])) }
}
