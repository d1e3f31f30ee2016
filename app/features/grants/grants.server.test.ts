import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addDays, dayOf } from '~/core/calendar-date'
import { asSystem } from '~/platform/supabase.server'
import { foundTenant, owner, type SignedIn, signedIn } from '../../../tests/county'
import { type Entered, enterAt } from '../../../tests/instructors'
import { countyWithInstructors, type Scene, visit } from '../../../tests/obligations'
import { isOpen, openCase } from '../oversight/cases.server'
import { listOverseen } from '../oversight/oversight.server'
import { endGrant, giveGrant, listCaseUses, listGrants } from './grants.server'

const NOW = new Date()
const TODAY = dayOf(NOW)
const FIRST_PAGE = { key: null, backwards: false }
const ALL = { period: '2026-11', under: null, order: { by: null, descending: false } } as const

let province: { id: string; code: string }
let prefecture: { id: string; code: string }
let county: Scene
let security: Entered
let overseer: SignedIn

beforeAll(async () => {
  province = await foundTenant('superior')
  prefecture = await foundTenant('superior')
  overseer = await signedIn(prefecture.id, 'overseer')
  await owner()`update tenants set parent_id = ${province.id} where id = ${prefecture.id}`
})
beforeEach(async () => {
  county = await countyWithInstructors({ instructors: 3 })
  await owner()`update tenants set parent_id = ${prefecture.id} where id = ${county.id}`
  security = await enterAt(await signedIn(county.id, 'security_admin'), county.code, NOW.toISOString())
  await asSystem(county.id, NOW).rpc('count_rollups', { county: county.id })
})
afterAll(() => owner().end())

const give = (scope: 'aggregate' | 'list' | 'case', more = {}, by = security) =>
  giveGrant(by.db, by.county, {
    committee: prefecture.id,
    scope,
    expires_on: addDays(TODAY, 30),
    ...more,
  })

const standing = async () => {
  const [grant] = await listGrants(security.db, security.county)
  if (!grant) throw new Error('There is no grant.')
  return grant
}

async function seen() {
  const committee = { id: prefecture.id, code: prefecture.code, name: '' }
  const { rows } = await listOverseen(overseer.db, committee, { ...ALL, order: { ...ALL.order } }, FIRST_PAGE)
  return rows.find(({ tenant_id }) => tenant_id === county.id)
}

