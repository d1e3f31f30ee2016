import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { type CampaignScene, campaignScene, formOf } from '../../../tests/campaigns'
import { owner } from '../../../tests/county'
import { getForm } from './forms.server'
import { giveOpinion, raiseDemandOf } from './opinions.server'

const given = () => ({ id: crypto.randomUUID(), points: { 1: [2], 4: '门前路灯不亮' } })

let scene: CampaignScene
beforeEach(async () => {
  scene = await campaignScene()
})
afterAll(() => owner().end())

describe('an opinion becomes a demand', () => {
  it('once, also where two ask at once, for the unit that was asked', async () => {
    const { id } = await formOf(scene)
    const { db, county } = scene.contact
    await giveOpinion(db, county, id, { ...given(), manner: 'account' })
    const demand = (source: string) => ({
      ...{ id: crypto.randomUUID(), category_id: scene.category, urgency: 'ordinary', source },
      ...{ confidentiality: 'public_summary', body: '门前路灯不亮，请协调维修。' },
    })
    const raised = await Promise.all([
      raiseDemandOf(scene.officer.db, scene.officer.county, id, demand('paper')),
      raiseDemandOf(scene.instructor.db, scene.instructor.county, id, demand('on_behalf')),
    ])
    expect(new Set(raised).size).toBe(1)
    const { demand: kept } = await getForm(db, county, scene.campaign, id)
    expect(kept?.id).toBe(raised[0])
    const demands = await owner()`select unit_id from demands where tenant_id = ${scene.county.id}`
    expect(demands).toEqual([{ unit_id: scene.unit }])
  })

  it('not before there is one, and by nobody who may not raise demands', async () => {
    const { id } = await formOf(scene)
    const demand = {
      ...{ id: crypto.randomUUID(), category_id: scene.category, urgency: 'ordinary', source: 'paper' },
      ...{ confidentiality: 'public_summary', body: '门前路灯不亮，请协调维修。' },
    }
    const { officer, leader } = scene
    await expect(raiseDemandOf(officer.db, officer.county, id, demand)).rejects.toMatchObject({
      code: 'not_found',
    })
    await giveOpinion(officer.db, officer.county, id, { ...given(), manner: 'paper', given_on: '2026-11-24' })
    await expect(raiseDemandOf(leader.db, leader.county, id, demand)).rejects.toMatchObject({
      code: 'not_allowed',
    })
  })
})
