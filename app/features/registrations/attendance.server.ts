// Takes down what was ticked.
import { Refusal } from '~/core/refusal'
import type { County } from '~/features/counties/county'
import type { Db } from '~/platform/supabase.server'
import { readTicks } from './registration'
import { recordAttendance } from './registrations.server'
import { viewAttendance } from './registrations-view.server'

export async function saveTicks(
  db: Db,
  county: County,
  params: Readonly<Record<string, string | undefined>>,
  form: FormData,
): Promise<void> {
  const { activity, registrations } = await viewAttendance(db, county, params)
  const read = readTicks(form, registrations)
  if (!read) throw new Refusal('count_invalid')
  await recordAttendance(db, county, activity.id, read.ticks, read.walk_ins)
}
