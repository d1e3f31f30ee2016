// Imports as the office sees them: starting one, looking at what it would do, confirming it, taking it back.
import { createHash, randomUUID } from 'node:crypto'
import { z } from 'zod'
import { type Cursor, PAGE_ROWS, pageOf } from '~/core/keyset'
import { isRefusalCode, Refusal } from '~/core/refusal'
import type { County } from '~/features/counties/county'
import { saveFile } from '~/platform/files.server'
import { type Db, sure } from '~/platform/supabase.server'
import {
  type Counts,
  type Import,
  ImportHeading,
  KINDS,
  type Kind,
  type Outcome,
  RowFault,
  sumOf,
} from './import'

const FILE_BYTES_MAX = 10 * 2 ** 20
const LATEST_MAX = 10

/** The bytes first, then the rows that name them: an import never waits for a file that is not there. */
export async function startImport(
  db: Db,
  county: County,
  kind: Kind,
  { id, file }: { id: string; file: File },
  dir: string,
): Promise<void> {
  if (file.size > FILE_BYTES_MAX) throw new Refusal('file_too_large')
  const bytes = new Uint8Array(await file.arrayBuffer())
  const file_id = randomUUID()
  await saveFile(db, dir, { tenant_id: county.id, id: file_id }, bytes)
  await sure(
    db.rpc('start_import', {
      county: county.id,
      import: id,
      kind,
      file: file_id,
      file_name: file.name.slice(-FILE_NAME_MAX) || 'file',
      file_size: bytes.length,
      file_sha256: createHash('sha256').update(bytes).digest('hex'),
    }),
  )
}

/** An id of another county, of another kind, or none at all: not found. */
export async function getImport(db: Db, county: County, kind: Kind, id: string): Promise<Import> {
  if (!z.uuid().safeParse(id).success) throw new Refusal('not_found')
  const found = await sure(
    db.from('imports').select(IMPORT).eq('tenant_id', county.id).eq('kind', kind).eq('id', id).maybeSingle(),
  )
  if (!found) throw new Refusal('not_found')
  return importOf(found)
}

export async function listLatestImports(db: Db, county: County, kind: Kind): Promise<Import[]> {
  const found = await sure(
    db
      .from('imports')
      .select(IMPORT)
      .eq('tenant_id', county.id)
      .eq('kind', kind)
      .order('created_at', { ascending: false })
      .order('id')
      .limit(LATEST_MAX),
  )
  return found.map(importOf)
}

export async function countRows(db: Db, county: County, id: string): Promise<Counts> {
  return sumOf(await sure(db.rpc('import_counts', { county: county.id, import: id })))
}

export type PlannedRow = z.infer<typeof PlannedRow>
export type RefusedRow = z.infer<typeof RefusedRow>

/** Rows of one outcome, in the file's order. */
export async function listRows(db: Db, county: County, id: string, outcome: Outcome, cursor: Cursor) {
  const rows = db
    .from('import_rows')
    .select('row_number, values, faults, warnings, needs_override, before')
    .eq('tenant_id', county.id)
    .eq('import_id', id)
    .eq('outcome', outcome)
    .order('row_number', { ascending: !cursor.backwards })
    .limit(PAGE_ROWS + 1)
  const from = Number(cursor.key?.[0])
  const some = Number.isInteger(from)
    ? cursor.backwards
      ? rows.lt('row_number', from)
      : rows.gt('row_number', from)
    : rows
  const found = z.array(PlannedRow).parse(await sure(some))
  return pageOf(found, cursor, (row) => [String(row.row_number)])
}

/** Units of the ledger that the workbook does not mention; the list only goes forwards. */
export async function listAbsentUnits(db: Db, county: County, id: string, { key }: Cursor) {
  const [after_initials, after_id] = key ?? []
  const place = after_id && z.uuid().safeParse(after_id).success ? { after_initials, after_id } : {}
  const rows = await sure(db.rpc('list_absent_units', { county: county.id, import: id, ...place }))
  const last = rows.length < PAGE_ROWS ? undefined : rows.at(-1)
  return { rows, before: null, after: last ? JSON.stringify([last.initials, last.id]) : null }
}

