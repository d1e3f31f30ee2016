import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asVisitor } from '~/platform/supabase.server'
import { type CampaignScene, campaignScene, codeOf, formOf } from '../../../tests/campaigns'
import { owner, signedIn } from '../../../tests/county'
import { addUnit } from '../../../tests/instructors'
import { getCampaign, handOutForms } from './campaigns.server'
import { getForm, printForms } from './forms.server'
import type { Points } from './opinion'
import { correctOpinion, enterPapers, findByCode, giveByCode, giveOpinion } from './opinions.server'

const given = (more = {}) => ({ id: crypto.randomUUID(), points: { 1: [2], 4: '门前路灯不亮' }, ...more })
const MIDNIGHT = '2026-12-20T23:59:59+08:00'

let scene: CampaignScene
beforeAll(async () => {
  scene = await campaignScene()
})
afterAll(() => owner().end())

/** A unit of its own with its form and the code on its paper. */
async function another(name: string) {
  const { db, county } = scene.officer
  await addUnit(county.id, name)
  await handOutForms(db, county, scene.campaign)
  const form = await formOf(scene, name)
  return { ...form, code: await codeOf(scene, form.id) }
}

/** As a visitor who holds the code, at an instant, straight at the data API. */
function heldAt(code: string, now: string, form: string, manner = 'phone') {
  const db = asVisitor(null, { 'x-opinion': code.replaceAll('-', ''), 'x-now': now })
  return db.rpc('give_opinion', { county: scene.county.id, form, manner, ...given() })
}

describe('whoever holds the code of a form', () => {
  it('fills it in without an account, once, however often it is sent', async () => {
    const { id, code } = await another('扫码的单位')
    const found = await findByCode(code.toLowerCase())
    expect(found).toMatchObject({ unit_name: '扫码的单位', opinions: [] })
    const opinion = given()
    await Promise.all([1, 2].map(() => giveByCode(code, found, opinion)))
    await expect(giveByCode(code, found, given())).rejects.toMatchObject({ code: 'form_used' })
    expect((await findByCode(code)).opinions).toHaveLength(1)
    const { opinions } = await getForm(scene.officer.db, scene.officer.county, scene.campaign, id)
    expect(opinions).toMatchObject([{ manner: 'phone', recorder: null, points: opinion.points }])
  })

  it('of two at once is one', async () => {
    const { id, code } = await another('两人同时')
    const found = await findByCode(code)
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => giveByCode(code, found, given())))
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
    const { opinions } = await getForm(scene.officer.db, scene.officer.county, scene.campaign, id)
    expect(opinions).toHaveLength(1)
  })

  it('has until the last minute of the last day', async () => {
    const { id, code } = await another('踩点的单位')
    const late = await heldAt(code, '2026-12-21T00:00:00+08:00', id)
    expect(late.error?.message).toBe('campaign_over')
    expect((await heldAt(code, '2026-11-19T23:59:59+08:00', id)).error?.message).toBe('campaign_not_begun')
    expect((await heldAt(code, MIDNIGHT, id)).error).toBeNull()
  })

  it('opens that form and no other, and not with an earlier paper', async () => {
    const [mine, other] = [await another('甲单位'), await another('乙单位')]
    expect((await heldAt(mine.code, MIDNIGHT, other.id)).error?.code).toMatch(/P0001|42501/)
    expect((await heldAt(mine.code, MIDNIGHT, mine.id, 'paper')).error?.code).toBe('42501')
    const again = await codeOf(scene, mine.id)
    await expect(findByCode(mine.code)).rejects.toMatchObject({ code: 'form_unknown' })
    expect(await findByCode(again)).toMatchObject({ unit_name: '甲单位' })
    for (const wrong of ['', 'ABCD', 'AAAA-AAAA-AAAA'])
      await expect(findByCode(wrong)).rejects.toMatchObject({ code: 'form_unknown' })
  })

  it('is told nothing of what it says, once it is used', async () => {
    const { id, code } = await another('填完的单位')
    await heldAt(code, MIDNIGHT, id)
    const db = asVisitor(null, { 'x-opinion': code.replaceAll('-', '') })
    expect((await db.from('opinions').select('points')).error?.code).toBe('42501')
    expect((await db.from('opinions').select('form_id')).data).toHaveLength(1)
  })

  it('is shown no more for being signed in', async () => {
    const { id, code } = await another('带码的成员')
    await heldAt(code, MIDNIGHT, id)
    const { access_token } = await signedIn(scene.county.id, 'instructor')
    const db = asVisitor(access_token, { 'x-opinion': code.replaceAll('-', '') })
    for (const table of ['opinion_forms', 'opinions', 'campaigns'] as const)
      expect((await db.from(table).select('tenant_id')).data).toEqual([])
  })

  it('is another county’s nobody', async () => {
    const elsewhere = await campaignScene()
    const { id } = await formOf(elsewhere)
    const { code } = await another('本县的单位')
    const visitor = asVisitor(null, { 'x-opinion': code.replaceAll('-', ''), 'x-now': MIDNIGHT })
    const { error } = await visitor.rpc('give_opinion', {
      ...{ county: elsewhere.county.id, form: id, manner: 'phone', ...given() },
    })
    expect(error?.message).toBe('not_found')
    const { db, county } = elsewhere.officer
    await expect(printForms(db, county, scene.campaign, [id], '')).rejects.toMatchObject({
      code: 'campaign_over',
    })
  })
})

