// `npm run dev`: the stack, the web with hot reload, and a worker that starts again when its code changes. `--fresh` forgets the data.
import { portsFrom, refuseTakenPorts } from './ports'
import { keepRunning, web, worker } from './programs'
import { startStack } from './stack'
import { untilStopped } from './stopping'

const dir = process.env.STACK_DIR ?? '.stack'

await untilStopped(dir, async (stopping) => {
  const ports = portsFrom(process.env)
  const fresh = process.argv.includes('--fresh')
  const stack = await startStack({ dir, ports, fresh })
  stopping.push(stack.stop)
  await refuseTakenPorts({ web: ports.web })

  const env = { ...process.env, ...stack.env, NODE_ENV: 'development' } as const
  const pages = { ...web(['--import', 'tsx', 'app/server.ts'], env), output: 'terminal' as const }
  const jobs = {
    ...worker(['--watch', '--import', 'tsx', 'jobs/worker.ts'], env),
    output: 'terminal' as const,
  }
  stopping.push(keepRunning(stack.dir, pages).stop, keepRunning(stack.dir, jobs).stop)
  console.log(`${env.PUBLIC_URL}, mails at ${stack.env.MAILBOX_URL}. Ctrl-C stops it.`)
})
