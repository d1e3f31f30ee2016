// A web process for one test, on a port of its own.
import { once } from 'node:events'
import type { Express } from 'express'

export async function listening(app: Express): Promise<{ host: string; close: () => void }> {
  const server = app.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return { host: `127.0.0.1:${address.port}`, close: () => void server.close() }
}
