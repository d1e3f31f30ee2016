import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Alliance, activityForm, addContact, alliance, at, type Contact } from '../../../tests/alliance'
import { owner, type SignedIn } from '../../../tests/county'
import { saveActivity, takeStep } from '../activities/activities.server'
import { cancelRegistration, recordAttendance, signUp } from '../registrations/registrations.server'
import { offerSwap, refuseSwap } from '../swaps/swaps.server'
import { addItem, chooseItems, getTheme, publishMenu, saveTheme } from '../themes/themes.server'
import { tick, viewHandover } from '../turn-handovers/handovers.server'
import { listAllianceTasks } from './alliance-tasks.server'

const OCTOBER_7 = '2026-10-07T09:00:00+08:00'
const OCTOBER_21 = '2026-10-21T09:00:00+08:00'
const NOVEMBER_2 = '2026-11-02T09:00:00+08:00'
const NOVEMBER_27 = '2026-11-27T13:00:00+08:00'
const EVENING = '2026-11-27T17:00:00+08:00'

let county: Alliance
let contact: Contact
beforeAll(async () => {
  county = await alliance('2026-11')
  contact = await addContact(county, '示例企业')
})
afterAll(() => owner().end())

describe('the chair of a month', () => {
  it('plans it from the month before, publishes menu and activities in time, and nobody else is asked to', async () => {
    const month = '2026-11'
    expect(await kindsOf(county.chair_b, '2026-09-30T09:00:00+08:00')).toEqual([])
    expect(await kindsOf(county.chair_a, OCTOBER_7)).toEqual(['theme'])
    expect(await kindsOf(county.chair_b, OCTOBER_7)).toEqual([])

    const { db, county: here } = await at(county.chair_a, county, OCTOBER_21)
    await saveTheme(db, here, month, { title: '示例主题', optional_min: 1 })
    for (const [n, kind] of (['mandatory', 'optional', 'optional'] as const).entries())
      await addItem(db, here, month, { id: randomUUID(), kind, title: `项目${n}`, position: n + 1 })
    const draft = activityForm({ title: '示例活动' })
    await saveActivity(db, here, draft)
    expect(await tasksOf(county.chair_a, OCTOBER_7)).not.toContainEqual(
      expect.objectContaining({ kind: 'menu' }),
    )
    expect(await tasksOf(county.chair_a, OCTOBER_21)).toEqual(
      expect.arrayContaining([
        { kind: 'menu', count: 1, to: 'menu/2026-11', month, title: '示例主题' },
        { kind: 'drafts', count: 1, to: 'activities?month=2026-11', month, title: null },
      ]),
    )
    await publishMenu(db, here, month)
    await takeStep(db, here, draft.id, 'published')
    expect(await kindsOf(county.chair_a, OCTOBER_21)).toEqual(['handover'])
  })

  it('hands over with the next one until everything is ticked', async () => {
    const open = (await tasksOf(county.chair_b, NOVEMBER_27)).find(({ kind }) => kind === 'handover')
    expect(await kindsOf(county.chair_a, NOVEMBER_27)).toContain('handover')
    const { db, county: here } = await at(county.chair_b, county, NOVEMBER_27)
    const turn = open?.to.split('/')[2] ?? ''
    const { items } = await viewHandover(db, here, turn)
    expect(open?.count).toBe(items.length)
    for (const { item } of items) await tick(db, here, turn, { item, isDone: 'yes' })
    expect(await kindsOf(county.chair_b, NOVEMBER_27)).not.toContain('handover')
  })

  it('counts who came and then sums up, and owes nothing for what was cancelled', async () => {
    const [counted, cancelled] = [await published('来过的活动'), await published('取消的活动')]
    const { db, county: here } = await at(county.chair_a, county, NOVEMBER_27)
    await takeStep(db, here, cancelled, 'cancelled', '场地停用')
    const ofCounted = async () =>
      (await tasksOf(county.chair_a, EVENING))
        .filter(({ to }) => to.includes(counted))
        .map(({ kind }) => kind)
    expect(await ofCounted()).toEqual(['attendance'])
    const evening = await at(county.chair_a, county, EVENING)
    await recordAttendance(evening.db, here, counted, [], 5)
    expect(await ofCounted()).toEqual(['summary'])
    await takeStep(evening.db, here, counted, 'held')
    await takeStep(evening.db, here, counted, 'summed_up', '五人参加。')
    expect(await ofCounted()).toEqual([])
    expect((await tasksOf(county.chair_a, EVENING)).filter(({ to }) => to.includes(cancelled))).toEqual([])
  })
})

describe('a branch', () => {
  it('is told what it still has to choose, until it has', async () => {
    const owed = { kind: 'choices', count: 1, to: 'menu/2026-11', month: '2026-11', title: null }
    expect(await tasksOf(contact, NOVEMBER_2)).toContainEqual(owed)
    const { db, county: here } = await at(contact, county, NOVEMBER_2)
    const theme = await getTheme(db, here, '2026-11')
    const optional = theme.items.filter(({ kind }) => kind === 'optional').slice(0, 1)
    await chooseItems(
      db,
      here,
      theme.id,
      contact.party_org_id,
      optional.map(({ id }) => id),
    )
    expect(await kindsOf(contact, NOVEMBER_2)).not.toContain('choices')
  })

  it('sees where it can sign up, and no longer once it has, or when it has begun', async () => {
    const id = await published('可报名的活动')
    const open = async (now: string) =>
      (await tasksOf(contact, now)).find(({ kind }) => kind === 'sign_ups')?.count ?? 0
    const before = await open(NOVEMBER_2)
    const { db, county: here } = await at(contact, county, NOVEMBER_2)
    const registration = { id: randomUUID(), unit: contact.unit_id, places: 1 }
    await signUp(db, here, id, registration, [])
    expect(await open(NOVEMBER_2)).toBe(before - 1)
    await cancelRegistration(db, here, registration.id)
    expect(await open(NOVEMBER_2)).toBe(before)
    expect(await open(EVENING)).toBe(0)
  })
})

it('a swap offered to one body waits for its answer and for nobody else’s', async () => {
  const { db, county: here } = await at(county.chair_a, county, OCTOBER_7)
  const swap = await offerSwap(db, here, {
    turn_id: county.turn_a,
    to_body_id: county.body_b,
    reason: '另有安排',
  })
  expect(await kindsOf(county.chair_b, OCTOBER_7)).toContain('swaps')
  expect(await kindsOf(county.chair_a, OCTOBER_7)).not.toContain('swaps')
  const other = await at(county.chair_b, county, OCTOBER_7)
  await refuseSwap(other.db, other.county, swap, { reason: '排不开' })
  expect(await kindsOf(county.chair_b, OCTOBER_7)).not.toContain('swaps')
})

/** In the afternoon of 27 November, for everybody. */
async function published(title: string): Promise<string> {
  const { db, county: here } = await at(county.secretariat, county, OCTOBER_21)
  const form = activityForm({ title })
  await saveActivity(db, here, form)
  await takeStep(db, here, form.id, 'published')
  return form.id
}

async function tasksOf(person: SignedIn, now: string) {
  const { db, county: here } = await at(person, county, now)
  return listAllianceTasks(db, here)
}

async function kindsOf(person: SignedIn, now: string) {
  return (await tasksOf(person, now)).map(({ kind }) => kind)
}
