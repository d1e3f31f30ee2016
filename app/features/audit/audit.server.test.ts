// The trace: what is entered, what is left out, who reads it, and what an export asks for.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Refusal } from '~/core/refusal'
import { sure } from '~/platform/supabase.server'
import { foundTenant, owner, type SignedIn, signedIn } from '../../../tests/county'
import { countEntries, eachEntry, getEntry, listChanges, listEntries } from './audit.server'

const FIRST_PAGE = { key: null, backwards: false }

let county: { id: string; code: string }
let officer: SignedIn
let auditor: SignedIn
let unit_id: string

beforeAll(async () => {
  county = await foundTenant()
  officer = await signedIn(county.id, 'officer')
  auditor = await signedIn(county.id, 'auditor')
  unit_id = await enterUnit('示例有限公司')
  await sure(
    officer.db.from('units').update({ staff_count: 12 }).match({ tenant_id: county.id, id: unit_id }),
  )
  await sure(
    officer.db
      .from('unit_contacts')
      .insert({ tenant_id: county.id, unit_id, title: 'contact', name: '示例联系人', phone: '13912345678' }),
  )
})
afterAll(() => owner().end())

describe('an entry', () => {
  test('says who did what to which row, by which way, and what was before and after', async () => {
    const [entry] = await entriesOf('units', 'update')
    expect(entry).toMatchObject({
      person_id: officer.person_id,
      channel: 'web',
      row_key: unit_id,
      before: { staff_count: null },
      after: { staff_count: 12 },
    })
  })

  test('of many rows in one statement pairs each with its own past, also where the key changed', async () => {
    const paired = await foundTenant()
    const names = ['配对片区1', '配对片区2', '配对片区3']
    await owner()`insert into areas ${owner()(names.map((name) => ({ tenant_id: paired.id, name })))}`
    await owner()`update areas set id = gen_random_uuid(), name = name || '新' where tenant_id = ${paired.id}`
    const rows = await owner()`
      select row_key = after ->> 'id' as keyed, before ->> 'name' as before, after ->> 'name' as after from audit_entries
      where tenant_id = ${paired.id} and table_name = 'areas' and action = 'update' order by after ->> 'name'`
    expect([...rows]).toEqual(names.map((name) => ({ keyed: true, before: name, after: `${name}新` })))
  })

  test('names the closed fields that changed and tells none of them', async () => {
    await sure(
      officer.db
        .from('unit_contacts')
        .update({ phone: '13800000000', name: '另一联系人' })
        .match({ tenant_id: county.id, unit_id }),
    )
    const rows =
      await owner()`select before, after, closed_fields from audit_entries where tenant_id = ${county.id} and table_name = 'unit_contacts' order by id`
    expect(rows.at(-1)?.closed_fields).toEqual(['phone', 'name'])
    expect(JSON.stringify(rows)).not.toMatch(/139|138|联系人/)
  })

  test('is not made where nothing was changed', async () => {
    const before = (await entriesOf('units', 'update')).length
    await sure(
      officer.db.from('units').update({ staff_count: 12 }).match({ tenant_id: county.id, id: unit_id }),
    )
    expect(await entriesOf('units', 'update')).toHaveLength(before)
  })

  test('is not made where the act was taken back', async () => {
    const trial = owner().begin(async (sql) => {
      await sql`insert into areas (tenant_id, name) values (${county.id}, '不存在的片区')`
      throw new Error('taken back')
    })
    await expect(trial).rejects.toThrow('taken back')
    expect(await entriesOf('areas', 'insert')).toEqual([])
  })

  test('says for whom the machine worked', async () => {
    await owner().begin(async (sql) => {
      await sql`select set_config('liangxin.system_member', private.system_member_of(${county.id})::text, true)`
      await sql`select private.act_for(${officer.person_id})`
      await sql`insert into areas (tenant_id, name) values (${county.id}, '代办片区')`
    })
    const [entry] = await entriesOf('areas', 'insert')
    expect(entry?.on_behalf_of).toBe(officer.person_id)
  })
})

