// What may be done with the rotation, its swaps and hand-overs, as statements.
import type { Noun, Verb } from '~/core/ability'
import { type Case, creates, idOf, reads } from './statements'

type Cases = Record<Extract<Noun, 'rotation' | 'swaps' | 'turn_handovers'>, Partial<Record<Verb, Case>>>

export const ROTATION_CASES: Cases = {
  rotation: {
    read: reads('turns'),
    edit: {
      tries: [
        (sql, c) =>
          sql`select from (select public.announce_turns(${c.id}, ${'2026-01'}) as announced) a where announced = 0`,
      ],
    },
  },
  swaps: {
    read: reads('turn_swaps'),
    create: {
      prepare: (sql, c) => sql`
        insert into turns (tenant_id, alliance_id, body_id, since, until, announced_by, announced_at)
        values (${c.id}, ${idOf('alliances', c)}, ${idOf('bodies', c)}, '2099-01-01', '2099-02-01', ${c.person('secretariat')}, now())`,
      tries: [
        (sql, c) => sql`
          select public.offer_swap(${c.id}, (select t.id from turns t where t.tenant_id = ${c.id} and t.since = '2099-01-01'), '另有安排')`,
      ],
    },
  },
  turn_handovers: {
    read: { ...reads('turn_handover_notes'), without: ['turn_cancellations'] },
    edit: creates('turn_handover_notes', ['turn_cancellations']),
  },
}
