// Visits: reminding instructors of contacts they owe, and telling the office what was missed.
import { sure } from '~/platform/supabase.server'
import { untilNone } from '../until-none'
import type { Handler } from '../work'

export const visitHandlers: Record<string, Handler> = {
  /** One mail per instructor who owes; what it lists is read when it leaves. */
  async 'visits.remind'({ db, tenant_id, key }) {
    const mails = await untilNone(() =>
      sure(db.rpc('queue_visit_reminders', { county: tenant_id, half_month: key })),
    )
    return { mails }
  },

  async 'visits.missed'({ db, tenant_id, key }) {
    return { mails: await sure(db.rpc('queue_missed_visits', { county: tenant_id, half_month: key })) }
  },
}
