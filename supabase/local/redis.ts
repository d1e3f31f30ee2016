// Redis on a port of its own. It never evicts (a queue that loses keys is broken) and, in a demo, keeps an append-only file.
import { mkdirSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Started, start } from './processes'

const START_SECONDS_MAX = 10

export async function startRedis(dir: string, port: number, fast: boolean): Promise<Started> {
  const data = join(dir, 'redis')
  mkdirSync(data, { recursive: true })
  const settings = {
    port: String(port),
    bind: '127.0.0.1',
    dir: data,
    save: '',
    appendonly: fast ? 'no' : 'yes',
    'maxmemory-policy': 'noeviction',
  }
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value])
  const redis = start(dir, { name: 'redis', command: 'redis-server', args })
  for (let waited = 0; waited < START_SECONDS_MAX; waited += 0.05) {
    if (await isListening(port)) return redis
    await sleep(50)
  }
  throw new Error(`Redis did not start: see ${join(dir, 'logs/redis.log')}`)
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
}
