// `npm run stack`: the local stack until Ctrl-C. `--fresh` forgets the data of earlier runs.
import { portsFrom } from './ports'
import { startStack } from './stack'

try {
  const stack = await startStack({
    dir: process.env.STACK_DIR ?? '.stack',
    ports: portsFrom(process.env),
    fast: process.env.STACK_FAST === '1',
    fresh: process.argv.includes('--fresh'),
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => stack.stop().then(() => process.exit(0)))
  }
  console.log(
    `The stack is up at ${stack.env.SUPABASE_URL}; mails at ${stack.env.MAILBOX_URL}; keys in ${stack.dir}/env. Ctrl-C stops it.`,
  )
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
