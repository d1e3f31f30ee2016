// 环翠区's campaign of the quarter, running for a week: some units have answered on paper, one by its account, one by the code on its
// paper; what one of them wrote has become a demand. All that they say is made up.
import { randomUUID } from 'node:crypto'
import { addDays, dayOf } from '~/core/calendar-date'
import { FIRST_QUESTIONS } from '~/features/campaigns/campaign'
import { getCampaign, startCampaign } from '~/features/campaigns/campaigns.server'
import { listForms, printForms } from '~/features/campaigns/forms.server'
import type { Points } from '~/features/campaigns/opinion'
import {
  enterPapers,
  findByCode,
  giveByCode,
  giveOpinion,
  raiseDemandOf,
} from '~/features/campaigns/opinions.server'
import { listCategoryChoices } from '~/features/categories/categories.server'
import { sure } from '~/platform/supabase.server'
import type { Officer } from './officer'

const DAYS_RUNNING = 7
const DAYS_LEFT = 23
const FIRST = { key: null, backwards: false }

/** A line of paper each, as the office types it. */
const PAPERS = [
  ['A', 'BC', 'BD', '数控岗位招工难，希望组织专场招聘。（示例）', ''],
  ['A', 'A', 'A', '', '政策解读会希望提前一周通知。（示例）'],
  ['B', 'DE', 'C', '回款周期长，流动资金紧张。（示例）', ''],
  ['A', 'G', 'E', '', ''],
  ['C', 'AF', 'AF', '冬季供暖温度偏低。（示例）', '希望多到车间走走。（示例）'],
  ['B', 'H', 'B', '', ''],
  ['A', 'C', 'BD', '新进职工需要安全培训。（示例）', ''],
  ['E', '', 'A', '', '还没有指导员联系过我们。（示例）'],
] as const

const SAID: Points = { 1: [1], 2: [7], 3: [5, 6], 4: '门前道路夜间照明不足，货车进出不便。（示例）' }

/** Done before, it is done. */
export async function seedCampaign(
  { office, contact }: { office: Officer; contact: Officer },
  now: Date,
): Promise<void> {
  const { db, county } = office
  const [known] = await sure(db.from('campaigns').select('id').eq('tenant_id', county.id).limit(1))
  if (known) return
  const [since, until] = [addDays(dayOf(now), -DAYS_RUNNING), addDays(dayOf(now), DAYS_LEFT)]
  const campaign = { id: randomUUID(), title: '“联系服务群众”工作征求意见（示例）', since, until }
  const started = office.at(`${since}T09:00:00+08:00`)
  await startCampaign(started, county, { ...campaign, questions: [...FIRST_QUESTIONS] })

  const { rows } = await listForms(db, county, campaign.id, { state: 'waiting' }, FIRST)
  const lines = PAPERS.map((answers, at) => ({
    id: randomUUID(),
    number: rows[at * 3]?.reference ?? '',
    answers,
  }))
  const given_on = addDays(since, 3)
  await enterPapers(
    office.at(`${given_on}T15:00:00+08:00`),
    county,
    await getCampaign(db, county, campaign.id),
    given_on,
    lines,
  )
  await answerByAccount(contact, campaign.id)
  await answerByCode(office, campaign.id, rows[1]?.id ?? '')
  await makeDemand(office, rows[0]?.id ?? '', now)
}

async function answerByAccount({ db, county }: Officer, campaign: string): Promise<void> {
  const { rows } = await listForms(db, county, campaign, { state: 'waiting' }, FIRST)
  const [own] = rows
  if (own) await giveOpinion(db, county, own.id, { id: randomUUID(), manner: 'account', points: SAID })
}

async function answerByCode({ db, county }: Officer, campaign: string, form: string): Promise<void> {
  const [printed] = await printForms(db, county, campaign, [form], '')
  if (!printed) return
  await giveByCode(printed.code, await findByCode(printed.code), {
    id: randomUUID(),
    points: { 1: [2], 2: [1, 3] },
  })
}

async function makeDemand({ db, county }: Officer, form: string, now: Date): Promise<void> {
  const categories = await listCategoryChoices(db, county, dayOf(now))
  const category_id = categories.find(({ label }) => label.endsWith('招聘用工'))?.value ?? ''
  const demand = { id: randomUUID(), category_id, urgency: 'ordinary', confidentiality: 'public_summary' }
  await raiseDemandOf(db, county, form, {
    ...demand,
    source: 'paper',
    body: '数控岗位招工难，希望组织专场招聘。（示例）',
  })
}
