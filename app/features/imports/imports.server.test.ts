import { randomUUID } from 'node:crypto'
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
  read,
  sample,
  TOP,
  undone,
  upload,
  withAreas,
  workbook,
} from '../../../tests/imports'
import { stageOf } from './import'
import {
  acceptCode,
  confirmImport,
  countAbsentUnits,
  countRows,
  eachRefusedRow,
  listMissingAreas,
  listRows,
} from './imports.server'
import { planImport } from './reading.server'
import { takeStep } from './steps.server'

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

describe('a plan', () => {
  it('that was planned anew meanwhile has to be looked at again', async () => {
    const { id, import_ } = await planned(
      office,
      await workbook([{ 单位名称: '丁公司', 统一社会信用代码: '91371002MA0000001Q' }]),
    )
    await planImport(place(office, id))
    await expect(confirmImport(office.db, office.county, id, import_.planned_at ?? '')).rejects.toThrow(
      'stale',
    )
  })

  it('gives its refused rows back as they were sent, and notes who took them', async () => {
    const { id } = await planned(office, await sample('huancui-units-messy.xlsx'))
    const rows = []
    for await (const row of eachRefusedRow(office.db, office.county, id)) rows.push(row)
    expect(rows.find(({ row_number }) => row_number === 10)?.cells).toContain('约50人')
    const looks =
      await owner()`select 1 from reveals where tenant_id = ${office.county.id} and record = 'imports' and record_id = ${id}`
    expect(looks).toHaveLength(1)
  })
})

describe('a file', () => {
  it('without the needed titles waits for somebody to name the columns', async () => {
    const bytes = await workbook([{ 甲列: '戊公司', 乙列: B }])
    const { id, import_ } = await planned(office, bytes)
    expect(stageOf(import_)).toBe('mapping')
    expect(import_.heading?.titles).toEqual(['甲列', '乙列'])

    const name = (columns: Record<string, number>) =>
      takeStep(office.db, office.county, import_, { step: 'heading', columns })
    await expect(name({ name: 0 })).rejects.toThrow('columns_missing')
    await name({ name: 0, credit_code: 1 })
    await read(office, id)
    expect(await countRows(office.db, office.county, id)).toMatchObject({ unchanged: 0, changed: 1 })
  })

  it.each([
    ['不是表格.xlsx', Buffer.from('hello'), 'file_not_a_sheet'],
    ['空表.csv', Buffer.from('\n\n'), 'sheet_empty'],
    ['只有标题.csv', Buffer.from('单位名称,统一社会信用代码\n'), 'sheet_empty'],
  ])('%s is refused with a reason that the page can say', async (name, bytes, refusal) => {
    const { import_ } = await planned(office, bytes, name)
    expect(import_).toMatchObject({ refusal, planned_at: null })
  })

  it('may be GB18030 text from an old office', async () => {
    const text = Buffer.from('b5a5cebbc3fbb3c62ccdb3d2bbc9e7bbe1d0c5d3c3b4fac2eb0abcbab9abcbbe2c', 'hex')
    const { counts } = await planned(
      office,
      Buffer.concat([text, Buffer.from('91371002MA0000001Q\n')]),
      '名册.csv',
    )
    expect(counts.new + counts.refused).toBe(1)
  })

  it('larger than 10 MB is refused before anything is kept', async () => {
    await expect(upload(office, Buffer.alloc(10 * 2 ** 20 + 1))).rejects.toThrow('file_too_large')
  })

  it('sent twice with one form is one import; another file under the same id is refused', async () => {
    const id = randomUUID()
    const send = (text: string) => upload(office, Buffer.from(text), 'a.csv', id)
    await Promise.allSettled([send('单位名称'), send('单位名称')])
    await send('单位名称')
    await expect(send('别的')).rejects.toThrow('already_done')
    const files = await owner()`select 1 from imports where tenant_id = ${office.county.id} and id = ${id}`
    expect(files).toHaveLength(1)
  })
})
