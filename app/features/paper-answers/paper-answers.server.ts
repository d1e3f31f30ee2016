// Answers on paper: which dispatches they may be for, and entering them, each by itself.
import { refusalOf } from '~/core/refusal'
import type { County } from '~/features/counties/county'
import { acceptDispatch, resolveDispatch, returnDispatch } from '~/features/dispatches/dispatches.server'
import { type Db, sure } from '~/platform/supabase.server'
import {
  type Fault,
  type LeftLine,
  PAPERS_MAX,
  type PaperAnswer,
  type PaperLine,
  readLine,
  type Scanned,
} from './paper-answer'

/** Dispatches in somebody's hands, of one body or as they were scanned; soonest due first. */
export async function listOpen(
  db: Db,
  county: County,
  body_id: string | undefined,
  { ids, references }: Scanned,
) {
  const open = () =>
    db
      .from('dispatches')
      .select(
        'id, part, due_at, accepted_at, body:bodies!dispatches_body_fkey(name), demand:demands!inner(reference, unit:units(name), category:categories(name))',
      )
      .eq('tenant_id', county.id)
      .is('ended_at', null)
      .order('due_at')
      .limit(PAPERS_MAX)
  const found = await Promise.all([
    body_id ? sure(open().eq('body_id', body_id)) : [],
    ids.length > 0 ? sure(open().in('id', ids)) : [],
    references.length > 0 ? sure(open().in('demand.reference', references)) : [],
  ])
  return [...new Map(found.flat().map((row) => [row.id, row])).values()]
}
export type OpenDispatch = Awaited<ReturnType<typeof listOpen>>[number]

/** Each line by itself: what is right is entered, what is not comes back with why. */
export async function enterPapers(db: Db, county: County, lines: readonly PaperLine[]) {
  const left: LeftLine[] = []
  for (const line of lines) {
    const read = readLine(line)
    const fault = typeof read === 'string' ? read : await faultOf(db, county, read)
    if (fault) left.push({ ...line, fault })
  }
  return { entered: lines.length - left.length, left }
}

async function faultOf(db: Db, county: County, answer: PaperAnswer): Promise<Fault | null> {
  try {
    await enterPaper(db, county, answer)
    return null
  } catch (error) {
    const code = refusalOf(error)
    if (!code) throw error
    // The same page sent twice: what was entered a moment ago is no fault.
    return code === 'dispatch_ended' && (await isEntered(db, county, answer)) ? null : code
  }
}

/** Whoever resolves it on paper has accepted it, by that day at the latest. */
async function enterPaper(db: Db, county: County, { dispatch_id, act, on_paper, words }: PaperAnswer) {
  if (act === 'returned') return returnDispatch(db, county, dispatch_id, { reason: words, on_paper })
  await acceptDispatch(db, county, dispatch_id, { on_paper })
  if (act !== 'accepted') await resolveDispatch(db, county, dispatch_id, { outcome: act, words, on_paper })
}

async function isEntered(db: Db, county: County, { dispatch_id, act, words }: PaperAnswer): Promise<boolean> {
  const kind = act === 'returned' || act === 'accepted' ? act : 'resolved'
  const steps = await sure(
    db
      .from('dispatch_steps')
      .select('text:dispatch_texts(body)')
      .match({ tenant_id: county.id, dispatch_id, kind, manner: 'paper' }),
  )
  return steps.some(({ text }) => act === 'accepted' || text[0]?.body === words)
}
