// Making an archive under bad luck: two workers at once, one killed midway, one that died before its last word. It ends in one archive, whose
// bytes are those that its row describes.
import { createHash, randomUUID } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { workerEnv } from '~/platform/env.server'
import { asSystem } from '~/platform/supabase.server'
import { foundTenant, owner, signedIn } from '../../../tests/county'
import { kill, onlyThese, startWorker, tick, until } from '../../../tests/jobs'
import { approveArchive, requestArchive } from './archives.server'
import { makeArchive } from './making.server'
import { openArchive } from './opening.server'

const NOW = new Date()
let county: { id: string; code: string }
let archive_id: string
let folder: string

beforeEach(async () => {
  county = await foundTenant()
  folder = await mkdtemp(join(tmpdir(), 'liangxin-test-'))
  archive_id = randomUUID()
  const [system, security] = [
    await signedIn(county.id, 'system_admin'),
    await signedIn(county.id, 'security_admin'),
  ] as const
  await requestArchive(system.db, county, { id: archive_id, reason: '示例：迁移到新的系统' })
  await approveArchive(security.db, county, archive_id)
})
afterAll(() => owner().end())

describe('an archive', () => {
  it('finished by two workers at once is one, with the hash that its row says', async () => {
    await Promise.all([make(), make()])
    await expectWhole()
  })

  it('whose worker died after bringing the bytes is finished with those bytes', async () => {
    await make()
    await owner()`update archives set made_at = null, size = null, sha256 = null, counts = null where id = ${archive_id}`
    await owner()`insert into areas (tenant_id, name) values (${county.id}, '后来的片区')`
    await make()
    await expectWhole()
    const [made] =
      await owner()`select counts -> 'public.areas' as areas from archives where id = ${archive_id}`
    expect(made?.areas).toBe(0) // as it was when the bytes were made
  })

  it('whose worker was killed midway is made by the next, and leaves no half file behind', async () => {
    await onlyThese([county.id])
    const first = startWorker()
    await until(
      'the run is in its hands',
      async () => (await stateOf()) === 'running' || (await stateOf()) === 'done',
    )
    await kill(first)
    await owner()`update runs set leased_until = now() - interval '1 second' where tenant_id = ${county.id} and state = 'running'`
    await tick(new Date().toISOString())
    await expectWhole()
    expect(await stateOf()).toBe('done')
  })
})

function make() {
  return makeArchive(
    { db: asSystem(county.id), tenant_id: county.id, archive_id, now: NOW },
    workerEnv().FILES_DIR,
  )
}

async function stateOf(): Promise<string | undefined> {
  const [run] = await owner()`select state from runs where tenant_id = ${county.id} and key = ${archive_id}`
  return run?.state
}

async function expectWhole(): Promise<void> {
  const dir = join(workerEnv().FILES_DIR, county.id)
  const bytes = await readFile(join(dir, archive_id))
  const [row] = await owner()`select sha256, size::int, counts from archives where id = ${archive_id}`
  const { manifest } = await openArchive(join(dir, archive_id), folder)
  expect(row).toEqual({
    sha256: createHash('sha256').update(bytes).digest('hex'),
    size: bytes.length,
    counts: Object.fromEntries(manifest.tables.map(({ name, rows }) => [name, rows])),
  })
  expect(await readdir(dir)).toEqual([archive_id])
  await rm(folder, { recursive: true })
}
