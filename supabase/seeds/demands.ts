// 环翠区's demands, all made up: raised by a unit's contact and from paper in the weeks before; some are worded for the public, one is
// withdrawn and one declined. Each command is given at the time at which it would have been.
import { randomUUID } from 'node:crypto'
import { addDays, dayOf } from '~/core/calendar-date'
import { listCategoryChoices } from '~/features/categories/categories.server'
import type { NewDemand } from '~/features/demands/demand'
import { closeDemand, raiseDemand, sortDemand } from '~/features/demands/demands.server'
import { sure } from '~/platform/supabase.server'
import type { Officer } from './officer'

type People = { office: Officer; secretariat: Officer; contact: Officer }
type Told = Pick<NewDemand, 'urgency' | 'confidentiality' | 'body'> & {
  days_ago: number
  /** By the unit's contact; otherwise by the office, from paper. */
  by?: 'contact'
  category: string
  wording?: string
  closed?: string
}

const TOLD: readonly Told[] = [
  {
    ...{ days_ago: 21, category: '场地与停车', urgency: 'ordinary', confidentiality: 'public_summary' },
    body: '园区东门早晚高峰货车与职工车辆混行，希望协调增设临时停车位。（示例）',
    wording: '某企业反映园区出入口停车紧张，希望增设临时停车位。',
    closed: '与另一件需求重复，已并入一并办理。（示例）',
  },
  {
    ...{ days_ago: 14, category: '招聘用工', urgency: 'ordinary', confidentiality: 'public_summary' },
    body: '年底订单增加，缺数控操作工十二名，希望组织专场招聘或校企对接。（示例）',
    wording: '某制造企业希望组织数控操作工专场招聘。',
  },
  {
    ...{ days_ago: 9, category: '银企对接', urgency: 'ordinary', confidentiality: 'secretariat_only' },
    ...{ by: 'contact', body: '一笔流动资金贷款将于下月到期，希望协助与银行商谈续贷。（示例）' },
  },
  {
    ...{ days_ago: 6, category: '法律咨询', urgency: 'ordinary', confidentiality: 'departments_involved' },
    ...{ by: 'contact', body: '与供应商就交货质量有分歧，想请律师解释合同条款。（示例）' },
    closed: '双方已经协商解决，不再需要帮助。（示例）',
  },
  {
    ...{ days_ago: 2, category: '水电气暖', urgency: 'urgent', confidentiality: 'public_summary' },
    ...{ by: 'contact', body: '厂区门前道路积水约二十厘米，货车无法进出，影响发货。（示例）' },
  },
  {
    ...{ days_ago: 1, category: '技术培训', urgency: 'ordinary', confidentiality: 'public_summary' },
    body: '希望为新进职工安排一次安全生产与设备操作培训。（示例）',
  },
]

/** Done before, it is done. */
export async function seedDemands(people: People, now: Date): Promise<void> {
  const { office, secretariat } = people
  const [known] = await sure(
    office.db.from('demands').select('id').eq('tenant_id', office.county.id).limit(1),
  )
  if (known) return
  const categories = await listCategoryChoices(secretariat.db, secretariat.county, dayOf(now))
  const units = await sure(
    office.db
      .from('units')
      .select('id')
      .match({ tenant_id: office.county.id, status: 'operating' })
      .order('credit_code')
      .limit(TOLD.length),
  )
  for (const [n, told] of TOLD.entries()) {
    const category = categories.find(({ label }) => label.endsWith(told.category))
    const unit = told.by ? people.contact.county.me.unit_ids[0] : units[n]?.id
    if (!category || !unit) throw new Error(`${told.category}: no such category, or no unit.`)
    await tell(people, { ...told, category_id: category.value, unit }, now)
  }
}

type Telling = Told & { category_id: string; unit: string }

async function tell({ office, secretariat, contact }: People, told: Telling, now: Date): Promise<void> {
  const { by, unit, category_id, urgency, confidentiality, body, wording, closed, days_ago } = told
  const day = addDays(dayOf(now), -days_ago)
  const raiser = by ? contact : office
  const id = randomUUID()
  await raiseDemand(raiser.at(`${day}T10:20:00+08:00`), raiser.county, {
    ...{ id, unit, category_id, urgency, confidentiality, body, source: by ?? 'paper' },
  })
  const sorter = secretariat.at(`${day}T15:00:00+08:00`)
  if (wording) {
    const sorted = { category_id, urgency, confidentiality, number: 0, wording }
    await sortDemand(sorter, secretariat.county, id, sorted)
  }
  if (closed) {
    const closer = by ? contact : secretariat
    await closeDemand(closer.at(`${day}T16:30:00+08:00`), closer.county, id, { note: closed })
  }
}
