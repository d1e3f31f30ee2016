// Reading a workbook, as the county's machine: every row is kept in the database before anything is decided about it.
import { z } from 'zod'
import { dayOf } from '~/core/calendar-date'
import { Refusal, refusalOf } from '~/core/refusal'
import { HEADING_ROWS_MAX, SHEET_ROWS_MAX, type SheetRow } from '~/core/sheet'
import type { Json } from '~/platform/database'
import { withFile } from '~/platform/files.server'
import { readSheet } from '~/platform/sheets.server'
import { type Db, sure } from '~/platform/supabase.server'
import { ImportHeading, KINDS } from './import'
import { rulesOf } from './kinds'
import type { ReadRow, RowRules } from './row-rules'

type Place = { db: Db; tenant_id: string; import_id: string }

/**
 * Reads and plans an import; begun again after a kill it comes to the same rows. What the file lacks is noted as the import's
 * refusal. Where the titles are not found it stops, until somebody has mapped the columns.
 */
export async function readImport(place: Place, dir: string, now: Date): Promise<{ rows: number }> {
  const found = await sure(
    place.db
      .from('imports')
      .select('kind, heading, read_at, file_id, files!imports_file_fkey(name)')
      .eq('tenant_id', place.tenant_id)
      .eq('id', place.import_id)
      .single(),
  )
  const { kind, heading, read_at, file_id, files } = Found.parse(found)
  if (read_at) return { rows: 0 }
  try {
    const key = { tenant_id: place.tenant_id, id: file_id }
    const rows = await withFile(place.db, dir, key, (path) =>
      storeRows(place, rulesOf(kind), heading, readSheet(path, files.name), now),
    )
    if (rows > 0) await planImport(place)
    return { rows }
  } catch (error) {
    await noteRefusal(place, error)
    return { rows: 0 }
  }
}

/** Says of every row what it would do to the ledger as it is now. */
export async function planImport({ db, tenant_id, import_id }: Place): Promise<void> {
  await sure(db.rpc('plan_import', { county: tenant_id, import: import_id }))
}

/** Commits chunk by chunk, each in a transaction of its own: a worker that is killed leaves whole chunks behind, and goes on there. */
export async function commitImport({ db, tenant_id, import_id }: Place): Promise<{ rows: number }> {
  let rows = 0
  for (;;) {
    const committed = await sure(
      db.rpc('commit_import_rows', { county: tenant_id, import: import_id, most: COMMITTED_AT_ONCE }),
    )
    if (committed === 0) return { rows }
    rows += committed
  }
}

/** Takes an import back, all or nothing. */
export async function undoImport(place: Place): Promise<void> {
  try {
    await sure(place.db.rpc('undo_import_rows', { county: place.tenant_id, import: place.import_id }))
  } catch (error) {
    await noteRefusal(place, error)
  }
}

const STORED_AT_ONCE = 1_000
const COMMITTED_AT_ONCE = 1_000

const Found = z.object({
  kind: z.enum(KINDS),
  heading: ImportHeading.nullable(),
  read_at: z.string().nullable(),
  file_id: z.string(),
  files: z.object({ name: z.string() }),
})

/** How many rows the file has under its titles; 0 where the titles were not found. */
async function storeRows(
  place: Place,
  rules: RowRules,
  mapped: ImportHeading | null,
  sheet: AsyncGenerator<SheetRow>,
  now: Date,
): Promise<number> {
  const top = await take(sheet, HEADING_ROWS_MAX)
  const heading = mapped?.missing.length === 0 ? mapped : rules.findHeading(top)
  if (heading === null) throw new Refusal('sheet_empty')
  await sure(place.db.rpc('note_heading', { county: place.tenant_id, import: place.import_id, heading }))
  if (heading.missing.length > 0) return 0

  const most = rules.rows_max ?? { count: SHEET_ROWS_MAX, refusal: 'sheet_too_long' }
  const read = rules.reader(heading, dayOf(now))
  const store = storing(place)
  let rows = 0
  for await (const row of following(top, sheet)) {
    if (row.number <= heading.row_number) continue
    rows += 1
    if (rows > most.count) throw new Refusal(most.refusal)
    await store.add(stored(row, read(row)))
  }
  await store.flush()
  if (rows === 0) throw new Refusal('sheet_empty')
  return rows
}

/** While the database keeps one chunk the next one is read. */
function storing({ db, tenant_id, import_id }: Place) {
  let chunk: Json[] = []
  let underway: Promise<unknown> = Promise.resolve()
  async function flush(): Promise<void> {
    await send()
    await underway
  }
  async function send(): Promise<void> {
    const rows = chunk
    chunk = []
    await underway
    if (rows.length > 0)
      underway = sure(db.rpc('store_import_rows', { county: tenant_id, import: import_id, rows }))
    underway.catch(() => undefined)
  }
  return {
    flush,
    async add(row: Json): Promise<void> {
      chunk.push(row)
      if (chunk.length === STORED_AT_ONCE) await send()
    },
  }
}

function stored({ number, cells }: SheetRow, row: ReadRow): Json {
  const kept = { row_number: number, cells }
  if (row.kind === 'accepted')
    return { ...kept, values: row.values, closed: row.closed, warnings: row.warnings ?? [] }
  if (row.kind === 'skipped') return { ...kept, outcome: 'skipped', faults: row.faults }
  const { values = null, closed = {}, faults } = row
  return { ...kept, outcome: 'refused', faults, values, closed, needs_override: values !== null }
}

/** The refusals of reading and undoing are the import's own state; anything else is for the run to say. */
async function noteRefusal({ db, tenant_id, import_id }: Place, error: unknown): Promise<void> {
  const refusal = refusalOf(error)
  if (!refusal) throw error
  await sure(db.rpc('refuse_import', { county: tenant_id, import: import_id, refusal }))
}

async function take(sheet: AsyncGenerator<SheetRow>, most: number): Promise<SheetRow[]> {
  const rows: SheetRow[] = []
  while (rows.length < most) {
    const next = await sheet.next()
    if (next.done) break
    rows.push(next.value)
  }
  return rows
}

async function* following(top: SheetRow[], rest: AsyncGenerator<SheetRow>): AsyncGenerator<SheetRow> {
  yield* top
  yield* rest
}
