// 环翠区's dispatches, all made up: one to accept, one due soon, one late, one waiting for its unit, one done and confirmed, and the rules
// by which two of them went. Each command is given at the time at which it would have been.
import { randomUUID } from 'node:crypto'
import { addDays, type CalendarDate, dayOf, isWeekend } from '~/core/calendar-date'
import { listBodyChoices } from '~/features/bodies/bodies.server'
import { listCategories, listCategoryChoices } from '~/features/categories/categories.server'
import { raiseDemand, sortDemand } from '~/features/demands/demands.server'
import {
  acceptDispatch,
  askUnit,
  confirmResolution,
  dispatchDemand,
  replyToDemand,
  resolveDispatch,
} from '~/features/dispatches/dispatches.server'
import { keepRule } from '~/features/routing/routing.server'
import { sure } from '~/platform/supabase.server'
import type { Officer } from './officer'

type People = { office: Officer; secretariat: Officer; department: Officer; contact: Officer }
type Step = 'accepted' | 'replied' | 'asked' | 'resolved' | 'confirmed'
type Sent = {
  category: string
  body: string
  wording: string
  assistant?: string
  /** Working days ago on which it was sent; what followed came on the next ones. */
  workdays_ago: number
  steps: readonly Step[]
}

/** The categories' own working days are ten for 招聘用工 and twenty for 技术培训. */
const SENT: readonly Sent[] = [
  {
    ...{ category: '招聘用工', workdays_ago: 1, steps: [] },
    body: '春节前订单集中，需短期用工二十人，希望推荐人力资源机构。（示例）',
    wording: '某企业节前订单集中，希望推荐短期用工渠道。',
  },
  {
    ...{ category: '招聘用工', workdays_ago: 9, steps: ['accepted', 'replied'], assistant: '区总工会' },
    body: '缺焊工六名，希望列入本月专场招聘会。（示例）',
    wording: '某制造企业希望参加焊工专场招聘。',
  },
  {
    ...{ category: '招聘用工', workdays_ago: 13, steps: ['accepted'] },
    body: '招用应届毕业生的社保补贴如何申领，请予指导。（示例）',
    wording: '某企业咨询招用毕业生的社保补贴。',
  },
  {
    ...{ category: '技术培训', workdays_ago: 6, steps: ['accepted', 'asked'] },
    body: '希望组织一期电工初级技能培训。（示例）',
    wording: '某企业希望组织电工技能培训。',
  },
  {
    ...{ category: '招聘用工', workdays_ago: 15, steps: ['accepted', 'replied', 'resolved', 'confirmed'] },
    body: '希望与职业院校对接，长期招收数控专业实习生。（示例）',
    wording: '某企业希望与职业院校对接实习生。',
  },
]

/** Done before, it is done. */
export async function seedDispatches(people: People, now: Date): Promise<void> {
  const { office, secretariat, department } = people
  const [known] = await sure(
    office.db.from('dispatches').select('id').eq('tenant_id', office.county.id).limit(1),
  )
  if (known) return
  const [bodies, categories] = await Promise.all([
    listBodyChoices(secretariat.db, secretariat.county),
    listCategoryChoices(secretariat.db, secretariat.county, dayOf(now)),
  ])
  const bodyOf = (name: string) => there(bodies.find(({ label }) => label === name)?.value, name)
  const categoryOf = (name: string) =>
    there(categories.find(({ label }) => label.endsWith(name))?.value, name)
  const lead = there(department.county.me.body_ids[0], 'department')
  await seedRules(secretariat, lead, bodyOf('区住房和城乡建设局'))
  for (const sent of SENT) {
    const assistants = sent.assistant ? [bodyOf(sent.assistant)] : []
    await send(people, { ...sent, category_id: categoryOf(sent.category), lead, assistants }, now)
  }
}

async function seedRules({ db, county }: Officer, staffing: string, housing: string): Promise<void> {
  const tops = await listCategories(db, county)
  const rules = [
    ['人才服务', staffing],
    ['物业服务', housing],
  ] as const
  for (const [n, [name, lead_id]] of rules.entries()) {
    const category_id = there(tops.find((one) => one.name === name)?.id, name)
    const rule = { version: 0, place: n + 1, category_id, lead_id, assistants: [], is_automatic: false }
    await keepRule(db, county, { ...rule, id: randomUUID() })
  }
}

type Sending = Sent & { category_id: string; lead: string; assistants: string[] }

/** Of the contact's unit, so that it may answer and confirm. */
async function send({ office, secretariat, department, contact }: People, sent: Sending, now: Date) {
  const { category_id, body, wording, lead, assistants, workdays_ago, steps } = sent
  const tier = { category_id, urgency: 'ordinary', confidentiality: 'public_summary' } as const
  const at = (n: number, time: string) => `${workdaysBefore(dayOf(now), workdays_ago - n)}T${time}:00+08:00`
  const demand = randomUUID()
  const unit = there(contact.county.me.unit_ids[0], 'contact')
  await raiseDemand(office.at(at(0, '09:10')), office.county, {
    ...tier,
    id: demand,
    unit,
    body,
    source: 'paper',
  })
  const sender = secretariat.at(at(0, '10:00'))
  await sortDemand(sender, secretariat.county, demand, { ...tier, number: 0, wording })
  const dispatch = await dispatchDemand(sender, secretariat.county, demand, { lead, assistants })
  for (const [n, step] of steps.entries()) {
    const who = step === 'confirmed' ? contact : department
    await STEPS[step](who.at(at(n + 1, '09:30')), who, dispatch)
  }
}

const STEPS: Record<Step, (db: Officer['db'], who: Officer, dispatch: string) => Promise<void>> = {
  accepted: (db, { county }, id) => acceptDispatch(db, county, id, {}),
  replied: (db, { county }, id) =>
    replyToDemand(db, county, id, { words: '已与企业联系，正在对接人力资源机构。（示例）' }),
  asked: (db, { county }, id) =>
    askUnit(db, county, id, { question: '参训职工约多少人，希望安排在哪个月？（示例）' }),
  resolved: (db, { county }, id) =>
    resolveDispatch(db, county, id, { outcome: 'solved', words: '已与两所职业院校签订实习意向。（示例）' }),
  confirmed: (db, { county }, id) =>
    confirmResolution(db, county, id, { verdict: 'confirmed', rating: 'satisfied' }),
}

/** Weekends only: a holiday in between makes a demo's dispatch a little fresher, never later. */
function workdaysBefore(day: CalendarDate, n: number): CalendarDate {
  let at = day
  for (let left = n; left > 0; ) {
    at = addDays(at, -1)
    if (!isWeekend(at)) left -= 1
  }
  return at
}

function there(id: string | undefined, name: string): string {
  if (!id) throw new Error(`The scene has no ${name}.`)
  return id
}
