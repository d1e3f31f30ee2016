// What is left to do with the three lists: to be signed by the leader, to be worded or published by the secretariat.
import type { County } from '~/features/counties/county'
import { listUnpublished } from '~/features/lists/lists.server'
import type { Db } from '~/platform/supabase.server'
import type { Task } from './task'

export async function listListTasks(db: Db, county: County): Promise<Task[]> {
  const [signs, publishes] = [county.can('sign', 'lists'), county.can('publish', 'lists')]
  if (!signs && !publishes) return []
  const editions = await listUnpublished(db, county)
  const drafts = editions.filter(({ isSigned }) => !isSigned)
  const signed = editions.filter(({ isSigned }) => isSigned)
  return [
    ...(signs ? [task('signing', drafts)] : []),
    ...(publishes ? [task('wording', drafts), task('publishing', signed)] : []),
  ]
}

function task(kind: Task['kind'], editions: readonly { quarter: string }[]): Task {
  return { kind, count: editions.length, to: `lists/${editions[0]?.quarter ?? ''}` }
}
