// Sealing and the nightly check: beside writers who do not wait, and against somebody who has the database itself.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { mailFrom, workerEnv } from '~/platform/env.server'
import { type Mailer, openMailer } from '~/platform/mailer.server'
import { asPlatform, asSystem, sure } from '~/platform/supabase.server'
import { foundTenant, owner, type SignedIn, signedIn } from '../../tests/county'
import { mailsTo } from '../../tests/jobs'
import { auditHandlers } from './audit'
import { drainMail } from './mail'

const NIGHT = new Date('2026-11-25T05:30:00+08:00')
const DAY = '2026-11-25'

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
  await enterAreas(3)
  await sealed()
})

describe('the nightly check', () => {
  test('finds everything as it was sealed, and mails the head of the chain to the auditor', async () => {
    expect(await check()).toMatchObject({ fault: null })
    await drainMail(asSystem(county.id, NIGHT), county.id, mailer)
    const [mail] = await mailsTo(auditor.email)
    const [head] =
      await owner()`select hash from audit_seals where tenant_id = ${county.id} order by n desc limit 1`
    expect(mail?.subject).toContain(DAY)
    expect(mail?.text).toContain(head?.hash)
  })

  test('says nothing twice: the same head is not mailed again', async () => {
    await check()
    await check('2026-11-26')
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
    await asSuperuser(statement)
    expect(await check()).toMatchObject({ fault })
    const [mail] = await owner()`select kind from mail_log where tenant_id = ${county.id}`
    expect(mail?.kind).toBe('audit-fault')
  })

  test('finds that the end of the chain was cut off together with its entries', async () => {
    await check()
    await owner().begin(async (sql) => {
      await sql`set local session_replication_role = replica`
      await sql`delete from audit_seals where tenant_id = ${county.id}`
      await sql`delete from audit_entries where tenant_id = ${county.id}`
    })
    expect(await check('2026-11-26')).toMatchObject({ fault: 'seals_missing' })
  })

  test('finds a seal that was taken out of the middle', async () => {
    for (let n = 0; n < 2; n++) {
      await enterAreas(1)
      await sealed()
    }
    await asSuperuser(
      'delete from audit_seals where tenant_id = (select tenant_id from audit_entries where id = $1) and n = 2',
    )
    expect(await check()).toMatchObject({ fault: 'seals_missing', fault_n: 3 })
  })
})

describe('sealing', () => {
  test('leaves out what an open transaction may still add, and takes it when that has ended', async () => {
    let end = () => {}
    const held = new Promise<void>((resolve) => (end = resolve))
    let wrote = () => {}
    const written = new Promise<void>((resolve) => (wrote = resolve))
    const slow = owner().begin(async (sql) => {
      await sql`insert into areas (tenant_id, name) values (${county.id}, '慢的片区')`
      wrote()
      await held
    })
    await written
    await enterAreas(1)
    await sure(asPlatform().rpc('keep_audit'))
    const before = await unsealed()
    end()
    await slow
    await sealed()
    expect(before).toBe(1)
    expect(await check()).toMatchObject({ fault: null })
  })

  test('beside ten writers misses nothing and takes nothing twice, though two seal at once', async () => {
    let writing = true
    const writers = Array.from({ length: 4 }, async () => {
      for (let n = 0; n < 10; n++) await enterAreas(2)
    })
    const sealers = [1, 2].map(async () => {
      while (writing) await sure(asPlatform().rpc('keep_audit'))
    })
    await Promise.all(writers)
    writing = false
    await Promise.all(sealers)
    await sealed()
    const [counted] = await owner()`
      select (select count(*) from audit_entries where tenant_id = ${county.id})::int as entries,
        (select sum(row_count) from audit_seals where tenant_id = ${county.id})::int as sealed`
    expect(counted?.sealed).toBe(counted?.entries)
    expect(await check()).toMatchObject({ fault: null })
  })

  test('a restored backup is not sealed over: it says what to do first', async () => {
    const restored = owner().begin(async (sql) => sql`select private.seal_entries('1')`)
    await expect(restored).rejects.toThrow('begin_audit_epoch')
  })
})

