import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Alliance, activityForm, addContact, alliance, at, type Contact } from '../../../tests/alliance'
import { owner } from '../../../tests/county'
import { acceptSwap, offerSwap } from '../swaps/swaps.server'
import { attachFile, dropActivity, getActivity, saveActivity, takeStep } from './activities.server'

const DECEMBER = { starts_at: '2026-12-10T14:00', ends_at: '2026-12-10T16:00' }

let county: Alliance
let contact: Contact

beforeAll(async () => {
  county = await alliance('2026-11')
  contact = await addContact(county, '示例企业甲')
})
afterAll(() => owner().end())

const chairA = (now: string) => at(county.chair_a, county, now)
const chairB = (now: string) => at(county.chair_b, county, now)
const office = (now: string) => at(county.secretariat, county, now)

describe('the chair of a month', () => {
  it('plans and publishes in its own month', async () => {
    const { db, county: here } = await chairA('2026-11-25T09:00:00+08:00')
    const form = activityForm()
    await saveActivity(db, here, form)
    await takeStep(db, here, form.id, 'published')
    expect((await getActivity(db, here, form.id)).stage).toBe('published')
  })

  it('and is refused in another month, also by the data API', async () => {
    const { db, county: here } = await chairA('2026-11-25T09:00:00+08:00')
    const form = activityForm(DECEMBER)
    await expect(saveActivity(db, here, form)).rejects.toMatchObject({ code: 'not_allowed' })
    const theirs = activityForm(DECEMBER)
    const b = await chairB('2026-11-25T09:00:00+08:00')
    await saveActivity(b.db, b.county, theirs)
    const { error } = await db
      .from('activity_steps')
      .insert({ tenant_id: county.id, activity_id: theirs.id, step: 'published' })
    expect(error?.code ?? '').toMatch(/P0001|42501/)
  })

  it('cannot move a published activity into another month', async () => {
    const { db, county: here } = await chairA('2026-11-25T09:00:00+08:00')
    const form = activityForm()
    await saveActivity(db, here, form)
    await takeStep(db, here, form.id, 'published')
    await expect(saveActivity(db, here, { ...form, ...DECEMBER })).rejects.toMatchObject({
      code: 'other_month',
    })
  })

  it.each([
    ['2026-11-19T23:59:59+08:00', false],
    ['2026-11-20T00:00:00+08:00', true],
  ])('publishes from the 20th of the month before: at %s %s', async (now, isAllowed) => {
    const { db, county: here } = await chairB(now)
    const form = activityForm(DECEMBER)
    await saveActivity(db, here, form)
    const publishing = takeStep(db, here, form.id, 'published')
    if (isAllowed) await publishing
    else await expect(publishing).rejects.toMatchObject({ code: 'not_allowed' })
  })

  it.each([
    ['2026-11-30T23:59:59+08:00', true],
    ['2026-12-01T00:00:00+08:00', false],
  ])('and until its turn ends: at %s %s', async (now, isAllowed) => {
    const planned = await chairA('2026-11-25T09:00:00+08:00')
    const form = activityForm({ starts_at: '2026-11-30T23:59', ends_at: '2026-12-01T01:00' })
    await saveActivity(planned.db, planned.county, form)
    await owner()`alter table activity_steps disable trigger activity_steps_guard`
    try {
      const { db } = await chairA(now)
      const { error } = await db
        .from('activity_steps')
        .insert({ tenant_id: county.id, activity_id: form.id, step: 'published' })
      expect(error === null).toBe(isAllowed)
    } finally {
      await owner()`alter table activity_steps enable trigger activity_steps_guard`
    }
  })

  it.each([
    ['2026-12-28T23:59:59+08:00', true],
    ['2026-12-29T00:00:00+08:00', false],
  ])('finishes its own until twenty working days after: at %s %s', async (now, isAllowed) => {
    const form = await held()
    const { db, county: here } = await chairA(now)
    const summing = takeStep(db, here, form.id, 'summed_up', '开展情况良好（示例）')
    if (isAllowed) await summing
    else await expect(summing).rejects.toMatchObject({ code: expect.stringMatching(/not_allowed|not_found/) })
  })

  it('is refused at the second after a swap was accepted, and the new chair is not', async () => {
    const other = await alliance('2026-12')
    const [first, second] = [activityForm(DECEMBER), activityForm(DECEMBER)]
    const before = await at(other.chair_a, other, '2026-11-25T10:00:00+08:00')
    for (const form of [first, second]) await saveActivity(before.db, before.county, form)
    await takeStep(before.db, before.county, first.id, 'published')
    const swap = await offerSwap(before.db, other, { turn_id: other.turn_a, reason: '会议冲突' })
    const accepting = await at(other.chair_b, other, '2026-11-25T10:00:00+08:00')
    await acceptSwap(accepting.db, other, swap, { turn_id: other.turn_b })

    const after = await at(other.chair_a, other, '2026-11-25T10:00:01+08:00')
    await expect(takeStep(after.db, after.county, second.id, 'published')).rejects.toMatchObject({
      code: 'not_found', // a draft of another's month is not even seen
    })
    const { error } = await after.db
      .from('activity_steps')
      .insert({ tenant_id: other.id, activity_id: second.id, step: 'published' })
    expect(error?.code).toMatch(/42501|P0001/)
    const next = await at(other.chair_b, other, '2026-11-25T10:00:01+08:00')
    await takeStep(next.db, next.county, second.id, 'published')
    expect((await getActivity(next.db, next.county, second.id)).stage).toBe('published')
  })
})

