// A county whose lists of 2027Q1 are drafted: resources that are valid and not, demands of every tier; the scene of everything about lists.
import { randomUUID } from 'node:crypto'
import { compileLists, publishEdition, signEdition } from '~/features/lists/editing.server'
import type { ListKind } from '~/features/lists/edition'
import { getEdition, listEntries } from '~/features/lists/lists.server'
import { asSystem, sure } from '~/platform/supabase.server'
import { type Alliance, addContact, alliance, at, type Contact } from './alliance'
import { owner, type SignedIn, signedIn } from './county'

const DRAFTED = '2026-12-29T06:00:00+08:00'
export const NOW = '2026-12-29T10:00:00+08:00'
const QUARTER = '2027Q1'

export type ListScene = { county: Alliance; contact: Contact; leader: SignedIn }

export async function draftedLists(): Promise<ListScene> {
  const county = await alliance('2027-01')
  const scene = {
    county,
    contact: await addContact(county, '某某机械厂'),
    leader: await signedIn(county.id, 'leader'),
  }
  await offer(scene, '会议室', '2026-10-01', '2027-01-01')
  await offer(scene, '已到期的车间', '2026-10-01', '2026-12-31')
  await offer(scene, '春季讲座', '2027-03-31', '2027-06-30')
  await offer(scene, '夏季讲座', '2027-04-01', '2027-06-30')
  await raise(scene, { wording: '一家企业需要流动资金贷款' })
  await raise(scene, { tier: 'departments_involved', wording: '不公开的事由' })
  await raise(scene, { tier: 'secretariat_only', wording: '更不公开的事由' })
  await compile(scene)
  return scene
}

export function compile({ county }: ListScene, quarter = QUARTER, now = DRAFTED): Promise<number> {
  return compileLists(asSystem(county.id, new Date(now)), county, quarter)
}

type Demand = { tier?: string; wording: string | null; urgency?: string }

/** Each demand's own words name the unit and a debt, which no list may tell. */
export async function raise(
  { county, contact, leader }: ListScene,
  { tier = 'public_summary', wording, urgency = 'ordinary' }: Demand,
): Promise<string> {
  const id = randomUUID()
  await owner()`insert into demands (tenant_id, id, unit_id, category_id, urgency, confidentiality, source, raised_by, raised_at)
    select ${county.id}, ${id}, ${contact.unit_id}, c.id, ${urgency}, ${tier}, 'paper', ${leader.person_id}, ${DRAFTED}
    from categories c where c.tenant_id = ${county.id} and c.name = '水电气暖'`
  await owner()`insert into demand_texts (tenant_id, demand_id, body) values (${county.id}, ${id}, '某某机械厂欠款三百万元')`
  if (wording)
    await owner()`insert into demand_wordings (tenant_id, demand_id, number, wording, worded_by) values (${county.id}, ${id}, 1, ${wording}, ${leader.person_id})`
  return id
}

/** The secretariat closes the words of a demand to all but those who handle it. */
export async function narrow({ county }: ListScene, demand: string | null = null): Promise<void> {
  const { db } = await at(county.secretariat, county, NOW)
  const rows = await sure(
    db
      .from('demands')
      .update({ confidentiality: 'departments_involved' })
      .match({ tenant_id: county.id, id: demand })
      .select('id'),
  )
  if (rows.length === 0) throw new Error(`there is no demand ${demand}`)
}

/** As the secretariat sees it. */
export async function editionOf({ county }: ListScene, kind: ListKind, number: number | null = null) {
  const { db, county: here } = await at(county.secretariat, county, NOW)
  const found = await getEdition(db, here, QUARTER, kind, number)
  return { db, here, ...found, entries: await listEntries(db, here, found.id) }
}

export async function publishedOf(scene: ListScene, kind: ListKind) {
  const draft = await editionOf(scene, kind)
  if (draft.stage === 'published') return draft
  const { db, county: here } = await at(scene.leader, scene.county, NOW)
  await signEdition(db, here, draft.id, { intent: 'sign', version: draft.version })
  await publishEdition(draft.db, draft.here, draft.id)
  return editionOf(scene, kind)
}

async function offer(
  { county, leader }: ListScene,
  title: string,
  since: string,
  until: string,
): Promise<void> {
  await owner()`insert into resources (tenant_id, body_id, category_id, title, audience, amount, since, until, contact, offered_by)
    select ${county.id}, ${county.body_a}, c.id, ${title}, '企业', '一处', ${since}, ${until}, '示例', ${leader.person_id}
    from categories c where c.tenant_id = ${county.id} and c.name = '技术培训'`
}
