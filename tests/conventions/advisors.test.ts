// The lints that Supabase runs over a project, from its own CLI: nothing of ours is warned of, save what is meant.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { z } from 'zod'
import { owner } from '../county'

/** What is warned of and meant, with the reason (docs/decisions.md 11). */
const MEANT: Readonly<Record<string, string>> = {
  'rls_policy_always_true_public_applications_everyone may apply, without an account':
    'whoever applies is nobody yet; a trigger limits how often and refuses what is served',
  'rls_policy_always_true_public_recoveries_everyone may ask for recovery':
    'whoever forgot a password is nobody yet; a trigger limits how often',
  'rls_policy_always_true_public_sign_in_attempts_everyone may try':
    'whoever signs in is nobody yet; a trigger counts and locks',
}

const FOUND = ['rls_disabled_in_public_public_planted', 'security_definer_view_public_planted_view']

const Advice = z.object({ results: z.array(z.object({ cacheKey: z.string(), detail: z.string() })) })

afterAll(() => owner().end())

test('no error and no warning', async () => {
  expect(await warned()).toEqual(Object.keys(MEANT).sort())
})

test('and planted faults are found', async () => {
  await owner().unsafe(`
    create table public.planted (id int constraint planted_pkey primary key);
    create view public.planted_view as select id from public.planted;
    grant select on public.planted, public.planted_view to anon`)
  try {
    expect(await warned()).toEqual(expect.arrayContaining(FOUND))
  } finally {
    await owner().unsafe('drop view public.planted_view; drop table public.planted')
  }
})

async function warned(): Promise<string[]> {
  const { stdout } = await promisify(execFile)('node_modules/.bin/supabase', [
    ...['db', 'advisors', `--remote=${process.env.DATABASE_URL}`],
    ...['--level', 'warn', '--fail-on', 'none', '--output-format', 'json'],
  ])
  return Advice.parse(JSON.parse(stdout))
    .results.map(({ cacheKey }) => cacheKey)
    .sort()
}
