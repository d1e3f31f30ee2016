// The parts that bodies have in a demand, with their steps, and the words of those that the reader may read.
import type { County } from '~/features/counties/county'
import { type Db, sure } from '~/platform/supabase.server'
import type { Part } from './timeline'

/** Rounds, returns and assistants of one demand; what nobody can read as one line any more. */
const PARTS_MAX = 100

const STEPS =
  'steps:dispatch_steps(kind, done_at, manner, amount, outcome, rating, doer:people(name), text:dispatch_texts(body))'

export async function listParts(db: Db, county: County, demand_id: string): Promise<Part[]> {
  const parts = await sure(
    db
      .from('dispatches')
      .select(
        `id, part, allowance_unit, started_at, accepted_at, due_at, is_provisional, ended_at, answer_by, body:bodies(name), ${STEPS}`,
      )
      .match({ tenant_id: county.id, demand_id })
      .order('started_at')
      .order('id')
      .order('noted_at', { referencedTable: 'steps' })
      .limit(PARTS_MAX),
  )
  return parts.map(({ body, steps, ...part }) => ({
    ...part,
    body: body.name,
    steps: steps.map(({ doer, text, ...step }) => ({
      ...step,
      doer: doer?.name ?? null,
      words: text[0]?.body ?? null,
    })),
  }))
}
