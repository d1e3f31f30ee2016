import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { owner } from '../../../tests/county'
import * as imports from '../../../tests/imports'
import { addUnit } from '../../../tests/instructors'
import { appoint, endAppointment } from './instructors.server'

const FEBRUARY = '2026-02-01'

let people: imports.Importing
let units: imports.Importing

beforeEach(async () => {
  people = await imports.countyThatImports('appointments')
  units = { ...people, kind: 'assignments' }
})
afterAll(() => owner().end())

type Row = Record<string, string | number | null>

async function plan(kind: imports.Importing, rows: Row[]) {
  return imports.planned(kind, await imports.workbook(rows))
}

async function commit(kind: imports.Importing, rows: Row[]) {
  const { id, counts } = await plan(kind, rows)
  return { counts, import_: await imports.committed(kind, id) }
}

/** Instructors with phone and body, as they are stored. */
async function appointed(): Promise<string[]> {
  const rows = await owner()`
    select concat_ws(' ', p.name, p.phone, p.delivery_email, b.name, a.appointed_on::text) as line from appointments a
    join people p on p.tenant_id = a.tenant_id and p.id = a.person_id
    left join bodies b on b.tenant_id = a.tenant_id and b.id = a.body_id
    where a.tenant_id = ${people.county.id} order by 1`
  return rows.map(({ line }) => line)
}

async function assigned(): Promise<string[]> {
  const rows = await owner()`
    select concat_ws(' ', p.name, u.name, s.since::text, s.until::text) as line from assignments s
    join appointments a on a.tenant_id = s.tenant_id and a.id = s.instructor_id
    join people p on p.tenant_id = a.tenant_id and p.id = a.person_id
    join units u on u.tenant_id = s.tenant_id and u.id = s.unit_id
    where s.tenant_id = ${people.county.id} order by 1`
  return rows.map(({ line }) => line)
}

const person = (name: string, more: Row = {}): Row => ({
  姓名: name,
  派出单位: null,
  电话: null,
  邮箱: null,
  选聘日期: FEBRUARY,
  ...more,
})

describe('the samples', () => {
  it('appoint 229 instructors and give every operating unit one; the same files twice change nothing', async () => {
    const ledger = { ...people, kind: 'units' as const }
    const { id } = await imports.planned(ledger, await imports.sample('huancui-units.xlsx'))
    await imports.withAreas(ledger, id)
    await imports.committed(ledger, id)
    for (const [kind, file, rows] of [
      [people, 'huancui-instructors.xlsx', 229],
      [units, 'huancui-assignments.xlsx', 588],
    ] as const) {
      const first = await imports.planned(kind, await imports.sample(file))
      expect(first.counts).toMatchObject({ new: rows, changed: 0, refused: 0, skipped: 0 })
      await imports.committed(kind, first.id)
      const again = await imports.planned(kind, await imports.sample(file))
      expect(again.counts).toMatchObject({ new: 0, changed: 0, unchanged: rows, refused: 0 })
    }
    const [bare] =
      await owner()`select count(*)::int as n from units u where u.tenant_id = ${people.county.id} and u.status = 'operating'
      and not exists (select from assignments s where s.tenant_id = u.tenant_id and s.unit_id = u.id)`
    expect(bare?.n).toBe(0)
    const { data } = await people.db.rpc('count_owed_contacts', {
      county: people.county.id,
      half_month: '2026-11-H2',
    })
    expect(data).toEqual([{ obliged: 588, contacted: 0, owed: 588, instructors: 229 }])
  })
})

describe('instructors by workbook', () => {
  it('are appointed, corrected, left alone; a blank cell changes nothing', async () => {
    await commit(people, [person('甲', { 电话: '13800000001', 派出单位: '区民政局' }), person('乙')])
    const { counts } = await commit(people, [
      person('甲', { 电话: '13900000001' }),
      person('乙', { 邮箱: 'yi@example.test', 派出单位: '羊亭镇' }),
      person('丙'),
    ])
    expect(counts).toMatchObject({ new: 1, changed: 2, unchanged: 0, refused: 0 })
    expect(await appointed()).toEqual([
      '丙 2026-02-01',
      '乙 yi@example.test 羊亭镇 2026-02-01',
      '甲 13900000001 区民政局 2026-02-01',
    ])
  })

  it('of one name are told apart by their phones, and refused where nothing tells them apart', async () => {
    const { counts } = await commit(people, [
      person('王芳', { 电话: '13800000001' }),
      person('王芳', { 电话: '13800000002' }),
    ])
    expect(counts).toMatchObject({ new: 2, refused: 0 })
    const { id } = await plan(people, [
      person('王芳', { 电话: '13800000002', 派出单位: '区民政局' }),
      person('王芳'),
    ])
    expect(await imports.faultsOf(people, id, 'refused')).toEqual([[3, 'name:person_ambiguous']])
    await imports.committed(people, id)
    expect(await appointed()).toContain('王芳 13800000002 区民政局 2026-02-01')
  })

  it('who are appointed already are not appointed again from another day', async () => {
    await commit(people, [person('甲')])
    const { id } = await plan(people, [person('甲', { 选聘日期: '2026-06-01' })])
    expect(await imports.faultsOf(people, id, 'refused')).toEqual([[2, 'appointed_on:already_appointed']])
  })

  it('who were instructors before become so again, and are not entered twice', async () => {
    const before = randomUUID()
    await appoint(people.db, people.county, {
      id: before,
      name: '甲',
      phone: '13800000001',
      appointed_on: '2025-01-01',
    })
    await endAppointment(people.db, people.county, before, { ends_on: '2026-01-01' })
    await commit(people, [person('甲', { 电话: '13800000001' })])
    const [one] =
      await owner()`select count(*)::int as n, count(distinct person_id)::int as people from appointments where tenant_id = ${people.county.id}`
    expect(one).toEqual({ n: 2, people: 1 })
    const [role] =
      await owner()`select count(*)::int as n from memberships where tenant_id = ${people.county.id} and role = 'instructor' and ended_at is null`
    expect(role?.n).toBe(1)
  })

  it('are taken back with what they changed, unless something depends on them', async () => {
    await commit(people, [person('甲', { 电话: '13800000001', 派出单位: '区民政局' })])
    const { import_ } = await commit(people, [
      person('甲', { 电话: '13900000001', 派出单位: '羊亭镇' }),
      person('乙'),
    ])
    expect((await imports.undone(people, import_.id)).undone_at).not.toBeNull()
    expect(await appointed()).toEqual(['甲 13800000001 区民政局 2026-02-01'])

    const again = await commit(people, [person('丙')])
    await addUnit(people.county.id, '某单位')
    await commit(units, [{ 指导员: '丙', 单位名称: '某单位', 自: '2026-03-01' }])
    expect((await imports.undone(people, again.import_.id)).refusal).toBe('import_depended_on')
    expect(await appointed()).toContain('丙 2026-02-01')
  })
})

