// What the pages of campaigns show to the one who asks.
import { z } from 'zod'
import { addDays, dayOf } from '~/core/calendar-date'
import { DayKey, NumberKey, readCursor } from '~/core/keyset'
import { lastDay, quarterOf } from '~/core/period'
import { listAreaChoices } from '~/features/areas/areas.server'
import type { County } from '~/features/counties/county'
import type { Db } from '~/platform/supabase.server'
import { FIRST_QUESTIONS, FORM_STATES, FORMS_PRINTED_MAX, stageOf } from './campaign'
import {
  countChoices,
  findLatestQuestions,
  getCampaign,
  listCampaigns,
  readProgress,
  sumOf,
} from './campaigns.server'
import { listForms } from './forms.server'
import { listTexts } from './opinions.server'
import { PAPER_LINES } from './paper'

export type Params = Readonly<Record<string, string | undefined>>

/** How long a campaign runs that nobody has said anything about. */
const DAYS_SUGGESTED = 30

const Filters = z.object({
  state: z.enum(FORM_STATES).optional().catch(undefined),
  area_id: z.uuid().optional().catch(undefined),
})

export async function viewCampaigns(db: Db, county: County, search: URLSearchParams, now: Date) {
  const page = await listCampaigns(db, county, readCursor(search, DayKey))
  const rows = page.rows.map((one) => ({ ...one, stage: stageOf(one, dayOf(now)) }))
  return { code: county.code, mayStart: county.can('create', 'campaigns'), ...page, rows }
}

/** With the last campaign's questions, or those that a county begins with. */
export async function viewNewCampaign(db: Db, county: County, now: Date) {
  const since = dayOf(now)
  const quarter = quarterOf(since)
  const until = [addDays(since, DAYS_SUGGESTED), lastDay(quarter)].sort()[0] ?? since
  const questions = (await findLatestQuestions(db, county)) ?? FIRST_QUESTIONS
  return { code: county.code, draft: { quarter, since, until, questions } }
}

/** Where everything about one campaign begins: its days, its questions and how it stands. */
export async function viewCampaign(db: Db, county: County, params: Params, now: Date) {
  const campaign = await getCampaign(db, county, params.id ?? '')
  const stage = stageOf(campaign, dayOf(now))
  const mayStart = county.can('create', 'campaigns')
  return { code: county.code, campaign, stage, mayStart, isOffice: county.can('export', 'campaigns') }
}

/** Offices see how far each area is; others their own units. */
export async function viewProgress(
  db: Db,
  county: County,
  params: Params,
  search: URLSearchParams,
  now: Date,
) {
  const id = params.id ?? ''
  const filters = Filters.parse(Object.fromEntries(search))
  const [view, progress, forms, areas] = await Promise.all([
    viewCampaign(db, county, params, now),
    readProgress(db, county, id),
    listForms(db, county, id, filters, readCursor(search, NumberKey)),
    listAreaChoices(db, county),
  ])
  const areaOptions = areas.map(({ id, name }) => ({ value: id, label: name }))
  return { ...view, progress, sum: sumOf(progress), as_of: dayOf(now), forms, areas: areaOptions }
}

/** The next forms to print: of one area or of all, those not printed yet or all that are not filled in. */
export async function viewPrinting(
  db: Db,
  county: County,
  params: Params,
  search: URLSearchParams,
  now: Date,
) {
  const { area_id, state } = Filters.parse(Object.fromEntries(search))
  const which = state === 'waiting' ? state : 'unprinted'
  const id = params.id ?? ''
  const [view, { rows, after }, areas] = await Promise.all([
    viewCampaign(db, county, params, now),
    listForms(db, county, id, { area_id, state: which }, readCursor(search, NumberKey)),
    listAreaChoices(db, county),
  ])
  const forms = rows
    .slice(0, FORMS_PRINTED_MAX)
    .map(({ id, reference, unit_name }) => ({ id, reference, unit_name }))
  return {
    ...view,
    county: county.name,
    areas: areas.map(({ id, name }) => ({ value: id, label: name })),
    forms,
    after,
  }
}

export async function viewPapers(db: Db, county: County, params: Params, now: Date) {
  const view = await viewCampaign(db, county, params, now)
  const today = dayOf(now)
  const given_on = [today, view.campaign.until].sort()[0] ?? today
  const blank = Array.from({ length: PAPER_LINES }, () => crypto.randomUUID())
  return { ...view, given_on, today, blank }
}

export async function viewResults(
  db: Db,
  county: County,
  params: Params,
  search: URLSearchParams,
  now: Date,
) {
  const view = await viewCampaign(db, county, params, now)
  const { id, questions } = view.campaign
  const [counts, texts] = await Promise.all([
    countChoices(db, county, id),
    listTexts(db, county, view.campaign, readCursor(search, NumberKey)),
  ])
  const countOf = (question: number, option: number | null) =>
    counts.find((one) => one.question === question && one.option === option)?.chosen ?? 0
  const results = questions.map(({ ask, kind, options }, at) => ({
    ask,
    kind,
    answered: countOf(at + 1, null),
    options: options.map((name, place) => ({ name, chosen: countOf(at + 1, place + 1) })),
  }))
  return { ...view, results, texts }
}
