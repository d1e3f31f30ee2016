import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { owner } from '../../../tests/county'
import * as imports from '../../../tests/imports'
import { addUnit } from '../../../tests/instructors'
import { appointed, commit, countyWithRosters, person, plan } from '../../../tests/rosters'
import { appoint, endAppointment } from './instructors.server'

let people: imports.Importing
let units: imports.Importing

beforeEach(async () => {
  ;({ people, units } = await countyWithRosters())
})
afterAll(() => owner().end())

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
    expect(await appointed(people)).toEqual([
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
    expect(await appointed(people)).toContain('王芳 13800000002 区民政局 2026-02-01')
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
    expect(await appointed(people)).toEqual(['甲 13800000001 区民政局 2026-02-01'])

    const again = await commit(people, [person('丙')])
    await addUnit(people.county.id, '某单位')
    await commit(units, [{ 指导员: '丙', 单位名称: '某单位', 自: '2026-03-01' }])
    expect((await imports.undone(people, again.import_.id)).refusal).toBe('import_depended_on')
    expect(await appointed(people)).toContain('丙 2026-02-01')
  })
})
