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

/** Keeps the bytes, unless there are some under this key: then those stay, and the answer is false. */
export async function saveFile(db: Db, dir: string, key: FileKey, bytes: Uint8Array): Promise<boolean> {
  const bucket = bucketOf(dir)
  if (bucket !== null) return saveInBucket(db, bucket, key, bytes)
  return saveInFolder(pathOf(dir, key), (part) => writeFile(part, bytes, { mode: 0o600 }))
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

/** As saveFile, of a file that lies on this machine. */
export async function keepFile(db: Db, dir: string, key: FileKey, path: string): Promise<boolean> {
  const bucket = bucketOf(dir)
  if (bucket !== null) return saveInBucket(db, bucket, key, await readFile(path))
  return saveInFolder(pathOf(dir, key), (part) => copyFile(path, part))
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

async function saveInBucket(db: Db, bucket: string, key: FileKey, bytes: Uint8Array): Promise<boolean> {
  const { error } = await db.storage.from(bucket).upload(nameOf(key), bytes)
  if (error && !/exists|duplicate/i.test(error.message)) throw error
  return error === null
}

/** A file takes its name when it is whole, and of two who bring one at once a single one does. */
async function saveInFolder(path: string, writeTo: (part: string) => Promise<void>): Promise<boolean> {
  const part = `${path}.${randomUUID()}.part`
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  try {
    await writeTo(part)
    await link(part, path)
    return true
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    return false
  } finally {
    await rm(part, { force: true })
  }
}
