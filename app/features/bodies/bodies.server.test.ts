// Bodies: entered, pasted, corrected, dissolved while people hold roles at them and restored; none is ever deleted.
import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { foundTenant, hold, owner, signedIn, withAccount } from '../../../tests/county'
import { dispatchScene, sent } from '../../../tests/dispatches'
import { type Entered, enterAt } from '../../../tests/instructors'
import {
  correctBody,
  countUnsupervised,
  dissolveBody,
  enterBodies,
  enterBody,
  getBody,
  listBodies,
  readBodies,
} from './bodies.server'
import type { BodyState, NewBody } from './body'

const FIRST_PAGE = { key: null, backwards: false }
const TODAY = '2026-11-23'

let office: Entered
let elsewhere: Entered
let foreign: string

beforeAll(async () => {
  office = await officeOf()
  elsewhere = await officeOf()
  foreign = await entered(elsewhere, '外县办公室')
})

describe('a body', () => {
  test('is entered once, however often the form is sent; a second of the same name is refused', async () => {
    const body = draft('示例局')
    await enterBody(office.db, office.county, body)
    await enterBody(office.db, office.county, body)
    await expect(enterBody(office.db, office.county, draft('示例局'))).rejects.toThrow('name_taken')
    expect(await names()).toEqual(['示例局'])
  })

  test('takes no name that another has, and no area of another county', async () => {
    const { db, county } = office
    const id = await entered(office, '示例二局')
    await expect(correctBody(db, county, id, draft('示例局'))).rejects.toThrow('name_taken')
    const area = randomUUID()
    await owner()`insert into areas (tenant_id, id, name) values (${elsewhere.county.id}, ${area}, '外县片区')`
    await expect(correctBody(db, county, id, { ...draft('示例二局'), area_id: area })).rejects.toThrow()
    await correctBody(db, county, id, { ...draft('示例三局'), kind: 'service_group' })
    expect(await getBody(db, county, id)).toMatchObject({ name: '示例三局', kind: 'service_group' })
  })

  test('dissolved while somebody works there is offered nowhere, keeps them, and comes back', async () => {
    const { db, county } = office
    const id = await entered(office, '撤并中的局')
    const { person_id } = await withAccount(county.id, '示例某')
    await hold(county.id, person_id, 'department', { body_id: id })
    await dissolveBody(db, county, id, TODAY)
    expect(await names()).not.toContain('撤并中的局')
    expect(await names('dissolved')).toEqual(['撤并中的局'])
    expect((await getBody(db, county, id)).memberships).toMatchObject([{ people: { id: person_id } }])
    await dissolveBody(db, county, id, null)
    expect(await names()).toContain('撤并中的局')
  })

  test('of another county is neither read, corrected nor dissolved; none is deleted by anybody', async () => {
    const { db, county } = office
    await expect(getBody(db, county, foreign)).rejects.toThrow('not_found')
    await expect(correctBody(db, elsewhere.county, foreign, draft('改名'))).rejects.toThrow('not_found')
    await expect(dissolveBody(db, elsewhere.county, foreign, TODAY)).rejects.toThrow('not_found')
    expect((await elsewhere.db.from('bodies').delete().eq('id', foreign)).error?.code).toBe('42501')
  })
})

describe('a body that holds demands', () => {
  test('is named until somebody answers for it, and again when they have left', async () => {
    const own = await dispatchScene()
    const { db, county } = own.officer
    const [body = ''] = [own.roads]
    await sent(own)
    const unsupervised = async () =>
      (await listBodies(db, county, { kind: null, state: 'unsupervised' }, FIRST_PAGE)).rows.map(
        ({ id }) => id,
      )
    expect([await unsupervised(), await countUnsupervised(db, county)]).toEqual([[body], 1])
    const person = await paperPerson(county.id)
    await correctBody(db, county, body, { ...draft('市政管理局'), supervisor_id: person })
    expect([await unsupervised(), await countUnsupervised(db, county)]).toEqual([[], 0])
    const left = await db.rpc('record_leaving', { county: county.id, leaving: randomUUID(), person })
    expect(left.error).toBeNull()
    expect(await countUnsupervised(db, county)).toBe(1)
  })

  test('is answered for by nobody of another county', async () => {
    const { db, county } = office
    const id = await entered(office, '示例四局')
    const person = await paperPerson(elsewhere.county.id)
    await expect(
      correctBody(db, county, id, { ...draft('示例四局'), supervisor_id: person }),
    ).rejects.toThrow()
  })
})

describe('a pasted list', () => {
  test('says of each line what it would do; sent twice at once it writes each body once', async () => {
    const { db, county } = office
    const text = '机构名称,类别\n甲局,职能部门\n乙商圈党委\t成员单位\n局\n甲局\n示例局'
    const rows = await readBodies(db, county, text, 'department')
    expect(rows.map(({ name, outcome }) => [name, outcome])).toEqual([
      ['甲局', 'new'],
      ['乙商圈党委', 'new'],
      ['局', 'too_short'],
      ['甲局', 'repeated'],
      ['示例局', 'existing'],
    ])
    await Promise.all([1, 2].map(() => enterBodies(db, county, rows)))
    const added = (await names()).filter((name) => ['甲局', '乙商圈党委', '局'].includes(name))
    expect(added.sort()).toEqual(['乙商圈党委', '甲局'].sort())
  })
})

async function officeOf(): Promise<Entered> {
  const { id, code } = await foundTenant()
  return enterAt(await signedIn(id, 'officer'), code)
}

async function entered({ db, county }: Entered, name: string): Promise<string> {
  const body = draft(name)
  await enterBody(db, county, body)
  return body.id
}

async function paperPerson(tenant_id: string): Promise<string> {
  const [person] =
    await owner()`insert into people (tenant_id, name) values (${tenant_id}, '示例某') returning id`
  return person?.id
}

function draft(name: string): NewBody {
  return { id: randomUUID(), name, kind: 'department' }
}

async function names(state: BodyState | null = null): Promise<string[]> {
  const { rows } = await listBodies(office.db, office.county, { kind: null, state }, FIRST_PAGE)
  return rows.map(({ name }) => name)
}
