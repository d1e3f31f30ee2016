// Handing over and undoing it: what moves, what stays, and that everything is back to the last letter.
import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { addDays, dayOf } from '~/core/calendar-date'
import { foundTenant, hold, owner, type SignedIn, signedIn, withAccount } from '../../../tests/county'
import { addUnit } from '../../../tests/instructors'
import { onPaper } from '../../../tests/invitation'
import { handOver, listHandovers, previewHandover, undoHandover } from './handovers.server'

const TODAY = dayOf(new Date())

let county: { id: string; code: string }
let officer: SignedIn
let security: SignedIn
let giver: string
let receiver: string
let units: string[]

beforeEach(async () => {
  county = await foundTenant()
  officer = await signedIn(county.id, 'officer')
  security = await signedIn(county.id, 'security_admin')
  giver = (await withAccount(county.id, 'giver')).person_id
  receiver = (await withAccount(county.id, 'receiver')).person_id
  await hold(county.id, giver, 'instructor')
  units = await Promise.all(['单位一', '单位二', '单位三'].map((name) => addUnit(county.id, name)))
  const appointment = randomUUID()
  await owner()`insert into appointments (tenant_id, id, person_id, appointed_on) values (${county.id}, ${appointment}, ${giver}, ${addDays(TODAY, -90)})`
  for (const unit of units)
    await owner()`insert into assignments (tenant_id, instructor_id, unit_id, since) values (${county.id}, ${appointment}, ${unit}, ${addDays(TODAY, -30)})`
})

function over(by = officer, more: { id?: string; to?: string; since?: string } = {}) {
  return handOver(by.db, county, giver, { id: randomUUID(), to: receiver, since: TODAY, ...more })
}

/** All that people hold, as one text. */
async function held(): Promise<string> {
  const [row] = await owner()`
    select (select string_agg(concat_ws(' ', m.person_id, m.role, m.granted_at), ',' order by m.person_id, m.role) from memberships m
        where m.tenant_id = ${county.id} and m.ended_at is null and m.role <> 'system') as roles,
      (select string_agg(to_jsonb(s)::text, ',' order by s.id) from assignments s where s.tenant_id = ${county.id}) as assignments,
      (select string_agg(to_jsonb(a)::text, ',' order by a.id) from appointments a where a.tenant_id = ${county.id}) as appointments,
      (select string_agg(concat_ws(' ', i.id, i.invited_by), ',' order by i.id) from invitations i where i.tenant_id = ${county.id}) as invitations`
  return JSON.stringify(row)
}

async function unitsOf(person_id: string): Promise<number> {
  const rows = await owner()`
    select s.id from assignments s join appointments a on a.tenant_id = s.tenant_id and a.id = s.instructor_id
    where s.tenant_id = ${county.id} and a.person_id = ${person_id} and s.since <= ${TODAY} and (s.until is null or s.until > ${TODAY})`
  return rows.length
}

const outcome = (act: Promise<unknown>) =>
  act.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  )

