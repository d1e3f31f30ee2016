// Workers that are killed, and a Redis that is emptied: nothing is lost, and nothing is sent twice.
import type { ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { Redis } from 'ioredis'
import { afterEach, describe, expect, it } from 'vitest'
import { asSystem, sure } from '~/platform/supabase.server'
import { owner } from '../county'
import { kill, mailServer, mailsTo, onlyThese, startWorker, statesOf, tick, until } from '../jobs'
import { countyWithInstructors, type Scene } from '../obligations'

const MORNING = '2026-11-25T09:00:00+08:00'
const REMINDER = '走访联系提醒'
const workers: ChildProcess[] = []

afterEach(async () => {
  await mailServer({})
  await Promise.all(workers.splice(0).map(kill))
})

describe('a worker', () => {
  it('killed between claim and the mail server’s answer leaves mails in doubt and sends none twice', async () => {
    const county = await due(30)
    await mailServer({ delay_ms: 300 })
    const first = worker()
    await until(
      'the first mails have arrived',
      async () => (await mailsTo(`@${county.code}.test`, REMINDER)).length >= 5,
    )
    await kill(first)
    await mailServer({})
    await owner()`update mail_log set leased_until = now() - interval '1 second' where tenant_id = ${county.id} and state = 'sending'`
    await tick(MORNING)

    const mails = await mailsTo(`@${county.code}.test`, REMINDER)
    const ids = mails.map(({ headers }) => headers['message-id'])
    expect(new Set(ids).size).toBe(ids.length)
    const { sent = 0, uncertain = 0, ...others } = await statesOf(county.id, 'visit-reminder')
    expect(others).toEqual({})
    expect(sent + uncertain).toBe(30)
    expect(uncertain).toBeLessThanOrEqual(20) // two lanes of ten
    expect(ids.length).toBeGreaterThanOrEqual(sent)
  })

  it('killed in the middle of a run hands it to the next, which queues each mail once', async () => {
    const county = await due(4)
    await owner()`select private.ask(${county.id}, 'visits.remind', '2026-11-H2')`
    const [run] = await owner()`select id from runs where tenant_id = ${county.id} and kind = 'visits.remind'`
    const db = asSystem(county.id, new Date(MORNING))
    expect(await sure(db.rpc('start_run', { run: run?.id }))).toHaveLength(1)
    await sure(db.rpc('queue_visit_reminders', { county: county.id, half_month: '2026-11-H2', most: 2 }))
    expect(await sure(db.rpc('start_run', { run: run?.id }))).toHaveLength(0) // still held

    await owner()`update runs set leased_until = now() - interval '1 second' where id = ${run?.id}`
    await tick(MORNING)
    expect(await owner()`select state, attempts from runs where id = ${run?.id}`).toEqual([
      { state: 'done', attempts: 2 },
    ])
    expect(await mailsTo(`@${county.code}.test`, REMINDER)).toHaveLength(4)
  })

  it('that never survives a run leaves it dead after five attempts, until the office looks at it', async () => {
    const county = await due(1)
    await owner()`
      insert into runs (tenant_id, kind, key, state, attempts, leased_until)
      values (${county.id}, 'imports.read', 'poison', 'running', 5, now() - interval '1 second')`
    await tick(MORNING)
    expect(
      await owner()`select state, error from runs where tenant_id = ${county.id} and key = 'poison'`,
    ).toEqual([{ state: 'failed', error: 'worker_lost' }])
  })
})

describe('Redis', () => {
  it('emptied while work waits loses none of it', async () => {
    const county = await due(1)
    const redis = new Redis(process.env.REDIS_URL ?? '')
    worker()
    await until('the worker has begun', async () => (await redis.exists('{liangxin}:epoch')) === 1)
    const keys = await ask(county, 20, () => redis.flushall())
    await until('all of it is done', () => allEnded(county, keys))
    await redis.quit()
  })

  it('away while work is asked for: it waits as rows, and is done when Redis is back', async () => {
    const county = await due(1)
    const gone = worker({ REDIS_URL: 'redis://127.0.0.1:9' })
    const keys = await ask(county, 5, async () => undefined)
    await until(
      'the worker without Redis has looked',
      async () => (await owner()`select from runs where tenant_id = ${county.id}`).length >= 5,
    )
    expect(
      await owner()`select from runs where tenant_id = ${county.id} and key = any (${keys}) and state <> 'waiting'`,
    ).toHaveLength(0)
    await kill(gone)
    worker()
    await until('all of it is done', () => allEnded(county, keys))
  })
})

function worker(env: Record<string, string> = {}): ChildProcess {
  const started = startWorker({ LIANGXIN_NOW: MORNING, ...env })
  workers.push(started)
  return started
}

async function due(instructors: number): Promise<Scene> {
  const county = await countyWithInstructors({ instructors, units_each: 1 })
  await onlyThese([county.id])
  return county
}

/** Recoveries that nobody asked for are skipped: the lightest work there is. */
async function ask(county: Scene, count: number, between: () => Promise<unknown>): Promise<string[]> {
  const keys = Array.from({ length: count }, () => randomUUID())
  for (const key of keys) {
    await owner()`select private.ask(${county.id}, 'recoveries.send', ${key})`
    await between()
  }
  return keys
}

async function allEnded(county: Scene, keys: string[]): Promise<boolean> {
  const ended =
    await owner()`select from runs where tenant_id = ${county.id} and key = any (${keys}) and state = 'skipped'`
  return ended.length === keys.length
}
