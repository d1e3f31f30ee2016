// Functions: pinned, closed to visitors, definers out of reach of the data API, and no refusal without words for it.
import { expect, test } from 'vitest'
import { isRefusalCode } from '~/core/refusal'
import { owner } from '../county'
import { holds } from './rule'

// Functions of extensions lie in a schema of their own.
const OURS = `
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname in ('public', 'private')`
const NAME = `n.nspname || '.' || p.proname as offender`
const IS_TRIGGER = `p.prorettype = 'pg_catalog.trigger'::regtype`
const MAKE = `language plpgsql set search_path = '' as $$ begin return; end $$`

holds('functions', [
  {
    says: 'every function pins an empty search_path',
    offenders: `select ${NAME} ${OURS} and not 'search_path=""' = any (coalesce(p.proconfig, '{}'))`,
    fault: `create function public.planted() returns void language plpgsql set search_path = public as $$ begin end $$`,
  },
  {
    says: 'definers stay in private, out of reach of the data API',
    offenders: `select ${NAME} ${OURS} and n.nspname = 'public' and p.prosecdef`,
    fault: `create function public.planted() returns void security definer ${MAKE}`,
  },
  {
    says: 'no visitor may call a definer, nor anything exposed that returns rows',
    offenders: `
      select ${NAME} ${OURS} and not ${IS_TRIGGER} and has_function_privilege('anon', p.oid, 'execute')
        and (p.prosecdef or (n.nspname = 'public' and p.proretset))`,
    fault: `create function private.planted() returns void security definer ${MAKE}; grant execute on function private.planted() to anon`,
    exceptions: {
      'private.calendar_feed':
        'calendar programs cannot sign in: the secret of 192 bits is the right to read',
      'private.read_confirmation_slip':
        'a unit without an account: the code on its reply slip is the right to read',
      'private.confirm_by_slip': 'and to say, once, whether it is resolved',
    },
  },
  {
    says: 'nothing is granted to everyone by default',
    offenders: `select ${NAME} ${OURS} and not ${IS_TRIGGER}
      and exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where a.grantee = 0)`,
    fault: `create function public.planted() returns void ${MAKE}; grant execute on function public.planted() to public`,
  },
  {
    says: 'what is exposed says what it does',
    offenders: `select ${NAME} ${OURS} and n.nspname = 'public' and obj_description(p.oid, 'pg_proc') is null`,
    fault: `create function public.planted() returns void ${MAKE}`,
  },
  {
    // The data API cuts at 1,000 rows without saying so.
    says: 'what is exposed and returns rows is bounded, itself or in the definer it passes on to',
    offenders: `
      select ${NAME} ${OURS} and n.nspname = 'public' and p.proretset and (p.prorows > 500
        or (p.prorows > 1 and p.prosrc !~* '\\mlimit\\M' and not exists (
          select from pg_proc d join pg_namespace m on m.oid = d.pronamespace
          where m.nspname = 'private' and d.proname = p.proname and d.prosrc ~* '\\mlimit\\M')))`,
    fault: `create function public.planted() returns setof int language plpgsql set search_path = '' rows 50
      as $$ begin return query select generate_series(1, 5000); end $$`,
  },
  {
    // PostgREST would try it again for ever.
    says: 'nothing raises a serialization failure',
    offenders: `select ${NAME} ${OURS} and p.prosrc ~* '40001|serialization_failure'`,
    fault: `create function private.planted() returns void language plpgsql set search_path = ''
      as $$ begin raise exception using errcode = '40001'; end $$`,
  },
  {
    says: 'a policy helper is stable, so that it can be asked once',
    offenders: `
      select distinct ${NAME} ${OURS} and n.nspname = 'private' and p.provolatile = 'v' and exists (
        select from pg_policies y where coalesce(y.qual, '') || coalesce(y.with_check, '') like '%private.' || p.proname || '(%')`,
    fault: `create function private.planted() returns uuid language plpgsql set search_path = '' as $$ begin return null; end $$;
      create table public.planted (id uuid);
      create policy "asks something unstable here" on public.planted for select to authenticated using (id = (select private.planted()))`,
  },
])

test('every refusal that SQL raises is one that app/core/refusal.ts knows', async () => {
  const rows = await owner().unsafe(`select p.proname, p.prosrc ${OURS} and p.prosrc ~ 'P0001|refuse_unless'`)
  const raised = rows.flatMap((row) => refusalsRaisedBy(row.prosrc).map((code) => `${row.proname}: ${code}`))
  expect(raised.length).toBeGreaterThan(0)
  expect(raised.filter((line) => !isRefusalCode(line.split(': ')[1]))).toEqual([])
})

test('and a planted one is found, also behind a case or in a call', () => {
  const raised = `raise exception using errcode = 'P0001', message = case when true then 'planted_one' else 'planted_two' end;`
  const called = `perform private.refuse_unless(exists (select from public.units u where u.name = 'x'), 'planted_three');`
  expect(refusalsRaisedBy(raised)).toEqual(['planted_one', 'planted_two'])
  expect(refusalsRaisedBy(called)).toEqual(['planted_three'])
})

function refusalsRaisedBy(source: string): string[] {
  const statements = source.match(/raise exception using errcode = 'P0001', message = [^;]+;/g) ?? []
  const called = source.match(/refuse_unless\([^;]+, '[a-z_]+'\);/g) ?? []
  return [
    ...statements.flatMap((statement) => wordsAfter(/(?:message =|then|else)\s+'([a-z_]+)'/g, statement)),
    ...called.flatMap((call) => wordsAfter(/, '([a-z_]+)'\);$/g, call)),
  ]
}

function wordsAfter(pattern: RegExp, text: string): string[] {
  return [...text.matchAll(pattern)].flatMap(([, word]) => word ?? [])
}
