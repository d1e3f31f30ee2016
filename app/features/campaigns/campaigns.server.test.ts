import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CampaignScene, campaignScene, codeOf, formOf, start } from '../../../tests/campaigns'
import { owner } from '../../../tests/county'
import { addUnit, type Entered } from '../../../tests/instructors'
import { countChoices, endCampaign, getCampaign, handOutForms, readProgress, sumOf } from './campaigns.server'
import { eachForm, getForm, listForms } from './forms.server'
import { findByCode, giveOpinion } from './opinions.server'

const FIRST = { key: null, backwards: false }
const paper = (points = {}) => ({
  ...{ id: crypto.randomUUID(), manner: 'paper' as const, given_on: '2026-11-24' },
  points: { 1: [1], 4: '缺少流动资金', ...points },
})

let scene: CampaignScene
beforeAll(async () => {
  scene = await campaignScene()
})
afterAll(() => owner().end())

const progressOf = async ({ officer, campaign }: CampaignScene) =>
  sumOf(await readProgress(officer.db, officer.county, campaign))

describe('a campaign', () => {
  it('gives each operating unit one form, area by area, and closed ones none', async () => {
    const other = await campaignScene()
    await owner()`insert into areas (tenant_id, name) values (${other.county.id}, '甲片区')`
    await addUnit(other.county.id, '后来的单位')
    await addUnit(other.county.id, '歇业的单位', 'suspended')
    expect(await progressOf(other)).toMatchObject({ forms: 1, formless: 1 })

    const { db, county } = other.officer
    const added = await Promise.all([1, 2].map(() => handOutForms(db, county, other.campaign)))
    expect(added.sort()).toEqual([0, 1])
    expect(await progressOf(other)).toMatchObject({ forms: 2, formless: 0, waiting: 2 })
    expect((await formOf(other, '后来的单位')).reference).toBe('0002')
  })

  it('is started once, however often the form is sent, and by offices alone', async () => {
    const [instructor, contact, leader] = [scene.instructor, scene.contact, scene.leader]
    for (const who of [instructor, contact, leader])
      await expect(start({ ...scene, officer: who })).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(start(scene, { until: '2027-03-01' })).rejects.toThrow()
  })

  it('loses sight of no unit: one that closes before it answers stands apart', async () => {
    const other = await campaignScene()
    const { db, county } = other.officer
    await db.from('units').update({ status: 'moved_out' }).eq('tenant_id', county.id)
    expect(await progressOf(other)).toEqual({ forms: 1, answered: 0, waiting: 0, closed: 1, formless: 0 })
    const { rows } = await listForms(db, county, other.campaign, { state: 'closed' }, FIRST)
    expect(rows).toHaveLength(1)
    const form = await formOf(other)
    await expect(giveOpinion(db, county, form.id, paper())).rejects.toMatchObject({ code: 'unit_closed' })
  })

  it('that is ended early takes no opinion but those that papers bore before', async () => {
    const other = await campaignScene()
    const form = await formOf(other)
    const code = await codeOf(other, form.id)
    const { db, county } = other.officer
    await endCampaign(db, county, other.campaign, { note: '改为下季度开展' })
    await endCampaign(db, county, other.campaign, { note: '又点了一次' })
    expect((await getCampaign(db, county, other.campaign)).ending?.note).toBe('改为下季度开展')
    expect((await findByCode(code)).campaign.ending).not.toBeNull()
    const own = { ...paper(), manner: 'account' as const, given_on: undefined }
    await expect(giveOpinion(other.contact.db, other.contact.county, form.id, own)).rejects.toMatchObject({
      code: 'campaign_over',
    })
    await giveOpinion(db, county, form.id, paper())
    await expect(handOutForms(db, county, other.campaign)).rejects.toMatchObject({ code: 'campaign_over' })
  })
})

describe('what a campaign brought', () => {
  it('is counted by area, manner, question and option, each form once, as corrected', async () => {
    const other = await campaignScene()
    const { db, county } = other.officer
    await addUnit(county.id, '第二家单位')
    await handOutForms(db, county, other.campaign)
    await giveOpinion(db, county, (await formOf(other)).id, paper({ 2: [1, 4] }))
    await giveOpinion(db, county, (await formOf(other, '第二家单位')).id, paper({ 1: [2], 2: [4] }))

    const [area] = await readProgress(db, county, other.campaign)
    expect(area).toMatchObject({ area: null, forms: 2, answered: 2, paper: 2, waiting: 0 })
    const counted = await countChoices(db, county, other.campaign)
    expect(counted.filter(({ question }) => question === 2)).toEqual([
      { question: 2, option: null, chosen: 2 },
      { question: 2, option: 1, chosen: 1 },
      { question: 2, option: 4, chosen: 2 },
    ])
    const exported: unknown[] = []
    for await (const { reference, opinions } of eachForm(db, county, other.campaign))
      exported.push([reference, opinions[0]?.manner])
    expect(exported).toEqual([
      ['0001', 'paper'],
      ['0002', 'paper'],
    ])
  })

  it('is read by offices, the unit and whoever serves it, and by nobody else', async () => {
    const form = await formOf(scene)
    await giveOpinion(scene.officer.db, scene.officer.county, form.id, paper())
    const { contact, instructor, officer, secretariat, leader, stranger } = scene
    const read = ({ db, county }: Entered) => getForm(db, county, scene.campaign, form.id)
    for (const who of [contact, instructor, officer, secretariat, leader])
      expect((await read(who)).opinions[0]?.points).toMatchObject({ 4: '缺少流动资金' })
    await expect(read(stranger)).rejects.toMatchObject({ code: 'not_found' })
    const [{ said } = { said: '' }] = await owner()`
      select string_agg(e::text, '') as said from audit_entries e where e.tenant_id = ${scene.county.id}`
    expect(said).toContain('opinions')
    expect(said).not.toContain('缺少流动资金')
  })
})
