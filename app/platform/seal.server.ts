// A keyed hash of what must be told apart and not kept, such as the address a form came from.
import { createHmac } from 'node:crypto'
import { webEnv } from './env.server'

export function sealed(text: string): Buffer {
  return createHmac('sha256', webEnv().SESSION_SECRET).update(text).digest()
}
