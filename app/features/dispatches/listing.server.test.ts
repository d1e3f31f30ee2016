import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Cursor } from '~/core/keyset'
import { owner } from '../../../tests/county'
import { raise } from '../../../tests/demands'
import { type At, type DispatchScene, dispatchScene, inHand, resolved, sent } from '../../../tests/dispatches'
import { addUnit, type Entered, MORNING } from '../../../tests/instructors'
import { revealContactPhone } from '../units/units.server'
import { askExtension, askUnit, decideExtension, returnDispatch } from './dispatches.server'
import {
  countDispatches,
  DispatchKey,
  eachDispatch,
  type ListedDispatch,
  listDispatches,
} from './listing.server'
import { getDispatch } from './reading.server'
import { STATES, type State } from './standing'

const FIRST: Cursor = { key: null, backwards: false }
const LATER = '2026-12-03T09:00:00+08:00'

let scene: DispatchScene
beforeAll(async () => {
  scene = await dispatchScene()
})
afterAll(() => owner().end())

async function listed(man: At, state: State, more = {}, now = MORNING) {
  const { db, county } = await man(now)
  const { rows } = await listDispatches(db, county, { state, ...more }, FIRST, new Date(now))
  return rows.map(({ id }) => id)
}

describe('a department’s list', () => {
  it('has what is to accept, in hand, late, waiting and done, each where it belongs', async () => {
    const [fresh, held, waiting, done] = [
      await sent(scene, { now: LATER }),
      await inHand(scene),
      await inHand(scene),
      await resolved(scene),
    ]
    const { db, county } = await scene.roadsMan()
    await askUnit(db, county, waiting.dispatch, { question: '积水在哪个门前？' })
    const of = (state: State) => listed(scene.roadsMan, state, {}, LATER)
    expect(await Promise.all(STATES.filter((state) => state !== 'extension').map(of))).toEqual([
      [held.dispatch, fresh.dispatch, waiting.dispatch],
      [fresh.dispatch],
      [held.dispatch],
      [held.dispatch],
      [waiting.dispatch],
      [done.dispatch],
    ])
    const counts = STATES.map((state) => countDispatches(db, county, { state }, new Date(LATER)))
    expect(await Promise.all(counts)).toEqual([3, 1, 1, 1, 1, 0, 1])
  })

  it('has its own only; the offices have all bodies’, or those of one', async () => {
    const { dispatch } = await sent(scene, { assistants: [scene.water] })
    expect(await listed(scene.waterMan, 'open')).toHaveLength(1)
    expect(await listed(scene.waterMan, 'open')).not.toContain(dispatch)
    for (const man of [scene.sender, scene.leading]) {
      expect(await listed(man, 'to_accept')).toEqual(expect.arrayContaining([dispatch]))
      expect(await listed(man, 'open', { body_id: scene.water })).toEqual(
        await listed(scene.waterMan, 'open'),
      )
    }
    expect(await listed(scene.roadsMan, 'open', { body_id: scene.water })).toEqual([])
  })

  it('says nothing of the unit whose demand only the secretariat reads', async () => {
    const { db, county } = await scene.sender()
    const demand = await raise(scene, scene.contact, { confidentiality: 'secretariat_only' })
    const sort = { category_id: scene.category, urgency: 'ordinary', confidentiality: 'secretariat_only' }
    await db.rpc('sort_demand', {
      ...{ county: county.id, demand, ...sort },
      number: 0,
      wording: '某企业反映排水不畅',
    })
    const { data: id } = await db.rpc('dispatch_demand', { county: county.id, demand, lead: scene.water })
    const man = await scene.waterMan()
    const dispatch = await getDispatch(man.db, man.county, id ?? '')
    expect(dispatch.demand).toMatchObject({ unit: null, text: null, wording: '某企业反映排水不畅' })
    const other = await scene.housingMan()
    await expect(getDispatch(other.db, other.county, id ?? '')).rejects.toMatchObject({ code: 'not_found' })
  })

  it('is paged by fifty, those whose clock stands last, there and back again', async () => {
    const man = await enteredWithMany(120)
    const all: ListedDispatch[] = []
    for await (const one of eachDispatch(man.db, man.county, { state: 'open' }, new Date(MORNING)))
      all.push(one)
    expect(all.map(({ due_at }) => due_at?.slice(0, 10) ?? 'none')).toEqual([
      ...Array(60).fill('2026-12-02'),
      ...Array(60).fill('none'),
    ])
    const pages: string[][] = []
    for (
      let cursor: Cursor | null = { key: [all.at(-1)?.due_at ?? '', all.at(-1)?.id ?? ''], backwards: true };
      cursor;
    ) {
      const page = await listDispatches(man.db, man.county, { state: 'open' }, cursor, new Date(MORNING))
      pages.unshift(page.rows.map(({ id }) => id))
      cursor = page.before ? { key: DispatchKey.parse(JSON.parse(page.before)), backwards: true } : null
    }
    expect(pages.map(({ length }) => length)).toEqual([19, 50, 50])
    expect(pages.flat()).toEqual(all.slice(0, -1).map(({ id }) => id))
  })
})

it('more time that was asked for waits for the leader, until it is decided', async () => {
  const { dispatch } = await inHand(scene)
  const lead = await scene.roadsMan()
  await askExtension(lead.db, lead.county, dispatch, { amount: 2, reason: '需采购水泵' })
  expect(await listed(scene.leading, 'extension')).toEqual([dispatch])
  const { db, county } = await scene.leading()
  await decideExtension(db, county, dispatch, { is_granted: false })
  expect(await listed(scene.leading, 'extension')).toEqual([])
})

it('whoever handles a demand may ask for its unit’s phone, which is recorded, and no longer once it was returned', async () => {
  const other = await dispatchScene()
  const [contact] = await owner()`insert into unit_contacts (tenant_id, unit_id, title, name, phone)
    values (${other.county.id}, ${other.unit}, 'contact', '示例联系人', '13800001234') returning id`
  const { dispatch } = await sent(other)
  const { db, county } = await other.roadsMan()
  expect(await revealContactPhone(db, county, contact?.id)).toBe('13800001234')
  expect(await owner()`select from reveals where record_id = ${contact?.id}`).toHaveLength(1)
  await returnDispatch(db, county, dispatch, { reason: '不属于本部门职责' })
  await expect(revealContactPhone(db, county, contact?.id)).rejects.toMatchObject({ code: 'not_found' })
})

/** The housing department with so many dispatches, every second of them waiting for its unit. */
async function enteredWithMany(count: number): Promise<Entered> {
  const man = await scene.housingMan()
  const unit = await addUnit(scene.county.id, '示例企业')
  await owner()`
    with raised as (
      insert into demands (tenant_id, unit_id, category_id, confidentiality, source, raised_by)
      select ${scene.county.id}, ${unit}, ${scene.category}, 'public_summary', 'paper', ${scene.officer.county.me.person_id}
      from generate_series(1, ${count}) returning id, number)
    insert into dispatches (tenant_id, demand_id, body_id, part, allowance_unit, allowance, due_at)
    select ${scene.county.id}, id, ${scene.housing}, 'lead', 'workdays', 5, case when number % 2 = 0 then timestamptz '2026-12-02 17:30+08' end from raised`
  return man
}