describe('the auditor', () => {
  test('reads a page, narrowed by who, what, which row and when', async () => {
    const filters = { person: 'officer', table: 'units', action: 'update', row: unit_id } as const
    const { rows } = await listEntries(auditor.db, county, filters, FIRST_PAGE)
    expect(rows.map(({ person, row_key }) => [person, row_key])).toEqual([['officer', unit_id]])
    expect(await countEntries(auditor.db, county, filters)).toBe(1)
    const past = { ...filters, until: '2020-01-01' }
    expect((await listEntries(auditor.db, county, past, FIRST_PAGE)).rows).toEqual([])
  })

  test('pages by key without losing or repeating an entry', async () => {
    const names = Array.from({ length: 70 }, (_, n) => ({ tenant_id: county.id, name: `翻页片区${n}` }))
    await owner()`insert into areas ${owner()(names)}`
    const ids: number[] = []
    for await (const { id } of eachEntry(auditor.db, county, {})) ids.push(id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toHaveLength(await countEntries(auditor.db, county, {}))
  })

  test('opens one entry; of another county’s it is told that there is none', async () => {
    const [entry] = await entriesOf('units', 'update')
    expect(await getEntry(auditor.db, county, String(entry?.id))).toMatchObject({
      after: { staff_count: 12 },
    })
    const elsewhere = await foundTenant()
    const stranger = await signedIn(elsewhere.id, 'auditor')
    await expect(getEntry(stranger.db, elsewhere, String(entry?.id))).rejects.toEqual(
      new Refusal('not_found'),
    )
    await expect(getEntry(stranger.db, county, String(entry?.id))).rejects.toBeInstanceOf(Refusal)
  })

  test('is the only one who reads entries', async () => {
    const roles = ['leader', 'system_admin', 'security_admin', 'secretariat'] as const
    const others = [officer, ...(await Promise.all(roles.map((role) => signedIn(county.id, role))))]
    for (const { db } of others) {
      expect(await sure(db.from('audit_entries').select('id').eq('tenant_id', county.id).limit(1))).toEqual(
        [],
      )
    }
  })
})

describe('who changed this', () => {
  test('is told to those who read the record, with the record’s other rows and without closed fields', async () => {
    const changes = await listChanges(officer.db, county, 'units', unit_id)
    expect(changes.map(({ table_name }) => table_name)).toContain('unit_contacts')
    expect(changes.every(({ person }) => person === 'officer')).toBe(true)
    expect(JSON.stringify(changes)).not.toMatch(/13912345678|13800000000|联系人/)
  })

  test.each(['participant', 'department'] as const)(
    'is not told to a %s who does not read it',
    async (role) => {
      const [body] =
        await owner()`insert into bodies (tenant_id, name, kind) values (${county.id}, ${randomUUID()}, 'department') returning id`
      const outsider = await signedIn(county.id, role, { body_id: body?.id })
      await expect(listChanges(outsider.db, county, 'units', unit_id)).rejects.toEqual(
        new Refusal('not_found'),
      )
    },
  )

  test('is not told to a committee above, which reads the unit without persons', async () => {
    const superior = await foundTenant('superior')
    await owner().begin(async (sql) => {
      await sql`select set_config('liangxin.speaker', ${officer.person_id}, true)`
      await sql`insert into oversight_grants (tenant_id, grantee_id, scope, expires_on) values (${county.id}, ${superior.id}, 'list', current_date + 30)`
    })
    const overseer = await signedIn(superior.id, 'overseer')
    await expect(listChanges(overseer.db, county, 'units', unit_id)).rejects.toEqual(new Refusal('not_found'))
  })

  test('of a kind of record that there is not, nothing', async () => {
    await expect(listChanges(officer.db, county, 'audit_entries', unit_id)).rejects.toEqual(
      new Refusal('not_found'),
    )
  })
})

async function entriesOf(table: string, action: string) {
  return owner()`select * from audit_entries where tenant_id = ${county.id} and table_name = ${table} and action = ${action} order by id`
}

async function enterUnit(name: string): Promise<string> {
  const id = randomUUID()
  await sure(
    officer.db
      .from('units')
      .insert({ tenant_id: county.id, id, name, initials: 'slyxgs', kind: 'enterprise' }),
  )
  return id
}
