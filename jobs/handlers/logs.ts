// Monthly logs: drafting them from the visits, and reminding those who have not submitted theirs.
import { draftLogs } from '~/features/logs/logs.server'
import { sure } from '~/platform/supabase.server'
import { untilNone } from '../until-none'
import type { Handler } from '../work'

export const logHandlers: Record<string, Handler> = {
  async 'logs.draft'({ db, tenant_id, key }) {
    const logs = await untilNone(() => draftLogs(db, tenant_id, key))
    return { logs }
  },

  async 'logs.remind'({ db, tenant_id, key }) {
    const mails = await untilNone(() =>
      sure(db.rpc('queue_log_reminders', { county: tenant_id, month: key })),
    )
    return { mails }
  },
}
