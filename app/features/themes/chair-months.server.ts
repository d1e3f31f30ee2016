// For which months somebody may plan, publish or finish now: the secretariat for all, a chair for its own in their windows.
import { addDays } from '~/core/calendar-date'
import { lastDay, type Month, monthOf, nextPeriod } from '~/core/period'
import type { County } from '~/features/counties/county'
import { type Db, sure } from '~/platform/supabase.server'

export type Right = 'plan' | 'publish' | 'finish'
export type ChairMonths = (right: Right, month: Month) => boolean

/** What the policies will say; private.my_chair_months() agrees. */
export async function chairMonths(db: Db, county: County): Promise<ChairMonths> {
  if (county.me.roles.has('secretariat')) return () => true
  if (!county.me.roles.has('participant')) return () => false
  const [plan, publish, finish] = await Promise.all([
    monthsOf(db, county, 'plan'),
    monthsOf(db, county, 'publish'),
    monthsOf(db, county, 'finish'),
  ])
  const months = { plan, publish, finish }
  return (right, month) => months[right].has(month)
}

async function monthsOf(db: Db, county: County, wanted: Right): Promise<Set<Month>> {
  const turns = await sure(db.rpc('my_chaired_turns', { wanted }))
  return new Set(turns.filter(({ tenant_id }) => tenant_id === county.id).flatMap(monthsBetween))
}

function monthsBetween({ since, until }: { since: string; until: string }): Month[] {
  const months: Month[] = []
  for (let month = monthOf(since); lastDay(month) <= addDays(until, -1); month = nextPeriod(month))
    months.push(month)
  return months
}
