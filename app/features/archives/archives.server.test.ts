// A county takes all its data with it: two keys, once each, and another instance then holds as many rows of every table.
import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import yazl from 'yazl'
import { mailFrom, workerEnv } from '~/platform/env.server'
import { openMailer } from '~/platform/mailer.server'
import { asSystem, sure } from '~/platform/supabase.server'
import { workRun } from '../../../jobs/run'
import { findFreePorts } from '../../../supabase/local/ports'
import { startStack } from '../../../supabase/local/stack'
import { goesOn, sealedAnew } from '../../../tests/audit'
import { foundTenant, owner, signedIn } from '../../../tests/county'
import { buildCounty, type Scene } from '../../../tests/scene/build'
import { approveArchive, declineArchive, fetchArchive, listArchives, requestArchive } from './archives.server'
import { openArchive } from './opening.server'

const run = promisify(execFile)
const REASON = '示例：迁移到新的系统'
let county: Scene
let folder: string
let archive: string

beforeAll(async () => {
  county = await buildCounty((await foundTenant('superior')).id)
  folder = await mkdtemp(join(tmpdir(), 'liangxin-test-'))
  await sealedAnew(county)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('an archive', () => {
  it('is asked for by the system administrator alone, and let go by the security administrator alone', async () => {
    const asked = { id: randomUUID(), reason: REASON }
    const { db } = county.signedIn('system_admin')
    for (const role of ['officer', 'security_admin', 'auditor', 'leader'] as const) {
      await expect(requestArchive(county.signedIn(role).db, county, asked)).rejects.toThrow('not_allowed')
    }
    await requestArchive(db, county, asked)
    await requestArchive(db, county, asked)
    expect((await listArchives(db, county)).filter(({ id }) => id === asked.id)).toHaveLength(1)

    for (const role of ['officer', 'system_admin', 'auditor'] as const) {
      await expect(approveArchive(county.signedIn(role).db, county, asked.id)).rejects.toThrow('not_found')
    }
    const other = await signedIn((await foundTenant()).id, 'security_admin')
    await expect(approveArchive(other.db, county, asked.id)).rejects.toThrow('not_found')
    await approveArchive(county.signedIn('security_admin').db, county, asked.id)
    await expect(declineArchive(county.signedIn('security_admin').db, county, asked.id)).rejects.toThrow(
      'already_done',
    )
    archive = asked.id
  })

  it('is read whole by the machine alone, and only while an approved one is being made', async () => {
    const of = { archive, of_table: 'public.people', most: 5 }
    await expect(sure(county.signedIn('system_admin').db.rpc('archive_rows', of))).rejects.toThrow(
      'not_found',
    )
    const unapproved = { ...of, archive: county.ids.archives ?? '' }
    await expect(sure(asSystem(county.id).rpc('archive_rows', unapproved))).rejects.toThrow('not_found')
    expect(
      await sure(asSystem(county.id).rpc('archive_rows', { ...of, of_table: 'auth.users; --' })).catch(
        String,
      ),
    ).toContain('not_found')
  })

  it('is made by two workers at once as one, and both keys are told', async () => {
    const [work] =
      await owner()`select id, kind from runs where tenant_id = ${county.id} and key = ${archive}`
    const mailer = openMailer(workerEnv().SMTP_URL, mailFrom(workerEnv()))
    const order = { tenant_id: county.id, run_id: work?.id, kind: work?.kind, as_of: null }
    expect((await Promise.all([workRun(order, mailer), workRun(order, mailer)])).sort()).toEqual([
      'done',
      'held_by_another',
    ])
    mailer.close()
    const [made] = await owner()`select size, sha256, counts from archives where id = ${archive}`
    expect(made?.counts).toMatchObject({ 'public.units': 1, 'private.complaint_counts': 1 })
    const mails =
      await owner()`select person_id from mail_log where tenant_id = ${county.id} and kind = 'archive-ready'`
    expect(mails).toHaveLength(2)
    const entries = await owner()`
      select after ->> 'reason' as reason from audit_entries where tenant_id = ${county.id} and command = 'export' and row_key = ${archive}`
    expect(entries[0]?.reason).toBe(REASON)
  })

  it('says what is in it, and every part is what the manifest says', async () => {
    const { manifest } = await openArchive(bytes(), folder)
    const tables = await owner()`select name from private.archived_tables()`
    expect(manifest.tables.map(({ name }) => name).sort()).toEqual(tables.map(({ name }) => name).sort())
    expect(manifest.missing_files).toEqual([county.ids.files])
  })

  it('restores into an empty instance with as many rows of every table, and only once', async () => {
    const dir = join(folder, 'stack')
    const stack = await startStack({ dir, ports: await findFreePorts(), fast: true })
    const there = postgres(stack.env.DATABASE_URL, { max: 1, onnotice: () => {} })
    try {
      const restored = await restore(bytes(), stack.env)
      expect(restored).toContain('Restored')
      const [made] = await owner()`select counts from archives where id = ${archive}`
      const counts: Record<string, number> = {}
      for (const { name } of await owner()`select name from private.archived_tables()`) {
        const [row] = await there`select count(*)::int from ${there(name)} where tenant_id = ${county.id}`
        counts[name] = row?.count
      }
      // Beyond its seals there were entries: one more seal closes them.
      expect(counts).toEqual({
        ...made?.counts,
        'public.audit_seals': 1 + made?.counts['public.audit_seals'],
      })
      const [contact] = await there`select phone from unit_contacts where tenant_id = ${county.id}`
      expect(contact?.phone).toBe(county.phone)
      expect(await goesOn(there, county)).toEqual({ sealed: true, fault: null })
      expect(await restore(bytes(), stack.env).catch(({ stderr }) => stderr)).toContain('here already')
    } finally {
      await there.end()
      await stack.stop()
    }
  }, 90_000)

  it('is fetched once by each of the two, and not after a day', async () => {
    const asked = county.signedIn('system_admin')
    await expect(fetchArchive(county.signedIn('auditor').db, county, archive)).rejects.toThrow('not_found')
    await fetchArchive(asked.db, county, archive)
    await expect(fetchArchive(asked.db, county, archive)).rejects.toThrow('already_done')
    await owner()`update archives set made_at = now() - interval '25 hours' where id = ${archive}`
    await expect(fetchArchive(county.signedIn('security_admin').db, county, archive)).rejects.toThrow(
      'link_expired',
    )
  })
})

describe('what is not an archive as it was made', () => {
  it('is refused by its hash', async () => {
    const whole = await mkdtemp(join(folder, 'whole-'))
    const { manifest, pathOf } = await openArchive(bytes(), whole)
    const zip = new yazl.ZipFile()
    for (const { data, sheet } of manifest.tables) {
      const text = data.path === 'tables/public.units.jsonl' ? Buffer.alloc(data.size, ' ') : null
      if (text) zip.addBuffer(text, data.path)
      else zip.addFile(pathOf(data), data.path)
      zip.addFile(pathOf(sheet), sheet.path)
    }
    zip.addBuffer(Buffer.from(JSON.stringify(manifest)), 'manifest.json')
    await expect(openArchive(await written(zip), folder)).rejects.toThrow('public.units.jsonl was changed')
  })

  it('is refused before it fills the disk', async () => {
    const zip = new yazl.ZipFile()
    zip.addBuffer(Buffer.alloc(50_000_000), 'manifest.json')
    await expect(openArchive(await written(zip), folder)).rejects.toThrow('far more than it is')
  })

  it.each([['no zip', Buffer.from('PK no')]])('is refused where it is %s', async (_, content) => {
    const path = join(folder, 'broken.zip')
    await pipeline([content], createWriteStream(path))
    await expect(openArchive(path, folder)).rejects.toThrow()
  })

  it('is refused with a part that the manifest does not name', async () => {
    const { manifest } = await openArchive(bytes(), folder)
    const zip = new yazl.ZipFile()
    zip.addBuffer(Buffer.from('x'), 'extra.txt')
    zip.addBuffer(Buffer.from(JSON.stringify(manifest)), 'manifest.json')
    await expect(openArchive(await written(zip), folder)).rejects.toThrow('extra.txt is not in the manifest')
  })
})

describe('uploads kept long enough', () => {
  it('are cleared with what was read from them; younger ones stay, and undoing is refused with words', async () => {
    const file = county.ids.files
    await owner()`update files set created_at = now() - interval '179 days' where id = ${file ?? ''}`
    expect(await purge()).toBe(1) // the archive above, made more than a day ago
    expect(await purge()).toBe(0)
    await owner()`update files set created_at = now() - interval '181 days' where id = ${file ?? ''}`
    expect(await purge()).toBeGreaterThan(0)
    const [row] = await owner()`select cells, values, outcome from import_rows where tenant_id = ${county.id}`
    expect(row).toEqual({ cells: {}, values: null, outcome: 'refused' })
    await owner()`update imports set finished_at = now() where id = ${county.ids.imports ?? ''}`
    const undo = county
      .signedIn('officer')
      .db.rpc('undo_import', { county: county.id, import: county.ids.imports ?? '' })
    await expect(sure(undo)).rejects.toThrow('upload_purged')
  })
})

function bytes(): string {
  return join(workerEnv().FILES_DIR, county.id, archive)
}

async function restore(path: string, env: Record<string, string>): Promise<string> {
  const args = ['--import', 'tsx', 'supabase/archives/restore.ts', path]
  const { stdout } = await run(process.execPath, args, { env: { ...process.env, ...env } })
  return stdout
}

async function written(zip: yazl.ZipFile): Promise<string> {
  const path = join(folder, `${randomUUID()}.zip`)
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(path))
  return path
}

async function purge(): Promise<number> {
  const { purgeUploads } = await import('./purging.server')
  return purgeUploads(asSystem(county.id), county.id, workerEnv().FILES_DIR)
}
