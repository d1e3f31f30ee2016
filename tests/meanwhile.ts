// Two at once in a known order: what one has done is not kept yet when the others begin.
import type postgres from 'postgres'
import { owner } from './county'
import { until } from './jobs'

/** The acts begin after `first` is done; it is kept when each of them waits for it, or is over. Says how they ended. */
export async function meanwhile<T>(
  first: (sql: postgres.TransactionSql) => Promise<unknown>,
  acts: (() => Promise<T>)[],
): Promise<PromiseSettledResult<T>[]> {
  const { ended } = await owner().begin(async (sql) => {
    await first(sql)
    let over = 0
    const ended = Promise.allSettled(acts.map((act) => act().finally(() => over++)))
    const waiting = () =>
      sql`select from pg_stat_activity where pg_backend_pid() = any (pg_blocking_pids(pid))`
    await until('all wait, or are over', async () => over + (await waiting()).length >= acts.length)
    return { ended }
  })
  return ended
}
