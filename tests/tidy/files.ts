// What a file must be like as a whole: its length, its name, its first line, and how little a door holds.
import { type Check, isOurCode } from './check'

const LINES_MAX = 220
const DOOR_LINES_MAX = 25
const AT_THE_TOP = /^(\..+|Dockerfile|README(\.zh-CN)?\.md|.+\.json|.+\.config\.[jt]s)$/
const FURNITURE = [
  'utils',
  'util',
  'helpers',
  'helper',
  'common',
  'services',
  'service',
  'types',
  'index',
  'misc',
  'lib',
  'shared',
]

export const fileChecks: readonly Check[] = [
  {
    says: `a file fits the head: at most ${LINES_MAX} lines`,
    looksAt: isOurCode,
    faults: ({ text }) => {
      const lines = text.trimEnd().split('\n').length
      return lines > LINES_MAX ? [`: ${lines} lines`] : []
    },
    bad: { path: 'app/bad.ts', text: '// Long.\n'.repeat(LINES_MAX + 1) },
  },
  {
    says: 'no furniture: a file or folder is named for what it holds',
    looksAt: () => true,
    faults: ({ path }) => {
      const names = path.split('/').map((name) => name.split('.')[0] ?? '')
      return names.filter((name) => FURNITURE.includes(name)).map((name) => `: ${name}`)
    },
    bad: { path: 'app/features/visits/utils.ts', text: '' },
  },
  {
    says: 'the top level holds what tools and readers look for there, and nothing else',
    looksAt: (path) => !path.includes('/'),
    faults: ({ path }) => (AT_THE_TOP.test(path) ? [] : [': does not belong at the top']),
    bad: { path: 'scratch.sql', text: '' },
  },
  {
    // A test says it by its name and its sentences.
    says: 'the first line says what the file is',
    looksAt: (path) => isOurCode(path) && !/\.(test|spec)\.tsx?$/.test(path),
    faults: ({ text }) =>
      /^(\/\/|\/\*\*) ?\S.{10,}/.test(text.replace(/^#!.*\n/, '')) ? [] : [': no header sentence'],
    bad: { path: 'app/bad.ts', text: "import { z } from 'zod'\n" },
  },
  {
    says: 'a migration begins with its purpose, in one line',
    looksAt: (path) => path.startsWith('supabase/migrations/'),
    faults: ({ text }) => (/^-- \S[^\n]{15,}\n/.test(text) ? [] : [': no purpose']),
    bad: { path: 'supabase/migrations/1_bad.sql', text: 'create table public.bad (id int);\n' },
  },
  {
    // A committee above takes sums along; a template holds nobody. Everything else is written down, and people ask for a reason.
    says: 'a list is taken away only after it was recorded',
    looksAt: (path) =>
      /^app\/features\/.+\.route\.tsx?$/.test(path) && !/\/(template|oversight-sheet)\.route\.ts$/.test(path),
    faults: ({ text }) =>
      /\bsheetAnswer\(/.test(text) && !/\bawait beginExport\(/.test(text) ? [': no beginExport'] : [],
    bad: { path: 'app/features/visits/bad.route.ts', text: 'return sheetAnswer(file, name)\n' },
  },
  {
    says: `a door holds no rule: loader and action within ${DOOR_LINES_MAX} lines together`,
    looksAt: (path) => /\.route\.tsx?$/.test(path),
    faults: ({ text }) => {
      const lines = linesOf('loader', text) + linesOf('action', text)
      return lines > DOOR_LINES_MAX ? [`: ${lines} lines`] : []
    },
    bad: {
      path: 'app/features/visits/bad.route.tsx',
      text: `export async function action() {\n${'  await step()\n'.repeat(DOOR_LINES_MAX)}}\n`,
    },
  },
  {
    says: 'a file is named in kebab-case',
    looksAt: (path) => isOurCode(path) || path.endsWith('.css'),
    faults: ({ path }) => {
      const name = path.split('/').at(-1) ?? ''
      return /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)+$/.test(name) ? [] : [': not kebab-case']
    },
    bad: { path: 'app/ui/DataTable.tsx', text: '' },
  },
]

/** Lines with something on them, from `export … loader(` to the brace that closes it. */
function linesOf(door: 'loader' | 'action', text: string): number {
  const [found] = new RegExp(`^export (async )?(function|const) ${door}\\b[^]*?^}`, 'm').exec(text) ?? []
  return found?.split('\n').filter((line) => line.trim() !== '').length ?? 0
}
