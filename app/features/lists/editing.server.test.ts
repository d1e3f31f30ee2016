// Editions over the real stack: who signs and publishes, that what is published stays, and what a correction or a redaction leaves.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { at } from '../../../tests/alliance'
import { foundTenant, owner, signedIn } from '../../../tests/county'
import {
  compile,
  draftedLists,
  editionOf,
  type ListScene,
  NOW,
  narrow,
  publishedOf,
  raise,
} from '../../../tests/lists'
import { meanwhile } from '../../../tests/meanwhile'
import {
  correctEdition,
  leaveOut,
  publishEdition,
  redactEntry,
  signEdition,
  takeInDemand,
  wordEntry,
} from './editing.server'
import { getEdition, isUnchanged, listEntries, listLeft } from './lists.server'

let scene: ListScene
beforeAll(async () => {
  scene = await draftedLists()
})
afterAll(() => owner().end())

describe('signing and publishing', () => {
  it('waits for the wording of every demand, and for what the leader has read', async () => {
    const unworded = await raise(scene, { wording: null, urgency: 'urgent' })
    const draft = await editionOf(scene, 'demand')
    await takeInDemand(draft.db, draft.here, draft.id, unworded)
    const { db, county: here } = await at(scene.leader, scene.county, NOW)
    const stale = { intent: 'sign', version: draft.version } as const
    await expect(signEdition(db, here, draft.id, stale)).rejects.toMatchObject({ code: 'stale' })
    const { version, entries } = await editionOf(scene, 'demand')
    const signature = { intent: 'sign', version } as const
    await expect(signEdition(db, here, draft.id, signature)).rejects.toMatchObject({
      code: 'wording_missing',
    })
    const entry = entries.find(({ demand_id }) => demand_id === unworded)
    await wordEntry(draft.db, draft.here, entry?.id ?? '', { wording: '证照办理需加急', version: 1 })
    await expect(publishEdition(draft.db, draft.here, draft.id)).rejects.toMatchObject({
      code: 'edition_unsigned',
    })
  })

  it('of two who change an entry and sign at once, one is told', async () => {
    const { db, here, id, version, entries } = await editionOf(scene, 'resource')
    const lead = await at(scene.leader, scene.county, NOW)
    const [entry] = entries
    const outcomes = await Promise.allSettled([
      wordEntry(db, here, entry?.id ?? '', { wording: '会议室（可预约）', version: entry?.version ?? 0 }),
      signEdition(lead.db, lead.county, id, { intent: 'sign', version }),
    ])
    const refusals = outcomes.flatMap((outcome) =>
      outcome.status === 'rejected' ? [outcome.reason.code] : [],
    )
    expect(refusals).toHaveLength(1)
    expect(['stale', 'edition_signed']).toContain(refusals[0])
    if (refusals[0] === 'edition_signed') await signEdition(lead.db, lead.county, id, { intent: 'unsign' })
  })

  it('waits for an entry that is being changed, and is then refused as stale', async () => {
    const { id, version, entries } = await editionOf(scene, 'resource')
    const lead = await at(scene.leader, scene.county, NOW)
    const [signing] = await meanwhile(
      (sql) =>
        sql`update list_entries set details = '可容纳六十人（示例）' where id = ${entries[0]?.id ?? ''}`,
      [() => signEdition(lead.db, lead.county, id, { intent: 'sign', version })],
    )
    expect(signing).toMatchObject({ reason: { code: 'stale' } })
  })

  it('stands once it is signed, until the signature is taken back', async () => {
    const { db, here, id, version, entries } = await editionOf(scene, 'resource')
    const [entry] = entries
    const lead = await at(scene.leader, scene.county, NOW)
    const word = () =>
      wordEntry(db, here, entry?.id ?? '', { wording: '会议室（可预约）', version: entry?.version ?? 0 })
    await signEdition(lead.db, lead.county, id, { intent: 'sign', version })
    await expect(word()).rejects.toMatchObject({ code: 'edition_signed' })
    await expect(leaveOut(db, here, entry?.id ?? '')).rejects.toMatchObject({ code: 'edition_signed' })
    await signEdition(db, here, id, { intent: 'unsign' })
    await word()
    await expect(publishEdition(db, here, id)).rejects.toMatchObject({ code: 'edition_unsigned' })
  })

  it('stands: twice is once, and nobody changes it, the owner of the database included', async () => {
    const first = await publishedOf(scene, 'resource')
    await publishEdition(first.db, first.here, first.id)
    expect((await editionOf(scene, 'resource')).publication).toEqual(first.publication)
    const [entry] = first.entries
    const wording = { wording: '改写', version: entry?.version ?? 0 }
    await expect(wordEntry(first.db, first.here, entry?.id ?? '', wording)).rejects.toMatchObject({
      code: 'edition_published',
    })
    await expect(leaveOut(first.db, first.here, entry?.id ?? '')).rejects.toMatchObject({
      code: 'edition_published',
    })
    const entry_id = entry?.id ?? ''
    await expect(owner()`update list_entries set wording = '改写' where id = ${entry_id}`).rejects.toThrow(
      'edition_published',
    )
    await expect(
      owner()`update list_publications set hash = 'x' where edition_id = ${first.id}`,
    ).rejects.toThrow()
    await expect(owner()`delete from list_publications where edition_id = ${first.id}`).rejects.toThrow()
  })

  it('is numbered without gaps, read by all of the county, and verified', async () => {
    const editions = [
      await publishedOf(scene, 'resource'),
      await publishedOf(scene, 'demand'),
      await publishedOf(scene, 'activity'),
    ]
    expect(editions.map(({ publication }) => publication?.reference)).toEqual([
      '清单〔2026〕1号',
      '清单〔2026〕2号',
      '清单〔2026〕3号',
    ])
    const { db, county: here } = await at(scene.contact, scene.county, NOW)
    for (const { id } of editions) expect(await isUnchanged(db, here, id)).toBe(true)
    const stranger = await signedIn((await foundTenant()).id, 'secretariat')
    expect(
      (await stranger.db.from('list_editions').select('id').eq('tenant_id', scene.county.id)).data,
    ).toEqual([])
  })
})

