// Areas: entered, pasted, corrected, removed while nobody uses them; another county's are out of reach.
import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { foundTenant, owner, signedIn } from '../../../tests/county'
import { type Entered, enterAt } from '../../../tests/instructors'
import type { NewArea } from './area'
import { correctArea, enterArea, enterAreas, getArea, listAreas, readAreas, removeArea } from './areas.server'

const FIRST_PAGE = { key: null, backwards: false }

let office: Entered
let elsewhere: Entered
let foreign: string

beforeAll(async () => {
  office = await officeOf()
  elsewhere = await officeOf()
  foreign = await entered(elsewhere, '外县片区')
})

describe('an area', () => {
  test('is entered once, however often the form is sent; a second of the same name is refused', async () => {
    const area = draft('示例东街')
    await enterArea(office.db, office.county, area)
    await enterArea(office.db, office.county, area)
    await expect(enterArea(office.db, office.county, draft('示例东街'))).rejects.toThrow('name_taken')
    expect(await names()).toEqual(['示例东街'])
  })

  test('lies in no area of another county, and not in itself', async () => {
    const id = await entered(office, '示例园区')
    await expect(
      enterArea(office.db, office.county, { ...draft('示例西街'), parent_id: foreign }),
    ).rejects.toThrow()
    await correctArea(office.db, office.county, id, { ...draft('示例园区'), parent_id: id })
    expect(await getArea(office.db, office.county, id)).toMatchObject({ parent_id: null })
  })

  test('of another county is neither read, corrected nor removed', async () => {
    const { db, county } = office
    await expect(getArea(db, county, foreign)).rejects.toThrow('not_found')
    await expect(correctArea(db, county, foreign, draft('改名'))).rejects.toThrow('not_found')
    await removeArea(db, elsewhere.county, foreign)
    expect((await getArea(elsewhere.db, elsewhere.county, foreign)).name).toBe('外县片区')
  })

  test('is not removed while a unit, a body or a person is tied to it, and then is', async () => {
    const id = await entered(office, '在用片区')
    const body = randomUUID()
    const tie = { tenant_id: office.county.id, id: body, name: '示例镇', kind: 'town', area_id: id }
    await owner()`insert into bodies ${owner()(tie)}`
    await expect(removeArea(office.db, office.county, id)).rejects.toThrow('area_in_use')
    await owner()`update bodies set area_id = null where id = ${body}`
    await removeArea(office.db, office.county, id)
    await expect(getArea(office.db, office.county, id)).rejects.toThrow('not_found')
  })
})

describe('a pasted list', () => {
  const text = '名称\t类别\n甲街\t街道\n乙园\n甲街\t街道\n示例东街\n丙\t乐园'

  test('says of each line what it would do, and writes the new ones once', async () => {
    const rows = await readAreas(office.db, office.county, text, 'park')
    expect(rows.map(({ name, outcome }) => [name, outcome])).toEqual([
      ['甲街', 'new'],
      ['乙园', 'new'],
      ['甲街', 'repeated'],
      ['示例东街', 'existing'],
      ['丙', 'unknown_kind'],
    ])
    await Promise.all([1, 2].map(() => enterAreas(office.db, office.county, rows)))
    const { rows: parks } = await listAreas(office.db, office.county, 'park', FIRST_PAGE)
    expect(parks.map(({ name }) => name)).toContain('乙园')
    expect((await names()).filter((name) => name === '甲街')).toHaveLength(1)
  })

  test('knows no names of another county', async () => {
    const [row] = await readAreas(office.db, office.county, '外县片区', 'circle')
    expect(row?.outcome).toBe('new')
  })
})

async function officeOf(): Promise<Entered> {
  const { id, code } = await foundTenant()
  return enterAt(await signedIn(id, 'officer'), code)
}

async function entered({ db, county }: Entered, name: string): Promise<string> {
  const area = draft(name)
  await enterArea(db, county, area)
  return area.id
}

function draft(name: string): NewArea {
  return { id: randomUUID(), name, kind: 'circle' }
}

async function names(): Promise<string[]> {
  const { rows } = await listAreas(office.db, office.county, null, FIRST_PAGE)
  return rows.map(({ name }) => name)
}
