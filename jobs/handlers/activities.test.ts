// Who is mailed about the month's menu and its activities: each person once, whatever happens to the queue, and not at night.
import { Redis } from 'ioredis'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chooseItems, getTheme } from '~/features/themes/themes.server'
import { mailFrom, workerEnv } from '~/platform/env.server'
import { type Mailer, openMailer } from '~/platform/mailer.server'
import { asSystem, sure } from '~/platform/supabase.server'
import {
  type Alliance,
  addContact,
  alliance,
  at,
  type Contact,
  MORNING,
  publishActivity,
  publishMonth,
} from '../../tests/alliance'
import { owner } from '../../tests/county'
import { mailsTo, onlyThese, statesOf, tick } from '../../tests/jobs'
import { drainMail } from './mail'

let county: Alliance
let one: Contact
let two: Contact
let items: string[]
let mailer: Mailer

beforeAll(async () => {
  mailer = openMailer(workerEnv().SMTP_URL, mailFrom(workerEnv()))
  county = await alliance('2026-11')
  one = await addContact(county, '示例企业一')
  two = await addContact(county, '示例企业二')
  items = await publishMonth(county, ['mandatory', 'optional'])
  await onlyThese([county.id])
  const { db, county: here } = await at(one, county, MORNING)
  await chooseItems(db, here, (await getTheme(db, here, '2026-11')).id, one.party_org_id, items.slice(1))
})
afterAll(async () => {
  mailer.close()
  await owner().end()
})

const machine = (now = MORNING) => asSystem(county.id, new Date(now))
const toldOf = async (activity: string) => {
  await machine().rpc('queue_activity_mails', { county: county.id, activity })
  const rows = await owner()`
    select person_id from mail_log where tenant_id = ${county.id} and kind = 'activity-published' and key = ${activity}`
  return new Set(rows.map(({ person_id }) => person_id))
}

describe('about an activity are mailed', () => {
  it('all contacts where it is everybody’s, mandatory or under no item, each once', async () => {
    const everybody = new Set([one.person_id, two.person_id])
    expect(await toldOf(await publishActivity(county))).toEqual(everybody)
    const mandatory = await publishActivity(county, { item_id: items[0] })
    expect(await toldOf(mandatory)).toEqual(everybody)
    expect(
      (await machine().rpc('queue_activity_mails', { county: county.id, activity: mandatory })).data,
    ).toBe(0)
  })

  it('only those whose branch chose it, or whose unit it is for', async () => {
    expect(await toldOf(await publishActivity(county, { item_id: items[1] }))).toEqual(
      new Set([one.person_id]),
    )
    const named = await publishActivity(county, { units: '示例企业二' }, county.secretariat)
    expect(await toldOf(named)).toEqual(new Set([two.person_id]))
  })
})

describe('about the menu are mailed', () => {
  it('contacts and member organisations when it is published; who still has to choose is reminded', async () => {
    const db = machine()
    const [theme] = await owner()`select id from themes where tenant_id = ${county.id}`
    expect((await db.rpc('queue_menu_mails', { county: county.id, theme: theme?.id })).data).toBe(4)
    expect((await db.rpc('queue_menu_mails', { county: county.id, theme: theme?.id })).data).toBe(0)
    expect((await db.rpc('queue_menu_reminders', { county: county.id, month: '2026-11' })).data).toBe(1)
    const { data } = await db.rpc('mail_contents', { of_kind: 'menu-reminder', of_key: '2026-11' })
    expect(data).toMatchObject([{ content: { branches: [{ name: '示例企业二党支部', missing: 1 }] } }])
  })

  it('nobody at night, everybody once in the morning, and nobody again when Redis has lost everything', async () => {
    expect(await drainMail(machine('2026-11-25T23:00:00+08:00'), county.id, mailer)).toBe(0)
    await drainMail(machine('2026-11-26T09:00:00+08:00'), county.id, mailer)
    expect(await statesOf(county.id, 'menu-published')).toEqual({ sent: 4 })
    const received = await count()
    expect(received).toBe(4)

    const redis = new Redis(process.env.REDIS_URL ?? '')
    await redis.flushall()
    await redis.quit()
    await tick('2026-11-26T09:05:00+08:00')
    expect(await statesOf(county.id, 'menu-published')).toEqual({ sent: 4 })
    expect(await count()).toBe(received)
  })
})

it('the next chair is mailed what is still to be handed over, and what was ticked is not', async () => {
  const giving = await at(county.chair_a, county, MORNING)
  await sure(
    giving.db
      .from('turn_handover_ticks')
      .insert({ tenant_id: county.id, turn_id: county.turn_b, item: '联系人名单' }),
  )
  await sure(machine().rpc('queue_handovers', { county: county.id, month: '2026-11' }))
  await drainMail(machine(), county.id, mailer)
  const mails = (await mailsTo('@example.test')).filter(({ to }) => to.includes(county.chair_b.email))
  const [handover] = mails.filter(({ text }) => text.includes(`/rotation/turns/${county.turn_b}/handover`))
  expect(handover?.text).toContain('在办活动')
  expect(handover?.text).not.toContain('联系人名单')
  expect(await sure(machine().rpc('queue_handovers', { county: county.id, month: '2026-11' }))).toBe(0)
})

/** Mails about the menu that have arrived at this county's people. */
async function count(): Promise<number> {
  const emails = [one, two, county.chair_a, county.chair_b].map(({ email }) => email)
  const mails = await mailsTo('@example.test', '菜单')
  return mails.filter(({ to }) => to.some((address) => emails.includes(address))).length
}
