import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type Alliance,
  activityForm,
  addContact,
  alliance,
  at,
  type Contact,
  MORNING,
  publishActivity,
  publishMonth,
} from '../../../tests/alliance'
import { owner, type SignedIn } from '../../../tests/county'
import { type ReadEvent, readByPython } from '../../../tests/icalendar'
import { saveActivity, takeStep } from '../activities/activities.server'
import { signUp } from '../registrations/registrations.server'
import { chooseItems, findTheme } from '../themes/themes.server'
import type { CalendarKind } from './calendar'
import { endCalendar, makeCalendar } from './calendars.server'
import { loader } from './feed.route'

let county: Alliance
let one: Contact
let two: Contact

beforeAll(async () => {
  county = await alliance('2026-11')
  one = await addContact(county, '示例企业一')
  two = await addContact(county, '示例企业二')
})
afterAll(() => owner().end())

const make = (person: SignedIn, kind: CalendarKind = 'person') => makeCalendar(person.db, county, kind)

/** The activities that another program reads at this address. */
async function eventsAt(secret: string): Promise<ReadEvent[]> {
  const answer = await loader(asked(`${secret}.ics`))
  return readByPython(await answer.text()).filter(({ uid }) => uid.startsWith('activity-'))
}
const idsAt = async (secret: string) =>
  (await eventsAt(secret)).map(({ uid }) => uid.slice('activity-'.length, -'@liangxin'.length))
const asked = (file: string) => ({ params: { file } })

describe('an activity in calendars', () => {
  it('is in those of the contacts it is for and of its chair, and in the alliance’s; a draft is in none', async () => {
    const id = await publishActivity(county, { units: '示例企业一' }, county.secretariat)
    const draft = activityForm({ units: '示例企业一' })
    const office = await at(county.secretariat, county, MORNING)
    await saveActivity(office.db, office.county, draft)
    const holders = [await make(one), await make(county.chair_a), await make(two, 'alliance')]
    for (const secret of holders) {
      const ids = await idsAt(secret)
      expect(ids).toContain(id)
      expect(ids).not.toContain(draft.id)
    }
    for (const other of [await make(two), await make(county.chair_b)])
      expect(await idsAt(other)).not.toContain(id)
  })

  it('under an optional item is in the calendar of a branch that chose it, or whose unit signed up', async () => {
    const own = await alliance('2026-11')
    const [chose, came, neither] = [
      await addContact(own, '示例企业三'),
      await addContact(own, '示例企业四'),
      await addContact(own, '示例企业五'),
    ]
    const [, item_id] = await publishMonth(own, ['mandatory', 'optional'])
    const id = await publishActivity(own, { item_id })
    const a = await at(chose, own, MORNING)
    const theme = await findTheme(a.db, a.county, '2026-11')
    await chooseItems(a.db, a.county, theme?.id ?? '', chose.party_org_id, [item_id ?? ''])
    const b = await at(came, own, MORNING)
    await signUp(b.db, b.county, id, { id: crypto.randomUUID(), unit: came.unit_id, places: 1 }, [])
    for (const [person, sees] of [
      [chose, [id]],
      [came, [id]],
      [neither, []],
    ] as const)
      expect(await idsAt(await makeCalendar(person.db, own, 'person'))).toEqual(sees)
  })

  it('keeps its name, grows its sequence with every change, and stays as cancelled', async () => {
    const secret = await make(one)
    const { db, county: here } = await at(county.chair_a, county, MORNING)
    const form = activityForm({ starts_at: '2026-11-30T23:30', ends_at: '2026-12-01T01:00' })
    await saveActivity(db, here, form)
    await takeStep(db, here, form.id, 'published')
    const event = async () =>
      (await eventsAt(secret)).find(({ uid }) => uid === `activity-${form.id}@liangxin`)
    const first = await event()
    expect(first).toMatchObject({
      status: 'CONFIRMED',
      start: '2026-11-30T23:30:00+08:00',
      end: '2026-12-01T01:00:00+08:00',
      url: expect.stringMatching(new RegExp(`/${county.code}/activities/${form.id}$`)),
    })
    await saveActivity(db, here, { ...form, place: '大会议室' })
    const moved = await event()
    await takeStep(db, here, form.id, 'cancelled', '场地维修')
    const cancelled = await event()
    expect(cancelled?.status).toBe('CANCELLED')
    const sequences = [first, moved, cancelled].map((read) => read?.sequence ?? 0)
    expect(sequences).toEqual([...new Set(sequences)].sort())
  })
})

describe('an address', () => {
  it.each(['a'.repeat(48), 'a', '../../etc/passwd'])('that is guessed is not found: %s', async (secret) => {
    await expect(loader(asked(`${secret}.ics`))).rejects.toMatchObject({ code: 'not_found' })
  })

  it('that was revoked is not found', async () => {
    const secret = await make(two)
    await endCalendar(two.db, county, 'person')
    await expect(loader(asked(`${secret}.ics`))).rejects.toMatchObject({ code: 'not_found' })
  })
})
