import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sure } from '~/platform/supabase.server'
import { owner } from '../../../tests/county'
import {
  confirmed,
  countyThatImports,
  find,
  type Importing,
  ledgerOf,
  place,
  planned,
  read,
  sample,
  upload,
  withAreas,
} from '../../../tests/imports'
import { stageOf } from './import'
import { countRows } from './imports.server'
import { commitImport } from './reading.server'

let undisturbed: Importing
let roster: Buffer

beforeAll(async () => {
  roster = await sample('huancui-units.xlsx')
  undisturbed = await countyThatImports()
  await commitImport(place(undisturbed, await confirmedRoster(undisturbed)))
})
afterAll(() => owner().end())

async function confirmedRoster(county: Importing): Promise<string> {
  const { id } = await planned(county, roster)
  await withAreas(county, id)
  await confirmed(county, id)
  return id
}

function commitSome(county: Importing, id: string, most: number): Promise<number> {
  return sure(county.machine.rpc('commit_import_rows', { county: county.county.id, import: id, most }))
}

describe('a worker that is killed', () => {
  it('at 40 % of the rows leaves a ledger that a second one completes to the same', async () => {
    const county = await countyThatImports()
    const id = await confirmedRoster(county)
    for (let done = 0; done < 240; done += 60) await commitSome(county, id, 60)
    expect(await countRows(county.db, county.county, id)).toMatchObject({ committed: 240, new: 600 })
    expect(stageOf(await find(county, id))).toBe('committing')

    expect(await commitImport(place(county, id))).toEqual({ rows: 360 })
    expect(stageOf(await find(county, id))).toBe('finished')
    expect(await ledgerOf(county)).toEqual(await ledgerOf(undisturbed))
  })

  it('within a chunk leaves nothing of that chunk', async () => {
    const county = await countyThatImports()
    const id = await confirmedRoster(county)
    const killed = owner().begin(async (sql) => {
      await sql`select set_config('liangxin.system_member', person_id::text, true) from memberships where tenant_id = ${county.county.id} and role = 'system'`
      const [chunk] = await sql`select public.commit_import_rows(${county.county.id}, ${id}, 500) as rows`
      expect(chunk?.rows).toBe(500)
      throw new Error('killed')
    })
    await expect(killed).rejects.toThrow('killed')
    expect(await ledgerOf(county)).toEqual([])
    await commitImport(place(county, id))
    expect(await ledgerOf(county)).toEqual(await ledgerOf(undisturbed))
  })

  it('while reading begins again from the top, and every row is there once', async () => {
    const county = await countyThatImports()
    const id = await upload(county, roster)
    await owner()`insert into import_rows (tenant_id, import_id, row_number, cells, values)
      select ${county.county.id}, ${id}, row_number, cells, values from import_rows
      where tenant_id = ${undisturbed.county.id} and row_number <= 240`
    await read(county, id)
    expect(await countRows(county.db, county.county, id)).toMatchObject({ refused: 600 })
  })

  it('and its successor, both at it at once, make each unit once', async () => {
    const county = await countyThatImports()
    const id = await confirmedRoster(county)
    const both = await Promise.all([commitImport(place(county, id)), commitImport(place(county, id))])
    expect(both[0].rows + both[1].rows).toBe(600)
    expect(await ledgerOf(county)).toEqual(await ledgerOf(undisturbed))
  })
})
