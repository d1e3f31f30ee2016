// What demands and their dispatch mean in the database.
import type { Noun, Verb } from '~/core/ability'
import { quarterOf } from '~/core/period'
import { TODAY } from '../scene/place'
import { type Case, creates, edits, idOf, reads, removes, type Try } from './statements'

type Cases = Record<
  Extract<
    Noun,
    | 'categories'
    | 'demands'
    | 'demand_texts'
    | 'demand_figures'
    | 'dispatches'
    | 'escalations'
    | 'routing'
    | 'confirmation_slips'
  >,
  Partial<Record<Verb, Case>>
>

/** One of the three ways is enough: the unit itself, its instructor, the office from paper. */
const raise = ['contact', 'on_behalf', 'paper'].map(
  (source): Try =>
    (sql, c) =>
      sql`select public.raise_demand(${c.id}, ${crypto.randomUUID()}, ${idOf('units', c)},
      ${idOf('categories', c)}, 'ordinary', 'public_summary', ${source}, '门前积水严重')`,
)

/** The demand is open again. */
const OPEN = ['demand_closing_texts', 'demand_closings']

export const DEMAND_CASES: Cases = {
  categories: { read: reads('categories'), create: creates('categories'), edit: edits('categories') },
  demands: {
    read: reads('demands'),
    create: { tries: raise },
    edit: edits('demands', OPEN),
    publish: creates('demand_wordings'),
    answer: {
      tries: [
        (sql, c) =>
          sql`select public.confirm_resolution(${c.id}, ${idOf('dispatches', c)}, 'confirmed', 'satisfied', '电话问过法人')`,
      ],
      without: OPEN,
      prepare: (sql, c) =>
        sql`update dispatches set ended_at = now(), ended_as = 'resolved', answer_by = now() where tenant_id = ${c.id}`,
    },
  },
  demand_texts: { read: reads('demand_texts') },
  demand_figures: {
    read: { tries: [(sql, c) => sql`select from public.demand_figures(${c.id}, ${[quarterOf(TODAY)]})`] },
  },
  confirmation_slips: {
    read: reads('confirmation_slips'),
    create: {
      tries: [(sql, c) => sql`select public.print_confirmation_slip(${c.id}, ${idOf('dispatches', c)})`],
      prepare: (sql, c) =>
        sql`update dispatches set ended_at = now(), ended_as = 'resolved', answer_by = now() + interval '1 day' where tenant_id = ${c.id}`,
    },
  },
  dispatches: {
    read: reads('dispatches'),
    create: {
      tries: [
        (sql, c) => sql`select public.dispatch_demand(${c.id}, ${idOf('demands', c)}, ${idOf('bodies', c)})`,
      ],
      without: [
        ...OPEN,
        'escalations',
        'confirmation_slips',
        'dispatch_deadlines',
        'dispatch_texts',
        'dispatch_steps',
        'dispatches',
      ],
    },
    answer: {
      tries: [(sql, c) => sql`select public.accept_dispatch(${c.id}, ${idOf('dispatches', c)})`],
      without: OPEN,
    },
    grant: {
      tries: [(sql, c) => sql`select public.decide_extension(${c.id}, ${idOf('dispatches', c)}, true)`],
      without: OPEN,
      prepare: (sql, c) => sql`
        insert into dispatch_steps (tenant_id, demand_id, dispatch_id, kind, amount, is_outward, done_by)
        values (${c.id}, ${idOf('demands', c)}, ${idOf('dispatches', c)}, 'extension_asked', 3, false, private.system_member_of(${c.id}))`,
    },
  },
  escalations: { read: reads('escalations') },
  routing: {
    read: reads('routing_rules'),
    create: creates('routing_rules'),
    edit: edits('routing_rules'),
    remove: removes('routing_rules'),
  },
}
