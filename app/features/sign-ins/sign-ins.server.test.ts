import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { asVisitor } from '~/platform/supabase.server'
import {
  foundTenant,
  owner,
  PASSWORD,
  type SignedIn,
  signedIn,
  tokenOf,
  withAccount,
} from '../../../tests/county'
import { homeOf } from './sign-in'
import { changePassword, endSignIn, listMyCounties, listSignIns, signIn, signOut } from './sign-ins.server'

const HERE = { address: '192.0.2.1', agent: 'test' }
const ELSEWHERE = { address: '192.0.2.2', agent: 'test' }

/** Which counties are served, the divisions and the working calendar are no secret. */
const KNOWN_TO_ALL = ['tenants', 'divisions', 'work_days', 'calendar_years']

let county: { id: string; code: string }
let email: string

beforeAll(async () => {
  county = await foundTenant()
})

function tryWith(password: string, account = email, device = HERE) {
  return signIn(asVisitor(null).auth, { email: account, password }, device)
}

async function tryTimes(times: number, account = email) {
  const tries = Array.from({ length: times }, () => tryWith('Wrong-2026', account))
  return (await Promise.allSettled(tries)).map((one) => (one.status === 'rejected' ? one.reason.code : 'in'))
}

/** Milliseconds until a wrong password is refused; the fastest of three, since a busy machine only ever adds. */
async function fastestRefusal(account: string): Promise<number> {
  const took: number[] = []
  for (let n = 0; n < 3; n++) {
    const began = performance.now()
    await expect(tryWith('Wrong-2026', account)).rejects.toMatchObject({ code: 'wrong_credentials' })
    took.push(performance.now() - began)
  }
  return Math.min(...took)
}

describe('signing in', () => {
  beforeAll(async () => {
    email = (await withAccount(county.id, 'officer')).email
  })

  test('opens what the person may read, and leads to the one county', async () => {
    const person = await signedIn(county.id, 'officer')
    const token = await tryWith(PASSWORD, person.email)
    expect(homeOf(await listMyCounties(asVisitor(token)))).toBe(`/${county.code}`)
  })

  test('is answered the same, after the same time, for a wrong password and for an account that does not exist', async () => {
    const somebody = await fastestRefusal((await withAccount(county.id, 'officer')).email)
    const nobody = await fastestRefusal(`nobody-${randomUUID()}@example.test`)
    expect(Math.min(somebody, nobody)).toBeGreaterThan(590)
    expect(Math.abs(somebody - nobody)).toBeLessThan(200)
  })

  test('is not complete with a password alone: such a token reads nothing', async () => {
    await signedIn(county.id, 'officer')
    const token = await tokenOf(email)
    const tables = await owner()`select tablename as name from pg_tables where schemaname = 'public'`
    expect(tables.length).toBeGreaterThan(30)
    for (const { name } of tables.filter(({ name }) => !KNOWN_TO_ALL.includes(name))) {
      expect([name, await rowsOf(name, token)]).toEqual([name, 0])
    }
    expect(await listMyCounties(asVisitor(token))).toEqual([])
  })

  test('needs an attempt of one’s own that was just counted', async () => {
    const token = asVisitor(await tokenOf(email))
    const another = randomUUID()
    await asVisitor(null)
      .from('sign_in_attempts')
      .insert({ id: another, account: 'else@example.test', address: '::1' })
    for (const attempt of [randomUUID(), another]) {
      const { error } = await token.rpc('begin_sign_in', { attempt, agent: 'test' })
      expect(error?.message).toBe('wrong_credentials')
    }
  })
})

describe('five failures in a quarter of an hour lock the account for that address', () => {
  beforeAll(async () => {
    email = (await withAccount(county.id, 'locked')).email
  })

  test('of twenty tries at once five are counted, the others refused', async () => {
    const answers = await tryTimes(20)
    expect(answers.filter((code) => code === 'wrong_credentials')).toHaveLength(5)
    expect(answers.filter((code) => code === 'locked_out')).toHaveLength(15)
    const [row] = await owner()`select count(*)::int as tries from sign_in_attempts where account = ${email}`
    expect(row?.tries).toBe(5)
  })

  test('then the right password is refused too, whatever Redis remembers', async () => {
    await expect(tryWith(PASSWORD)).rejects.toMatchObject({ code: 'locked_out' })
  })

  test('but from another address one comes in', async () => {
    await expect(tryWith(PASSWORD, email, ELSEWHERE)).resolves.toBeTypeOf('string')
  })

  test('and from here again after fifteen minutes', async () => {
    await owner()`update sign_in_attempts set tried_at = tried_at - interval '15 minutes' where account = ${email}`
    await expect(tryWith(PASSWORD)).resolves.toBeTypeOf('string')
  })

  test('a success forgets what failed before it', async () => {
    const { email: account } = await withAccount(county.id, 'careful')
    await tryTimes(4, account)
    await tryWith(PASSWORD, account)
    expect(new Set(await tryTimes(4, account))).toEqual(new Set(['wrong_credentials']))
  })

  test('an account that does not exist is locked alike', async () => {
    const nobody = `nobody-${randomUUID()}@example.test`
    expect((await tryTimes(6, nobody)).filter((code) => code === 'locked_out')).toHaveLength(1)
  })
})

