// Committees above have no way to write: neither policy, nor function, nor grant.
import { afterAll, expect, test } from 'vitest'
import { owner } from '../county'

afterAll(() => owner().end())

test('no policy and no function that writes looks at what committees above may see, but those that write their openings and what they read', async () => {
  const policies = await owner()`
    select tablename, cmd from pg_policies
    where cmd <> 'SELECT' and coalesce(qual, '') || coalesce(with_check, '') ~ 'overseen_tenants|opened_cases'`
  const functions = await owner()`
    select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname in ('public', 'private') and p.prosrc ~ 'overseen_tenants' and p.prosrc ~* '\\m(insert into|update public|delete from)\\M'`
  expect([...policies]).toEqual([])
  expect(functions.map(({ proname }) => proname)).toEqual(['open_case', 'note_oversight_read'])
})
