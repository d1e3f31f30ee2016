import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { codeAt } from '~/features/second-factors/second-factor'
import { showFactor } from '~/features/second-factors/second-factors.server'
import { sessionIdOf } from '~/platform/session.server'
import { asSystem, asVisitor } from '~/platform/supabase.server'
import { foundTenant, owner, signedIn, tokenOf } from '../../../tests/county'
import { type Enrolled, enrolled, nextHalfMinute } from '../../../tests/second-factor'

const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36'
const LATER_CHROME = CHROME.replace('142', '150')
const WECHAT =
  'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36 MicroMessenger/8.0.50'

let county: { id: string; code: string }
let leader: Enrolled

beforeAll(async () => {
  county = await foundTenant()
  leader = await enrolled(county.id, 'leader')
  await from('192.0.2.7', CHROME)
})

async function from(address: string, agent: string, who = leader): Promise<void> {
  await nextHalfMinute(who)
  const attempt = randomUUID()
  await asVisitor(null).from('sign_in_attempts').insert({ id: attempt, account: who.email, address })
  const access_token = await tokenOf(who.email)
  const db = asVisitor(access_token)
  await db.rpc('begin_sign_in', { attempt, agent })
  await showFactor({ db, session_id: sessionIdOf(access_token) ?? '' }, codeAt(who.secret, new Date()))
}

async function mails(): Promise<number> {
  const rows =
    await owner()`select from mail_log where person_id = ${leader.person_id} and kind = 'sign-in-new-device'`
  return rows.length
}

/** How many more mails there are after it. */
async function told(act: () => Promise<void>): Promise<number> {
  const before = await mails()
  await act()
  return (await mails()) - before
}

describe('a privileged account', () => {
  test.each([
    ['is not told of the device it knows', '192.0.2.7', CHROME, 0],
    ['nor of its next version, nor of another address in the same network', '192.0.2.99', LATER_CHROME, 0],
    ['is told of another network', '198.51.100.7', CHROME, 1],
    ['and of another browser', '192.0.2.7', WECHAT, 1],
    ['but each only once', '198.51.100.9', CHROME, 0],
  ])('%s', async (_, address, agent, times) => {
    expect(await told(() => from(address, agent))).toBe(times)
  })

  test('is told at night as well, where, when and with what', async () => {
    const [mail] =
      await owner()`select key, is_urgent from mail_log where person_id = ${leader.person_id} and kind = 'sign-in-new-device' order by queued_at desc limit 1`
    expect(mail?.is_urgent).toBe(true)
    const { data } = await asSystem(county.id).rpc('mail_contents', {
      of_kind: 'sign-in-new-device',
      of_key: mail?.key,
    })
    expect(data?.[0]?.content).toMatchObject({
      agent: expect.stringMatching(/^\w+, \w+$/),
      address: expect.stringContaining('/24'),
    })
  })

  test('is told at most five times a day', async () => {
    for (const n of [1, 2, 3, 4, 5, 6]) await from(`203.0.${n}.1`, CHROME)
    expect(await mails()).toBe(5)
  })
})

test('others are not told', async () => {
  const officer = await signedIn(county.id, 'officer')
  expect(await owner()`select from mail_log where person_id = ${officer.person_id}`).toHaveLength(0)
})
