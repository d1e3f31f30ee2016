import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { foundTenant, owner } from '../../../tests/county'
import { findDivision, findDivisions } from './divisions.server'

const TODAY = '2026-11-23'

// A province of our own: 晋东省 with two prefectures, 甲市 (merged into 乙市), and their counties.
const divisions = [
  { code: '990000', name: '晋东省', parent: null },
  { code: '990100', name: '甲市', parent: '990000', valid_to: '2024-12-31', successor: '990200' },
  { code: '990200', name: '乙市', parent: '990000' },
  { code: '990101', name: '东河县', parent: '990100' },
  { code: '990102', name: '西河县', parent: '990100', valid_to: '2023-12-31', successor: '990103' },
  { code: '990103', name: '西河区', parent: '990100' },
  { code: '990104', name: '南河县', parent: '990100', valid_to: '2022-12-31' },
  { code: '990105', name: '南河北区', parent: '990200' },
]

beforeAll(async () => {
  for (const { code, name, parent } of divisions) {
    await owner()`insert into divisions (code, name, parent, initials, pinyin) values (${code}, ${name}, ${parent}, 'zz', 'zz') on conflict do nothing`
  }
  for (const { code, valid_to = null, successor = null } of divisions) {
    await owner()`update divisions set valid_to = ${valid_to}, successor = ${successor} where code = ${code}`
  }
})
beforeEach(async () => {
  await owner()`update tenants set division = null, parent_id = null where division like '99%'`
})

describe('a division is found', () => {
  test.each([
    ['昔阳', '140724'],
    ['xiyangxian', '140724'],
    ['xyx', '140724'],
    ['140724', '140724'],
    ['太谷县', '140703'],
  ])('by %s', async (q, code) => {
    expect((await findDivisions(q, TODAY)).map((found) => found.code)).toContain(code)
  })

  test('by a name it bore before, and says so; what was split leads nowhere', async () => {
    expect(await findDivision('140726', TODAY)).toMatchObject({ name: '太谷区', formerly: '太谷县' })
    expect(await findDivision('990104', TODAY)).toBeNull()
  })

  test('at most twenty at once, and nothing for nothing or for what no name contains', async () => {
    expect((await findDivisions('1', TODAY)).length).toBeLessThanOrEqual(20)
    expect(await findDivisions('', TODAY)).toEqual([])
    expect(await findDivisions('",or(', TODAY)).toEqual([])
  })

  test('and said to be served under its old code as well', async () => {
    await tenantIn('990102')
    expect((await findDivision('990103', TODAY))?.served_by).toContain('测试县')
    const [served] =
      await owner()`select private.tenant_serving('990103') is not null as yes, private.tenant_serving('990105') as new_one`
    expect(served).toEqual({ yes: true, new_one: null })
  })
})

describe('committees above', () => {
  test('a county whose prefecture was merged hangs under the one that carries it on, then under the province', async () => {
    const city = await tenantIn('990200', 'superior')
    const province = await tenantIn('990000', 'superior')
    expect(await superiorsOf('990101')).toEqual([city, province])
  })

  test('a committee that still bears the merged prefecture’s code keeps its counties', async () => {
    const city = await tenantIn('990100', 'superior')
    expect(await superiorsOf('990101')).toEqual([city])
    expect(await superiorsOf('990105')).toEqual([city])
  })

  test('a part that a county was split into stands for itself', async () => {
    await tenantIn('990104')
    const [row] = await owner()`select private.tenant_serving('990105') as served`
    expect(row?.served).toBeNull()
  })

  test('that come later take the counties beneath them, and those nearer keep theirs', async () => {
    const county = await tenantIn('990101')
    const province = await laterSuperior('990000')
    expect(await parentOf(county)).toBe(province)
    const city = await laterSuperior('990200')
    expect(await parentOf(county)).toBe(city)
    expect(await parentOf(city)).toBe(province)
  })

  test('provinces and prefectures are committees above, a county is not', async () => {
    const [kinds] =
      await owner()`select private.kind_of_division('140700') as city, private.kind_of_division('140724') as county,
      private.code_of_division('140700') as code, private.code_of_division('140000') as province`
    expect(kinds).toEqual({ city: 'superior', county: 'county', code: '1407', province: '14' })
  })
})

async function tenantIn(division: string, kind: 'county' | 'superior' = 'county'): Promise<string> {
  const { id } = await foundTenant(kind)
  await owner()`update tenants set division = ${division} where id = ${id}`
  return id
}

async function laterSuperior(division: string): Promise<string> {
  const id = await tenantIn(division, 'superior')
  await owner()`update tenants set parent_id = (
    select s.superior_id from private.superiors_of(${division}) s where s.superior_id <> ${id} order by s.distance limit 1) where id = ${id}`
  await owner()`select private.adopt_counties(${id})`
  return id
}

async function superiorsOf(division: string): Promise<string[]> {
  const rows = await owner()`select superior_id from private.superiors_of(${division}) order by distance`
  return rows.map(({ superior_id }) => superior_id)
}

async function parentOf(id: string): Promise<string> {
  const [row] = await owner()`select parent_id from tenants where id = ${id}`
  return row?.parent_id
}
