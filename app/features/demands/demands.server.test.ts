import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hold, owner, signedIn } from '../../../tests/county'
import { categoryOf, type DemandScene, demandScene, raise } from '../../../tests/demands'
import { addUnit, type Entered, enterAt } from '../../../tests/instructors'
import type { Tier } from './demand'
import { closeDemand, countDemands, getDemand, listDemands, sortDemand } from './demands.server'

const FIRST = { key: null, backwards: false }

let scene: DemandScene
beforeAll(async () => {
  scene = await demandScene()
})
afterAll(() => owner().end())

const get = ({ db, county }: Entered, id: string) => getDemand(db, county, id)
const sorted = (more = {}) => ({
  ...{
    category_id: scene.category,
    urgency: 'ordinary' as const,
    confidentiality: 'public_summary' as const,
  },
  ...{ number: 0, wording: '某企业反映厂区道路排水不畅' },
  ...more,
})

describe('a demand is raised', () => {
  it('by the unit’s contact, numbered, with its words, once however often it is sent', async () => {
    const id = await raise(scene, scene.contact)
    await raise(scene, scene.contact, { id })
    const demand = await get(scene.contact, id)
    expect(demand.reference).toMatch(/^2026-\d{4}$/)
    expect(demand).toMatchObject({ stage: 'undispatched', text: { body: '厂区门前道路积水，影响发货。' } })
  })

  it('by the instructor who serves the unit, and by nobody who does not', async () => {
    const id = await raise(scene, scene.instructor, { source: 'on_behalf' })
    expect((await get(scene.instructor, id)).source).toBe('on_behalf')
    await expect(raise(scene, scene.stranger, { source: 'on_behalf' })).rejects.toMatchObject({
      code: 'not_allowed',
    })
  })

  it('by the office from paper, named by the unit’s whole name, with the day it bears', async () => {
    const paper = { source: 'paper', unit: '环翠机电有限公司', raised_on: '2026-11-20' } as const
    expect(await get(scene.officer, await raise(scene, scene.officer, paper))).toMatchObject({
      raised_on: '2026-11-20',
      unit_id: scene.unit,
    })
    await expect(raise(scene, scene.officer, { ...paper, raised_on: '2026-11-26' })).rejects.toMatchObject({
      code: 'not_allowed',
    })
    await expect(raise(scene, scene.officer, { ...paper, unit: '没有这家公司' })).rejects.toMatchObject({
      code: 'unit_not_found',
    })
  })

  it('never with what is no text', async () => {
    await expect(raise(scene, scene.contact, { body: '门前积水\0影响发货' })).rejects.toMatchObject({
      code: 'not_allowed',
    })
  })

  it('never under a category that has others below it', async () => {
    const category_id = await categoryOf(scene.county.id, '物业服务')
    await expect(raise(scene, scene.contact, { category_id })).rejects.toMatchObject({
      code: 'category_unknown',
    })
  })

  it('with numbers that leave none out, also when ten come at once', async () => {
    const other = await demandScene()
    await Promise.all(Array.from({ length: 10 }, () => raise(other, other.contact)))
    const { rows } = await listDemands(other.contact.db, other.contact.county, {}, FIRST)
    expect(rows.map(({ reference }) => reference).sort()).toEqual(
      Array.from({ length: 10 }, (_, at) => `2026-${String(at + 1).padStart(4, '0')}`),
    )
  })
})

