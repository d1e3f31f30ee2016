// Redis, which carries the word that there is work. It never holds the only copy of anything.
import { Redis } from 'ioredis'

/** For adding jobs: answers or fails at once, so that whoever asks never hangs on it. */
export function redisForAsking(url: string): Redis {
  return quiet(
    new Redis(url, { maxRetriesPerRequest: 1, enableOfflineQueue: false, retryStrategy: retryDelay }),
  )
}

/** For a worker: waits for Redis as long as it takes. */
export function redisForWaiting(url: string): Redis {
  return quiet(new Redis(url, { maxRetriesPerRequest: null, retryStrategy: retryDelay }))
}

/** A queue that may lose keys under memory pressure is broken; the library only prints a line. */
export async function refuseEviction(redis: Redis): Promise<void> {
  const [, policy] = await redis.config('GET', 'maxmemory-policy').then(flat)
  if (policy !== 'noeviction') {
    throw new Error(`Redis must run with maxmemory-policy noeviction, not ${policy}; see docs/operations.md.`)
  }
}

/** Whether Redis has been emptied since it was last asked: the key that says "known" is gone, and is set again. */
export async function wasEmptied(redis: Redis): Promise<boolean> {
  return (await redis.set(EPOCH_KEY, new Date().toISOString(), 'GET')) === null
}

const EPOCH_KEY = '{liangxin}:epoch'
const RETRY_MS_MAX = 2_000

function retryDelay(attempt: number): number {
  return Math.min(100 * 2 ** attempt, RETRY_MS_MAX)
}

/** A lost connection is met where something is asked; ioredis prints it otherwise. */
function quiet(redis: Redis): Redis {
  redis.on('error', () => {})
  return redis
}

function flat(reply: unknown): string[] {
  return Array.isArray(reply) ? reply.map(String) : []
}
