// What the page of one form shows: what it says, and what the one who asks may do with it.
import { type CalendarDate, dayOf } from '~/core/calendar-date'
import { listCategoryChoices } from '~/features/categories/categories.server'
import type { County } from '~/features/counties/county'
import type { Db } from '~/platform/supabase.server'
import type { Question, Stage } from './campaign'
import { type Params, viewCampaign } from './campaigns-view.server'
import { getForm } from './forms.server'
import { categoryIn, choicesOf, type Manner, type Points, spokenOf, wordsOf } from './opinion'

export async function viewForm(db: Db, county: County, params: Params, now: Date) {
  const [view, form] = await Promise.all([
    viewCampaign(db, county, params, now),
    getForm(db, county, params.id ?? '', params.form ?? ''),
  ])
  const { questions, until } = view.campaign
  const [opinion, ...corrected] = form.opinions.map((one) => ({
    ...one,
    spoken: spokenOf(questions, one.points),
  }))
  const { opinions, demand, ...shown } = form
  const manner = mannerOf(county, form.unit_id)
  const isFilledIn = opinion !== undefined || !mayFillIn(county, manner, form, view.stage)
  const isRaised = !opinion || demand !== null || !county.can('create', 'demands')
  const latest = [dayOf(now), until].sort()[0]
  return {
    ...view,
    ...{ form: shown, opinion, corrected, manner },
    isClosed: !opinion && form.unit?.status !== 'operating',
    filling: isFilledIn ? null : { given_on: manner === 'paper' ? latest : undefined },
    mayCorrect: opinion !== undefined && county.can('edit', 'opinions'),
    raising: isRaised ? null : await viewRaising(db, county, questions, opinion.points, dayOf(now)),
    demand: county.can('read', 'demands') ? demand : null,
  }
}

/** A demand as the opinion suggests it: its words, or else what was chosen, and the category that a chosen option names. */
async function viewRaising(
  db: Db,
  county: County,
  questions: readonly Question[],
  points: Points,
  today: CalendarDate,
) {
  const categories = await listCategoryChoices(db, county, today)
  return {
    categories,
    category_id: categoryIn(questions, points, categories),
    body: wordsOf(questions, points) || choicesOf(questions, points),
  }
}

/** A contact fills in for its own unit, the office from paper, others on behalf of those they serve; SQL says the same. */
export function mannerOf({ me, can }: County, unit_id: string): Manner {
  if (me.unit_ids.includes(unit_id)) return 'account'
  return can('edit', 'opinions') ? 'paper' : 'on_behalf'
}

/** Papers that bear an earlier day are entered after the last one, too. */
function mayFillIn(
  county: County,
  manner: Manner,
  form: { unit: { status: string } | null },
  stage: Stage,
): boolean {
  const isTime = stage === 'running' || (stage === 'over' && manner === 'paper')
  return isTime && form.unit?.status === 'operating' && county.can('record', 'opinions')
}

/** In whose name this person raises the demand of a form. */
export function sourceOf(county: County, unit_id: string) {
  const manner = mannerOf(county, unit_id)
  return manner === 'account' ? 'contact' : manner
}
