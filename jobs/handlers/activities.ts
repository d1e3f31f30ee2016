// The month's menu and its activities: telling those concerned, and reminding branches that have not chosen enough.
import { sure } from '~/platform/supabase.server'
import { untilNone } from '../until-none'
import type { Handler } from '../work'

export const activityHandlers: Record<string, Handler> = {
  async 'menus.announce'({ db, tenant_id, key }) {
    const mails = await untilNone(() => sure(db.rpc('queue_menu_mails', { county: tenant_id, theme: key })))
    return { mails }
  },

  async 'menus.remind'({ db, tenant_id, key }) {
    const mails = await untilNone(() =>
      sure(db.rpc('queue_menu_reminders', { county: tenant_id, month: key })),
    )
    return { mails }
  },

  async 'activities.announce'({ db, tenant_id, key }) {
    const mails = await untilNone(() =>
      sure(db.rpc('queue_activity_mails', { county: tenant_id, activity: key })),
    )
    return { mails }
  },
}
