// What may not stand in a line. The words are put together here, so that this file does not hold them itself.
import { type Check, isCode, isTest, linesLike } from './check'

const words = (...parts: string[]) => new RegExp(parts.join('|'))

const AROUND_THE_TYPES = words(
  '\\bas an' + 'y\\b',
  '\\bas unknown' + ' as\\b',
  '@ts-ig' + 'nore',
  '@ts-exp' + 'ect-error',
  '@ts-no' + 'check',
  'biome-' + 'ignore',
)
const LEFT_UNDONE = words('\\bTO' + 'DO\\b', '\\bFIX' + 'ME\\b', '\\bX' + 'XX\\b')
const LEFT_OUT = words(
  '\\.sk' + 'ip\\(',
  '\\.on' + 'ly\\(',
  '\\.to' + 'do\\(',
  '\\.fix' + 'me\\(',
  '\\bx(it|describe|test)\\(',
)
const MACHINE_PATHS = /(^|[\s'"`(=:])\/(work|root|tmp|home|Users|private\/tmp)(\/|['"`]|$)/

export const lineChecks: readonly Check[] = [
  {
    says: 'nothing goes around the types or the style checker',
    looksAt: isCode,
    faults: (file) => linesLike(AROUND_THE_TYPES, file),
    bad: { path: 'app/bad.ts', text: `const units = rows as an${'y'}` },
  },
  {
    says: 'nothing is left for later',
    looksAt: (path) => isCode(path) || /\.(sql|css)$/.test(path),
    faults: (file) => linesLike(LEFT_UNDONE, file),
    bad: { path: 'supabase/migrations/1_bad.sql', text: `-- TO${'DO'}: index` },
  },
  {
    says: 'no test is left out',
    looksAt: isTest,
    faults: (file) => linesLike(LEFT_OUT, file),
    bad: { path: 'app/bad.test.ts', text: `test.sk${'ip'}('later', () => {})` },
  },
  {
    says: 'time is an argument: a feature never asks the clock',
    looksAt: (path) => path.startsWith('app/features/') && isCode(path) && !isTest(path),
    faults: (file) => linesLike(/new Date\(\)|Date\.now\(\)/, file),
    bad: { path: 'app/features/visits/bad.ts', text: 'const now = new Date()' },
  },
  {
    says: 'the environment is read in one file',
    looksAt: (path) => /^(app|jobs|emails)\//.test(path) && isCode(path) && !isTest(path),
    faults: (file) =>
      file.path === 'app/platform/env.server.ts' ? [] : linesLike(/^(?!\/\/).*process\.env\b/, file),
    bad: { path: 'jobs/bad.ts', text: 'const url = process.env.REDIS_URL' },
  },
  {
    says: 'no path of one machine',
    looksAt: (path) => path !== 'package-lock.json',
    faults: (file) => linesLike(MACHINE_PATHS, file),
    bad: { path: 'docs/bad.md', text: `see /ro${'ot'}/project` },
  },
  {
    says: 'the lockfile names no registry host',
    looksAt: (path) => path === 'package-lock.json' || path === '.npmrc',
    faults: (file) => linesLike(/"resolved": "https?:|registry *=/, file),
    bad: { path: 'package-lock.json', text: '"resolved": "https://registry.example/react.tgz"' },
  },
  {
    says: 'words people read carry no emoji',
    looksAt: (path) => /(\/copy\.(zh|en)\.ts|refusal\.(zh|en)\.ts)$/.test(path) || path.startsWith('emails/'),
    faults: (file) => linesLike(/\p{Extended_Pictographic}/u, file),
    bad: { path: 'app/features/visits/copy.zh.ts', text: `title: '走访 ${String.fromCodePoint(0x1f389)}'` },
  },
  {
    says: 'SQL is written in lower case',
    looksAt: (path) => path.startsWith('supabase/migrations/'),
    faults: (file) => linesLike(/^\s*(CREATE|SELECT|INSERT|UPDATE|DELETE|ALTER|GRANT|BEGIN)\b/, file),
    bad: { path: 'supabase/migrations/1_bad.sql', text: 'SELECT 1;' },
  },
]
