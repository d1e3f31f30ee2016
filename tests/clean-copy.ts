// Carries out the Dockerfile in clean folders, line by line, as no container engine is needed for that; then starts the image's two
// programs against a stack of their own and asks them for a page and for an orderly end.
import { execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { findFreePorts } from '../supabase/local/ports'
import { startStack } from '../supabase/local/stack'
import { untilStopped } from '../supabase/local/stopping'

const START_SECONDS_MAX = 60
const WORKDIR = '/liangxin/'

const root = mkdtempSync(join(tmpdir(), 'liangxin-clean-'))
const dir = join(root, 'stack')

await untilStopped(dir, async (stopping) => {
  stopping.push(() => rmSync(root, { recursive: true, force: true }))
  const image = carryOutDockerfile()
  const stack = await startStack({ dir, ports: await findFreePorts(), fast: true })
  stopping.push(stack.stop)
  await tryProgram('web', ['start'], image, stack.env, stack.env.PUBLIC_URL)
  await tryProgram('worker', ['run', 'worker'], image, stack.env, null)
  return 0
})

/** Returns the folder that the last stage made, the image's. */
function carryOutDockerfile(): string {
  const context = join(root, 'context')
  copyWhatGitKnows(context)
  const stages = [context]
  const named: Record<string, string> = {}
  for (const line of readFileSync('Dockerfile', 'utf8').split('\n')) {
    const [instruction = '', ...words] = line.split(' ')
    const stage = stages.at(-1) ?? context
    if (instruction === 'FROM') {
      const folder = join(root, `stage-${stages.length}`)
      mkdirSync(folder)
      stages.push(folder)
      if (words[1] === 'AS') named[words[2] ?? ''] = folder
    }
    if (instruction === 'COPY') copy(words, named, context, stage)
    if (instruction === 'RUN') shell(words.join(' '), stage)
  }
  return stages.at(-1) ?? context
}

function copyWhatGitKnows(folder: string): void {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  })
  for (const file of listed.split('\0').filter(Boolean)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    cpSync(file, join(folder, file))
  }
}

function copy(words: string[], stages: Record<string, string>, context: string, stage: string): void {
  const from = words[0]?.startsWith('--from=') ? stages[words[0].slice('--from='.length)] : context
  const paths = words.filter((word) => !word.startsWith('--')).map((path) => path.replace(WORKDIR, ''))
  const target = paths.pop() ?? '.'
  for (const path of paths) {
    const whole = paths.length === 1 && !path.includes('.json')
    cpSync(join(from ?? context, path), whole ? join(stage, target) : join(stage, target, path), {
      recursive: true,
      verbatimSymlinks: true,
    })
  }
}

function shell(command: string, folder: string): void {
  console.log(command)
  execFileSync('sh', ['-c', command], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
}

/** Starts, answers `page` (or, without one, stays up), and ends with 0 on SIGTERM. */
async function tryProgram(
  name: string,
  args: string[],
  image: string,
  env: Record<string, string>,
  page: string | null,
): Promise<void> {
  console.log(`npm ${args.join(' ')}`)
  const { SUPABASE_SECRET_KEY: _workers, ...webs } = env
  const own = page ? webs : env
  const child = spawn('npm', args, {
    cwd: image,
    env: { ...process.env, ...own },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = new Promise<number>((resolve) => child.once('exit', (code) => resolve(code ?? 1)))
  const started = page ? answers(page) : sleep(5_000, true)
  const up = await Promise.race([started, ended.then(() => false)])
  child.kill('SIGTERM') // npm alone, as a container engine does it
  const code = await ended
  if (!up) throw new Error(`The ${name} did not start.`)
  if (code !== 0) throw new Error(`The ${name} ended with ${code} when asked to stop.`)
}

async function answers(page: string): Promise<boolean> {
  for (let waited = 0; waited < START_SECONDS_MAX; waited += 0.2) {
    const answer = await fetch(page).catch(() => null)
    if (answer?.ok) return true
    await sleep(200)
  }
  return false
}
