// Divisions and the working calendar: loaded once per data folder, and again when their loader has changed.
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

export async function loadReference(dir: string, project: string, url: string): Promise<void> {
  const loader = join(project, 'supabase/seeds/reference.ts')
  const stamp = join(dir, 'reference')
  if (!existsSync(loader)) return
  const now = createHash('sha256').update(readFileSync(loader)).digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return

  await run(process.execPath, ['--import', 'tsx', loader], {
    cwd: project,
    env: { ...process.env, DATABASE_URL: url },
  })
  writeFileSync(stamp, now)
}
