// `npm run types`: writes app/platform/database.ts from the running stack.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { supabase } from './migrations'

const env = parseEnv(readFileSync(join(process.env.STACK_DIR ?? '.stack', 'env'), 'utf8'))
const types = await supabase([
  'gen',
  'types',
  '--lang=typescript',
  '--schema=public',
  `--remote=${env.DATABASE_URL}?sslmode=disable`,
])
writeFileSync('app/platform/database.ts', `// Made by npm run types; not to be edited.\n${types}`)