describe('its words are read by those whom the tier names', () => {
  it.each<[Tier, string[]]>([
    ['public_summary', ['contact', 'instructor', 'leader', 'officer', 'secretariat']],
    ['departments_involved', ['contact', 'leader', 'officer', 'secretariat']],
    ['secretariat_only', ['contact', 'secretariat']],
  ])('%s: %j', async (confidentiality, readers) => {
    const id = await raise(scene, scene.contact, { confidentiality })
    const { contact, instructor, leader, officer, secretariat } = scene
    const asked = Object.entries({ contact, instructor, leader, officer, secretariat })
    const told = await Promise.all(
      asked.map(async ([who, entered]) => ((await get(entered, id)).text ? who : null)),
    )
    expect(told.filter(Boolean)).toEqual(readers)
    await expect(get(scene.stranger, id)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('and by whoever raised it, whatever the tier', async () => {
    const id = await raise(scene, scene.instructor, {
      source: 'on_behalf',
      confidentiality: 'secretariat_only',
    })
    expect((await get(scene.instructor, id)).text).not.toBeNull()
    expect((await get(scene.officer, id)).text).toBeNull()
  })

  it('and no longer by a contact who is another unit’s now', async () => {
    const { id, code } = scene.county
    const person = await signedIn(id, 'unit_contact', { unit_id: scene.unit })
    const demand = await raise(scene, await enterAt(person, code))
    await owner()`update memberships set ended_at = now() where tenant_id = ${id} and person_id = ${person.person_id}`
    await hold(id, person.person_id, 'unit_contact', { unit_id: await addUnit(id, '另一家公司') })
    const { db } = await enterAt(person, code)
    expect((await db.from('demand_texts').select('body').eq('demand_id', demand)).data).toEqual([])
  })

  it('and the tier may be narrowed, not widened', async () => {
    const { db, county } = scene.secretariat
    const id = await raise(scene, scene.contact, { confidentiality: 'departments_involved' })
    await expect(sortDemand(db, county, id, sorted())).rejects.toMatchObject({ code: 'tier_widened' })
    await sortDemand(db, county, id, sorted({ confidentiality: 'secretariat_only' }))
    expect((await get(scene.officer, id)).text).toBeNull()
  })

  it('not by what a search finds', async () => {
    const { db, county } = scene.contact
    const { rows } = await listDemands(db, county, { q: '门前道路积水' }, FIRST)
    expect(rows).toEqual([])
    const found = await listDemands(db, county, { q: '环翠机电' }, FIRST)
    expect(found.rows.length).toBeGreaterThan(0)
  })
})

describe('the secretariat', () => {
  it('words a demand for the public; of two at once the second is told', async () => {
    const { db, county } = scene.secretariat
    const id = await raise(scene, scene.contact)
    await sortDemand(db, county, id, sorted())
    await expect(sortDemand(db, county, id, sorted({ wording: '另一种表述写法' }))).rejects.toMatchObject({
      code: 'stale',
    })
    expect((await get(scene.instructor, id)).wording).toMatchObject({ number: 1 })
  })

  it('sees what is not worded yet, as many as the list shows', async () => {
    const other = await demandScene()
    const { db, county } = other.secretariat
    const [worded] = [await raise(other, other.contact), await raise(other, other.contact)]
    expect(await countDemands(db, county, 'unsorted')).toBe(2)
    await sortDemand(db, county, worded, sorted({ category_id: other.category }))
    expect(await countDemands(db, county, 'unsorted')).toBe(1)
    expect((await listDemands(db, county, { state: 'unsorted' }, FIRST)).rows).toHaveLength(1)
    expect((await listDemands(db, county, { state: 'closed' }, FIRST)).rows).toEqual([])
  })

  it('and nobody else', async () => {
    const { db, county } = scene.officer
    const id = await raise(scene, scene.contact)
    await expect(sortDemand(db, county, id, sorted())).rejects.toMatchObject({ code: 'not_found' })
  })

  it('declines; then nothing about the demand changes', async () => {
    const { db, county } = scene.secretariat
    const id = await raise(scene, scene.contact)
    await closeDemand(db, county, id, { note: '已由同一单位另行提出' })
    expect(await get(scene.contact, id)).toMatchObject({
      stage: 'declined',
      closing: { why: { body: '已由同一单位另行提出' } },
    })
    await expect(sortDemand(db, county, id, sorted())).rejects.toMatchObject({ code: 'demand_closed' })
    await expect(closeDemand(db, county, id, { note: '再次办结' })).rejects.toMatchObject({
      code: 'demand_closed',
    })
  })
})

describe('a demand is withdrawn', () => {
  it('by its unit, though the instructor raised it', async () => {
    const { db, county } = scene.contact
    const id = await raise(scene, scene.instructor, { source: 'on_behalf' })
    await closeDemand(db, county, id, { note: '问题已经自行解决' })
    expect((await get(scene.contact, id)).stage).toBe('withdrawn')
  })

  it('by whoever raised it for the unit, and no longer once that is not their work', async () => {
    const { id, code } = scene.county
    const person = await signedIn(id, 'leader')
    const works = (role: string) =>
      owner()`update memberships set role = ${role} where tenant_id = ${id} and person_id = ${person.person_id}`
    await works('officer')
    const [mine, later] = [
      await raise(scene, await enterAt(person, code), { source: 'paper' }),
      await raise(scene, await enterAt(person, code), { source: 'paper' }),
    ]
    const withdraw = async (demand: string) => {
      const { db, county } = await enterAt(person, code)
      await closeDemand(db, county, demand, { note: '问题已经自行解决' })
    }
    await withdraw(mine)
    await works('leader')
    await expect(withdraw(later)).rejects.toMatchObject({ code: 'not_allowed' })
  })

  it('by no other unit, which does not see it at all', async () => {
    const unit_id = await addUnit(scene.county.id, '另一家公司')
    const other = await enterAt(
      await signedIn(scene.county.id, 'unit_contact', { unit_id }),
      scene.county.code,
    )
    const id = await raise(scene, scene.contact)
    await expect(closeDemand(other.db, other.county, id, { note: '不是我的' })).rejects.toMatchObject({
      code: 'not_found',
    })
  })
})
