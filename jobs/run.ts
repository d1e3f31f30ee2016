// One run, from taking it to saying what became of it. Whoever calls this, several workers and a tick may do so at once.
import type { Mailer } from '~/platform/mailer.server'
import { asSystem, type Db, sure } from '~/platform/supabase.server'
import { handlers } from './catalog'
import { type Handler, Hopeless, Skipped } from './work'

/** What the queue carries: ids, and the instant to work as of where a demo or test has moved the clock. */
export type RunOrder = { tenant_id: string; run_id: string; kind: string; as_of: string | null }

/** A row of claim_runs as an order. */
export function orderOf(run: {
  tenant_id: string
  id: string
  kind: string
  as_of: string | null
}): RunOrder {
  return { tenant_id: run.tenant_id, run_id: run.id, kind: run.kind, as_of: run.as_of }
}

/** The lease is thirty seconds; a worker that lives says so three times as often. */
const PULSE_MS = 10_000

export type Ended = 'done' | 'skipped' | 'failed' | 'held_by_another'

/** Works a run as of its own instant, else as of `fixed_now`, else now. */
export async function workRun(order: RunOrder, mailer: Mailer, fixed_now?: Date): Promise<Ended> {
  const clock = order.as_of ? new Date(order.as_of) : fixed_now
  const db = asSystem(order.tenant_id, clock)
  const [run] = await sure(db.rpc('start_run', { run: order.run_id }))
  if (!run) return 'held_by_another'

  const { tenant_id, run_id } = order
  const work = { db, tenant_id, key: run.key, now: clock ?? new Date(), mailer }
  const pulse = setInterval(() => renew(db, run_id), PULSE_MS)
  try {
    if (run.window_passed) throw new Skipped('window_passed')
    const note = await handlerOf(run.kind)(work)
    await sure(db.rpc('finish_run', { run: run_id, note }))
    return 'done'
  } catch (error) {
    return await endOtherwise(db, run_id, error)
  } finally {
    clearInterval(pulse)
  }
}

function handlerOf(kind: string): Handler {
  const handler = handlers[kind]
  if (!handler) throw new Hopeless(`unknown_kind ${kind}`)
  return handler
}

/** A pulse that is missed does no harm: the next one, or another worker, follows. */
function renew(db: Db, run_id: string): void {
  db.rpc('renew_run', { run: run_id }).then(
    () => {},
    () => {},
  )
}

async function endOtherwise(db: Db, run_id: string, error: unknown): Promise<Ended> {
  if (error instanceof Skipped) {
    await sure(db.rpc('skip_run', { run: run_id, reason: error.message }))
    return 'skipped'
  }
  const message = error instanceof Error ? error.message : String(error)
  await sure(db.rpc('fail_run', { run: run_id, error: message, is_final: error instanceof Hopeless }))
  return 'failed'
}
