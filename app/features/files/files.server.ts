// Files: kept once their bytes are known to be what they may be, and handed out as downloads that no browser runs.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { Refusal } from '~/core/refusal'
import type { County } from '~/features/counties/county'
import { saveFile, withFile } from '~/platform/files.server'
import { type Db, once, sure } from '~/platform/supabase.server'
import {
  type ContentType,
  contentTypeOf,
  dispositionOf,
  FILE_BYTES_MAX,
  IMAGE_TYPES,
  plainNameOf,
} from './file'

const PIXELS_MAX = 50_000_000
const PHOTO_EDGE_PIXELS_MAX = 2_000

export type Kept = { name: string; bytes: Uint8Array; content_type: ContentType }

/** Any of the kinds that may be attached. */
export async function readDocument(file: File): Promise<Kept> {
  const bytes = await bytesOf(file)
  return { name: plainNameOf(file.name), bytes, content_type: contentTypeOf(bytes) }
}

/** An image drawn anew: whatever else the file carried, such as where it was taken, is gone. */
export async function readPhoto(file: File): Promise<Kept> {
  const bytes = await bytesOf(file)
  if (!IMAGE_TYPES.includes(contentTypeOf(bytes))) throw new Refusal('file_kind_refused')
  const redrawn = await redraw(bytes)
  return {
    name: `${plainNameOf(file.name).replace(/\.\w+$/, '')}.jpg`,
    bytes: redrawn,
    content_type: 'image/jpeg',
  }
}

/**
 * The bytes first, then the row that names them: no row ever waits for a file that is not there. Sent twice it is one file; under the id of
 * another, which a member may know, nothing is replaced: refused as stale.
 */
export async function keepFile(db: Db, county: County, id: string, kept: Kept, dir: string): Promise<void> {
  const key = { tenant_id: county.id, id }
  const sha256 = sha256Of(kept.bytes)
  const isNew = await saveFile(db, dir, key, kept.bytes)
  if (!isNew && sha256Of(await withFile(db, dir, key, (path) => readFile(path))) !== sha256)
    throw new Refusal('stale')
  const { name, content_type, bytes } = kept
  await once(
    db.from('files').insert({ tenant_id: county.id, id, name, size: bytes.length, sha256, content_type }),
  )
}

/** Only whose row may be read, and bytes that are what the row says: a row of one's own opens nothing else that lies there, such as an archive. */
export async function fileAnswer(db: Db, county: County, id: string, dir: string): Promise<Response> {
  const file = await sure(
    db.from('files').select('name, content_type, sha256').match({ tenant_id: county.id, id }).maybeSingle(),
  )
  if (!file) throw new Refusal('not_found')
  const bytes = await withFile(db, dir, { tenant_id: county.id, id }, (path) => readFile(path))
  if (sha256Of(bytes) !== file.sha256) throw new Refusal('not_found')
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': file.content_type,
      'Content-Disposition': dispositionOf(file.name),
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  })
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

async function bytesOf(file: File): Promise<Uint8Array> {
  if (file.size > FILE_BYTES_MAX) throw new Refusal('file_too_large')
  return new Uint8Array(await file.arrayBuffer())
}

async function redraw(bytes: Uint8Array): Promise<Uint8Array> {
  const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata().catch(refuseImage)
  if (width * height > PIXELS_MAX) throw new Refusal('image_too_large')
  const image = sharp(bytes, { limitInputPixels: PIXELS_MAX }).autoOrient()
  const smaller = image.resize(PHOTO_EDGE_PIXELS_MAX, PHOTO_EDGE_PIXELS_MAX, {
    fit: 'inside',
    withoutEnlargement: true,
  })
  const drawn = await smaller.jpeg({ quality: 80 }).toBuffer().catch(refuseImage)
  return new Uint8Array(drawn)
}

function refuseImage(): never {
  throw new Refusal('file_kind_refused')
}