describe('afterwards', () => {
  it('a redaction leaves a tombstone that still verifies; a planted change does not', async () => {
    const { db, here, id, entries } = await publishedOf(scene, 'demand')
    const [entry] = entries
    await redactEntry(db, here, entry?.id ?? '', '企业要求撤除')
    await redactEntry(db, here, entry?.id ?? '', '企业要求撤除')
    const [tombstone, next] = (await editionOf(scene, 'demand')).entries
    expect(tombstone).toMatchObject({ wording: null, details: null, redaction: { reason: '企业要求撤除' } })
    expect(await isUnchanged(db, here, id)).toBe(true)
    await owner()`alter table list_entries disable trigger user`
    try {
      await owner()`update list_entries set wording = '篡改' where id = ${next?.id ?? ''}`
    } finally {
      await owner()`alter table list_entries enable trigger user`
    }
    expect(await isUnchanged(db, here, id)).toBe(false)
  })

  it('a correction is another edition that cites the old one, one at a time', async () => {
    const { db, here, id, publication } = await publishedOf(scene, 'resource')
    const correction = { id: randomUUID(), reason: '截止日期有误' }
    await correctEdition(db, here, id, correction)
    await correctEdition(db, here, id, correction)
    await expect(correctEdition(db, here, id, { ...correction, id: randomUUID() })).rejects.toMatchObject({
      code: 'edition_corrected',
    })
    const draft = await editionOf(scene, 'resource', 2)
    expect(draft.corrects).toBe(publication?.reference)
    expect(draft.entries).toHaveLength(2)
    expect((await publishedOf(scene, 'resource')).publication?.reference).toBe('清单〔2026〕4号')
  })

  it('a correction says nothing more of a demand that was narrowed', async () => {
    const { db, here, id, entries } = await publishedOf(scene, 'demand')
    const told = entries.find(({ wording }) => wording !== null)
    await narrow(scene, told?.demand_id)
    expect((await editionOf(scene, 'demand')).entries).toHaveLength(entries.length)
    await correctEdition(db, here, id, { id: randomUUID(), reason: '类别有误' })
    const draft = await editionOf(scene, 'demand', 2)
    expect(draft.entries.map(({ demand_id }) => demand_id)).not.toContain(told?.demand_id)
  })

  it('the next quarter marks what it carries over, and says what is gone', async () => {
    await compile(scene, '2027Q2', '2027-03-29T06:00:00+08:00')
    const { db, county: here } = await at(scene.county.secretariat, scene.county, NOW)
    const next = await getEdition(db, here, '2027Q2', 'resource', null)
    const origins = (await listEntries(db, here, next.id)).map(({ wording, first_quarter }) => [
      wording,
      first_quarter,
    ])
    expect(Object.fromEntries(origins)).toEqual({ 春季讲座: '2027Q1', 夏季讲座: '2027Q2' })
    const left = await listLeft(db, here, next.id)
    expect(left.map(({ wording }) => wording)).toEqual([expect.stringMatching(/^会议室/)])
  })
})
