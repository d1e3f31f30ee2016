import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { owner } from '../../../tests/county'
import * as imports from '../../../tests/imports'
import { addUnit } from '../../../tests/instructors'
import { assigned, commit, countyWithRosters, person, plan, type Row } from '../../../tests/rosters'

let people: imports.Importing
let units: imports.Importing

beforeEach(async () => {
  ;({ people, units } = await countyWithRosters())
})
afterAll(() => owner().end())

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
    expect(await assigned(units)).toEqual([
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
    expect(await assigned(units)).toEqual(['甲 单位一 2026-05-01', '甲 单位二 2026-03-01'])
  })

  it('are taken back, unless visits were recorded under them', async () => {
    await commit(units, [row('甲', '单位一')])
    const { import_ } = await commit(units, [row('甲', '单位一', { 至: '2026-11-30' }), row('甲', '单位二')])
    expect((await imports.undone(units, import_.id)).undone_at).not.toBeNull()
    expect(await assigned(units)).toEqual(['甲 单位一 2026-03-01'])

    const again = await commit(units, [row('乙', '单位二')])
    await owner()`insert into visits (tenant_id, instructor_id, unit_id, visited_on, manner, topics, recorded_by)
      select tenant_id, instructor_id, unit_id, '2026-03-02', 'call', '{其他}', ${people.county.me.person_id}
      from assignments s where s.tenant_id = ${people.county.id} and unit_id in (select id from units where name = '单位二')`
    expect((await imports.undone(units, again.import_.id)).refusal).toBe('import_depended_on')
  })
})
