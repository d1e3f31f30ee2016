// 环翠区's three lists: what its bodies offer (synthetic), the last quarter's lists published, this quarter's waiting for the leader.
import { randomUUID } from 'node:crypto'
import type postgres from 'postgres'
import { addDays, dayOf } from '~/core/calendar-date'
import { firstDay, lastDay, previousPeriod, type Quarter, quarterOf } from '~/core/period'
import { compileLists, publishEdition } from '~/features/lists/editing.server'
import { listQuarter } from '~/features/lists/lists.server'
import { offerResource } from '~/features/resources/resources.server'
import { asSystem, sure } from '~/platform/supabase.server'
import type { Officer } from './officer'

/** Body, category, what, for whom, how much. */
const OFFERS = [
  [
    '环翠楼街道商圈党委',
    '组织建设指导',
    '党群服务中心会议室（示例）',
    '商圈内企业和社会组织',
    '可容 60 人，工作日可预约',
  ],
  ['创新园党委', '技术培训', '实训车间参观与带教（示例）', '制造类企业青年职工', '每月两批，每批 20 人'],
  ['金融商圈党委', '银企对接', '融资政策咨询日（示例）', '小微企业', '每月第二周周三'],
  ['区人力资源和社会保障局', '招聘用工', '线上招聘专场（示例）', '缺工企业', '每季度一场'],
  ['法律服务组', '法律咨询', '劳动用工法律咨询（示例）', '联盟内企业', '每周一次，每次半天'],
  ['社会服务组', '医疗与养老', '职工健康讲座（示例）', '企业职工', '每季度两场'],
] as const

/** As the secretariat, with the product's own commands; the leader's signature is written down directly. Done before, it is done. */
export async function seedLists(
  sql: postgres.Sql,
  office: Officer,
  leader: string,
  now: Date,
): Promise<void> {
  const { db, county } = office
  const current = quarterOf(dayOf(now))
  const last = previousPeriod(current)
  if ((await listQuarter(db, county, current)).length > 0) return
  for (const offer of OFFERS) await seedResource(office, offer, firstDay(last))
  await draft(office, last)
  const then = office.at(morningBefore(last))
  for (const { id } of (await listQuarter(db, county, last)).reverse()) {
    await sql`insert into list_signatures (tenant_id, edition_id, version, signed_by, signed_at)
      select e.tenant_id, e.id, e.version, p.id, e.drafted_at from list_editions e
      join people p on p.tenant_id = e.tenant_id and p.name = ${leader} where e.tenant_id = ${county.id} and e.id = ${id}`
    await publishEdition(then, county, id)
  }
  await draft(office, current)
}

/** As the county's machine, on the day before the quarter. */
async function draft({ county }: Officer, quarter: Quarter): Promise<void> {
  await compileLists(asSystem(county.id, new Date(morningBefore(quarter))), county, quarter)
}

async function seedResource(
  { db, county }: Officer,
  [body, category, title, audience, amount]: (typeof OFFERS)[number],
  since: string,
) {
  const idOf = async (table: 'bodies' | 'categories', name: string) =>
    (await sure(db.from(table).select('id').match({ tenant_id: county.id, name }).single())).id
  await offerResource(db, county, {
    id: randomUUID(),
    body_id: await idOf('bodies', body),
    category_id: await idOf('categories', category),
    title,
    audience,
    amount,
    since,
    until: lastDay(quarterOf(addDays(since, 360))),
    contact: '示例联系人 0631-0000000',
  })
}

function morningBefore(quarter: Quarter): string {
  return `${addDays(firstDay(quarter), -1)}T10:00:00+08:00`
}
