// Opinions: given with the code on paper, by members and from piles of paper; corrected; and made into demands.
import { CalendarDate } from '~/core/calendar-date'
import { type Cursor, PAGE_ROWS, pageOf } from '~/core/keyset'
import { Refusal } from '~/core/refusal'
import { SlipCode } from '~/core/slip-code'
import type { County } from '~/features/counties/county'
import { asVisitor, type Db, sure } from '~/platform/supabase.server'
import { type Question, Questions } from './campaign'
import { findForms } from './forms.server'
import { type Manner, Points, wordsOf } from './opinion'
import { type PaperLine, type ReadLine, readLine } from './paper'

/** The form whose code somebody holds, with its county and whether it was used; without an account. */
export async function findByCode(typed: string) {
  const db = heldBy(typed)
  const form = await sure(
    db
      .from('opinion_forms')
      .select(
        'id, tenant_id, reference, unit_name, campaign:campaigns(title, since, until, questions, ending:campaign_endings(ended_at)), opinions(recorded_at)',
      )
      .order('number', { referencedTable: 'opinions' })
      .limit(1)
      .maybeSingle(),
  )
  if (!form) throw new Refusal('form_unknown')
  const county = await sure(db.from('tenants').select('code, name').eq('id', form.tenant_id).single())
  const { questions, ...campaign } = form.campaign
  return { ...form, campaign, questions: Questions.parse(questions), county }
}

export async function giveByCode(
  typed: string,
  form: { tenant_id: string; id: string },
  { id, points }: { id: string; points: Points },
): Promise<void> {
  await sure(
    heldBy(typed).rpc('give_opinion', { county: form.tenant_id, form: form.id, id, manner: 'phone', points }),
  )
}

type Given = { id: string; manner: Manner; points: Points; given_on?: string }

export async function giveOpinion(db: Db, county: County, form: string, given: Given): Promise<void> {
  await sure(db.rpc('give_opinion', { county: county.id, form, ...given }))
}

/** What is corrected stays; an opinion that somebody has followed meanwhile is refused as stale. */
export async function correctOpinion(
  db: Db,
  county: County,
  form: string,
  corrected: { id: string; number: number; note: string; points: Points },
): Promise<void> {
  await sure(db.rpc('correct_opinion', { county: county.id, form, ...corrected }))
}

/** Why a line was not entered: as it was read, or as the rules refused it. */
export type LineFault =
  | Exclude<ReadLine['outcome'], 'read'>
  | (typeof LINE_REFUSALS)[number]
  | 'no_such_form'
  | 'day_missing'
export type EnteredLine = PaperLine & { fault: LineFault; unit?: string }

const LINE_REFUSALS = [
  'form_used',
  'unit_closed',
  'campaign_not_begun',
  'campaign_over',
  'opinion_unfit',
  'not_found',
  'not_allowed',
] as const

/** Line by line, under the day as it was typed: a fault in one leaves the others entered. Answers those that were not, with why. */
export async function enterPapers(
  db: Db,
  county: County,
  campaign: { id: string; questions: readonly Question[] },
  given_on: string,
  lines: readonly PaperLine[],
): Promise<{ entered: number; left: EnteredLine[] }> {
  const read = lines.map((line) => readLine(line, campaign.questions))
  const numbers = read.flatMap((one) => (one.outcome === 'read' ? [one.number] : []))
  const forms = await findForms(db, county, campaign.id, numbers)
  const left: EnteredLine[] = []
  for (const one of read) {
    const form = one.outcome === 'read' ? forms.get(one.number) : undefined
    const fault = await faultOf(db, county, form?.id, one, given_on)
    if (fault) left.push({ ...one.line, fault, unit: form?.unit_name })
  }
  return { entered: lines.length - left.length, left }
}

async function faultOf(
  db: Db,
  county: County,
  form: string | undefined,
  one: ReadLine,
  given_on: string,
): Promise<LineFault | null> {
  if (one.outcome !== 'read') return one.outcome
  if (!CalendarDate.safeParse(given_on).success) return 'day_missing'
  if (!form) return 'no_such_form'
  try {
    await giveOpinion(db, county, form, { id: one.line.id, manner: 'paper', points: one.points, given_on })
    return null
  } catch (error) {
    const refused = error instanceof Refusal && LINE_REFUSALS.find((code) => code === error.code)
    if (refused) return refused
    throw error
  }
}

/** What units wrote in their own words, form by form; a page holds the forms that were filled in, and tells of those that wrote. */
export async function listTexts(
  db: Db,
  county: County,
  { id, questions }: { id: string; questions: readonly Question[] },
  cursor: Cursor,
) {
  const { key, backwards } = cursor
  let query = db
    .from('opinion_forms')
    .select('id, number, reference, unit_name, opinions!inner(points)')
    .match({ tenant_id: county.id, campaign_id: id })
  if (key) query = query[backwards ? 'lt' : 'gt']('number', Number(key[0]))
  const rows = await sure(
    query
      .order('number', { ascending: !backwards })
      .order('number', { referencedTable: 'opinions', ascending: false })
      .limit(1, { referencedTable: 'opinions' })
      .limit(PAGE_ROWS + 1),
  )
  const page = pageOf(rows, cursor, ({ number }) => [String(number)])
  const texts = page.rows.map(({ opinions, ...form }) => ({
    ...form,
    text: wordsOf(questions, Points.parse(opinions[0]?.points ?? {})),
  }))
  return { ...page, rows: texts.filter(({ text }) => text !== '') }
}

type DemandOfForm = {
  id: string
  category_id: string
  urgency: string
  confidentiality: string
  source: string
  body: string
}

/** Answers the demand's id: the one that came of this form before, where there is one. */
export async function raiseDemandOf(
  db: Db,
  county: County,
  form: string,
  demand: DemandOfForm,
): Promise<string> {
  return sure(db.rpc('raise_demand_of_form', { county: county.id, form, ...demand }))
}

function heldBy(typed: string): Db {
  const code = SlipCode.safeParse(typed)
  if (!code.success) throw new Refusal('form_unknown')
  return asVisitor(null, { 'x-opinion': code.data })
}
