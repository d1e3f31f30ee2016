import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import {
  type Alliance,
  activityForm,
  addContact,
  alliance,
  at,
  type Contact,
  MORNING,
  publishMonth,
} from '../../../tests/alliance'
import { owner } from '../../../tests/county'
import { saveActivity } from '../activities/activities.server'
import { addItem, chooseItems, getTheme, listMenuStates, publishMenu, saveTheme } from './themes.server'

const MONTH = '2026-11'
let county: Alliance
let one: Contact
let two: Contact

beforeEach(async () => {
  county = await alliance(MONTH)
  one = await addContact(county, '示例企业一')
  two = await addContact(county, '示例企业二')
})
afterAll(() => owner().end())

/** What a contact chooses for its own branch unless another is named. */
async function choose(
  person: Contact,
  items: (string | undefined)[],
  org = person.party_org_id,
  now = MORNING,
) {
  const { db, county: here } = await at(person, county, now)
  const { id } = await getTheme(db, here, MONTH)
  await chooseItems(db, here, id, org, items.map(String))
}

async function statesFor(person: Contact) {
  const { db, county: here } = await at(person, county, MORNING)
  return listMenuStates(db, here, (await getTheme(db, here, MONTH)).id)
}

describe('a branch', () => {
  it('sees its own state, and owes as many optional items as are asked for, mandatory ones aside', async () => {
    const [must, first, second] = await publishMonth(
      county,
      ['mandatory', 'optional', 'optional', 'optional'],
      2,
    )
    expect(await statesFor(one)).toMatchObject([{ party_org_id: one.party_org_id, missing: 2 }])
    await choose(one, [first])
    expect(await statesFor(one)).toMatchObject([{ chosen: [first], missing: 1 }])
    await choose(one, [first, second])
    expect(await statesFor(one)).toMatchObject([{ missing: 0 }])
    expect(await statesFor(two)).toMatchObject([{ party_org_id: two.party_org_id, missing: 2 }])
    await expect(choose(one, [must])).rejects.toMatchObject({ code: 'item_not_optional' })
  })

  it('chooses for itself only, and until the month is over', async () => {
    const [first] = await publishMonth(county, ['optional'])
    await expect(choose(one, [first], two.party_org_id)).rejects.toMatchObject({ code: 'not_allowed' })
    await choose(one, [first], one.party_org_id, '2026-11-30T23:59:59+08:00')
    await expect(choose(two, [first], two.party_org_id, '2026-12-01T00:00:00+08:00')).rejects.toMatchObject({
      code: 'deadline_passed',
    })
  })

  it('neither sees nor owes an item all of whose activities are for others', async () => {
    const { db, county: here } = await at(county.secretariat, county, MORNING)
    const [, theirs] = await publishMonth(county, ['optional', 'optional'], 2)
    await saveActivity(db, here, activityForm({ units: '示例企业一', item_id: theirs }))
    const [own] = await statesFor(two)
    expect(own?.item_ids).not.toContain(theirs)
    expect(own?.missing).toBe(1) // never more than there are for it
    expect((await statesFor(one))[0]).toMatchObject({ missing: 2 })
    await expect(choose(two, [theirs])).rejects.toMatchObject({ code: 'not_in_audience' })
  })
})

describe('a menu', () => {
  it('is published with something on it, and stays as branches have seen it', async () => {
    const { db, county: here } = await at(county.secretariat, county, MORNING)
    const theme = { title: '学习宣传（示例）', optional_min: 1 }
    await saveTheme(db, here, MONTH, theme)
    await expect(publishMenu(db, here, MONTH)).rejects.toMatchObject({ code: 'menu_empty' })
    const item = { id: randomUUID(), kind: 'optional' as const, title: '项目一', position: 1 }
    await addItem(db, here, MONTH, item)
    await publishMenu(db, here, MONTH)
    await publishMenu(db, here, MONTH)
    const late = { ...item, id: randomUUID() }
    await expect(addItem(db, here, MONTH, late)).rejects.toMatchObject({ code: 'menu_published' })
    await expect(saveTheme(db, here, MONTH, { ...theme, optional_min: 3 })).rejects.toMatchObject({
      code: 'menu_published',
    })
  })

  it('is planned and published by the month’s chair, not by the next month’s', async () => {
    const theirs = await at(county.chair_b, county, MORNING)
    const theme = { title: '学习宣传（示例）', optional_min: 1 }
    await expect(saveTheme(theirs.db, theirs.county, MONTH, theme)).rejects.toMatchObject({
      code: 'not_allowed',
    })
    const own = await at(county.chair_a, county, MORNING)
    await saveTheme(own.db, own.county, MONTH, theme)
    expect((await getTheme(own.db, own.county, MONTH)).published_at).toBeNull()
  })
})