describe('a member', () => {
  it.each([
    ['contact', 'account', true],
    ['instructor', 'on_behalf', true],
    ['contact', 'on_behalf', false],
    ['instructor', 'account', false],
    ['instructor', 'paper', false],
    ['stranger', 'on_behalf', false],
    ['leader', 'paper', false],
  ] as const)('%s fills in by %s: %s', async (who, manner, may) => {
    const other = await campaignScene()
    const form = await formOf(other)
    const { db, county } = other[who]
    const attempt = giveOpinion(db, county, form.id, { ...given(), manner })
    if (may) await attempt
    else await expect(attempt).rejects.toMatchObject({ code: 'not_allowed' })
  })

  it.each<Points>([{ 1: [9] }, { 1: [1, 2] }, { 2: [1, 1] }, { 4: '' }, { 4: [1] }, { 7: '没有这一题' }, {}])(
    'is refused what does not fit the questions: %j',
    async (points) => {
      const form = await formOf(scene)
      const { db, county } = scene.contact
      await expect(
        giveOpinion(db, county, form.id, { id: crypto.randomUUID(), manner: 'account', points }),
      ).rejects.toMatchObject({ code: 'opinion_unfit' })
    },
  )

  it('of the office corrects what was entered; the first stays, and of two at once the second is told', async () => {
    const { id } = await another('录错的单位')
    const { db, county } = scene.officer
    await giveOpinion(db, county, id, { ...given(), manner: 'paper', given_on: '2026-11-24' })
    const corrected = () => ({ ...given({ points: { 1: [1] } }), number: 1, note: '看错了选项' })
    await correctOpinion(db, county, id, corrected())
    await expect(correctOpinion(db, county, id, corrected())).rejects.toMatchObject({ code: 'stale' })
    const { opinions } = await getForm(db, county, scene.campaign, id)
    expect(opinions.map(({ number, manner, given_on }) => [number, manner, given_on])).toEqual([
      [2, 'paper', '2026-11-24'],
      [1, 'paper', '2026-11-24'],
    ])
    const { db: others, county: there } = scene.instructor
    await expect(correctOpinion(others, there, id, { ...corrected(), number: 2 })).rejects.toMatchObject({
      code: 'not_found',
    })
  })
})

describe('a pile of paper', () => {
  it('is entered line by line: a fault leaves the others in, and sending it again changes nothing', async () => {
    const forms = [await another('纸甲'), await another('纸乙'), await another('纸丙')]
    const { db, county } = scene.officer
    const line = (number: number | string, ...answers: string[]) => ({
      ...{ id: crypto.randomUUID(), number: String(number), answers },
    })
    const lines = [
      line(forms[0]?.number ?? '', 'A', 'BD', '', '想办培训'),
      line(forms[1]?.number ?? '', 'Z'),
      line(999_999, 'A'),
      line(forms[2]?.number ?? '', 'B'),
      line(forms[2]?.number ?? '', 'C'),
    ]
    const campaign = await getCampaign(db, county, scene.campaign)
    const enter = () => enterPapers(db, county, campaign, '2026-11-24', lines)
    const first = await enter()
    expect(first.entered).toBe(2)
    expect(first.left.map(({ fault }) => fault)).toEqual(['not_an_option', 'no_such_form', 'form_used'])
    expect(await enter()).toEqual(first)
    await expect(enterPapers(db, county, campaign, '2026-11-26', lines.slice(0, 1))).resolves.toMatchObject({
      left: [],
    })
    const undated = await enterPapers(db, county, campaign, '11月24日', lines.slice(0, 1))
    expect(undated.left.map(({ fault }) => fault)).toEqual(['day_missing'])
    const tomorrow = await enterPapers(db, county, campaign, '2026-11-26', [
      line(forms[1]?.number ?? '', 'A'),
    ])
    expect(tomorrow.left.map(({ fault }) => fault)).toEqual(['not_allowed'])
  })
})
