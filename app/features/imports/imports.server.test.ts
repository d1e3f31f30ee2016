import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { owner } from '../../../tests/county'
import {
  committed,
  countyThatImports,
  faultsOf,
  find,
  type Importing,
  ledgerOf,
  place,
  planned,
  sample,
  TOP,
  undone,
  withAreas,
  workbook,
} from '../../../tests/imports'
import { stageOf } from './import'
import { acceptCode, countAbsentUnits, countRows, listMissingAreas, listRows } from './imports.server'
import { planImport } from './reading.server'

let office: Importing

beforeAll(async () => {
  office = await countyThatImports()
})
afterAll(() => owner().end())

describe('a roster of 600 units', () => {
  let id: string

  it('is read, and waits for its 11 areas', async () => {
    const plan = await planned(office, await sample('huancui-units.xlsx'), 'huancui-units.xlsx')
    id = plan.id
    expect(stageOf(plan.import_)).toBe('preview')
    expect(plan.counts).toMatchObject({ new: 0, refused: 600 })
    expect(await listMissingAreas(office.db, office.county, id)).toHaveLength(11)
    expect(await withAreas(office, id)).toMatchObject({ new: 600, refused: 0 })
    expect(await listMissingAreas(office.db, office.county, id)).toEqual([])
  })

  it('changes nothing before it is confirmed, and is 600 units of which 560 operate after that', async () => {
    expect(await ledgerOf(office)).toHaveLength(0)
    const import_ = await committed(office, id)
    expect(stageOf(import_)).toBe('finished')
    const ledger = await ledgerOf(office)
    expect(ledger).toHaveLength(600)
    expect(ledger.filter(({ status }) => status === 'operating')).toHaveLength(560)
    expect(ledger.filter(({ contact, phone }) => contact && phone)).toHaveLength(600)
    expect(ledger[0]?.initials).toMatch(/^wh[a-z]+/)
  })

  it('changes nothing the second time', async () => {
    const before = await ledgerOf(office)
    const { id: again, counts } = await planned(office, await sample('huancui-units.xlsx'))
    expect(counts).toMatchObject({ unchanged: 600, new: 0, changed: 0, refused: 0 })
    expect(stageOf(await committed(office, again))).toBe('finished')
    expect(await ledgerOf(office)).toEqual(before)
    expect(await countAbsentUnits(office.db, office.county, again)).toBe(0)
  })

  it('with its faults says of each row what is wrong, and takes the rest', async () => {
    const { id: messy, counts } = await planned(office, await sample('huancui-units-messy.xlsx'))
    expect(await faultsOf(office, messy, 'refused')).toEqual([
      [4, 'credit_code:wrong_check'],
      [5, 'credit_code:number_mangled'],
      [6, 'credit_code:repeated_code'],
      [9, 'name:missing'],
      [10, 'staff_count:not_a_number'],
      [12, 'area:area_unknown'],
      [13, 'full_members:negative'],
      [14, 'credit_code:wrong_check'],
    ])
    expect(await faultsOf(office, messy, 'skipped')).toEqual([[16, 'credit_code:repeated']])
    expect(counts).toMatchObject({ refused: 8, skipped: 1, new: 0 })
    expect(counts.unchanged + counts.changed).toBe(31)
    expect(await countAbsentUnits(office.db, office.county, messy)).toBeGreaterThan(400)
  })
})

const A = '91350100M000100Y43'
const B = '91230184MA1BUFLT44'
const C = '92371000MA3MXH0E3W'
const PILOT = '91350100M0001TGQXM'