describe('a grant', () => {
  it('shows a county’s figures from the next request on, and ended, no longer', async () => {
    expect(await seen()).toMatchObject({ scope: null, current: null })
    await give('aggregate')
    expect(await seen()).toMatchObject({ scope: 'aggregate', current: { operating: 6 } })
    await endGrant(security.db, security.county, (await standing()).id)
    expect(await seen()).toMatchObject({ scope: null, current: null })
    expect((await overseer.db.from('rollups').select('period').eq('tenant_id', county.id)).data).toEqual([])
  })

  it('holds until the end of its day', async () => {
    await give('list')
    await owner()`update oversight_grants set expires_on = ${TODAY} where tenant_id = ${county.id}`
    expect((await seen())?.scope).toBe('list')
    await owner()`update oversight_grants set expires_on = ${addDays(TODAY, -1)} where tenant_id = ${county.id}`
    expect(await seen()).toMatchObject({ scope: null, current: null })
    await expect(enterAt(overseer, county.code)).rejects.toThrow()
  })

  it('is changed by ending it and giving another, and the second of two who change it is told', async () => {
    await give('aggregate')
    const { id } = await standing()
    await give('list', { instead_of: id })
    await expect(give('case', { instead_of: id })).rejects.toMatchObject({ code: 'stale' })
    await expect(give('case')).rejects.toMatchObject({ code: 'stale' })
    const grants = await listGrants(security.db, security.county)
    expect(grants.map(({ scope, ended_at }) => [scope, ended_at !== null])).toEqual([
      ['list', false],
      ['aggregate', true],
    ])
  })

  it('given by two at once is given once', async () => {
    const outcomes = await Promise.allSettled([give('list'), give('list'), give('case')])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('is for committees above the county alone, for at most three years', async () => {
    const elsewhere = await foundTenant('superior')
    await expect(give('list', { committee: elsewhere.id })).rejects.toMatchObject({ code: 'not_found' })
    await expect(give('list', { expires_on: TODAY })).rejects.toMatchObject({ code: 'grant_term_invalid' })
    await expect(give('list', { expires_on: addDays(TODAY, 1_100) })).rejects.toMatchObject({
      code: 'grant_term_invalid',
    })
    await give('aggregate', { committee: province.id })
  })

  it('is the security administrator’s to give and end, the one made at approval too', async () => {
    await owner()`insert into oversight_grants (tenant_id, grantee_id, scope, granted_by, expires_on)
      values (${county.id}, ${prefecture.id}, 'aggregate', private.system_member_of(${county.id}), ${addDays(TODAY, 365)})`
    const { id } = await standing()
    for (const role of ['officer', 'leader', 'system_admin', 'auditor'] as const) {
      const other = await enterAt(await signedIn(county.id, role), county.code)
      await expect(endGrant(other.db, other.county, id)).rejects.toMatchObject({ code: 'not_found' })
      await expect(give('case', { instead_of: id }, other)).rejects.toMatchObject({ code: 'not_found' })
    }
    await endGrant(security.db, security.county, id)
    await expect(endGrant(security.db, security.county, id)).rejects.toMatchObject({ code: 'already_done' })
  })
})

describe('counts of people under five', () => {
  it('are not there for whoever asks the data API either', async () => {
    await give('aggregate')
    const { data } = await overseer.db
      .from('rollups')
      .select('*')
      .match({ tenant_id: county.id, period: '2026-11' })
    expect(data).toMatchObject([{ instructors: null, few: ['instructors'], operating: 6 }])
  })
})

describe('a case', () => {
  let log: string
  beforeEach(async () => {
    const [instructor] = county.instructors
    if (!instructor) throw new Error('no instructor')
    await visit(county, instructor, instructor.unit_ids[0] ?? '', '2026-11-10')
    const [row] = await owner()`
      insert into monthly_logs (tenant_id, instructor_id, month, body) values (${county.id}, ${instructor.instructor_id}, '2026-10', '只有本县可见')
      returning id`
    log = row?.id
    await owner()`insert into log_submissions (tenant_id, log_id, submitted_by) values (${county.id}, ${log}, ${instructor.person_id})`
    await owner()`insert into unit_contacts (tenant_id, unit_id, title, name, phone)
      values (${county.id}, ${instructor.unit_ids[0] ?? ''}, 'contact', '某联系人', '13900001111')`
  })
  const unit = () => county.instructors[0]?.unit_ids[0] ?? ''
  const logs = () => overseer.db.rpc('list_overseen_logs', { county: county.id, month: '2026-10' })

  it('of a log shows its dates by list, its text by case, for thirty minutes', async () => {
    await give('list')
    expect((await logs()).data).toMatchObject([{ id: log, is_open: false }])
    expect((await overseer.db.from('monthly_logs').select('body').eq('id', log)).data).toEqual([])

    await give('case', { instead_of: (await standing()).id })
    const above = await enterAt(overseer, county.code, NOW.toISOString())
    await openCase(above.db, above.county, 'monthly_logs', log, '核实来信反映情况')
    expect((await overseer.db.from('monthly_logs').select('body').eq('id', log)).data).toEqual([
      { body: '只有本县可见' },
    ])
    expect((await overseer.db.from('log_submissions').select('log_id')).data).toEqual([{ log_id: log }])
    expect(await isOpen(above.db, above.county, 'monthly_logs', log, NOW)).toBe(true)

    await owner()`update case_openings set opened_at = opened_at - interval '31 minutes' where tenant_id = ${county.id}`
    expect((await overseer.db.from('monthly_logs').select('body').eq('id', log)).data).toEqual([])
    expect(await isOpen(above.db, above.county, 'monthly_logs', log, NOW)).toBe(false)
  })

  it('of a unit shows names, and no phone, masked or not', async () => {
    await give('case')
    const asked = () => overseer.db.rpc('opened_unit_contacts', { county: county.id, unit: unit() })
    expect((await asked()).data).toEqual([])
    const above = await enterAt(overseer, county.code, NOW.toISOString())
    await openCase(above.db, above.county, 'units', unit(), '核实来信反映情况')
    expect((await asked()).data).toEqual([{ title: 'contact', name: '某联系人' }])
    expect((await overseer.db.from('unit_contacts').select('phone_masked')).data).toEqual([])
    const refused = await overseer.db.from('units').select('code_override_reason').eq('id', unit())
    expect(refused.error?.code).toBe('42501')
  })

  it('ends with its grant, and the county sees who opened what and why', async () => {
    await give('case')
    const above = await enterAt(overseer, county.code, NOW.toISOString())
    await openCase(above.db, above.county, 'monthly_logs', log, '核实来信反映情况')
    await endGrant(security.db, security.county, (await standing()).id)
    expect((await overseer.db.from('monthly_logs').select('body').eq('id', log)).data).toEqual([])
    const { rows } = await listCaseUses(security.db, security.county, FIRST_PAGE)
    expect(rows).toMatchObject([
      { record: 'monthly_logs', record_id: log, reason: '核实来信反映情况', person: 'overseer' },
    ])
    const foreign = await signedIn((await foundTenant()).id, 'security_admin')
    expect((await foreign.db.rpc('list_case_uses', { county: county.id })).data).toEqual([])
  })
})

describe('there is no way to write', () => {
  it('with a token: neither insert, update nor delete, on any table', async () => {
    await give('case')
    const tables = await owner()`
      select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'people'`
    const api = `${process.env.SUPABASE_URL}/rest/v1`
    const headers = {
      apikey: process.env.SUPABASE_PUBLISHABLE_KEY ?? '',
      Authorization: `Bearer ${overseer.access_token}`,
      'Content-Type': 'application/json',
      Prefer: 'return=representation',
    }
    const written: string[] = []
    for (const { name } of tables) {
      const here = `${api}/${name}?tenant_id=eq.${county.id}`
      const body = JSON.stringify({ tenant_id: county.id })
      const answers = await Promise.all([
        fetch(`${api}/${name}`, { method: 'POST', headers, body }),
        fetch(here, { method: 'PATCH', headers, body }),
        fetch(here, { method: 'DELETE', headers }),
      ])
      for (const answer of answers) if (answer.ok && (await answer.json()).length > 0) written.push(name)
    }
    expect(tables.length).toBeGreaterThan(25)
    expect(written).toEqual([])
  })
})
