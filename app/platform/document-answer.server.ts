// A Word document as the answer to a request.

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** `filename` in letters, digits and dashes, so that every browser agrees about it. */
export function documentAnswer(file: Buffer, filename: string): Response {
  return new Response(new Uint8Array(file), {
    headers: {
      'Content-Type': DOCX,
      'Content-Disposition': `attachment; filename="${filename}"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