describe('a sign-in', () => {
  let person: SignedIn
  const reads = async () => (await listMyCounties(person.db)).length > 0

  beforeAll(async () => {
    person = await signedIn(county.id, 'officer')
  })

  test.each([
    ['half an hour without use', { last_seen_at: '30 minutes' }],
    ['twelve hours', { started_at: '12 hours' }],
  ])('ends after %s', async (_, since) => {
    person = await signedIn(county.id, 'officer')
    expect(await reads()).toBe(true)
    const [[column, age] = ['', '']] = Object.entries(since)
    await owner()`update sign_ins set ${owner()({ [column]: new Date(Date.now() - hours(age)) })} where person_id = ${person.person_id}`
    expect(await reads()).toBe(false)
  })

  test('ends on signing out, although its token has not expired', async () => {
    person = await signedIn(county.id, 'officer')
    await signOut(asVisitor(null).auth, person.access_token)
    expect(await reads()).toBe(false)
  })

  test('that has ended cannot be taken up again', async () => {
    const attempt = randomUUID()
    await asVisitor(null)
      .from('sign_in_attempts')
      .insert({ id: attempt, account: person.email, address: '::1' })
    await person.db.rpc('begin_sign_in', { attempt, agent: 'test' })
    expect(await reads()).toBe(false)
  })

  test('is ended from another device of the same person, and from nobody else’s', async () => {
    person = await signedIn(county.id, 'officer')
    const phone = asVisitor(await tryWith(PASSWORD, person.email))
    const stranger = await signedIn(county.id, 'officer')
    const computer = (await listSignIns(phone)).find(({ is_current }) => !is_current)

    await endSignIn(stranger.db, computer?.session_id ?? '')
    expect(await reads()).toBe(true)
    await endSignIn(phone, computer?.session_id ?? '')
    expect(await reads()).toBe(false)
    expect(await listSignIns(phone)).toHaveLength(1)
  })
})

test('what is one’s own is not told to a token by password alone', async () => {
  const { email: account } = await withAccount(county.id, 'zhangsan')
  const { data } = await asVisitor(await tokenOf(account)).rpc('password_facts', { digits: ['13912345678'] })
  expect(data).toEqual([])
})

test('a password is not set to one that holds the account’s name, what is one’s own, nor to the same again', async () => {
  const { email: account } = await withAccount(county.id, 'zhangsan')
  const { auth } = asVisitor(null)
  const db = asVisitor(await signIn(auth, { email: account, password: PASSWORD }, HERE))
  await owner()`update people set name = '王建国', phone = '139 1234 5678' where account_id = (select id from auth.users where email = ${account})`
  await expect(changePassword(auth, db, `${account.split('@')[0]}-X9`, account)).rejects.toMatchObject({
    code: 'password_names_account',
  })
  for (const personal of ['Wangjianguo-26', 'Ab-1391234567', `X-${county.code}-Y`])
    await expect(changePassword(auth, db, personal, account)).rejects.toMatchObject({
      code: 'password_personal',
    })
  await expect(changePassword(auth, db, PASSWORD, account)).rejects.toMatchObject({
    code: 'password_unchanged',
  })
})

/** How many rows of a table the data API gives to a token; none where it may not even ask. */
async function rowsOf(table: string, token: string): Promise<number> {
  const { SUPABASE_URL, SUPABASE_PUBLISHABLE_KEY = '' } = process.env
  const headers = {
    apikey: SUPABASE_PUBLISHABLE_KEY,
    authorization: `Bearer ${token}`,
    prefer: 'count=exact',
  }
  const answer = await fetch(`${SUPABASE_URL}/rest/v1/${table}?limit=1`, { headers })
  return answer.ok ? Number(answer.headers.get('content-range')?.split('/')[1]) : 0
}

function hours(age: string): number {
  return age === '12 hours' ? 12 * 3_600_000 : 30 * 60_000
}
