// The three lists: opening their collection, reminding, drafting and reporting on them, and telling that one is published.
import { compileLists } from '~/features/lists/editing.server'
import { asPlatform, sure } from '~/platform/supabase.server'
import { untilNone } from '../until-none'
import type { Handler } from '../work'

/** Neither waits for the other: what one holds the other skips. */
const BATCHES_AT_ONCE = 2

/** Many counties' runs in one call, ended with it; what fails there is left, and worked run by run. Says how many. */
export async function draftDueLists(fixed_now?: Date): Promise<number> {
  const draft = () => untilNone(() => sure(asPlatform(fixed_now).rpc('draft_due_lists')))
  const drafted = await Promise.all(Array.from({ length: BATCHES_AT_ONCE }, draft))
  return drafted.reduce((total, n) => total + n, 0)
}

export const listHandlers: Record<string, Handler> = {
  async 'lists.open'({ db, tenant_id, key }) {
    const mails = await untilNone(() =>
      sure(db.rpc('queue_collection_mails', { county: tenant_id, quarter: key })),
    )
    return { mails }
  },

  async 'lists.remind'({ db, tenant_id, key }) {
    const mails = await untilNone(() =>
      sure(db.rpc('queue_collection_reminders', { county: tenant_id, quarter: key })),
    )
    return { mails }
  },

  async 'lists.compile'({ db, tenant_id, key }) {
    return { entries: await compileLists(db, { id: tenant_id }, key) }
  },

  async 'lists.close'({ db, tenant_id, key }) {
    await sure(db.rpc('close_lists', { county: tenant_id, quarter: key }))
    return {}
  },

  async 'lists.announce'({ db, tenant_id, key }) {
    const mails = await untilNone(() =>
      sure(db.rpc('queue_edition_mails', { county: tenant_id, edition: key })),
    )
    return { mails }
  },
}
