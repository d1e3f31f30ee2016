// What demands and their dispatch mean in the database.
import type { Noun, Verb } from '~/core/ability'
import { type Case, creates, edits, idOf, reads, type Try } from './statements'

type Cases = Record<Extract<Noun, 'categories' | 'demands' | 'demand_texts'>, Partial<Record<Verb, Case>>>

/** One of the three ways is enough: the unit itself, its instructor, the office from paper. */
const raise = ['contact', 'on_behalf', 'paper'].map(
  (source): Try =>
    (sql, c) =>
      sql`select public.raise_demand(${c.id}, ${crypto.randomUUID()}, ${idOf('units', c)},
      ${idOf('categories', c)}, 'ordinary', 'public_summary', ${source}, '门前积水严重')`,
)

export const DEMAND_CASES: Cases = {
  categories: { read: reads('categories'), create: creates('categories'), edit: edits('categories') },
  demands: {
    read: reads('demands'),
    create: { tries: raise },
    edit: edits('demands', ['demand_closings']),
    publish: creates('demand_wordings'),
  },
  demand_texts: { read: reads('demand_texts') },
}