describe('assignments by workbook', () => {
  beforeEach(async () => {
    await commit(people, [person('甲'), person('乙')])
    for (const name of ['单位一', '单位二', '同名', '同名']) await addUnit(people.county.id, name)
  })

  const row = (instructor: string, unit: string, more: Row = {}): Row => ({
    指导员: instructor,
    单位名称: unit,
    自: '2026-03-01',
    至: null,
    ...more,
  })

  it('are made; a last day given anew ends one; the same again changes nothing', async () => {
    await commit(units, [row('甲', '单位一'), row('甲', '单位二', { 至: '2026-12-30' })])
    const { counts } = await commit(units, [
      row('甲', '单位一', { 至: '2026-11-30' }),
      row('甲', '单位二'),
      row('乙', '单位一'),
    ])
    expect(counts).toMatchObject({ new: 1, changed: 1, unchanged: 1 })
    expect(await assigned()).toEqual([
      '乙 单位一 2026-03-01',
      '甲 单位一 2026-03-01 2026-12-01',
      '甲 单位二 2026-03-01 2026-12-31',
    ])
  })

  it('are refused with the row, the column and the reason', async () => {
    const { id } = await plan(units, [
      row('没有此人', '单位一'),
      row('甲', '没有此单位'),
      row('甲', '同名'),
      row('甲', '单位一', { 自: '2026-01-31' }),
      row('乙', '单位一', { 自: '2026-03-01' }),
      row('乙', '单位一', { 自: '2026-04-01' }),
    ])
    expect(await imports.faultsOf(units, id, 'refused')).toEqual([
      [2, 'instructor:instructor_unknown'],
      [3, 'unit:unit_unknown'],
      [4, 'unit:name_ambiguous'],
      [5, 'since:not_appointed_then'],
      [7, 'unit:repeated_unit'],
    ])
  })

  it('that became impossible since they were looked at are refused, and the rest goes in', async () => {
    const { id } = await plan(units, [row('甲', '单位一'), row('甲', '单位二')])
    await owner()`insert into assignments (tenant_id, instructor_id, unit_id, since)
      select a.tenant_id, a.id, u.id, '2026-05-01' from appointments a
      join people p on p.tenant_id = a.tenant_id and p.id = a.person_id and p.name = '甲'
      join units u on u.tenant_id = a.tenant_id and u.name = '单位一' where a.tenant_id = ${people.county.id}`
    await imports.committed(units, id)
    expect(await imports.faultsOf(units, id, 'refused')).toEqual([[2, 'unit:assigned_meanwhile']])
    expect(await assigned()).toEqual(['甲 单位一 2026-05-01', '甲 单位二 2026-03-01'])
  })

  it('are taken back, unless visits were recorded under them', async () => {
    await commit(units, [row('甲', '单位一')])
    const { import_ } = await commit(units, [row('甲', '单位一', { 至: '2026-11-30' }), row('甲', '单位二')])
    expect((await imports.undone(units, import_.id)).undone_at).not.toBeNull()
    expect(await assigned()).toEqual(['甲 单位一 2026-03-01'])

    const again = await commit(units, [row('乙', '单位二')])
    await owner()`insert into visits (tenant_id, instructor_id, unit_id, visited_on, manner, topics, recorded_by)
      select tenant_id, instructor_id, unit_id, '2026-03-02', 'call', '{其他}', ${people.county.me.person_id}
      from assignments s where s.tenant_id = ${people.county.id} and unit_id in (select id from units where name = '单位二')`
    expect((await imports.undone(units, again.import_.id)).refusal).toBe('import_depended_on')
  })
})
