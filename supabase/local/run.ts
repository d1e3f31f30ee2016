// `npm run stack`: the local stack until Ctrl-C. `--fresh` forgets the data of earlier runs.
import { portsFrom } from './ports'
import { startStack } from './stack'
import { untilStopped } from './stopping'

const dir = process.env.STACK_DIR ?? '.stack'

await untilStopped(dir, async (stopping) => {
  const stack = await startStack({
    dir,
    ports: portsFrom(process.env),
    fast: process.env.STACK_FAST === '1',
    fresh: process.argv.includes('--fresh'),
  })
  stopping.push(stack.stop)
  console.log(`The stack is up at ${stack.env.SUPABASE_URL}; mails at ${stack.env.MAILBOX_URL}.`)
  console.log(`Addresses and keys are in ${stack.dir}/env. Ctrl-C stops it.`)
})