describe('handing over', () => {
  test('moves what the preview says: the role, the units and the open invitations made', async () => {
    const paper = await onPaper(county.id, '王某')
    await owner()`insert into invitations (tenant_id, person_id, email, role, invited_by) values (${county.id}, ${paper}, 'p@example.test', 'instructor', ${giver})`
    const preview = await previewHandover(officer.db, county, giver, receiver)
    expect(preview.map(({ kind, count, refusal }) => [kind, count, refusal])).toEqual([
      ['memberships', 1, null],
      ['assignments', 3, null],
      ['invitations', 1, null],
    ])
    await over()
    expect([await unitsOf(giver), await unitsOf(receiver)]).toEqual([0, 3])
    const roles =
      await owner()`select person_id from memberships where tenant_id = ${county.id} and role = 'instructor' and ended_at is null`
    expect(roles).toEqual([{ person_id: receiver }])
    expect(await owner()`select invited_by from invitations where tenant_id = ${county.id}`).toEqual([
      { invited_by: receiver },
    ])
  })

  test('sent three times is one hand-over', async () => {
    const id = randomUUID()
    await Promise.all([1, 2, 3].map(() => over(officer, { id }).catch(() => undefined)))
    await over(officer, { id })
    expect(await listHandovers(officer.db, county, giver)).toHaveLength(1)
    expect(await unitsOf(receiver)).toBe(3)
  })

  test('from a day to come leaves the units, and the role for them, with the giver until then', async () => {
    await over(officer, { since: addDays(TODAY, 7) })
    expect([await unitsOf(giver), await unitsOf(receiver)]).toEqual([3, 0])
    const roles =
      await owner()`select person_id from memberships where tenant_id = ${county.id} and role = 'instructor' and ended_at is null`
    expect(roles).toHaveLength(2)
  })

  test('refuses what the receiver may not hold, and whoever is not the caller’s to appoint, with the reason', async () => {
    const auditor = (await withAccount(county.id, 'auditor')).person_id
    await hold(county.id, auditor, 'auditor')
    const refusals = async (by: SignedIn, to: string) =>
      (await previewHandover(by.db, county, giver, to)).map(({ refusal }) => refusal)
    expect(await refusals(officer, auditor)).toEqual(['roles_exclude', 'roles_exclude'])
    expect(await refusals(security, receiver)).toEqual(['not_allowed', 'not_allowed'])
    expect(await outcome(over(officer, { to: auditor }))).toBe('nothing_to_hand_over')
    expect(await outcome(over(security))).toBe('nothing_to_hand_over')
    expect(await outcome(over(officer, { to: officer.person_id }))).toBe('handover_to_oneself')
    expect(await outcome(over(officer, { since: addDays(TODAY, 60) }))).toBe('handover_day')
  })

  test('an administrator hands over to a successor and the county keeps one all the time', async () => {
    const successor = (await withAccount(county.id, 'successor')).person_id
    await handOver(security.db, county, security.person_id, { id: randomUUID(), to: successor, since: TODAY })
    const rows =
      await owner()`select person_id from memberships where tenant_id = ${county.id} and role = 'security_admin' and ended_at is null`
    expect(rows).toEqual([{ person_id: successor }])
  })

  test('is nothing that another county, or an instructor, can ask for', async () => {
    const foreign = await signedIn((await foundTenant()).id, 'officer')
    const instructor = await signedIn(county.id, 'instructor')
    for (const by of [foreign, instructor]) {
      expect(await outcome(over(by))).toBe('not_found')
      expect(await outcome(previewHandover(by.db, county, giver, receiver))).toBe('not_found')
    }
    expect(await outcome(over(officer, { to: foreign.person_id }))).toBe('not_found')
  })
})

describe('undoing', () => {
  async function done(): Promise<{ id: string; before: string }> {
    const before = await held()
    const id = randomUUID()
    await over(officer, { id })
    expect(await held()).not.toBe(before)
    return { id, before }
  }

  test('puts everything back to the last letter, once', async () => {
    const { id, before } = await done()
    await undoHandover(officer.db, county, id)
    expect(await held()).toBe(before)
    await undoHandover(officer.db, county, id)
    expect(await held()).toBe(before)
  })

  test('is refused after a day', async () => {
    const { id } = await done()
    await owner()`update handovers set handed_over_at = now() - interval '25 hours' where id = ${id}`
    expect(await outcome(undoHandover(officer.db, county, id))).toBe('handover_too_old')
  })

  test.each([
    [
      'a unit was taken from the receiver',
      () =>
        owner()`update assignments set until = ${addDays(TODAY, 1)} where tenant_id = ${county.id} and until is null and unit_id = ${units[0] ?? ''}`,
    ],
    [
      'the receiver’s role was ended',
      () =>
        owner()`update memberships set ended_at = now() where tenant_id = ${county.id} and person_id = ${receiver}`,
    ],
    [
      'the giver has left',
      async () =>
        owner()`insert into leavings (tenant_id, person_id, recorded_by) values (${county.id}, ${giver}, ${officer.person_id})`,
    ],
    [
      'the receiver has recorded a visit',
      () => owner()`
      insert into visits (tenant_id, instructor_id, unit_id, visited_on, manner, topics, recorded_by)
      select tenant_id, instructor_id, unit_id, ${TODAY}, 'call', '{政策宣讲}', ${receiver} from assignments
      where tenant_id = ${county.id} and until is null limit 1`,
    ],
  ])('is refused where %s since, and changes nothing', async (_what, change) => {
    const { id } = await done()
    await change()
    const changed = await held()
    expect(await outcome(undoHandover(officer.db, county, id))).toBe('handover_changed_since')
    expect(await held()).toBe(changed)
  })

  test('is not another county’s to do', async () => {
    const { id } = await done()
    const foreign = await signedIn((await foundTenant()).id, 'officer')
    expect(await outcome(undoHandover(foreign.db, county, id))).toBe('not_found')
    expect(await outcome(undoHandover(security.db, county, id))).toBe('not_allowed')
  })
})
