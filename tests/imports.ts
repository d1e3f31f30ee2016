// A county that imports workbooks: its officer does what the pages do, its machine what the worker does.
import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import type { Counts, Import, Kind } from '~/features/imports/import'
import * as imports from '~/features/imports/imports.server'
import { commitImport, planImport, readImport, undoImport } from '~/features/imports/reading.server'
import { writeSheet } from '~/platform/sheets.server'
import { asSystem, type Db } from '~/platform/supabase.server'
import { foundTenant, owner, signedIn } from './county'
import { type Entered, enterAt } from './instructors'

const NOW = new Date('2026-11-22T04:00:00Z')
export const TOP = { key: null, backwards: false }

/** The folder of uploaded files of this test file. */
export const dir = mkdtempSync(join(tmpdir(), 'liangxin-files-'))

export type Importing = Entered & { machine: Db; kind: Kind }

export async function countyThatImports(kind: Kind = 'units'): Promise<Importing> {
  const { id, code } = await foundTenant()
  const officer = await signedIn(id, 'officer')
  return { ...(await enterAt(officer, code)), machine: asSystem(id, NOW), kind }
}

export function sample(name: string): Promise<Buffer> {
  return readFile(new URL(`../supabase/seeds/samples/${name}`, import.meta.url))
}

type Row = Record<string, string | number | null>

export function workbook(rows: Row[]): Promise<Buffer> {
  const titles = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const columns = titles.map((title) => ({
    title,
    width: 12,
    as: 'text' as const,
    of: (row: Row) => row[title],
  }))
  return buffer(writeSheet({ name: '名册', columns }, rows))
}

export function place({ machine: db, county }: Importing, import_id: string) {
  return { db, tenant_id: county.id, import_id }
}

export async function upload(
  in_: Importing,
  bytes: Buffer,
  name = '名册.xlsx',
  id = randomUUID(),
): Promise<string> {
  const file = new File([new Uint8Array(bytes)], name)
  await imports.startImport(in_.db, in_.county, in_.kind, { id, file }, dir)
  return id
}

export function find({ db, county, kind }: Importing, id: string): Promise<Import> {
  return imports.getImport(db, county, kind, id)
}

export function read(in_: Importing, id: string) {
  return readImport(place(in_, id), dir, NOW)
}

export async function planned(
  in_: Importing,
  bytes: Buffer,
  name?: string,
): Promise<{ id: string; counts: Counts; import_: Import }> {
  const id = await upload(in_, bytes, name)
  await read(in_, id)
  return { id, counts: await imports.countRows(in_.db, in_.county, id), import_: await find(in_, id) }
}

export async function withAreas(in_: Importing, id: string): Promise<Counts> {
  await imports.addMissingAreas(in_.db, in_.county, id)
  await planImport(place(in_, id))
  return imports.countRows(in_.db, in_.county, id)
}

export async function confirmed(in_: Importing, id: string): Promise<void> {
  const { planned_at } = await find(in_, id)
  await imports.confirmImport(in_.db, in_.county, id, planned_at ?? '')
}

export async function committed(in_: Importing, id: string): Promise<Import> {
  await confirmed(in_, id)
  await commitImport(place(in_, id))
  return find(in_, id)
}

export async function undone(in_: Importing, id: string): Promise<Import> {
  await imports.undoImport(in_.db, in_.county, id)
  await undoImport(place(in_, id))
  return find(in_, id)
}

export async function faultsOf({ db, county }: Importing, id: string, outcome: 'refused' | 'skipped') {
  const { rows } = await imports.listRows(db, county, id, outcome, TOP)
  return rows.map(({ row_number, faults }) => [
    row_number,
    ...faults.map(({ field, reason }) => `${field}:${reason}`),
  ])
}

/** What the ledger of units says, without the ids that are made at random. */
export async function ledgerOf({ county }: Entered) {
  const rows = await owner()`
    select u.name, u.former_name, u.initials, u.credit_code, u.code_override_reason, u.kind, u.industry_code, a.name as area, u.status,
      u.founded_on, u.staff_count, u.full_members, u.probationary_members, u.annual_report_year, u.address, c.name as contact, c.phone
    from units u left join areas a on a.tenant_id = u.tenant_id and a.id = u.area_id
    left join unit_contacts c on c.tenant_id = u.tenant_id and c.unit_id = u.id
    where u.tenant_id = ${county.id} order by u.credit_code, u.name, c.title`
  return [...rows]
}
