// Ticks, workers and the mailbox, for the tests about them: real processes against the real stack.
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { Message } from '../supabase/local/mailbox'
import { owner } from './county'

const run = promisify(execFile)
const NODE = ['--import', 'tsx']
const MAILBOX_URL = () => process.env.MAILBOX_URL ?? ''

/** Other tests' counties have nothing due, so that a tick works this test's only. */
export async function onlyThese(tenant_ids: string[]): Promise<void> {
  await owner()`update cadence_rules set is_enabled = (tenant_id = any (${tenant_ids}))`
  await owner()`delete from private.rollup_marks where tenant_id <> all (${tenant_ids})`
  await owner()`delete from private.rollup_counts where tenant_id <> all (${tenant_ids})`
  await owner()`delete from private.dispatch_watches where tenant_id <> all (${tenant_ids})`
  await owner()`update dispatches set answer_by = null where tenant_id <> all (${tenant_ids})`
  await owner()`delete from private.digest_marks where tenant_id <> all (${tenant_ids})`
}

/** `npm run tick -- --now=…`, as a process of its own; answers its last line. */
export async function tick(now: string): Promise<string> {
  const { stdout } = await run(process.execPath, [...NODE, 'jobs/tick.ts', `--now=${now}`])
  return stdout.trim()
}

export function startWorker(env: Record<string, string> = {}): ChildProcess {
  return spawn(process.execPath, [...NODE, 'jobs/worker.ts'], {
    env: { ...process.env, LOG_LEVEL: 'warn', ...env },
    stdio: 'ignore',
  })
}

/** As the machine's power cut would: no warning, no good-bye. */
export async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await gone
}

export async function mailsTo(domain: string, subject = ''): Promise<Message[]> {
  const messages: Message[] = await fetch(`${MAILBOX_URL()}/messages`).then((answer) => answer.json())
  return messages.filter(
    (mail) => mail.to.some((to) => to.endsWith(domain)) && mail.subject.includes(subject),
  )
}

export type Answer = {
  answer?: 'accept' | 'defer' | 'reject' | 'drop'
  delay_ms?: number
  times?: number | null
  recipient?: string
}

export async function mailServer(behaviour: Answer): Promise<void> {
  await fetch(`${MAILBOX_URL()}/behaviour`, { method: 'PUT', body: JSON.stringify(behaviour) })
}

export async function statesOf(tenant_id: string, kind: string): Promise<Record<string, number>> {
  const rows =
    await owner()`select state, count(*)::int from mail_log where tenant_id = ${tenant_id} and kind = ${kind} group by state`
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]))
}

export async function until(what: string, isTrue: () => Promise<boolean>, seconds_max = 40): Promise<void> {
  for (let waited = 0; waited < seconds_max * 1_000; waited += 200) {
    if (await isTrue()) return
    await sleep(200)
  }
  throw new Error(`not within ${seconds_max} seconds: ${what}`)
}
