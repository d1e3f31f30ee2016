// A program that runs until Ctrl-C, and then stops what it started in reverse order; a fault becomes one message.
import { resolve } from 'node:path'
import { release } from './processes'

type Stop = () => unknown

/**
 * `start` pushes what is to be stopped as it goes. What was half started when Ctrl-C came is found by its pid file in `dir`.
 * Where `start` returns an exit code, the program is done and ends with it.
 */
export async function untilStopped(
  dir: string,
  start: (stopping: Stop[]) => Promise<unknown>,
): Promise<void> {
  const stopping: Stop[] = []
  let ending = false
  const end = async (code: number) => {
    if (ending) return
    ending = true
    for (const stop of stopping.splice(0).reverse()) await stop()
    await release(resolve(dir))
    process.exit(code)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => end(0))

  try {
    const code = await start(stopping)
    if (typeof code === 'number') await end(code)
  } catch (error) {
    if (!ending) console.error(error instanceof Error ? error.message : error)
    await end(1)
  }
}
