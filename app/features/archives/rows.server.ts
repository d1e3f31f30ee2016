// The rows of an archive: read from the database in pages, or from the lines that were written.
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { type Db, sure } from '~/platform/supabase.server'

const ROWS_AT_ONCE = 500
const ArchivedRow = z.record(z.string(), z.unknown())
export type ArchivedRow = z.infer<typeof ArchivedRow>

/** Every row of a table, whole. */
export async function* eachRow(db: Db, archive: string, of_table: string): AsyncGenerator<ArchivedRow> {
  let after: ArchivedRow | null = null
  for (;;) {
    const rows: unknown[] = await sure(
      db.rpc('archive_rows', {
        archive,
        of_table,
        ...(after && { after: JSON.parse(JSON.stringify(after)) }),
        most: ROWS_AT_ONCE,
      }),
    )
    for (const row of rows) {
      after = ArchivedRow.parse(row)
      yield after
    }
    if (rows.length < ROWS_AT_ONCE) return
  }
}

/** Every row that was written as a line of JSON. */
export async function* eachWritten(
  path: string,
  most = Number.POSITIVE_INFINITY,
): AsyncGenerator<ArchivedRow> {
  let read = 0
  for await (const line of createInterface({
    input: createReadStream(path),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    if (read >= most) return
    read += 1
    yield ArchivedRow.parse(JSON.parse(line))
  }
}
