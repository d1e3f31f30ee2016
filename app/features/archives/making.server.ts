// Making an archive: table by table out of the database into one zip. Killed at any point it is made again from the start; the row that
// says it is made is written last, and once.
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { copyFile, mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import yazl from 'yazl'
import { isMissing, keepFile, withFile } from '~/platform/files.server'
import { writeSheet } from '~/platform/sheets.server'
import { type Db, sure } from '~/platform/supabase.server'
import { ArchivePlan, type Manifest, type Part, partsOf } from './archive'
import { openArchive } from './opening.server'
import { type ArchivedRow, eachRow, eachWritten } from './rows.server'

/** What a cell of a workbook holds; longer texts are whole in the data beside it. */
const CELL_LETTERS_MAX = 32_000
/** What a sheet holds; further rows are in the data beside it. */
const SHEET_ROWS_MAX = 1_000_000

export type Making = { db: Db; tenant_id: string; archive_id: string; now: Date }
type Made = { people: string[]; tables: number; rows: number }

export async function makeArchive(making: Making, files_dir: string): Promise<Made> {
  const { db, tenant_id, archive_id } = making
  const archive = await find(making)
  const people = [archive?.requested_by, archive?.approved_by].filter((person) => typeof person === 'string')
  const made = { people, tables: 0, rows: 0 }
  if (archive?.made_at) return made

  const folder = await mkdtemp(join(tmpdir(), 'liangxin-archive-'))
  try {
    const manifest = await gather(making, files_dir, folder)
    const own = join(folder, 'archive.zip')
    const brought = { ...(await zipTo(own, folder, manifest)), counts: countsOf(manifest) }
    // Another worker, dead since or believing this one dead, may have brought its own first: what lies there is what is described.
    const key = { tenant_id, id: archive_id }
    const isKept = await keepFile(db, files_dir, key, own)
    const kept = isKept ? brought : await withFile(db, files_dir, key, (path) => readKept(path, folder))
    await sure(db.rpc('finish_archive', { archive: archive_id, ...kept }))
    return {
      people,
      tables: manifest.tables.length,
      rows: Object.values(kept.counts).reduce((sum, rows) => sum + rows, 0),
    }
  } catch (error) {
    if ((await find(making))?.made_at) return made // by another worker meanwhile, since when no rows are given out
    throw error
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** What an archive says and is, read from its bytes. */
async function readKept(path: string, folder: string) {
  const { manifest } = await openArchive(path, await mkdtemp(join(folder, 'kept-')))
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk)
  return { size: (await stat(path)).size, sha256: hash.digest('hex'), counts: countsOf(manifest) }
}

function countsOf({ tables }: Manifest): Record<string, number> {
  return Object.fromEntries(tables.map(({ name, rows }) => [name, rows]))
}

async function find({ db, tenant_id, archive_id }: Making) {
  const columns = 'requested_by, approved_by, made_at'
  const [archive] = await sure(
    db.from('archives').select(columns).eq('tenant_id', tenant_id).eq('id', archive_id),
  )
  return archive
}

async function gather(making: Making, files_dir: string, folder: string): Promise<Manifest> {
  const plan = ArchivePlan.parse(await sure(making.db.rpc('plan_archive', { archive: making.archive_id })))
  const tables: Manifest['tables'] = []
  for (const name of plan.tables) tables.push(await writeTable(making, name, folder))
  const { files, missing_files } = await gatherFiles(making, files_dir, folder)
  const { schema, tenants, accounts } = plan
  const made_at = making.now.toISOString()
  return {
    format: 1,
    made_at,
    tenant_id: making.tenant_id,
    schema,
    tenants,
    accounts,
    tables,
    files,
    missing_files,
  }
}

/** The rows as they are, for machines; then the same as a workbook, for people. */
async function writeTable(
  { db, archive_id }: Making,
  name: string,
  folder: string,
): Promise<Manifest['tables'][number]> {
  let rows = 0
  async function* lines() {
    for await (const row of eachRow(db, archive_id, name)) {
      rows += 1
      yield `${JSON.stringify(row)}\n`
    }
  }
  const data = await writePart(Readable.from(lines()), `tables/${name}.jsonl`, folder)
  const sheet = await writePart(await sheetOf(name, pathIn(folder, data.path)), `tables/${name}.xlsx`, folder)
  return { name, rows, data, sheet }
}

async function sheetOf(name: string, path: string): Promise<Readable> {
  const first = await eachWritten(path, 1).next()
  const titles = first.done ? ['tenant_id'] : Object.keys(first.value)
  const columns = titles.map((title) => ({
    title,
    width: 24,
    as: 'text' as const,
    of: (row: ArchivedRow) => cellOf(row[title]),
  }))
  return writeSheet(
    { name: name.slice(name.indexOf('.') + 1).slice(0, 31), columns },
    eachWritten(path, SHEET_ROWS_MAX),
  )
}

function cellOf(value: unknown): string | null {
  if (value === null || value === undefined) return null
  return (typeof value === 'object' ? JSON.stringify(value) : String(value)).slice(0, CELL_LETTERS_MAX)
}

async function gatherFiles({ db, tenant_id }: Making, files_dir: string, folder: string) {
  const files: Part[] = []
  const missing_files: string[] = []
  for await (const id of fileIds(db, tenant_id)) {
    const part = await copyPart(db, files_dir, { tenant_id, id }, folder)
    if (part) files.push(part)
    else missing_files.push(id)
  }
  return { files, missing_files }
}

const FILES_AT_ONCE = 500

async function* fileIds(db: Db, tenant_id: string): AsyncGenerator<string> {
  let after = ''
  for (;;) {
    const query = db.from('files').select('id').eq('tenant_id', tenant_id).order('id').limit(FILES_AT_ONCE)
    const rows = await sure(after ? query.gt('id', after) : query)
    for (const { id } of rows) yield id
    after = rows.at(-1)?.id ?? ''
    if (rows.length < FILES_AT_ONCE) return
  }
}

async function copyPart(
  db: Db,
  files_dir: string,
  key: { tenant_id: string; id: string },
  folder: string,
): Promise<Part | null> {
  const copy = join(folder, `copy-${key.id}`)
  try {
    await withFile(db, files_dir, key, (path) => copyFile(path, copy))
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
  const part = await writePart(createReadStream(copy), `files/${key.id}`, folder)
  await rm(copy)
  return part
}

async function writePart(from: Readable, path: string, folder: string): Promise<Part> {
  const hash = createHash('sha256')
  const to = pathIn(folder, path)
  await pipeline(from, hashing(hash), createWriteStream(to))
  return { path, size: (await stat(to)).size, sha256: hash.digest('hex') }
}

async function zipTo(
  path: string,
  folder: string,
  manifest: Manifest,
): Promise<{ size: number; sha256: string }> {
  const zip = new yazl.ZipFile()
  for (const { path } of partsOf(manifest)) {
    zip.addFile(pathIn(folder, path), path)
  }
  zip.addBuffer(Buffer.from(JSON.stringify(manifest, null, 1)), 'manifest.json')
  zip.end()
  const hash = createHash('sha256')
  await pipeline(zip.outputStream.pipe(new PassThrough()), hashing(hash), createWriteStream(path))
  return { size: (await stat(path)).size, sha256: hash.digest('hex') }
}

function hashing(hash: ReturnType<typeof createHash>): Transform {
  return new Transform({
    transform(chunk, _encoding, done) {
      hash.update(chunk)
      done(null, chunk)
    },
  })
}

/** Flat, so that no folder has to be made. */
function pathIn(folder: string, path: string): string {
  return join(folder, path.replace('/', '-'))
}
