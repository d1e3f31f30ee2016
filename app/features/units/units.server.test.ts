import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { foundTenant, owner, signedIn } from '../../../tests/county'
import { type Entered, enterAt } from '../../../tests/instructors'
import { A, countyWithUnits, draftOf, enter, type Ledger } from '../../../tests/ledger'
import {
  endCoverage,
  enterCoverage,
  enterPartyOrg,
  getCoverage,
  listCoverages,
  unitFigures,
} from './coverage.server'
import {
  codeFaults,
  correctUnit,
  countUnits,
  eachUnit,
  enterUnit,
  getUnit,
  listContacts,
  listUnits,
  revealContactPhone,
} from './units.server'

const TOP = { key: null, backwards: false }
const TODAY = new Date('2026-11-25T01:00:00Z')

let county: Ledger['county']
let office: Entered
let area_id: string
let near: string
let far: string

beforeAll(async () => {
  ;({ county, office, area_id, near, far } = await countyWithUnits())
})
afterAll(() => owner().end())

async function namesFound(q: string): Promise<string[]> {
  const { rows } = await listUnits(office.db, office.county, { q }, TOP)
  return rows.map(({ name }) => name)
}

describe('the ledger', () => {
  it.each([
    ['海川', '威海海川(新)机械有限公司'],
    ['whhc', '威海海川(新)机械有限公司'],
    ['（新） 威海', '威海海川(新)机械有限公司'],
    [A.toLowerCase(), '威海海川(新)机械有限公司'],
    ['起航', '远航商贸'],
  ])('finds by %s', async (q, name) => {
    expect(await namesFound(q)).toEqual([name])
  })

  it.each(['100%', 'x_y', 'a,b', "'", '%'])('takes %s as it is typed', async (q) => {
    expect(await namesFound(q)).toEqual([])
  })

  it('is narrowed by area, kind, state and coverage, and counts what is left', async () => {
    const { db, county } = office
    expect(await countUnits(db, county, {})).toBe(2)
    expect(await countUnits(db, county, { area_id })).toBe(1)
    expect(await countUnits(db, county, { kind: 'individual_business', status: 'suspended' })).toBe(1)
    expect(await countUnits(db, county, { covered: 'yes' })).toBe(0)
  })

  it('is paged in both directions over 120 units, missing none', async () => {
    const { id, code } = await foundTenant()
    const { db, county } = await enterAt(await signedIn(id, 'officer'), code)
    await owner()`insert into units (tenant_id, name, initials, kind, changed_by)
      select ${id}, '样例' || n, 'yl' || (n % 40), 'enterprise', person_id from memberships, generate_series(1, 120) n
      where tenant_id = ${id} and role = 'system'`
    const first = await listUnits(db, county, {}, TOP)
    const second = await listUnits(db, county, {}, { key: JSON.parse(first.after ?? ''), backwards: false })
    const back = await listUnits(db, county, {}, { key: JSON.parse(second.before ?? ''), backwards: true })
    expect(back.rows).toEqual(first.rows)
    const all = new Set<string>()
    for await (const unit of eachUnit(db, county, {})) all.add(unit.id)
    expect(all.size).toBe(120)
  })
})

describe('a unit by hand', () => {
  it('is entered once when the form is sent twice, and names the unit that has its code', async () => {
    await enter(office, { name: '另一个名字' }, near)
    expect((await getUnit(office.db, office.county, near)).name).toBe('威海海川(新)机械有限公司')
    const draft = draftOf({ name: '冒名', credit_code: A })
    const faults = await codeFaults(office.db, office.county, draft, draft.id)
    expect(decodeURIComponent(String(faults?.credit_code))).toContain('威海海川(新)机械有限公司')
    await expect(enterUnit(office.db, office.county, draft.id, draft)).rejects.toThrow('code_taken')
  })

  it('keeps its phone where the form leaves it empty', async () => {
    const draft = draftOf({ name: '威海海川(新)机械有限公司', credit_code: A, area_id }, near)
    await correctUnit(office.db, office.county, near, { ...draft, legal_representative: '李某' })
    const [contact] = await listContacts(office.db, office.county, near)
    expect(contact).toMatchObject({ name: '李某', phone_masked: '138****5678' })
    expect(await revealContactPhone(office.db, office.county, contact?.id ?? '')).toBe('13812345678')
    const looks =
      await owner()`select 1 from reveals where tenant_id = ${county.id} and record_id = ${contact?.id ?? null}`
    expect(looks).toHaveLength(1)
  })
})

describe('coverage', () => {
  it('counts operating units covered today, once each, and ends on its day', async () => {
    const { db, county } = office
    const party_org_id = randomUUID()
    const id = randomUUID()
    await enterPartyOrg(db, county, { id: party_org_id, name: '联合支部', kind: 'branch' })
    const coverage = { id, party_org_id, method: 'area_joint', since: '2026-01-01' } as const
    await enterCoverage(db, county, near, coverage)
    await enterCoverage(db, county, near, coverage)
    await expect(enterCoverage(db, county, near, { ...coverage, id: randomUUID() })).rejects.toThrow(
      'coverage_repeated',
    )
    expect(await unitFigures(db, county)).toMatchObject({
      units: 2,
      operating: 1,
      covered: 1,
      covered_jointly: 1,
      covered_singly: 0,
    })
    expect((await getUnit(db, county, near)).covered).toBe(true)
    const rowsOf = async (covered: 'singly' | 'jointly') =>
      countUnits(db, county, { status: 'operating', covered })
    expect([await rowsOf('singly'), await rowsOf('jointly')]).toEqual([0, 1])

    await expect(getCoverage(db, county, { id: far, coverage: id })).rejects.toThrow('not_found')
    await endCoverage(db, county, { id }, { until: '2026-11-25' })
    await expect(endCoverage(db, county, { id }, { until: '2026-11-25' })).rejects.toThrow('already_done')
    expect(await unitFigures(db, county)).toMatchObject({ covered: 0 })
    expect(await listCoverages(db, county, near, TODAY)).toMatchObject([{ holds: false }])
  })
})
