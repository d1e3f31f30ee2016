// The queries of the ledger's and the visits' pages over 200 counties, 120,000 units and 2,000,000 visits: under row-level security
// beside the same SQL without it, in one run. The data is made at the first run and kept; `--fresh` makes it anew.

import { findFreePorts } from '../../supabase/local/ports'
import { startStack } from '../../supabase/local/stack'

const DIR = process.env.STACK_DIR ?? '.stack/bench'

const stack = await startStack({
  dir: DIR,
  ports: await findFreePorts(),
  fast: true,
  fresh: process.argv.includes('--fresh'),
})
Object.assign(process.env, stack.env)
try {
  const { compareQueries } = await import('./compare')
  process.exitCode = (await compareQueries(DIR)) ? 0 : 1
} finally {
  await stack.stop()
}