describe('what was written stays', () => {
  test.each(['audit_entries', 'audit_seals', 'audit_checks'])(
    'of %s nothing is changed, deleted or emptied, by its owner neither',
    async (table) => {
      await check()
      const column = table === 'audit_entries' ? 'address' : table === 'audit_seals' ? 'digest' : 'head_hash'
      await expect(
        owner().unsafe(`update ${table} set ${column} = 'x' where tenant_id = '${county.id}'`),
      ).rejects.toThrow('stays')
      await expect(owner().unsafe(`delete from ${table} where tenant_id = '${county.id}'`)).rejects.toThrow(
        'stays',
      )
      await expect(owner().unsafe(`truncate ${table}`)).rejects.toThrow('stays')
    },
  )

  test('nor a partition by itself', async () => {
    const [partition] =
      await owner()`select tableoid::regclass::text as name from audit_entries where tenant_id = ${county.id} limit 1`
    await expect(owner().unsafe(`truncate ${partition?.name}`)).rejects.toThrow('stays')
    await expect(owner().unsafe(`delete from ${partition?.name}`)).rejects.toThrow('stays')
  })

  test('a month is let go only when the installation says so, and only once its seals were found whole', async () => {
    const there: boolean[] = []
    const trial = owner().begin(async (sql) => {
      const purge = async () => {
        await sql`select private.purge_audit()`
        const [row] = await sql`select to_regclass('audit.audit_entries_2026_01') is not null as found`
        there.push(row?.found)
      }
      await sql`create table audit.audit_entries_2026_01 (like public.audit_entries including defaults including constraints)`
      await sql`alter table public.audit_entries attach partition audit.audit_entries_2026_01
        for values from ('2026-01-01T00:00:00+08:00') to ('2026-02-01T00:00:00+08:00')`
      await sql`insert into audit_seals values (${county.id}, 1000, 1, '2026-01-01', '0', '1', 1, now(), now(), '', '', now())`
      await purge()
      await sql`update private.instance set audit_kept_days = 180`
      await purge()
      await sql`insert into audit_checks (tenant_id, day, seals, entries, head_n, head_hash) values (${county.id}, ${DAY}, 1, 1, 1000, '')`
      await purge()
      throw new Error('taken back')
    })
    await expect(trial).rejects.toThrow('taken back')
    expect(there).toEqual([true, true, false])
  })
})

/** The run's own handler, as the county's machine. */
async function check(day = DAY) {
  const work = { db: asSystem(county.id, NIGHT), tenant_id: county.id, key: day, now: NIGHT, mailer }
  await auditHandlers['audit.verify']?.(work)
  const [row] = await owner()`
    select fault, fault_n, seals, entries from audit_checks where tenant_id = ${county.id} order by checked_at desc limit 1`
  return row
}

async function enterAreas(count: number): Promise<void> {
  const rows = Array.from({ length: count }, () => ({
    tenant_id: county.id,
    name: `示例片区${randomUUID()}`,
  }))
  await owner()`insert into areas ${owner()(rows)}`
}

/** Other tests' transactions may be open: what they hold up is waited for. */
async function sealed(): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    await sure(asPlatform().rpc('keep_audit'))
    if ((await unsealed()) === 0) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('Something is never sealed.')
}

async function unsealed(): Promise<number> {
  const [row] = await owner()`
    select count(*)::int as n from audit_entries e where e.tenant_id = ${county.id}
      and e.xid >= coalesce((select max(s.upto_xid::text::bigint) from audit_seals s where s.tenant_id = e.tenant_id), 0)::text::xid8`
  return row?.n ?? 0
}

/** Past the triggers, as only the database's owner can; `$1` is one entry of an area. */
async function asSuperuser(statement: string): Promise<void> {
  const [entry] =
    await owner()`select id from audit_entries where tenant_id = ${county.id} and table_name = 'areas' order by id limit 1`
  await owner().begin(async (sql) => {
    await sql`set local session_replication_role = replica`
    await sql.unsafe(statement, [String(entry?.id)])
  })
}
