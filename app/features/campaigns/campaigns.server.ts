// Campaigns: started, ended, and how far they are.
import type { CalendarDate } from '~/core/calendar-date'
import { beyond, type Cursor, PAGE_ROWS, pageOf } from '~/core/keyset'
import { Refusal } from '~/core/refusal'
import type { County } from '~/features/counties/county'
import { type Db, once, sure } from '~/platform/supabase.server'
import { type Ending, type NewCampaign, Questions } from './campaign'

const RUNNING_MAX = 5
const CAMPAIGN = 'id, title, quarter, since, until, ending:campaign_endings(note, ended_at)'

/** A page of campaigns, the latest first, by (since, id). */
export async function listCampaigns(db: Db, county: County, cursor: Cursor) {
  const { key, backwards } = cursor
  let query = db.from('campaigns').select(CAMPAIGN).eq('tenant_id', county.id)
  if (key) query = query.or(beyond(cursor, ['since', 'id'], 'down'))
  const rows = await sure(
    query
      .order('since', { ascending: backwards })
      .order('id', { ascending: backwards })
      .limit(PAGE_ROWS + 1),
  )
  return pageOf(rows, cursor, ({ since, id }) => [since, id])
}

export async function getCampaign(db: Db, county: County, id: string) {
  const campaign = await sure(
    db.from('campaigns').select(`${CAMPAIGN}, questions`).match({ tenant_id: county.id, id }).maybeSingle(),
  )
  if (!campaign) throw new Refusal('not_found')
  return { ...campaign, questions: Questions.parse(campaign.questions) }
}

/** The questions of the latest campaign, which the next one begins with. */
export async function findLatestQuestions(db: Db, county: County) {
  const [latest] = await sure(
    db
      .from('campaigns')
      .select('questions')
      .eq('tenant_id', county.id)
      .order('since', { ascending: false })
      .order('id', { ascending: false })
      .limit(1),
  )
  return latest ? Questions.parse(latest.questions) : null
}

/** With a form for each operating unit; sent twice it is one campaign. */
export async function startCampaign(db: Db, county: County, campaign: NewCampaign): Promise<void> {
  await sure(db.rpc('start_campaign', { county: county.id, ...campaign }))
}

/** For units that began to operate since; answers how many forms there are more. */
export async function handOutForms(db: Db, county: County, campaign: string): Promise<number> {
  return sure(db.rpc('hand_out_forms', { county: county.id, campaign }))
}

export async function endCampaign(
  db: Db,
  county: County,
  campaign_id: string,
  { note }: Ending,
): Promise<void> {
  await once(db.from('campaign_endings').insert({ tenant_id: county.id, campaign_id, note }))
}

/** Those that take opinions today; a county has one, or two that overlap. */
export async function listRunning(db: Db, county: County, today: CalendarDate) {
  const rows = await sure(
    db
      .from('campaigns')
      .select(CAMPAIGN)
      .eq('tenant_id', county.id)
      .lte('since', today)
      .gte('until', today)
      .order('until')
      .limit(RUNNING_MAX),
  )
  return rows.filter(({ ending }) => ending === null)
}

/** Operating units that have not answered, among those that the caller reads. */
export async function countWaiting(db: Db, county: County, campaign_id: string): Promise<number> {
  const { count, error } = await db
    .from('opinion_forms')
    .select('id, unit:units!inner(status), opinions(id)', { count: 'exact', head: true })
    .match({ tenant_id: county.id, campaign_id })
    .eq('unit.status', 'operating')
    .is('opinions', null)
  if (error) throw new Error(error.message, { cause: error })
  return count ?? 0
}

export type Progress = Awaited<ReturnType<typeof readProgress>>[number]

/** Area by area, in the order of their names, as far as the caller reads them. */
export async function readProgress(db: Db, county: County, campaign: string) {
  const rows = await sure(db.rpc('campaign_progress', { county: county.id, campaign }))
  return rows.map((row) => ({ ...row, answered: row.phone + row.account + row.on_behalf + row.paper }))
}

export function sumOf(progress: readonly Progress[]) {
  const sum = (of: (row: Progress) => number) => progress.reduce((total, row) => total + of(row), 0)
  return {
    forms: sum(({ forms }) => forms),
    answered: sum(({ answered }) => answered),
    waiting: sum(({ waiting }) => waiting),
    closed: sum(({ closed }) => closed),
    formless: sum(({ formless }) => formless),
  }
}

/** How many answered each question, and how many chose each option. */
export async function countChoices(db: Db, county: County, campaign: string) {
  return sure(db.rpc('campaign_choices', { county: county.id, campaign }))
}
