// What committees above are granted, and what they read of logs, as statements.
import type { Noun, Verb } from '~/core/ability'
import { monthOf } from '~/core/period'
import { TODAY } from '../scene/place'
import { type Case, creates, reads } from './statements'

export const OVERSIGHT_CASES = {
  overseen_logs: {
    read: {
      tries: [(sql, c) => sql`select from public.list_overseen_logs(${c.id}, ${monthOf(TODAY)})`],
    },
  },
  overseen_demands: {
    read: { tries: [(sql, c) => sql`select from public.list_overseen_demands(${c.id})`] },
  },
  reported_figures: {
    read: reads('reported_figures'),
    create: creates('reported_figures', []),
    withdraw: creates('reported_figure_withdrawals'),
  },
  grants: {
    read: reads('oversight_grants'),
    grant: {
      tries: [
        (sql, c) =>
          sql`select public.end_grant(${c.id}, g.id) from oversight_grants g where g.tenant_id = ${c.id} and g.ended_at is null`,
      ],
    },
  },
} satisfies Partial<Record<Noun, Partial<Record<Verb, Case>>>>
