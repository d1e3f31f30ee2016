// Brings the database to the latest migration with the official CLI, and notices when one that was applied has changed since.
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import type { Database } from './postgres'

const require = createRequire(import.meta.url)
const run = promisify(execFile)

/** `project` is the folder that holds supabase/. Until the first release migrations are edited in place; an edited one needs a fresh start. */
export async function migrate(dir: string, project: string, database: Database): Promise<void> {
  const folder = join(project, 'supabase/migrations')
  const now = fingerprints(folder)
  const record = join(dir, 'migrations.json')
  const applied: Record<string, string> = existsSync(record) ? JSON.parse(readFileSync(record, 'utf8')) : {}
  const changed = Object.keys(applied).filter((file) => now[file] !== applied[file])
  if (changed.length > 0)
    throw new Error(`Changed since this data was made: ${changed.join(', ')}. Start again with --fresh.`)

  const remote = `--remote=${database.url}?sslmode=disable`
  try {
    await supabase(['migration', 'up', remote, '--yes', '--workdir', project])
  } finally {
    const done = await appliedVersions(database)
    const known = Object.entries(now).filter(([file]) => done.some((version) => file.startsWith(version)))
    writeFileSync(record, JSON.stringify(Object.fromEntries(known)))
  }
  await letTheClockMove(database)
}

/** Runs the official CLI; its complaint becomes the error's message. */
export async function supabase(args: string[]): Promise<string> {
  const cli = join(dirname(require.resolve('supabase/package.json')), 'dist/supabase.js')
  try {
    const { stdout } = await run(process.execPath, [cli, ...args], {
      env: { ...process.env, DO_NOT_TRACK: '1' },
      maxBuffer: 2 ** 26,
    })
    return stdout
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error)
    throw new Error(said.replace(/postgres:\/\/\S+/g, 'postgres://…'))
  }
}

async function appliedVersions({ sql }: Database): Promise<string[]> {
  const [history] = await sql`select to_regclass('supabase_migrations.schema_migrations') as found`
  if (!history?.found) return []
  const rows = await sql<{ version: string }[]>`select version from supabase_migrations.schema_migrations`
  return rows.map(({ version }) => version)
}

/** Only here, never in production: tests and demos may say what time it is. */
async function letTheClockMove({ sql }: Database): Promise<void> {
  const [instance] = await sql`select to_regclass('private.instance') as found`
  if (instance?.found) await sql`update private.instance set clock_may_move = true`
}

function fingerprints(folder: string): Record<string, string> {
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.sql')) : []
  const digest = (file: string) =>
    createHash('sha256')
      .update(readFileSync(join(folder, file)))
      .digest('hex')
  return Object.fromEntries(files.map((file) => [file, digest(file)]))
}
