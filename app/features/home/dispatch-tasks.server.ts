// What is left to do with dispatches: to be accepted or late, for departments and offices; more time to be granted or not, for the
// leader; and bodies that hold some without a supervisor, for whoever names one.
import { countUnsupervised } from '~/features/bodies/bodies.server'
import type { County } from '~/features/counties/county'
import { countDispatches, seesAllBodies } from '~/features/dispatches/listing.server'
import type { State } from '~/features/dispatches/standing'
import type { Db } from '~/platform/supabase.server'
import type { Task } from './task'

export async function listDispatchTasks(db: Db, county: County, now: Date): Promise<Task[]> {
  if (!county.can('export', 'dispatches')) return []
  const task = async (kind: Task['kind'], state: State): Promise<Task> => {
    return { kind, count: await countDispatches(db, county, { state }, now), to: `dispatches?state=${state}` }
  }
  return Promise.all([
    task('dispatches_late', 'late'),
    ...(seesAllBodies(county) ? [] : [task('dispatches_to_accept', 'to_accept')]),
    ...(county.can('edit', 'bodies') ? [unsupervised(db, county)] : []),
    ...(county.can('grant', 'dispatches') ? [task('extensions', 'extension')] : []),
  ])
}

async function unsupervised(db: Db, county: County): Promise<Task> {
  return {
    kind: 'unsupervised',
    count: await countUnsupervised(db, county),
    to: 'bodies?state=unsupervised',
  }
}
