// What saving a section would move, said before it is saved: runs, and numbers that the county's own rows make.
import { parseWithZod } from '@conform-to/zod/v4'
import { beforeAll, expect, it } from 'vitest'
import { foundTenant, owner, type SignedIn, signedIn } from '../../../tests/county'
import { countyWithInstructors, type Scene } from '../../../tests/obligations'
import { asTyped, type Section, submission } from './settings'
import { getSettings, settle } from './settings.server'

let county: Scene
let officer: SignedIn

beforeAll(async () => {
  county = await countyWithInstructors({ instructors: 1, units_each: 2 })
  officer = await signedIn(county.id, 'officer')
})

it('another day of publishing shows the hand-overs that it moves, and no other run', async () => {
  const { ahead } = await looked(officer, 'rotation', { chair_publishes_day: '28' })
  expect(new Set(ahead.map(({ kind }) => kind))).toEqual(new Set(['turns.handover']))
  expect((await getSettings(officer.db, county)).chair_publishes_day).toBe(20)
})

it('more days that make a contact due say how many contacts are left, to the system administrator as well', async () => {
  await owner()`
    update assignments set since = private.last_day(private.half_month(private.today())) - 8
    where tenant_id = ${county.id} and unit_id = ${county.instructors[0]?.unit_ids[0] ?? ''}`
  for (const who of [officer, await signedIn(county.id, 'system_admin')]) {
    const { numbers } = await looked(who, 'visits', { active_days_min: '10' })
    expect(numbers).toEqual([{ field: 'contacts_obliged', before: '2', after: '1' }])
  }
})

it('fewer days for uploads say how many will be cleared', async () => {
  const file = await owner()`
    insert into files (tenant_id, name, size, sha256, created_by, created_at)
    select ${county.id}, '名册.xlsx', 1, ${'0'.repeat(64)}, ${officer.person_id}, now() - interval '40 days' returning id`
  await owner()`
    insert into imports (tenant_id, kind, file_id, created_by) values (${county.id}, 'units', ${file[0]?.id}, ${officer.person_id})`
  await owner()`delete from runs where tenant_id = ${county.id} and kind like 'imports.%'` // there are no bytes to read
  const { numbers } = await looked(officer, 'keeping', { uploads_days: '30' })
  expect(numbers).toEqual([{ field: 'uploads_to_purge', before: '0', after: '1' }])
})

it('words move nothing, and another county’s numbers are nobody’s', async () => {
  expect(await looked(officer, 'general', { notice: '示例公告' })).toMatchObject({ ahead: [], numbers: [] })
  const elsewhere = await foundTenant()
  const { data } = await officer.db.rpc('foresee_numbers', { county: elsewhere.id, changes: {} })
  expect(data).toEqual([])
})

/** The first of the two steps: what is shown before saving. */
async function looked(who: SignedIn, section: Section, typed: Record<string, string>) {
  const row = await getSettings(who.db, county)
  const sent = { ...asTyped(section, row), ...typed, version: String(row.version), intent: 'check' }
  const form = parseWithZod(new URLSearchParams(sent), { schema: submission(section) })
  if (form.status !== 'success') throw new Error(JSON.stringify(form.error))
  const review = await settle(who.db, county, section, form.value.columns, form.value.sent)
  if (!review) throw new Error('It was saved without a look.')
  return review
}
