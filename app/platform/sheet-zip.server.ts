// A zip archive as far as a workbook needs one: its directory, judged before anything is inflated, and its parts as streams
// that never give more than the directory promised.
import { Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import { Refusal } from '~/core/refusal'

export type Zip = { bytes: Buffer; parts: Map<string, Part> }

type Part = { method: number; packed: number; size: number; header_at: number }

/** Refuses what is encrypted, damaged, or would fill the memory. */
export function openZip(bytes: Buffer): Zip {
  const parts = refusingDamage(() => new Map(directoryOf(bytes)))
  const size = [...parts.values()].reduce((total, part) => total + part.size, 0)
  if (size > UNZIPPED_BYTES_MAX || size > bytes.length * UNZIPPED_RATIO_MAX)
    throw new Refusal('file_unzips_too_large')
  return { bytes, parts }
}

/** The text of a part, piece by piece; nothing where the archive has no such part. */
export async function* textOfPart(zip: Zip, path: string): AsyncGenerator<string> {
  const part = zip.parts.get(path)
  if (!part) return
  const decoder = new TextDecoder()
  let size = 0
  for await (const chunk of inflated(zip, part)) {
    size += chunk.length
    if (size > part.size) throw new Refusal('file_unzips_too_large')
    yield decoder.decode(chunk, { stream: true })
  }
}

const UNZIPPED_BYTES_MAX = 200_000_000
/** A sheet's XML packs to a tenth, rarely to a fiftieth; zeros pack to a thousandth. */
const UNZIPPED_RATIO_MAX = 200

const END_OF_DIRECTORY = 0x06054b50
const END_BYTES = 22
const COMMENT_BYTES_MAX = 65_535
const DIRECTORY_ENTRY = 0x02014b50
const IS_ENCRYPTED = 1
const STORED = 0
const DEFLATED = 8
const IN_ZIP64_RECORD = 0xffffffff
const ZIP64_RECORD = 1

async function* inflated(zip: Zip, part: Part): AsyncGenerator<Buffer> {
  const packed = refusingDamage(() => packedBytes(zip.bytes, part))
  if (part.method === STORED) return yield packed
  try {
    yield* Readable.from([packed]).pipe(createInflateRaw({ chunkSize: 65_536 }))
  } catch (error) {
    throw isDamage(error) ? new Refusal('file_not_a_sheet') : error
  }
}

function packedBytes(bytes: Buffer, part: Part): Buffer {
  const names = bytes.readUInt16LE(part.header_at + 26) + bytes.readUInt16LE(part.header_at + 28)
  const start = part.header_at + 30 + names
  return bytes.subarray(start, start + part.packed)
}

function* directoryOf(bytes: Buffer): Generator<[string, Part]> {
  const end = endOfDirectory(bytes)
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    if (bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Refusal('file_not_a_sheet')
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset))
    const extra_at = at + 46 + (name ?? 0)
    yield [
      bytes.toString('utf8', at + 46, extra_at),
      partAt(bytes, at, bytes.subarray(extra_at, extra_at + (extra ?? 0))),
    ]
    at = extra_at + (extra ?? 0) + (comment ?? 0)
  }
}

function endOfDirectory(bytes: Buffer): number {
  const earliest = Math.max(0, bytes.length - END_BYTES - COMMENT_BYTES_MAX)
  for (let at = bytes.length - END_BYTES; at >= earliest; at--) {
    if (bytes.readUInt32LE(at) === END_OF_DIRECTORY) return at
  }
  throw new Refusal('file_not_a_sheet')
}

function partAt(bytes: Buffer, at: number, extra: Buffer): Part {
  if (bytes.readUInt16LE(at + 8) & IS_ENCRYPTED) throw new Refusal('file_encrypted')
  const method = bytes.readUInt16LE(at + 10)
  if (method !== STORED && method !== DEFLATED) throw new Refusal('file_not_a_sheet')
  const short = [24, 20, 42].map((offset) => bytes.readUInt32LE(at + offset))
  const [size = 0, packed = 0, header_at = 0] = withLongForms(short, extra)
  return { method, packed, size, header_at }
}

/** Java's streaming writers put even small sizes where only huge ones need to be: in the entry's zip64 record. */
function withLongForms(short: number[], extra: Buffer): number[] {
  const long = zip64RecordIn(extra)
  let at = -8
  return short.map((size) => {
    if (size !== IN_ZIP64_RECORD) return size
    at += 8
    return Number(long.readBigUInt64LE(at))
  })
}

function zip64RecordIn(extra: Buffer): Buffer {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) === ZIP64_RECORD) return extra.subarray(at + 4)
  }
  return Buffer.alloc(0)
}

/** Reading beyond the bytes means that the directory does not tell the truth. */
function refusingDamage<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw error instanceof RangeError ? new Refusal('file_not_a_sheet') : error
  }
}

function isDamage(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')
}
