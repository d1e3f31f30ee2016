// The nightly check, against somebody who has the database itself.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { mailFrom, workerEnv } from '~/platform/env.server'
import { type Mailer, openMailer } from '~/platform/mailer.server'
import { asSystem } from '~/platform/supabase.server'
import { asSuperuser, check, DAY, enterAreas, NIGHT, sealed } from '../../tests/audit'
import { foundTenant, owner, type SignedIn, signedIn } from '../../tests/county'
import { mailsTo } from '../../tests/jobs'
import { drainMail } from './mail'

let mailer: Mailer
let county: { id: string; code: string }
let auditor: SignedIn

beforeAll(() => {
  mailer = openMailer(workerEnv().SMTP_URL, mailFrom(workerEnv()))
})
afterAll(async () => {
  mailer.close()
  await owner().end()
})
beforeEach(async () => {
  county = await foundTenant()
  auditor = await signedIn(county.id, 'auditor')
  await enterAreas(county, 3)
  await sealed(county)
})

describe('the nightly check', () => {
  test('finds everything as it was sealed, and mails the head of the chain to the auditor', async () => {
    expect(await check(county, mailer)).toMatchObject({ fault: null })
    await drainMail(asSystem(county.id, NIGHT), county.id, mailer)
    const [mail] = await mailsTo(auditor.email)
    const [head] =
      await owner()`select hash from audit_seals where tenant_id = ${county.id} order by n desc limit 1`
    expect(mail?.subject).toContain(DAY)
    expect(mail?.text).toContain(head?.hash)
  })

  test('says nothing twice: the same head is not mailed again', async () => {
    await check(county, mailer)
    await check(county, mailer, '2026-11-26')
    const rows = await owner()`select key from mail_log where tenant_id = ${county.id}`
    expect(rows.map(({ key }) => key)).toEqual([DAY])
  })

  test.each([
    [
      'an entry was changed',
      `update audit_entries set after = after || '{"name":"另一片区"}' where id = $1`,
      'entries_differ',
    ],
    [
      'an entry was given to somebody else',
      'update audit_entries set person_id = gen_random_uuid() where id = $1',
      'entries_differ',
    ],
    [
      'an entry was moved by a second',
      `update audit_entries set at = at + interval '1 second' where id = $1`,
      'entries_differ',
    ],
    ['an entry was deleted', 'delete from audit_entries where id = $1', 'entries_differ'],
    [
      'an entry was slipped in with an old date',
      `insert into audit_entries (tenant_id, at, channel, action, table_name, row_key, xid)
       select tenant_id, at - interval '1 minute', channel, action, table_name, row_key, xid from audit_entries where id = $1`,
      'entries_added',
    ],
    [
      'a seal was changed',
      'update audit_seals set row_count = row_count + 1 where tenant_id = (select tenant_id from audit_entries where id = $1) and n = 1',
      'chain_broken',
    ],
  ])('by the database’s owner: %s, and it is found', async (_what, statement, fault) => {
    await asSuperuser(county, statement)
    expect(await check(county, mailer)).toMatchObject({ fault })
    const [mail] = await owner()`select kind from mail_log where tenant_id = ${county.id}`
    expect(mail?.kind).toBe('audit-fault')
  })

  test('finds that the end of the chain was cut off together with its entries', async () => {
    await check(county, mailer)
    await owner().begin(async (sql) => {
      await sql`set local session_replication_role = replica`
      await sql`delete from audit_seals where tenant_id = ${county.id}`
      await sql`delete from audit_entries where tenant_id = ${county.id}`
    })
    expect(await check(county, mailer, '2026-11-26')).toMatchObject({ fault: 'seals_missing' })
  })

  test('finds a seal that was taken out of the middle', async () => {
    for (let n = 0; n < 2; n++) {
      await enterAreas(county, 1)
      await sealed(county)
    }
    await asSuperuser(
      county,
      'delete from audit_seals where tenant_id = (select tenant_id from audit_entries where id = $1) and n = 2',
    )
    expect(await check(county, mailer)).toMatchObject({ fault: 'seals_missing', fault_n: 3 })
  })
})
