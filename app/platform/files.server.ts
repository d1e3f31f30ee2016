// Uploaded bytes: a local folder, or a bucket of Supabase Storage where FILES_DIR says `bucket:<name>`. The rows that name them
// are in the table `files`, under its policies; a key is `<tenant_id>/<file_id>`.
import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { copyFile, link, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import type { Db } from './supabase.server'

export type FileKey = { tenant_id: string; id: string }

/** Keeps the bytes; the same key a second time is the same file. */
export async function saveFile(db: Db, dir: string, key: FileKey, bytes: Uint8Array): Promise<void> {
  const bucket = bucketOf(dir)
  if (bucket === null) return saveInFolder(pathOf(dir, key), bytes)
  const { error } = await db.storage.from(bucket).upload(nameOf(key), bytes, { upsert: true })
  if (error) throw error
}

/** Hands the path of the file to `read`, and keeps nothing behind that was not there before. */
export async function withFile<T>(
  db: Db,
  dir: string,
  key: FileKey,
  read: (path: string) => Promise<T>,
): Promise<T> {
  const bucket = bucketOf(dir)
  if (bucket === null) return read(pathOf(dir, key))
  const { data, error } = await db.storage.from(bucket).download(nameOf(key))
  if (error) throw error
  const folder = await mkdtemp(join(tmpdir(), 'liangxin-file-'))
  try {
    const path = join(folder, key.id)
    await writeFile(path, new Uint8Array(await data.arrayBuffer()))
    return await read(path)
  } finally {
    await rm(folder, { recursive: true })
  }
}

/**
 * Keeps a file that lies on this machine, unless there is one under this key: then that one stays, and the answer is false. It takes its
 * name when it is whole, and of two who bring one at once a single one does.
 */
export async function keepFile(db: Db, dir: string, key: FileKey, path: string): Promise<boolean> {
  const bucket = bucketOf(dir)
  if (bucket !== null) {
    const { error } = await db.storage.from(bucket).upload(nameOf(key), await readFile(path))
    if (error && !/exists|duplicate/i.test(error.message)) throw error
    return error === null
  }
  const to = pathOf(dir, key)
  const part = `${to}.${randomUUID()}.part`
  await mkdir(dirname(to), { recursive: true, mode: 0o700 })
  try {
    await copyFile(path, part)
    await link(part, to)
    return true
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    return false
  } finally {
    await rm(part, { force: true })
  }
}

/** The bytes as they are read: of a file on this machine without ever being all in memory. */
export async function openFile(db: Db, dir: string, key: FileKey): Promise<Readable> {
  const bucket = bucketOf(dir)
  if (bucket === null) return createReadStream(pathOf(dir, key))
  const { data, error } = await db.storage.from(bucket).download(nameOf(key))
  if (error) throw error
  return Readable.from([Buffer.from(await data.arrayBuffer())])
}

/** The bytes are gone afterwards, whether they were there or not. */
export async function removeFile(db: Db, dir: string, key: FileKey): Promise<void> {
  const bucket = bucketOf(dir)
  if (bucket === null) return rm(pathOf(dir, key), { force: true })
  const { error } = await db.storage.from(bucket).remove([nameOf(key)])
  if (error) throw error
}

/** Whether reading failed because there is no such file. */
export function isMissing(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return ('code' in error && error.code === 'ENOENT') || /not.?found/i.test(error.message)
}

const BUCKET = 'bucket:'

function bucketOf(dir: string): string | null {
  return dir.startsWith(BUCKET) ? dir.slice(BUCKET.length) : null
}

function nameOf({ tenant_id, id }: FileKey): string {
  return `${tenant_id}/${id}`
}

function pathOf(dir: string, key: FileKey): string {
  return join(dir, nameOf(key))
}

async function saveInFolder(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  await writeFile(path, bytes, { mode: 0o600 })
}
