// A file that is attached to something: what kinds there may be, known by their first bytes, never by their name.
import { Refusal } from '~/core/refusal'

export const FILE_BYTES_MAX = 10 * 2 ** 20
export const FILE_NAME_MAX = 200
/** For the file field of a form; the server looks at the bytes. */
export const ACCEPTED = '.pdf,.jpg,.jpeg,.png,.webp,.docx,.xlsx,.pptx'

const OFFICE = 'application/vnd.openxmlformats-officedocument'

/** …_files.sql lists the same. */
export const CONTENT_TYPES = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  'image/webp',
  `${OFFICE}.wordprocessingml.document`,
  `${OFFICE}.spreadsheetml.sheet`,
  `${OFFICE}.presentationml.presentation`,
] as const
export type ContentType = (typeof CONTENT_TYPES)[number]

export const IMAGE_TYPES: readonly ContentType[] = ['image/jpeg', 'image/png', 'image/webp']

/** What the bytes are; anything else is refused, an executable called `photo.jpg` included. */
export function contentTypeOf(bytes: Uint8Array): ContentType {
  const head = textOf(bytes.subarray(0, 16))
  if (head.startsWith('%PDF-')) return 'application/pdf'
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'image/webp'
  if (head.startsWith('PK\x03\x04')) return officeTypeOf(bytes)
  throw new Refusal('file_kind_refused')
}

/** The name as it is shown and offered for download: one line, no path, not too long. */
export function plainNameOf(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  const plain = last.replace(/[\p{Cc}\p{Cf}"<>|:*?]/gu, '').trim()
  return plain.slice(-FILE_NAME_MAX) || 'file'
}

/** RFC 6266: letters for old programs, and the name itself in UTF-8. */
export function dispositionOf(name: string): string {
  const ascii = name.replace(/[^\w.-]/g, '_')
  const utf8 = encodeURIComponent(name).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16)}`,
  )
  return `attachment; filename="${ascii}"; filename*=UTF-8''${utf8}`
}

/** The names of a package's parts stand uncompressed in its directory. A macro makes it something else, which is refused. */
function officeTypeOf(bytes: Uint8Array): ContentType {
  const text = textOf(bytes)
  const has = (part: string) => text.includes(part)
  const isOffice = has('[Content_Types].xml') && !has('vbaProject.bin')
  if (isOffice && has('word/document.xml')) return CONTENT_TYPES[4]
  if (isOffice && has('xl/workbook.xml')) return CONTENT_TYPES[5]
  if (isOffice && has('ppt/presentation.xml')) return CONTENT_TYPES[6]
  throw new Refusal('file_kind_refused')
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1')
}
