// Zip archives for tests, among them those that no honest program writes.
import { crc32, deflateRawSync } from 'node:zlib'

type Quirks = { is_encrypted?: boolean; declared_size?: number; has_zip64_record?: boolean }

export function archive(parts: Record<string, string>, quirks: Quirks = {}): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  for (const [path, text] of Object.entries(parts)) {
    const packed = deflateRawSync(text)
    const size = quirks.declared_size ?? Buffer.byteLength(text)
    const at = files.reduce((total, file) => total + file.length, 0)
    const header = headerOf(Buffer.from(text), packed.length, size, Buffer.byteLength(path), quirks)
    files.push(Buffer.concat([Buffer.from('PK\x03\x04'), header, Buffer.from(path), packed]))
    directory.push(entryOf(path, header, packed.length, size, at, quirks))
  }
  const body = Buffer.concat(files)
  const entries = Buffer.concat(directory)
  return Buffer.concat([body, entries, endOf(directory.length, entries.length, body.length)])
}

/** A workbook of one sheet with the rows given as XML. */
export function bareXlsx(rows: string, more: Record<string, string> = {}, quirks: Quirks = {}): Buffer {
  const parts = {
    'xl/workbook.xml': '<workbook><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Target="/xl/worksheets/s.xml" Id="rId1"/></Relationships>',
    'xl/worksheets/s.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    ...more,
  }
  return archive(parts, quirks)
}

/** Version, flags, method, time, checksum, both sizes, lengths of name and extra record: the same in file and directory. */
function headerOf(bytes: Buffer, packed: number, size: number, name: number, quirks: Quirks): Buffer {
  const header = Buffer.alloc(26)
  header.writeUInt16LE(20, 0)
  header.writeUInt16LE(quirks.is_encrypted ? 1 : 0, 2)
  header.writeUInt16LE(8, 4)
  header.writeUInt32LE(crc32(bytes), 10)
  header.writeUInt32LE(packed, 14)
  header.writeUInt32LE(size, 18)
  header.writeUInt16LE(name, 22)
  return header
}

function entryOf(
  path: string,
  header: Buffer,
  packed: number,
  size: number,
  at: number,
  quirks: Quirks,
): Buffer {
  const fields = Buffer.concat([header, Buffer.alloc(14)])
  fields.writeUInt32LE(at, 36)
  const record = quirks.has_zip64_record ? zip64Record(size, packed) : Buffer.alloc(0)
  if (quirks.has_zip64_record) fields.fill(0xff, 14, 22)
  fields.writeUInt16LE(record.length, 24)
  return Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), fields, Buffer.from(path), record])
}

function zip64Record(size: number, packed: number): Buffer {
  const record = Buffer.alloc(20)
  record.writeUInt16LE(1, 0)
  record.writeUInt16LE(16, 2)
  record.writeBigUInt64LE(BigInt(size), 4)
  record.writeBigUInt64LE(BigInt(packed), 12)
  return record
}

function endOf(entries: number, bytes: number, at: number): Buffer {
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06')
  end.writeUInt16LE(entries, 8)
  end.writeUInt16LE(entries, 10)
  end.writeUInt32LE(bytes, 12)
  end.writeUInt32LE(at, 16)
  return end
}
