// `npm run archive:restore -- <file.zip>`: a county's archive into an instance that does not hold that county yet, all of it or nothing.
// By the database's owner, as migrations run: closed columns and states cannot be written by anybody else. Needs DATABASE_URL, SUPABASE_URL,
// SUPABASE_SECRET_KEY (accounts get no password; everybody sets one by the way of recovery) and FILES_DIR (a folder).
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '@supabase/supabase-js'
import postgres from 'postgres'
import type { Manifest } from '~/features/archives/archive'
import { BadArchive, type Opened, openArchive } from '~/features/archives/opening.server'
import { eachWritten } from '~/features/archives/rows.server'
import { keepFile } from '~/platform/files.server'

const ROWS_AT_ONCE = 500

const [path] = process.argv.slice(2)
const { DATABASE_URL = '', SUPABASE_URL = '', SUPABASE_SECRET_KEY = '', FILES_DIR = '' } = process.env
if (!path || !DATABASE_URL || !SUPABASE_URL || !FILES_DIR) {
  throw new Error(
    'npm run archive:restore -- <file.zip>, with DATABASE_URL, SUPABASE_URL, SUPABASE_SECRET_KEY and FILES_DIR.',
  )
}
const sql = postgres(DATABASE_URL, { max: 1, onnotice: () => {} })
const supabase = createClient(SUPABASE_URL, SUPABASE_SECRET_KEY, { auth: { persistSession: false } })
const folder = await mkdtemp(join(tmpdir(), 'liangxin-restore-'))
try {
  const opened = await openArchive(path, folder)
  await refuseWhatIsThere(opened.manifest)
  await makeAccounts(opened.manifest)
  await sql.begin((tx) => writeAll(tx, opened))
  await keepFiles(opened)
  const rows = opened.manifest.tables.reduce((sum, table) => sum + table.rows, 0)
  console.log(
    `Restored ${rows} rows of ${opened.manifest.tables.length} tables and ${opened.manifest.files.length} files.`,
  )
} catch (error) {
  if (!(error instanceof BadArchive)) throw error
  console.error(`The archive was refused, and nothing was written: ${error.message}`)
  process.exitCode = 1
} finally {
  await rm(folder, { recursive: true, force: true })
  await sql.end()
}

async function refuseWhatIsThere({ tenant_id, tenants, schema }: Manifest): Promise<void> {
  const [here] = await sql`select private.archive_schema() as schema`
  if (here?.schema !== schema)
    throw new BadArchive('It was made by another version: bring both to the same migrations first.')
  const code = tenants.find(({ id }) => id === tenant_id)?.code ?? ''
  const found = await sql`select from public.tenants where id = ${tenant_id} or code = ${code}`
  if (found.length > 0) throw new BadArchive('This county is here already.')
}

/** With the ids they had, so that every row that names them fits; an account that is here already keeps its password. */
async function makeAccounts({ accounts }: Manifest): Promise<void> {
  for (const { id, email } of accounts) {
    const [known] = await sql`select id from auth.users where id = ${id} or lower(email) = lower(${email})`
    if (known && known.id !== id)
      throw new BadArchive(`The account name of ${id} belongs to somebody else here.`)
    if (known) continue
    const { error } = await supabase.auth.admin.createUser({ id, email, email_confirm: true })
    if (error) throw error
  }
}

/** Parents first. Triggers rest meanwhile: what they did is in the rows already. Foreign keys and checks hold. Its audit entries stay sealed. */
async function writeAll(tx: postgres.TransactionSql, opened: Opened): Promise<void> {
  const { tenants, tables } = opened.manifest
  for (const { id } of tenants)
    await writeTenant(tx, tenants.find((tenant) => tenant.id === id) ?? { id, code: '' })
  await tx`select private.begin_audit_epoch()`
  await tx`create temporary table staged (row jsonb) on commit drop`
  for (const table of tables.toReversed())
    await writeTable(tx, table.name, opened.pathOf(table.data), table.rows)
  await tx`select private.seal_restored(${opened.manifest.tenant_id})`
}

async function writeTenant(tx: postgres.TransactionSql, tenant: Manifest['tenants'][number]): Promise<void> {
  await tx`alter table public.tenants disable trigger user`
  await tx`
    insert into public.tenants
    select t.* from jsonb_populate_record(null::public.tenants, ${tx.json(plain({ ...tenant, parent_id: null }))}) t on conflict do nothing`
  if (typeof tenant.parent_id === 'string') {
    await tx`update public.tenants set parent_id = p.id from public.tenants p where tenants.id = ${tenant.id} and p.id = ${tenant.parent_id}`
  }
  await tx`alter table public.tenants enable trigger user`
}

async function writeTable(
  tx: postgres.TransactionSql,
  name: string,
  path: string,
  expected: number,
): Promise<void> {
  await tx`truncate staged`
  let rows: object[] = []
  for await (const row of eachWritten(path)) {
    rows.push(row)
    if (rows.length === ROWS_AT_ONCE) rows = await stage(tx, rows)
  }
  await stage(tx, rows)
  const columns = await tx`
    select string_agg(quote_ident(attname), ', ' order by attnum) as list from pg_attribute
    where attrelid = ${name}::regclass and attnum > 0 and not attisdropped and attgenerated = ''`
  const list: string = columns[0]?.list
  await tx.unsafe(`alter table ${name} disable trigger user`)
  const written = await tx.unsafe(`
    insert into ${name} (${list}) overriding system value
    select ${list.replaceAll(/(^|, )/g, '$1r.')} from staged s cross join lateral jsonb_populate_record(null::${name}, s.row) r`)
  await tx.unsafe(`alter table ${name} enable trigger user`)
  if (written.count !== expected)
    throw new BadArchive(`${name} has ${written.count} rows, and the manifest says ${expected}.`)
}

async function stage(tx: postgres.TransactionSql, rows: object[]): Promise<object[]> {
  if (rows.length > 0)
    await tx`insert into staged select * from jsonb_array_elements(${tx.json(plain(rows))})`
  return []
}

async function keepFiles({ manifest, pathOf }: Opened): Promise<void> {
  for (const part of manifest.files) {
    const id = part.path.slice('files/'.length)
    await keepFile(supabase, FILES_DIR, { tenant_id: manifest.tenant_id, id }, pathOf(part))
  }
}

function plain(value: object): postgres.JSONValue {
  return JSON.parse(JSON.stringify(value))
}
