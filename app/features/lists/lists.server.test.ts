// Drafts of the three lists over the real stack: what enters them, who reads and words them, and what may come late.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { at } from '../../../tests/alliance'
import { owner } from '../../../tests/county'
import { compile, draftedLists, editionOf, type ListScene, NOW, narrow, raise } from '../../../tests/lists'
import { meanwhile } from '../../../tests/meanwhile'
import { leaveOut, signEdition, takeInDemand, wordEntry } from './editing.server'
import { listLateDemands } from './lists.server'

let scene: ListScene
beforeAll(async () => {
  scene = await draftedLists()
})
afterAll(() => owner().end())

describe('a draft', () => {
  it('has the resources that are valid on a day of the quarter', async () => {
    const { entries } = await editionOf(scene, 'resource')
    expect(entries.map(({ wording }) => wording).sort()).toEqual(['会议室', '春季讲座'])
  })

  it('tells of open demands in their public wording alone, and of closed tiers nothing at all', async () => {
    const { entries } = await editionOf(scene, 'demand')
    expect(entries.map(({ wording }) => wording)).toEqual(['一家企业需要流动资金贷款'])
    expect(JSON.stringify(entries)).not.toMatch(/机械厂|欠款|不公开/)
  })

  it('is made once: compiled again it is as it was left', async () => {
    const { db, here, entries } = await editionOf(scene, 'resource')
    const [first] = entries
    await wordEntry(db, here, first?.id ?? '', { wording: '会议室（示例）', version: first?.version ?? 0 })
    expect(await compile(scene)).toBe(0)
    expect((await editionOf(scene, 'resource')).entries.map(({ wording }) => wording)).toContain(
      '会议室（示例）',
    )
  })

  it('is read by the offices and nobody else, and worded by the secretariat alone', async () => {
    const { id, entries } = await editionOf(scene, 'resource')
    const [entry] = entries
    const other = await at(scene.county.chair_a, scene.county, NOW)
    expect((await other.db.from('list_entries').select('id').eq('edition_id', id)).data).toEqual([])
    const { db, county: here } = await at(scene.leader, scene.county, NOW)
    const wording = { wording: '改写', version: entry?.version ?? 0 }
    await expect(wordEntry(db, here, entry?.id ?? '', wording)).rejects.toThrow()
    await expect(leaveOut(db, here, entry?.id ?? '')).rejects.toMatchObject({ code: 'not_allowed' })
  })

  it('takes in late what is urgent; the rest waits for the next quarter', async () => {
    const { db, here, id } = await editionOf(scene, 'demand')
    const urgent = await raise(scene, { wording: '一处供水中断需要抢修', urgency: 'urgent' })
    const ordinary = await raise(scene, { wording: '停车位不足' })
    expect((await listLateDemands(db, here, id)).map((late) => late.id)).toEqual([urgent])
    await takeInDemand(db, here, id, urgent)
    await expect(takeInDemand(db, here, id, ordinary)).rejects.toMatchObject({ code: 'demand_not_urgent' })
    expect((await editionOf(scene, 'demand')).entries.map(({ demand_id }) => demand_id)).toContain(urgent)
  })

  it('tells no longer of a demand whose tier was narrowed, and what was signed with it is to be signed again', async () => {
    const { db, here, id, entries } = await editionOf(scene, 'demand')
    const [entry] = entries
    const lead = await at(scene.leader, scene.county, NOW)
    const { version } = await editionOf(scene, 'demand')
    await signEdition(lead.db, lead.county, id, { intent: 'sign', version })
    await narrow(scene, entry?.demand_id)
    const draft = await editionOf(scene, 'demand')
    expect(draft.entries.map(({ demand_id }) => demand_id)).not.toContain(entry?.demand_id)
    expect(draft).toMatchObject({ stage: 'draft', signature: null })
    await expect(takeInDemand(db, here, id, entry?.demand_id ?? '')).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  it('waits for a tier that is just being narrowed, whether it is drafted or somebody takes the demand in', async () => {
    const { db, here, id } = await editionOf(scene, 'demand')
    const demand = await raise(scene, { wording: '一处电缆需要抢修', urgency: 'urgent' })
    await meanwhile<unknown>(
      (sql) => sql`update demands set confidentiality = 'departments_involved' where id = ${demand}`,
      [() => takeInDemand(db, here, id, demand), () => compile(scene, '2027Q3', '2027-06-28T06:00:00+08:00')],
    )
    expect(await owner()`select from list_entries where demand_id = ${demand}`).toHaveLength(0)
  })
})
