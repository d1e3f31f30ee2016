// Uploads and archives that were kept long enough: first the bytes, then what was read from them, then the row says when.
import { removeFile } from '~/platform/files.server'
import { type Db, sure } from '~/platform/supabase.server'

const FILES_AT_ONCE = 100

/** Killed between the two steps, the next run removes nothing and notes the rest. */
export async function purgeUploads(db: Db, tenant_id: string, files_dir: string): Promise<number> {
  let purged = 0
  for (;;) {
    const due = await sure(db.rpc('list_purgeable', { most: FILES_AT_ONCE }))
    for (const { id } of due) {
      await removeFile(db, files_dir, { tenant_id, id })
      await sure(db.rpc('purge_file', { file: id }))
    }
    purged += due.length
    if (due.length < FILES_AT_ONCE) return purged
  }
}
