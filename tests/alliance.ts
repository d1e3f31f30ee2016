// A county with an alliance of two members, A chairing one month and B the next, and units with contacts: the scene of everything about
// the month's menu and its activities.
import { randomUUID } from 'node:crypto'
import { firstDay, nextPeriod } from '~/core/period'
import { saveActivity, takeStep } from '~/features/activities/activities.server'
import { addItem, publishMenu, saveTheme } from '~/features/themes/themes.server'
import { foundTenant, hold, owner, type SignedIn, signedIn } from './county'
import { addUnit, type Entered, enterAt } from './instructors'

export type Alliance = {
  id: string
  code: string
  body_a: string
  body_b: string
  turn_a: string
  turn_b: string
  chair_a: SignedIn
  chair_b: SignedIn
  secretariat: SignedIn
}
export type Contact = SignedIn & { unit_id: string; party_org_id: string }

/** `month` is A's, the next one B's; both turns are announced. */
export async function alliance(month: string): Promise<Alliance> {
  const county = await foundTenant()
  const [body_a, body_b] = [await addBody(county.id, '甲单位'), await addBody(county.id, '乙单位')]
  const secretariat = await signedIn(county.id, 'secretariat')
  const alliance_id = randomUUID()
  await owner()`insert into alliances (tenant_id, id, name, since, founded_by)
    values (${county.id}, ${alliance_id}, '测试联盟', ${firstDay(month)}, ${secretariat.person_id})`
  await owner()`insert into participants (tenant_id, alliance_id, body_id, position, since, entered_by)
    select ${county.id}, ${alliance_id}, x.id, x.n, ${firstDay(month)}, ${secretariat.person_id}
    from unnest(${[body_a, body_b]}::uuid[]) with ordinality x(id, n)`
  const turn = (body_id: string, of: string) =>
    owner()`insert into turns (tenant_id, alliance_id, body_id, since, until, announced_by, announced_at)
      values (${county.id}, ${alliance_id}, ${body_id}, ${firstDay(of)}, ${firstDay(nextPeriod(of))}, ${secretariat.person_id}, now()) returning id`
  const [[of_a], [of_b]] = [await turn(body_a, month), await turn(body_b, nextPeriod(month))]
  return {
    ...county,
    body_a,
    body_b,
    turn_a: of_a?.id,
    turn_b: of_b?.id,
    secretariat,
    chair_a: await signedIn(county.id, 'participant', { body_id: body_a }),
    chair_b: await signedIn(county.id, 'participant', { body_id: body_b }),
  }
}

/** A unit under a branch of its own, with its contact. */
export async function addContact(county: { id: string }, name: string): Promise<Contact> {
  const unit_id = await addUnit(county.id, name)
  const [org] =
    await owner()`insert into party_orgs (tenant_id, name, kind) values (${county.id}, ${`${name}党支部`}, 'branch') returning id`
  await owner()`insert into coverages (tenant_id, unit_id, party_org_id, method, since)
    values (${county.id}, ${unit_id}, ${org?.id}, 'single', '2020-01-01')`
  const person = await signedIn(county.id, 'unit_contact', { unit_id })
  return { ...person, unit_id, party_org_id: org?.id }
}

/** Many units of which one person is the contact: their sign-ups come from as many units at once. */
export async function addUnitsOf(
  county: { id: string },
  person_id: string,
  count: number,
): Promise<string[]> {
  const units = await owner()`
    insert into units (tenant_id, name, initials, kind, changed_by)
    select ${county.id}, '同时报名单位' || n, 'tsbm' || n, 'enterprise', ${person_id} from generate_series(1, ${count}) n returning id`
  const ids = units.map(({ id }) => String(id))
  for (const unit_id of ids) await hold(county.id, person_id, 'unit_contact', { unit_id })
  return ids
}

export const MORNING = '2026-11-25T09:00:00+08:00'

/** The activity's id. */
export async function publishActivity(
  county: Alliance,
  more: Record<string, unknown> = {},
  by: SignedIn = county.chair_a,
): Promise<string> {
  const { db, county: here } = await at(by, county, MORNING)
  const form = activityForm(more)
  await saveActivity(db, here, form)
  await takeStep(db, here, form.id, 'published')
  return form.id
}

/** November's, with an item of each kind that is named; their ids in that order. */
export async function publishMonth(
  county: Alliance,
  kinds: readonly ('mandatory' | 'optional')[],
  optional_min = 1,
): Promise<string[]> {
  const { db, county: here } = await at(county.secretariat, county, MORNING)
  await saveTheme(db, here, '2026-11', { title: '学习宣传（示例）', optional_min })
  const items = kinds.map((kind, n) => ({ id: randomUUID(), kind, title: `项目${n + 1}`, position: n + 1 }))
  for (const item of items) await addItem(db, here, '2026-11', item)
  await publishMenu(db, here, '2026-11')
  return items.map(({ id }) => id)
}

/** As a form would post it; in November 2026 unless said. */
export function activityForm(more: Record<string, unknown> = {}) {
  return {
    id: randomUUID(),
    kind: 'study' as const,
    title: '党务学习（示例）',
    starts_at: '2026-11-27T14:00',
    ends_at: '2026-11-27T16:00',
    place: '会议室',
    areas: [],
    ...more,
  }
}

export function at(person: SignedIn, { code }: { code: string }, now: string): Promise<Entered> {
  return enterAt(person, code, now)
}

async function addBody(tenant_id: string, name: string): Promise<string> {
  const [body] =
    await owner()`insert into bodies (tenant_id, name, kind) values (${tenant_id}, ${name}, 'participant') returning id`
  return body?.id
}
