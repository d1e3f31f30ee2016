// Resources over the real stack: who offers for whom, what retires by itself, and what is found.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Alliance, addContact, alliance, at, type Contact } from '../../../tests/alliance'
import { foundTenant, owner, signedIn } from '../../../tests/county'
import type { NewResource } from './resource'
import {
  countResources,
  editResource,
  getResource,
  listResources,
  offerResource,
  ResourceFilters,
  withdrawResource,
} from './resources.server'

const NOW = '2026-11-25T09:00:00+08:00'
const TODAY = '2026-11-25'
const FIRST = { key: null, backwards: false }
const current = ResourceFilters.parse({})

let county: Alliance
let contact: Contact
let category_id: string

beforeAll(async () => {
  county = await alliance('2026-11')
  contact = await addContact(county, '示例企业甲')
  const [row] = await owner()`select id from categories where tenant_id = ${county.id} and name = '技术培训'`
  category_id = row?.id
})
afterAll(() => owner().end())

const staff = () => at(county.chair_a, county, NOW)
const office = () => at(county.secretariat, county, NOW)

function offer(more: Partial<NewResource> = {}): NewResource {
  return {
    id: randomUUID(),
    category_id,
    title: '二楼会议室（示例）',
    audience: '联盟内企业',
    amount: '可容 40 人',
    since: '2026-11-01',
    until: '2026-12-31',
    contact: '示例联系人 0631-0000000',
    ...more,
  }
}

describe('whoever offers', () => {
  it('does so for the own body, and sent twice it is one', async () => {
    const { db, county: here } = await staff()
    const mine = offer({ body_id: county.body_a })
    await offerResource(db, here, mine)
    await offerResource(db, here, mine)
    const { rows } = await listResources(db, here, { ...current, q: '会议室 甲' }, FIRST, TODAY)
    expect(rows.map(({ provider }) => provider)).toEqual(['甲单位'])
  })

  it('is refused for another body, another unit and another county', async () => {
    const { db, county: here } = await staff()
    const elsewhere = await foundTenant()
    const not_allowed = { code: 'not_allowed' }
    await expect(offerResource(db, here, offer({ body_id: county.body_b }))).rejects.toMatchObject(
      not_allowed,
    )
    await expect(offerResource(db, here, offer({ unit_id: contact.unit_id }))).rejects.toMatchObject(
      not_allowed,
    )
    const there = { ...here, id: elsewhere.id }
    await expect(offerResource(db, there, offer({ body_id: county.body_a }))).rejects.toThrow()
  })

  it('may be a contact for its unit, or the office for any', async () => {
    const unit = await at(contact, county, NOW)
    await offerResource(unit.db, unit.county, offer({ unit_id: contact.unit_id, title: '实训车间（示例）' }))
    const by_office = await office()
    const named = offer({ unit: '示例企业甲', title: '团购券（示例）' })
    await offerResource(by_office.db, by_office.county, named)
    expect((await getResource(unit.db, unit.county, named.id, TODAY)).unit_id).toBe(contact.unit_id)
  })

  it('changes and withdraws its own alone; what is withdrawn stays as it is', async () => {
    const mine = await staff()
    const one = offer({ body_id: county.body_a, title: '培训名额（示例）' })
    const { id, body_id, ...said } = one
    await offerResource(mine.db, mine.county, one)
    const other = await at(county.chair_b, county, NOW)
    await expect(editResource(other.db, other.county, id, said)).rejects.toMatchObject({
      code: 'not_allowed',
    })
    await expect(withdrawResource(other.db, other.county, id, '停用')).rejects.toMatchObject({
      code: 'not_allowed',
    })
    await withdrawResource(mine.db, mine.county, id, '停用')
    await expect(editResource(mine.db, mine.county, id, said)).rejects.toMatchObject({
      code: 'resource_withdrawn',
    })
    expect((await getResource(mine.db, mine.county, id, TODAY)).standing).toBe('withdrawn')
  })
})

describe('what is offered', () => {
  it('leaves the list after its last day, and comes back when it is renewed', async () => {
    const { db, county: here } = await staff()
    const one = offer({ body_id: county.body_a, title: '到期的资源（示例）', until: '2026-11-25' })
    await offerResource(db, here, one)
    const q = { ...current, q: '到期的资源' }
    const shown = async (filters: ResourceFilters, today: string) => {
      const { rows } = await listResources(db, here, filters, FIRST, today)
      expect(await countResources(db, here, filters, today)).toBe(rows.length)
      return rows.length
    }
    expect([await shown(q, '2026-11-25'), await shown(q, '2026-11-26')]).toEqual([1, 0])
    expect(await shown({ ...q, standing: 'expired' }, '2026-11-26')).toBe(1)
    const { id, body_id, ...said } = one
    await editResource(db, here, id, { ...said, until: '2027-06-30' })
    expect(await shown(q, '2026-11-26')).toBe(1)
  })

  it('is not put under a category that was retired', async () => {
    const [retired] = await owner()`
      update categories set retired_on = '2026-11-01' where tenant_id = ${county.id} and name = '融资担保' returning id`
    const { db, county: here } = await staff()
    await expect(
      offerResource(db, here, offer({ body_id: county.body_a, category_id: retired?.id })),
    ).rejects.toMatchObject({ code: 'category_unknown' })
  })

  it('is not for another county to read', async () => {
    const stranger = await signedIn((await foundTenant()).id, 'secretariat')
    expect((await stranger.db.from('resources').select('id').eq('tenant_id', county.id)).data).toEqual([])
  })
})
