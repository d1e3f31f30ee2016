// A tidiness check: what it says, which files it looks at, what is wrong with one, and a bad file that it must find.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

export type File = { path: string; text: string }
export type Check = {
  says: string
  looksAt: (path: string) => boolean
  faults: (file: File) => string[]
  bad: File
}

const BINARY = /\.(xlsx|xls|png|ico|woff2?)$/

/** Everything that is or will be committed, as it lies in the working tree. */
export function filesOfTheProject(): File[] {
  const paths = execFileSync('git', ['ls-files', '-z', '-co', '--exclude-standard'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  return paths
    .split('\0')
    .filter((path) => path && !BINARY.test(path) && existsSync(path))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
}

export function faultsOf({ looksAt, faults }: Check, files: readonly File[]): string[] {
  return files
    .filter(({ path }) => looksAt(path))
    .flatMap((file) => faults(file).map((fault) => `${file.path}${fault}`))
}

/** `:12: <the line>` for every line that the pattern matches. */
export function linesLike(pattern: RegExp, { text }: File): string[] {
  return text
    .split('\n')
    .flatMap((line, n) => (pattern.test(line) ? [`:${n + 1}: ${line.trim().slice(0, LETTERS_MAX)}`] : []))
}

const LETTERS_MAX = 100
const GENERATED = 'app/platform/database.ts'

export const isCode = (path: string) => /\.(ts|tsx|mjs)$/.test(path) && path !== GENERATED
export const isOurCode = (path: string) => isCode(path) && /^(app|jobs|emails|supabase|tests)\//.test(path)
export const isTest = (path: string) => /\.(test|spec)\.tsx?$/.test(path) || path.startsWith('tests/')
