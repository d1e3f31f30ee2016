// Where an act came from: by which way, and from which part of the network, as far as somebody vouches for it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asSystem, sure } from '~/platform/supabase.server'
import { foundTenant, owner, type SignedIn, signedIn, signInAs } from '../../../tests/county'

let county: { id: string; code: string }
let officer: SignedIn

beforeAll(async () => {
  county = await foundTenant()
  officer = await signedIn(county.id, 'officer')
})
afterAll(() => owner().end())

describe('sign-ins', () => {
  test('leave an entry for the try and one for the success, with the prefix of the address alone', async () => {
    await signInAs(officer.email, '203.0.113.77')
    const rows = await owner()`
      select command, address from audit_entries where tenant_id = ${county.id} and person_id = ${officer.person_id}
        and address = '203.0.113.0/24' order by id`
    expect(rows.map(({ command }) => command)).toEqual(['tried', 'succeeded', 'began'])
  })
})

describe('the address prefix', () => {
  test.each([
    ['203.0.113.77', '203.0.113.0/24'],
    ['::ffff:203.0.113.77', '203.0.113.0/24'],
    ['2001:db8:1:2::3', '2001:db8:1::/48'],
    ['not an address', null],
    ['', null],
  ])('of %j is %j', async (address, prefix) => {
    const [row] = await owner()`select private.address_prefix(${address}) as prefix`
    expect(row?.prefix).toBe(prefix)
  })
})

test('a member cannot forge where it came from: without the web’s key an address is not believed', async () => {
  const headers = { 'x-visitor-address': '198.51.100.9', 'x-web-key': 'guessed' }
  await owner().begin(async (sql) => {
    await sql`select private.note_origin(${sql.json(headers)}, false)`
    const [row] = await sql`select private.request_channel() as channel, private.request_address() as address`
    expect(row).toEqual({ channel: 'api', address: null })
  })
})

test('the system member leaves entries as the worker', async () => {
  await sure(asSystem(county.id).from('areas').insert({ tenant_id: county.id, name: '机器片区' }))
  const [entry] =
    await owner()`select channel from audit_entries where tenant_id = ${county.id} and table_name = 'areas'`
  expect(entry?.channel).toBe('worker')
})
