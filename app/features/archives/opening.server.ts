// Opening an archive: nothing is believed before it is measured and hashed. What the manifest does not name is refused, and so is what it
// names otherwise than it is.
import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import yauzl from 'yauzl'
import { z } from 'zod'
import { Manifest, type Part, partsOf } from './archive'

export const UNZIPPED_BYTES_MAX = 20_000_000_000
/** Rows as lines of JSON pack to a thirtieth; zeros pack to a thousandth. */
const UNZIPPED_RATIO_MAX = 200
const ENTRIES_MAX = 200_000
const MANIFEST_BYTES_MAX = 50_000_000

/** Why an archive is refused, in words for whoever runs the command. */
export class BadArchive extends Error {}

export type Opened = { manifest: Manifest; pathOf: (part: Part) => string }

/** Lays the parts of an archive out in `folder`, after its directory was judged; refuses with BadArchive. */
export async function openArchive(path: string, folder: string): Promise<Opened> {
  const zip = await refusing(yauzl.openPromise(path, { lazyEntries: true, autoClose: false }))
  try {
    const entries = await directoryOf(zip, (await stat(path)).size)
    const manifest = await manifestIn(zip, entries)
    const expected = new Map(partsOf(manifest).map((part) => [part.path, part]))
    for (const name of entries.keys()) {
      if (name !== 'manifest.json' && !expected.has(name))
        throw new BadArchive(`${name} is not in the manifest.`)
    }
    const pathOf = (part: Part) => join(folder, part.path.replace('/', '-'))
    for (const part of expected.values()) await layOut(zip, entries.get(part.path), part, pathOf(part))
    return { manifest, pathOf }
  } finally {
    zip.close()
  }
}

/** Judged before a byte is inflated: how many parts there are, and what they say they would fill. */
async function directoryOf(zip: yauzl.ZipFile, packed: number): Promise<Map<string, yauzl.Entry>> {
  const entries = new Map<string, yauzl.Entry>()
  let size = 0
  await refusing(
    (async () => {
      for await (const entry of zip.eachEntry()) {
        size += entry.uncompressedSize
        if (entries.has(entry.fileName)) throw new BadArchive(`${entry.fileName} is in it twice.`)
        entries.set(entry.fileName, entry)
        if (entries.size > ENTRIES_MAX) throw new BadArchive('It has too many parts.')
      }
    })(),
  )
  if (size > UNZIPPED_BYTES_MAX || size > packed * UNZIPPED_RATIO_MAX)
    throw new BadArchive('It unzips to far more than it is.')
  return entries
}

async function manifestIn(zip: yauzl.ZipFile, entries: Map<string, yauzl.Entry>): Promise<Manifest> {
  const entry = entries.get('manifest.json')
  if (!entry || entry.uncompressedSize > MANIFEST_BYTES_MAX) throw new BadArchive('It has no manifest.')
  const chunks: Buffer[] = []
  for await (const chunk of await inflated(zip, entry)) chunks.push(z.instanceof(Buffer).parse(chunk))
  const manifest = Manifest.safeParse(jsonOf(Buffer.concat(chunks).toString('utf8')))
  if (!manifest.success)
    throw new BadArchive(`Its manifest cannot be read: ${manifest.error.issues[0]?.path.join('.')}.`)
  return manifest.data
}

async function layOut(
  zip: yauzl.ZipFile,
  entry: yauzl.Entry | undefined,
  part: Part,
  to: string,
): Promise<void> {
  if (!entry) throw new BadArchive(`${part.path} is missing.`)
  if (entry.uncompressedSize !== part.size)
    throw new BadArchive(`${part.path} is not as long as the manifest says.`)
  const hash = createHash('sha256')
  const from = await inflated(zip, entry)
  from.on('data', (chunk: Buffer) => hash.update(chunk))
  await refusing(pipeline(from, createWriteStream(to)))
  if (hash.digest('hex') !== part.sha256)
    throw new BadArchive(`${part.path} was changed: its sha256 is not the manifest's.`)
}

function inflated(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Readable> {
  return refusing(zip.openReadStreamPromise(entry))
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The library refuses damage, wrong lengths and names that lead out of the folder. */
async function refusing<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    throw error instanceof BadArchive
      ? error
      : new BadArchive(error instanceof Error ? error.message : String(error))
  }
}
