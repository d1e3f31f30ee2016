// Digests and letters about dispatches by ticks: once a day, in mail hours, to whom something is new, and as it is when they leave.
import { Redis } from 'ioredis'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  acceptDispatch,
  askExtension,
  askUnit,
  confirmResolution,
  resolveDispatch,
  returnDispatch,
  withdrawDispatch,
} from '~/features/dispatches/dispatches.server'
import { mailFrom, workerEnv } from '~/platform/env.server'
import { type Mailer, openMailer } from '~/platform/mailer.server'
import { asSystem } from '~/platform/supabase.server'
import { owner } from '../../tests/county'
import { type DispatchScene, dispatchScene, escalated, inHand, resolved, sent } from '../../tests/dispatches'
import { addUnit } from '../../tests/instructors'
import { kill, mailsTo, onlyThese, startWorker, statesOf, tick, until } from '../../tests/jobs'
import { escalateDispatches, sweepDispatches } from './dispatches'
import { drainMail } from './mail'

let scene: DispatchScene
let mailer: Mailer
beforeAll(async () => {
  mailer = openMailer(workerEnv().SMTP_URL, mailFrom(workerEnv()))
  scene = await dispatchScene()
  const { id, code } = scene.county
  await onlyThese([id])
  await owner()`update cadence_rules set is_enabled = false where tenant_id = ${id}`
  await owner()`update people p set delivery_email = m.role || '-' || left(coalesce(m.body_id, p.id)::text, 4) || ${`@${code}.test`}
    from memberships m where p.tenant_id = ${id} and p.account_id is not null and m.tenant_id = p.tenant_id and m.person_id = p.id`
})
afterAll(async () => {
  mailer.close()
  await owner().end()
})

/** What a tick does for one county, in this process. */
async function look(now: string): Promise<void> {
  const { id } = scene.county
  const db = asSystem(id, new Date(now))
  await escalateDispatches(new Date(now))
  await sweepDispatches(db, id)
  await drainMail(db, id, mailer)
}

const at = (text: string) => `${text}:00+08:00`

/** Texts of what a role, or the staff of a body, was sent. */
async function told(to: string, subject = '需求办理提示'): Promise<string[]> {
  const mails = await mailsTo(`@${scene.county.code}.test`, subject)
  return mails.filter((mail) => mail.to.some((address) => address.startsWith(to))).map(({ text }) => text)
}
const roads = () => `department-${scene.roads?.slice(0, 4)}`
const water = () => `department-${scene.water?.slice(0, 4)}`

describe('a department', () => {
  it('is told of what is new once a day, in mail hours of working days, never in a demand’s own words', async () => {
    await sent(scene, { now: at('2026-11-27T18:00'), assistants: [scene.water] }) // Friday evening
    await look(at('2026-11-27T18:01'))
    await look(at('2026-11-28T10:00')) // Saturday
    await look(at('2026-11-30T08:29'))
    expect(await told(roads())).toEqual([])
    await Promise.all([tick(at('2026-11-30T08:30')), tick(at('2026-11-30T08:30'))])
    await sent(scene, { now: at('2026-11-30T09:00') })
    await look(at('2026-11-30T09:01'))
    const [text = '', ...more] = await told(roads())
    expect(more).toEqual([])
    expect(text).toContain('待接单 1 件')
    expect(text).toContain('水电气暖，环翠机电有限公司，2026-12-04 17:30到期')
    expect(text).toContain(`/${scene.county.code}/dispatches`)
    expect(text).not.toContain('积水')
    expect(await told(water())).toHaveLength(1)
  })

  it('has the rest the day after, an emptied Redis or not, and nothing more while nothing is new', async () => {
    const redis = new Redis(process.env.REDIS_URL ?? '')
    await redis.flushall()
    await redis.quit()
    await look(at('2026-12-01T08:30'))
    await look(at('2026-12-02T08:30'))
    const texts = await told(roads())
    expect(texts.map((text) => /待接单 (\d) 件/.exec(text)?.[1])).toEqual(['1', '2'])
    expect(await told(water())).toHaveLength(1)
  })

  it('is told what is due soon and late, and of what it gave back no more', async () => {
    const given = await sent(scene, { now: at('2026-12-02T09:00') })
    const { db, county } = await scene.roadsMan(at('2026-12-02T10:00'))
    await returnDispatch(db, county, given.dispatch, { reason: '不属于本部门职责' })
    await look(at('2026-12-03T17:29'))
    await look(at('2026-12-04T08:30'))
    const last = (await told(roads())).at(-1)
    expect(last).toContain('即将到期 1 件')
    expect(last).toContain('待接单 1 件')
    await look(at('2026-12-07T08:30'))
    expect((await told(roads())).at(-1)).toContain('已逾期 1 件')
  })
})

