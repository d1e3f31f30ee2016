// Units that a running campaign has not heard yet: of the county for its offices, their own for others. Shown while it runs, and no more.
import type { CalendarDate } from '~/core/calendar-date'
import { countWaiting, listRunning } from '~/features/campaigns/campaigns.server'
import type { County } from '~/features/counties/county'
import type { Db } from '~/platform/supabase.server'
import type { Task } from './task'

export async function listCampaignTasks(db: Db, county: County, today: CalendarDate): Promise<Task[]> {
  if (!county.can('record', 'opinions')) return []
  const running = await listRunning(db, county, today)
  return Promise.all(
    running.map(async ({ id, title }) => ({
      kind: 'opinions' as const,
      to: `campaigns/${id}?state=waiting`,
      count: await countWaiting(db, county, id),
      title,
    })),
  )
}
