// A quarter's lists by ticks of the calendar: collected from 15 December 2026, drafted on the 29th, reported on 1 April 2027.
import { Redis } from 'ioredis'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { alliance } from '../../tests/alliance'
import { foundTenant, owner } from '../../tests/county'
import { addBody } from '../../tests/demands'
import { kill, mailsTo, onlyThese, startWorker, statesOf, tick, until } from '../../tests/jobs'
import { draftDueLists } from './lists'

let county: Awaited<ReturnType<typeof alliance>>

beforeAll(async () => {
  county = await alliance('2026-12')
  await onlyThese([county.id])
  await owner()`update people set delivery_email = left(id::text, 8) || ${`@${county.code}.test`} where tenant_id = ${county.id} and account_id is not null`
  // What falls due on the way is not what is told here.
  await owner()`update cadence_rules set is_enabled = false where tenant_id = ${county.id} and kind not like 'lists.%'`
  await owner()`insert into resources (tenant_id, body_id, category_id, title, audience, amount, since, until, contact, offered_by)
    select ${county.id}, ${county.body_a}, c.id, '会议室', '企业', '一处', '2026-01-01', '2027-12-31', '示例', ${county.secretariat.person_id}
    from categories c where c.tenant_id = ${county.id} and c.name = '技术培训'`
})
afterAll(() => owner().end())

const mails = (subject: string) => mailsTo(`@${county.code}.test`, subject)

async function runsOf(kind: string): Promise<Record<string, string>> {
  const rows = await owner()`select key, state from runs where tenant_id = ${county.id} and kind = ${kind}`
  return Object.fromEntries(rows.map(({ key, state }) => [key, state]))
}

async function drafted() {
  return owner()`select kind, count(e.id)::int as entries from list_editions d
    left join list_entries e on e.tenant_id = d.tenant_id and e.edition_id = d.id
    where d.tenant_id = ${county.id} and d.quarter = '2027Q1' group by kind order by kind`
}

describe('the lists of 2027Q1', () => {
  it('are collected from the morning of 15 December 2026, and everybody asked is told once', async () => {
    await tick('2026-12-15T08:29:00+08:00')
    expect(await runsOf('lists.open')).toEqual({})
    await Promise.all([tick('2026-12-15T08:30:00+08:00'), tick('2026-12-15T08:30:00+08:00')])
    expect(await runsOf('lists.open')).toEqual({ '2027Q1': 'done' })
    expect(await mails('2027年第一季度三张清单开始征集')).toHaveLength(2)
    expect((await mails('开始征集'))[0]?.text).toContain('12月28日截止')
  })

  it('are told of no second time, not even after Redis was emptied', async () => {
    const redis = new Redis(process.env.REDIS_URL ?? '')
    await redis.flushall()
    await redis.quit()
    await tick('2026-12-15T08:30:00+08:00')
    await tick('2026-12-16T09:00:00+08:00')
    expect(await mails('开始征集')).toHaveLength(2)
  })

  it('are reminded of on the 25th to the staff of bodies that have nothing in them', async () => {
    await tick('2026-12-25T08:30:00+08:00')
    const addresses = (await mails('征集提醒')).flatMap(({ to }) => to)
    expect(addresses).toEqual([`${county.chair_b.person_id.slice(0, 8)}@${county.code}.test`])
    expect(await statesOf(county.id, 'collection-reminder')).toEqual({ sent: 1 })
  })

  it('are drafted on the 29th, the worker killed meanwhile or not', async () => {
    await tick('2026-12-28T23:59:00+08:00')
    expect(await drafted()).toHaveLength(0)
    await owner()`insert into runs (tenant_id, kind, key, as_of) values (${county.id}, 'lists.compile', '2027Q1', '2026-12-29T06:00:00+08:00')`
    const worker = startWorker()
    await until('a worker has begun', async () => (await runsOf('lists.compile'))['2027Q1'] !== 'waiting')
    await kill(worker)
    await owner()`update runs set leased_until = now(), relayed_until = null where tenant_id = ${county.id} and state = 'running'`
    await tick('2026-12-29T06:00:00+08:00')
    await tick('2026-12-29T06:00:00+08:00')
    expect(await runsOf('lists.compile')).toEqual({ '2027Q1': 'done' })
    expect([...(await drafted())]).toEqual([
      { kind: 'activity', entries: 0 },
      { kind: 'demand', entries: 0 },
      { kind: 'resource', entries: 1 },
    ])
  })

  it('are reported on on 1 April 2027, once', async () => {
    await tick('2027-03-31T23:59:00+08:00')
    expect((await runsOf('lists.close'))['2027Q1']).toBeUndefined()
    await tick('2027-04-01T06:00:00+08:00')
    await tick('2027-04-01T06:00:00+08:00')
    const closings =
      await owner()`select quarter, received, carried from list_closings where tenant_id = ${county.id} and quarter = '2027Q1'`
    expect([...closings]).toEqual([{ quarter: '2027Q1', received: 0, carried: 0 }])
  })
})

describe('the lists of many counties in one call', () => {
  it('are drafted by each county’s own machine; the one that fails is left to be worked alone', async () => {
    const [lucky, unlucky] = [await foundTenant(), await foundTenant()]
    await owner()`insert into resources (tenant_id, body_id, category_id, title, audience, amount, since, until, contact, offered_by)
      select c.tenant_id, ${await addBody(lucky.id, '水务局')}, c.id, '会议室', '企业', '一处', '2026-01-01', '2027-12-31', '示例', private.system_member_of(c.tenant_id)
      from categories c where c.tenant_id = ${lucky.id} and c.name = '技术培训'`
    await owner().unsafe(
      `alter table list_editions add constraint list_editions_unlucky_check check (tenant_id <> '${unlucky.id}')`,
    )
    try {
      await owner()`insert into runs (tenant_id, kind, key, as_of)
        select t, 'lists.compile', '2027Q1', '2026-12-29T06:00:00+08:00' from unnest(${[unlucky.id, lucky.id]}::uuid[]) t`
      expect(await draftDueLists()).toBe(1)
    } finally {
      await owner().unsafe('alter table list_editions drop constraint list_editions_unlucky_check')
    }
    expect([
      ...(await owner()`select state, attempts, note from runs where tenant_id = ${unlucky.id}`),
    ]).toEqual([{ state: 'waiting', attempts: 0, note: null }])
    expect([
      ...(await owner()`select distinct r.state, r.note, r.finished_at, e.drafted_at, e.version, private.system_member_of(e.tenant_id) = e.drafted_by as is_its_own
        from runs r join list_editions e on e.tenant_id = r.tenant_id where r.tenant_id = ${lucky.id}`),
    ]).toEqual([
      {
        state: 'done',
        note: { entries: 1 },
        finished_at: new Date('2026-12-29T06:00:00+08:00'),
        drafted_at: new Date('2026-12-29T06:00:00+08:00'),
        version: 1,
        is_its_own: true,
      },
    ])
    expect(await draftDueLists()).toBe(1)
  })

  it('are not drafted once their quarter is over', async () => {
    const { id } = await foundTenant()
    await owner()`insert into runs (tenant_id, kind, key, as_of) values (${id}, 'lists.compile', '2025Q1', '2026-12-29T06:00:00+08:00')`
    expect(await draftDueLists()).toBe(0)
  })
})
