// Where mail goes is proven by the link that comes back, to its person alone; recovery goes nowhere else.
import { createHash, randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { asSystem, sure } from '~/platform/supabase.server'
import { foundTenant, join, owner, type SignedIn, signedIn } from '../../../tests/county'
import { readProof } from './mailbox'
import { askMailProof, findMyMailbox, proveMailbox } from './people.server'

let county: { id: string; code: string }
let person: SignedIn
let other: SignedIn

beforeAll(async () => {
  county = await foundTenant()
  person = await signedIn(county.id, 'instructor')
  other = await signedIn(county.id, 'officer')
})

/** As the worker does: the link's secret is its own, the database keeps the hash. */
async function asked(address: string, by = person) {
  await askMailProof(by.db, address)
  const [row] =
    await owner()`select id from mail_proofs where person_id = ${by.person_id} order by asked_at desc limit 1`
  const secret = randomUUID()
  const secret_hash = createHash('sha256').update(secret).digest('hex')
  await sure(asSystem(county.id).rpc('ready_mail_proof', { proof: row?.id, secret_hash }))
  return { proof: row?.id as string, secret }
}

const outcome = (act: Promise<unknown>) =>
  act.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  )

describe('a new mailbox', () => {
  test('changes nothing until its link has come back, and then everywhere', async () => {
    const elsewhere = await foundTenant()
    await join(elsewhere.id, person.person_id, '同一人', 'old@example.test')
    const before = await findMyMailbox(person.db)
    const link = await asked('ＳＨＡＲＥＤ@Example.test')
    expect(await findMyMailbox(person.db)).toEqual(before)
    await proveMailbox(person.db, link)
    expect(await findMyMailbox(person.db)).toEqual({ address: 'shared@example.test', is_proven: true })
    const rows = await owner()`
      select distinct delivery_email, mail_proven_at is not null as proven from people where id = ${person.person_id}`
    expect(rows).toEqual([{ delivery_email: 'shared@example.test', proven: true }])
    expect(await outcome(proveMailbox(person.db, link))).toBe('done')
  })

  test('may be another’s as well, and each link is its person’s alone', async () => {
    const mine = await asked('both@example.test')
    expect(await outcome(proveMailbox(other.db, mine))).toBe('link_expired')
    expect(await outcome(proveMailbox(person.db, { ...mine, secret: randomUUID() }))).toBe('link_expired')
    await proveMailbox(person.db, mine)
    await proveMailbox(other.db, await asked('both@example.test', other))
    const rows =
      await owner()`select id from people where tenant_id = ${county.id} and delivery_email = 'both@example.test'`
    expect(rows).toHaveLength(2)
  })

  test('is too late after a day, and five are enough for one', async () => {
    const asker = await signedIn(county.id, 'instructor')
    const link = await asked('late@example.test', asker)
    await owner()`update mail_proofs set asked_at = now() - interval '25 hours' where id = ${link.proof}`
    expect(await outcome(proveMailbox(asker.db, link))).toBe('link_expired')
    for (const n of [1, 2, 3, 4, 5]) await askMailProof(asker.db, `n${n}@example.test`)
    expect(await outcome(askMailProof(asker.db, 'n6@example.test'))).toBe('too_many')
  })

  test.each(['', 'x', `${randomUUID()}.short`])('“%s” is no link', (token) => {
    expect(() => readProof(token)).toThrow('link_expired')
  })
})

describe('an address that somebody else wrote down', () => {
  test('is not proven, and no recovery goes there; nor where its owner wrote it at the data API', async () => {
    const victim = await signedIn(county.id, 'leader')
    const recovering = async () => {
      const recovery = randomUUID()
      await owner()`insert into recoveries (id, account) values (${recovery}, ${victim.email})`
      await owner()`delete from recoveries where account = ${victim.email} and id <> ${recovery}`
      return sure(asSystem(county.id).rpc('recovering_person', { recovery }))
    }
    expect(await recovering()).toBe(victim.person_id)
    for (const by of [other, victim]) {
      await owner()`update people set mail_proven_at = now() where id = ${victim.person_id}`
      const address = { delivery_email: `${randomUUID()}@example.test` }
      expect((await by.db.from('people').update(address).eq('id', victim.person_id)).error).toBeNull()
      expect(await recovering()).toBeNull()
    }
  })
})
