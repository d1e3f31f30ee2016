// Sending a county's mail against a mail server that accepts, puts off, refuses or hangs up.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { findSubscription, unsubscribe } from '~/features/mails/mails.server'
import { mailFrom, workerEnv } from '~/platform/env.server'
import { type Mailer, openMailer } from '~/platform/mailer.server'
import { asSystem, sure } from '~/platform/supabase.server'
import { owner, signedIn } from '../../tests/county'
import { mailServer, mailsTo, statesOf } from '../../tests/jobs'
import { countyWithInstructors, type Scene, visit } from '../../tests/obligations'
import { drainMail } from './mail'

const OFFICE_HOURS = new Date('2026-11-25T09:00:00+08:00')
const HALF_MONTH = '2026-11-H2'
let county: Scene
let mailer: Mailer

beforeAll(() => {
  mailer = openMailer(workerEnv().SMTP_URL, mailFrom(workerEnv()))
})
afterAll(() => mailer.close())
beforeEach(async () => {
  county = await countyWithInstructors({ instructors: 3 })
  await sure(
    asSystem(county.id, OFFICE_HOURS).rpc('queue_visit_reminders', {
      county: county.id,
      half_month: HALF_MONTH,
    }),
  )
})
afterEach(() => mailServer({}))

describe('a mail server that', () => {
  it('puts off (451) is asked again later, and then gets the one mail', async () => {
    await mailServer({ answer: 'defer', recipient: 'i1@' })
    expect(await drain()).toBe(2)
    expect(await states()).toEqual({ sent: 2, queued: 1 })
    expect(await drain()).toBe(0) // not before its time
    await mailServer({})
    await owner()`update mail_log set retry_at = now() where tenant_id = ${county.id} and state = 'queued'`
    expect(await drain()).toBe(1)
    expect(await received()).toHaveLength(3)
  })

  it('refuses (550) is not asked again, and the person is listed as unreachable', async () => {
    await mailServer({ answer: 'reject', recipient: 'i1@' })
    await drain()
    expect(await states()).toEqual({ sent: 2, failed: 1 })
    const officer = await signedIn(county.id, 'officer')
    const listed = await sure(officer.db.rpc('list_unreachable', { county: county.id }))
    expect(listed.map(({ name, reason }) => ({ name, reason }))).toEqual([
      { name: '指导员001', reason: 'rejected' },
    ])
  })

  it('hangs up after the text leaves the mail in doubt, and only a person sends it again', async () => {
    await mailServer({ answer: 'drop', recipient: 'i1@' })
    await drain()
    await mailServer({})
    await drain()
    expect(await states()).toEqual({ sent: 2, uncertain: 1 })
    expect(await received()).toHaveLength(3) // it had arrived
    const officer = await signedIn(county.id, 'officer')
    const [doubtful] =
      await owner()`select id from mail_log where tenant_id = ${county.id} and state = 'uncertain'`
    expect(await sure(officer.db.rpc('requeue_mail', { county: county.id, mail: doubtful?.id }))).toBe(true)
    await drain()
    const twice = (await received()).filter(({ to }) => to[0]?.startsWith('i1@'))
    expect(new Set(twice.map(({ headers }) => headers['message-id'])).size).toBe(1)
  })

  it('is away loses nothing and costs no attempt', async () => {
    const nobody = openMailer('smtp://127.0.0.1:9', 'no-reply@nowhere.test')
    await drainMail(asSystem(county.id, OFFICE_HOURS), county.id, nobody)
    nobody.close()
    expect(await states()).toEqual({ queued: 3 })
    expect(await owner()`select from mail_log where tenant_id = ${county.id} and attempts > 0`).toHaveLength(
      0,
    )
  })
})

describe('a claim', () => {
  it('whose worker vanished becomes uncertain after its lease, and is not sent by a machine', async () => {
    const db = asSystem(county.id, OFFICE_HOURS)
    expect(await sure(db.rpc('settle_and_claim', { batch: 2, outcomes: [] }))).toHaveLength(2)
    await owner()`update mail_log set leased_until = now() - interval '1 second' where tenant_id = ${county.id} and state = 'sending'`
    await drain()
    expect(await states()).toEqual({ sent: 1, uncertain: 2 })
  })

  it('is no bigger than fifty, whatever is asked', async () => {
    const db = asSystem(county.id, OFFICE_HOURS)
    expect(
      (await sure(db.rpc('settle_and_claim', { batch: 100_000, outcomes: [] }))).length,
    ).toBeLessThanOrEqual(50)
  })

  it('is handed to the county itself only: neither its office nor another county gets an address', async () => {
    const officer = await signedIn(county.id, 'officer')
    expect(await sure(officer.db.rpc('settle_and_claim', { batch: 50, outcomes: [] }))).toEqual([])
    const other = await countyWithInstructors({ instructors: 1 })
    expect(
      await sure(asSystem(other.id, OFFICE_HOURS).rpc('settle_and_claim', { batch: 50, outcomes: [] })),
    ).toEqual([])
  })
})

describe('a reminder', () => {
  it.each([
    ['on a Sunday', '2026-11-22T10:00:00+08:00', 0],
    ['on a make-up Saturday', '2026-10-10T10:00:00+08:00', 3],
    ['a minute before the mail hours', '2026-11-25T08:29:59+08:00', 0],
    ['at their beginning', '2026-11-25T08:30:00+08:00', 3],
    ['at their end', '2026-11-25T17:30:00+08:00', 0],
  ])('%s: %s leaves %i', async (_when, instant, sent) => {
    expect(await drain(new Date(instant))).toBe(sent)
  })

  it('says nothing to somebody who has made the contacts meanwhile', async () => {
    const [done] = county.instructors
    for (const unit of done?.unit_ids ?? []) if (done) await visit(county, done, unit, '2026-11-24')
    expect(await drain()).toBe(2)
    expect(await states()).toEqual({ sent: 2, held: 1 })
  })

  it('is held when the half-month is over', async () => {
    await drain(new Date('2026-12-01T09:00:00+08:00'))
    expect(await states()).toEqual({ held: 3 })
  })

  it('ends with one click on its link, without signing in, for that person and kind', async () => {
    await drain()
    const [mail] = await received()
    const token = String(mail?.headers['list-unsubscribe']).replace(/^.*\/|>$/g, '')
    await expect(unsubscribe(`${token.slice(0, -1)}x`)).rejects.toThrow('not_found')
    await unsubscribe(token)
    await unsubscribe(token) // a mail program and its owner may both do it
    expect(await findSubscription(token)).toMatchObject({ kind: 'visit-reminder', is_unsubscribed: true })
    await sure(
      asSystem(county.id, OFFICE_HOURS).rpc('queue_visit_reminders', {
        county: county.id,
        half_month: '2026-12-H1',
      }),
    )
    expect(
      await owner()`select reason from mail_log where tenant_id = ${county.id} and state = 'held'`,
    ).toEqual([{ reason: 'unsubscribed' }])
  })
})

function drain(now = OFFICE_HOURS): Promise<number> {
  return drainMail(asSystem(county.id, now), county.id, mailer)
}

function states() {
  return statesOf(county.id, 'visit-reminder')
}

function received() {
  return mailsTo(`@${county.code}.test`)
}
