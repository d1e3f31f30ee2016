// What somebody has to do in the alliance: as the chair of a month, and for branches and units.
import type { County } from '~/features/counties/county'
import { type Db, sure } from '~/platform/supabase.server'
import { allianceTask, type Task } from './task'

/** One question for all of them, asked only on behalf of those who may have one. */
export async function listAllianceTasks(db: Db, county: County): Promise<Task[]> {
  const { roles } = county.me
  if (!roles.has('participant') && !roles.has('unit_contact')) return []
  return (await sure(db.rpc('list_alliance_tasks', { county: county.id }))).map(allianceTask)
}
