// A workbook as the answer to a request, sent while it is written.
import type { Readable } from 'node:stream'
import { createReadableStreamFromReadable } from '@remix-run/node'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** `filename` in letters, digits and dashes, so that every browser agrees about it. */
export function sheetAnswer(file: Readable, filename: string): Response {
  return new Response(createReadableStreamFromReadable(file), {
    headers: {
      'Content-Type': XLSX,
      'Content-Disposition': `attachment; filename="${filename}"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
