// 环翠区's alliance: its eleven member organisations take turns since January, and that of chair@huancui.demo chairs this month.
import { dayOf } from '~/core/calendar-date'
import { type Month, monthOf, yearOf } from '~/core/period'
import {
  announceTurns,
  arrange,
  findRotation,
  foundAlliance,
  getRotation,
  newParticipant,
} from '~/features/rotation/rotation.server'
import { monthAfter } from '~/features/rotation/schedule'
import { sure } from '~/platform/supabase.server'
import { huancuiBodies } from './bodies'
import type { Officer } from './officer'

const MONTHS_ANNOUNCED = 6

/** As the secretariat, with the product's own commands. Done before, it is done. */
export async function seedRotation({ db, county }: Officer, chair: string, now: Date): Promise<void> {
  const this_month = monthOf(dayOf(now))
  const since = `${yearOf(dayOf(now))}-01`
  if (!(await findRotation(db, county))) await foundAlliance(db, county, { name: '红盟（示例）', since })
  const rotation = await getRotation(db, county)
  if (rotation.participants.length > 0) return

  const found = await sure(
    db
      .from('bodies')
      .select('id, name, dissolved_on')
      .match({ tenant_id: county.id, kind: 'participant' })
      .limit(100),
  )
  const places = new Map(huancuiBodies.map(({ name }, n) => [name, n]))
  const bodies = found.sort((one, other) => (places.get(one.name) ?? 0) - (places.get(other.name) ?? 0))
  const from = bodies.findIndex(({ name }) => name === chair) - monthsBetween(since, this_month)
  const order = bodies.map((_, n) => bodies[(((from + n) % bodies.length) + bodies.length) % bodies.length])
  const members = order.flatMap((body) => (body ? [newParticipant(body, since)] : []))
  const skips = [{ month: `${Number(yearOf(since)) + 1}-02`, reason: '春节' }]
  await arrange(db, county, rotation, () => ({ members, skips }), now)
  await announceTurns(db, county, monthAfter(this_month, MONTHS_ANNOUNCED))
}

function monthsBetween(since: Month, until: Month): number {
  return Number(until.slice(5)) - Number(since.slice(5))
}
