// One stack for a test run, on ports and in a folder of its own; its addresses are in process.env of every test.
// TEST_STACK_ENV=path/to/env takes a stack that is running already instead.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { findFreePorts } from '../supabase/local/ports'
import { startStack } from '../supabase/local/stack'

export default async function setUp(): Promise<() => Promise<void>> {
  const running = process.env.TEST_STACK_ENV
  if (running) {
    Object.assign(process.env, parseEnv(readFileSync(running, 'utf8')))
    return async () => undefined
  }

  const dir = mkdtempSync(join(tmpdir(), 'liangxin-'))
  const stack = await startStack({ dir, ports: await findFreePorts(), fast: true })
  Object.assign(process.env, stack.env)
  return async () => {
    await stack.stop()
    rmSync(dir, { recursive: true })
  }
}
