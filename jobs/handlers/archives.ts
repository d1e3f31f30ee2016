// Archives: the whole county into one file, told to the two who may fetch it; and uploads that were kept long enough.
import { makeArchive } from '~/features/archives/making.server'
import { purgeUploads } from '~/features/archives/purging.server'
import { workerEnv } from '~/platform/env.server'
import { sure } from '~/platform/supabase.server'
import type { Handler } from '../work'
import { drainMail } from './mail'

export const archiveHandlers: Record<string, Handler> = {
  async 'archives.make'({ db, tenant_id, key, now, mailer }) {
    const { people, ...counts } = await makeArchive(
      { db, tenant_id, archive_id: key, now },
      workerEnv().FILES_DIR,
    )
    for (const person of people) {
      await sure(db.rpc('queue_mail', { county: tenant_id, kind: 'archive-ready', person, key }))
    }
    return { ...counts, mails: await drainMail(db, tenant_id, mailer) }
  },

  async 'files.purge'({ db, tenant_id }) {
    return { purged: await purgeUploads(db, tenant_id, workerEnv().FILES_DIR) }
  },
}
