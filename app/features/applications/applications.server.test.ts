import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { asVisitor } from '~/platform/supabase.server'
import { look } from '../../../jobs/look'
import {
  confirmed,
  forgetSenders,
  linked,
  mailsAbout,
  type Operating,
  operating,
  send,
  typed,
} from '../../../tests/applications'

import { owner } from '../../../tests/county'
import { NewApplication } from './application'
import { approveApplication, confirmApplication, findByLink, getApplication } from './applications.server'

const NOW = new Date()

let at: Operating

beforeAll(async () => {
  at = await operating()
})
beforeEach(forgetSenders)

describe('applying', () => {
  test('is taken once, however often the form is sent, and asks for its mail', async () => {
    const application = typed()
    await send(application)
    await send(application)
    const rows = await owner()`select a.tenant_id, a.code, p.delivery_email from applications a
      join people p on p.tenant_id = a.tenant_id and p.id = a.person_id where a.id = ${application.id}`
    expect(rows).toEqual([
      { tenant_id: at.platform.id, code: application.division, delivery_email: application.email },
    ])
    expect(await runsOf(application.id)).toBe(1)
  })

  test('more than three times an hour for one mail address is refused', async () => {
    const email = `often-${randomUUID()}@example.test`
    for (let n = 0; n < 3; n += 1) await send(typed({ email }), `198.51.${n}.1`)
    await expect(send(typed({ email }), '198.51.9.1')).rejects.toMatchObject({ code: 'too_many' })
  })

  test('more than ten times an hour from one address prefix is refused, also at once', async () => {
    const sent = await Promise.allSettled(
      Array.from({ length: 12 }, (_, n) => send(typed(), `203.0.113.${n}`)),
    )
    expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(10)
    await send(typed(), '203.0.114.1')
  })

  test('for a division that is served is refused, and so is one that has ended in favour of it', async () => {
    const { division } = await approve()
    await expect(send(typed({ division }))).rejects.toMatchObject({ code: 'division_served' })
  })

  test('a program that fills in every field is not heard', () => {
    expect(NewApplication.safeParse({ ...typed(), website: 'https://spam.example' }).success).toBe(false)
  })

  test('with full-width letters is read as meant; with ten thousand it is refused at its field', () => {
    const meant = NewApplication.parse({ ...typed(), email: 'Ｏｆｆｉｃｅ＠ｅｘａｍｐｌｅ．ｔｅｓｔ' })
    expect(meant.email).toBe('office@example.test')
    const long = NewApplication.safeParse({ ...typed(), name: '长'.repeat(10_000) })
    expect(long.error?.issues[0]?.path).toEqual(['name'])
  })

  test('with a script in it, the script is text and stays text', async () => {
    const name = '<script>alert(1)</script>县委'
    const application = typed({ name })
    await confirmed(application)
    expect((await getApplication(at.operator.db, at.platform, application.id)).name).toBe(name)
  })

  test('one mailbox cannot be two administrators', () => {
    const one = typed()
    const faults = NewApplication.safeParse({ ...one, auditor_email: one.system_admin_email }).error?.issues
    expect(faults?.map(({ path }) => path)).toEqual([['auditor_email']])
  })
})

describe('the mailed link', () => {
  test('confirms once; a second click is answered like the first; the hash alone is kept', async () => {
    const link = await linked(typed())
    await confirmApplication(link, NOW)
    await confirmApplication(link, NOW)
    expect((await findByLink(link)).confirmation).not.toBeNull()
    expect(await mailsAbout(link.id)).toEqual(
      expect.arrayContaining(['application-received', 'application-waiting']),
    )
  })

  test('confirms nothing after two days', async () => {
    const link = await linked(typed())
    await owner()`update applications set expires_at = now() - interval '1 minute' where id = ${link.id}`
    await expect(confirmApplication(link, NOW)).rejects.toMatchObject({ code: 'link_expired' })
    const db = asVisitor(null, { 'x-application': link.secret })
    const forced = await db
      .from('application_confirmations')
      .insert({ tenant_id: at.platform.id, application_id: link.id })
    expect(forced.error?.code).toBe('42501')
  })

  test('of one application shows no other, and without one nothing is shown', async () => {
    const [mine, theirs] = [await linked(typed()), await linked(typed())]
    await expect(findByLink({ id: theirs.id, secret: mine.secret })).rejects.toMatchObject({
      code: 'link_expired',
    })
    const all = await asVisitor(null, { 'x-application': mine.secret }).from('applications').select('id')
    expect(all.data).toEqual([{ id: mine.id }])
    expect((await asVisitor(null).from('applications').select('id')).data).toEqual([])
    const closed = await asVisitor(null, { 'x-application': mine.secret })
      .from('applications')
      .select('email')
    expect(closed.error?.code).toBe('42501')
  })
})

describe('what nobody confirmed', () => {
  test('goes thirty days after its link, with the applicant and the mail; what was confirmed stays', async () => {
    const [old, young, answered] = [await linked(typed()), await linked(typed()), await linked(typed())]
    await confirmApplication(answered, NOW)
    const [applicant] = await owner()`select person_id from applications where id = ${old.id}`
    await owner()`insert into mail_log (tenant_id, kind, person_id, key, message_id)
      values (${at.platform.id}, 'application-confirmation', ${applicant?.person_id}, ${old.id}, ${`<${old.id}@example.test>`})`
    await expireDaysAgo([old.id, answered.id], 31)
    await expireDaysAgo([young.id], 29)
    await look()
    const left =
      await owner()`select id from applications where id in (${old.id}, ${young.id}, ${answered.id})`
    expect(left.map(({ id }) => id).sort()).toEqual([young.id, answered.id].sort())
    const [traces] = await owner()`
      select (select count(*)::int from people where id = ${applicant?.person_id}) as people,
        (select count(*)::int from mail_log where key = ${old.id}) as mails`
    expect(traces).toEqual({ people: 0, mails: 0 })
  })

  test('is kept as long as the platform says', async () => {
    const { id } = await linked(typed())
    await expireDaysAgo([id], 31)
    const there = owner().begin(async (sql) => {
      await sql`update private.instance set unconfirmed_days = 60`
      await sql`select private.purge_applications(500)`
      await sql`update private.instance set unconfirmed_days = 30`
      return sql`select from applications where id = ${id}`
    })
    expect(await there).toHaveLength(1)
  })
})

async function expireDaysAgo(ids: string[], days: number): Promise<void> {
  await owner()`update applications set expires_at = now() - make_interval(days => ${days}) where id = any (${ids})`
}

async function approve() {
  const application = typed()
  await confirmed(application)
  const code = await approveApplication(at.operator.db, at.platform, application.id)
  return { id: application.id, division: application.division, code }
}

async function runsOf(key: string): Promise<number> {
  const [row] =
    await owner()`select count(*)::int as n from runs where kind = 'applications.confirm' and key = ${key}`
  return row?.n
}
