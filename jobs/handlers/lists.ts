// The three lists: opening their collection, reminding, drafting and reporting on them, and telling that one is published.
import { compileLists } from '~/features/lists/editing.server'
import { sure } from '~/platform/supabase.server'
import { untilNone } from '../until-none'
import type { Handler } from '../work'

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
