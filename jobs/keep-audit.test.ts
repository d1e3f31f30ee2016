// Sealing beside writers who do not wait; and what was written stays.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { mailFrom, workerEnv } from '~/platform/env.server'
import { type Mailer, openMailer } from '~/platform/mailer.server'
import { asPlatform, sure } from '~/platform/supabase.server'
import { check, DAY, enterAreas, sealed, unsealed } from '../tests/audit'
import { foundTenant, owner } from '../tests/county'

let mailer: Mailer
let county: { id: string; code: string }

beforeAll(() => {
  mailer = openMailer(workerEnv().SMTP_URL, mailFrom(workerEnv()))
})
afterAll(async () => {
  mailer.close()
  await owner().end()
})
beforeEach(async () => {
  county = await foundTenant()
  await enterAreas(county, 3)
  await sealed(county)
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
    await enterAreas(county, 1)
    await sure(asPlatform().rpc('keep_audit'))
    const before = await unsealed(county)
    end()
    await slow
    await sealed(county)
    expect(before).toBe(1)
    expect(await check(county, mailer)).toMatchObject({ fault: null })
  })

  test('beside ten writers misses nothing and takes nothing twice, though two seal at once', async () => {
    let writing = true
    const writers = Array.from({ length: 4 }, async () => {
      for (let n = 0; n < 10; n++) await enterAreas(county, 2)
    })
    const sealers = [1, 2].map(async () => {
      while (writing) await sure(asPlatform().rpc('keep_audit'))
    })
    await Promise.all(writers)
    writing = false
    await Promise.all(sealers)
    await sealed(county)
    const [counted] = await owner()`
      select (select count(*) from audit_entries where tenant_id = ${county.id})::int as entries,
        (select sum(row_count) from audit_seals where tenant_id = ${county.id})::int as sealed`
    expect(counted?.sealed).toBe(counted?.entries)
    expect(await check(county, mailer)).toMatchObject({ fault: null })
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
      await check(county, mailer)
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