export async function countAbsentUnits(db: Db, county: County, id: string): Promise<number> {
  return sure(db.rpc('count_absent_units', { county: county.id, import: id }))
}

/** Whether work on it has failed for good, until the office sets it going again. */
export async function isStuck(db: Db, county: County, id: string): Promise<boolean> {
  const failed = await sure(
    db
      .from('runs')
      .select('id')
      .match({ tenant_id: county.id, state: 'failed' })
      .like('kind', 'imports.%')
      .like('key', `${id}#%`)
      .limit(1),
  )
  return failed.length > 0
}

export async function listMissingAreas(db: Db, county: County, id: string) {
  return sure(db.rpc('list_missing_areas', { county: county.id, import: id }))
}

export async function addMissingAreas(db: Db, county: County, id: string): Promise<void> {
  await sure(db.rpc('add_missing_areas', { county: county.id, import: id }))
}

export async function mapImport(db: Db, county: County, id: string, heading: ImportHeading): Promise<void> {
  await sure(db.rpc('map_import', { county: county.id, import: id, heading }))
}

export async function acceptCode(
  db: Db,
  county: County,
  id: string,
  row_number: number,
  reason: string,
): Promise<void> {
  await sure(db.rpc('accept_code', { county: county.id, import: id, of_row: row_number, reason }))
}

export async function confirmImport(db: Db, county: County, id: string, planned_at: string): Promise<void> {
  await sure(db.rpc('confirm_import', { county: county.id, import: id, planned: planned_at }))
}

export async function undoImport(db: Db, county: County, id: string): Promise<void> {
  await sure(db.rpc('undo_import', { county: county.id, import: id }))
}

/** Refused rows as they were sent, for a workbook to correct; each download is recorded. */
export async function* eachRefusedRow(db: Db, county: County, id: string): AsyncGenerator<RefusedRow> {
  let after = 0
  for (;;) {
    const rows = z
      .array(RefusedRow)
      .parse(await sure(db.rpc('list_refused_rows', { county: county.id, import: id, after })))
    yield* rows
    if (rows.length < REFUSED_ROWS_AT_ONCE) return
    after = rows.at(-1)?.row_number ?? after
  }
}

const FILE_NAME_MAX = 200
const REFUSED_ROWS_AT_ONCE = 500
const IMPORT =
  'id, kind, heading, created_at, read_at, planned_at, confirmed_at, finished_at, undo_asked_at, undone_at, refusal, files!imports_file_fkey(name)'

const PlannedRow = z.object({
  row_number: z.number(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).nullable(),
  faults: z.array(RowFault),
  warnings: z.array(z.string()),
  needs_override: z.boolean(),
  before: z.record(z.string(), z.union([z.string(), z.number()]).nullable()).nullable(),
})
const RefusedRow = z.object({
  row_number: z.number(),
  cells: z.array(z.union([z.string(), z.number(), z.object({ error: z.string() }), z.null()])),
  faults: z.array(RowFault),
})
const FoundImport = z.object({
  id: z.string(),
  kind: z.enum(KINDS),
  heading: ImportHeading.nullable(),
  created_at: z.string(),
  read_at: z.string().nullable(),
  planned_at: z.string().nullable(),
  confirmed_at: z.string().nullable(),
  finished_at: z.string().nullable(),
  undo_asked_at: z.string().nullable(),
  undone_at: z.string().nullable(),
  refusal: z.string().refine(isRefusalCode).nullable(),
  files: z.object({ name: z.string() }),
})

function importOf(found: unknown): Import {
  const { files, ...import_ } = FoundImport.parse(found)
  return { ...import_, file_name: files.name }
}
