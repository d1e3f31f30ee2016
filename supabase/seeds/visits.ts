// Visits of the demo counties in this half-month and the two before: most units contacted, some still owed. Entered by the office.
import { addDays, type CalendarDate, dayOf, daysBetween } from '~/core/calendar-date'
import { firstDay, halfMonthOf, lastDay, previousPeriod } from '~/core/period'
import { sure } from '~/platform/supabase.server'
import type { Officer } from './officer'

const ROWS_AT_ONCE = 500
const MANNERS = ['on_site', 'call', 'service'] as const

export async function seedVisits(officer: Officer): Promise<void> {
  const { db, county } = officer
  const { count } = await db
    .from('visits')
    .select('*', { count: 'exact', head: true })
    .eq('tenant_id', county.id)
  if (count !== 0) return

  const today = dayOf(new Date())
  const now = halfMonthOf(today)
  const before = previousPeriod(now)
  for (const period of [previousPeriod(before), before, now]) {
    const until = period === now ? today : lastDay(period)
    const days = daysBetween(firstDay(period), until) + 1
    // The current half-month is as far along as its days; of those gone by, one in eleven units was missed.
    const share = period === now ? Math.min(days / 15, 0.8) : 10 / 11
    await visitAll(officer, (n) => (unit(n) < share ? addDays(firstDay(period), n % days) : null))
  }
}

async function visitAll({ db, county }: Officer, dayFor: (n: number) => CalendarDate | null): Promise<void> {
  const topics = county.visit_topics
  for (let from = 0; ; from += ROWS_AT_ONCE) {
    const assigned = await sure(
      db
        .from('assignments')
        .select('instructor_id, unit_id, since')
        .eq('tenant_id', county.id)
        .order('id')
        .range(from, from + ROWS_AT_ONCE - 1),
    )
    const visits = assigned.flatMap(({ since, ...assignment }, i) => {
      const visited_on = dayFor(from + i)
      if (visited_on === null || visited_on < since) return []
      const manner = MANNERS[(from + i) % MANNERS.length] ?? 'call'
      return [
        {
          ...assignment,
          tenant_id: county.id,
          visited_on,
          manner,
          topics: [topics[(from + i) % topics.length] ?? '其他'],
        },
      ]
    })
    if (visits.length > 0) await sure(db.from('visits').insert(visits))
    if (assigned.length < ROWS_AT_ONCE) return
  }
}

/** A number between 0 and 1 that looks random and is the same at every seeding. */
function unit(n: number): number {
  return ((n * 2_654_435_761) % 4_294_967_296) / 4_294_967_296
}
