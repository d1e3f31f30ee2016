// The story of a half-month's reminders, by ticks of the calendar against the real stack.
import { Redis } from 'ioredis'
import { beforeAll, describe, expect, it } from 'vitest'
import { owner } from '../tests/county'
import { mailsTo, onlyThese, statesOf, tick } from '../tests/jobs'
import { countyWithInstructors, type Scene, visit } from '../tests/obligations'

const MORNING = '2026-11-25T08:30:00+08:00'
const REMINDER = '2026年11月下半月走访联系提醒'
let county: Scene

beforeAll(async () => {
  county = await countyWithInstructors({ instructors: 12, with_mailbox: (n) => n !== 11 })
  await onlyThese([county.id])
  const [contacted, half] = county.instructors
  if (!contacted || !half) throw new Error('no instructors')
  for (const unit of contacted.unit_ids) await visit(county, contacted, unit, '2026-11-17')
  for (const unit of half.unit_ids.slice(0, 1)) await visit(county, half, unit, '2026-11-16')
})

describe('reminders of 2026-11-H2', () => {
  it('do not leave a minute before the morning they are due', async () => {
    await tick('2026-11-25T08:29:00+08:00')
    expect(await mailsTo(`@${county.code}.test`, REMINDER)).toHaveLength(0)
  })

  it('leave that morning, one to each instructor who owes and has a mailbox, from two ticks at once', async () => {
    await Promise.all([tick(MORNING), tick(MORNING)])
    const mails = await mailsTo(`@${county.code}.test`, REMINDER)
    const owing = county.instructors.slice(1, 11).map(({ email }) => email)
    expect(mails.flatMap(({ to }) => to).sort()).toEqual(owing.sort())
    expect(await statesOf(county.id, 'visit-reminder')).toEqual({ sent: 10, held: 1 })
  })

  it('list what is owed and nothing else, and say how to stop them', async () => {
    const [mail] = await mailsTo(county.instructors[1]?.email ?? '', REMINDER)
    expect(mail?.text).toContain('还有 1 家')
    expect(mail?.text).toContain('11月30日')
    expect(mail?.subject).not.toContain('指导员')
    expect(mail?.headers['message-id']).toMatch(/^<visit-reminder\.[0-9a-f]{32}@/)
    expect(mail?.headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click')
    expect(mail?.headers['auto-submitted']).toBe('auto-generated')
  })

  it('leave once: not at the same instant again, not after Redis was emptied, not the next day', async () => {
    const before = (await mailsTo(`@${county.code}.test`)).length
    const redis = new Redis(process.env.REDIS_URL ?? '')
    await tick(MORNING)
    await redis.flushall()
    await redis.quit()
    await tick(MORNING)
    await tick('2026-11-26T09:00:00+08:00')
    expect(await mailsTo(`@${county.code}.test`)).toHaveLength(before)
  })
})

describe('logs of 2026-11', () => {
  const drafts = () => owner()`select from monthly_logs where tenant_id = ${county.id} and month = '2026-11'`

  it('are drafted on the first working day after the month', async () => {
    await tick('2026-11-30T23:59:00+08:00')
    expect(await drafts()).toHaveLength(0)
    await tick('2026-12-01T06:00:00+08:00')
    expect(await drafts()).toHaveLength(12)
  })

  it('are reminded of on the third, but not to those who have submitted', async () => {
    const submitter = county.instructors[0]?.instructor_id ?? null
    await owner()`update monthly_logs set body = '走访两家' where tenant_id = ${county.id} and instructor_id = ${submitter} and month = '2026-11'`
    await owner()`
      insert into log_submissions (tenant_id, log_id, submitted_by)
      select l.tenant_id, l.id, a.person_id from monthly_logs l
      join appointments a on a.tenant_id = l.tenant_id and a.id = l.instructor_id
      where l.tenant_id = ${county.id} and l.month = '2026-11' and a.id = ${submitter}`
    await tick('2026-12-02T12:00:00+08:00')
    expect(await mailsTo(`@${county.code}.test`, '2026年11月工作日志提醒')).toHaveLength(0)
    await tick('2026-12-03T08:30:00+08:00')
    expect(await mailsTo(`@${county.code}.test`, '2026年11月工作日志提醒')).toHaveLength(10)
  })
})

describe('after an outage of thirty days', () => {
  it('what is still of use is caught up, and what is not is skipped with its reason', async () => {
    const late = await countyWithInstructors({ instructors: 2 })
    await onlyThese([late.id])
    await tick('2026-12-28T09:00:00+08:00')
    const rows =
      await owner()`select kind || ' ' || key as run, state, note->>'reason' as reason from runs where tenant_id = ${late.id}`
    const byRun = new Map(rows.map(({ run, state, reason }) => [run, reason ?? state]))
    expect(byRun.get('visits.remind 2026-11-H2')).toBe('window_passed')
    expect(byRun.get('visits.missed 2026-11-H2')).toBe('done')
    expect(byRun.get('logs.draft 2026-11')).toBe('done')
    expect(byRun.get('logs.remind 2026-11')).toBe('done')
    expect(byRun.get('visits.remind 2026-12-H2')).toBe('done')
    expect(await mailsTo(`@${late.code}.test`, REMINDER)).toHaveLength(0)
  })
})

describe('work that is asked for', () => {
  it('is not there when the transaction that asked for it is rolled back', async () => {
    const asking = owner().begin(async (sql) => {
      await sql`select private.ask(${county.id}, 'imports.read', 'rolled-back')`
      throw new Error('on second thoughts')
    })
    await expect(asking).rejects.toThrow('on second thoughts')
    expect(await owner()`select from runs where key = 'rolled-back'`).toHaveLength(0)
  })

  it('is asked for once, however often', async () => {
    for (const _ of [1, 2, 3])
      await owner()`select private.ask(${county.id}, 'recoveries.send', 'asked-thrice')`
    expect(await owner()`select from runs where key = 'asked-thrice'`).toHaveLength(1)
    await owner()`delete from runs where key = 'asked-thrice'`
  })
})
