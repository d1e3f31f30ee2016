// What a unit's contact has to do about its demands: answer what a department asked, say whether the matter is resolved.
import type { County } from '~/features/counties/county'
import { listUnitsTurns } from '~/features/demands/demands.server'
import type { Db } from '~/platform/supabase.server'
import type { Task } from './task'

export async function listDemandTasks(db: Db, county: County): Promise<Task[]> {
  if (county.me.unit_ids.length === 0) return []
  const demands = await listUnitsTurns(db, county)
  const task = (kind: Task['kind'], stage: string, page: string): Task => {
    const [first, ...others] = demands.filter((demand) => demand.stage === stage)
    const to = first && others.length === 0 ? `demands/${first.id}/${page}` : `demands?state=${stage}`
    return { kind, count: first ? 1 + others.length : 0, to }
  }
  return [task('answers', 'waiting', 'answer'), task('confirmations', 'unconfirmed', 'confirmation')]
}