describe('others', () => {
  it('are told what is theirs: the secretariat of what came back, the leader of extensions, both of what is put before them', async () => {
    expect((await told('secretariat')).at(0)).toContain('待重新派单 1 件')
    const { dispatch } = await inHand(scene, { now: at('2026-12-07T09:00') })
    const { db, county } = await scene.roadsMan(at('2026-12-07T10:00'))
    await askExtension(db, county, dispatch, { amount: 3, reason: '需要协调施工队伍' })
    await look(at('2026-12-08T08:30'))
    expect((await told('leader')).at(-1)).toContain('待您审批 1 件')
    await look(at('2026-12-14T08:30'))
    const last = (await told('leader')).at(-1)
    expect(last).toContain('请您督办 2 件')
    expect(last).toContain('，市政管理局承办，')
  })

  it('are told nothing once they have left', async () => {
    const { id } = scene.county
    const put = () =>
      owner().begin(async (sql) => {
        await sql`select set_config('liangxin.now', ${at('2026-12-14T08:30')}, true)`
        return sql`select from private.digest_items(${id}) join memberships using (person_id) where part = 'escalated' and role = 'leader'`
      })
    expect((await put()).length).toBeGreaterThan(0)
    await owner()`update memberships set ended_at = now() where tenant_id = ${id} and role = 'leader'`
    expect(await put()).toHaveLength(0)
    await owner()`update memberships set ended_at = null where tenant_id = ${id} and role = 'leader'`
  })

  it('are told nothing of a unit that only the secretariat knows', async () => {
    const own = await sent(scene, { now: at('2026-12-14T09:00'), lead: scene.housing })
    await owner()`update demands set confidentiality = 'secretariat_only' where id = ${own.demand}`
    await look(at('2026-12-15T08:30'))
    const [text] = await told(`department-${scene.housing?.slice(0, 4)}`)
    expect(text).toContain('水电气暖，单位不公开，')
    expect(text).not.toContain('环翠机电')
  })

  it('are told nothing where it was done before the mail left', async () => {
    await owner()`delete from mail_log where tenant_id = ${scene.county.id} and kind = 'dispatch-digest'`
    await owner()`update dispatches set ended_at = now(), ended_as = 'closed' where tenant_id = ${scene.county.id} and ended_at is null`
    await owner()`insert into mail_log (tenant_id, kind, person_id, key, message_id) select tenant_id, 'dispatch-digest', person_id, '2026-12-16', 'digest.' || person_id
      from memberships where tenant_id = ${scene.county.id} and body_id = ${scene.water}`
    await look(at('2026-12-16T08:30'))
    expect(await statesOf(scene.county.id, 'dispatch-digest')).toEqual({ held: 1 })
  })
})

describe('the unit', () => {
  it('is asked, and told that it is done with the day until which it may say so, once each', async () => {
    const asked = await inHand(scene, { now: at('2026-12-16T09:00') })
    const { db, county } = await scene.roadsMan(at('2026-12-16T10:00'))
    await askUnit(db, county, asked.dispatch, { question: '积水在厂门的哪一侧？' })
    await resolved(scene, { now: at('2026-12-16T09:00') })
    await tick(at('2026-12-16T10:30'))
    await look(at('2026-12-16T10:31'))
    const questions = await told('unit_contact', '需求有事项待答复')
    expect(questions[0]).toContain('暂停计算')
    expect(questions[0]).not.toContain('厂门')
    const answers = await told('unit_contact', '需求已办结')
    expect(answers[0]).toContain('请于 12月30日前确认并评价')
    // The unit has two contacts.
    expect([questions.length, answers.length]).toEqual([2, 2])
  })

  it('is told by its contacts alone: not by who raised the demand and is another unit’s now', async () => {
    const { id } = scene.county
    const { demand } = await sent(scene, { now: at('2026-12-16T11:00') })
    const raiser = (await scene.contacting()).county.me.person_id
    const isTold = async () =>
      (await owner()`select from private.those_asked_for_unit(${id}, ${demand}) where person_id = ${raiser}`)
        .length
    expect(await isTold()).toBe(1)
    const elsewhere = await addUnit(id, '另一家公司')
    await owner()`update memberships set unit_id = ${elsewhere} where tenant_id = ${id} and person_id = ${raiser}`
    expect(await isTold()).toBe(0)
    await owner()`update memberships set unit_id = ${scene.unit} where tenant_id = ${id} and person_id = ${raiser}`
  })
})

describe('the secretariat', () => {
  it('hears of what the unit wants done again by a department that is no longer there', async () => {
    const power = scene.power
    const { dispatch } = await sent(scene, { now: at('2026-12-17T09:00'), lead: power })
    const { db, county } = await scene.sender(at('2026-12-17T10:00'))
    await acceptDispatch(db, county, dispatch, {})
    await resolveDispatch(db, county, dispatch, { outcome: 'solved', words: '已恢复供电。' })
    await owner()`update bodies set dissolved_on = '2026-12-17' where id = ${power}`
    const other = await sent(scene, { now: at('2026-12-17T10:00'), lead: scene.housing })
    await withdrawDispatch(db, county, other.dispatch, {})
    await look(at('2026-12-18T08:30'))
    const known = (await told('secretariat')).length
    expect(known).toBeGreaterThan(0)
    const unit = await scene.contacting(at('2026-12-18T09:00'))
    const again = { verdict: 'reopened', words: '又停电了' } as const
    await confirmResolution(unit.db, unit.county, dispatch, again)
    await look(at('2026-12-21T08:30'))
    const later = (await told('secretariat')).slice(known)
    // There are two of them.
    expect(later.filter((text) => text.includes('待重新派单'))).toHaveLength(2)
  })
})

describe('a worker that is killed in the middle', () => {
  it('changes nothing: all steps are there, once', async () => {
    const { dispatch } = await inHand(scene, { now: at('2026-12-16T11:00') })
    const worker = startWorker({ LIANGXIN_NOW: at('2027-01-15T10:00') })
    await until('a step is written', async () => (await escalated(dispatch)).length > 0)
    await kill(worker)
    await tick(at('2027-01-15T10:00'))
    expect(await escalated(dispatch)).toEqual(['warning', 'due', 'late', 'very_late'])
  })
})
