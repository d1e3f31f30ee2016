// Taking lists away: every one is recorded, and more than fifty people need a reason, at the data API as well.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Refusal } from '~/core/refusal'
import { countyOf } from '~/features/counties/county'
import { sure } from '~/platform/supabase.server'
import { foundTenant, owner, type SignedIn, signedIn } from '../../../tests/county'
import { beginExport, giveReason } from './exports.server'

const PEOPLE = { what: 'instructors', carries_people: true } as const

let county: ReturnType<typeof countyOf>
let officer: SignedIn
let file: URL

beforeAll(async () => {
  const { id, code } = await foundTenant()
  officer = await signedIn(id, 'officer')
  const [row] = await sure(officer.db.rpc('enter_county', { county_code: code }))
  if (!row) throw new Error('Nobody entered.')
  county = countyOf(row, [])
  file = new URL(`http://web.test/${code}/instructors/export.xlsx?area=1`)
})
afterAll(() => owner().end())

test('fifty people go without a question, and leave a row', async () => {
  expect(await beginExport(officer.db, county, file, new Date(), { ...PEOPLE, rows: 50 })).toBeNull()
  const [row] =
    await owner()`select what, filters, row_count, reason from exports where tenant_id = ${county.id}`
  expect(row).toEqual({ what: 'instructors', filters: 'area=1', row_count: 50, reason: null })
})

test('fifty-one are asked for a reason, which then opens this one list', async () => {
  const asked = await beginExport(officer.db, county, file, new Date(), { ...PEOPLE, rows: 51 })
  expect(asked).toMatch(/\/exports\/new\?what=instructors&rows=51&to=/)
  const to = file.pathname + file.search
  const opened = new URL(
    await giveReason(officer.db, county, { ...PEOPLE, rows: 51, to, reason: '报送年度名册' }),
    file,
  )
  expect(await beginExport(officer.db, county, opened, new Date(), { ...PEOPLE, rows: 51 })).toBeNull()
  expect(
    await beginExport(officer.db, county, opened, new Date(), { ...PEOPLE, what: 'audit', rows: 51 }),
  ).not.toBeNull()
  const later = new Date(Date.now() + 11 * 60_000)
  expect(await beginExport(officer.db, county, opened, later, { ...PEOPLE, rows: 51 })).not.toBeNull()
})

test('a reason given by another opens nothing', async () => {
  const other = await signedIn(county.id, 'leader')
  const id = await sure(
    other.db.rpc('record_export', {
      county: county.id,
      what: 'instructors',
      filters: '',
      row_count: 90,
      carries_people: true,
      reason: '别人的事由',
    }),
  )
  const opened = new URL(file)
  opened.searchParams.set('export', id)
  expect(await beginExport(officer.db, county, opened, new Date(), { ...PEOPLE, rows: 90 })).not.toBeNull()
})

test('units, which carry no person, are recorded and asked nothing', async () => {
  expect(
    await beginExport(officer.db, county, file, new Date(), {
      what: 'units',
      rows: 600,
      carries_people: false,
    }),
  ).toBeNull()
})

test('the page of the reason leads nowhere else', async () => {
  for (const to of ['https://elsewhere.example/', '//elsewhere.example/', '/another/units/export.xlsx']) {
    const given = giveReason(officer.db, county, { ...PEOPLE, rows: 51, to, reason: '报送年度名册' })
    await expect(given).rejects.toEqual(new Refusal('not_found'))
  }
})

test('nobody records one in another county, nor in somebody else’s name, nor without the reason', async () => {
  const elsewhere = await foundTenant()
  const asked = { what: 'units', filters: '', row_count: 1, carries_people: false }
  const foreign = await officer.db.rpc('record_export', { county: elsewhere.id, ...asked })
  expect(foreign.error?.message).toBe('not_found')
  const overseer = await signedIn((await foundTenant('superior')).id, 'overseer')
  await owner()`
    insert into oversight_grants (tenant_id, grantee_id, scope, granted_by, expires_on)
    select ${county.id}, m.tenant_id, 'case', ${officer.person_id}, current_date + 30 from memberships m where m.person_id = ${overseer.person_id}`
  expect((await overseer.db.rpc('record_export', { county: county.id, ...asked })).error?.message).toBe(
    'not_found',
  )
  const people = await officer.db.rpc('record_export', {
    county: county.id,
    ...asked,
    row_count: 51,
    carries_people: true,
  })
  expect(people.error?.message).toBe('export_reason_required')
  const direct = await owner()
    .begin(async (sql) => {
      await sql`select set_config('liangxin.speaker', ${officer.person_id}, true)`
      await sql`set local role authenticated`
      return sql`insert into exports (tenant_id, id, what, row_count, carries_people) values (${county.id}, ${randomUUID()}, 'units', 1, false)`.catch(
        (error) => String(error.code),
      )
    })
    .catch((error) => String(error.code))
  expect(direct).toBe('42501')
})