describe('the steps of an activity', () => {
  it('follow one another, each once', async () => {
    const { db, county: here } = await office('2026-11-25T09:00:00+08:00')
    const form = activityForm()
    await saveActivity(db, here, form)
    await expect(takeStep(db, here, form.id, 'held')).rejects.toMatchObject({
      code: 'activity_not_published',
    })
    await takeStep(db, here, form.id, 'published')
    await takeStep(db, here, form.id, 'published')
    await expect(takeStep(db, here, form.id, 'held')).rejects.toMatchObject({ code: 'activity_not_begun' })
    await expect(takeStep(db, here, form.id, 'summed_up', '总结')).rejects.toMatchObject({
      code: 'activity_not_begun',
    })
    await takeStep(db, here, form.id, 'cancelled', '场地维修')
    expect(await getActivity(db, here, form.id)).toMatchObject({
      stage: 'cancelled',
      cancellation: { reason: '场地维修' },
    })
    const later = await office('2026-11-28T09:00:00+08:00')
    await expect(takeStep(later.db, later.county, form.id, 'held')).rejects.toMatchObject({
      code: 'activity_closed',
    })
    await expect(saveActivity(db, here, form)).rejects.toMatchObject({ code: 'activity_closed' })
  })

  it('a draft is nobody else’s to see, and only a draft can be dropped', async () => {
    const { db, county: here } = await office('2026-11-25T09:00:00+08:00')
    const form = activityForm()
    await saveActivity(db, here, form)
    const reader = await at(contact, county, '2026-11-25T09:00:00+08:00')
    await expect(getActivity(reader.db, reader.county, form.id)).rejects.toMatchObject({ code: 'not_found' })
    await takeStep(db, here, form.id, 'published')
    expect((await getActivity(reader.db, reader.county, form.id)).title).toBe(form.title)
    await expect(dropActivity(db, here, form.id)).rejects.toMatchObject({ code: 'activity_published' })
  })
})

describe('files', () => {
  const dir = mkdtempSync(join(tmpdir(), 'liangxin-files-'))

  it('a photo loses what the camera wrote, and an executable called photo.jpg is refused', async () => {
    const { db, county: here } = await office('2026-11-25T09:00:00+08:00')
    const form = activityForm()
    await saveActivity(db, here, form)
    const activity = await getActivity(db, here, form.id)
    const shot = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#9d2933' } })
      .withExif({ IFD0: { Copyright: '某某' }, IFD3: { GPSLatitude: '37/1 30/1 0/1' } })
      .jpeg()
      .toBuffer()
    expect((await sharp(shot).metadata()).exif).toBeDefined()
    const photo = {
      id: randomUUID(),
      purpose: 'photo' as const,
      file: new File([new Uint8Array(shot)], '合影.jpg'),
    }
    await attachFile(db, here, activity, photo, dir)
    expect((await sharp(join(dir, county.id, photo.id)).metadata()).exif).toBeUndefined()

    const program = new File([new Uint8Array([0x4d, 0x5a, 0x90, 0])], 'photo.jpg')
    for (const purpose of ['photo', 'attachment'] as const) {
      await expect(
        attachFile(db, here, activity, { id: randomUUID(), purpose, file: program }, dir),
      ).rejects.toMatchObject({ code: 'file_kind_refused' })
    }
  })

  it('nobody attaches a file that another sent', async () => {
    const { db, county: here } = await office('2026-11-25T09:00:00+08:00')
    const form = activityForm()
    await saveActivity(db, here, form)
    const [file] = await owner()`
      insert into files (tenant_id, id, name, size, sha256, created_by)
      values (${county.id}, ${randomUUID()}, 'a.pdf', 1, ${'a'.repeat(64)}, ${county.chair_b.person_id}) returning id`
    const { error } = await db
      .from('activity_files')
      .insert({ tenant_id: county.id, activity_id: form.id, file_id: file?.id, purpose: 'attachment' })
    expect(error?.message).toBe('not_found')
  })
})

/** Of November, published and held. */
async function held() {
  const form = activityForm()
  const before = await chairA('2026-11-25T09:00:00+08:00')
  await saveActivity(before.db, before.county, form)
  await takeStep(before.db, before.county, form.id, 'published')
  const after = await chairA('2026-11-28T09:00:00+08:00')
  await takeStep(after.db, after.county, form.id, 'held')
  return form
}
