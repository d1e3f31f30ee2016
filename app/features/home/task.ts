// Something that is left to do, with how many of it and where.

export type Task = {
  kind: 'contacts' | 'logs' | 'own_log' | 'complaints' | 'unreachable' | 'runs'
  count: number
  /** Address inside the county. */
  to: string
}

/** What waits for an answer comes before what merely is late. */
const ORDER: readonly Task['kind'][] = ['own_log', 'complaints', 'contacts', 'logs', 'runs', 'unreachable']

export function tasksLeft(tasks: readonly Task[]): Task[] {
  return tasks
    .filter(({ count }) => count > 0)
    .sort((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind))
}