describe('a row against the ledger', () => {
  beforeAll(async () => {
    office = await countyThatImports()
  })

  it('leaves alone what its blank cells do not say, and shows what it would change', async () => {
    const first = await planned(
      office,
      await workbook([
        { 单位名称: '甲公司', 统一社会信用代码: A, 从业人数: 30, 联系电话: '13812345678', 住所: '一号' },
      ]),
    )
    await committed(office, first.id)
    const second = await planned(
      office,
      await workbook([
        { 单位名称: '甲有限公司', 统一社会信用代码: A, 从业人数: null, 联系电话: '13812345679' },
      ]),
    )
    expect(second.counts).toMatchObject({ changed: 1 })
    const { rows } = await listRows(office.db, office.county, second.id, 'changed', TOP)
    expect(rows[0]?.before).toMatchObject({ name: '甲公司' })
    expect(JSON.stringify(rows)).not.toContain('1381234')
    await committed(office, second.id)
    expect(await ledgerOf(office)).toMatchObject([
      { name: '甲有限公司', staff_count: 30, address: '一号', phone: '13812345679' },
    ])
  })

  it('is undone to what was before, with the last import first', async () => {
    const before = await ledgerOf(office)
    const { id } = await planned(
      office,
      await workbook([
        { 单位名称: '甲公司', 统一社会信用代码: A, 从业人数: 31, 法定代表人: '王某' },
        { 单位名称: '乙公司', 统一社会信用代码: B, 从业人数: 5, 法定代表人: '李某' },
      ]),
    )
    await committed(office, id)
    expect(await ledgerOf(office)).toHaveLength(2)
    expect(stageOf(await undone(office, id))).toBe('undone')
    expect(await ledgerOf(office)).toEqual(before)
  })

  it('is not undone when a new unit is depended on, or a changed one was changed since', async () => {
    const { id } = await planned(office, await workbook([{ 单位名称: '丙商户', 统一社会信用代码: C }]))
    await committed(office, id)
    const [unit] =
      await owner()`select id from units where tenant_id = ${office.county.id} and credit_code = ${C}`
    await owner()`insert into party_orgs (tenant_id, name, kind) values (${office.county.id}, '联合支部', 'branch')`
    await owner()`insert into coverages (tenant_id, unit_id, party_org_id, method, since)
      select ${office.county.id}, ${unit?.id}, id, 'area_joint', '2026-01-01' from party_orgs where tenant_id = ${office.county.id}`
    expect(await undone(office, id)).toMatchObject({ undone_at: null, refusal: 'import_depended_on' })
    expect(stageOf(await find(office, id))).toBe('finished')

    await owner()`delete from coverages where tenant_id = ${office.county.id}`
    const { db, county } = office
    await db.from('units').update({ staff_count: 9 }).eq('tenant_id', county.id).eq('id', unit?.id)
    expect(await undone(office, id)).toMatchObject({ undone_at: null, refusal: 'import_depended_on' })

    await db.from('units').update({ staff_count: null }).eq('tenant_id', county.id).eq('id', unit?.id)
    expect(stageOf(await undone(office, id))).toBe('undone')
  })

  it('may keep a legal pilot code when an officer says why, one row at a time', async () => {
    const { id, counts } = await planned(
      office,
      await workbook([{ 单位名称: '试点公司', 统一社会信用代码: PILOT, 类型: '企业' }]),
    )
    expect(counts).toMatchObject({ refused: 1 })
    await acceptCode(office.db, office.county, id, 2, '2015 年试点代码,已核对执照')
    await planImport(place(office, id))
    expect(await countRows(office.db, office.county, id)).toMatchObject({ new: 1, refused: 0 })
    await committed(office, id)
    expect(await ledgerOf(office)).toContainEqual(
      expect.objectContaining({ credit_code: PILOT, code_override_reason: '2015 年试点代码,已核对执照' }),
    )
  })

  it('is refused when its code was taken between plan and commit; the others go in', async () => {
    const { id } = await planned(
      office,
      await workbook([
        { 单位名称: '乙公司', 统一社会信用代码: B },
        { 单位名称: '丙商户', 统一社会信用代码: C },
      ]),
    )
    await owner()`insert into units (tenant_id, name, kind, credit_code, changed_by)
      select ${office.county.id}, '抢先公司', 'enterprise', ${B}, ${office.county.me.person_id}`
    await committed(office, id)
    expect(await faultsOf(office, id, 'refused')).toEqual([[2, 'credit_code:code_taken']])
    expect((await ledgerOf(office)).map(({ credit_code }) => credit_code)).toContain(C)
  })
})
